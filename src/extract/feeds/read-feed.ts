import type { ListingItem } from '../../domain/document.js';
import type { FetchedContent } from '../../domain/fetch.js';
import { completenessOf } from '../completeness.js';
import { parseUrl } from '../html/links.js';
import { givesFullText } from '../items/full-text.js';
import { plainText, plainTitle } from '../items/markup.js';
import { newestFirst } from '../items/order.js';
import { readDay, readMoment, type WhenReading } from '../items/when.js';
import { canonicalUrl } from '../listing/canonical-url.js';
import { type FeedEntries, type FeedEntry, readEntries } from './entries.js';
import { type FeedFormat, feedFormat } from './format.js';
import { readSitemap, type SitemapEntry } from './sitemap.js';

/** What one address of a feed or a sitemap brought. */
export type FeedReading =
  | {
      readonly format: FeedFormat;
      /** The latest first. */
      readonly items: readonly ListingItem[];
      /** The sitemaps that an index names, the latest first. */
      readonly sitemaps: readonly string[];
      /** The address of the next page, which holds what is older. */
      readonly next?: string | undefined;
      /** Whether the items say all that their pages do. */
      readonly isFullText: boolean;
      /** The end is missing; an item that was cut off is not among the items. */
      readonly isCut: boolean;
    }
  | { readonly format?: undefined; readonly cause: 'no-feed' | 'unreadable'; readonly said: string };

export interface FeedOptions {
  readonly timezone: string;
  readonly language?: string | undefined;
}

/** More than a sitemap may hold by its rules. */
const MAX_ITEMS = 50_000;

/** Reads a feed of any format, a sitemap or an index of sitemaps. Never throws. */
export function readFeed(content: FetchedContent, options: FeedOptions): FeedReading {
  const format = feedFormat(content);
  if (format === undefined) return { cause: 'no-feed', said: content.text.slice(0, 200) };
  const contentType = format === 'json-feed' ? 'application/json' : 'application/xml';
  const isCut = completenessOf({ ...content, contentType }).complete === 'no';
  try {
    if (format === 'sitemap' || format === 'sitemap-index') {
      const entries = newestFirst(
        readSitemap(content.text),
        ({ modified, published }) => modified ?? published,
      );
      const whole = isCut ? entries.slice(0, -1) : entries;
      const isIndex = format === 'sitemap-index';
      return {
        format,
        items: isIndex
          ? []
          : whole.slice(0, MAX_ITEMS).flatMap((entry) => ofSitemap(entry, content, options)),
        sitemaps: isIndex ? whole.flatMap(({ url }) => parseUrl(url, content.finalUrl)?.href ?? []) : [],
        isFullText: false,
        isCut,
      };
    }
    const feed = readEntries(content.text);
    const entries = isCut ? feed.entries.slice(0, -1) : feed.entries;
    const items = entries.slice(0, MAX_ITEMS).flatMap((entry) => ofFeed(entry, feed, content, options));
    return {
      format,
      items: newestFirst(withOwnKeys(items), ({ published }) => published),
      sitemaps: [],
      next: nextPageOf(feed, content.finalUrl),
      isFullText: givesFullText(entries),
      isCut,
    };
  } catch (error) {
    return { cause: 'unreadable', said: error instanceof Error ? error.message : String(error) };
  }
}

/** What the addresses of a feed are relative to. */
function baseOf({ base = '' }: FeedEntries, finalUrl: string): string {
  return parseUrl(base, finalUrl)?.href ?? finalUrl;
}

function nextPageOf(feed: FeedEntries, finalUrl: string): string | undefined {
  const { next } = feed;
  const address = parseUrl(next?.trim() ?? '', baseOf(feed, finalUrl));
  const isOther = next !== undefined && (address?.protocol === 'http:' || address?.protocol === 'https:');
  return isOther && address.href !== finalUrl ? address.href : undefined;
}

function ofFeed(
  entry: FeedEntry,
  feed: FeedEntries,
  { finalUrl }: FetchedContent,
  { timezone, language: usual }: FeedOptions,
): ListingItem[] {
  const base = parseUrl(entry.base ?? '', baseOf(feed, finalUrl))?.href ?? finalUrl;
  const link = canonicalUrl(parseUrl(entry.link?.trim() ?? '', base)?.href ?? '');
  const hasLink = entry.link !== undefined && link !== undefined;
  const text = entry.content ?? entry.summary;
  const title = plainTitle(entry.title ?? '') || plainText(text ?? '').slice(0, 120);
  if (title === '') return [];
  const linkKey = hasLink ? link : undefined;
  const id = identityOf(entry, linkKey);
  const language = entry.language ?? feed.language;
  const when: WhenReading = { timezone, language: language ?? usual };
  const published = entry.published === undefined ? undefined : readDay(entry.published, when);
  const updated = entry.updated === undefined ? undefined : readMoment(entry.updated, when);
  return [
    {
      key: id ?? linkKey ?? `title:${title}`,
      ...(id !== undefined && { id }),
      url: hasLink ? link : (canonicalUrl(finalUrl) ?? finalUrl),
      title,
      ...(published !== undefined && { published }),
      ...(updated !== undefined && { updated }),
      ...(language !== undefined && { language }),
      ...(text !== undefined && { written: { contentType: 'text/html', text } as const }),
      ...(!hasLink && { pageless: 'no-link' as const }),
    },
  ];
}

/**
 * The identifier that its publisher gave an entry, if there is one. One that is an address is read as one; one that
 * holds the time of the last edit, as some feeds of governments do, is none.
 */
function identityOf({ id, updated }: FeedEntry, linkKey: string | undefined): string | undefined {
  const written = id?.trim() ?? '';
  if (written === '') return undefined;
  const isTimed =
    /\d{4}-\d\d-\d\dT\d\d:\d\d/.test(written) || (updated !== undefined && written.includes(updated));
  if (isTimed && linkKey !== undefined) return undefined;
  const address = /^https?:\/\//i.test(written) ? canonicalUrl(written) : undefined;
  return address === undefined ? `id:${written}` : address;
}

/** Entries that share a key, as those of a page of many news do, are told apart by their titles. */
function withOwnKeys(items: readonly ListingItem[]): ListingItem[] {
  const titles = new Map<string, Set<string>>();
  for (const { key, title } of items) titles.set(key, (titles.get(key) ?? new Set()).add(title));
  const own = items.map(({ id, ...item }) => {
    if ((titles.get(item.key)?.size ?? 0) > 1) return { ...item, key: `${item.key}#${item.title}` };
    return id === undefined ? item : { ...item, id };
  });
  return uniqueBy(own, ({ key }) => key);
}

function uniqueBy<Value>(values: readonly Value[], keyOf: (value: Value) => string): Value[] {
  const seen = new Set<string>();
  return values.filter((value) => {
    const key = keyOf(value);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function ofSitemap(entry: SitemapEntry, { finalUrl }: FetchedContent, options: FeedOptions): ListingItem[] {
  const url = canonicalUrl(parseUrl(entry.url, finalUrl)?.href ?? '');
  if (url === undefined) return [];
  const updated = entry.modified === undefined ? undefined : readMoment(entry.modified, options);
  const published = entry.published === undefined ? undefined : readDay(entry.published, options);
  return [
    {
      key: url,
      id: url,
      url,
      title: entry.title ?? nameOf(url),
      ...(updated !== undefined && { updated }),
      ...(published !== undefined && { published }),
    },
  ];
}

/** What an address calls its page: `new fees` of `/help/new-fees.html`. */
function nameOf(url: string): string {
  const { pathname, host } = new URL(url);
  const last = pathname.split('/').findLast((segment) => segment !== '') ?? host;
  const name = decode(last)
    .replace(/\.\w{2,5}$/, '')
    .replace(/[-_+]+/g, ' ')
    .trim();
  return name || host;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
