import type { AnyNode } from 'domhandler';
import type { LocalizedText } from '../domain/vocabulary.js';

/** Why text of a page is not read as its rules, each told to the user. */
export const LEFT_OUT = {
  menu: { en: 'links that lead elsewhere', 'zh-CN': '通往其他页面的链接' },
  breadcrumb: { en: 'breadcrumb', 'zh-CN': '面包屑导航' },
  contents: { en: 'table of contents', 'zh-CN': '目录' },
  languages: { en: 'choice of languages', 'zh-CN': '语言选择' },
  share: { en: 'share bar', 'zh-CN': '分享栏' },
  pages: { en: 'page numbers', 'zh-CN': '页码' },
  related: { en: 'list of other pages', 'zh-CN': '其他页面列表' },
  consent: { en: 'consent window', 'zh-CN': 'Cookie 同意窗口' },
  feedback: { en: 'question whether the page was of use', 'zh-CN': '“是否有帮助”提问' },
  counter: { en: 'counter or time of the fetch', 'zh-CN': '计数或生成时间' },
  comments: { en: 'comments of readers', 'zh-CN': '读者评论' },
  rights: { en: 'rights and company of the site', 'zh-CN': '网站版权与公司信息' },
  window: { en: 'window in front of the page', 'zh-CN': '弹出窗口' },
  hidden: { en: 'hidden, and nothing on the page opens it', 'zh-CN': '隐藏且页面上没有打开它的控件' },
  copy: { en: 'hidden copy of text that is read', 'zh-CN': '已读取文字的隐藏副本' },
  'struck-out': { en: 'struck out', 'zh-CN': '带删除线' },
  control: { en: 'button or field', 'zh-CN': '按钮或输入框' },
  ignored: { en: 'left out by the selectors of the source', 'zh-CN': '按来源配置的选择器排除' },
  outside: { en: 'outside the selectors of the source', 'zh-CN': '在来源配置的选择器之外' },
} as const satisfies Readonly<Record<string, LocalizedText>>;

export type LeftOutReason = keyof typeof LEFT_OUT;

/** Told of every node that is left out, as it is found. */
export type NoteLeftOut = (node: AnyNode, reason: LeftOutReason) => void;
