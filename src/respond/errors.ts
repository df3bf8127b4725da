import { RuleWatchError } from '../domain/errors.js';
import type { LocalizedText } from '../domain/vocabulary.js';
import type { Texts } from '../text/texts.js';
import type { Refusal } from './moves.js';

export type CaseErrorKind =
  | Refusal
  | 'no-such-case'
  | 'stale'
  | 'reason-missing'
  | 'role-not-asked'
  | 'no-such-item'
  | 'already-done'
  | 'not-done'
  | 'already-paused'
  | 'not-paused'
  | 'bad-time'
  | 'itself';

/** Something was asked of a case that it does not allow. */
export class CaseError extends RuleWatchError {
  readonly kind: CaseErrorKind;
  override readonly category = 'usage';
  readonly caseId: number;
  readonly localized: LocalizedText;

  constructor(kind: CaseErrorKind, caseId: number, localized: LocalizedText) {
    super(localized.en);
    this.localized = localized;
    this.kind = kind;
    this.caseId = caseId;
  }
}

/** What the errors of cases say. */
export const caseErrors = {
  noSuchCase: (id: number) => ({
    en: `There is no case ${id}. \`rulewatch cases list\` shows them.`,
    'zh-CN': `没有事项 ${id}。运行 \`rulewatch cases list\` 查看。`,
  }),
  alreadyClosed: (id: number, by: string, at: string, state: LocalizedText) => ({
    en: `Case ${id} was closed${by === '' ? '' : ` by ${by}`}${at === '' ? '' : ` on ${at}`}, as: ${state.en}. It can be opened again: \`rulewatch cases reopen ${id} --reason "…"\`.`,
    'zh-CN': `事项 ${id} 已${by === '' ? '' : `由 ${by} `}${at === '' ? '' : `于 ${at} `}关闭，结果：${state['zh-CN']}。可重新打开：\`rulewatch cases reopen ${id} --reason "…"\`。`,
  }),
  notClosed: (id: number, state: LocalizedText) => ({
    en: `Case ${id} is open, as: ${state.en}. There is nothing to open again.`,
    'zh-CN': `事项 ${id} 尚未关闭（${state['zh-CN']}），无需重新打开。`,
  }),
  joined: (id: number, into: number) => ({
    en: `Case ${id} is worked on in case ${into}: do it there, or split it off first with \`rulewatch cases split ${id}\`.`,
    'zh-CN': `事项 ${id} 已并入事项 ${into}：请在该事项中操作，或先用 \`rulewatch cases split ${id}\` 拆出。`,
  }),
  notJoined: (id: number) => ({
    en: `Case ${id} is not joined to another one, so there is nothing to split off. \`rulewatch cases show ${id}\` names those that are joined to it.`,
    'zh-CN': `事项 ${id} 未并入其他事项，无可拆出。\`rulewatch cases show ${id}\` 会列出并入它的事项。`,
  }),
  itself: (id: number) => ({
    en: `Case ${id} cannot be joined to itself. Name the case in which it is to be worked on.`,
    'zh-CN': `事项 ${id} 不能并入自身。请指定要并入的事项。`,
  }),
  stale: (id: number, by: string, at: string) => ({
    en: `Case ${id} has changed since you looked at it${by === '' ? '' : `: ${by}, ${at}`}. Look at it again, then do it once more.`,
    'zh-CN': `事项 ${id} 在您查看之后已有变动${by === '' ? '' : `（${by}，${at}）`}。请重新查看后再操作。`,
  }),
  roleNotAsked: (id: number, role: LocalizedText, asked: LocalizedText) => ({
    en: `Case ${id} asks nothing of ${role.en}. It asks: ${asked.en}.`,
    'zh-CN': `事项 ${id} 没有“${role['zh-CN']}”的检查项。现有：${asked['zh-CN']}。`,
  }),
  noSuchItem: (id: number, item: string, known: string) => ({
    en: `Case ${id} has no item "${item}". It has: ${known}.`,
    'zh-CN': `事项 ${id} 没有检查项“${item}”。现有：${known}。`,
  }),
  alreadyDone: (id: number, item: string, by: string, at: string) => ({
    en: `"${item}" of case ${id} is settled already, by ${by} on ${at}. Take it back first: \`rulewatch cases untick ${id} ${item}\`.`,
    'zh-CN': `事项 ${id} 的“${item}”已由 ${by} 于 ${at} 办结。如需更改，先运行 \`rulewatch cases untick ${id} ${item}\`。`,
  }),
  notDone: (id: number, item: string) => ({
    en: `"${item}" of case ${id} is neither done nor waived: there is nothing to take back.`,
    'zh-CN': `事项 ${id} 的“${item}”既未完成也未免除，无可撤回。`,
  }),
  alreadyPaused: (id: number, by: string) => ({
    en: `The clock of case ${id} was paused by ${by} already. \`rulewatch cases resume ${id}\` lets it go on.`,
    'zh-CN': `事项 ${id} 的时钟已由 ${by} 暂停。运行 \`rulewatch cases resume ${id}\` 继续计时。`,
  }),
  notPaused: (id: number) => ({
    en: `The clock of case ${id} is not paused.`,
    'zh-CN': `事项 ${id} 的时钟未暂停。`,
  }),
  badTime: (id: number) => ({
    en: `Case ${id} cannot be due then: give a time that is still to come, such as 2026-03-05T18:00+08:00.`,
    'zh-CN': `事项 ${id} 不能设为该时间：请给出将来的时间，例如 2026-03-05T18:00+08:00。`,
  }),
  reasonMissing: {
    close: (id: number) => ({
      en: `Case ${id} cannot be closed as not affected without the reason. Add --reason "…".`,
      'zh-CN': `以“不受影响”关闭事项 ${id} 须写明理由。请加上 --reason "…"。`,
    }),
    reopen: (id: number) => ({
      en: `Say why case ${id} is opened again. Add --reason "…".`,
      'zh-CN': `请写明为何重新打开事项 ${id}。请加上 --reason "…"。`,
    }),
    waive: (id: number) => ({
      en: `Say why that need not be done in case ${id}. Add --reason "…".`,
      'zh-CN': `请写明事项 ${id} 为何可免除该项。请加上 --reason "…"。`,
    }),
    pause: (id: number) => ({
      en: `Say why the clock of case ${id} is paused. Add --reason "…".`,
      'zh-CN': `请写明为何暂停事项 ${id} 的时钟。请加上 --reason "…"。`,
    }),
    due: (id: number) => ({
      en: `Say why case ${id} may take longer. Add --reason "…".`,
      'zh-CN': `请写明事项 ${id} 为何延期。请加上 --reason "…"。`,
    }),
    note: (id: number) => ({
      en: `The note for case ${id} is empty. Write what is to be kept.`,
      'zh-CN': `事项 ${id} 的备注为空。请写明内容。`,
    }),
  },
} satisfies Texts;
