import type { UiLanguage } from '../../../domain/vocabulary.js';

const en = {
  description: 'what alerts there would have been on recorded pages',
  options: {
    predictions: 'file for one JSON line per step',
    noSelector: 'find the main content instead of using the recorded selectors',
    byEvidence: 'tell how often each kind of evidence decides, and how often it is right',
    own: 'replay your own stored versions with the sources as they are now',
    git: 'take the history of a file from a git repository',
    path: 'the file in the repository',
  },
  wantsOne: 'Name one thing to replay: a folder, --own, or --git REPO with --path FILE.',
  summary: (
    pages: number,
    transitions: number,
    material: number,
    editorial: number,
    noise: number,
    breakage: number,
  ) =>
    `${pages} pages, ${transitions} steps: ${material} rule changes, ${editorial} editorial, ${noise} noise, ${breakage} broken pages`,
  unreadable: (slug: string, file: string, message: string) =>
    `${slug}/${file} was taken for a failed fetch: ${message}`,
  columns: [
    'pages, rule',
    'changes found',
    'alerts that are right',
    'alerts on noise',
    'on editorial',
    'on breakage',
    'breakage recognised',
    'after a second look',
  ],
  pages: { all: 'all', even: 'every 1st of 2', odd: 'every 2nd of 2' },
  rules: { rulewatch: 'RuleWatch', 'any-difference': 'any difference' },
  evidenceColumns: ['evidence', 'speaks for', 'steps seen', 'steps decided', 'on pages', 'of these right'],
  sides: { rule: 'a rule', rewording: 'a rewording', furniture: 'furniture', breakage: 'breakage' },
};

const zhCN: typeof en = {
  description: '在历史页面上本会有哪些提醒',
  options: {
    predictions: '每个步骤一行 JSON 的输出文件',
    noSelector: '不使用记录的选择器，自动识别正文',
    byEvidence: '统计每类证据起决定作用的次数与正确率',
    own: '用当前的来源设置重放自己保存的版本',
    git: '从 git 仓库读取文件历史',
    path: '仓库中的文件',
  },
  wantsOne: '请指定一个重放对象：目录、--own，或 --git 仓库 加 --path 文件。',
  summary: (pages, transitions, material, editorial, noise, breakage) =>
    `${pages} 个页面，${transitions} 步：规则变更 ${material}，文字修订 ${editorial}，噪声 ${noise}，页面异常 ${breakage}`,
  unreadable: (slug, file, message) => `${slug}/${file} 按抓取失败处理：${message}`,
  columns: [
    '页面，规则',
    '变更召回',
    '提醒准确',
    '噪声误报',
    '文字修订误报',
    '异常误报',
    '异常识别',
    '二次确认',
  ],
  pages: { all: '全部', even: '单数页', odd: '双数页' },
  rules: { rulewatch: 'RuleWatch', 'any-difference': '任何差异' },
  evidenceColumns: ['证据', '指向', '出现步数', '决定步数', '页面数', '其中正确'],
  sides: { rule: '规则变更', rewording: '文字修订', furniture: '页面装饰', breakage: '页面异常' },
};

export const texts: Readonly<Record<UiLanguage, typeof en>> = { en, 'zh-CN': zhCN };
