import { goneParts, learnMissing } from '../compare/memory/missing.js';
import type { PageRow } from '../store/pages.js';
import type { PipelineContext } from './context.js';

const MOST = 'most-of-it';

/**
 * Keeps account of a page that came without most of what it held, and says whether it has stayed so for as long as a
 * text in the place of a page has to stay until it is the page.
 */
export function hasStayedWithout(
  page: PageRow,
  isWithout: boolean,
  { store, clock, patience, dryRun }: PipelineContext,
): boolean {
  const at = clock().toISOString();
  const memory = learnMissing(page.memory, isWithout ? [MOST] : [], at);
  if (!dryRun) store.pages.setMemory(page.id, memory);
  return goneParts(memory, at, patience.rebuilt).has(MOST);
}
