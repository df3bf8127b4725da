import type { NoiseKind } from '../domain/vocabulary.js';

/** What one edit amounts to. */
export interface Finding {
  readonly weight: 'noise' | 'editorial' | 'material';
  readonly code: ReasonCode;
  readonly noiseKind?: NoiseKind;
  /** The words of the page it rests on. */
  readonly evidence: string;
  readonly params?: Readonly<Record<string, string | number>>;
  /** A material finding that rests on no word of a rule: it may be furniture of the page after all. */
  readonly weak?: boolean;
}

export const NOISE_CODES = [
  'same-text',
  'whitespace',
  'markup',
  'link-targets',
  'order',
  'seen-before',
  'taken-back',
  'repeated-text',
  'counter',
  'render-date',
  'relative-time',
  'copyright-year',
  'navigation',
  'masked-address',
  'broken-encoding',
  'learned-fragment',
  'comes-and-goes',
  'other-language',
  'other-spelling-region',
] as const;

export const EDITORIAL_CODES = [
  'punctuation',
  'spelling',
  'function-words',
  'same-meaning',
  'date-format',
  'renumbered',
  'moved',
  'date-line',
  'contact',
  'renamed',
  'reported-figure',
  'heading',
  'pointer',
  'example',
  'notice-over',
  'reassurance',
] as const;

export const MATERIAL_CODES = [
  'amount',
  'number',
  'prohibition',
  'obligation',
  'penalty',
  'time-limit',
  'date',
  'money',
  'permission',
  'party',
  'text-changed',
  'text-added',
  'text-removed',
  'partly-read',
] as const;

export const SUSPICION_CODES = ['large-loss', 'page-flips', 'weak-evidence', 'reverted'] as const;

/** Given by the pipeline, which knows where a page was found and what a second look at it found. */
export const ORIGIN_CODES = [
  'announcement-appeared',
  'announcement-withdrawn',
  'old-announcement',
  'no-rule',
  'gone-at-second-look',
] as const;

export const BREAKAGE_CODES = [
  'no-content',
  'content-missing',
  'text-missing',
  'too-short',
  'block-marker',
  'login-form',
  'login-text',
  'challenge',
  'error-text',
  'maintenance',
  'script-shell',
  'consent-wall',
  'partial',
  'cut-off',
  'redirected',
  'unrelated-text',
] as const;

/** Every code that `compare` gives as a reason; `messages.ts` explains each. */
export type ReasonCode =
  | (typeof NOISE_CODES)[number]
  | (typeof EDITORIAL_CODES)[number]
  | (typeof MATERIAL_CODES)[number]
  | (typeof SUSPICION_CODES)[number]
  | (typeof ORIGIN_CODES)[number]
  | (typeof BREAKAGE_CODES)[number];

const MAX_EVIDENCE = 300;

/** Words of the page as evidence: one line, at most 300 characters. */
export function quote(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length <= MAX_EVIDENCE ? line : `${line.slice(0, MAX_EVIDENCE - 1)}…`;
}
