import type { Spoken, Texts } from '../../../text/texts.js';

/** A part of what is evaluated: all, those held back from fitting or not, a file. */
export type Part = 'all' | 'fitted' | 'heldBack' | 'answered' | { readonly set: string };

export const texts = {
  description: {
    en: 'how well announcements are understood, where labels say what is right',
    'zh-CN': '评估对公告的理解，有标注时给出准确度',
  },
  options: {
    announcementPredictions: {
      en: 'file for one JSON line per announcement',
      'zh-CN': '每条公告一行 JSON 的输出文件',
    },
    alsoRight: {
      en: 'file with the ids of announcements and other_dates that are right as well',
      'zh-CN': '列出公告 id 与同样正确的 other_dates 的文件',
    },
    worst: { en: 'show so many of those judged wrongly, the worst first', 'zh-CN': '列出误判最严重的若干条' },
    holdOutEvery: {
      en: 'score every nth announcement apart, as the part that nothing was fitted on',
      'zh-CN': '每隔 n 条取一条单独评分，作为未参与拟合的部分',
    },
  },
  tooSmall: (option: string, minimum: number) => ({
    en: `${option} takes ${minimum} or more.`,
    'zh-CN': `${option} 至少为 ${minimum}。`,
  }),
  summary: (announcements: number, median: string) => ({
    en: `${announcements} ${announcements === 1 ? 'announcement' : 'announcements'}, median ${median} ms each`,
    'zh-CN': `公告 ${announcements} 条，每条用时中位数 ${median} 毫秒`,
  }),
  labelled: (counts: string) => ({ en: `Labelled: ${counts}`, 'zh-CN': `已标注：${counts}` }),
  noLabels: {
    en: 'No announcement carries labels, so nothing could be scored.',
    'zh-CN': '所有公告均无标注，无法评分。',
  },
  predictionsOverFile: {
    en: '--predictions names the announcements themselves; name another file.',
    'zh-CN': '--predictions 指向了公告文件本身；请换一个文件。',
  },
  written: (file: string) => ({ en: `Predictions are in ${file}`, 'zh-CN': `预测结果已写入 ${file}` }),
  labels: {
    isRuleChange: { en: 'rule change or not', 'zh-CN': '是否规则变更' },
    kind: { en: 'kind', 'zh-CN': '类型' },
    topics: { en: 'topics', 'zh-CN': '主题' },
    effective: { en: 'effective date', 'zh-CN': '生效日期' },
    deadline: { en: 'deadline', 'zh-CN': '截止日期' },
  },
  parts: {
    all: (announcements: number) => ({ en: `all (${announcements})`, 'zh-CN': `全部（${announcements}）` }),
    answered: (announcements: number) => ({
      en: `answered by the second reader (${announcements})`,
      'zh-CN': `第二读者已回答（${announcements}）`,
    }),
    fitted: (announcements: number) => ({
      en: `fitted part (${announcements})`,
      'zh-CN': `拟合部分（${announcements}）`,
    }),
    heldBack: (announcements: number) => ({
      en: `held-back part (${announcements})`,
      'zh-CN': `保留部分（${announcements}）`,
    }),
  },
  setPart: (set: string, announcements: number) => ({
    en: `${set} (${announcements})`,
    'zh-CN': `${set}（${announcements}）`,
  }),
  lenient: { en: 'lenient', 'zh-CN': '宽松' },
  baseline: { en: 'without reading', 'zh-CN': '不读原文' },
  aboutColumns: {
    en: 'lenient: other answers that were said to be right count too. without reading: everything a rule, the most frequent kind and topic, no dates.',
    'zh-CN': '宽松：同样算对的其他答案也计入。不读原文：一律视为规则、取最常见的类型和主题、无日期。',
  },
  kind: { en: 'kind', 'zh-CN': '类型' },
  figures: {
    falseAlarms: { en: 'others taken for rules', 'zh-CN': '非规则误判为规则' },
    falseHigh: { en: 'others rated high or critical', 'zh-CN': '非规则评为高或紧急' },
    rulePrecision: { en: 'rule change: precision', 'zh-CN': '规则变更：精确率' },
    ruleRecall: { en: 'rule change: recall', 'zh-CN': '规则变更：召回率' },
    ruleF1: { en: 'rule change: F1', 'zh-CN': '规则变更：F1' },
    kind: { en: 'kind right', 'zh-CN': '类型正确' },
    microPrecision: { en: 'topics, micro: precision', 'zh-CN': '主题（微平均）：精确率' },
    microRecall: { en: 'topics, micro: recall', 'zh-CN': '主题（微平均）：召回率' },
    microF1: { en: 'topics, micro: F1', 'zh-CN': '主题（微平均）：F1' },
    macroPrecision: { en: 'topics, macro: precision', 'zh-CN': '主题（宏平均）：精确率' },
    macroRecall: { en: 'topics, macro: recall', 'zh-CN': '主题（宏平均）：召回率' },
    macroF1: { en: 'topics, macro: F1', 'zh-CN': '主题（宏平均）：F1' },
    primaryTopic: { en: 'primary topic right', 'zh-CN': '首要主题正确' },
    effective: { en: 'effective date exact (none counts)', 'zh-CN': '生效日期完全一致（无日期也计）' },
    effectiveStated: {
      en: 'effective date exact, where labelled with one',
      'zh-CN': '生效日期完全一致（仅标注有日期的）',
    },
    deadline: { en: 'deadline exact (none counts)', 'zh-CN': '截止日期完全一致（无日期也计）' },
    deadlineStated: {
      en: 'deadline exact, where labelled with one',
      'zh-CN': '截止日期完全一致（仅标注有日期的）',
    },
  },
  counts: {
    en: 'In parentheses: right / of those counted; for F1, twice the right / predicted + labelled.',
    'zh-CN': '括号内：正确数/计入数；F1 为 2×正确数/（预测数＋标注数）。',
  },
  topicColumns: [
    { en: 'topic', 'zh-CN': '主题' },
    { en: 'precision', 'zh-CN': '精确率' },
    { en: 'recall', 'zh-CN': '召回率' },
    { en: 'F1', 'zh-CN': 'F1' },
  ],
  language: { en: 'language', 'zh-CN': '语言' },
  announcements: { en: 'items', 'zh-CN': '条数' },
  macroOf: (share: string, topics: number) => ({
    en: `${share} (${topics} ${topics === 1 ? 'topic' : 'topics'})`,
    'zh-CN': `${share}（${topics} 个主题）`,
  }),
  worst: (count: number) => ({
    en: `Judged wrongly, the worst first (${count}):`,
    'zh-CN': `误判的公告，最严重在前（${count} 条）：`,
  }),
  nothingWrong: { en: 'Every label was met.', 'zh-CN': '与标注完全一致。' },
  expectedFound: (expected: string, found: string) => ({
    en: `expected ${expected}; found ${found}`,
    'zh-CN': `应为${expected}；判为${found}`,
  }),
  none: { en: 'none', 'zh-CN': '无' },
  yesNo: { true: { en: 'yes', 'zh-CN': '是' }, false: { en: 'no', 'zh-CN': '否' } },
  listSeparator: { en: ', ', 'zh-CN': '、' },
  colon: { en: ': ', 'zh-CN': '：' },
  quote: (text: string) => ({ en: `“${text}”`, 'zh-CN': `“${text}”` }),
} satisfies Texts;

export type EvaluationTexts = Spoken<typeof texts>;
