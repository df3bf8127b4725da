import type { Assessment, DatedEvidence, RuleDay, Substance, TopicLexicon } from '../domain/assessment.js';
import type { LocalizedText, TopicId, UiLanguage } from '../domain/vocabulary.js';
import { inLanguage } from '../text/texts.js';
import type { AssessInput } from './input.js';
import { type KindVerdict, UNKNOWN_LANGUAGE } from './kind/classify.js';
import { messages } from './messages.js';
import { quoteOf } from './substance/quote.js';
import { dayText } from './substance/substance.js';

export interface HeadlineInput {
  readonly input: Pick<AssessInput, 'source' | 'title' | 'origin'>;
  readonly kind: KindVerdict;
  readonly topic: TopicId | undefined;
  readonly lexicons: readonly TopicLexicon[];
  readonly days: readonly RuleDay[];
  readonly substance: readonly Substance[];
  readonly markets: readonly string[];
}

/** More days than these are counted, not named. */
const MAX_DAYS = 2;
/** More markets than this are counted, not named. */
const MAX_MARKETS = 4;

const regionNames = {
  en: new Intl.DisplayNames('en', { type: 'region', fallback: 'code' }),
  'zh-CN': new Intl.DisplayNames('zh-CN', { type: 'region', fallback: 'code' }),
} satisfies Record<UiLanguage, Intl.DisplayNames>;

/**
 * One sentence from facts alone: platform, markets, what changed from what to what or what is new, dates. Nothing is
 * paraphrased: figures and quoted words stand on the page.
 */
export function buildHeadline(headline: HeadlineInput): LocalizedText {
  return { en: compose(headline, 'en'), 'zh-CN': compose(headline, 'zh-CN') };
}

function compose(headline: HeadlineInput, language: UiLanguage): string {
  const text = inLanguage(messages, language).headline;
  const { substance, markets } = headline;
  const facts = substance.map((one) => tell(one, headline, language));
  const [first] = substance;
  const isNamed = first !== undefined && (first.quote !== undefined || first.field !== undefined);
  if (!isNamed && first?.kind !== 'postponed' && first?.kind !== 'advanced') {
    const what = whatIs(headline, language);
    const title = first?.kind === 'figure' ? '' : quoteOf(headline.input.title);
    facts.unshift(title === '' ? what : text.quoted(what, title));
  }
  const moved = new Set(substance.flatMap(({ kind, to }) => (kind === 'figure' ? [] : [to?.[language]])));
  const days = headline.days.filter(({ date }) => !moved.has(dayText(date)[language]));
  facts.push(...dayFacts(days, language));
  return text.sentence(headline.input.source.platform, marketNames(markets, language), facts);
}

/** `applies from 1 May 2026 and 1 September 2026`, `act by 15 April 2026` */
function dayFacts(days: readonly RuleDay[], language: UiLanguage): string[] {
  const text = inLanguage(messages, language).headline;
  return (['effective', 'deadline'] as const).flatMap((role) => {
    const named = days.filter((day) => day.role === role).map(({ date }) => dayText(date)[language]);
    const shown = named.slice(0, MAX_DAYS).join(text.and);
    const more = named.length > MAX_DAYS ? text.moreDays(named.length - MAX_DAYS) : '';
    return shown === '' ? [] : [text[role](shown + more)];
  });
}

/** What is left of a change that its page took back: its days stand on the page no more. */
export function asTakenBack(assessment: Assessment): Assessment {
  const { effective, deadline, days = [], ...rest } = assessment;
  const known: readonly RuleDay[] =
    days.length > 0 ? days : [...dayOf('effective', effective), ...dayOf('deadline', deadline)];
  const say = (language: UiLanguage) => {
    const text = inLanguage(messages, language).headline;
    let said = rest.headline[language];
    for (const fact of dayFacts(known, language))
      for (const joint of [', ', '，']) said = said.replace(joint + fact, '');
    return afterPlace(said, text.takenBack);
  };
  return { ...rest, headline: { en: say('en'), 'zh-CN': say('zh-CN') } };
}

function dayOf(role: RuleDay['role'], found: DatedEvidence | undefined): RuleDay[] {
  return found === undefined ? [] : [{ role, ...found }];
}

/** The headline of a change by which a page takes an earlier one back: it says so before it says what differs. */
export function asRestored(headline: LocalizedText): LocalizedText {
  const say = (language: UiLanguage) =>
    afterPlace(headline[language], inLanguage(messages, language).headline.restored);
  return { en: say('en'), 'zh-CN': say('zh-CN') };
}

/** Says something of the facts of a headline, behind the platform and the markets. */
function afterPlace(headline: string, say: (facts: string) => string): string {
  const [, where = '', facts = headline] = /^([^:：]*[:：]\s?)(.*)$/su.exec(headline) ?? [];
  return where + say(facts);
}

/** What changed, as one fact of the headline. */
function tell(substance: Substance, headline: HeadlineInput, language: UiLanguage): string {
  const text = inLanguage(messages, language).headline;
  const { kind, field, from, to, quote = '' } = substance;
  const [old, young] = [from?.[language] ?? '', to?.[language] ?? ''];
  switch (kind) {
    case 'figure':
      return text.figure(field?.[language] ?? '', old, young, quote);
    case 'reworded':
      return text.reworded(old, young);
    case 'postponed':
    case 'advanced': {
      const title = quoteOf(headline.input.title);
      return title === '' ? text[kind](old, young) : text.quoted(text[kind](old, young), title);
    }
    case 'withdrawn':
      return quote === '' ? whatIs(headline, language) : text.quoted(whatIs(headline, language), quote);
    case 'removed':
      return text.quoted(text.removed(topicOf(headline, language)), quote);
    case 'new':
      return text.quoted(
        headline.input.origin === 'edited'
          ? text.added(topicOf(headline, language))
          : whatIs(headline, language),
        quote,
      );
  }
}

/** `new rule on tax` */
function whatIs(headline: HeadlineInput, language: UiLanguage): string {
  const text = inLanguage(messages, language).headline;
  const { kind, isRuleChange, reasons } = headline.kind;
  const isUnknown = reasons.some(({ code }) => code === UNKNOWN_LANGUAGE);
  const isDraft = kind === 'regulation' && !isRuleChange;
  const what = isUnknown ? UNKNOWN_LANGUAGE : isDraft ? 'draft' : kind;
  return text.what(text.kinds[what], topicOf(headline, language));
}

function topicOf({ lexicons, topic }: HeadlineInput, language: UiLanguage): string | undefined {
  return lexicons.find(({ id }) => id === topic)?.name[language] ?? topic;
}

function marketNames(markets: readonly string[], language: UiLanguage): string {
  const text = inLanguage(messages, language).headline;
  const regions: Readonly<Record<string, string>> = text.regions;
  if (markets.length > MAX_MARKETS) return text.manyMarkets(markets.length);
  return markets
    .map((code) => regions[code] ?? regionName(code, language))
    .join(inLanguage(messages, language).listSeparator);
}

function regionName(code: string, language: UiLanguage): string {
  return /^(?:[A-Z]{2}|\d{3})$/u.test(code) ? (regionNames[language].of(code) ?? code) : code;
}
