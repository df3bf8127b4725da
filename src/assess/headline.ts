import type { Assessment, TopicLexicon } from '../domain/assessment.js';
import type { IsoDate, LocalizedText, TopicId, UiLanguage } from '../domain/vocabulary.js';
import { parts } from '../language/dates/calendar.js';
import { inLanguage } from '../text/texts.js';
import { type KeyFigure, keyFigure } from './figures.js';
import type { AssessInput } from './input.js';
import type { KindVerdict } from './kind/classify.js';
import { messages } from './messages.js';
import type { Sentence } from './reading.js';

export interface HeadlineInput {
  readonly input: Pick<AssessInput, 'source'>;
  readonly kind: KindVerdict;
  readonly topic: TopicId | undefined;
  readonly lexicons: readonly TopicLexicon[];
  readonly dates: Pick<Assessment, 'effective' | 'deadline'>;
  readonly sentences: readonly Sentence[];
  readonly markets: readonly string[];
}

/** More markets than this are counted, not named. */
const MAX_MARKETS = 4;

const regionNames = {
  en: new Intl.DisplayNames('en', { type: 'region', fallback: 'code' }),
  'zh-CN': new Intl.DisplayNames('zh-CN', { type: 'region', fallback: 'code' }),
} satisfies Record<UiLanguage, Intl.DisplayNames>;

/** One sentence from facts alone: platform, markets, topic, kind, key figure, dates. Nothing is paraphrased. */
export function buildHeadline(headline: HeadlineInput): LocalizedText {
  const { kind } = headline.kind;
  const figure =
    kind === 'marketing' || kind === 'service-notice' ? undefined : keyFigure(headline.sentences);
  return { en: compose(headline, figure, 'en'), 'zh-CN': compose(headline, figure, 'zh-CN') };
}

function compose(headline: HeadlineInput, figure: KeyFigure | undefined, language: UiLanguage): string {
  const text = inLanguage(messages, language).headline;
  const dayOf = (date: IsoDate) => {
    const { year, month, day } = parts(date);
    return text.day(year, month, day);
  };
  const { kind, isRuleChange } = headline.kind;
  const { effective, deadline } = headline.dates;
  const isDraft = kind === 'regulation' && !isRuleChange;
  const topic =
    headline.lexicons.find((lexicon) => lexicon.id === headline.topic)?.name[language] ?? headline.topic;
  const facts: string[] = [text.what(text.kinds[isDraft ? 'draft' : kind], topic)];
  if (figure !== undefined)
    facts.push(figure.before === undefined ? figure.value : `${figure.before} → ${figure.value}`);
  if (effective !== undefined) facts.push(text.effective(dayOf(effective.date)));
  if (deadline !== undefined) facts.push(text.deadline(dayOf(deadline.date)));
  return text.sentence(headline.input.source.platform, marketNames(headline.markets, language), facts);
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
