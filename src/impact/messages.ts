import type { ItemCause } from '../domain/checklist.js';
import type { LocalizedText, TopicId, UiLanguage } from '../domain/vocabulary.js';
import { familyLabels, featureLabels, fulfilmentLabels } from '../i18n/labels.js';
import { canonicalMarket } from './markets.js';

interface ImpactMessages {
  readonly separator: string;
  readonly cause: Readonly<Record<ItemCause['kind'], (values: string) => string>>;
}

export const messages = {
  'zh-CN': {
    separator: '、',
    cause: {
      always: () => '每次规则变更必查',
      topic: (values) => `变更主题：${values}`,
      family: (values) => `变更提及品类：${values}`,
      condition: (values) => `变更涉及：${values}`,
      profile: (values) => `符合店铺资料：${values}`,
      unknown: (values) => `待确认是否涉及：${values}`,
    },
  },
  en: {
    separator: ', ',
    cause: {
      always: () => 'asked for every rule change',
      topic: (values) => `topic of the change: ${values}`,
      family: (values) => `the change names: ${values}`,
      condition: (values) => `the change concerns: ${values}`,
      profile: (values) => `in your seller profile: ${values}`,
      unknown: (values) => `confirm whether this concerns you: ${values}`,
    },
  },
} satisfies Record<UiLanguage, ImpactMessages>;

const valueLabels = new Map<string, LocalizedText>([
  ...Object.entries(familyLabels),
  ...Object.entries(fulfilmentLabels),
  ...Object.entries(featureLabels),
  ['GLOBAL', { en: 'all markets', 'zh-CN': '全部市场' }],
]);

const regionNames = {
  'zh-CN': new Intl.DisplayNames('zh-CN', { type: 'region' }),
  en: new Intl.DisplayNames('en', { type: 'region' }),
} satisfies Record<UiLanguage, Intl.DisplayNames>;

/**
 * Says why an item is in a checklist, as a phrase without a full stop.
 * `topicName` gives the name of a topic in the same language.
 */
export function explainCause(
  cause: ItemCause,
  language: UiLanguage,
  topicName: (id: TopicId) => string,
): string {
  const { separator, cause: phrases } = messages[language];
  const names = cause.values.map((value) =>
    cause.kind === 'topic' ? topicName(value) : valueName(value, language),
  );
  return phrases[cause.kind](names.join(separator));
}

/** The name of a family, fulfilment mode, feature or market; a platform or an unknown value stands as it is. */
function valueName(value: string, language: UiLanguage): string {
  const label = valueLabels.get(value);
  if (label) return label[language];
  const code = canonicalMarket(value);
  if (!/^[A-Z]{2}$/.test(code) || value !== value.toUpperCase()) return value;
  return regionNames[language].of(code) ?? value;
}
