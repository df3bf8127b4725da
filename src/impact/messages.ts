import type { Assignment, ItemCause, Unavailability } from '../domain/checklist.js';
import type { IsoDate, LocalizedText, TopicId, UiLanguage } from '../domain/vocabulary.js';
import { familyLabels, featureLabels, fulfilmentLabels, roleLabels } from '../i18n/labels.js';
import { canonicalMarket } from './markets.js';

interface ImpactMessages {
  readonly separator: string;
  readonly cause: Readonly<Record<ItemCause['kind'], (values: string) => string>>;
  readonly away: (until: string) => string;
  readonly offHours: string;
  readonly standIn: (holder: string, absence: string) => string;
  readonly nobodyAtWork: (absence: string) => string;
  readonly noHolder: (role: string) => string;
}

const messages = {
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
    away: (until) => `休假至 ${until}`,
    offHours: '现为非工作时间',
    standIn: (holder, absence) => `代理 ${holder}，其${absence}`,
    nobodyAtWork: (absence) => `${absence}，无人可代理`,
    noHolder: (role) => `团队中无人担任“${role}”`,
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
    away: (until) => `away until ${until}`,
    offHours: 'not at work at this hour',
    standIn: (holder, absence) => `stand-in for ${holder}, ${absence}`,
    nobodyAtWork: (absence) => `${absence}; no stand-in is at work`,
    noHolder: (role) => `nobody in the team holds the role ${role}`,
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

/**
 * Says why an item is with its person, as a phrase without a full stop.
 * `day` writes a date as the reader does.
 */
export function explainAssignment(
  assignment: Assignment,
  language: UiLanguage,
  day: (date: IsoDate) => string,
): string {
  const texts = messages[language];
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
