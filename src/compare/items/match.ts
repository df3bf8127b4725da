import type { ListingItem } from '../../domain/document.js';
import type { IsoDate } from '../../domain/vocabulary.js';
import { addressKey, addressParts, partKey } from '../../extract/listing/address.js';
import { formerKey } from '../../extract/listing/former-key.js';
import { titleKey } from '../../extract/listing/title.js';
import { likeness } from './likeness.js';
import { areTitlesAlike, sameDay } from './same.js';

/** An announcement as it is remembered. */
export interface TrackedItem {
  /** What it is stored under, for as long as it is the same announcement. */
  readonly key: string;
  readonly id?: string | undefined;
  /** The addresses that are its own, the latest first; none where it has no page of its own. */
  readonly addresses: readonly string[];
  readonly title: string;
  readonly published?: IsoDate | undefined;
  readonly yearGuessed?: boolean | undefined;
  /** Its place on the list, from 0, when the list was read last; undefined where it was not on it. */
  readonly rank?: number | undefined;
  /** What a version that knew it by that key stored it under. */
  readonly formerKey?: string | undefined;
  /** What stood of it on the list, where it was read there and not on a page. */
  readonly text?: string | undefined;
}

/** `likely`: only the text of its page can tell. `named`: so is a part of the address that no other item has. */
export type Certainty = 'sure' | 'likely' | 'named';

export interface Match {
  readonly tracked: TrackedItem;
  readonly certainty: Certainty;
}

const ALIKE_TEXT = 0.7;

/**
 * Finds which remembered announcement each listed one is; one is never two, and two are never one.
 *
 * An address alone says little: it may carry a session, a board or a category, and sites change language prefixes,
 * folders, slugs and numbers. So it is the whole set that tells: a part of an address that all items share names none
 * of them, one that a single item has names it. Where address, title and day disagree, what more of them say counts;
 * and what only the text of the page can tell is left to {@link isSameItem}.
 *
 * @returns by the index of the listed item
 */
export function matchItems(
  listed: readonly ListingItem[],
  tracked: readonly TrackedItem[],
): Map<number, Match> {
  const matching = new Matching(listed, tracked);
  matching.by('sure', idOf, idOf, always);
  matching.by('sure', keyOf, keyOf, always);
  matching.by('sure', addressKeysOf, addressKeysOf, (a, b) => areTitlesAlike(a.title, b.title));
  // The day as well as the title, whatever the address: the item moved.
  matching.by('sure', titleAndDay, titleAndDay, (a, b) => sameDay(a, b) === true);
  matching.by('sure', formerKeyOf, formerKeyOf, always);
  const names = namesOf(listed, tracked);
  const varying = varyingOf(listed, tracked);
  matching.by('sure', varying, varying, agree);
  matching.by('sure', names, names, (a, b) => sameDay(a, b) === true && areTitlesAlike(a.title, b.title));
  const isEvenDay = (a: ListingItem, b: TrackedItem) => sameDay(a, b) !== false;
  matching.by('likely', titleOnly, titleOnly, (a, b) => isPaged(a) && isPaged(b) && isEvenDay(a, b));
  matching.by('sure', titleOnly, titleOnly, (a, b) => !(isPaged(a) && isPaged(b)) && isEvenDay(a, b));
  matching.by('sure', addressKeysOf, addressKeysOf, (a, b) => isPaged(a) || isPaged(b) || mayBeOne(a, b));
  matching.by('named', varying, varying, always);
  matching.by('named', names, names, isEvenDay);
  matching.inPlace((a, b) => {
    if (!isEvenDay(a, b)) return false;
    if (isPaged(a) || isPaged(b)) return areTitlesAlike(a.title, b.title);
    return likeness(a.written?.text ?? a.title, b.text ?? b.title) >= ALIKE_TEXT;
  });
  return matching.found;
}

type Known = ListingItem | TrackedItem;

function agree(listed: ListingItem, tracked: TrackedItem): boolean {
  const day = sameDay(listed, tracked);
  return day === true || (day === undefined && areTitlesAlike(listed.title, tracked.title));
}

/** Publishers put new items at old addresses, and give them other identities then. */
function mayBeOne(listed: ListingItem, tracked: TrackedItem): boolean {
  const isOther = listed.id !== undefined && tracked.id !== undefined && listed.id !== tracked.id;
  return !isOther || sameDay(listed, tracked) === true;
}

function always(): boolean {
  return true;
}

function isTracked(item: Known): item is TrackedItem {
  return 'addresses' in item;
}

/** Whether it is read on its page, so that only that can tell in doubt. */
function isPaged(item: Known): boolean {
  if (isTracked(item)) return item.addresses.length > 0 && item.text === undefined;
  return item.pageless === undefined;
}

/** Whether the address of a listed item leads to it alone. */
export function hasOwnAddress({ pageless }: Pick<ListingItem, 'pageless'>): boolean {
  return pageless === undefined || pageless === 'complete';
}

function idOf({ id }: Known): string[] {
  return id === undefined ? [] : [id];
}

/** Without a stored item, what was read is known by the key that it was given then. */
function keyOf(item: Known): string[] {
  return isTracked(item) && item.rank !== undefined && item.addresses.length > 0 ? [] : [item.key];
}

function formerKeyOf(item: Known): string[] {
  if (!isTracked(item)) return [formerKey(item)];
  return item.formerKey === undefined ? [] : [item.formerKey];
}

function addressesOf(item: Known): readonly string[] {
  if (isTracked(item)) return item.addresses;
  return hasOwnAddress(item) ? [item.url, ...(item.otherUrls ?? [])] : [];
}

function addressKeysOf(item: Known): readonly string[] {
  return addressesOf(item).map(addressKey);
}

function titleOnly({ title }: Known): string[] {
  const key = titleKey(title);
  return key === '' ? [] : [key];
}

function titleAndDay({ title, published, yearGuessed }: Known): string[] {
  const key = titleKey(title);
  if (key === '' || published === undefined) return [];
  const yearless = `${key}\n${published.slice(5)}`;
  return yearGuessed ? [yearless] : [`${key}\n${published}`, yearless];
}

/** The current address of an item that is read on its page. */
function addressOf(item: Known): string | undefined {
  return isPaged(item) ? addressesOf(item)[0] : undefined;
}

/** Years, months and days: all announcements of a day share them, though only one may stand on the list. */
const DAY =
  /^(?:(?:19|20)\d\d(?:[-_.]?(?:0?[1-9]|1[0-2])(?:[-_.]?(?:0?[1-9]|[12]\d|3[01]))?)?|0?[1-9]|[12]\d|3[01])$/;

/** The parts of an item's address that no other item of the same set has, and that name it. */
function namesOf(...sets: readonly (readonly Known[])[]): (item: Known) => readonly string[] {
  const names = new Map<Known, readonly string[]>();
  for (const items of sets) {
    const { partsOf, owners, size } = countParts(items);
    for (const item of items) {
      const own = partsOf(item).filter((key) => owners.get(key) === 1);
      if (size > 1) names.set(item, own);
    }
  }
  return (item) => (names.get(item) ?? []).filter((key) => !/^(?:host|path)=/.test(key) || isName(key));
}

function isName(key: string): boolean {
  return key.startsWith('path=') && !DAY.test(key.slice('path='.length));
}

/**
 * All that varies in the address of an item, as one name: what stays when the session, the host, the language or the
 * folder of all of them changes. What varies among the remembered ones is seen from those that stood on the list
 * together the last time.
 */
function varyingOf(
  listed: readonly ListingItem[],
  tracked: readonly TrackedItem[],
): (item: Known) => readonly string[] {
  const names = new Map<Known, readonly string[]>();
  const lastListed = tracked.filter(({ rank }) => rank !== undefined);
  for (const items of [listed, lastListed.length > 0 ? lastListed : tracked]) {
    const { partsOf, owners, size } = countParts(items);
    if (size < 2) continue;
    for (const item of items) {
      const varying = partsOf(item).filter((key) => (owners.get(key) ?? 0) < size);
      if (varying.length > 0) names.set(item, [varying.join('\n')]);
    }
  }
  return (item) => names.get(item) ?? [];
}

function countParts(items: readonly Known[]) {
  const parts = new Map<Known, readonly string[]>();
  const owners = new Map<string, number>();
  for (const item of items) {
    const address = addressOf(item);
    if (address === undefined) continue;
    const keys = [...new Set(addressParts(address).map(partKey))];
    parts.set(item, keys);
    for (const key of keys) owners.set(key, (owners.get(key) ?? 0) + 1);
  }
  return { partsOf: (item: Known) => parts.get(item) ?? [], owners, size: parts.size };
}

/** Pairs listed and remembered items, each at most once. */
class Matching {
  readonly found = new Map<number, Match>();
  readonly #listed: readonly ListingItem[];
  readonly #free: Set<TrackedItem>;

  constructor(listed: readonly ListingItem[], tracked: readonly TrackedItem[]) {
    this.#listed = listed;
    this.#free = new Set(tracked);
  }

  /**
   * Pairs those that are left and alone have the same key among those that are left. Of several remembered ones the
   * one that was on the list the last time counts, if it is alone there.
   */
  by(
    certainty: Certainty,
    keysOfListed: (item: Known) => readonly string[],
    keysOfTracked: (item: Known) => readonly string[],
    isPair: (listed: ListingItem, tracked: TrackedItem) => boolean,
  ): void {
    const owners = new Map<string, number[]>();
    for (const [index, item] of this.#listed.entries()) {
      if (this.found.has(index)) continue;
      for (const key of new Set(keysOfListed(item))) owners.set(key, [...(owners.get(key) ?? []), index]);
    }
    const known = new Map<string, TrackedItem[]>();
    for (const item of this.#free) {
      for (const key of new Set(keysOfTracked(item))) {
        if (owners.has(key)) known.set(key, [...(known.get(key) ?? []), item]);
      }
    }
    for (const [key, indexes] of owners) {
      const [index, ...others] = indexes.filter((at) => !this.found.has(at));
      const item = index === undefined ? undefined : this.#listed[index];
      if (index === undefined || !item || others.length > 0) continue;
      const candidates = (known.get(key) ?? []).filter((one) => this.#free.has(one) && isPair(item, one));
      const tracked = onlyOne(candidates);
      if (tracked) this.#pair(index, tracked, certainty);
    }
  }

  /** Pairs those that stand between the same neighbours as they did. */
  inPlace(isPair: (listed: ListingItem, tracked: TrackedItem) => boolean): void {
    for (const [index, item] of this.#listed.entries()) {
      if (this.found.has(index)) continue;
      const above = this.#neighbour(index, -1);
      const below = this.#neighbour(index, 1);
      if (above === undefined && below === undefined) continue;
      const between = [...this.#free].filter(
        ({ rank }) =>
          rank !== undefined &&
          rank > (above ?? -1) &&
          rank < (below ?? Number.POSITIVE_INFINITY) &&
          // One that stood last and is gone fell off the end.
          (below !== undefined || rank === (above ?? -1) + 1),
      );
      const tracked = onlyOne(between.filter((one) => isPair(item, one)));
      if (tracked) this.#pair(index, tracked, 'likely');
    }
  }

  #neighbour(index: number, step: 1 | -1): number | undefined {
    for (let at = index + step; at >= 0 && at < this.#listed.length; at += step) {
      const rank = this.found.get(at)?.tracked.rank;
      if (rank !== undefined) return rank;
    }
    return undefined;
  }

  #pair(index: number, tracked: TrackedItem, certainty: Certainty): void {
    this.found.set(index, { tracked, certainty });
    this.#free.delete(tracked);
  }
}

function onlyOne(candidates: readonly TrackedItem[]): TrackedItem | undefined {
  if (candidates.length < 2) return candidates[0];
  const listed = candidates.filter(({ rank }) => rank !== undefined);
  return listed.length === 1 ? listed[0] : undefined;
}
