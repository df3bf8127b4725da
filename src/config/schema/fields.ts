import type { LocalizedText } from '../../domain/vocabulary.js';
import type { FieldProblem } from '../../schema/describe.js';
import type { Fields } from '../../schema/fields.js';
import { messages } from '../messages.js';

/** Of two fields that stand for each other, exactly one has to be there. */
export function exactlyOne(
  data: Fields,
  path: readonly string[],
  first: string,
  second: string,
): FieldProblem[] {
  if (first in data !== second in data) return [];
  const at = first in data ? second : first;
  return [problem([...path, at], messages.eitherOr(first, second))];
}

export function problem(path: readonly PropertyKey[], message: LocalizedText): FieldProblem {
  return { path, message };
}
