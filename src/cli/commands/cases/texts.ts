import type { UiLanguage } from '../../../domain/vocabulary.js';

const en = {
  description: 'the rule ledger',
  commands: {
    list: 'open cases, most urgent first',
    show: 'one case with its checklist and history',
    ack: 'take a case on',
    assign: 'hand a case, or the questions of one role, to a person',
    note: 'add a note to a case',
    close: 'close a case',
  },
  options: {
    role: 'only the questions of this role',
    state: 'needs-attention, adapting, adapted, not-affected; several with commas',
    by: 'who does it; the account name without it',
    note: 'a note for the history',
    as: 'adapted or not-affected',
    reason: 'why; required for not-affected',
  },
  noSuchCase: (id: number) => `There is no case ${id}. \`rulewatch cases list\` shows them.`,
  ledgerEmpty: 'No open cases.',
  caseTaken: (id: number, by: string) => `Case ${id} is with ${by}.`,
  caseNoted: (id: number) => `Noted in case ${id}.`,
  caseAssigned: (id: number, person: string, role: string | undefined) =>
    `Case ${id}${role === undefined ? '' : `, ${role},`} is assigned to ${person}.`,
  caseClosed: (id: number, state: string) => `Case ${id} is closed: ${state}.`,
  closeNeedsState: 'Say how the case ended: --as adapted, or --as not-affected --reason "…".',
};

const zhCN: typeof en = {
  description: '规则台账',
  commands: {
    list: '未结事项，最紧急在前',
    show: '单个事项及其检查清单与历史',
    ack: '认领事项',
    assign: '将事项或某一角色的检查项指派给某人',
    note: '为事项添加备注',
    close: '关闭事项',
  },
  options: {
    role: '仅该角色的检查项',
    state: 'needs-attention、adapting、adapted、not-affected；多个用逗号分隔',
    by: '操作人；默认当前系统账号',
    note: '写入历史的备注',
    as: 'adapted 或 not-affected',
    reason: '理由；not-affected 时必填',
  },
  noSuchCase: (id) => `没有事项 ${id}。运行 \`rulewatch cases list\` 查看。`,
  ledgerEmpty: '没有未结事项。',
  caseTaken: (id, by) => `事项 ${id} 由 ${by} 负责。`,
  caseNoted: (id) => `已记入事项 ${id}。`,
  caseAssigned: (id, person, role) =>
    `事项 ${id}${role === undefined ? '' : `（${role}）`}已指派给 ${person}。`,
  caseClosed: (id, state) => `事项 ${id} 已关闭：${state}。`,
  closeNeedsState: '请说明处理结果：--as adapted，或 --as not-affected --reason "…"。',
};

export const texts: Readonly<Record<UiLanguage, typeof en>> = { en, 'zh-CN': zhCN };
