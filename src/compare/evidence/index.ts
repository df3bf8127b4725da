import { brokenEncoding } from './furniture/broken-encoding.js';
import { comesAndGoes } from './furniture/comes-and-goes.js';
import { contentsList } from './furniture/contents-list.js';
import { cookieNotice } from './furniture/cookie-notice.js';
import { copyrightYear } from './furniture/copyright-year.js';
import { counter } from './furniture/counter.js';
import { feedback } from './furniture/feedback.js';
import { foreignTitle } from './furniture/foreign-title.js';
import { gluedLabels } from './furniture/glued-labels.js';
import { greeting } from './furniture/greeting.js';
import { hint } from './furniture/hint.js';
import { learnedFragment } from './furniture/learned-fragment.js';
import { linkTargets } from './furniture/link-targets.js';
import { markup } from './furniture/markup.js';
import { maskedAddress } from './furniture/masked-address.js';
import { menu } from './furniture/menu.js';
import { navigation } from './furniture/navigation.js';
import { order } from './furniture/order.js';
import { otherLetters } from './furniture/other-letters.js';
import { placeholder } from './furniture/placeholder.js';
import { related } from './furniture/related.js';
import { renderDate } from './furniture/render-date.js';
import { repeatedText } from './furniture/repeated-text.js';
import { rotating } from './furniture/rotating.js';
import { sameText } from './furniture/same-text.js';
import { statusNotice } from './furniture/status-notice.js';
import { takenBack } from './furniture/taken-back.js';
import { turnsOver } from './furniture/turns-over.js';
import type { EditEvidence, PageEvidence } from './kind.js';
import { largeLoss } from './page/large-loss.js';
import { otherLanguage } from './page/other-language.js';
import { otherSpellingRegion } from './page/other-spelling-region.js';
import { otherWriting } from './page/other-writing.js';
import { pageFlips } from './page/page-flips.js';
import { replaced } from './page/replaced.js';
import { reverted, seenBefore } from './page/seen-before.js';
import { address } from './rewording/address.js';
import { clickPath } from './rewording/click-path.js';
import { companyFact } from './rewording/company-facts.js';
import { contact } from './rewording/contact.js';
import { dateFormat } from './rewording/date-format.js';
import { dateLine } from './rewording/date-line.js';
import { earlierVersion } from './rewording/earlier-version.js';
import { example } from './rewording/example.js';
import { functionWords } from './rewording/function-words.js';
import { heading } from './rewording/heading.js';
import { modelForm } from './rewording/model-form.js';
import { moved } from './rewording/moved.js';
import { noticeOver } from './rewording/notice-over.js';
import { pointer } from './rewording/pointer.js';
import { punctuation } from './rewording/punctuation.js';
import { reassurance } from './rewording/reassurance.js';
import { renamed } from './rewording/renamed.js';
import { renamedTerm } from './rewording/renamed-term.js';
import { renumbered } from './rewording/renumbered.js';
import { reportedFigure } from './rewording/reported-figure.js';
import { sameWords } from './rewording/same-words.js';
import { spelling } from './rewording/spelling.js';
import { amount } from './rule/amount.js';
import { date } from './rule/date.js';
import { mark } from './rule/mark.js';
import { money } from './rule/money.js';
import { number } from './rule/number.js';
import { obligation } from './rule/obligation.js';
import { otherLaw } from './rule/other-law.js';
import { otherScope } from './rule/other-scope.js';
import { partlyRead } from './rule/partly-read.js';
import { party } from './rule/party.js';
import { penalty } from './rule/penalty.js';
import { permission } from './rule/permission.js';
import { prohibition } from './rule/prohibition.js';
import { ruleInLine } from './rule/rule-in-line.js';
import { timeLimit } from './rule/time-limit.js';
import { textAdded, textChanged, textRemoved } from './rule/unexplained.js';

/** Every kind of evidence about an edit. Of evidence that weighs the same the first is named. */
export const EDIT_EVIDENCE: readonly EditEvidence[] = [
  // furniture
  sameText,
  markup,
  linkTargets,
  order,
  brokenEncoding,
  otherLetters,
  maskedAddress,
  repeatedText,
  takenBack,
  comesAndGoes,
  copyrightYear,
  navigation,
  counter,
  renderDate,
  learnedFragment,
  related,
  rotating,
  greeting,
  turnsOver,
  contentsList,
  gluedLabels,
  hint,
  feedback,
  placeholder,
  statusNotice,
  cookieNotice,
  foreignTitle,
  menu,
  // rewording
  punctuation,
  spelling,
  functionWords,
  sameWords,
  dateFormat,
  renumbered,
  moved,
  dateLine,
  contact,
  renamed,
  renamedTerm,
  noticeOver,
  reassurance,
  reportedFigure,
  companyFact,
  address,
  earlierVersion,
  modelForm,
  clickPath,
  pointer,
  heading,
  example,
  // rule
  otherLaw,
  amount,
  prohibition,
  penalty,
  obligation,
  timeLimit,
  date,
  money,
  permission,
  number,
  mark,
  otherScope,
  party,
  textChanged,
  textAdded,
  textRemoved,
  partlyRead,
  ruleInLine,
];

/** Every kind of evidence about the page as a whole. */
export const PAGE_EVIDENCE: readonly PageEvidence[] = [
  seenBefore,
  otherLanguage,
  otherSpellingRegion,
  otherWriting,
  reverted,
  largeLoss,
  replaced,
  pageFlips,
];
