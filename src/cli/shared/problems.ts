import { FAILURE_KINDS, type FailureKind } from '../../domain/fetch.js';
import { NOISE_KINDS, type NoiseKind, type UiLanguage } from '../../domain/vocabulary.js';
import { failureLabels, noiseKindLabels } from '../../i18n/labels.js';
import { plain } from './terminal.js';

interface ToldProblem {
  readonly kind: string;
  readonly message: string;
}

/** A source's problem in one line: what it is in the user's language, then the particulars. */
export function explainProblem(problem: ToldProblem, language: UiLanguage): string {
  const label = problemLabel(problem.kind, language);
  return language === 'en' ? plain(problem.message) : `${label}（${plain(problem.message)}）`;
}

export function problemLabel(kind: string, language: UiLanguage): string {
  if (isFailureKind(kind)) return failureLabels[kind][language];
  if (isNoiseKind(kind)) return noiseKindLabels[kind][language];
  return kind;
}

function isFailureKind(kind: string): kind is FailureKind {
  return FAILURE_KINDS.some((known) => known === kind);
}

function isNoiseKind(kind: string): kind is NoiseKind {
  return NOISE_KINDS.some((known) => known === kind);
}
