import type { UiLanguage } from '../domain/vocabulary.js';
import type { Texts } from '../text/texts.js';
import { inLanguage } from '../text/texts.js';
import type { EventId } from './timeline.js';

const messages = {
  events: {
    'terms-reworded': {
      en: 'Marenka rewords two clauses of its seller terms; the meaning stays',
      'zh-CN': 'Marenka 改写卖家条款中的两处措辞，含义不变',
    },
    'customs-number': {
      en: 'Marenka demands a customs number for parcels from outside the EU, with a penalty',
      'zh-CN': 'Marenka 要求欧盟境外发出的包裹申报海关号，违者罚款',
    },
    'register-spaces': {
      en: 'The product register’s editor replaces spaces with no-break spaces',
      'zh-CN': '产品注册机构的编辑器把普通空格换成了不间断空格',
    },
    'mall-maintenance': {
      en: 'Hoshizora announces system maintenance',
      'zh-CN': 'Hoshizora 发布系统维护通知',
    },
    'battery-number': {
      en: 'Kaufgut demands registration numbers for batteries and packaging',
      'zh-CN': 'Kaufgut 要求填写电池与包装注册号',
    },
    'marenka-release': {
      en: 'Marenka rolls out a new front end: other class names, same text',
      'zh-CN': 'Marenka 更新前端：样式类名变化，文字不变',
    },
    webinar: {
      en: 'Marenka advertises a webinar among its announcements',
      'zh-CN': 'Marenka 在公告栏推广线上讲座',
    },
    'login-wall': {
      en: 'Hoshizora’s returns guideline asks for a login',
      'zh-CN': 'Hoshizora 的退货指引要求登录',
    },
    'images-flip': {
      en: 'Brightwharf shows every second visitor another introduction to its image policy, for a day',
      'zh-CN': 'Brightwharf 的图片规则做了一天 A/B 测试，每隔一次访问显示另一段导语',
    },
    'terms-typo': {
      en: 'Marenka corrects a spelling mistake in its seller terms',
      'zh-CN': 'Marenka 更正卖家条款中的拼写错误',
    },
    'dispatch-shortened': {
      en: 'Tigerlane shortens the dispatch time from 3 to 2 working days',
      'zh-CN': 'Tigerlane 将发货时效由 3 个工作日缩短为 2 个工作日',
    },
    'payout-fee-withdrawn': {
      en: 'Brightwharf silently withdraws an announced fee for instant payouts',
      'zh-CN': 'Brightwharf 悄悄撤回已公告的即时提现手续费',
    },
    'fee-links-moved': {
      en: 'Kaufgut moves its help pages: a link leads elsewhere',
      'zh-CN': 'Kaufgut 调整帮助中心，链接地址变化',
    },
    'register-invisible': {
      en: 'The product register’s editor leaves invisible characters in the text',
      'zh-CN': '产品注册机构的编辑器在文字中留下不可见字符',
    },
    'commission-raised': {
      en: 'Kaufgut raises one commission in a table from 8 % to 9.5 %',
      'zh-CN': 'Kaufgut 将表格中一个类目的佣金由 8 % 上调至 9.5 %',
    },
    'brand-authorisation': {
      en: 'Tigerlane announces that brands need an authorisation, with a cut-off date',
      'zh-CN': 'Tigerlane 公告品牌授权新规，并设截止日期',
    },
    'identity-postponed': {
      en: 'Marenka postpones the identity check in an old announcement',
      'zh-CN': 'Marenka 在旧公告中推迟身份核验的生效日期',
    },
    'half-loaded': {
      en: 'Brightwharf’s image policy loads only in part',
      'zh-CN': 'Brightwharf 的图片规则页面只加载了一部分',
    },
    'terms-renumbered': {
      en: 'Marenka renumbers the sections of its seller terms',
      'zh-CN': 'Marenka 调整卖家条款的章节编号',
    },
    'returns-window': {
      en: 'Brightwharf extends the return window from 30 to 45 days',
      'zh-CN': 'Brightwharf 将退货期由 30 天延长至 45 天',
    },
    'ai-images': {
      en: 'Hoshizora announces a ban on misleading AI-made product images',
      'zh-CN': 'Hoshizora 公告禁止误导性的 AI 生成商品图片',
    },
    'trade-fair': {
      en: 'Tigerlane invites sellers to a trade fair',
      'zh-CN': 'Tigerlane 邀请商家参加选品会',
    },
    'safety-contact': {
      en: 'Kaufgut changes a contact address in its safety policy',
      'zh-CN': 'Kaufgut 更换安全政策中的联系邮箱',
    },
    'register-down': {
      en: 'The product register answers with an error page',
      'zh-CN': '产品注册机构返回错误页面',
    },
  },
} satisfies Texts;

/** What the publisher did, in one line. */
export function explainEvent(event: EventId, language: UiLanguage): string {
  return inLanguage(messages, language).events[event];
}
