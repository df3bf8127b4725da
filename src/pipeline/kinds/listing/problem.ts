import type { Source } from '../../../domain/source.js';
import { problemsOf } from '../../../text/problem.js';
import { breakageProblem } from '../../look.js';
import type { ListReading } from '../../reading.js';
import { type Problem, problemAt } from '../../result.js';

export const listingProblems = problemsOf('listing', {
  'no-entry': {
    en: '{url} answered, but no entry matches the selector "{selector}". If the page was redesigned, correct `{field}` of {source} in {file}.',
    'zh-CN':
      '{url} 有响应，但没有条目符合选择器“{selector}”。若页面已改版，请在 {file} 中修正 {source} 的 `{field}`。',
  },
});

/** What came in place of a list. */
export function listingProblem(
  { url, breakage }: Exclude<ListReading, { items: readonly unknown[] }>,
  { id, file, listing }: Source,
  field: 'listing.item' | 'listing.index.item',
): Problem {
  if (breakage) return breakageProblem(breakage, url);
  const selector = (field === 'listing.item' ? listing?.item : listing?.index?.item) ?? '';
  return problemAt(
    url,
    'partial-load',
    listingProblems.tell('no-entry', { url, selector, field, source: id, file }),
  );
}
