import type { Texts } from '../../text/texts.js';

export const briefTexts = {
  case: { en: 'Case', 'zh-CN': '事项' },
  state: { en: 'State', 'zh-CN': '状态' },
  severity: { en: 'Severity', 'zh-CN': '等级' },
  owner: { en: 'With', 'zh-CN': '负责人' },
  due: { en: 'Due', 'zh-CN': '到期' },
  nobody: { en: 'nobody', 'zh-CN': '无' },
  change: { en: 'Change', 'zh-CN': '变更' },
  page: { en: 'Page', 'zh-CN': '页面' },
  effective: { en: 'Applies from', 'zh-CN': '生效日' },
  deadline: { en: 'Act by', 'zh-CN': '截止日' },
  open: { en: 'Open', 'zh-CN': '未决' },
  undecided: { en: 'Nothing is decided yet.', 'zh-CN': '尚未作出决定。' },
  whatChanged: { en: 'What changed', 'zh-CN': '变更内容' },
  whatDecided: { en: 'What we decided', 'zh-CN': '我方决定' },
  whatDone: { en: 'What is done', 'zh-CN': '落实情况' },
  replies: { en: 'Reply notes for customer service', 'zh-CN': '客服答复要点' },
  evidence: { en: 'Evidence', 'zh-CN': '证据' },
  before: { en: 'before', 'zh-CN': '原文' },
  after: { en: 'now', 'zh-CN': '现文' },
  moreDifferences: (count: number) => ({
    en: `${count} more ${count === 1 ? 'difference' : 'differences'} in the evidence.`,
    'zh-CN': `另有 ${count} 处差异，见证据。`,
  }),
  from: (day: string, headline: string) => ({
    en: `From ${day}: ${headline}`,
    'zh-CN': `自 ${day} 起：${headline}`,
  }),
  noDay: (headline: string) => ({
    en: `No day is stated from which it applies: ${headline}`,
    'zh-CN': `页面未写明生效日：${headline}`,
  }),
  agreed: (question: string, answer: string) => ({
    en: `${question} ${answer}`,
    'zh-CN': `${question}${answer}`,
  }),
  notAgreed: (question: string) => ({
    en: `Not agreed yet, promise nothing: ${question}`,
    'zh-CN': `尚未商定，请勿承诺：${question}`,
  }),
  nothingAsked: {
    en: 'The checklist asks nothing of customer service.',
    'zh-CN': '检查清单中没有客服事项。',
  },
  made: (at: string) => ({ en: `Made ${at} by RuleWatch`, 'zh-CN': `RuleWatch 生成于 ${at}` }),
  marks: {
    done: { en: 'done', 'zh-CN': '完成' },
    waived: { en: 'waived', 'zh-CN': '免除' },
    open: { en: 'open', 'zh-CN': '未完成' },
  },
} satisfies Texts;
