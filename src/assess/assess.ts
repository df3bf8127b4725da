import type { Assessment, TopicLexicon, TopicMatch } from '../domain/assessment.js';
import type { ShippedTopicId } from '../domain/vocabulary.js';
import { dayIn } from '../language/dates/calendar.js';
import { detectLanguage } from '../language/detect.js';
import { findScope } from './audience/scope.js';
import { type Corrections, correctDates, correctKind, correctTopics } from './corrections.js';
import { allDays, chooseDates, dateContext, type RuleDates, scoreDates } from './dates/read.js';
import { buildHeadline } from './headline.js';
import type { AssessInput } from './input.js';
import { classifyKind, DOUBT_FROM, type KindVerdict } from './kind/classify.js';
import { selectMustDo } from './obligations.js';
import { hasCue, readInput, type Sentence } from './reading.js';
import { rateSeverity } from './severity/severity.js';
import { speaksOfMoney } from './substance/money.js';
import { changedRows, isRow } from './substance/rows.js';
import { allPairs, substanceOf } from './substance/substance.js';
import { classifyTopics } from './topics/classify.js';

export type { Corrections } from './corrections.js';
export { asRestored, asTakenBack } from './headline.js';
export type { AssessInput, ChangedPassage } from './input.js';
export { explainSeverity } from './messages.js';
export { dayText } from './substance/substance.js';

/**
 * Says what a change means: kind, topics, dates, severity, scope, what must be done, each with the words of the page
 * that it rests on. Pure: the same input gives the same answer. Never throws on odd text.
 *
 * @param lexicons the topics; compiled once per list, so pass the same array again
 * @param corrections what a second reader found otherwise: all that follows from it is worked out anew
 */
export function assess(
  input: AssessInput,
  lexicons: readonly TopicLexicon[],
  corrections?: Corrections,
): Assessment {
  const language = detectLanguage(sampleOf(input), input.language, input.source.languages);
  const sentences = readInput(input, language);
  const today = dayIn(input.now, input.source.timezone);
  const published = input.published ?? today;

  const found = classifyTopics(
    sentences,
    { language, origin: input.origin, hints: input.source.topics },
    lexicons,
  );
  const topics = correctTopics(found, corrections);
  const primary = sentencesAbout(topics[0], sentences);
  const scored = scoreDates({ sentences, language, published, markets: input.source.markets, primary });
  const dates = chooseDates(scored);
  const read = classifyKind(input, { language, sentences, scored, dates, published });
  const kind = correctKind(read, corrections);
  const told = correctDates(datesTold(kind, dates), corrections);
  const days = allDays(scored, told, published).filter(
    ({ role, date }) => date === told[role]?.date || !corrections?.not[role].has(date),
  );
  const context = dateContext(language, published, input.source.markets);
  const pairs = allPairs(input.passages, context);
  const categories = changedRows(pairs.values, sentences);
  // Rows say whom a change concerns only where nothing but rows changed.
  const inText = pairs.values.length > 0 && categories.length === 0;
  const scope = findScope(
    inText ? sentences.filter((sentence) => !isRow(sentence)) : sentences,
    input.source.markets,
  );
  const severity = rateSeverity({
    sentences,
    kind,
    topics: topics.map((topic) => topic.id),
    dates: told,
    scope,
    source: input.source,
    profile: input.profile,
    today,
  });
  const named = namedTopics(kind, topics);
  const mustDo = demandsNothing(kind) ? [] : selectMustDo(sentences);
  const substance = substanceOf({
    input,
    kind,
    sentences,
    dates: told,
    mustDo,
    context,
    pairs,
  });
  return {
    language,
    kind: kind.kind,
    isRuleChange: kind.isRuleChange,
    ...(kind.probability !== undefined && { ruleProbability: kind.probability }),
    topics: named,
    ...told,
    ...(days.length > 0 && { days }),
    severity: severity.level,
    severityReasons: severity.reasons,
    kindReasons: kind.reasons,
    markets: scope.markets,
    families: scope.families,
    fulfilment: scope.fulfilment,
    features: scope.features,
    ...(categories.length > 0 && { categories }),
    money: speaksOfMoney(sentences, topics[0]?.id),
    mustDo,
    substance,
    headline: buildHeadline({
      input,
      kind,
      topic: named[0]?.id,
      lexicons,
      days,
      substance,
      markets: scope.markets,
    }),
  };
}

const SAMPLE_LENGTH = 4000;

function sampleOf(input: AssessInput): string {
  let sample = input.title;
  for (const passage of input.passages) {
    if (sample.length >= SAMPLE_LENGTH) break;
    sample += `\n${passage.text.slice(0, SAMPLE_LENGTH)}`;
  }
  return sample;
}

function sentencesAbout(
  topic: TopicMatch | undefined,
  sentences: readonly Sentence[],
): ReadonlySet<Sentence> {
  const texts = new Set(topic?.evidence.map((evidence) => evidence.sentence));
  return new Set(sentences.filter((sentence) => texts.has(sentence.text) && !hasCue(sentence, 'unchanged')));
}

/** Marketing and service notices set no rule, a withdrawn rule never applies, a draft does not apply yet. */
function datesTold(
  { kind, isRuleChange }: KindVerdict,
  { effective, deadline, implied, since }: RuleDates,
): Pick<Assessment, 'effective' | 'deadline'> {
  if (kind === 'marketing' || kind === 'service-notice' || kind === 'withdrawn') return {};
  const applies = effective ?? appliesFrom(kind, isRuleChange, implied, since);
  const isDraft = kind === 'regulation' && !isRuleChange;
  return {
    ...(applies === undefined || isDraft ? {} : { effective: applies }),
    ...(deadline === undefined ? {} : { deadline }),
  };
}

/** Where no word says from when: a rule begins on the day that it names, a reminder recalls since when it holds. */
function appliesFrom(
  kind: Assessment['kind'],
  isRuleChange: boolean,
  implied: RuleDates['implied'],
  since: RuleDates['since'],
): RuleDates['effective'] {
  if (!isRuleChange) return since;
  return kind === 'regulation' ? (implied ?? since) : implied;
}

/** Of an offer, and of a rule that does not come, there is nothing to do; where in doubt, duties are told. */
function demandsNothing({ kind, probability = 0 }: KindVerdict): boolean {
  return kind === 'withdrawn' || (kind === 'marketing' && probability < DOUBT_FROM);
}

/** The least for a topic of a text that may be an offer, or of a notice of an outage. */
const PLAIN = 0.6;
/** What every advertisement speaks of. */
const OF_OFFERS: ShippedTopicId = 'promotion';

/**
 * The topic words of an advertisement are not about a rule; where it may be one all the same, whoever looks at it is told
 * what it is plainly about. A notice of an outage has a topic only if it is plain.
 */
function namedTopics(
  { kind, probability = 0 }: KindVerdict,
  topics: readonly TopicMatch[],
): readonly TopicMatch[] {
  const isOffer = kind === 'marketing';
  if (!isOffer && kind !== 'service-notice') return topics;
  if (isOffer && probability < DOUBT_FROM) return [];
  const plain = topics.filter(({ id, score }) => score >= PLAIN && !(isOffer && id === OF_OFFERS));
  return isOffer ? plain : plain.slice(0, 1);
}
