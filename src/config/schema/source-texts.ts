import type { Texts } from '../../text/texts.js';

/** `announcementHours` of a source or of a file */
export const announcementHoursTexts = {
  days: {
    en: '`mon`, or spans such as `mon-fri`; Monday to Friday without it.',
    'zh-CN': '`mon`，或 `mon-fri` 这样的区间；未填写时为周一至周五。',
  },
  from: { en: 'From when on, by the clock of the source.', 'zh-CN': '开始时间，按来源的时区。' },
  to: {
    en: 'Until when; before `from` it is on the next day.',
    'zh-CN': '结束时间；早于 `from` 表示次日。',
  },
} satisfies Texts;

/** `extract.range` */
export const rangeTexts = {
  startAfter: { en: 'The text begins after this element.', 'zh-CN': '正文从此元素之后开始。' },
  startBefore: { en: 'The text begins with this element.', 'zh-CN': '正文从此元素开始。' },
  endBefore: { en: 'The text ends before this element.', 'zh-CN': '正文到此元素之前结束。' },
  endAfter: { en: 'The text ends with this element.', 'zh-CN': '正文到此元素结束。' },
} satisfies Texts;

/** `extract` of a source */
export const extractionTexts = {
  content: {
    en: 'The elements that hold the text, in order of preference. Without it the main content is found by structure.',
    'zh-CN': '正文所在的元素，按优先顺序。未填写时按页面结构识别正文。',
  },
  parts: {
    en: 'Elements that are read one by one and joined in this order, in place of `content`. One that is missing is trouble of that part alone.',
    'zh-CN': '逐个读取并按此顺序拼接的元素，代替 `content`。缺少其中之一只影响该部分。',
  },
  ignore: {
    en: 'Elements that are left out before anything is read, such as related articles.',
    'zh-CN': '读取前先去掉的元素，例如相关文章。',
  },
  title: { en: 'The element that holds the title.', 'zh-CN': '标题所在的元素。' },
  date: { en: 'The element that holds the date of publication.', 'zh-CN': '发布日期所在的元素。' },
  range: {
    en: 'Text that no single element holds: everything between two elements.',
    'zh-CN': '没有单一元素包含的正文：两个元素之间的全部内容。',
  },
} satisfies Texts;

/** `validity` of a source */
export const validityTexts = {
  mustContain: {
    en: 'Texts without which it is not the page.',
    'zh-CN': '页面必须包含的文字；缺少则视为页面异常。',
  },
  minChars: { en: 'With fewer characters it is not the page.', 'zh-CN': '少于此字符数则视为页面异常。' },
  blockMarkers: {
    en: 'Texts that mark a sign-in, block or error page of this site.',
    'zh-CN': '该网站登录页、拦截页或错误页的标志文字。',
  },
} satisfies Texts;

/** `permission` of a source */
export const permissionTexts = {
  status: {
    en: '`allowed`: nothing speaks against it as far as is known. `owner-decision`, `denied`, `unreviewed`: off until you switch it on, since the decision is yours.',
    'zh-CN':
      '`allowed`：据了解没有限制。`owner-decision`、`denied`、`unreviewed`：默认停用，是否启用由你决定。',
  },
  note: { en: 'What was found, and where.', 'zh-CN': '依据与出处。' },
  termsUrl: { en: 'The terms of the publisher.', 'zh-CN': '发布方的条款网址。' },
  reviewedAt: { en: 'The day on which somebody looked last.', 'zh-CN': '最近一次查看的日期。' },
} satisfies Texts;

/** `robots` of a source */
export const robotsTexts = {
  obey: {
    en: '`false` reads what `robots.txt` forbids, and as fast as the settings say. It needs a `why`.',
    'zh-CN': '`false` 表示不遵守 `robots.txt`（包括其访问间隔），须填写 `why`。',
  },
  why: {
    en: 'Why it may be read all the same, such as a permission that you have.',
    'zh-CN': '为何仍可读取，例如已获得的许可。',
  },
} satisfies Texts;

/** A source in `sources/*.yaml` */
export const sourceTexts = {
  id: {
    en: 'The name by which commands, routes and the ledger know it. A new name is a new source.',
    'zh-CN': '命令、路由和台账使用的名称。改名即视为新来源。',
  },
  platform: {
    en: 'Who publishes it, where it is another than that of the file: `amazon`, `shopee`, …',
    'zh-CN': '发布平台；仅在与文件开头不同时填写：`amazon`、`shopee` 等。',
  },
  name: { en: 'What people read in messages.', 'zh-CN': '消息中显示的名称。' },
  markets: { en: 'The markets that its rules hold in.', 'zh-CN': '规则适用的市场。' },
  languages: { en: 'The languages that its pages are written in.', 'zh-CN': '页面所用的语言。' },
  timezone: { en: 'The zone in which its dates are meant.', 'zh-CN': '页面日期所属的时区。' },
  publisher: {
    en: '`official`: the platform. `regulator`: an authority. `community`: others, such as a forum.',
    'zh-CN': '`official`：平台官方；`regulator`：监管机构；`community`：其他，例如论坛。',
  },
  permission: { en: 'Whether its publisher permits watching it.', 'zh-CN': '发布方是否允许监控。' },
  enabled: {
    en: 'Whether it is watched; without it where `permission.status` is `allowed`. `rulewatch sources enable ID` and `disable ID` write it into your own file.',
    'zh-CN':
      '是否监控；未填写时仅监控 `permission.status` 为 `allowed` 的来源。`rulewatch sources enable ID` 与 `disable ID` 会写入你自己的文件。',
  },
  confidence: { en: 'How sure its address and selectors are.', 'zh-CN': '对网址和选择器的把握。' },
  url: { en: 'Its address.', 'zh-CN': '网址。' },
  urls: { en: 'Several addresses, in place of `url`.', 'zh-CN': '多个网址，用以代替 `url`。' },
  allowedHosts: {
    en: 'Hosts, besides its own, that redirects and items may lead to.',
    'zh-CN': '除自身外，允许重定向或条目指向的主机。',
  },
  headers: {
    en: 'Headers of every request, such as a key from a variable: `{ Authorization: "Bearer ${SHOP_TOKEN}" }`.',
    'zh-CN': '每次请求附带的 HTTP 头，例如引用变量的密钥：`{ Authorization: "Bearer ${SHOP_TOKEN}" }`。',
  },
  session: {
    en: 'Whether the pages are read as a signed-in person (`signed-in`, with what `rulewatch sources login ID` took in) or as anybody (`none`, as without it): then no cookie is kept from one check to the next, and none is sent.',
    'zh-CN':
      '以已登录身份读取（`signed-in`，使用 `rulewatch sources login ID` 保存的会话），还是以普通访客身份读取（`none`，默认值）：后者不在两次检查之间保留 Cookie，也不发送。',
  },
  robots: {
    en: 'What `robots.txt` forbids is not fetched, and `Crawl-delay` is kept to, unless this says otherwise: `{ obey: false, why: "we have their consent" }`.',
    'zh-CN':
      '默认遵守 `robots.txt`：禁止的页面不抓取，并遵守 `Crawl-delay`。例外须写明：`{ obey: false, why: "已获对方书面同意" }`。',
  },
  proxy: {
    en: 'The proxy that its pages are fetched over, in both fetch modes. User and password stand in variables: `socks5://${PROXY_LOGIN}@proxy.example:1080`.',
    'zh-CN':
      '抓取页面（两种抓取方式）所经过的代理。用户名和密码须写在环境变量中：`socks5://${PROXY_LOGIN}@proxy.example:1080`。',
  },
  extract: { en: 'What of a page is its text.', 'zh-CN': '页面中哪些是正文。' },
  validity: {
    en: 'What has to hold for an answer to count as the page.',
    'zh-CN': '返回内容须满足的条件，否则视为页面异常。',
  },
  schedule: {
    en: 'When it is checked, in the zone of `rulewatch.yaml`; without it as `schedules.check` says.',
    'zh-CN': '检查时间，按 `rulewatch.yaml` 的时区；未填写时同 `schedules.check`。',
  },
  urgent: {
    en: 'Whether it goes before other sources where many are due together.',
    'zh-CN': '多个来源同时到期时是否优先检查。',
  },
  announcementHours: {
    en: 'When its publisher usually announces: it is looked at three times as often then, every five minutes at most.',
    'zh-CN': '发布方通常发布公告的时段：在此时段内检查频率提高到三倍，最快每五分钟一次。',
  },
  sensitivity: {
    en: 'From which probability on an edit is told at once; without it as `alerts.sensitivity` says.',
    'zh-CN': '达到多大可能性即时提醒；未填写时同 `alerts.sensitivity`。',
  },
  topics: {
    en: 'What it is mostly about, a hint to the assessment.',
    'zh-CN': '主要涉及的主题，供评估参考。',
  },
  kind: { en: 'What stands at the address: see below.', 'zh-CN': '网址处是什么内容，见下文。' },
  fetch: { en: 'How it is fetched: see below.', 'zh-CN': '抓取方式，见下文。' },
} satisfies Texts;

/** A file in `sources/` */
export const sourceFileTexts = {
  platform: { en: 'Who publishes the sources of the file.', 'zh-CN': '本文件各来源的发布平台。' },
  announcementHours: {
    en: 'When they usually announce; a source may have hours of its own.',
    'zh-CN': '这些来源通常发布公告的时段；单个来源可另行填写。',
  },
  include: {
    en: '`shipped`: the sources that come with RuleWatch belong to this folder too.',
    'zh-CN': '`shipped`：同时包含 RuleWatch 自带的来源。',
  },
  sources: { en: 'The sources, one entry each.', 'zh-CN': '来源列表，每项一个来源。' },
  overrides: {
    en: 'By the id of a source that another file declares: what is set in its place, so that the other file stays as it came.',
    'zh-CN': '按来源 id 覆盖其他文件中的字段，原文件保持不变，便于升级。',
  },
} satisfies Texts;
