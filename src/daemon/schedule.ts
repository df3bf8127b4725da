import type { Source } from '../domain/source.js';

/** Sources that are checked by the same expression are checked together. */
export function groupBySchedule(sources: readonly Source[], standard: string): Map<string, Source[]> {
  const groups = new Map<string, Source[]>();
  for (const source of sources) {
    const expression = source.schedule ?? standard;
    const group = groups.get(expression) ?? [];
    group.push(source);
    groups.set(expression, group);
  }
  return groups;
}
