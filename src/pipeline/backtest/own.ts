import type { Source } from '../../domain/source.js';
import type { Store } from '../../store/store.js';
import { storedContent } from '../collect-page.js';
import { HistoryError } from './errors.js';
import type { PageHistory } from './history.js';

/** The stored versions of the user's own documents, to be read with the sources as they are declared now. */
export function ownHistories(store: Store, sources: readonly Source[]): PageHistory[] {
  const histories: PageHistory[] = [];
  for (const source of sources) {
    const pages = store.pages.ofSource(source.id).filter((page) => page.role !== 'listing');
    for (const page of pages) {
      const versions = store.snapshots.ofPage(page.id).map(({ id, takenAt }) => ({
        name: String(id),
        date: takenAt,
        read: async () => {
          const [body] = store.snapshots.outline(id)?.bodies ?? [];
          if (!body) throw new HistoryError(`Version ${id} of ${source.id} has no stored bytes.`);
          return storedContent(body, { store, clock: () => new Date(takenAt) });
        },
      }));
      const slug = page.role === 'document' ? source.id : `${source.id}/${page.key}`;
      if (versions.length > 1) histories.push({ slug, source, versions, labels: [] });
    }
  }
  return histories;
}
