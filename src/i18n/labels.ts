import type { CaseEventKind } from '../domain/case.js';
import type { FailureKind } from '../domain/fetch.js';
import type {
  CaseState,
  ChangeKind,
  ClockStep,
  Confidence,
  FulfilmentMode,
  LocalizedText,
  NoiseKind,
  Permission,
  ProductFamily,
  Publisher,
  RelationKind,
  Role,
  SellerFeature,
  Severity,
  SourceState,
  SourceStatus,
  Verdict,
} from '../domain/vocabulary.js';

/** Names of the closed vocabularies as a user reads them. Topic names come from `config/topics/`. */

type Labels<Key extends string> = Readonly<Record<Key, LocalizedText>>;

export const severityLabels: Labels<Severity> = {
  critical: { en: 'Critical', 'zh-CN': '紧急' },
  high: { en: 'High', 'zh-CN': '高' },
  medium: { en: 'Medium', 'zh-CN': '中' },
  low: { en: 'Low', 'zh-CN': '低' },
};

export const roleLabels: Labels<Role> = {
  'operations-lead': { en: 'Operations lead', 'zh-CN': '运营负责人' },
  tech: { en: 'Tech', 'zh-CN': '技术' },
  'customer-service': { en: 'Customer service', 'zh-CN': '客服' },
  logistics: { en: 'Logistics', 'zh-CN': '物流' },
  'compliance-legal': { en: 'Compliance and legal', 'zh-CN': '法务合规' },
  'finance-tax': { en: 'Finance and tax', 'zh-CN': '财税' },
  'listing-content': { en: 'Listing content', 'zh-CN': '文案美工' },
};

export const caseStateLabels: Labels<CaseState> = {
  'needs-attention': { en: 'Needs attention', 'zh-CN': '待处理' },
  adapting: { en: 'Adapting', 'zh-CN': '适配中' },
  adapted: { en: 'Adapted', 'zh-CN': '已适配' },
  'not-affected': { en: 'Not affected', 'zh-CN': '不受影响' },
};

export const changeKindLabels: Labels<ChangeKind> = {
  'new-rule': { en: 'New rule', 'zh-CN': '新规则' },
  'rule-change': { en: 'Rule change', 'zh-CN': '规则变更' },
  withdrawn: { en: 'Withdrawn', 'zh-CN': '撤回' },
  reminder: { en: 'Reminder', 'zh-CN': '提醒' },
  regulation: { en: 'Regulation', 'zh-CN': '法规' },
  marketing: { en: 'Marketing', 'zh-CN': '营销活动' },
  'service-notice': { en: 'Service notice', 'zh-CN': '服务通知' },
};

export const verdictLabels: Labels<Verdict> = {
  material: { en: 'Rule change', 'zh-CN': '实质变更' },
  editorial: { en: 'Editorial', 'zh-CN': '文字修订' },
  noise: { en: 'Noise', 'zh-CN': '噪声' },
  breakage: { en: 'Page not readable', 'zh-CN': '页面异常' },
};

export const sourceStatusLabels: Labels<SourceStatus> = {
  unchanged: { en: 'unchanged', 'zh-CN': '无变化' },
  changed: { en: 'changed', 'zh-CN': '有变化' },
  'first-seen': { en: 'first seen', 'zh-CN': '首次收录' },
  broken: { en: 'not the page', 'zh-CN': '内容异常' },
  failed: { en: 'failed', 'zh-CN': '抓取失败' },
};

export const sourceStateLabels: Labels<SourceState> = {
  ok: { en: 'ok', 'zh-CN': '正常' },
  degraded: { en: 'degraded', 'zh-CN': '部分异常' },
  broken: { en: 'broken', 'zh-CN': '无法读取' },
  'login-needed': { en: 'login needed', 'zh-CN': '需要登录' },
  blocked: { en: 'blocked', 'zh-CN': '被拦截' },
  paused: { en: 'paused', 'zh-CN': '已暂停' },
  'not-checked': { en: 'not checked', 'zh-CN': '未检查' },
};

export const permissionLabels: Labels<Permission> = {
  allowed: { en: 'allowed', 'zh-CN': '允许' },
  'owner-decision': { en: 'your decision', 'zh-CN': '由用户决定' },
  denied: { en: 'denied', 'zh-CN': '禁止' },
  unreviewed: { en: 'not reviewed', 'zh-CN': '未审查' },
};

export const confidenceLabels: Labels<Confidence> = {
  high: { en: 'high', 'zh-CN': '高' },
  medium: { en: 'medium', 'zh-CN': '中' },
  low: { en: 'low', 'zh-CN': '低' },
};

export const publisherLabels: Labels<Publisher> = {
  official: { en: 'Platform', 'zh-CN': '平台官方' },
  regulator: { en: 'Regulator', 'zh-CN': '监管机构' },
  community: { en: 'Community', 'zh-CN': '社区' },
};

export const fulfilmentLabels: Labels<FulfilmentMode> = {
  'direct-mail': { en: 'direct mail', 'zh-CN': '直邮/自发货' },
  'overseas-warehouse': { en: 'overseas warehouse', 'zh-CN': '海外仓' },
  platform: { en: 'platform fulfilment', 'zh-CN': '平台仓' },
};

export const familyLabels: Labels<ProductFamily> = {
  electronics: { en: 'electronics', 'zh-CN': '电子电器' },
  radio: { en: 'radio equipment', 'zh-CN': '无线设备' },
  'toys-children': { en: "toys and children's products", 'zh-CN': '玩具与儿童用品' },
  'food-supplement': { en: 'food and supplements', 'zh-CN': '食品与膳食补充剂' },
  cosmetics: { en: 'cosmetics', 'zh-CN': '化妆品' },
  medical: { en: 'medical devices', 'zh-CN': '医疗器械' },
  textile: { en: 'textiles', 'zh-CN': '纺织服装' },
  battery: { en: 'batteries', 'zh-CN': '电池' },
  chemical: { en: 'chemicals', 'zh-CN': '化学品' },
  ppe: { en: 'protective equipment', 'zh-CN': '个人防护用品' },
  furniture: { en: 'furniture', 'zh-CN': '家具' },
  'e-mobility': { en: 'e-mobility', 'zh-CN': '电动出行' },
  general: { en: 'general goods', 'zh-CN': '一般商品' },
};

export const featureLabels: Labels<SellerFeature> = {
  'own-brand': { en: 'own brand', 'zh-CN': '自有品牌' },
  reseller: { en: 'reselling', 'zh-CN': '分销' },
  'live-stream': { en: 'live streams', 'zh-CN': '直播' },
  video: { en: 'video', 'zh-CN': '视频' },
  affiliates: { en: 'affiliates', 'zh-CN': '联盟推广' },
  'paid-ads': { en: 'paid ads', 'zh-CN': '付费广告' },
  'ai-content': { en: 'AI-made content', 'zh-CN': 'AI 生成内容' },
  reviews: { en: 'reviews', 'zh-CN': '评价' },
  'api-app': { en: 'API apps', 'zh-CN': 'API 应用' },
  'local-entity': { en: 'local company', 'zh-CN': '本地主体' },
  'returns-local': { en: 'local returns', 'zh-CN': '本地退货' },
};

export const noiseKindLabels: Labels<NoiseKind> = {
  'render-date': { en: 'date rendered at fetch time', 'zh-CN': '抓取时渲染的日期' },
  whitespace: { en: 'white space', 'zh-CN': '空白字符' },
  'invisible-chars': { en: 'invisible characters', 'zh-CN': '不可见字符' },
  'link-target': { en: 'link targets', 'zh-CN': '链接地址' },
  flip: { en: 'a version seen before', 'zh-CN': '曾出现过的版本' },
  widget: { en: 'a widget beside the rules', 'zh-CN': '规则之外的组件' },
  counter: { en: 'a counter', 'zh-CN': '计数器' },
  'locale-flip': { en: 'another language of the page', 'zh-CN': '页面语言切换' },
  markup: { en: 'markup', 'zh-CN': '标记' },
  order: { en: 'order alone', 'zh-CN': '仅顺序变化' },
  'login-wall': { en: 'a login page', 'zh-CN': '登录页' },
  'block-page': { en: 'a block or captcha page', 'zh-CN': '拦截或验证码页' },
  'error-page': { en: 'an error page', 'zh-CN': '错误页' },
  'partial-load': { en: 'an empty or partial load', 'zh-CN': '空白或加载不全' },
  'wrong-page': { en: 'another document', 'zh-CN': '其他文档' },
  recovery: { en: 'the page is back', 'zh-CN': '页面恢复' },
};

const failureLabels: Labels<FailureKind> = {
  dns: { en: 'the host name cannot be resolved', 'zh-CN': '域名无法解析' },
  refused: { en: 'the connection was refused', 'zh-CN': '连接被拒绝' },
  reset: { en: 'the connection was cut', 'zh-CN': '连接被重置' },
  tls: { en: 'the TLS certificate or handshake is bad', 'zh-CN': 'TLS 证书或握手失败' },
  timeout: { en: 'no answer in time', 'zh-CN': '响应超时' },
  'too-large': { en: 'the page is larger than the limit', 'zh-CN': '页面超过大小上限' },
  'too-complex': { en: 'the page is too complex to read in time', 'zh-CN': '页面过于复杂，无法在时限内读取' },
  'http-4xx': { en: 'the server refused the request', 'zh-CN': '服务器拒绝请求' },
  'http-403': { en: 'access denied', 'zh-CN': '拒绝访问' },
  'http-404': { en: 'page not found', 'zh-CN': '页面不存在' },
  'http-410': { en: 'page gone', 'zh-CN': '页面已移除' },
  'http-429': { en: 'too many requests', 'zh-CN': '请求过于频繁' },
  'http-5xx': { en: 'the server failed', 'zh-CN': '服务器错误' },
  truncated: { en: 'the page came incomplete', 'zh-CN': '页面内容不完整' },
  'bad-encoding': { en: 'the bytes cannot be read as text', 'zh-CN': '内容无法解码' },
  'bad-content-type': { en: 'the content type cannot be read', 'zh-CN': '内容类型无法读取' },
  'redirect-loop': { en: 'it redirects without end', 'zh-CN': '重定向循环' },
  'forbidden-address': { en: 'it leads to an internal address', 'zh-CN': '指向内部地址' },
  'forbidden-host': { en: 'it redirects to a host that is not allowed', 'zh-CN': '重定向到未允许的主机' },
  robots: { en: 'robots.txt forbids it', 'zh-CN': 'robots.txt 禁止抓取' },
  unsupported: { en: 'this kind of source cannot be checked yet', 'zh-CN': '暂不支持此类来源' },
  network: { en: 'the network failed', 'zh-CN': '网络错误' },
  'login-needed': { en: 'nobody has signed in', 'zh-CN': '尚未登录' },
  'session-expired': { en: 'the session has ended', 'zh-CN': '登录会话已失效' },
  'session-locked': { en: 'the stored session cannot be opened', 'zh-CN': '无法解开保存的登录会话' },
};

/** Of checks as a whole. */
const checkLabels: Labels<'too-slow' | 'configuration' | 'selector-moved'> = {
  'selector-moved': { en: 'its selector matches nothing any more', 'zh-CN': '选择器已匹配不到内容' },
  'too-slow': { en: 'the check took too long', 'zh-CN': '检查耗时过长' },
  configuration: { en: 'it is declared wrongly', 'zh-CN': '声明有误' },
};

const problemLabels: ReadonlyMap<string, LocalizedText> = new Map([
  ...Object.entries(failureLabels),
  ...Object.entries(noiseKindLabels),
  ...Object.entries(checkLabels),
]);

/** The name of what keeps a source from being checked; what has no name is said to be some other problem. */
export function problemLabel(kind: string): LocalizedText {
  return problemLabels.get(kind) ?? { en: kind, 'zh-CN': `其他问题（${kind}）` };
}

export const clockStepLabels: Labels<ClockStep> = {
  acknowledge: { en: 'Acknowledge', 'zh-CN': '认领' },
  assess: { en: 'Assess', 'zh-CN': '评估' },
  decide: { en: 'Decide', 'zh-CN': '决定' },
  execute: { en: 'Execute', 'zh-CN': '执行' },
  verify: { en: 'Verify', 'zh-CN': '复核' },
};

export const relationLabels: Labels<RelationKind> = {
  'edited-again': { en: 'the same passage changed again', 'zh-CN': '同一段落再次变更' },
  announced: { en: 'one announces the other', 'zh-CN': '公告与其所述规则' },
  'same-text': { en: 'another page says the same', 'zh-CN': '另一页面内容相同' },
  'same-substance': { en: 'the same figures from the same day', 'zh-CN': '数字与日期相同' },
};

export const caseEventLabels: Labels<CaseEventKind> = {
  opened: { en: 'opened', 'zh-CN': '建立' },
  acknowledged: { en: 'taken on', 'zh-CN': '认领' },
  assigned: { en: 'assigned', 'zh-CN': '指派' },
  ticked: { en: 'done', 'zh-CN': '完成' },
  unticked: { en: 'to be done again', 'zh-CN': '改回未完成' },
  waived: { en: 'waived', 'zh-CN': '免除' },
  due: { en: 'due time set', 'zh-CN': '调整到期' },
  note: { en: 'noted', 'zh-CN': '备注' },
  paused: { en: 'clock paused', 'zh-CN': '暂停计时' },
  resumed: { en: 'clock goes on', 'zh-CN': '恢复计时' },
  closed: { en: 'closed', 'zh-CN': '关闭' },
  reopened: { en: 'opened again', 'zh-CN': '重新打开' },
  joined: { en: 'joined to', 'zh-CN': '并入' },
  received: { en: 'took in', 'zh-CN': '收入' },
  split: { en: 'split off from', 'zh-CN': '拆出自' },
  released: { en: 'let go of', 'zh-CN': '拆出' },
  'taken-back': { en: 'taken back by the page', 'zh-CN': '页面已撤回' },
  followed: { en: 'page changed again, see case', 'zh-CN': '页面再次变更，见事项' },
  reminded: { en: 'reminder sent', 'zh-CN': '已提醒' },
  escalated: { en: 'overdue, escalated', 'zh-CN': '超时，已升级' },
};
