import { emptyMemory } from '../compare/memory/memory.js';
import { learnMissing } from '../compare/memory/missing.js';
import type { PagePart, PageRow } from '../store/pages.js';
import type { PipelineContext } from './context.js';
import { insertPage, insertSnapshot, type PagePlace, storeBodies, type Version } from './record.js';

/**
 * Keeps a page as it came, for the next check to compare with: what there is to tell of it is told of what it holds or
 * leads to. A page that brought the same bytes is only touched.
 *
 * @param page the page as it is known
 */
export async function recordStock(
  place: PagePlace,
  page: PageRow | undefined,
  version: Version,
  context: PipelineContext,
): Promise<void> {
  const { store } = context;
  const { document, parts, at } = version;
  const known = page ? store.pages.parts(page.id).map(({ bodySha256 }) => bodySha256) : [];
  const isSame = page?.snapshotId && known.join() === parts.map(({ bodySha256 }) => bodySha256).join();
  const bodies = isSame ? [] : await storeBodies(version, context);
  store.transaction(() => {
    const current = store.pages.find(place.source.id, place.key);
    if (current?.snapshotId !== page?.snapshotId) return;
    const pageId =
      current?.id ?? insertPage(place, { title: document.title || place.source.name }, at, context);
    const memory = learnMissing(current?.memory ?? emptyMemory(), [], at);
    if (isSame) store.pages.touch(pageId, at);
    else {
      const snapshotId = insertSnapshot(pageId, version, bodies, context);
      store.pages.advance(pageId, { snapshotId, title: document.title, at, changed: false, memory });
    }
    store.pages.setMemory(pageId, memory);
    store.pages.setParts(pageId, parts);
  });
}

/** The page brought the bytes that it was kept with. */
export function touchStock(
  page: PageRow,
  parts: readonly PagePart[],
  { store, clock }: PipelineContext,
): void {
  store.transaction(() => {
    store.pages.touch(page.id, clock().toISOString());
    store.pages.setParts(page.id, parts);
  });
}
