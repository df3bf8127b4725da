import type { Reason } from '../domain/change.js';
import type { LocalizedText, UiLanguage } from '../domain/vocabulary.js';
import { familyLabels, fulfilmentLabels } from '../i18n/labels.js';

type Params = Readonly<Record<string, string | number>>;

const labels: Readonly<Record<string, LocalizedText>> = { ...familyLabels, ...fulfilmentLabels };

/** Names of the ids in a comma-separated parameter. */
function named(ids: string | number | undefined, language: UiLanguage): string {
  const names = String(ids ?? '')
    .split(', ')
    .map((id) => labels[id]?.[language] ?? id);
  return names.join(language === 'en' ? ', ' : '、');
}

interface AssessMessages {
  readonly listSeparator: string;
  readonly detailSeparator: string;
  headline(parts: { platform: string; markets: string; what: string; details: string }): string;
  headlineWhat(topic: string, kind: string): string;
  headlineEffective(date: string): string;
  headlineDeadline(date: string): string;
  /** By code of a severity or kind reason. */
  readonly reasons: Readonly<Record<string, (params: Params) => string>>;
}

export const messages = {
  en: {
    listSeparator: ', ',
    detailSeparator: '; ',
    headline: ({ platform, markets, what, details }) =>
      `${platform}${markets === '' ? '' : ` (${markets})`}: ${what}${details === '' ? '' : `; ${details}`}`,
    headlineWhat: (topic, kind) => `${topic}, ${kind.toLowerCase()}`,
    headlineEffective: (date) => `applies from ${date}`,
    headlineDeadline: (date) => `act by ${date}`,
    reasons: {
      'no-rule': () => 'Sets no rule',
      'reminder-due': ({ days }) => `Reminder of a deadline in ${days} days`,
      'no-date': () => 'No date named: lead time counts as short',
      'in-force': ({ date }) => `In force already (${date})`,
      'lead-time': ({ days, needed }) => `${days} days left, about ${needed} needed`,
      'consequence-1': () => 'Names fees or points',
      'consequence-2': () => 'Names removal of listings or fines',
      'consequence-3': () => 'Names loss of account, money or goods',
      everyone: () => 'Concerns all sellers or listings',
      'breadth-unknown': () => 'Does not limit whom it concerns',
      families: ({ families }) => `Concerns ${named(families, 'en')}`,
      irreversible: () => 'Mistakes cannot be undone',
      'short-notice': ({ days }) => `Obliges within ${days} days: at least high`,
      'in-force-with-penalty': () => 'In force with grave consequences: critical',
      relief: () => 'Eases a duty: at most medium',
      withdrawn: () => 'Withdraws an announced rule: at most medium',
      'platform-not-used': ({ platform }) => `You do not sell on ${platform}`,
      'market-not-served': ({ markets }) => `You do not sell in ${markets}`,
      'family-not-sold': ({ families }) => `You do not sell ${named(families, 'en')}`,
      'fulfilment-not-used': ({ fulfilment }) => `You do not use ${named(fulfilment, 'en')}`,
      'page-edited': () => 'A rule page was edited',
      'page-withdrawn': () => 'The page was taken down',
      authority: ({ platform }) => `Published by ${platform}`,
      marketing: () => 'Words of an offer, event or story',
      service: () => 'Words of an outage, delay or holiday notice',
      reminder: () => 'Recalls a rule announced earlier',
      'nothing-new': () => 'Says itself that nothing is new',
      consultation: () => 'A draft, consultation or guidance without new duties',
      law: () => 'Speaks of a law',
      new: () => 'Introduces a rule',
      change: () => 'Changes a rule',
    },
  },
  'zh-CN': {
    listSeparator: '、',
    detailSeparator: '；',
    headline: ({ platform, markets, what, details }) =>
      `${platform}${markets === '' ? '' : `（${markets}）`}：${what}${details === '' ? '' : `；${details}`}`,
    headlineWhat: (topic, kind) => `${topic}，${kind}`,
    headlineEffective: (date) => `${date} 起适用`,
    headlineDeadline: (date) => `须在 ${date} 前完成`,
    reasons: {
      'no-rule': () => '不含规则变更',
      'reminder-due': ({ days }) => `提醒：${days} 天后截止`,
      'no-date': () => '未写明日期，按准备时间不足处理',
      'in-force': ({ date }) => `已生效（${date}）`,
      'lead-time': ({ days, needed }) => `还有 ${days} 天，通常需要约 ${needed} 天`,
      'consequence-1': () => '提到收费或扣分',
      'consequence-2': () => '提到下架或罚款',
      'consequence-3': () => '提到封号、冻结资金或扣货',
      everyone: () => '涉及全体卖家或全部商品',
      'breadth-unknown': () => '未限定适用对象',
      families: ({ families }) => `涉及品类：${named(families, 'zh-CN')}`,
      irreversible: () => '出错后无法挽回',
      'short-notice': ({ days }) => `${days} 天内必须执行：至少为高`,
      'in-force-with-penalty': () => '已生效且后果严重：紧急',
      relief: () => '放宽要求：最高为中',
      withdrawn: () => '撤回已公告的规则：最高为中',
      'platform-not-used': ({ platform }) => `未在 ${platform} 开店`,
      'market-not-served': ({ markets }) => `未在 ${markets} 销售`,
      'family-not-sold': ({ families }) => `未销售 ${named(families, 'zh-CN')}`,
      'fulfilment-not-used': ({ fulfilment }) => `未使用 ${named(fulfilment, 'zh-CN')}`,
      'page-edited': () => '规则页面被修改',
      'page-withdrawn': () => '页面已撤下',
      authority: ({ platform }) => `由 ${platform} 发布`,
      marketing: () => '优惠、活动或故事类用语',
      service: () => '故障、延误或放假类用语',
      reminder: () => '重申此前公告的规则',
      'nothing-new': () => '文中说明没有新要求',
      consultation: () => '草案、征求意见或不增加义务的指引',
      law: () => '涉及法律法规',
      new: () => '新增规则',
      change: () => '修改规则',
    },
  },
} satisfies Record<UiLanguage, AssessMessages>;

/** Says in one phrase what a reason of `severityReasons` or `kindReasons` means; an unknown code is shown as it is. */
export function explainSeverity(reason: Reason, language: UiLanguage): string {
  const reasons: Readonly<Record<string, (params: Params) => string>> = messages[language].reasons;
  return reasons[reason.code]?.(reason.params ?? {}) ?? reason.code;
}
