import { RuleWatchError } from '../domain/errors.js';
import type { LocalizedText } from '../domain/vocabulary.js';
import type { Texts } from '../text/texts.js';

/** Something was asked of a case that it does not allow. */
export class CaseError extends RuleWatchError {
  readonly kind: 'no-such-case' | 'already-closed' | 'reason-missing' | 'role-not-asked';
  override readonly category = 'usage';
  readonly caseId: number;
  readonly localized: LocalizedText;

  constructor(kind: CaseError['kind'], caseId: number, localized: LocalizedText) {
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
    en: `Case ${id} was closed${by === '' ? '' : ` by ${by}`}${at === '' ? '' : ` on ${at}`}, as: ${state.en}.`,
    'zh-CN': `事项 ${id} 已${by === '' ? '' : `由 ${by} `}${at === '' ? '' : `于 ${at} `}关闭，结果：${state['zh-CN']}。`,
  }),
  roleNotAsked: (id: number, role: LocalizedText, asked: LocalizedText) => ({
    en: `Case ${id} asks nothing of ${role.en}. It asks: ${asked.en}.`,
    'zh-CN': `事项 ${id} 没有“${role['zh-CN']}”的检查项。现有：${asked['zh-CN']}。`,
  }),
  reasonMissing: (id: number) => ({
    en: `Case ${id} cannot be closed as not affected without the reason. Add --reason "…".`,
    'zh-CN': `以“不受影响”关闭事项 ${id} 须写明理由。请加上 --reason "…"。`,
  }),
} satisfies Texts;
