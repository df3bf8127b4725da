import type { Assessment, DatedEvidence, TopicMatch } from '../domain/assessment.js';
import type { ChangeKind, IsoDate, TopicId } from '../domain/vocabulary.js';
import { excerpt } from './excerpt.js';
import type { KindVerdict } from './kind/classify.js';

/** What a second reader found otherwise, each proved by words of the page; what is absent stays as it was read. */
export interface Corrections {
  readonly kind?: { readonly kind: ChangeKind; readonly isRuleChange: boolean; readonly quote: string };
  /** In place of those that were read, the primary one first. */
  readonly topics?: readonly { readonly id: TopicId; readonly quote: string }[];
  readonly effective?: DatedEvidence;
  readonly deadline?: DatedEvidence;
  /** Days that are neither of the two, by role. */
  readonly not: { readonly effective: ReadonlySet<IsoDate>; readonly deadline: ReadonlySet<IsoDate> };
}

/** A topic that words prove, but no lexicon. */
const PROVED = 0.9;

export function correctKind(read: KindVerdict, corrections: Corrections | undefined): KindVerdict {
  const corrected = corrections?.kind;
  if (corrected === undefined) return read;
  const { kind, isRuleChange, quote } = corrected;
  if (kind === read.kind && isRuleChange === read.isRuleChange) return read;
  const { probability } = read;
  const reasons = [{ code: 'second-reader', evidence: excerpt(quote) }];
  return { kind, isRuleChange, reasons, ...(probability !== undefined && { probability }) };
}

export function correctTopics(
  read: readonly TopicMatch[],
  corrections: Corrections | undefined,
): readonly TopicMatch[] {
  return (
    corrections?.topics?.map(({ id, quote }) => {
      const known = read.find((topic) => topic.id === id);
      const evidence = [{ term: quote, sentence: excerpt(quote), weight: 0, inTitle: false }];
      if (known === undefined) return { id, score: PROVED, evidence };
      return { ...known, score: Math.max(known.score, PROVED) };
    }) ?? read
  );
}

export function correctDates(
  read: Pick<Assessment, 'effective' | 'deadline'>,
  corrections: Corrections | undefined,
): Pick<Assessment, 'effective' | 'deadline'> {
  if (corrections === undefined) return read;
  const dayOf = (role: 'effective' | 'deadline'): DatedEvidence | undefined => {
    const own = read[role];
    const other = corrections[role];
    if (other !== undefined) return own?.date === other.date ? own : other;
    return own && corrections.not[role].has(own.date) ? undefined : own;
  };
  const [effective, deadline] = [dayOf('effective'), dayOf('deadline')];
  return { ...(effective && { effective }), ...(deadline && { deadline }) };
}
