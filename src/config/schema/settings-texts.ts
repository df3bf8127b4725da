import type { Texts } from '../../text/texts.js';

/** The keys of `config/rulewatch.yaml` */
export const settingsTexts = {
  timezone: {
    en: 'The zone in which schedules run and times are shown.',
    'zh-CN': '计划任务与显示时间所用的时区。',
  },
  language: { en: 'The language of messages.', 'zh-CN': '消息语言。' },
  storage: { en: 'How long what is stored is kept.', 'zh-CN': '保存期限。' },
  collect: { en: 'How pages are fetched.', 'zh-CN': '如何抓取页面。' },
  browser: {
    en: 'How sources with `fetch: browser` are rendered.',
    'zh-CN': '`fetch: browser` 的来源如何渲染。',
  },
  schedules: { en: 'When something is done.', 'zh-CN': '各项任务的时间。' },
  confirm: { en: 'How a change is made sure of before anybody is told.', 'zh-CN': '提醒前如何确认变更。' },
  channels: {
    en: 'Where messages go. `enabled: auto` means: on as soon as all that the channel needs is set.',
    'zh-CN': '消息发往何处。`enabled: auto` 表示所需信息齐全即启用。',
  },
  publicUrl: {
    en: 'The address under which your people reach the daemon, for links in alerts.',
    'zh-CN': '团队访问守护进程的网址，用于提醒中的链接。',
  },
  health: {
    en: 'Where the daemon answers health checks and shows evidence pages.',
    'zh-CN': '守护进程响应健康检查并显示证据页的位置。',
  },
  web: {
    en: 'The page that the group works on.',
    'zh-CN': '小组协作页面。',
  },
  log: {
    en: 'What the daemon writes to standard error.',
    'zh-CN': '守护进程写到标准错误的日志。',
  },
  alerts: { en: 'What is told, and to whom.', 'zh-CN': '提醒内容与对象。' },
  response: {
    en: 'How cases are worked: by when each step is to be done, who is reminded, where the group meets.',
    'zh-CN': '事项如何处理：各步骤的时限、提醒对象与会议地点。',
  },
  seller: {
    en: 'What you sell, where and how: it decides which questions a checklist asks. An empty list means that it is not said.',
    'zh-CN': '你卖什么、在哪里卖、如何发货：决定检查清单提哪些问题。空列表表示未说明。',
  },
  catalogue: { en: 'Your listings and certificates.', 'zh-CN': '你的商品与证书。' },
  assist: {
    en: 'A language model that explains changes; off unless you switch it on.',
    'zh-CN': '解释变更的语言模型；默认关闭。',
  },
  team: { en: 'Stands in `team.yaml`.', 'zh-CN': '写在 `team.yaml` 中。' },
} satisfies Texts;

/** `storage` */
export const storageTexts = {
  noiseDays: {
    en: 'Days after which versions of a page are deleted that differ by noise alone.',
    'zh-CN': '仅有噪声差异的页面版本保留天数。',
  },
  deliveredDays: {
    en: 'Days after which delivered messages are deleted, once their case is closed for as long.',
    'zh-CN': '已送达消息在事项关闭后的保留天数。',
  },
  evidenceDays: {
    en: 'The pages behind a change that was told are never deleted before so many days, whatever the next two say.',
    'zh-CN': '已提醒变更所依据的页面至少保留的天数，无论下面两项如何设置。',
  },
  versionDays: {
    en: 'Days after which they are deleted; never without it. Changes, their word diffs and cases stay for ever, and so does the latest version of each page.',
    'zh-CN': '上述页面的保留天数；未填写则永久保留。变更、逐词对比、事项以及每个页面的最新版本始终保留。',
  },
  maxMegabytes: {
    en: 'With more than this in the data folder the oldest of them are deleted, those within `evidenceDays` never.',
    'zh-CN': '数据目录超过此大小时，从最旧的开始删除；`evidenceDays` 之内的不删除。',
  },
} satisfies Texts;

/** `collect` */
export const collectTexts = {
  userAgent: { en: 'How RuleWatch names itself to servers.', 'zh-CN': '向服务器表明身份的 User-Agent。' },
  contact: {
    en: 'A mail address or web page by which those whose pages are read reach you; it is sent along in the User-Agent.',
    'zh-CN': '供对方网站联系你的邮箱或网页，随 User-Agent 一起发送。',
  },
  timeoutSeconds: { en: 'For one page, redirects included.', 'zh-CN': '单个页面的时限（含重定向）。' },
  maxMegabytes: { en: 'The largest page, uncompressed.', 'zh-CN': '页面大小上限（解压后）。' },
  maxRedirects: { en: 'How many redirects are followed.', 'zh-CN': '最多跟随多少次重定向。' },
  perHostConcurrency: { en: 'Requests to one host at a time.', 'zh-CN': '同一主机的并发请求数。' },
  perHostDelayMs: {
    en: 'The pause between two requests to one host.',
    'zh-CN': '同一主机两次请求的间隔（毫秒）。',
  },
  perHostJitterPercent: {
    en: 'By how much longer than that a pause may be, by chance, so that requests keep no beat.',
    'zh-CN': '间隔随机延长的最大比例（百分比），避免请求过于规律。',
  },
  hostFailures: {
    en: 'After so many failures in a row a host is left alone, for a minute at first and a quarter of an hour at most; then one request tries whether it is well again. `0`: never.',
    'zh-CN':
      '主机连续失败这么多次后暂停访问，起初一分钟，最长十五分钟；之后先用一次请求试探是否恢复。`0` 表示从不暂停。',
  },
  concurrency: { en: 'Requests over all hosts at a time.', 'zh-CN': '总并发请求数。' },
  checkMinutes: {
    en: 'A check of one source that takes longer is given up and counts as trouble of the source, so that it holds up no other.',
    'zh-CN': '单个来源的检查超过此时间即放弃并计为该来源异常，不影响其他来源。',
  },
  privateHosts: {
    en: 'Hosts, addresses and networks of your own that sources may lead to; all other internal addresses are refused.',
    'zh-CN': '允许来源指向的自有主机、地址或网段；其他内部地址一律拒绝。',
  },
} satisfies Texts;

/** `schedules` */
export const scheduleTexts = {
  check: {
    en: 'When sources are checked that have no `schedule` of their own.',
    'zh-CN': '没有自己 `schedule` 的来源的检查时间。',
  },
  digest: { en: 'When the digest is sent.', 'zh-CN': '每日摘要的发送时间。' },
} satisfies Texts;

/** `confirm` */
export const confirmTexts = {
  delaySeconds: {
    en: 'After so long a rule change is looked at a second time.',
    'zh-CN': '间隔多久再看一次规则变更。',
  },
  rebuiltChecks: {
    en: 'At so many checks a text in place of a page has to stay the same until it is the page.',
    'zh-CN': '页面被其他内容取代时，连续多少次检查不变才视为新页面。',
  },
  rebuiltHours: { en: 'Over so many hours.', 'zh-CN': '且持续多少小时。' },
  missingChecks: {
    en: 'At so many checks a part of the page has to be away until it is gone.',
    'zh-CN': '页面的某一部分连续多少次检查缺失才视为已删除。',
  },
  missingDays: { en: 'Over so many days.', 'zh-CN': '且持续多少天。' },
  heldBackChecks: {
    en: 'At so many checks words of a rule have to stand that were held back as furniture, until they are judged again and told late.',
    'zh-CN': '曾被当作页面装饰而未提醒的规则文字，连续多少次检查仍在时重新判断并补发提醒。',
  },
  heldBackDays: { en: 'Over so many days.', 'zh-CN': '且持续多少天。' },
} satisfies Texts;

/** `health` */
export const healthTexts = {
  enabled: { en: 'Whether the daemon listens at all.', 'zh-CN': '守护进程是否监听。' },
  host: { en: 'The address that it listens at.', 'zh-CN': '监听地址。' },
  port: { en: 'The port; 0 takes any free one.', 'zh-CN': '端口；0 表示任意空闲端口。' },
  allowedHosts: {
    en: 'Further host names under which evidence pages are shown.',
    'zh-CN': '允许显示证据页的其他主机名。',
  },
  ping: {
    en: 'An address that is fetched as long as the daemon does its work, such as that of a check at Healthchecks: its silence is the alarm. Treated as a secret.',
    'zh-CN':
      '守护进程正常工作时定期访问的网址，例如 Healthchecks 的检查地址；一旦停止访问，对方即会报警。按密钥处理。',
  },
  pingMinutes: { en: 'How often.', 'zh-CN': '访问间隔（分钟）。' },
} satisfies Texts;

/** `log` */
export const logTexts = {
  level: {
    en: 'How much is written: `info` says what changes, `debug` every check too.',
    'zh-CN': '日志详细程度：`info` 记录变化，`debug` 还记录每次检查。',
  },
  format: {
    en: '`auto`: lines to read in a terminal, JSON elsewhere.',
    'zh-CN': '`auto`：终端中显示易读文本，其他情况输出 JSON。',
  },
} satisfies Texts;

/** `seller` */
export const sellerTexts = {
  platforms: {
    en: 'As in `sources/*.yaml`: `amazon`, `ebay`, …',
    'zh-CN': '与 `sources/*.yaml` 一致：`amazon`、`ebay` 等。',
  },
  markets: { en: 'Where you sell.', 'zh-CN': '销售市场。' },
  families: { en: 'What you sell.', 'zh-CN': '产品大类。' },
  fulfilment: { en: 'How goods reach the buyer.', 'zh-CN': '发货方式。' },
  features: { en: 'What else applies to you.', 'zh-CN': '其他特点。' },
} satisfies Texts;

/** `catalogue` */
export const catalogueTexts = {
  file: {
    en: 'A CSV file of your listings, beside this file or with an absolute path.',
    'zh-CN': '商品 CSV 文件，与本文件同目录或绝对路径。',
  },
  columns: {
    en: 'The names of columns that are not called as usual: `{ sku: MSKU }`.',
    'zh-CN': '名称与常见写法不同的列：`{ sku: MSKU }`。',
  },
  certificates: {
    en: 'The CSV file of the certificate register; it may be missing.',
    'zh-CN': '证书登记 CSV 文件，可不存在。',
  },
  certificateWarningDays: {
    en: 'How many days before their end certificates are warned of.',
    'zh-CN': '证书到期前多少天提醒。',
  },
} satisfies Texts;

/** `assist` */
export const assistTexts = {
  enabled: { en: 'Whether it is asked.', 'zh-CN': '是否启用。' },
  url: {
    en: 'An endpoint with the chat completions of OpenAI.',
    'zh-CN': '兼容 OpenAI chat completions 的接口。',
  },
  apiKey: { en: 'Its key, from a variable.', 'zh-CN': '接口密钥，请引用变量。' },
  model: { en: 'The name of the model.', 'zh-CN': '模型名称。' },
  languages: {
    en: 'The languages to explain in; empty: that of messages.',
    'zh-CN': '解释所用语言；留空则同消息语言。',
  },
  judge: {
    en: 'Whether it also reads a second time what would alert or nearly would: its answers count only with words of the page that prove them.',
    'zh-CN': '是否还由其复读会提醒或接近提醒的变更：其回答须有页面原文为证方可采纳。',
  },
  timeoutSeconds: {
    en: 'An alert waits no longer for it; with `judge` twice as long.',
    'zh-CN': '提醒最多等待的秒数；启用 `judge` 时最多两倍。',
  },
  maxTokensPerDay: {
    en: 'Tokens by day (UTC); once they are spent, alerts go out without.',
    'zh-CN': '每日用量上限（UTC）；用完后提醒照常发送。',
  },
  maxTokensPerMonth: { en: 'Tokens by month (UTC).', 'zh-CN': '每月用量上限（UTC）。' },
} satisfies Texts;

/** `web` */
export const webTexts = {
  enabled: {
    en: 'Whether `start` serves it, at the address of `health`. Without it evidence pages are served alone.',
    'zh-CN': '`start` 是否在 `health` 的地址提供该页面。关闭时仅提供证据页。',
  },
} satisfies Texts;
