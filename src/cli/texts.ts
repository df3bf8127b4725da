import type { Texts } from '../text/texts.js';

/** What the command line says before any command does. */
export const texts = {
  description: {
    en: 'Watches marketplace and regulator rules, and gets the right people to act on what changes.',
    'zh-CN': '监控平台与监管机构的规则页面，发现变更并通知相关负责人处理。',
  },
  options: {
    config: { en: 'folder of settings, topics and checklists', 'zh-CN': '设置、主题与检查清单所在目录' },
    sources: {
      en: 'folder of source files (default: "sources", else the shipped ones)',
      'zh-CN': '来源文件所在目录（默认 sources，没有则用自带的来源）',
    },
    data: { en: 'folder that holds everything RuleWatch remembers', 'zh-CN': '保存全部状态的目录' },
    lang: { en: 'language of the output: zh-CN or en', 'zh-CN': '输出语言：zh-CN 或 en' },
  },
  unexpected: (message: string) => ({
    en: `Unexpected failure: ${message}`,
    'zh-CN': `意外错误：${message}`,
  }),
} satisfies Texts;
