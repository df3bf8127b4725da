import type { Assignment, ItemCause, Unavailability } from '../domain/checklist.js';
import type { IsoDate, LocalizedText, TopicId, UiLanguage } from '../domain/vocabulary.js';
import { familyLabels, featureLabels, fulfilmentLabels, roleLabels } from '../i18n/labels.js';
import type { Texts } from '../text/texts.js';
import { inLanguage } from '../text/texts.js';
import { canonicalMarket } from './markets.js';

const messages = {
  separator: { en: ', ', 'zh-CN': '、' },
  cause: {
    always: (_values: string) => ({ en: 'asked for every rule change', 'zh-CN': '每次规则变更必查' }),
    topic: (values: string) => ({ en: `topic of the change: ${values}`, 'zh-CN': `变更主题：${values}` }),
    family: (values: string) => ({ en: `the change names: ${values}`, 'zh-CN': `变更提及品类：${values}` }),
    condition: (values: string) => ({ en: `the change concerns: ${values}`, 'zh-CN': `变更涉及：${values}` }),
    profile: (values: string) => ({
      en: `in your seller profile: ${values}`,
      'zh-CN': `符合店铺资料：${values}`,
    }),
    unknown: (values: string) => ({
      en: `confirm whether this concerns you: ${values}`,
      'zh-CN': `待确认是否涉及：${values}`,
    }),
  },
  away: (until: string) => ({ en: `away until ${until}`, 'zh-CN': `休假至 ${until}` }),
  offHours: { en: 'not at work at this hour', 'zh-CN': '现为非工作时间' },
  standIn: (holder: string, absence: string) => ({
    en: `stand-in for ${holder}, ${absence}`,
    'zh-CN': `代理 ${holder}，其${absence}`,
  }),
  nobodyAtWork: (absence: string) => ({
    en: `${absence}; no stand-in is at work`,
    'zh-CN': `${absence}，无人可代理`,
  }),
  noHolder: (role: string) => ({
    en: `nobody in the team holds the role ${role}`,
    'zh-CN': `团队中无人担任“${role}”`,
  }),
} satisfies Texts;

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
  const { separator, cause: phrases } = inLanguage(messages, language);
  const names = cause.values.map((value) =>
    cause.kind === 'topic' ? topicName(value) : valueName(value, language),
  );
  return phrases[cause.kind](names.join(separator));
}

/**
 * Says why an item is with its person, as a phrase without a full stop.
 * `day` writes a date as the reader does.
 */
export function explainAssignment(
  assignment: Assignment,
  language: UiLanguage,
  day: (date: IsoDate) => string,
): string {
  const texts = inLanguage(messages, language);
  const absent = (absence: Unavailability) =>
    absence.kind === 'away' ? texts.away(day(absence.until)) : texts.offHours;
  switch (assignment.kind) {
    case 'stand-in':
      return texts.standIn(assignment.for, absent(assignment.absence));
    case 'holder':
      return texts.nobodyAtWork(absent(assignment.absence));
    case 'lead':
    case 'anybody':
      return texts.noHolder(roleLabels[assignment.role][language]);
  }
}

/** The name of a family, fulfilment mode, feature or market; a platform or an unknown value stands as it is. */
function valueName(value: string, language: UiLanguage): string {
  const label = valueLabels.get(value);
  if (label) return label[language];
  const code = canonicalMarket(value);
  if (!/^[A-Z]{2}$/.test(code) || value !== value.toUpperCase()) return value;
  return regionNames[language].of(code) ?? value;
}
