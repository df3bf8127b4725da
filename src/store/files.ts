import { createHash, randomUUID } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  constants,
  copyFileSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** What RuleWatch remembers is for its own account alone. */
export const PRIVATE_FILE = 0o600;
export const PRIVATE_FOLDER = 0o700;

/** How names of files end that are not complete yet. */
export const DRAFT_END = '.tmp';

const CHUNK_BYTES = 1 << 20;

/** A name beside `path` for what is being written. */
export function draftOf(path: string): string {
  return `${path}.${randomUUID()}${DRAFT_END}`;
}

export function makePrivateFolder(path: string): void {
  mkdirSync(path, { recursive: true, mode: PRIVATE_FOLDER });
}

/** Whether others than the owner have any right to it. */
function isOpenToOthers(path: string): boolean {
  return ((statSync(path, { throwIfNoEntry: false })?.mode ?? 0) & 0o077) !== 0;
}

/** Takes the rights of others away; left as it is where the file system or the owner does not allow that. */
export function makePrivate(path: string): void {
  try {
    if (isOpenToOthers(path)) chmodSync(path, statSync(path).mode & 0o700);
  } catch {
    // Gone meanwhile, another's, or a file system without rights.
  }
}

/** A file, or a folder and all that is in it, where the folder itself is open to others: it is changed last. */
export function makeTreePrivate(path: string): void {
  if (!isOpenToOthers(path)) return;
  if (statSync(path).isDirectory()) {
    for (const { name } of entriesOf(path)) makeTreePrivate(join(path, name));
  }
  makePrivate(path);
}

/** What lies in a folder; nothing where there is none. */
export function entriesOf(folder: string) {
  return statSync(folder, { throwIfNoEntry: false })?.isDirectory()
    ? readdirSync(folder, { withFileTypes: true })
    : [];
}

/** Puts a small file in place as a whole, durably. */
export function putFile(path: string, content: string): void {
  const draft = draftOf(path);
  writeFileSync(draft, content, { mode: PRIVATE_FILE, flag: 'wx' });
  syncFile(draft);
  putInPlace(draft, path);
}

/** Renames a finished draft to its name, durably. */
export function putInPlace(draft: string, path: string): void {
  renameSync(draft, path);
  syncFolder(dirname(path));
}

/** A copy under a draft's name, synced; a clone where the file system can. */
export function copyToDraft(from: string, to: string): string {
  const draft = draftOf(to);
  copyFileSync(from, draft, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
  makePrivate(draft);
  syncFile(draft);
  return draft;
}

function syncFile(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** A name is durable only once its folder is synced. */
export function syncFolder(path: string): void {
  // Windows cannot open a folder, and needs no sync of it.
  if (process.platform === 'win32') return;
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

/** SHA-256 of a file's bytes, lower-case hex. */
export function digestOf(path: string): string {
  const hash = createHash('sha256');
  const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
  const file = openSync(path, 'r');
  try {
    for (let read = readSync(file, chunk); read > 0; read = readSync(file, chunk)) {
      hash.update(chunk.subarray(0, read));
    }
  } finally {
    closeSync(file);
  }
  return hash.digest('hex');
}

/** Bytes of a file; 0 where there is none. */
export function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

/** An instant as it stands in file names: `20260305T080000.000Z`. */
export function stampOf(at: Date): string {
  return at.toISOString().replace(/[-:]/g, '');
}

/** The instant of a {@link stampOf}, as ISO 8601; undefined where the text is none. */
export function instantOf(stamp: string): string | undefined {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d\.\d{3})Z$/.exec(stamp);
  if (!parts) return undefined;
  const [, year, month, day, hour, minute, second] = parts;
  return `${year}-${month}-${day}T${hour}:${minute}:${second}Z`;
}
