import { createHmac, timingSafeEqual } from 'node:crypto';
import type { CaseMove } from '../../../respond/moves.js';

/** What the buttons of an alert do with its case. */
export const CASE_ACTIONS = ['acknowledge', 'take', 'adapted', 'not-affected'] as const;
export type CaseAction = (typeof CASE_ACTIONS)[number];

/** The move that a button makes; `not-affected` asks for its reason first. */
export const MOVE_OF = {
  acknowledge: { kind: 'acknowledge' },
  take: { kind: 'take' },
  adapted: { kind: 'close', outcome: 'adapted' },
  'not-affected': { kind: 'close', outcome: 'not-affected' },
} as const satisfies Record<CaseAction, CaseMove>;

/** What a value is made for: a button, or the window in which a reason is asked for. */
export type Purpose = CaseAction | 'not-affected-reason';

export interface ActionValue {
  readonly purpose: Purpose;
  readonly caseId: number;
  /** The channel in the sense of RuleWatch: `slack`. */
  readonly channel: string;
}

const PREFIX = 'rulewatch.case.';

export function actionId(action: CaseAction): string {
  return PREFIX + action;
}

/** The action of a button, undefined for a button of something else. */
export function readActionId(id: string): CaseAction | undefined {
  return CASE_ACTIONS.find((action) => id === actionId(action));
}

/**
 * The case number and its HMAC-SHA-256 over everything that the value is made for, so that a value from elsewhere, or
 * from another button, is recognised.
 */
export function signAction(value: ActionValue, key: Buffer): string {
  return `${value.caseId}.${hmacOf(value, key).toString('base64url')}`;
}

/** The case number, undefined where the value was not made for this purpose and channel with this key. */
export function verifyAction(
  signed: string,
  expected: Omit<ActionValue, 'caseId'>,
  key: Buffer,
): number | undefined {
  const [number = '', signature = '', ...rest] = signed.split('.');
  if (!/^\d{1,15}$/.test(number) || rest.length > 0) return undefined;
  const caseId = Number(number);
  const given = Buffer.from(signature, 'base64url');
  const right = hmacOf({ ...expected, caseId }, key);
  return given.length === right.length && timingSafeEqual(given, right) ? caseId : undefined;
}

function hmacOf({ purpose, caseId, channel }: ActionValue, key: Buffer): Buffer {
  return createHmac('sha256', key).update(['rulewatch', 'v1', channel, purpose, caseId].join('\n')).digest();
}
