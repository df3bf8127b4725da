import type { Problem } from '../domain/problem.js';
import type { UiLanguage } from '../domain/vocabulary.js';
import { explainProblem, type ProblemTexts } from '../text/problem.js';
import { channels } from './channels.js';
import { deliveryProblems } from './delivery-problems.js';
import { httpProblems, robotProblems } from './http/problems.js';
import type { ChannelKind } from './kind.js';

/** What is said of every problem that these channels may have. */
function problemTexts(kinds: readonly ChannelKind[]): ProblemTexts {
  const shared = [deliveryProblems, httpProblems, robotProblems].map(({ texts }) => texts);
  return Object.assign({}, ...shared, ...kinds.map(({ problems }) => problems));
}

/** A failed delivery as it is stored. */
export interface StoredFailure {
  /** In English. */
  readonly lastError: string | null;
  readonly lastProblem: Problem | null;
}

/**
 * Why a message was not delivered, in the reader's language. What an older version stored, and what a channel says in
 * words of its own, is there in English alone.
 */
export function explainFailure(
  { lastError, lastProblem }: StoredFailure,
  language: UiLanguage,
  kinds: readonly ChannelKind[] = channels,
): string {
  const explained = lastProblem && explainProblem(lastProblem, problemTexts(kinds));
  return explained?.[language] ?? lastError ?? '';
}
