import { type Lessons, thresholdOf } from '../compare/model/sensitivity.js';
import type { Source } from '../domain/source.js';
import type { Sensitivity } from '../domain/vocabulary.js';
import type { Store } from '../store/store.js';

/** What people said of the changes of a page, counted. */
export function lessonsOf(pageId: number, store: Pick<Store, 'lessons'>): Lessons {
  const lessons = store.lessons.ofPage(pageId);
  return {
    falseAlarms: lessons.filter(({ kind }) => kind === 'false-alarm').length,
    promoted: lessons.filter(({ kind }) => kind === 'promoted').length,
  };
}

/** From which probability on a change of a page alerts: as its source or the settings say, and as people taught. */
export function pageThreshold(
  pageId: number,
  source: Pick<Source, 'sensitivity'>,
  store: Pick<Store, 'lessons'>,
  usual: Sensitivity = 'balanced',
): number {
  return thresholdOf(source.sensitivity ?? usual, lessonsOf(pageId, store));
}
