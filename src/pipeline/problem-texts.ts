import { collectProblems } from '../collect/problems.js';
import type { LocalizedText } from '../domain/vocabulary.js';
import { problemLabel } from '../i18n/labels.js';
import { storeProblems } from '../store/problems.js';
import { explainProblem, type ProblemTexts } from '../text/problem.js';
import { itemProblems } from './items/problem.js';
import type { Kind } from './kinds/kind.js';
import { breakageProblems, pipelineProblems } from './problems.js';
import type { Problem } from './result.js';

/** What is said of everything that may keep a source of these kinds from being checked. */
function sourceProblemTexts(kinds: readonly Pick<Kind, 'problems'>[]): ProblemTexts {
  const shared = [collectProblems, storeProblems, pipelineProblems, breakageProblems, itemProblems].map(
    ({ texts }) => texts,
  );
  return Object.assign({}, ...shared, ...kinds.map(({ problems }) => problems));
}

/**
 * What keeps a source from being checked, in every language. Of what an older version stored, and of what has no words
 * of its own, there is the English text, and in other languages the name of what went wrong in front of it.
 */
export function explainSourceProblem(
  { kind, message, reason }: Pick<Problem, 'kind' | 'message' | 'reason'>,
  kinds: readonly Pick<Kind, 'problems'>[],
): LocalizedText {
  const explained = reason && explainProblem(reason, sourceProblemTexts(kinds));
  return explained ?? { en: message, 'zh-CN': `${problemLabel(kind)['zh-CN']}（${message}）` };
}
