import type { CaseState } from '../../domain/vocabulary.js';
import type { Texts } from '../../text/texts.js';

/** The state in the reader's language. */
type CaseStateName = string;

export const stateEmoji = {
  'needs-attention': '🔴',
  adapting: '🟡',
  adapted: '✅',
  'not-affected': '⚪',
} satisfies Record<CaseState, string>;

export const slackMessages = {
  buttons: {
    acknowledge: { en: 'Acknowledge', 'zh-CN': '知悉' },
    take: { en: 'Take it', 'zh-CN': '由我负责' },
    adapted: { en: 'Adapted', 'zh-CN': '已适配' },
    'not-affected': { en: 'Not affected…', 'zh-CN': '不受影响…' },
  },
  takenBy: (person: string, time: string) => ({
    en: `taken by ${person}, ${time}`,
    'zh-CN': `由 ${person} 负责，${time}`,
  }),
  assignedTo: (person: string) => ({ en: `assigned to ${person}`, 'zh-CN': `已指派给 ${person}` }),
  closedBy: (person: string, time: string) => ({
    en: `by ${person}, ${time}`,
    'zh-CN': `${person}，${time}`,
  }),
  took: (person: string) => ({ en: `${person} took the case.`, 'zh-CN': `${person} 认领了该事项。` }),
  assigned: (actor: string, person: string, role: string | undefined) => ({
    en: `${actor} assigned ${role === undefined ? 'the case' : role} to ${person}.`,
    'zh-CN': `${actor} 将${role === undefined ? '该事项' : `“${role}”部分`}指派给 ${person}。`,
  }),
  allDifferences: { en: 'All differences, word by word', 'zh-CN': '全部差异（逐词）' },
  part: (part: number, parts: number) => ({
    en: `part ${part} of ${parts}`,
    'zh-CN': `第 ${part}/${parts} 部分`,
  }),
  restOfDifferences: (count: number) => ({
    en: `${count} more ${count === 1 ? 'difference' : 'differences'}: see`,
    'zh-CN': `另有 ${count} 处差异，请运行`,
  }),
  already: {
    closed: (state: CaseStateName, person: string, time: string) => ({
      en: `This case is closed already: ${state}, by ${person}, ${time}.`,
      'zh-CN': `该事项已关闭：${state}（${person}，${time}）。`,
    }),
    yours: (time: string) => ({
      en: `It is with you already, since ${time}.`,
      'zh-CN': `该事项已由你负责（${time} 起）。`,
    }),
  },
  refused: {
    forged: {
      en: 'This button was not made by this RuleWatch, so nothing was done.',
      'zh-CN': '此按钮并非由本 RuleWatch 生成，未执行任何操作。',
    },
    elsewhere: {
      en: 'RuleWatch takes no orders from this workspace or channel.',
      'zh-CN': 'RuleWatch 不接受来自此工作区或频道的操作。',
    },
    'unknown-message': {
      en: 'RuleWatch does not know this message as the alert of the case. Try again in a minute, or use the command in the alert.',
      'zh-CN': 'RuleWatch 未将此消息识别为该事项的提醒。请一分钟后重试，或使用提醒中的命令。',
    },
    'no-case': { en: 'There is no such case any more.', 'zh-CN': '该事项已不存在。' },
    failed: {
      en: 'That could not be recorded. Try again, or use the command in the alert.',
      'zh-CN': '未能记录此操作。请重试，或使用提醒中的命令。',
    },
  },
  modal: {
    title: (caseId: number) => ({ en: `Case ${caseId}`, 'zh-CN': `事项 ${caseId}` }),
    reason: { en: 'Why is the shop not affected?', 'zh-CN': '为什么不受影响？' },
    hint: { en: 'It is kept in the history of the case.', 'zh-CN': '将记入该事项的历史。' },
    submit: { en: 'Close the case', 'zh-CN': '关闭事项' },
    cancel: { en: 'Cancel', 'zh-CN': '取消' },
    missing: {
      en: 'A reason is needed: it shows later why nothing was done.',
      'zh-CN': '请填写原因：日后可据此说明为何未作处理。',
    },
  },
} satisfies Texts;
