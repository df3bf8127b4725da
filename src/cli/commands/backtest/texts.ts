import type { Texts } from '../../../text/texts.js';

export const texts = {
  description: {
    en: 'what alerts there would have been on recorded pages',
    'zh-CN': '在历史页面上本会有哪些提醒',
  },
  options: {
    predictions: { en: 'file for one JSON line per step', 'zh-CN': '每个步骤一行 JSON 的输出文件' },
    noSelector: {
      en: 'find the main content instead of using the recorded selectors',
      'zh-CN': '不使用记录的选择器，自动识别正文',
    },
    byEvidence: {
      en: 'tell how often each kind of evidence decides, and how often it is right',
      'zh-CN': '统计每类证据起决定作用的次数与正确率',
    },
    crossValidate: {
      en: 'judge every service by weights learned from the other services in these folders',
      'zh-CN': '每个平台都用从这些目录中其他平台学得的权重来判断',
    },
    own: {
      en: 'replay your own stored versions with the sources as they are now',
      'zh-CN': '用当前的来源设置重放自己保存的版本',
    },
    git: { en: 'take the history of a file from a git repository', 'zh-CN': '从 git 仓库读取文件历史' },
    path: { en: 'the file in the repository', 'zh-CN': '仓库中的文件' },
  },
  wantsOne: {
    en: 'Name one thing to replay: folders, --own, or --git REPO with --path FILE.',
    'zh-CN': '请指定一个重放对象：目录、--own，或 --git 仓库 加 --path 文件。',
  },
  summary: (
    pages: number,
    transitions: number,
    material: number,
    editorial: number,
    noise: number,
    breakage: number,
  ) => ({
    en: `${pages} pages, ${transitions} steps: ${material} rule changes, ${editorial} editorial, ${noise} noise, ${breakage} broken pages`,
    'zh-CN': `${pages} 个页面，${transitions} 步：规则变更 ${material}，文字修订 ${editorial}，噪声 ${noise}，页面异常 ${breakage}`,
  }),
  unreadable: (slug: string, file: string, message: string) => ({
    en: `${slug}/${file} was taken for a failed fetch: ${message}`,
    'zh-CN': `${slug}/${file} 按抓取失败处理：${message}`,
  }),
  columns: [
    { en: 'pages, rule', 'zh-CN': '页面，规则' },
    { en: 'changes found', 'zh-CN': '变更召回' },
    { en: 'by page', 'zh-CN': '按页面平均' },
    { en: 'alerts that are right', 'zh-CN': '提醒准确' },
    { en: 'by page', 'zh-CN': '按页面平均' },
    { en: 'alerts on noise', 'zh-CN': '噪声误报' },
    { en: 'on editorial', 'zh-CN': '文字修订误报' },
    { en: 'on breakage', 'zh-CN': '异常误报' },
    { en: 'breakage recognised', 'zh-CN': '异常识别' },
    { en: 'outages recognised', 'zh-CN': '异常时段识别' },
    { en: 'after a second look', 'zh-CN': '二次确认' },
  ],
  pages: {
    all: { en: 'all', 'zh-CN': '全部' },
    even: { en: 'every 1st of 2', 'zh-CN': '单数页' },
    odd: { en: 'every 2nd of 2', 'zh-CN': '双数页' },
  },
  rules: {
    rulewatch: { en: 'RuleWatch', 'zh-CN': 'RuleWatch' },
    everything: { en: 'RuleWatch, everything', 'zh-CN': 'RuleWatch，everything' },
    balanced: { en: 'RuleWatch, balanced', 'zh-CN': 'RuleWatch，balanced' },
    sure: { en: 'RuleWatch, sure', 'zh-CN': 'RuleWatch，sure' },
    'any-difference': { en: 'any difference', 'zh-CN': '任何差异' },
  },
  leftOut: {
    en: 'Every service was judged by weights that were learned without any of its pages.',
    'zh-CN': '每个平台均由未使用其任何页面学得的权重判断。',
  },
  reliabilityColumns: [
    { en: 'probability stated', 'zh-CN': '给出的概率' },
    { en: 'rule changes observed', 'zh-CN': '实际规则变更比例' },
    { en: 'steps', 'zh-CN': '步数' },
  ],
  offline: { en: 'offline', 'zh-CN': '离线' },
  readerSteps: {
    all: (steps: number) => ({ en: `all labelled steps (${steps})`, 'zh-CN': `全部标注步骤（${steps}）` }),
    answered: (steps: number) => ({
      en: `answered by the second reader (${steps})`,
      'zh-CN': `第二读者已回答（${steps}）`,
    }),
  },
  readerFigures: {
    recall: { en: 'rule changes found', 'zh-CN': '规则变更召回' },
    precision: { en: 'alerts that are right', 'zh-CN': '提醒准确' },
    editorialAlerts: { en: 'alerts on editorial', 'zh-CN': '文字修订误报' },
    noiseAlerts: { en: 'alerts on noise', 'zh-CN': '噪声误报' },
    topics: { en: 'topics, micro: F1', 'zh-CN': '主题（微平均）：F1' },
    primaryTopic: { en: 'primary topic right', 'zh-CN': '首要主题正确' },
    effective: { en: 'effective date exact, where there is one', 'zh-CN': '生效日期完全一致（仅有日期的）' },
  },
  worst: { en: 'Mistakes, the most confident first', 'zh-CN': '最自信的误判' },
  mistake: (verdict: string, label: string) => ({
    en: `${verdict}, but labelled ${label}`,
    'zh-CN': `判为${verdict}，标注为${label}`,
  }),
  evidenceColumns: [
    { en: 'evidence', 'zh-CN': '证据' },
    { en: 'speaks for', 'zh-CN': '指向' },
    { en: 'steps seen', 'zh-CN': '出现步数' },
    { en: 'steps decided', 'zh-CN': '决定步数' },
    { en: 'on pages', 'zh-CN': '页面数' },
    { en: 'of these right', 'zh-CN': '其中正确' },
  ],
  sides: {
    rule: { en: 'a rule', 'zh-CN': '规则变更' },
    rewording: { en: 'a rewording', 'zh-CN': '文字修订' },
    furniture: { en: 'furniture', 'zh-CN': '页面装饰' },
    breakage: { en: 'breakage', 'zh-CN': '页面异常' },
  },
} satisfies Texts;
