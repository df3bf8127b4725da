import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import type { Database } from 'better-sqlite3';
import { BODY_END } from './bodies.js';
import { copiesIn } from './copies.js';
import { DRAFT_END, entriesOf } from './files.js';
import { BODIES_FOLDER } from './layout.js';
import { tryFolderLock } from './lock.js';
import { bodiesReferredToIn, createReferenceCheck } from './soundness.js';

/** A body that belongs to nothing is kept for so long, in ms: a copy or a backup under way may still want it. */
const BODY_GRACE_MS = 24 * 60 * 60_000;
/** Nobody writes on one file for so long, in ms. */
const DRAFT_GRACE_MS = 10 * 60_000;

export interface Swept {
  readonly bodies: number;
  /** What writes that were cut off left behind. */
  readonly drafts: number;
}

/**
 * Deletes bodies that neither the database nor a copy of it in the folder refers to and that are older than a day, and what
 * writes that were cut off left behind. Does nothing while somebody else seals or sweeps.
 */
export async function sweepBodies(folder: string, db: Database, now: Date): Promise<Swept> {
  const release = tryFolderLock(folder);
  if (!release) return { bodies: 0, drafts: 0 };
  try {
    const kept = new Set(copiesIn(folder).flatMap(({ path }) => bodiesReferredToIn(path)));
    const isReferred = createReferenceCheck(db);
    let bodies = 0;
    for (const shelf of shelvesIn(folder)) {
      const old = readdirSync(shelf).filter(
        (name) =>
          name.endsWith(BODY_END) &&
          !kept.has(hashOf(name)) &&
          isOlder(join(shelf, name), now, BODY_GRACE_MS),
      );
      // Whoever refers to a body anew looks within a transaction of its own whether it is there.
      const remove = db.transaction(() => {
        for (const name of old) {
          if (isReferred(hashOf(name))) continue;
          rmSync(join(shelf, name), { force: true });
          bodies += 1;
        }
      });
      if (old.length > 0) remove.immediate();
      await turn();
    }
    return { bodies, drafts: sweepDrafts(folder, now) };
  } finally {
    release();
  }
}

/** Deletes what writes of bodies that were cut off left behind; returns how much. */
export function sweepDrafts(folder: string, now: Date): number {
  let swept = 0;
  for (const place of [folder, ...shelvesIn(folder)]) {
    for (const entry of entriesOf(place)) {
      const path = join(place, entry.name);
      if (!entry.isFile() || !entry.name.endsWith(DRAFT_END) || !isOlder(path, now, DRAFT_GRACE_MS)) continue;
      rmSync(path, { force: true });
      swept += 1;
    }
  }
  return swept;
}

function shelvesIn(folder: string): string[] {
  const root = join(folder, BODIES_FOLDER);
  return entriesOf(root)
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(root, entry.name));
}

function hashOf(name: string): string {
  return name.slice(0, -BODY_END.length);
}

function isOlder(path: string, now: Date, ms: number): boolean {
  const modified = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
  return modified !== undefined && now.getTime() - modified > ms;
}
