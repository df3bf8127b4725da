import { createHash } from 'node:crypto';
import type { ListingItem, Pageless } from '../../domain/document.js';
import type { IsoDate } from '../../domain/vocabulary.js';
import { parseUrl } from '../html/links.js';
import { addressParts } from './address.js';
import { canonicalUrl, isRoute, tellingParameters } from './canonical-url.js';
import { titleKey } from './title.js';

/** An element of a list as it was read, before it is known what tells it from the others. */
export interface ListedEntry {
  readonly title: string;
  readonly link?: string;
  readonly published?: IsoDate;
  readonly yearGuessed?: true;
  readonly text: string;
  /** The element is a link and nothing around it: another one may lead to the same announcement. */
  readonly isLink?: boolean;
}

export interface ListPlace {
  /** The addresses that the list itself was read from. */
  readonly listUrls: readonly string[];
  /** Where its entries may lead to. */
  readonly hosts: ReadonlySet<string>;
}

/** So many titles under one address are no labels of one link. */
const SHARED_BY = 3;

/**
 * The announcements that the entries of a list stand for, each once, in page order. What tells one from another is
 * seen from all of them: parameters that are called like those of a session are left out of an address unless
 * different announcements differ in them alone, and announcements that lead to one page have none of their own.
 */
export function itemsOf(entries: readonly ListedEntry[], place: ListPlace): ListingItem[] {
  const telling = tellingParameters(
    entries.flatMap(({ link, title }) =>
      link === undefined ? [] : [{ address: link, thing: titleKey(title) }],
    ),
  );
  const placed = entries.map((entry) => placedItem(entry, place, telling));
  return mergeItems(withoutSharedPages(withoutLabels(placed)));
}

/**
 * The same announcement under several links, as pinned above the list and in it, becomes one item with all of the
 * addresses. Two announcements stay two however alike their addresses are, where titles, days or numbers differ.
 */
export function mergeItems(items: readonly ListingItem[]): ListingItem[] {
  const merged: ListingItem[] = [];
  const byTitle = new Map<string, number[]>();
  const byAddress = new Map<string, number>();
  for (const item of items) {
    const title = titleKey(item.title);
    const address = item.pageless === undefined ? byAddress.get(item.url) : undefined;
    const alike = byTitle.get(title) ?? [];
    const at = address ?? alike.find((index) => isSame(merged[index], item));
    const known = at === undefined ? undefined : merged[at];
    if (at !== undefined && known) {
      merged[at] = together(known, item);
      continue;
    }
    if (item.pageless === undefined) byAddress.set(item.url, merged.length);
    byTitle.set(title, [...alike, merged.length]);
    merged.push(item);
  }
  return merged;
}

function isSame(known: ListingItem | undefined, item: ListingItem): boolean {
  if (!known || (known.pageless === undefined) !== (item.pageless === undefined)) return false;
  if (known.id !== undefined && item.id !== undefined) return known.id === item.id;
  if (known.published !== undefined && item.published !== undefined && known.published !== item.published)
    return false;
  if (item.pageless !== undefined)
    return known.written?.text === item.written?.text && known.url === item.url;
  return isSameAddress(known.url, item.url);
}

function together(known: ListingItem, item: ListingItem): ListingItem {
  const urls = [...(known.otherUrls ?? []), item.url, ...(item.otherUrls ?? [])];
  const otherUrls = [...new Set(urls)].filter((url) => url !== known.url);
  const dated = known.published === undefined ? item : known;
  return {
    ...known,
    ...(otherUrls.length > 0 && { otherUrls }),
    ...(dated.published !== undefined && { published: dated.published }),
    ...(dated.yearGuessed && { yearGuessed: true }),
  };
}

/** Whether two addresses name the same thing, for entries of one title: `/notice/77` and `/en/notice/77-fees?from=top`. */
function isSameAddress(one: string, other: string): boolean {
  const [a, b] = [namesIn(one), namesIn(other)];
  for (const [name, value] of a.parameters) {
    if ((b.parameters.get(name) ?? value) !== value) return false;
  }
  const hasMore = (x: typeof a, y: typeof a) =>
    [...x.parameters.keys()].some((name) => !y.parameters.has(name));
  if (hasMore(a, b) && hasMore(b, a)) return false;
  if (a.numbers !== b.numbers) return false;
  if (a.numbers === '') return a.path === b.path;
  return a.slug === b.slug || a.slug === '' || b.slug === '';
}

const NUMBER = /^[a-z]{0,3}\d+$/i;

function namesIn(address: string) {
  const parts = addressParts(address);
  const path = parts.filter(({ role }) => role === 'path').map(({ value }) => value);
  const numbers = [...new Set(path.filter((value) => NUMBER.test(value)))].sort().join(' ');
  const last = (parseUrl(address)?.pathname ?? '').split('/').findLast((segment) => segment !== '') ?? '';
  const slug = last
    .replace(/\.[a-z]{2,5}$/i, '')
    .replace(/^[a-z]{0,3}\d+(?:[-_.]|$)|[-_.][a-z]{0,3}\d+$/i, '');
  const parameters = new Map(
    parts.filter(({ role }) => role.startsWith('?')).map(({ role, value }) => [role, value]),
  );
  return { numbers, slug, path: path.join('/'), parameters };
}

interface Placed extends ListingItem {
  readonly isLink?: boolean;
  /** The place on the page that the link leads to. */
  readonly fragment: string;
}

function placedItem(
  entry: ListedEntry,
  { listUrls, hosts }: ListPlace,
  telling: ReadonlySet<string>,
): Placed {
  const { title, text, link, isLink, published, yearGuessed } = entry;
  const address = link === undefined ? undefined : canonicalUrl(link, telling);
  const own = listUrls.map((url) => canonicalUrl(url) ?? url);
  const url = link === undefined ? undefined : parseUrl(link);
  const fragment = url && !isRoute(url.hash) ? url.hash : '';
  const why = whyPageless(address, own, hosts);
  const [listUrl = ''] = own.slice(-1);
  const place = why === 'no-link' ? `${listUrl}${fragment}` : (address ?? listUrl);
  return {
    key: why === undefined ? place : entryKey(entry),
    url: place,
    title,
    ...(published !== undefined && { published }),
    ...(yearGuessed && { yearGuessed }),
    written: { contentType: 'text/plain', text },
    ...(why !== undefined && { pageless: why }),
    ...(isLink && { isLink }),
    fragment,
  };
}

function whyPageless(
  address: string | undefined,
  own: readonly string[],
  hosts: ReadonlySet<string>,
): Pageless | undefined {
  if (address === undefined || own.includes(address)) return 'no-link';
  return hosts.has(new URL(address).hostname) ? undefined : 'other-host';
}

function entryKey({
  title,
  published = '',
  text,
}: Pick<ListedEntry, 'title' | 'published' | 'text'>): string {
  return `entry:${createHash('sha256')
    .update(`${titleKey(title)}\n${published}\n${text}`)
    .digest('hex')}`;
}

/** Links that are called alike on several announcements, such as "Read more", are labels and no titles. */
function withoutLabels(items: readonly Placed[]): Placed[] {
  const addresses = new Map<string, Set<string>>();
  const titles = new Map<string, Set<string>>();
  for (const { isLink, title, url } of items) {
    if (!isLink) continue;
    addresses.set(titleKey(title), (addresses.get(titleKey(title)) ?? new Set()).add(url));
    titles.set(url, (titles.get(url) ?? new Set()).add(titleKey(title)));
  }
  const isLabel = (title: string): boolean => (addresses.get(titleKey(title))?.size ?? 0) > 1;
  return items.filter(({ isLink, title, url }) => {
    if (!isLink || !isLabel(title)) return true;
    return [...(titles.get(url) ?? [])].every(isLabel);
  });
}

/** Announcements of their own that lead to one page are read where they stand. */
function withoutSharedPages(items: readonly Placed[]): ListingItem[] {
  const byAddress = new Map<string, Placed[]>();
  for (const item of items) {
    if (item.pageless === undefined) byAddress.set(item.url, [...(byAddress.get(item.url) ?? []), item]);
  }
  return items.map(({ isLink: _how, fragment, ...item }) => {
    const same = item.pageless === undefined ? (byAddress.get(item.url) ?? []) : [];
    if (!isShared(same)) return item;
    const { title, published, written } = item;
    const key = entryKey({ title, text: written?.text ?? '', ...(published !== undefined && { published }) });
    return { ...item, key, url: `${item.url}${fragment}`, pageless: 'shared-link' };
  });
}

function isShared(items: readonly Placed[]): boolean {
  const titles = [...new Set(items.map(({ title }) => titleKey(title)))];
  if (titles.length < 2) return false;
  const days = new Set(items.map(({ published }) => published).filter((day) => day !== undefined));
  const fragments = new Set(items.map(({ fragment }) => fragment));
  if (days.size > 1 || fragments.size >= titles.length) return true;
  const isPartOf = (title: string): boolean =>
    titles.some((other) => other !== title && ` ${other} `.includes(` ${title} `));
  const different = titles.filter((title) => !isPartOf(title));
  return items.every(({ isLink }) => isLink) ? different.length >= SHARED_BY : different.length > 1;
}
