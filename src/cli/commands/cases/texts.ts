import type { Texts } from '../../../text/texts.js';

export const texts = {
  description: { en: 'the rule ledger', 'zh-CN': '规则台账' },
  commands: {
    list: { en: 'open cases, most urgent first', 'zh-CN': '未结事项，最紧急在前' },
    show: { en: 'one case with its checklist and history', 'zh-CN': '单个事项及其检查清单与历史' },
    ack: { en: 'take a case on', 'zh-CN': '认领事项' },
    assign: {
      en: 'hand a case, or the questions of one role, to a person',
      'zh-CN': '将事项或某一角色的检查项指派给某人',
    },
    note: { en: 'add a note to a case', 'zh-CN': '为事项添加备注' },
    close: { en: 'close a case', 'zh-CN': '关闭事项' },
  },
  options: {
    role: { en: 'only the questions of this role', 'zh-CN': '仅该角色的检查项' },
    state: {
      en: 'needs-attention, adapting, adapted, not-affected; several with commas',
      'zh-CN': 'needs-attention、adapting、adapted、not-affected；多个用逗号分隔',
    },
    by: { en: 'who does it; the account name without it', 'zh-CN': '操作人；默认当前系统账号' },
    note: { en: 'a note for the history', 'zh-CN': '写入历史的备注' },
    as: { en: 'adapted or not-affected', 'zh-CN': 'adapted 或 not-affected' },
    falseAlarm: {
      en: 'it should have been no alert: closes as not-affected, and its page alerts less easily',
      'zh-CN': '本不应提醒：以 not-affected 关闭，并提高该页面的提醒门槛',
    },
    reason: { en: 'why; required for not-affected', 'zh-CN': '理由；not-affected 时必填' },
  },
  noSuchCase: (id: number) => ({
    en: `There is no case ${id}. \`rulewatch cases list\` shows them.`,
    'zh-CN': `没有事项 ${id}。运行 \`rulewatch cases list\` 查看。`,
  }),
  ledgerEmpty: { en: 'No open cases.', 'zh-CN': '没有未结事项。' },
  unknownPerson: (person: string, meant: string) => ({
    en: `Nobody in config/team.yaml is called "${person}"; did you mean "${meant}"?`,
    'zh-CN': `config/team.yaml 中没有“${person}”；是否想写“${meant}”？`,
  }),
  outsideTeam: (person: string) => ({
    en: `${person} is not in config/team.yaml, and gets no messages.`,
    'zh-CN': `${person} 不在 config/team.yaml 中，收不到消息。`,
  }),
  steps: {
    opened: { en: 'opened', 'zh-CN': '建立' },
    acknowledged: { en: 'taken on', 'zh-CN': '认领' },
    assigned: { en: 'assigned', 'zh-CN': '指派' },
    note: { en: 'noted', 'zh-CN': '备注' },
    closed: { en: 'closed', 'zh-CN': '关闭' },
    reopened: { en: 'opened again', 'zh-CN': '重新打开' },
    'taken-back': { en: 'taken back by the page', 'zh-CN': '页面已撤回' },
    followed: { en: 'page changed again, see case', 'zh-CN': '页面再次变更，见事项' },
  },
  caseTaken: (id: number, by: string) => ({
    en: `Case ${id} is with ${by}.`,
    'zh-CN': `事项 ${id} 由 ${by} 负责。`,
  }),
  caseNoted: (id: number) => ({ en: `Noted in case ${id}.`, 'zh-CN': `已记入事项 ${id}。` }),
  caseAssigned: (id: number, person: string, role: string | undefined) => ({
    en: `Case ${id}${role === undefined ? '' : `, ${role},`} is assigned to ${person}.`,
    'zh-CN': `事项 ${id}${role === undefined ? '' : `（${role}）`}已指派给 ${person}。`,
  }),
  caseClosed: (id: number, state: string) => ({
    en: `Case ${id} is closed: ${state}.`,
    'zh-CN': `事项 ${id} 已关闭：${state}。`,
  }),
  falseAlarmAs: {
    en: 'A false alarm closes as not-affected: leave --as out.',
    'zh-CN': '误报会以 not-affected 关闭：请去掉 --as。',
  },
  falseAlarm: { en: 'False alarm', 'zh-CN': '误报' },
  falseAlarmClosed: (id: number, threshold: number) => ({
    en: `Case ${id} is closed as a false alarm. Its page alerts from ${threshold} % on now; \`rulewatch sources learned\` shows it.`,
    'zh-CN': `事项 ${id} 已按误报关闭。该页面现从 ${threshold}% 起提醒；可用 \`rulewatch sources learned\` 查看。`,
  }),
  closeNeedsState: {
    en: 'Say how the case ended: --as adapted, or --as not-affected --reason "…", or --false-alarm.',
    'zh-CN': '请说明处理结果：--as adapted，或 --as not-affected --reason "…"，或 --false-alarm。',
  },
} satisfies Texts;
