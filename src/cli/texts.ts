import type { UiLanguage } from '../domain/vocabulary.js';

const en = {
  description: 'Watches marketplace and regulator rules, and gets the right people to act on what changes.',
  options: {
    config: 'folder of settings, topics and checklists',
    sources: 'folder of source files (default: "sources", else the shipped ones)',
    data: 'folder that holds everything RuleWatch remembers',
    lang: 'language of the output: zh-CN or en',
  },
  unexpected: (message: string) => `Unexpected failure: ${message}`,
};

const zhCN: typeof en = {
  description: '监控平台与监管机构的规则页面，发现变更并通知相关负责人处理。',
  options: {
    config: '设置、主题与检查清单所在目录',
    sources: '来源文件所在目录（默认 sources，没有则用自带的来源）',
    data: '保存全部状态的目录',
    lang: '输出语言：zh-CN 或 en',
  },
  unexpected: (message) => `意外错误：${message}`,
};

/** What the command line says before any command does. */
export const texts: Readonly<Record<UiLanguage, typeof en>> = { en, 'zh-CN': zhCN };
