import type { UiLanguage } from '../domain/vocabulary.js';
import type { EventId } from './timeline.js';

interface DemoMessages {
  /** What the publisher did, one line for every event of the week. */
  readonly events: Readonly<Record<EventId, string>>;
}

const messages = {
  en: {
    events: {
      'terms-reworded': 'Marenka rewords two clauses of its seller terms; the meaning stays',
      'customs-number': 'Marenka demands a customs number for parcels from outside the EU, with a penalty',
      'register-spaces': 'The product register’s editor replaces spaces with no-break spaces',
      'mall-maintenance': 'Hoshizora announces system maintenance',
      'battery-number': 'Kaufgut demands registration numbers for batteries and packaging',
      'marenka-release': 'Marenka rolls out a new front end: other class names, same text',
      webinar: 'Marenka advertises a webinar among its announcements',
      'login-wall': 'Hoshizora’s returns guideline asks for a login',
      'images-flip':
        'Brightwharf shows every second visitor another introduction to its image policy, for a day',
      'terms-typo': 'Marenka corrects a spelling mistake in its seller terms',
      'dispatch-shortened': 'Tigerlane shortens the dispatch time from 3 to 2 working days',
      'payout-fee-withdrawn': 'Brightwharf silently withdraws an announced fee for instant payouts',
      'fee-links-moved': 'Kaufgut moves its help pages: a link leads elsewhere',
      'register-invisible': 'The product register’s editor leaves invisible characters in the text',
      'commission-raised': 'Kaufgut raises one commission in a table from 8 % to 9.5 %',
      'brand-authorisation': 'Tigerlane announces that brands need an authorisation, with a cut-off date',
      'identity-postponed': 'Marenka postpones the identity check in an old announcement',
      'half-loaded': 'Brightwharf’s image policy loads only in part',
      'terms-renumbered': 'Marenka renumbers the sections of its seller terms',
      'returns-window': 'Brightwharf extends the return window from 30 to 45 days',
      'ai-images': 'Hoshizora announces a ban on misleading AI-made product images',
      'trade-fair': 'Tigerlane invites sellers to a trade fair',
      'safety-contact': 'Kaufgut changes a contact address in its safety policy',
      'register-down': 'The product register answers with an error page',
    },
  },
  'zh-CN': {
    events: {
      'terms-reworded': 'Marenka 改写卖家条款中的两处措辞，含义不变',
      'customs-number': 'Marenka 要求欧盟境外发出的包裹申报海关号，违者罚款',
      'register-spaces': '产品注册机构的编辑器把普通空格换成了不间断空格',
      'mall-maintenance': 'Hoshizora 发布系统维护通知',
      'battery-number': 'Kaufgut 要求填写电池与包装注册号',
      'marenka-release': 'Marenka 更新前端：样式类名变化，文字不变',
      webinar: 'Marenka 在公告栏推广线上讲座',
      'login-wall': 'Hoshizora 的退货指引要求登录',
      'images-flip': 'Brightwharf 的图片规则做了一天 A/B 测试，每隔一次访问显示另一段导语',
      'terms-typo': 'Marenka 更正卖家条款中的拼写错误',
      'dispatch-shortened': 'Tigerlane 将发货时效由 3 个工作日缩短为 2 个工作日',
      'payout-fee-withdrawn': 'Brightwharf 悄悄撤回已公告的即时提现手续费',
      'fee-links-moved': 'Kaufgut 调整帮助中心，链接地址变化',
      'register-invisible': '产品注册机构的编辑器在文字中留下不可见字符',
      'commission-raised': 'Kaufgut 将表格中一个类目的佣金由 8 % 上调至 9.5 %',
      'brand-authorisation': 'Tigerlane 公告品牌授权新规，并设截止日期',
      'identity-postponed': 'Marenka 在旧公告中推迟身份核验的生效日期',
      'half-loaded': 'Brightwharf 的图片规则页面只加载了一部分',
      'terms-renumbered': 'Marenka 调整卖家条款的章节编号',
      'returns-window': 'Brightwharf 将退货期由 30 天延长至 45 天',
      'ai-images': 'Hoshizora 公告禁止误导性的 AI 生成商品图片',
      'trade-fair': 'Tigerlane 邀请商家参加选品会',
      'safety-contact': 'Kaufgut 更换安全政策中的联系邮箱',
      'register-down': '产品注册机构返回错误页面',
    },
  },
} satisfies Record<UiLanguage, DemoMessages>;

/** What the publisher did, in one line. */
export function explainEvent(event: EventId, language: UiLanguage): string {
  return messages[language].events[event];
}
