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
    take: { en: 'take a case on and answer for it', 'zh-CN': '认领事项并由本人负责' },
    tick: {
      en: 'mark a question as done, by its id or number; or a step: assess, decide, execute, verify',
      'zh-CN': '将检查项（id 或序号）或步骤（assess、decide、execute、verify）标为完成',
    },
    untick: { en: 'take back that it is done or waived', 'zh-CN': '撤回“完成”或“免除”' },
    waive: { en: 'say why a question or step need not be done', 'zh-CN': '写明理由，免除某检查项或步骤' },
    due: {
      en: 'set when a case, or one question, is due: +4h, 18:00, 2026-03-05T18:00',
      'zh-CN': '设定事项或检查项的到期时间：+4h、18:00、2026-03-05T18:00',
    },
    note: { en: 'add a note to a case', 'zh-CN': '为事项添加备注' },
    pause: { en: 'let the clock of a case stand still', 'zh-CN': '暂停事项的计时' },
    resume: { en: 'let the clock of a case go on', 'zh-CN': '恢复事项的计时' },
    close: { en: 'close a case', 'zh-CN': '关闭事项' },
    reopen: { en: 'open a closed case again', 'zh-CN': '重新打开已关闭的事项' },
    join: { en: 'work on a case in another one', 'zh-CN': '将事项并入另一事项处理' },
    room: { en: 'where the group meets about a case', 'zh-CN': '事项的会议地点' },
    brief: {
      en: 'one page about a case: what changed, what we decided, evidence, reply notes',
      'zh-CN': '事项一页纸：变更内容、我方决定、证据与客服答复要点',
    },
    split: { en: 'work on a joined case on its own again', 'zh-CN': '将已并入的事项拆出单独处理' },
  },
  options: {
    briefFormat: { en: 'markdown, html (to print) or json', 'zh-CN': 'markdown、html（可打印）或 json' },
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
    reason: {
      en: 'why; required for not-affected, waive, pause, reopen, and a later due time',
      'zh-CN': '理由；not-affected、waive、pause、reopen 与延期时必填',
    },
    item: { en: 'one question alone, by its id or number', 'zh-CN': '仅某一检查项（id 或序号）' },
    evidence: { en: 'a link or a note that shows it', 'zh-CN': '可证明完成的链接或说明' },
    until: { en: 'when the clock goes on by itself', 'zh-CN': '自动恢复计时的时间' },
    revision: {
      en: 'refused where the case has another revision by now: somebody was faster',
      'zh-CN': '若事项当前版本号不同（他人已操作），则拒绝执行',
    },
  },
  badTime: (written: string) => ({
    en: `"${written}" is no time. Write +4h, +2d, 18:00, 2026-03-05T18:00, or with a zone 2026-03-05T18:00+08:00.`,
    'zh-CN': `“${written}”不是时间。请写成 +4h、+2d、18:00、2026-03-05T18:00，或带时区 2026-03-05T18:00+08:00。`,
  }),
  paused: { en: 'clock paused', 'zh-CN': '计时已暂停' },
  joinedInto: { en: 'worked on in', 'zh-CN': '已并入' },
  worksOn: { en: 'with it', 'zh-CN': '一并处理' },
  revision: { en: 'revision', 'zh-CN': '版本号' },
  settledBy: (by: string, said: string | undefined) => ({
    en: ` (${by}${said === undefined ? '' : `: ${said}`})`,
    'zh-CN': `（${by}${said === undefined ? '' : `：${said}`}）`,
  }),
  noSuchCase: (id: number) => ({
    en: `There is no case ${id}. \`rulewatch cases list\` shows them.`,
    'zh-CN': `没有事项 ${id}。运行 \`rulewatch cases list\` 查看。`,
  }),
  noRoom: {
    en: 'No room is set up. Put a meeting link into response.room.url of config/rulewatch.yaml, such as https://meet.jit.si/{channel}, or a project of Agora into response.room.agora.',
    'zh-CN':
      '尚未设置会议地点。请在 config/rulewatch.yaml 的 response.room.url 中填写会议链接，例如 https://meet.jit.si/{channel}，或在 response.room.agora 中填写声网项目。',
  },
  roomUntil: (at: string) => ({ en: `token, until ${at}`, 'zh-CN': `token（有效至 ${at}）` }),
  roomChannel: { en: 'channel', 'zh-CN': '频道' },
  roomLink: { en: 'link', 'zh-CN': '链接' },
  ledgerEmpty: { en: 'No open cases.', 'zh-CN': '没有未结事项。' },
  unknownPerson: (person: string, meant: string) => ({
    en: `Nobody in config/team.yaml is called "${person}"; did you mean "${meant}"?`,
    'zh-CN': `config/team.yaml 中没有“${person}”；是否想写“${meant}”？`,
  }),
  outsideTeam: (person: string) => ({
    en: `${person} is not in config/team.yaml, and gets no messages.`,
    'zh-CN': `${person} 不在 config/team.yaml 中，收不到消息。`,
  }),
  caseTaken: (id: number, by: string) => ({
    en: `Case ${id} is with ${by}.`,
    'zh-CN': `事项 ${id} 由 ${by} 负责。`,
  }),
  caseNoted: (id: number) => ({ en: `Noted in case ${id}.`, 'zh-CN': `已记入事项 ${id}。` }),
  caseAssigned: (id: number, person: string, role: string | undefined) => ({
    en: `Case ${id}${role === undefined ? '' : `, ${role},`} is assigned to ${person}.`,
    'zh-CN': `事项 ${id}${role === undefined ? '' : `（${role}）`}已指派给 ${person}。`,
  }),
  caseTicked: (id: number, item: string) => ({
    en: `Done in case ${id}: ${item}`,
    'zh-CN': `事项 ${id} 已完成：${item}`,
  }),
  caseUnticked: (id: number, item: string) => ({
    en: `To be done again in case ${id}: ${item}`,
    'zh-CN': `事项 ${id} 改回未完成：${item}`,
  }),
  caseWaived: (id: number, item: string) => ({
    en: `Need not be done in case ${id}: ${item}`,
    'zh-CN': `事项 ${id} 已免除：${item}`,
  }),
  caseDue: (id: number, at: string, timezone: string) => ({
    en: `Case ${id}: due ${at} (${timezone}).`,
    'zh-CN': `事项 ${id}：到期时间 ${at}（${timezone}）。`,
  }),
  casePaused: (id: number, until: string | undefined) => ({
    en: `The clock of case ${id} stands still${until === undefined ? '' : ` until ${until}`}.`,
    'zh-CN': `事项 ${id} 的计时已暂停${until === undefined ? '' : `至 ${until}`}。`,
  }),
  caseResumed: (id: number) => ({
    en: `The clock of case ${id} goes on.`,
    'zh-CN': `事项 ${id} 恢复计时。`,
  }),
  caseReopened: (id: number, state: string, due: string) => ({
    en: `Case ${id} is open again: ${state}, due ${due}.`,
    'zh-CN': `事项 ${id} 已重新打开：${state}，到期 ${due}。`,
  }),
  caseJoined: (id: number, into: number) => ({
    en: `Case ${id} is worked on in case ${into} from now on.`,
    'zh-CN': `事项 ${id} 今后在事项 ${into} 中处理。`,
  }),
  caseSplit: (id: number) => ({
    en: `Case ${id} stands on its own again.`,
    'zh-CN': `事项 ${id} 已拆出，单独处理。`,
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
