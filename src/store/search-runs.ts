import type { Database } from 'better-sqlite3';

/** How many characters a run has: FTS5's tokenizer `trigram`. */
const RUN_LENGTH = 3;
/** What stands behind every line, so that a word at its end is the beginning of a run too. */
const END = '\n'.repeat(RUN_LENGTH - 1);
/** Runs that are asked for in one query. */
const MOST_RUNS = 60;
const LAST_CHARACTER = '\u{10ffff}';

/** Which runs of characters stand in which pages. */
export interface RunIndex {
  /** @param lines folded */
  add(pageId: number, lines: readonly string[]): void;
  /** The pages in which all runs of a folded phrase stand: all that say it, and others. */
  pagesWith(phrase: string): Set<number>;
}

export function createRunIndex(db: Database): RunIndex {
  const insertRow = db.prepare<[number]>('INSERT INTO search_rows (page_id) VALUES (?)');
  const insertText = db.prepare('INSERT INTO search_index (rowid, text) VALUES (?, ?)');
  const match = db.prepare<[string], { pageId: number }>(
    `SELECT DISTINCT page_id AS pageId FROM search_index JOIN search_rows ON search_rows.id = search_index.rowid
     WHERE search_index MATCH ?`,
  );
  const beginning = db.prepare<[string, string], { term: string }>(
    'SELECT term FROM search_runs WHERE term >= ? AND term <= ?',
  );
  const pagesOf = (query: string) => match.all(query).map(({ pageId }) => pageId);

  function withShort(phrase: string): Set<number> {
    const terms = beginning.all(phrase, phrase + LAST_CHARACTER).map(({ term }) => term);
    const pages = new Set<number>();
    for (let from = 0; from < terms.length; from += MOST_RUNS) {
      const query = terms
        .slice(from, from + MOST_RUNS)
        .map(quoted)
        .join(' OR ');
      for (const id of pagesOf(query)) pages.add(id);
    }
    return pages;
  }

  /** A phrase stands in one line, and a line in one row. */
  function withLong(characters: readonly string[]): Set<number> {
    const runs = new Set<string>();
    for (let at = 0; at + RUN_LENGTH <= characters.length && runs.size < MOST_RUNS; at += 1)
      runs.add(characters.slice(at, at + RUN_LENGTH).join(''));
    return new Set(pagesOf([...runs].map(quoted).join(' AND ')));
  }

  return {
    add: (pageId, lines) => {
      const { lastInsertRowid } = insertRow.run(pageId);
      insertText.run(lastInsertRowid, lines.map((line) => line + END).join(''));
    },
    pagesWith: (phrase) => {
      const characters = [...phrase];
      return characters.length < RUN_LENGTH ? withShort(phrase) : withLong(characters);
    },
  };
}

function quoted(run: string): string {
  return `"${run.replaceAll('"', '""')}"`;
}
