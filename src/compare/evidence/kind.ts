import type { EditForm, Evidence, EvidenceSide } from '../../domain/change.js';
import type { LocalizedText, NoiseKind } from '../../domain/vocabulary.js';
import type { PageContext } from '../context.js';
import type { PlacedEdit } from '../residue/placed-edit.js';

/** What was observed, and the words of the page that it rests on. */
interface Observation {
  readonly words: string;
  /** 0 to 1; 1 where nothing is said. */
  readonly strength?: number;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly noiseKind?: NoiseKind;
}

/** A kind of evidence: its name, its texts, what it speaks for. One file each, and one line in `evidence.ts`. */
interface Kind {
  readonly code: string;
  readonly speaksFor: EvidenceSide;
  readonly noiseKind?: NoiseKind;
  /** One sentence for the reader; `{name}` stands for a parameter of the observation. */
  readonly texts: LocalizedText;
}

/** Evidence about one edit. */
export interface EditEvidence extends Kind {
  /** Edits that are this whatever their words. */
  readonly forms?: readonly EditForm[];
  /** How much such a form says, 0 to 1; 1 where nothing is said. */
  readonly strength?: number;
  /** Looks at words that were added, removed or replaced. Pure, and bounded in time. */
  observe?(edit: PlacedEdit, page: PageContext): Observation | undefined;
}

/** Evidence about the two versions as a whole. */
export interface PageEvidence extends Kind {
  observe(page: PageContext): Observation | undefined;
}

/** An observation as plain data. */
export function evidenceOf(kind: Kind, observation: Observation): Evidence {
  const { code, speaksFor } = kind;
  const { words, strength = 1, params, noiseKind = kind.noiseKind } = observation;
  return {
    code,
    speaksFor,
    words: quote(words),
    strength,
    ...(noiseKind !== undefined && { noiseKind }),
    ...(params !== undefined && { params }),
  };
}

const MAX_WORDS = 300;
const MAX_SIDE = 140;

/** Words of the page as evidence: one line, at most 300 characters. */
export function quote(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length <= MAX_WORDS ? line : `${line.slice(0, MAX_WORDS - 1)}…`;
}

/** The words of both sides of an edit. */
export function bothSides({ before, after }: Pick<PlacedEdit, 'before' | 'after'>): string {
  if (before.trim() === '') return after;
  if (after.trim() === '') return before;
  return `${quote(before).slice(0, MAX_SIDE)} → ${quote(after).slice(0, MAX_SIDE)}`;
}

/** The observation of an edit that rests on all its words, where something holds. */
export function observed(edit: PlacedEdit, holds: boolean): Observation | undefined {
  return holds ? { words: bothSides(edit) } : undefined;
}

/** The text of an edit that added or removed words; undefined where words were replaced. */
export function oneSide({ before, after }: PlacedEdit): string | undefined {
  if (before === '') return after;
  return after === '' ? before : undefined;
}
