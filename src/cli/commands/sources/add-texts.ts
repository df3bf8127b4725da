import type { Texts } from '../../../text/texts.js';

export const addTexts = {
  command: {
    en: 'watch an address: recognises what is there, shows what would be watched, writes the declaration and takes the baseline',
    'zh-CN': '监控一个网址：识别内容，展示将监控的部分，写入声明并收录现有版本',
  },
  options: {
    yes: { en: 'do not ask', 'zh-CN': '不再询问' },
    dryRun: { en: 'show it, and write nothing', 'zh-CN': '仅展示，不写入' },
    as: {
      en: 'take it for a document, listing, changelog',
      'zh-CN': '指定类型：document、listing、changelog',
    },
    id: { en: 'the id of the source', 'zh-CN': '来源 id' },
    name: { en: 'its name', 'zh-CN': '名称' },
    platform: { en: 'its platform', 'zh-CN': '平台' },
    market: { en: 'its market, such as DE, EU or GLOBAL', 'zh-CN': '市场，如 DE、EU 或 GLOBAL' },
  },
  badUrl: (url: string) => ({
    en: `"${url}" is no web address such as https://seller.example/policy.`,
    'zh-CN': `“${url}”不是网址，正确示例：https://seller.example/policy。`,
  }),
  alreadyWatched: (url: string, id: string, on: boolean) => ({
    en: `${url} is declared already, as ${id}${on ? '' : `; \`rulewatch sources enable ${id}\` switches it on`}.`,
    'zh-CN': `${url} 已声明为 ${id}${on ? '' : `；运行 \`rulewatch sources enable ${id}\` 启用`}。`,
  }),
  idTaken: (id: string) => ({
    en: `There is a source "${id}" already; choose another with --id.`,
    'zh-CN': `来源“${id}”已存在，请用 --id 另选。`,
  }),
  needsYes: {
    en: 'Nothing was written, since nobody can be asked here: add --yes to watch it.',
    'zh-CN': '无法在此询问，未写入：加上 --yes 即可监控。',
  },
  looking: (url: string) => ({ en: `Reading ${url} …`, 'zh-CN': `正在读取 ${url} …` }),
  rendering: {
    en: 'It is made by scripts: reading it in a browser …',
    'zh-CN': '内容由脚本生成，改用浏览器读取……',
  },
  recognised: (shape: string) => ({ en: `This is ${shape}:`, 'zh-CN': `识别为${shape}：` }),
  nothing: (shape: string) => ({
    en: `This is ${shape}, and cannot be watched as it is:`,
    'zh-CN': `识别为${shape}，无法直接监控：`,
  }),
  handIn: (url: string) => ({
    en: `Only a signed-in person may read it. Hand its text in: \`rulewatch sources import --new ID --platform P --url "${url}" FILE\`, from a saved page, a PDF or pasted text. Where you may watch it signed in, declare it with \`session: signed-in\`, and \`rulewatch sources login ID\` (docs/signed-in.md).`,
    'zh-CN': `仅登录后可见。请人工提交：\`rulewatch sources import --new ID --platform P --url "${url}" FILE\`，可用保存的网页、PDF 或粘贴文本。若允许以登录身份监控，可声明 \`session: signed-in\` 并运行 \`rulewatch sources login ID\`（docs/signed-in.md）。`,
  }),
  tryBrowser: {
    en: 'Its text is made by scripts, and this version has no browser mode to read it with.',
    'zh-CN': '正文由脚本生成，当前版本没有可用的浏览器模式。',
  },
  notFound: { en: 'There is nothing to watch at this address.', 'zh-CN': '该网址没有可监控的内容。' },
  firstLines: { en: 'What would be watched begins:', 'zh-CN': '将监控的内容开头：' },
  itemsFound: (count: number) => ({
    en: `What would be watched, ${count} items, the first of them:`,
    'zh-CN': `将监控 ${count} 条，前几条：`,
  }),
  labels: {
    language: { en: 'language', 'zh-CN': '语言' },
    market: { en: 'market', 'zh-CN': '市场' },
    platform: { en: 'platform', 'zh-CN': '平台' },
    robots: { en: 'robots.txt', 'zh-CN': 'robots.txt' },
    terms: { en: 'terms', 'zh-CN': '使用条款' },
    feed: { en: 'feed', 'zh-CN': '订阅源' },
  },
  robots: {
    allowed: { en: 'permits it', 'zh-CN': '允许' },
    disallowed: { en: 'forbids it', 'zh-CN': '禁止' },
    none: { en: 'there is none', 'zh-CN': '不存在' },
    unknown: { en: 'could not be read', 'zh-CN': '无法读取' },
  },
  noTerms: { en: 'no link found on the page', 'zh-CN': '页面上未找到链接' },
  hasFeed: (feed: string) => ({
    en: `The page names a feed, which says the same with less around it: \`rulewatch sources add ${feed}\``,
    'zh-CN': `该页面提供订阅源，内容相同且更简洁：\`rulewatch sources add ${feed}\``,
  }),
  permissionQuestion: {
    en: 'Does its publisher permit watching it? a: yes, allowed; o: our own decision; n: no, add it switched off.',
    'zh-CN': '发布方是否允许监控？a：允许；o：由我们自行决定；n：不允许，添加但不启用。',
  },
  watchIt: (id: string) => ({ en: `Watch it as ${id}?`, 'zh-CN': `以 ${id} 监控吗？` }),
  notAdded: { en: 'Nothing was written.', 'zh-CN': '未写入。' },
  added: (id: string, file: string) => ({
    en: `${id} is declared in ${file}.`,
    'zh-CN': `${id} 已写入 ${file}。`,
  }),
  addedOff: (id: string) => ({
    en: `It is off, since robots.txt or its publisher does not permit watching it. \`rulewatch sources enable ${id}\` switches it on.`,
    'zh-CN': `由于 robots.txt 或发布方不允许，未启用。运行 \`rulewatch sources enable ${id}\` 启用。`,
  }),
  baseline: (pages: number) => ({
    en: `The baseline is taken (${pages} ${pages === 1 ? 'page' : 'pages'}): from now on changes are told.`,
    'zh-CN': `已收录现有版本（${pages} 个页面），今后的变更会提醒。`,
  }),
  noBaseline: (why: string) => ({
    en: `The baseline could not be taken yet: ${why}`,
    'zh-CN': `尚未能收录现有版本：${why}`,
  }),
  comment: (date: string, shape: string) => ({
    en: `Added on ${date}: ${shape}.`,
    'zh-CN': `添加于 ${date}：${shape}。`,
  }),
  note: (robots: string) => ({
    en: `Added by hand; robots.txt: ${robots}.`,
    'zh-CN': `手动添加；robots.txt：${robots}。`,
  }),
} satisfies Texts;
