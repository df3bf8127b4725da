import type { Database } from 'better-sqlite3';
import type { PageMemory } from '../domain/memory.js';
import type { IsoDate, IsoInstant } from '../domain/vocabulary.js';

export type PageRole = 'document' | 'listing' | 'article';

/** An address that a page is read from, and what its last good fetch left behind. */
export interface PagePart {
  readonly url: string;
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly bodySha256: string;
}

export interface PageRow {
  readonly id: number;
  readonly sourceId: string;
  readonly key: string;
  readonly role: PageRole;
  readonly url: string;
  readonly title: string;
  readonly published: IsoDate | null;
  readonly firstSeenAt: IsoInstant;
  readonly lastCheckedAt: IsoInstant;
  readonly lastChangedAt: IsoInstant | null;
  readonly checks: number;
  readonly snapshotId: number | null;
  readonly withdrawnAt: IsoInstant | null;
  readonly memory: PageMemory;
}

export interface NewPage {
  readonly sourceId: string;
  readonly key: string;
  readonly role: PageRole;
  readonly url: string;
  readonly title: string;
  readonly published?: IsoDate | undefined;
  readonly at: IsoInstant;
  readonly memory: PageMemory;
}

export interface PageStore {
  get(id: number): PageRow | undefined;
  find(sourceId: string, key: string): PageRow | undefined;
  ofSource(sourceId: string): PageRow[];
  parts(pageId: number): PagePart[];
  insert(page: NewPage): number;
  /** One small row: the page was looked at and is as it was. */
  touch(pageId: number, at: IsoInstant): void;
  /** The page has a new current version. */
  advance(
    pageId: number,
    version: { snapshotId: number; title: string; at: IsoInstant; changed: boolean; memory: PageMemory },
  ): void;
  setParts(pageId: number, parts: readonly PagePart[]): void;
  setMemory(pageId: number, memory: PageMemory): void;
  withdraw(pageId: number, at: IsoInstant): void;
  /** The page is found under another address, and called by it. */
  move(pageId: number, key: string, url: string): void;
  /** It was withdrawn and is there again. */
  reinstate(pageId: number): void;
  /** The page has no current version any more, and nothing that makes a request for it conditional. */
  dropVersion(pageId: number): void;
  /** How many pages are kept, and how many of them were looked at since. */
  count(since: IsoInstant): { pages: number; checked: number };
  lastCheckOf(sourceId: string): IsoInstant | undefined;
  /** When each source that was ever read was last read. */
  lastChecks(): ReadonlyMap<string, IsoInstant>;
  /** When a source said something new: changes that are news, and the days its pages were published. */
  newsOf(sourceId: string): IsoInstant[];
  /** When the first page of all was read. */
  watchedSince(): IsoInstant | undefined;
}

type StoredPage = Omit<PageRow, 'memory'> & { readonly memory: string };

const columns = `id, source_id AS sourceId, key, role, url, title, published, first_seen_at AS firstSeenAt,
  last_checked_at AS lastCheckedAt, last_changed_at AS lastChangedAt, checks, snapshot_id AS snapshotId,
  withdrawn_at AS withdrawnAt, memory`;

export function createPageStore(db: Database): PageStore {
  const get = db.prepare<[number], StoredPage>(`SELECT ${columns} FROM pages WHERE id = ?`);
  const find = db.prepare<[string, string], StoredPage>(
    `SELECT ${columns} FROM pages WHERE source_id = ? AND key = ?`,
  );
  const ofSource = db.prepare<[string], StoredPage>(
    `SELECT ${columns} FROM pages WHERE source_id = ? ORDER BY id DESC`,
  );
  const parts = db.prepare<[number], PagePart>(
    `SELECT url, etag, last_modified AS lastModified, body_sha256 AS bodySha256
     FROM page_parts WHERE page_id = ? ORDER BY ordinal`,
  );
  const insert = db.prepare(
    `INSERT INTO pages (source_id, key, role, url, title, published, first_seen_at, last_checked_at, memory)
     VALUES (@sourceId, @key, @role, @url, @title, @published, @at, @at, @memory)`,
  );
  const touch = db.prepare('UPDATE pages SET last_checked_at = ?, checks = checks + 1 WHERE id = ?');
  const advance = db.prepare(
    `UPDATE pages SET snapshot_id = @snapshotId, title = @title, memory = @memory, last_checked_at = @at,
       checks = checks + 1, last_changed_at = iif(@changed, @at, last_changed_at), withdrawn_at = NULL
     WHERE id = @pageId`,
  );
  const clearParts = db.prepare('DELETE FROM page_parts WHERE page_id = ?');
  const insertPart = db.prepare(
    `INSERT INTO page_parts (page_id, ordinal, url, etag, last_modified, body_sha256)
     VALUES (@pageId, @ordinal, @url, @etag, @lastModified, @bodySha256)`,
  );
  const setMemory = db.prepare('UPDATE pages SET memory = ? WHERE id = ?');
  const dropVersion = db.prepare('UPDATE pages SET snapshot_id = NULL WHERE id = ?');
  const move = db.prepare('UPDATE pages SET key = ?, url = ? WHERE id = ?');
  const withdraw = db.prepare('UPDATE pages SET withdrawn_at = ? WHERE id = ?');
  const reinstate = db.prepare('UPDATE pages SET withdrawn_at = NULL WHERE id = ?');
  const count = db.prepare<[IsoInstant], { pages: number; checked: number }>(
    'SELECT count(*) AS pages, coalesce(sum(last_checked_at >= ?), 0) AS checked FROM pages',
  );
  const watchedSince = db.prepare<[], { at: IsoInstant | null }>(
    'SELECT min(first_seen_at) AS at FROM pages',
  );
  const lastChecks = db.prepare<[], { sourceId: string; at: IsoInstant }>(
    'SELECT source_id AS sourceId, max(last_checked_at) AS at FROM pages GROUP BY source_id',
  );
  const news = db.prepare<[string, string], { at: IsoInstant }>(
    `SELECT detected_at AS at FROM changes JOIN pages ON pages.id = changes.page_id
       WHERE pages.source_id = ? AND verdict IN ('material', 'editorial')
     UNION SELECT published AS at FROM pages
       WHERE source_id = ? AND published IS NOT NULL`,
  );
  const lastCheck = db.prepare<[string], { at: IsoInstant | null }>(
    'SELECT max(last_checked_at) AS at FROM pages WHERE source_id = ?',
  );

  return {
    get: (id) => {
      const row = get.get(id);
      return row && read(row);
    },
    find: (sourceId, key) => {
      const row = find.get(sourceId, key);
      return row && read(row);
    },
    ofSource: (sourceId) => ofSource.all(sourceId).map(read),
    parts: (pageId) => parts.all(pageId),
    insert: (page) =>
      Number(
        insert.run({ ...page, published: page.published ?? null, memory: JSON.stringify(page.memory) })
          .lastInsertRowid,
      ),
    touch: (pageId, at) => void touch.run(at, pageId),
    advance: (pageId, version) =>
      void advance.run({
        ...version,
        pageId,
        changed: version.changed ? 1 : 0,
        memory: JSON.stringify(version.memory),
      }),
    setParts: (pageId, list) => {
      clearParts.run(pageId);
      for (const [ordinal, part] of list.entries()) insertPart.run({ ...part, pageId, ordinal });
    },
    setMemory: (pageId, memory) => void setMemory.run(JSON.stringify(memory), pageId),
    dropVersion: (pageId) => {
      clearParts.run(pageId);
      dropVersion.run(pageId);
    },
    move: (pageId, key, url) => void move.run(key, url, pageId),
    withdraw: (pageId, at) => void withdraw.run(at, pageId),
    reinstate: (pageId) => void reinstate.run(pageId),
    count: (since) => count.get(since) ?? { pages: 0, checked: 0 },
    watchedSince: () => watchedSince.get()?.at ?? undefined,
    lastCheckOf: (sourceId) => lastCheck.get(sourceId)?.at ?? undefined,
    lastChecks: () => new Map(lastChecks.all().map(({ sourceId, at }) => [sourceId, at])),
    newsOf: (sourceId) => news.all(sourceId, sourceId).map(({ at }) => at),
  };
}

function read(row: StoredPage): PageRow {
  return { ...row, memory: JSON.parse(row.memory) as PageMemory };
}
