import type { Texts } from '../../../text/texts.js';

export const versionTexts = {
  history: { en: 'Versions', 'zh-CN': '历史版本' },
  from: { en: 'Older', 'zh-CN': '旧版本' },
  to: { en: 'Newer', 'zh-CN': '新版本' },
  compare: { en: 'Compare the two', 'zh-CN': '比较两个版本' },
  compared: (from: string, to: string) => ({ en: `${from} → ${to}`, 'zh-CN': `${from} → ${to}` }),
  same: { en: 'The two say the same.', 'zh-CN': '两个版本内容相同。' },
  tooLarge: {
    en: 'These versions are too large to be compared here.',
    'zh-CN': '版本过大，无法在此比较。',
  },
  damaged: {
    en: 'This version cannot be read any more: rulewatch verify-data',
    'zh-CN': '该版本已无法读取：rulewatch verify-data',
  },
  version: (time: string) => ({ en: `Version of ${time}`, 'zh-CN': `${time} 的版本` }),
  read: { en: 'Read', 'zh-CN': '查看' },
  bytes: { en: 'Stored bytes (SHA-256)', 'zh-CN': '原始字节（SHA-256）' },
  ofPage: { en: 'All versions of the page', 'zh-CN': '该页面的全部版本' },
  toSource: { en: 'The source', 'zh-CN': '所属来源' },
  one: { en: 'Only this version is stored.', 'zh-CN': '仅保存了这一个版本。' },
  found: { en: 'Found', 'zh-CN': '发现' },
} satisfies Texts;
