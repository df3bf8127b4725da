import type { Texts } from '../text/texts.js';
import type { Shape } from './recognition.js';

/** What was recognised and why, by code; parameters stand in braces. */
export const recognitionTexts = {
  shapes: {
    document: { en: 'one text', 'zh-CN': '一份文本' },
    pdf: { en: 'a PDF', 'zh-CN': 'PDF 文件' },
    listing: { en: 'a list of announcements', 'zh-CN': '公告列表' },
    'document-set': { en: 'the contents of a rule book', 'zh-CN': '规则手册目录' },
    changelog: { en: 'a change log', 'zh-CN': '变更记录' },
    feed: { en: 'a feed', 'zh-CN': '订阅源' },
    sitemap: { en: 'a sitemap', 'zh-CN': '站点地图' },
    api: { en: 'an API', 'zh-CN': '接口' },
    'login-wall': { en: 'a page behind sign-in', 'zh-CN': '需登录的页面' },
    blocked: { en: 'a page that refuses visitors like us', 'zh-CN': '拒绝访问的页面' },
    'script-shell': { en: 'a page made by scripts', 'zh-CN': '由脚本生成的页面' },
    'error-page': { en: 'an error page', 'zh-CN': '错误页面' },
    empty: { en: 'nothing that can be read', 'zh-CN': '没有可读取的内容' },
  } satisfies Record<Shape, { en: string; 'zh-CN': string }>,
  reasons: {
    'no-items': { en: 'it holds no item', 'zh-CN': '没有条目' },
    feed: { en: '{format} with {count} items', 'zh-CN': '{format}，共 {count} 条' },
    sitemap: { en: 'a sitemap of {count} addresses', 'zh-CN': '站点地图，共 {count} 个网址' },
    'sitemap-index': { en: 'an index of {count} sitemaps', 'zh-CN': '站点地图索引，共 {count} 个' },
    api: {
      en: '{count} items at "{itemPath}", with {fields}',
      'zh-CN': '“{itemPath}”处共 {count} 条，字段：{fields}',
    },
    'no-text': { en: 'no text in what came ({type})', 'zh-CN': '返回内容（{type}）中没有文本' },
    pdf: { en: 'a PDF with {characters} characters of text', 'zh-CN': 'PDF，正文 {characters} 个字符' },
    text: {
      en: '{characters} characters in {blocks} blocks',
      'zh-CN': '{blocks} 个文本块，共 {characters} 个字符',
    },
    document: {
      en: '{characters} characters of text in {blocks} blocks',
      'zh-CN': '{blocks} 个文本块，正文共 {characters} 个字符',
    },
    content: { en: 'it stands in "{selector}"', 'zh-CN': '正文位于“{selector}”' },
    structure: {
      en: 'no lasting name marks the text, so that it is found by structure',
      'zh-CN': '正文没有稳定的标识，由结构判断',
    },
    listing: {
      en: '{count} links of one build to other pages, {dated} % of them with a date',
      'zh-CN': '{count} 个结构相同、指向其他页面的链接，其中 {dated}% 带日期',
    },
    'document-set': {
      en: '{count} links of one build to other pages, without dates',
      'zh-CN': '{count} 个结构相同、指向其他页面的链接，不带日期',
    },
    changelog: {
      en: '{count} dated entries with text of their own, from {from} to {to}',
      'zh-CN': '{count} 条带日期且有正文的记录，{from} 至 {to}',
    },
    'login-wall': { en: 'it asks to sign in: "{quoted}"', 'zh-CN': '要求登录：“{quoted}”' },
    blocked: { en: 'it says: "{quoted}"', 'zh-CN': '页面显示：“{quoted}”' },
    'error-page': { en: 'it says: "{quoted}"', 'zh-CN': '页面显示：“{quoted}”' },
    'script-shell': {
      en: '{characters} characters of text and {scripts} scripts',
      'zh-CN': '正文仅 {characters} 个字符，脚本 {scripts} 个',
    },
    rendered: {
      en: 'read in a browser, since its scripts make the text',
      'zh-CN': '正文由脚本生成，已用浏览器读取',
    },
    'kind-not-yet': {
      en: 'this version cannot check {kind} yet, so that it is watched as one text',
      'zh-CN': '当前版本尚不能检查 {kind}，改为按一份文本监控',
    },
  },
} satisfies Texts;

/** A reason with its parameters filled in. */
export function fillReason(text: string, params: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (written, name: string) => String(params[name] ?? written));
}
