import type { DiffEntry } from '../../domain/change.js';
import type { Block } from '../../domain/document.js';

/** The block as it was; undefined where it is new or only moved. */
export function blockBefore(entry: DiffEntry): Block | undefined {
  if (entry.op === 'edited') return entry.before;
  return entry.op === 'removed' ? entry.block : undefined;
}

/** The block as it is; undefined where it is gone or only moved. */
export function blockAfter(entry: DiffEntry): Block | undefined {
  if (entry.op === 'edited') return entry.after;
  return entry.op === 'added' ? entry.block : undefined;
}

/** Its text as it was, empty where there was none. */
export function textBefore(entry: DiffEntry): string {
  return blockBefore(entry)?.text ?? '';
}

/** Its text as it is, empty where there is none. */
export function textAfter(entry: DiffEntry): string {
  return blockAfter(entry)?.text ?? '';
}
