import type { Database } from 'better-sqlite3';
import type { IsoInstant } from '../domain/vocabulary.js';

/** `false-alarm`: an alert that should have been none. `promoted`: a change that should have been an alert. */
export type LessonKind = 'false-alarm' | 'promoted';

/** What somebody said of a change of a page. */
export interface Lesson {
  readonly pageId: number;
  readonly changeId: number;
  readonly kind: LessonKind;
  readonly at: IsoInstant;
  readonly actor: string;
}

export interface LessonStore {
  /** The latest word on a change is the one that counts. */
  add(lesson: Lesson): void;
  /** Oldest first. */
  ofPage(pageId: number): Lesson[];
  forget(pageId: number): void;
  /** That a change was a false alarm was a mistake. */
  takeBack(changeId: number): void;
}

export function createLessonStore(db: Database): LessonStore {
  const add = db.prepare<Lesson>(
    `INSERT INTO lessons (page_id, change_id, kind, at, actor) VALUES (@pageId, @changeId, @kind, @at, @actor)
     ON CONFLICT (change_id) DO UPDATE SET kind = excluded.kind, at = excluded.at, actor = excluded.actor`,
  );
  const ofPage = db.prepare<[number], Lesson>(
    `SELECT page_id AS pageId, change_id AS changeId, kind, at, actor
     FROM lessons WHERE page_id = ? ORDER BY at, id`,
  );
  const forget = db.prepare('DELETE FROM lessons WHERE page_id = ?');
  const takeBack = db.prepare("DELETE FROM lessons WHERE change_id = ? AND kind = 'false-alarm'");
  return {
    add: (lesson) => void add.run(lesson),
    ofPage: (pageId) => ofPage.all(pageId),
    forget: (pageId) => void forget.run(pageId),
    takeBack: (changeId) => void takeBack.run(changeId),
  };
}
