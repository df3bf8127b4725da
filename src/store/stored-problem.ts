import type { Problem } from '../domain/problem.js';
import { storedProblem } from '../text/problem.js';
import type { Mask } from './mask.js';

/** A problem as a column holds it. */
export function writeProblem(problem: Problem | null | undefined, mask: Mask): string | null {
  return problem ? JSON.stringify(mask(storedProblem(problem))) : null;
}

/** A stored problem, with what is secret now masked. */
export function readProblem(stored: string | null, mask: Mask): Problem | null {
  return stored === null ? null : mask(JSON.parse(stored) as Problem);
}
