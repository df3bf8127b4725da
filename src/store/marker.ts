import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { IsoInstant } from '../domain/vocabulary.js';
import { digestOf, putFile, sizeOf } from './files.js';
import { MARKER_FILE } from './layout.js';

/** docs/data-safety.md says what it is for. */
const markerSchema = z.object({
  format: z.literal(1),
  /** Of the file system. A birth time that it does not keep is null. */
  file: z.object({ inode: z.string(), born: z.string().nullable() }),
  /** The database as it was when its last writer closed it. */
  rest: z.exactOptional(
    z.object({ at: z.string(), sha256: z.string(), bytes: z.number(), modified: z.string() }),
  ),
});

type Marker = z.output<typeof markerSchema>;

/** Which database lies in a folder, by what its marker says. */
export type Standing =
  /** The very file that RuleWatch worked on, or one that nothing is known about. */
  | 'own'
  /** A copy of a database that nobody had open. */
  | 'copy-at-rest'
  /** A copy that was taken while the database was in use, or after a crash. */
  | 'copy-in-use'
  /**
   * Inode or birth time are others, but not both: a file system that changes one of them, or a copy. Or a backup that
   * somebody put in place by hand.
   */
  | 'unsure';

/** Tells the database of the folder from a copy of it. Reads all of its bytes where it is not the file it was. */
export function standingOf(folder: string, database: string): Standing {
  const marker = readMarker(folder);
  if (!marker) return 'own';
  const { inode, born } = identityOf(database);
  const sameInode = inode === marker.file.inode;
  const knowsBirth = born !== null && marker.file.born !== null;
  const sameBirth = knowsBirth ? born === marker.file.born : sameInode;
  if (sameInode && sameBirth) return 'own';
  const hasLog = sizeOf(`${database}-wal`) > 0;
  if (!hasLog && isAtRest(marker, database)) return 'copy-at-rest';
  // Sealed copies and backups are made without a log, and the database itself never is: somebody put one there.
  if (!hasLog && !isMadeForLog(database)) return 'unsure';
  return sameInode || sameBirth ? 'unsure' : 'copy-in-use';
}

/** When the main file of the database was as it is now, with nobody at it; undefined where it was not. */
export function restedAt(folder: string, database: string): IsoInstant | undefined {
  const marker = readMarker(folder);
  return marker && isAtRest(marker, database) ? marker.rest?.at : undefined;
}

function isAtRest({ rest }: Marker, database: string): boolean {
  return rest !== undefined && rest.bytes === sizeOf(database) && rest.sha256 === digestOf(database);
}

/** Whether SQLite keeps a write-ahead log for the database: https://sqlite.org/fileformat.html, bytes 18 and 19. */
function isMadeForLog(database: string): boolean {
  const versions = Buffer.alloc(2);
  const file = openSync(database, 'r');
  try {
    readSync(file, versions, 0, 2, 18);
  } finally {
    closeSync(file);
  }
  return versions.includes(2);
}

/** Whether the folder has a marker. */
export function isMarked(folder: string): boolean {
  return readMarker(folder) !== undefined;
}

/** Makes `file` the database that the marker of the folder names. */
export function markDatabase(folder: string, file: string): void {
  const identity = identityOf(file);
  const known = readMarker(folder);
  if (known?.file.inode === identity.inode && known.file.born === identity.born) return;
  // What was noted of the file at rest counts by its bytes, whichever file has them.
  writeMarker(folder, { ...known, format: 1, file: identity });
}

/**
 * Notes what the database looks like at rest. Nothing is noted while anybody has it open: its write-ahead log is there
 * then. A writer that opens it meanwhile changes nothing that was noted, but the file that it was noted of.
 */
export function markRest(folder: string, database: string, at: Date): void {
  const before = statSync(database, { bigint: true, throwIfNoEntry: false });
  if (!before || sizeOf(`${database}-wal`) > 0) return;
  const known = readMarker(folder);
  const file = identityOf(database);
  const modified = String(before.mtimeNs);
  const bytes = Number(before.size);
  const isKnown =
    known?.rest?.modified === modified && known.rest.bytes === bytes && known.file.inode === file.inode;
  if (isKnown) return;
  const sha256 = digestOf(database);
  const after = statSync(database, { bigint: true, throwIfNoEntry: false });
  if (after?.mtimeNs !== before.mtimeNs || sizeOf(`${database}-wal`) > 0) return;
  writeMarker(folder, { format: 1, file, rest: { at: at.toISOString(), sha256, bytes, modified } });
}

function identityOf(path: string): Marker['file'] {
  const { ino, birthtimeNs, ctimeNs } = statSync(path, { bigint: true });
  // Where there is no birth time, Node gives 0 or the time of the last change.
  const isKept = birthtimeNs > 0n && birthtimeNs !== ctimeNs;
  return { inode: String(ino), born: isKept ? String(birthtimeNs) : null };
}

function readMarker(folder: string): Marker | undefined {
  try {
    return markerSchema.parse(JSON.parse(readFileSync(join(folder, MARKER_FILE), 'utf8')));
  } catch {
    return undefined;
  }
}

function writeMarker(folder: string, marker: Marker): void {
  putFile(join(folder, MARKER_FILE), `${JSON.stringify(marker, null, 2)}\n`);
}
