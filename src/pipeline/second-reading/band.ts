import { UNKNOWN_LANGUAGE } from '../../assess/kind/classify.js';
import type { ChangeOrigin, Comparison } from '../../domain/change.js';

/** What a second reader may do to the verdict of a change that it is asked about. */
export interface Doubt {
  /** An alert that may turn out to be for the digest. */
  readonly mayLower: boolean;
  /** An item of the digest that may turn out to be an alert. */
  readonly mayRaise: boolean;
}

/**
 * Between these probabilities a second reader may change the verdict. Of edits stated at 0.9 and more 96 in 100 were
 * rule changes on pages that had no part in the weights, of announcements stated at 0.95 and more 98 in 100 were rules.
 */
const BANDS = {
  edited: { nearly: 0.05, sure: 0.9 },
  appeared: { nearly: 0.1, sure: 0.95 },
} as const satisfies Partial<Record<ChangeOrigin, { readonly nearly: number; readonly sure: number }>>;

const UNREAD: ReadonlySet<string> = new Set([UNKNOWN_LANGUAGE]);
/** Reasons of alerts that do not rest on what the words say. */
const BEYOND_WORDS: ReadonlySet<string> = new Set(['rebuilt', 'promoted']);
/** Reasons of what is for the digest however much it is a rule. */
const SETTLED: ReadonlySet<string> = new Set(['old-announcement', 'new-face', 'no-rule']);

/**
 * What a second reader is asked about: what would alert or nearly would, apart from what was taken down, of which nothing
 * is in doubt. Undefined for the rest.
 */
export function doubtAbout(
  origin: ChangeOrigin,
  { verdict, probability, reasons }: Pick<Comparison, 'verdict' | 'probability' | 'reasons'>,
): Doubt | undefined {
  if (origin === 'withdrawn') return undefined;
  const { nearly, sure } = BANDS[origin];
  const has = (codes: ReadonlySet<string>): boolean => reasons.some(({ code }) => codes.has(code));
  if (verdict === 'material') {
    // In a language without words nothing could be weighed, or what was weighed says nothing.
    const isUnread = probability === undefined ? origin === 'appeared' : has(UNREAD);
    const isDoubtful = isUnread || (probability !== undefined && probability < sure);
    return { mayLower: isDoubtful && !has(BEYOND_WORDS), mayRaise: false };
  }
  if (verdict !== 'editorial' || has(SETTLED) || probability === undefined) return undefined;
  return probability < nearly ? undefined : { mayLower: false, mayRaise: true };
}

/** How near to even a change is, 0 to 1: the order in which questions are worth their while. */
export function doubtfulness(probability: number | undefined): number {
  return probability === undefined ? 0.5 : 1 - Math.abs(2 * probability - 1);
}
