import type { LocalizedText, NoiseKind } from '../../domain/vocabulary.js';

/** A way in which a fetch does not bring the page: its name, its text, what kind of noise it is. */
interface BreakageKind {
  readonly noiseKind: NoiseKind;
  readonly texts: LocalizedText;
}

export const BREAKAGE = {
  'block-marker': {
    noiseKind: 'block-page',
    texts: {
      en: 'A text arrived that is declared as the mark of a blocked page.',
      'zh-CN': '返回的内容含有配置为“页面被拦截”标志的文字。',
    },
  },
  'no-content': {
    noiseKind: 'partial-load',
    texts: {
      en: 'The page arrived without any text; one that scripts fill is read with `fetch: browser`.',
      'zh-CN': '页面没有返回任何正文；由脚本填充的页面需设为 `fetch: browser`。',
    },
  },
  'is-feed': {
    noiseKind: 'wrong-page',
    texts: {
      en: 'This is a feed or a sitemap: declare the source as `kind: feed`.',
      'zh-CN': '这是订阅源或站点地图：请将该来源声明为 `kind: feed`。',
    },
  },
  'login-form': {
    noiseKind: 'login-wall',
    texts: { en: 'A page with a password field arrived.', 'zh-CN': '返回了带密码输入框的页面。' },
  },
  challenge: {
    noiseKind: 'block-page',
    texts: {
      en: 'A page arrived that blocks the reader or asks for proof of being human.',
      'zh-CN': '返回了拦截页或人机验证页。',
    },
  },
  'login-text': {
    noiseKind: 'login-wall',
    texts: { en: 'A page arrived that asks to sign in.', 'zh-CN': '返回了要求登录的页面。' },
  },
  maintenance: {
    noiseKind: 'error-page',
    texts: { en: 'A maintenance or waiting page arrived.', 'zh-CN': '返回了维护或排队页面。' },
  },
  'error-text': {
    noiseKind: 'error-page',
    texts: { en: 'An error page arrived.', 'zh-CN': '返回了错误页。' },
  },
  'script-shell': {
    noiseKind: 'partial-load',
    texts: {
      en: 'The page arrived without the text that scripts fill in; a source that is not rendered yet is by `fetch: browser`.',
      'zh-CN': '返回的页面缺少由脚本填充的正文；若该来源尚未使用浏览器渲染，请设为 `fetch: browser`。',
    },
  },
  'not-ready': {
    noiseKind: 'partial-load',
    texts: {
      en: 'What the source waits for (`readyWhen`) did not come to the page in time.',
      'zh-CN': '页面未在限定时间内出现该来源所等待的内容（`readyWhen`）。',
    },
  },
  'in-a-frame': {
    noiseKind: 'partial-load',
    texts: {
      en: 'The page holds a frame and hardly any text of its own: declare the address of the frame, {src}, or read the page with "fetch: browser".',
      'zh-CN':
        '页面的正文在框架（frame）中，自身几乎没有文字：请声明框架的地址 {src}，或用“fetch: browser”读取。',
    },
  },
  'filled-by-scripts': {
    noiseKind: 'partial-load',
    texts: {
      en: 'The page holds hardly any text of its own: scripts fill it in. Read it with "fetch: browser", or declare the address that the scripts take the text from.',
      'zh-CN': '页面自身几乎没有文字，由脚本填充：请用“fetch: browser”读取，或声明脚本获取正文的地址。',
    },
  },
  'hardly-any-text': {
    noiseKind: 'partial-load',
    texts: {
      en: 'The page holds hardly any text ({chars} characters with its headings): open it, and declare the address where the text is; if this is all, say so with "validity: { minChars: 1 }".',
      'zh-CN':
        '页面几乎没有文字（连标题共 {chars} 个字符）：请打开页面，声明正文所在的地址；若全部内容就是这些，请写“validity: { minChars: 1 }”。',
    },
  },
  'consent-wall': {
    noiseKind: 'partial-load',
    texts: { en: 'Only a consent window arrived.', 'zh-CN': '只返回了 Cookie 同意窗口。' },
  },
  'content-missing': {
    noiseKind: 'partial-load',
    texts: { en: 'None of the declared parts of the page was found.', 'zh-CN': '未找到配置的任何正文区域。' },
  },
  'text-missing': {
    noiseKind: 'partial-load',
    texts: {
      en: 'The text that the page must contain is missing: "{phrase}".',
      'zh-CN': '缺少页面必须包含的文字：“{phrase}”。',
    },
  },
  'too-short': {
    noiseKind: 'partial-load',
    texts: {
      en: 'The page has {chars} characters of text; at least {minChars} are expected.',
      'zh-CN': '正文只有 {chars} 个字符，至少应有 {minChars} 个。',
    },
  },
  partial: {
    noiseKind: 'partial-load',
    texts: {
      en: 'Only part of the page arrived: {percent} % of the last good version.',
      'zh-CN': '页面只返回了一部分：为上一个正常版本的 {percent}%。',
    },
  },
  'part-missing': {
    noiseKind: 'partial-load',
    texts: {
      en: 'Parts of the page did not come: {parts}. Their last good text is kept.',
      'zh-CN': '页面有部分内容未返回：{parts}。已保留其上一个正常版本。',
    },
  },
  'cut-off': {
    noiseKind: 'partial-load',
    texts: { en: 'The page arrived without its end.', 'zh-CN': '返回的页面缺少结尾部分。' },
  },
  redirected: {
    noiseKind: 'wrong-page',
    texts: {
      en: 'Another page arrived in its place: {percent} % of its words are those of the last good version.',
      'zh-CN': '返回的是另一个页面：其文字仅 {percent}% 与上一个正常版本相同。',
    },
  },
  'unrelated-text': {
    noiseKind: 'wrong-page',
    texts: {
      en: 'Another document arrived: {percent} % of its words are those of the last good version.',
      'zh-CN': '返回的是另一份文件：其文字仅 {percent}% 与上一个正常版本相同。',
    },
  },
} satisfies Record<string, BreakageKind>;

export type BreakageCode = keyof typeof BREAKAGE;
