import type { Assessment, TopicLexicon } from '../domain/assessment.js';
import type { ChangeKind, LocalizedText, TopicId, UiLanguage } from '../domain/vocabulary.js';
import { changeKindLabels } from '../i18n/labels.js';
import { type KeyFigure, keyFigure } from './figures.js';
import type { AssessInput } from './input.js';
import { messages } from './messages.js';
import type { Sentence } from './reading.js';

export interface HeadlineInput {
  readonly input: Pick<AssessInput, 'source'>;
  readonly kind: ChangeKind;
  readonly topic: TopicId | undefined;
  readonly lexicons: readonly TopicLexicon[];
  readonly dates: Pick<Assessment, 'effective' | 'deadline'>;
  readonly sentences: readonly Sentence[];
  readonly markets: readonly string[];
}

/** One sentence from facts alone: platform, markets, topic, kind, key figure, dates. Nothing is paraphrased. */
export function buildHeadline(headline: HeadlineInput): LocalizedText {
  const figure =
    headline.kind === 'marketing' || headline.kind === 'service-notice'
      ? undefined
      : keyFigure(headline.sentences);
  return { en: compose(headline, figure, 'en'), 'zh-CN': compose(headline, figure, 'zh-CN') };
}

function compose(headline: HeadlineInput, figure: KeyFigure | undefined, language: UiLanguage): string {
  const text = messages[language];
  const topic =
    headline.lexicons.find((lexicon) => lexicon.id === headline.topic)?.name[language] ?? headline.topic;
  const kind = changeKindLabels[headline.kind][language];
  const details: string[] = [];
  if (figure !== undefined)
    details.push(figure.before === undefined ? figure.value : `${figure.before} → ${figure.value}`);
  if (headline.dates.effective !== undefined)
    details.push(text.headlineEffective(headline.dates.effective.date));
  if (headline.dates.deadline !== undefined)
    details.push(text.headlineDeadline(headline.dates.deadline.date));
  return text.headline({
    platform: headline.input.source.platform,
    markets: headline.markets.join(text.listSeparator),
    what: topic === undefined ? kind : text.headlineWhat(topic, kind),
    details: details.join(text.detailSeparator),
  });
}
