import { onTestFinished } from 'vitest';
import { emptyMemory } from '../../src/compare/memory/memory.js';
import type { Document } from '../../src/domain/document.js';
import { openStore, type Store } from '../../src/store/store.js';

export const at = '2026-03-05T08:00:00.000Z';

export const document: Document = {
  url: 'https://example.com/rules',
  title: 'Rules',
  blocks: [{ kind: 'paragraph', text: 'Ship within 3 days. 发货时限为3天。' }],
};

/** A store that is closed with the test at the latest, and what it said when it was opened. */
export function openNoted(
  folder: string,
  access: 'read' | 'write' = 'write',
): { store: Store; notices: string[] } {
  const notices: string[] = [];
  const store = openStore(folder, { access, onNotice: (notice) => notices.push(notice.en) });
  onTestFinished(() => store.close());
  return { store, notices };
}

/** A page of one version, whose bytes are stored; returns their hash. */
export async function storePage(store: Store, key: string): Promise<{ sha256: string; snapshotId: number }> {
  const sha256 = await store.bodies.put(Buffer.from(`<p>${key}</p>`));
  const snapshotId = store.transaction(() => {
    const pageId = store.pages.insert({
      sourceId: 'harbour',
      key,
      role: 'article',
      url: `${document.url}/${key}`,
      title: key,
      at,
      memory: emptyMemory(),
    });
    const id = store.snapshots.insert({
      pageId,
      takenAt: at,
      fingerprint: key,
      document: { ...document, title: key },
      bodies: [
        { url: document.url, finalUrl: document.url, contentType: 'text/html', charset: 'utf-8', sha256 },
      ],
    });
    store.pages.advance(pageId, { snapshotId: id, title: key, at, changed: false, memory: emptyMemory() });
    return id;
  });
  return { sha256, snapshotId };
}

export function keysOf(store: Store): string[] {
  return store.pages
    .ofSource('harbour')
    .map(({ key }) => key)
    .sort();
}
