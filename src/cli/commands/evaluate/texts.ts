import type { UiLanguage } from '../../../domain/vocabulary.js';
import type { Label } from '../../../pipeline/evaluation/announcement.js';

export type Part = 'all' | 'fitted' | 'heldBack';

export interface EvaluationTexts {
  readonly description: string;
  readonly options: Readonly<Record<'announcementPredictions' | 'worst' | 'holdOutEvery', string>>;
  readonly tooSmall: (option: string, minimum: number) => string;
  readonly summary: (announcements: number, median: string) => string;
  readonly labelled: (counts: string) => string;
  readonly noLabels: string;
  readonly predictionsOverFile: string;
  readonly written: (file: string) => string;
  readonly labels: Readonly<Record<Label, string>>;
  readonly parts: Readonly<Record<Part, (announcements: number) => string>>;
  readonly figures: Readonly<
    Record<
      | 'rulePrecision'
      | 'ruleRecall'
      | 'ruleF1'
      | 'kind'
      | 'microPrecision'
      | 'microRecall'
      | 'microF1'
      | 'macroPrecision'
      | 'macroRecall'
      | 'macroF1'
      | 'primaryTopic'
      | 'effective'
      | 'effectiveStated'
      | 'deadline'
      | 'deadlineStated',
      string
    >
  >;
  /** What the counts behind a share mean. */
  readonly counts: string;
  readonly topicColumns: readonly [topic: string, precision: string, recall: string, f1: string];
  readonly language: string;
  readonly announcements: string;
  readonly macroOf: (share: string, topics: number) => string;
  readonly worst: (count: number) => string;
  readonly nothingWrong: string;
  readonly expectedFound: (expected: string, found: string) => string;
  readonly none: string;
  readonly yesNo: Readonly<Record<'true' | 'false', string>>;
  readonly listSeparator: string;
  readonly colon: string;
  readonly quote: (text: string) => string;
}

export const texts = {
  en: {
    description: 'how well announcements are understood, where labels say what is right',
    options: {
      announcementPredictions: 'file for one JSON line per announcement',
      worst: 'show so many of those judged wrongly, the worst first',
      holdOutEvery: 'score every nth announcement apart, as the part that nothing was fitted on',
    },
    tooSmall: (option, minimum) => `${option} takes ${minimum} or more.`,
    summary: (announcements, median) =>
      `${announcements} ${announcements === 1 ? 'announcement' : 'announcements'}, median ${median} ms each`,
    labelled: (counts) => `Labelled: ${counts}`,
    noLabels: 'No announcement carries labels, so nothing could be scored.',
    predictionsOverFile: '--predictions names the announcements themselves; name another file.',
    written: (file) => `Predictions are in ${file}`,
    labels: {
      isRuleChange: 'rule change or not',
      kind: 'kind',
      topics: 'topics',
      effective: 'effective date',
      deadline: 'deadline',
    },
    parts: {
      all: (announcements) => `all (${announcements})`,
      fitted: (announcements) => `fitted part (${announcements})`,
      heldBack: (announcements) => `held-back part (${announcements})`,
    },
    figures: {
      rulePrecision: 'rule change: precision',
      ruleRecall: 'rule change: recall',
      ruleF1: 'rule change: F1',
      kind: 'kind right',
      microPrecision: 'topics, micro: precision',
      microRecall: 'topics, micro: recall',
      microF1: 'topics, micro: F1',
      macroPrecision: 'topics, macro: precision',
      macroRecall: 'topics, macro: recall',
      macroF1: 'topics, macro: F1',
      primaryTopic: 'primary topic right',
      effective: 'effective date exact (none counts)',
      effectiveStated: 'effective date exact, where labelled with one',
      deadline: 'deadline exact (none counts)',
      deadlineStated: 'deadline exact, where labelled with one',
    },
    counts: 'In parentheses: right / of those counted; for F1, twice the right / predicted + labelled.',
    topicColumns: ['topic', 'precision', 'recall', 'F1'],
    language: 'language',
    announcements: 'items',
    macroOf: (share, topics) => `${share} (${topics} ${topics === 1 ? 'topic' : 'topics'})`,
    worst: (count) => `Judged wrongly, the worst first (${count}):`,
    nothingWrong: 'Every label was met.',
    expectedFound: (expected, found) => `expected ${expected}; found ${found}`,
    none: 'none',
    yesNo: { true: 'yes', false: 'no' },
    listSeparator: ', ',
    colon: ': ',
    quote: (text) => `“${text}”`,
  },
  'zh-CN': {
    description: '评估对公告的理解，有标注时给出准确度',
    options: {
      announcementPredictions: '每条公告一行 JSON 的输出文件',
      worst: '列出误判最严重的若干条',
      holdOutEvery: '每隔 n 条取一条单独评分，作为未参与拟合的部分',
    },
    tooSmall: (option, minimum) => `${option} 至少为 ${minimum}。`,
    summary: (announcements, median) => `公告 ${announcements} 条，每条用时中位数 ${median} 毫秒`,
    labelled: (counts) => `已标注：${counts}`,
    noLabels: '所有公告均无标注，无法评分。',
    predictionsOverFile: '--predictions 指向了公告文件本身；请换一个文件。',
    written: (file) => `预测结果已写入 ${file}`,
    labels: {
      isRuleChange: '是否规则变更',
      kind: '类型',
      topics: '主题',
      effective: '生效日期',
      deadline: '截止日期',
    },
    parts: {
      all: (announcements) => `全部（${announcements}）`,
      fitted: (announcements) => `拟合部分（${announcements}）`,
      heldBack: (announcements) => `保留部分（${announcements}）`,
    },
    figures: {
      rulePrecision: '规则变更：精确率',
      ruleRecall: '规则变更：召回率',
      ruleF1: '规则变更：F1',
      kind: '类型正确',
      microPrecision: '主题（微平均）：精确率',
      microRecall: '主题（微平均）：召回率',
      microF1: '主题（微平均）：F1',
      macroPrecision: '主题（宏平均）：精确率',
      macroRecall: '主题（宏平均）：召回率',
      macroF1: '主题（宏平均）：F1',
      primaryTopic: '首要主题正确',
      effective: '生效日期完全一致（无日期也计）',
      effectiveStated: '生效日期完全一致（仅标注有日期的）',
      deadline: '截止日期完全一致（无日期也计）',
      deadlineStated: '截止日期完全一致（仅标注有日期的）',
    },
    counts: '括号内：正确数/计入数；F1 为 2×正确数/（预测数＋标注数）。',
    topicColumns: ['主题', '精确率', '召回率', 'F1'],
    language: '语言',
    announcements: '条数',
    macroOf: (share, topics) => `${share}（${topics} 个主题）`,
    worst: (count) => `误判的公告，最严重在前（${count} 条）：`,
    nothingWrong: '与标注完全一致。',
    expectedFound: (expected, found) => `应为${expected}；判为${found}`,
    none: '无',
    yesNo: { true: '是', false: '否' },
    listSeparator: '、',
    colon: '：',
    quote: (text) => `“${text}”`,
  },
} satisfies Record<UiLanguage, EvaluationTexts>;
