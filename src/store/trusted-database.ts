import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { LocalizedText } from '../domain/vocabulary.js';
import { StoreError } from './errors.js';
import { copyToDraft, entriesOf, putInPlace, sizeOf, stampOf } from './files.js';
import { BODIES_FOLDER, SET_ASIDE } from './layout.js';
import { withFolderLock } from './lock.js';
import { isMarked, markDatabase, restedAt, type Standing, standingOf } from './marker.js';
import { notices } from './notices.js';
import { storeProblems } from './problems.js';
import { type Generation, generationsIn } from './sealed.js';
import { bodiesReferredToIn, problemsOfFile, storedBodies } from './soundness.js';

/** The file to read from, and what its user has to know. */
export interface TrustedFile {
  readonly path: string;
  readonly notice?: LocalizedText;
}

/**
 * The database of a folder that is about to be written. Where what lies there is a copy taken in use, or nothing, or
 * damaged, the best sealed generation takes its place first; what was there is kept under another name. Throws
 * {@link StoreError} where there is none and the database cannot be trusted.
 *
 * docs/data-safety.md says why it is decided as it is.
 */
export function trustForWriting(folder: string, database: string): LocalizedText | undefined {
  if (isPlainlyOwn(folder, database)) return undefined;
  return withFolderLock(folder, () => makeTrusted(folder, database));
}

/** The same for a folder that is only read: nothing is written, and the sealed generation itself is read. */
export function trustForReading(folder: string, database: string): TrustedFile {
  if (isPlainlyOwn(folder, database)) return { path: database };
  if (sizeOf(database) === 0) {
    const generation = bestGeneration(folder);
    if (generation) {
      return { path: generation.path, notice: notices.showsForMissing(folder, shown(generation)) };
    }
    refuseToBeginAnew(folder);
    return { path: database };
  }
  const standing = standingOf(folder, database);
  if (isTrusted(standing)) return { path: database };
  if (standing === 'unsure' && problemsOfFile(database).length === 0) return { path: database };
  const generation = bestGeneration(folder);
  if (!generation) return { path: database, notice: notices.uncheckedCopy(folder) };
  const notice = notices.showsCopy(folder, shown(generation), age(generation));
  return { path: generation.path, notice };
}

/** Nothing to decide: the usual case, at the price of reading one small file. */
function isPlainlyOwn(folder: string, database: string): boolean {
  if (sizeOf(database) > 0) return standingOf(folder, database) === 'own' && !wantsCheck(folder);
  return generationsIn(folder).length === 0 && !hasBodies(folder);
}

/** A marker is there as soon as a generation is; where it is not, somebody took the folder apart. */
function wantsCheck(folder: string): boolean {
  return !isMarked(folder) && generationsIn(folder).length > 0;
}

function makeTrusted(folder: string, database: string): LocalizedText | undefined {
  if (isPlainlyOwn(folder, database)) return undefined;
  if (sizeOf(database) === 0) return replaceMissing(folder, database);
  const standing = standingOf(folder, database);
  if (standing === 'copy-at-rest') return undefined;
  if (standing === 'copy-in-use') return replaceCopy(folder, database);
  return replaceDamaged(folder, database);
}

function replaceMissing(folder: string, database: string): LocalizedText | undefined {
  const generation = bestGeneration(folder);
  if (!generation) {
    refuseToBeginAnew(folder);
    return undefined;
  }
  setAside(database);
  adopt(folder, database, generation);
  return notices.usedForMissing(folder, shown(generation));
}

function replaceCopy(folder: string, database: string): LocalizedText | undefined {
  const generation = bestGeneration(folder);
  const rested = restedAt(folder, database);
  if (rested !== undefined && (!generation || generation.at <= rested)) {
    // The main file is whole; what its log holds is of another moment.
    const aside = setAside(database, ['-shm', '-wal']);
    const at = rested;
    return notices.usedRest(folder, shown({ at }), age({ at }), aside);
  }
  if (generation) {
    const aside = setAside(database);
    adopt(folder, database, generation);
    return notices.usedCopy(folder, shown(generation), age(generation), aside);
  }
  // Of one whose log is missing the main file may be sound, and empty.
  const isWhole = problemsOfFile(database).length === 0 && (!hasBodies(folder) || hasVersions(database));
  if (!isWhole) {
    throw new StoreError('damaged', storeProblems.tell('damaged-copy', { folder }));
  }
  return notices.uncheckedCopy(folder);
}

/** Checked in full, since nothing says where the database comes from; it stays where it passes. */
function replaceDamaged(folder: string, database: string): LocalizedText | undefined {
  const [problem] = problemsOfFile(database);
  if (problem === undefined) return undefined;
  const generation = bestGeneration(folder);
  if (!generation)
    throw new StoreError('damaged', storeProblems.tell('damaged', { place: folder, said: problem }));
  const aside = setAside(database);
  adopt(folder, database, generation);
  return notices.usedForDamaged(folder, shown(generation), aside);
}

/**
 * The newest generation that is sound and all of whose bodies are there, else the newest that is sound: a copy may
 * have read the bodies before it read the newest generation.
 */
function bestGeneration(folder: string): Generation | undefined {
  const stored = storedBodies(folder);
  let newest: Generation | undefined;
  for (const generation of generationsIn(folder)) {
    if (problemsOfFile(generation.path).length > 0) continue;
    if (bodiesReferredToIn(generation.path).every((sha256) => stored.has(sha256))) return generation;
    newest ??= generation;
  }
  return newest;
}

/** Gives the files of a database other names; returns the name of the one that matters most. */
function setAside(database: string, ends: readonly string[] = ['-shm', '-wal', '']): string {
  const name = `${SET_ASIDE}${stampOf(new Date())}`;
  const moved: string[] = [];
  for (const end of ends) {
    if (!existsSync(`${database}${end}`)) continue;
    renameSync(`${database}${end}`, join(database, '..', `${name}${end}`));
    moved.push(`${name}${end}`);
  }
  return moved.at(-1) ?? name;
}

/** A crash between two of these steps leaves a folder that the next start decides on again. */
function adopt(folder: string, database: string, { path }: Generation): void {
  const draft = copyToDraft(path, database);
  try {
    markDatabase(folder, draft);
    putInPlace(draft, database);
  } finally {
    rmSync(draft, { force: true });
  }
}

function refuseToBeginAnew(folder: string): void {
  if (hasBodies(folder)) throw new StoreError('missing', storeProblems.tell('missing-database', { folder }));
}

function hasBodies(folder: string): boolean {
  const root = join(folder, BODIES_FOLDER);
  return entriesOf(root).some((shelf) => shelf.isDirectory() && entriesOf(join(root, shelf.name)).length > 0);
}

function hasVersions(database: string): boolean {
  try {
    return bodiesReferredToIn(database).length > 0;
  } catch {
    return false;
  }
}

function isTrusted(standing: Standing): boolean {
  return standing === 'own' || standing === 'copy-at-rest';
}

function shown({ at }: Pick<Generation, 'at'>): string {
  return `${at.slice(0, 16).replace('T', ' ')} UTC`;
}

/** How long ago: `3 min ago`, `5 h ago`, `2 d ago`. */
function age({ at }: Pick<Generation, 'at'>): LocalizedText {
  const minutes = Math.max(0, Math.round((Date.now() - Date.parse(at)) / 60_000));
  if (minutes < 120) return { en: `${minutes} min ago`, 'zh-CN': `${minutes} 分钟前` };
  const hours = Math.round(minutes / 60);
  if (hours < 48) return { en: `${hours} h ago`, 'zh-CN': `${hours} 小时前` };
  const days = Math.round(hours / 24);
  return { en: `${days} d ago`, 'zh-CN': `${days} 天前` };
}
