import type { CaseState, UiLanguage } from '../../domain/vocabulary.js';
import type { CaseAction } from './actions/action.js';

/** What Slack alone says. */
export interface SlackMessages {
  readonly buttons: Readonly<Record<CaseAction, string>>;
  /** Behind the name of the state. */
  readonly takenBy: (person: string, time: string) => string;
  readonly assignedTo: (person: string) => string;
  readonly closedBy: (person: string, time: string) => string;
  readonly took: (person: string) => string;
  readonly assigned: (actor: string, person: string, role: string | undefined) => string;
  readonly allDifferences: string;
  readonly part: (part: number, parts: number) => string;
  readonly restOfDifferences: (count: number) => string;
  /** Told to who pressed a button, alone. */
  readonly already: {
    readonly closed: (state: CaseStateName, person: string, time: string) => string;
    readonly yours: (time: string) => string;
  };
  readonly refused: Readonly<
    Record<'forged' | 'elsewhere' | 'unknown-message' | 'no-case' | 'failed', string>
  >;
  readonly modal: {
    readonly title: (caseId: number) => string;
    readonly reason: string;
    readonly hint: string;
    readonly submit: string;
    readonly cancel: string;
    readonly missing: string;
  };
}

/** The state in the reader's language. */
type CaseStateName = string;

export const stateEmoji = {
  'needs-attention': '🔴',
  adapting: '🟡',
  adapted: '✅',
  'not-affected': '⚪',
} satisfies Record<CaseState, string>;

export const slackMessages = {
  en: {
    buttons: {
      acknowledge: 'Acknowledge',
      take: 'Take it',
      adapted: 'Adapted',
      'not-affected': 'Not affected…',
    },
    takenBy: (person, time) => `taken by ${person}, ${time}`,
    assignedTo: (person) => `assigned to ${person}`,
    closedBy: (person, time) => `by ${person}, ${time}`,
    took: (person) => `${person} took the case.`,
    assigned: (actor, person, role) =>
      `${actor} assigned ${role === undefined ? 'the case' : role} to ${person}.`,
    allDifferences: 'All differences, word by word',
    part: (part, parts) => `part ${part} of ${parts}`,
    restOfDifferences: (count) => `${count} more ${count === 1 ? 'difference' : 'differences'}: see`,
    already: {
      closed: (state, person, time) => `This case is closed already: ${state}, by ${person}, ${time}.`,
      yours: (time) => `It is with you already, since ${time}.`,
    },
    refused: {
      forged: 'This button was not made by this RuleWatch, so nothing was done.',
      elsewhere: 'RuleWatch takes no orders from this workspace or channel.',
      'unknown-message':
        'RuleWatch does not know this message as the alert of the case. Try again in a minute, or use the command in the alert.',
      'no-case': 'There is no such case any more.',
      failed: 'That could not be recorded. Try again, or use the command in the alert.',
    },
    modal: {
      title: (caseId) => `Case ${caseId}`,
      reason: 'Why is the shop not affected?',
      hint: 'It is kept in the history of the case.',
      submit: 'Close the case',
      cancel: 'Cancel',
      missing: 'A reason is needed: it shows later why nothing was done.',
    },
  },
  'zh-CN': {
    buttons: {
      acknowledge: '知悉',
      take: '由我负责',
      adapted: '已适配',
      'not-affected': '不受影响…',
    },
    takenBy: (person, time) => `由 ${person} 负责，${time}`,
    assignedTo: (person) => `已指派给 ${person}`,
    closedBy: (person, time) => `${person}，${time}`,
    took: (person) => `${person} 认领了该事项。`,
    assigned: (actor, person, role) =>
      `${actor} 将${role === undefined ? '该事项' : `“${role}”部分`}指派给 ${person}。`,
    allDifferences: '全部差异（逐词）',
    part: (part, parts) => `第 ${part}/${parts} 部分`,
    restOfDifferences: (count) => `另有 ${count} 处差异，请运行`,
    already: {
      closed: (state, person, time) => `该事项已关闭：${state}（${person}，${time}）。`,
      yours: (time) => `该事项已由你负责（${time} 起）。`,
    },
    refused: {
      forged: '此按钮并非由本 RuleWatch 生成，未执行任何操作。',
      elsewhere: 'RuleWatch 不接受来自此工作区或频道的操作。',
      'unknown-message': 'RuleWatch 未将此消息识别为该事项的提醒。请一分钟后重试，或使用提醒中的命令。',
      'no-case': '该事项已不存在。',
      failed: '未能记录此操作。请重试，或使用提醒中的命令。',
    },
    modal: {
      title: (caseId) => `事项 ${caseId}`,
      reason: '为什么不受影响？',
      hint: '将记入该事项的历史。',
      submit: '关闭事项',
      cancel: '取消',
      missing: '请填写原因：日后可据此说明为何未作处理。',
    },
  },
} satisfies Record<UiLanguage, SlackMessages>;
