import { type Answer, findIn } from './answer.js';
import type { FailureRule } from './rule.js';

const MAX_SAID = 200;

/** What an answer says that shows that it is a failure; undefined where none of the rules holds. */
export function failureIn(answer: Answer, rules: readonly FailureRule[]): string | undefined {
  for (const rule of rules) {
    const [value] = findIn(answer, rule.path);
    if (holds(rule, value)) return `${rule.path}: ${said(value)}`;
  }
  return undefined;
}

function holds({ equals, notEquals, startsWith, contains }: FailureRule, value: unknown): boolean {
  const text = typeof value === 'object' || value === undefined ? '' : String(value);
  if (equals !== undefined) return value !== undefined && text === String(equals);
  if (notEquals !== undefined) return text !== String(notEquals);
  if (startsWith !== undefined) return text.startsWith(startsWith);
  if (contains !== undefined) return text.includes(contains);
  const isEmpty = value === undefined || value === null || value === '' || value === false;
  return !isEmpty && !(Array.isArray(value) && value.length === 0);
}

function said(value: unknown): string {
  return (typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing')).slice(0, MAX_SAID);
}
