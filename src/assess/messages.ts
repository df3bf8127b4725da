import type { Reason } from '../domain/change.js';
import type { LocalizedText, UiLanguage } from '../domain/vocabulary.js';
import { familyLabels, fulfilmentLabels } from '../i18n/labels.js';
import type { Texts } from '../text/texts.js';
import { inLanguage } from '../text/texts.js';

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

function counted(count: string, unit: string): string {
  return `${count} ${unit}${count === '1' ? '' : 's'}`;
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

export const messages = {
  listSeparator: { en: ', ', 'zh-CN': '、' },
  headline: {
    kinds: {
      'new-rule': { en: 'new rule', 'zh-CN': '新规则' },
      'rule-change': { en: 'rule change', 'zh-CN': '规则变更' },
      withdrawn: { en: 'withdrawn rule', 'zh-CN': '规则撤回' },
      reminder: { en: 'reminder', 'zh-CN': '提醒' },
      regulation: { en: 'regulation', 'zh-CN': '法规' },
      draft: { en: 'draft or guidance', 'zh-CN': '草案或指引' },
      marketing: { en: 'marketing', 'zh-CN': '营销活动' },
      'service-notice': { en: 'service notice', 'zh-CN': '服务通知' },
      'unknown-language': {
        en: 'language not known to RuleWatch: please read',
        'zh-CN': 'RuleWatch 不认识的语言，请阅读原文',
      },
    },
    regions: {
      GLOBAL: { en: 'worldwide', 'zh-CN': '全球' },
      EU: { en: 'EU', 'zh-CN': '欧盟' },
      SEA: { en: 'South-East Asia', 'zh-CN': '东南亚' },
      LATAM: { en: 'Latin America', 'zh-CN': '拉美' },
      US: { en: 'US', 'zh-CN': '美国' },
      GB: { en: 'UK', 'zh-CN': '英国' },
    },
    manyMarkets: (count: number) => ({ en: `${count} markets`, 'zh-CN': `${count} 个市场` }),
    what: (kind: string, topic: string | undefined) => ({
      en: topic === undefined ? kind : `${kind} on ${lowerFirst(topic)}`,
      'zh-CN': `${topic ?? ''}${kind}`,
    }),
    day: (year: number, month: number, day: number) => ({
      en: `${day} ${MONTHS[month - 1] ?? ''} ${year}`,
      'zh-CN': `${year}年${month}月${day}日`,
    }),
    counted: {
      minute: (count: string) => ({ en: `${count} minutes`, 'zh-CN': `${count} 分钟` }),
      hour: (count: string) => ({ en: counted(count, 'hour'), 'zh-CN': `${count} 小时` }),
      day: (count: string) => ({ en: counted(count, 'day'), 'zh-CN': `${count} 天` }),
      workday: (count: string) => ({ en: counted(count, 'working day'), 'zh-CN': `${count} 个工作日` }),
      week: (count: string) => ({ en: counted(count, 'week'), 'zh-CN': `${count} 周` }),
      month: (count: string) => ({ en: counted(count, 'month'), 'zh-CN': `${count} 个月` }),
      year: (count: string) => ({ en: counted(count, 'year'), 'zh-CN': `${count} 年` }),
      point: (count: string) => ({ en: counted(count, 'point'), 'zh-CN': `${count} 分` }),
    },
    /** `return window 30 → 45 days (“Electronics”)` */
    figure: (field: string, from: string, to: string, quote: string) => ({
      en: `${field === '' ? '' : `${field} `}${from} → ${to}${quote === '' ? '' : ` (“${quote}”)`}`,
      'zh-CN': `${field === '' ? '' : `${field} `}${from} → ${to}${quote === '' ? '' : `（“${quote}”）`}`,
    }),
    reworded: (from: string, to: string) => ({
      en: `“${from}” → “${to}”`,
      'zh-CN': `“${from}” → “${to}”`,
    }),
    postponed: (from: string, to: string) => ({
      en: `postponed from ${from} to ${to}`,
      'zh-CN': `由${from}推迟至${to}`,
    }),
    advanced: (from: string, to: string) => ({
      en: `brought forward from ${from} to ${to}`,
      'zh-CN': `由${from}提前至${to}`,
    }),
    /** After `Platform (markets): `. */
    restored: (facts: string) => ({
      en: `back to the earlier text, ${facts}`,
      'zh-CN': `恢复原文，${facts}`,
    }),
    takenBack: (facts: string) => ({
      en: `taken back, ${facts}`,
      'zh-CN': `页面已撤回，${facts}`,
    }),
    quoted: (what: string, quote: string) => ({ en: `${what}: “${quote}”`, 'zh-CN': `${what}：“${quote}”` }),
    removed: (topic: string | undefined) => ({
      en: topic === undefined ? 'text removed' : `text on ${lowerFirst(topic)} removed`,
      'zh-CN': `${topic ?? ''}条文删除`,
    }),
    added: (topic: string | undefined) => ({
      en: topic === undefined ? 'new text' : `new text on ${lowerFirst(topic)}`,
      'zh-CN': `${topic ?? ''}条文新增`,
    }),
    and: { en: ' and ', 'zh-CN': '、' },
    moreDays: (count: number) => ({ en: ` and ${count} more days`, 'zh-CN': `（另有 ${count} 个日期）` }),
    effective: (day: string) => ({ en: `applies from ${day}`, 'zh-CN': `${day}起适用` }),
    deadline: (day: string) => ({ en: `act by ${day}`, 'zh-CN': `最迟${day}完成` }),
    sentence: (platform: string, markets: string, facts: readonly string[]) => ({
      en: `${platform}${markets === '' ? '' : ` (${markets})`}: ${facts.join(', ')}.`,
      'zh-CN': `${platform}${markets === '' ? '' : `（${markets}）`}：${facts.join('，')}。`,
    }),
  },
  reasons: {
    'no-rule': () => ({ en: 'Sets no rule', 'zh-CN': '不含规则变更' }),
    'reminder-due': ({ days, date }: Params) => ({
      en: `Reminder of a deadline ${on(date)}in ${days} days`,
      'zh-CN': date === undefined ? `提醒：${days} 天后截止` : `提醒：${date} 截止，还有 ${days} 天`,
    }),
    'no-date': () => ({
      en: 'No date named: lead time counts as short',
      'zh-CN': '未写明日期，按准备时间不足处理',
    }),
    'in-force': ({ date }: Params) => ({ en: `In force already (${date})`, 'zh-CN': `已生效（${date}）` }),
    'lead-time': ({ days, needed, date }: Params) => ({
      en: `${days} days left${until(date)}, about ${needed} needed`,
      'zh-CN': `距${date === undefined ? '生效或截止' : ` ${date} `}还有 ${days} 天，通常需要约 ${needed} 天`,
    }),
    'consequence-1': () => ({ en: 'Names fees or points', 'zh-CN': '提到收费或扣分' }),
    'consequence-2': () => ({ en: 'Names removal of listings or fines', 'zh-CN': '提到下架或罚款' }),
    'consequence-3': () => ({
      en: 'Names loss of account, money or goods',
      'zh-CN': '提到封号、冻结资金或扣货',
    }),
    binding: () => ({ en: 'Obliges or forbids', 'zh-CN': '含强制或禁止要求' }),
    'not-binding': () => ({ en: 'Neither obliges nor forbids', 'zh-CN': '不含强制或禁止要求' }),
    everyone: () => ({ en: 'Concerns all sellers or listings', 'zh-CN': '涉及全体卖家或全部商品' }),
    'breadth-unknown': () => ({ en: 'Does not limit whom it concerns', 'zh-CN': '未限定适用对象' }),
    families: ({ families }: Params) => ({
      en: `Concerns ${named(families, 'en')}`,
      'zh-CN': `涉及品类：${named(families, 'zh-CN')}`,
    }),
    irreversible: () => ({ en: 'Mistakes cannot be undone', 'zh-CN': '出错后无法挽回' }),
    'hard-to-undo': () => ({ en: 'Mistakes are hard to undo', 'zh-CN': '出错后难以挽回' }),
    reversible: () => ({ en: 'Mistakes can be undone', 'zh-CN': '出错后可以补救' }),
    'touches-you': ({ what }: Params) => ({
      en: `Touches your business: ${named(what, 'en')}`,
      'zh-CN': `与您的业务相关：${named(what, 'zh-CN')}`,
    }),
    'short-notice': ({ days, date }: Params) => ({
      en: `Obliges within ${days} days${until(date)}: at least high`,
      'zh-CN': `${date === undefined ? '' : `${date}，`}${days} 天内必须执行：至少为高`,
    }),
    'in-force-with-penalty': () => ({
      en: 'In force with grave consequences: critical',
      'zh-CN': '已生效且后果严重：紧急',
    }),
    relief: () => ({ en: 'Eases a duty: at most medium', 'zh-CN': '放宽要求：最高为中' }),
    withdrawn: () => ({ en: 'Says that an announced rule is dropped', 'zh-CN': '文中说明撤回已公告的规则' }),
    'withdrawn-rule': () => ({
      en: 'Withdraws an announced rule: at most medium',
      'zh-CN': '撤回已公告的规则：最高为中',
    }),
    'platform-not-used': ({ platform }: Params) => ({
      en: `You do not sell on ${platform}`,
      'zh-CN': `未在 ${platform} 开店`,
    }),
    'market-not-served': ({ markets }: Params) => ({
      en: `You do not sell in ${markets}`,
      'zh-CN': `未在 ${markets} 销售`,
    }),
    'family-not-sold': ({ families }: Params) => ({
      en: `You do not sell ${named(families, 'en')}`,
      'zh-CN': `未销售 ${named(families, 'zh-CN')}`,
    }),
    'fulfilment-not-used': ({ fulfilment }: Params) => ({
      en: `You do not use ${named(fulfilment, 'en')}`,
      'zh-CN': `未使用 ${named(fulfilment, 'zh-CN')}`,
    }),
    'unknown-language': ({ language }: Params) => ({
      en: `Language not known to RuleWatch (${language}): please read`,
      'zh-CN': `RuleWatch 不认识的语言（${language}），请阅读原文`,
    }),
    'page-edited': () => ({ en: 'A rule page was edited', 'zh-CN': '规则页面被修改' }),
    'page-withdrawn': () => ({ en: 'The page was taken down', 'zh-CN': '页面已撤下' }),
    authority: ({ platform }: Params) => ({ en: `Published by ${platform}`, 'zh-CN': `由 ${platform} 发布` }),
    marketing: () => ({
      en: 'Offers, shows or explains something and sets no rule',
      'zh-CN': '推广、介绍或讲解，不设规则',
    }),
    doubtful: ({ percent }: Params) => ({
      en: `Not sure: a rule change with ${percent} %`,
      'zh-CN': `不能确定：为规则变更的可能性 ${percent}%`,
    }),
    'doubtful-rule': () => ({
      en: 'May be no rule change: at most medium',
      'zh-CN': '可能不是规则变更：最高为中',
    }),
    'service-notice': () => ({
      en: 'Words of an outage, delay or holiday notice',
      'zh-CN': '故障、延误或放假类用语',
    }),
    reminder: () => ({ en: 'Recalls a rule announced earlier', 'zh-CN': '重申此前公告的规则' }),
    'nothing-new': () => ({ en: 'Says itself that nothing is new', 'zh-CN': '文中说明没有新要求' }),
    consultation: () => ({
      en: 'A draft, consultation or guidance without new duties',
      'zh-CN': '草案、征求意见或不增加义务的指引',
    }),
    'second-reader': () => ({
      en: 'Machine-read by the second reader',
      'zh-CN': '由第二读者（机器）判读',
    }),
    regulation: () => ({ en: 'Speaks of a law', 'zh-CN': '涉及法律法规' }),
    'new-rule': () => ({ en: 'Introduces a rule', 'zh-CN': '新增规则' }),
    'rule-change': () => ({ en: 'Changes a rule', 'zh-CN': '修改规则' }),
  },
} satisfies Texts;

/** Says in one phrase what a reason of `severityReasons` or `kindReasons` means; an unknown code is shown as it is. */
export function explainSeverity(reason: Reason, language: UiLanguage): string {
  const reasons: Readonly<Record<string, (params: Params) => string>> = inLanguage(
    messages,
    language,
  ).reasons;
  return reasons[reason.code]?.(reason.params ?? {}) ?? reason.code;
}
