import type { Texts } from '../../../text/texts.js';

export const addPageTexts = {
  title: { en: 'Add a source', 'zh-CN': '添加来源' },
  address: { en: 'Address of the page, list or feed', 'zh-CN': '页面、列表或订阅源的网址' },
  as: { en: 'Read it as', 'zh-CN': '读取方式' },
  asWhat: {
    '': { en: 'whatever it is', 'zh-CN': '自动识别' },
    document: { en: 'one policy text', 'zh-CN': '一份政策文本' },
    listing: { en: 'a list of announcements', 'zh-CN': '公告列表' },
    changelog: { en: 'a page that is a list of changes', 'zh-CN': '更新记录页' },
  },
  look: { en: 'Look at it', 'zh-CN': '预览' },
  lookHelp: {
    en: 'Nothing is stored yet. Where the text is made by scripts it is opened in a browser, which takes a while.',
    'zh-CN': '此步不会保存任何内容。若正文由脚本生成，将用浏览器打开，可能需要一会儿。',
  },
  badUrl: { en: 'This is no address of a page: https://…', 'zh-CN': '这不是网页地址，应形如 https://…' },
  known: (id: string) => ({ en: `It is watched already, as ${id}.`, 'zh-CN': `该网址已在监控：${id}。` }),
  unreadable: (why: string) => ({ en: `It could not be read: ${why}`, 'zh-CN': `无法读取：${why}` }),
  nothing: (shape: string) => ({
    en: `Nothing to watch was found: ${shape}`,
    'zh-CN': `未找到可监控的内容：${shape}`,
  }),
  recognised: (shape: string) => ({ en: `This looks like ${shape}`, 'zh-CN': `识别为：${shape}` }),
  items: (count: number) => ({ en: `${count} entries were found:`, 'zh-CN': `找到 ${count} 个条目：` }),
  firstLines: { en: 'It begins with:', 'zh-CN': '开头内容：' },
  robots: {
    allowed: { en: 'robots.txt allows it', 'zh-CN': 'robots.txt 允许' },
    disallowed: {
      en: 'robots.txt forbids it: it is added switched off',
      'zh-CN': 'robots.txt 禁止：将以停用状态添加',
    },
    none: { en: 'there is no robots.txt', 'zh-CN': '没有 robots.txt' },
    unknown: { en: 'robots.txt could not be read', 'zh-CN': 'robots.txt 无法读取' },
  },
  terms: { en: 'Terms of the site', 'zh-CN': '网站条款' },
  name: { en: 'Name', 'zh-CN': '名称' },
  platform: { en: 'Platform', 'zh-CN': '平台' },
  market: { en: 'Market (ISO code, EU or GLOBAL)', 'zh-CN': '市场（ISO 代码、EU 或 GLOBAL）' },
  permission: { en: 'May it be read by a program?', 'zh-CN': '是否允许程序读取？' },
  permissions: {
    'owner-decision': { en: 'we decided that we may', 'zh-CN': '由我们决定可以读取' },
    allowed: { en: 'the publisher allows it', 'zh-CN': '发布方允许' },
    denied: { en: 'the publisher forbids it (added switched off)', 'zh-CN': '发布方禁止（以停用状态添加）' },
  },
  watch: { en: 'Watch it', 'zh-CN': '开始监控' },
  expired: { en: 'Look at it once more: that was a while ago.', 'zh-CN': '预览已过期，请重新预览。' },
  added: (id: string) => ({
    en: `${id} is added. The daemon reads it for the first time within seconds; what is there now is no news.`,
    'zh-CN': `已添加 ${id}。守护进程将在数秒内首次读取；现有内容不会作为新消息提醒。`,
  }),
  paste: { en: 'Paste a text', 'zh-CN': '粘贴文本' },
  pasteHelp: {
    en: 'For what cannot be fetched: a notice from a seller center, a forwarded mail. It goes through all that a fetched page goes through.',
    'zh-CN': '用于无法抓取的内容，例如卖家中心通知或转发的邮件。与抓取的页面走同样的流程。',
  },
  source: { en: 'Source', 'zh-CN': '来源' },
  bySelf: { en: 'where it belongs', 'zh-CN': '自动归属' },
  text: { en: 'Text', 'zh-CN': '文本' },
  titleOf: { en: 'Title (else its first line)', 'zh-CN': '标题（默认取首行）' },
  addressOf: { en: 'Address that it was taken from', 'zh-CN': '原始网址' },
  published: { en: 'Published on', 'zh-CN': '发布日期' },
  baseline: {
    en: 'It is known already: only later versions are news',
    'zh-CN': '作为基线：仅之后的版本算新消息',
  },
  handIn: { en: 'Hand it in', 'zh-CN': '提交' },
  noImport: {
    en: 'There is no source of kind import yet. Make one first: rulewatch sources import --create NAME',
    'zh-CN': '尚无 import 类型的来源，请先创建：rulewatch sources import --create 名称',
  },
  unsure: {
    en: 'It is not clear where this belongs. Choose the source.',
    'zh-CN': '无法判断归属，请选择来源。',
  },
  notTaken: { en: 'Nothing in this can be read as a text.', 'zh-CN': '无法从中读取文本。' },
  taken: (title: string, status: string) => ({
    en: `“${title}”: ${status}`,
    'zh-CN': `“${title}”：${status}`,
  }),
} satisfies Texts;
