import { statfsSync } from 'node:fs';
import { type ErrorCategory, RuleWatchError } from '../domain/errors.js';
import type { ToldProblem } from '../domain/problem.js';
import { storeProblems } from './problems.js';

export type StoreErrorKind =
  /** It cannot be opened, for a reason that is none of the others. */
  | 'unusable'
  | 'newer-schema'
  /** The folder is gone, or its database is gone or empty and what belongs to it is there. */
  | 'missing'
  | 'missing-body'
  | 'damaged-body'
  | 'damaged-version'
  /** The disk or the quota is full. */
  | 'disk-full'
  /** The folder or its file system does not take writes. */
  | 'read-only'
  | 'damaged'
  /** Somebody else holds the database. */
  | 'busy'
  /** A folder is not what a backup or a restore may write to. */
  | 'occupied'
  /** A folder holds no backup, or none that is whole. */
  | 'no-backup';

/** The user named another folder than was meant. */
const USAGE: readonly StoreErrorKind[] = ['occupied', 'no-backup'];

/** The state folder or its database cannot be used. */
export class StoreError extends RuleWatchError {
  readonly kind: StoreErrorKind;
  override readonly category: ErrorCategory;

  constructor(
    kind: StoreErrorKind,
    override readonly told: ToldProblem,
    options?: { cause?: unknown },
  ) {
    super(told, options);
    this.kind = kind;
    this.category = USAGE.includes(kind) ? 'usage' : 'failure';
  }
}

/**
 * Why nothing can be kept: no room is left, the folder may not be written, it is not there any more, the database or
 * the disk under it is damaged, or something else holds it up.
 */
export type WriteFailureKind = 'disk-full' | 'read-only' | 'missing' | 'damaged' | 'busy' | 'other';

/** The failures that have words and a next step here. */
type Trouble = Exclude<WriteFailureKind, 'other'>;

/** Codes of SQLite (https://sqlite.org/rescode.html) and of the operating system (errno(3)), by how they begin. */
const CODES: readonly (readonly [code: string, kind: Trouble])[] = [
  ['SQLITE_FULL', 'disk-full'],
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EFBIG', 'disk-full'],
  ['SQLITE_READONLY_DBMOVED', 'missing'],
  ['ENOENT', 'missing'],
  ['ENOTDIR', 'missing'],
  ['SQLITE_READONLY', 'read-only'],
  ['SQLITE_PERM', 'read-only'],
  ['SQLITE_AUTH', 'read-only'],
  ['SQLITE_CANTOPEN', 'read-only'],
  ['EROFS', 'read-only'],
  ['EACCES', 'read-only'],
  ['EPERM', 'read-only'],
  ['SQLITE_CORRUPT', 'damaged'],
  ['SQLITE_NOTADB', 'damaged'],
  ['SQLITE_FORMAT', 'damaged'],
  ['SQLITE_IOERR', 'damaged'],
  ['EIO', 'damaged'],
  ['SQLITE_BUSY', 'busy'],
  ['SQLITE_LOCKED', 'busy'],
];

/** What else has such codes, a connection that is refused or a program that is not there, is no matter of the folder. */
const FILE_CALLS =
  /^(?:open|write|fsync|fdatasync|ftruncate|rename|link|mkdir|unlink|rm|close|read|stat|lstat|scandir|access|chmod|copyfile|utime)$/;

/** With less than this, in bytes, SQLite cannot even grow its index of the log. */
const ROOM_BYTES = 256 * 1024;

/**
 * What an error, or what led to it, says of the state folder; undefined where it says nothing.
 *
 * @param folder tells a full disk where SQLite does not; errors that a store throws say it themselves
 */
export function writeFailureOf(error: unknown, folder?: string): WriteFailureKind | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (isElsewhere(cause)) return undefined;
    const kind = cause instanceof StoreError ? troubleOfKind(cause.kind) : failureOf(cause, folder);
    if (kind) return kind;
  }
  return undefined;
}

function isElsewhere(error: Error): boolean {
  return 'syscall' in error && !FILE_CALLS.test(String(error.syscall));
}

function troubleOfKind(kind: StoreErrorKind): Trouble | undefined {
  return CODES.find(([, known]) => known === kind)?.[1];
}

/** Of the error alone, not of what led to it. */
function failureOf(error: Error, folder: string | undefined): WriteFailureKind | undefined {
  if (isElsewhere(error)) return undefined;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  // SQLite says no more than that where a write to its log or a new file was refused.
  if (/^SQLITE_(IOERR|CANTOPEN)/.test(code) && folder !== undefined && isFull(folder)) return 'disk-full';
  const isDatabases = code.startsWith('SQLITE_');
  const known = CODES.find(([start]) => (isDatabases ? code.startsWith(start) : code === start));
  return known?.[1] ?? (isDatabases ? 'other' : undefined);
}

/** What an error of SQLite or of the file system says of the folder, as far as there are words for it. */
export function troubleOf(error: unknown, folder: string): Trouble | undefined {
  const kind = error instanceof Error ? failureOf(error, folder) : undefined;
  return kind === 'other' ? undefined : kind;
}

/** The error in the words of the user, with the next step; one that is not about the folder comes back as it is. */
export function explainTrouble(error: unknown, folder: string): unknown {
  if (error instanceof StoreError) return error;
  const trouble = troubleOf(error, folder);
  if (!trouble) return error;
  return new StoreError(trouble, storeProblems.tell(trouble, { place: folder, said: reasonOf(error) }), {
    cause: error,
  });
}

function isFull(folder: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize < ROOM_BYTES;
  } catch {
    return false;
  }
}

export function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
