import type { IsoDate } from '../../domain/vocabulary.js';

/** An item by its place in time: its day, and among those of one day or without one the order in which they came. */
export interface Dated {
  readonly published?: IsoDate | undefined;
  /** Higher for what was first seen later. */
  readonly order?: number | undefined;
}

/** Whether a list puts the newest item last: seen from the days that it gives. */
export function isOldestFirst(items: readonly Dated[]): boolean {
  const days = items.map(({ published }) => published).filter((day) => day !== undefined);
  let [up, down] = [0, 0];
  for (const [index, day] of days.entries()) {
    const before = days[index - 1];
    if (before === undefined || before === day) continue;
    if (before < day) up += 1;
    else down += 1;
  }
  return up >= 2 && up > down * 2;
}

function isOlder(one: Dated, other: Dated): boolean {
  if (one.published !== undefined && other.published !== undefined && one.published !== other.published) {
    return one.published < other.published;
  }
  return one.order !== undefined && other.order !== undefined && one.order < other.order;
}

/** The items of a list, newest first, without those that stand above newer ones because somebody put them there. */
function withoutPinned<Item extends Dated>(items: readonly Item[]): Item[] {
  return items.filter((item, index) => !items.slice(index + 1).some((below) => isOlder(item, below)));
}

/** Whether an item that is gone stood among those that are left: older ones stay. One that fell off the end did not. */
export function leftTheMiddle(gone: Dated, listed: readonly Dated[]): boolean {
  return withoutPinned(listed).some((item) => isOlder(item, gone));
}

/**
 * The indexes of the items that stand below all that are known: in a list with the newest first they were there
 * before, and came up because others went or more of the list is read.
 */
export function tailOf(size: number, known: ReadonlySet<number>): ReadonlySet<number> {
  const last = Math.max(-1, ...known);
  const tail = new Set<number>();
  for (let index = last + 1; last >= 0 && index < size; index++) tail.add(index);
  return tail;
}

/** Whether a list that shows nothing known went on from where it was: everything on it is as new as the newest known. */
export function goesOn(listed: readonly Dated[], known: readonly Dated[]): boolean {
  const days = known.map(({ published }) => published).filter((day) => day !== undefined);
  const newest = days.reduce((latest, day) => (day > latest ? day : latest), '');
  return newest !== '' && listed.every(({ published }) => published !== undefined && published >= newest);
}
