import type { Database } from 'better-sqlite3';
import type { Document } from '../domain/document.js';
import type { IsoInstant } from '../domain/vocabulary.js';
import { fold } from '../language/fold.js';
import { unpack } from './packing.js';
import { createRunIndex } from './search-runs.js';

export interface SearchQuery {
  /** All of them have to stand in one version of a page, each as it is written but for case, width and accents. */
  readonly phrases: readonly string[];
  readonly sourceId?: string | undefined;
  readonly limit: number;
}

/** A page of which a version says what is looked for. */
export interface SearchHit {
  readonly pageId: number;
  readonly sourceId: string;
  readonly url: string;
  readonly title: string;
  /** The newest version that says it. */
  readonly version: { readonly id: number; readonly takenAt: IsoInstant };
  /** When a version was stored first that says it. */
  readonly since: IsoInstant;
  /** The page, or one of its faces, says it now. */
  readonly isCurrent: boolean;
  /** The blocks of the version in which it stands, the first ones. */
  readonly passages: readonly string[];
  /** How often it stands in the version, all phrases together. */
  readonly times: number;
}

export interface SearchStore {
  /** Current texts before earlier ones, those that say it most often first. */
  find(query: SearchQuery): SearchHit[];
  /** Takes versions into the index that it does not know, at most so many; returns how many there were. */
  index(limit: number): number;
}

const MOST_PASSAGES = 3;

interface Version {
  readonly id: number;
  readonly takenAt: IsoInstant;
  readonly document: Buffer;
}

interface Page {
  readonly id: number;
  readonly sourceId: string;
  readonly url: string;
  readonly title: string;
}

/**
 * Finds texts of stored versions. The index (FTS5 with trigrams) names the pages in which all runs of a phrase stand, in
 * whatever version and place; their versions are then read, so that what is found is there word by word. Phrases of one
 * or two characters, as Chinese words are, are the beginnings of runs. Versions that the index does not know yet are read.
 */
export function createSearchStore(db: Database): SearchStore {
  const runs = createRunIndex(db);
  const page = db.prepare<[number], Page>(
    'SELECT id, source_id AS sourceId, url, title FROM pages WHERE id = ?',
  );
  const versions = db.prepare<[number], Version>(
    'SELECT id, taken_at AS takenAt, document FROM snapshots WHERE page_id = ? ORDER BY taken_at DESC, id DESC',
  );
  // The index knows all versions up to one: they are taken in ascending order, a new one gets an id above all others, and
  // one that is deleted goes here too.
  const isUnknown = 'id > (SELECT coalesce(max(snapshot_id), 0) FROM search_versions)';
  const unknown = db.prepare<[number], Omit<Version, 'takenAt'> & { pageId: number }>(
    `SELECT id, page_id AS pageId, document FROM snapshots WHERE ${isUnknown} ORDER BY id LIMIT ?`,
  );
  const unknownPages = db.prepare<[], { id: number }>(
    `SELECT DISTINCT page_id AS id FROM snapshots WHERE ${isUnknown}`,
  );
  const before = db.prepare<[number, number], { document: Buffer }>(
    'SELECT document FROM snapshots WHERE page_id = ? AND id < ? ORDER BY id DESC LIMIT 1',
  );
  const current = db.prepare<[{ id: number }], { found: number }>(
    `SELECT EXISTS (SELECT 1 FROM pages WHERE snapshot_id = @id)
       OR EXISTS (SELECT 1 FROM page_faces WHERE snapshot_id = @id) AS found`,
  );
  const note = db.prepare('INSERT OR IGNORE INTO search_versions (snapshot_id) VALUES (?)');

  function hitOf(pageId: number, phrases: readonly string[]): SearchHit | undefined {
    const about = page.get(pageId);
    if (!about) return undefined;
    let newest: Omit<SearchHit, 'since' | keyof Page | 'pageId'> | undefined;
    let since = '';
    for (const { id, takenAt, document } of versions.all(pageId)) {
      const found = look(linesOf(document), phrases);
      if (!found) continue;
      since = takenAt;
      newest ??= { version: { id, takenAt }, isCurrent: current.get({ id })?.found === 1, ...found };
    }
    const { id, ...named } = about;
    return newest && { pageId: id, ...named, ...newest, since };
  }

  return {
    find: ({ phrases, sourceId, limit }) => {
      const folded = phrases.map((phrase) => fold(phrase).trim()).filter((phrase) => phrase !== '');
      if (folded.length === 0) return [];
      const candidates = new Set(unknownPages.all().map(({ id }) => id));
      for (const id of pagesWithAll(folded)) candidates.add(id);
      const hits: SearchHit[] = [];
      for (const id of candidates) {
        if (sourceId !== undefined && page.get(id)?.sourceId !== sourceId) continue;
        const hit = hitOf(id, folded);
        if (hit) hits.push(hit);
      }
      return hits.sort(byWorth).slice(0, limit);
    },
    index: (limit) => {
      const list = unknown.all(limit);
      db.transaction(() => {
        for (const { id, pageId, document } of list) {
          const earlier = before.get(pageId, id);
          const known = new Set(earlier ? linesOf(earlier.document).map(fold) : []);
          const fresh = linesOf(document)
            .map(fold)
            .filter((line) => !known.has(line));
          if (fresh.length > 0) runs.add(pageId, fresh);
          note.run(id);
        }
      }).immediate();
      return list.length;
    },
  };

  function pagesWithAll(phrases: readonly string[]): Set<number> {
    const [first = [], ...others] = phrases.map((phrase) => runs.pagesWith(phrase));
    return new Set([...first].filter((id) => others.every((pages) => pages.has(id))));
  }
}

function byWorth(a: SearchHit, b: SearchHit): number {
  if (a.isCurrent !== b.isCurrent) return a.isCurrent ? -1 : 1;
  return b.times - a.times || (a.version.takenAt < b.version.takenAt ? 1 : -1);
}

/** The title and the blocks; nothing of a version that cannot be read any more. */
function linesOf(packed: Buffer): string[] {
  try {
    const { title, blocks } = unpack<Document>(packed);
    return [title, ...blocks.map(({ text }) => text)];
  } catch {
    return [];
  }
}

/** Where the phrases stand, if all of them do. */
function look(
  lines: readonly string[],
  phrases: readonly string[],
): Pick<SearchHit, 'passages' | 'times'> | undefined {
  const folded = lines.map(fold);
  let times = 0;
  const places = new Set<number>();
  for (const phrase of phrases) {
    let here = 0;
    for (const [index, line] of folded.entries()) {
      const found = count(line, phrase);
      if (found > 0) places.add(index);
      here += found;
    }
    if (here === 0) return undefined;
    times += here;
  }
  const inOrder = [...places].sort((a, b) => a - b).slice(0, MOST_PASSAGES);
  return { times, passages: inOrder.map((index) => lines[index] ?? '') };
}

function count(text: string, phrase: string): number {
  let times = 0;
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + phrase.length)) times += 1;
  return times;
}
