import type { Reason } from '../domain/change.js';
import type { ChangeKind, IsoDate, LocalizedText, UiLanguage } from '../domain/vocabulary.js';
import { familyLabels, fulfilmentLabels } from '../i18n/labels.js';
import { parts } from '../language/dates/calendar.js';

type Params = Readonly<Record<string, string | number>>;

const labels: Readonly<Record<string, LocalizedText>> = { ...familyLabels, ...fulfilmentLabels };

/** Names of the ids in a comma-separated parameter. */
function named(ids: string | number | undefined, language: UiLanguage): string {
  const names = String(ids ?? '')
    .split(', ')
    .map((id) => labels[id]?.[language] ?? id);
  return names.join(language === 'en' ? ', ' : '、');
}

type Param = string | number | undefined;

/** Assessments that were stored by earlier versions name no date. */
function until(date: Param): string {
  return date === undefined ? '' : ` until ${date}`;
}

function on(date: Param): string {
  return date === undefined ? '' : `on ${date}, `;
}

/** "Fees and payments" within a sentence; an abbreviation keeps its capitals. */
function lowerFirst(name: string): string {
  return /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

const MONTHS: readonly string[] = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

interface HeadlineMessages {
  /** A kind as a headline says it; `draft` is a regulation that is not one yet. */
  readonly kinds: Readonly<Record<ChangeKind | 'draft', string>>;
  /** Markets that are no countries. */
  readonly regions: Readonly<Record<string, string>>;
  manyMarkets(count: number): string;
  what(kind: string, topic: string | undefined): string;
  day(date: IsoDate): string;
  effective(day: string): string;
  deadline(day: string): string;
  sentence(platform: string, markets: string, facts: readonly string[]): string;
}

interface AssessMessages {
  readonly listSeparator: string;
  readonly headline: HeadlineMessages;
  /** By code of a severity or kind reason. */
  readonly reasons: Readonly<Record<string, (params: Params) => string>>;
}

export const messages = {
  en: {
    listSeparator: ', ',
    headline: {
      kinds: {
        'new-rule': 'new rule',
        'rule-change': 'rule change',
        withdrawn: 'withdrawn rule',
        reminder: 'reminder',
        regulation: 'regulation',
        draft: 'draft or guidance',
        marketing: 'marketing',
        'service-notice': 'service notice',
      },
      regions: {
        GLOBAL: 'worldwide',
        EU: 'EU',
        SEA: 'South-East Asia',
        LATAM: 'Latin America',
        US: 'US',
        GB: 'UK',
      },
      manyMarkets: (count) => `${count} markets`,
      what: (kind, topic) => (topic === undefined ? kind : `${kind} on ${lowerFirst(topic)}`),
      day: (date) => {
        const { year, month, day } = parts(date);
        return `${day} ${MONTHS[month - 1] ?? ''} ${year}`;
      },
      effective: (day) => `applies from ${day}`,
      deadline: (day) => `act by ${day}`,
      sentence: (platform, markets, facts) =>
        `${platform}${markets === '' ? '' : ` (${markets})`}: ${facts.join(', ')}.`,
    },
    reasons: {
      'no-rule': () => 'Sets no rule',
      'reminder-due': ({ days, date }) => `Reminder of a deadline ${on(date)}in ${days} days`,
      'no-date': () => 'No date named: lead time counts as short',
      'in-force': ({ date }) => `In force already (${date})`,
      'lead-time': ({ days, needed, date }) => `${days} days left${until(date)}, about ${needed} needed`,
      'consequence-1': () => 'Names fees or points',
      'consequence-2': () => 'Names removal of listings or fines',
      'consequence-3': () => 'Names loss of account, money or goods',
      binding: () => 'Obliges or forbids',
      'not-binding': () => 'Neither obliges nor forbids',
      everyone: () => 'Concerns all sellers or listings',
      'breadth-unknown': () => 'Does not limit whom it concerns',
      families: ({ families }) => `Concerns ${named(families, 'en')}`,
      irreversible: () => 'Mistakes cannot be undone',
      'hard-to-undo': () => 'Mistakes are hard to undo',
      reversible: () => 'Mistakes can be undone',
      'touches-you': ({ what }) => `Touches your business: ${named(what, 'en')}`,
      'short-notice': ({ days, date }) => `Obliges within ${days} days${until(date)}: at least high`,
      'in-force-with-penalty': () => 'In force with grave consequences: critical',
      relief: () => 'Eases a duty: at most medium',
      withdrawn: () => 'Says that an announced rule is dropped',
      'withdrawn-rule': () => 'Withdraws an announced rule: at most medium',
      'platform-not-used': ({ platform }) => `You do not sell on ${platform}`,
      'market-not-served': ({ markets }) => `You do not sell in ${markets}`,
      'family-not-sold': ({ families }) => `You do not sell ${named(families, 'en')}`,
      'fulfilment-not-used': ({ fulfilment }) => `You do not use ${named(fulfilment, 'en')}`,
      'page-edited': () => 'A rule page was edited',
      'page-withdrawn': () => 'The page was taken down',
      authority: ({ platform }) => `Published by ${platform}`,
      marketing: () => 'Words of an offer, event or story',
      'service-notice': () => 'Words of an outage, delay or holiday notice',
      reminder: () => 'Recalls a rule announced earlier',
      'nothing-new': () => 'Says itself that nothing is new',
      consultation: () => 'A draft, consultation or guidance without new duties',
      regulation: () => 'Speaks of a law',
      'new-rule': () => 'Introduces a rule',
      'rule-change': () => 'Changes a rule',
    },
  },
  'zh-CN': {
    listSeparator: '、',
    headline: {
      kinds: {
        'new-rule': '新规则',
        'rule-change': '规则变更',
        withdrawn: '规则撤回',
        reminder: '提醒',
        regulation: '法规',
        draft: '草案或指引',
        marketing: '营销活动',
        'service-notice': '服务通知',
      },
      regions: { GLOBAL: '全球', EU: '欧盟', SEA: '东南亚', LATAM: '拉美' },
      manyMarkets: (count) => `${count} 个市场`,
      what: (kind, topic) => `${topic ?? ''}${kind}`,
      day: (date) => {
        const { year, month, day } = parts(date);
        return `${year}年${month}月${day}日`;
      },
      effective: (day) => `${day}起适用`,
      deadline: (day) => `须在${day}前完成`,
      sentence: (platform, markets, facts) =>
        `${platform}${markets === '' ? '' : `（${markets}）`}：${facts.join('，')}。`,
    },
    reasons: {
      'no-rule': () => '不含规则变更',
      'reminder-due': ({ days, date }) =>
        date === undefined ? `提醒：${days} 天后截止` : `提醒：${date} 截止，还有 ${days} 天`,
      'no-date': () => '未写明日期，按准备时间不足处理',
      'in-force': ({ date }) => `已生效（${date}）`,
      'lead-time': ({ days, needed, date }) =>
        `距${date === undefined ? '生效或截止' : ` ${date} `}还有 ${days} 天，通常需要约 ${needed} 天`,
      'consequence-1': () => '提到收费或扣分',
      'consequence-2': () => '提到下架或罚款',
      'consequence-3': () => '提到封号、冻结资金或扣货',
      binding: () => '含强制或禁止要求',
      'not-binding': () => '不含强制或禁止要求',
      everyone: () => '涉及全体卖家或全部商品',
      'breadth-unknown': () => '未限定适用对象',
      families: ({ families }) => `涉及品类：${named(families, 'zh-CN')}`,
      irreversible: () => '出错后无法挽回',
      'hard-to-undo': () => '出错后难以挽回',
      reversible: () => '出错后可以补救',
      'touches-you': ({ what }) => `与您的业务相关：${named(what, 'zh-CN')}`,
      'short-notice': ({ days, date }) =>
        `${date === undefined ? '' : `${date}，`}${days} 天内必须执行：至少为高`,
      'in-force-with-penalty': () => '已生效且后果严重：紧急',
      relief: () => '放宽要求：最高为中',
      withdrawn: () => '文中说明撤回已公告的规则',
      'withdrawn-rule': () => '撤回已公告的规则：最高为中',
      'platform-not-used': ({ platform }) => `未在 ${platform} 开店`,
      'market-not-served': ({ markets }) => `未在 ${markets} 销售`,
      'family-not-sold': ({ families }) => `未销售 ${named(families, 'zh-CN')}`,
      'fulfilment-not-used': ({ fulfilment }) => `未使用 ${named(fulfilment, 'zh-CN')}`,
      'page-edited': () => '规则页面被修改',
      'page-withdrawn': () => '页面已撤下',
      authority: ({ platform }) => `由 ${platform} 发布`,
      marketing: () => '优惠、活动或故事类用语',
      'service-notice': () => '故障、延误或放假类用语',
      reminder: () => '重申此前公告的规则',
      'nothing-new': () => '文中说明没有新要求',
      consultation: () => '草案、征求意见或不增加义务的指引',
      regulation: () => '涉及法律法规',
      'new-rule': () => '新增规则',
      'rule-change': () => '修改规则',
    },
  },
} satisfies Record<UiLanguage, AssessMessages>;

/** Says in one phrase what a reason of `severityReasons` or `kindReasons` means; an unknown code is shown as it is. */
export function explainSeverity(reason: Reason, language: UiLanguage): string {
  const reasons: Readonly<Record<string, (params: Params) => string>> = messages[language].reasons;
  return reasons[reason.code]?.(reason.params ?? {}) ?? reason.code;
}
