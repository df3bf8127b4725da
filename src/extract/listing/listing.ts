import type { CheerioAPI } from 'cheerio';
import { type AnyNode, type Element, isTag } from 'domhandler';
import type { ListingItem } from '../../domain/document.js';
import type { FetchedContent } from '../../domain/fetch.js';
import type { IsoInstant } from '../../domain/vocabulary.js';
import { readBlocks } from '../blocks/blocks.js';
import { isBelowAny, textOf, walk } from '../html/dom.js';
import { UNREAD_ELEMENTS } from '../html/elements.js';
import { parseUrl } from '../html/links.js';
import { baseAddress, pageParts } from '../html/page-parts.js';
import { select, selfOrBelow } from '../html/select.js';
import { findUnread } from '../html/visibility.js';
import { type DateReading, latestSuchDay } from '../metadata/dates.js';
import { readMetadata, statedDate } from '../metadata/metadata.js';
import { parsePage } from '../parse-page.js';
import { normaliseText } from '../text/normalise.js';
import { isRoute } from './canonical-url.js';
import { itemsOf, type ListedEntry } from './merge.js';
import type { PagingRule } from './next-page.js';

/** How the items of a listing page are found. */
export interface ListingRule {
  readonly item: string;
  /** Within the item; without it the item's own text. */
  readonly title?: string;
  /** Within the item; without it the first link in the item, or the item itself. */
  readonly link?: string;
  /** Within the item; without it, what in the item is written as a date and nothing else. */
  readonly date?: string;
  /** The page is an index of such lists. */
  readonly index?: ListIndexRule;
  /** How many of the newest items are followed at a check, and more where all of them are new. */
  readonly limit: number;
  /** At the first check, what was published in so many days before it is told. */
  readonly newsDays?: number;
  /** Where the list goes on; without it, where the links of the page say. */
  readonly paging?: PagingRule;
}

/** How the lists are found that an index leads to. */
export interface ListIndexRule {
  readonly item: string;
  /** Within the item; without it the first link in it, or the item itself. */
  readonly link?: string;
  /** How many of the lists are read at a check, the latest first. */
  readonly limit: number;
}

export interface ListingOptions {
  /** IANA zone in which the publisher's dates are meant. */
  readonly timezone: string;
  /** Hosts, besides the listing's own, that items may lead to. */
  readonly allowedHosts: readonly string[];
}

const MAX_TITLE = 500;
/** So many elements are read of a page that matches more. */
const MAX_ELEMENTS = 2_000;
const MAX_ITEMS = 500;
const MAX_TEXT = 20_000;
/** Longer texts are no dates. */
const MAX_DATE = 60;

/**
 * Reads the items of a listing page in page order.
 *
 * Which parts of the addresses tell one item from another is seen from all of them together: see `merge.ts`. Entries
 * that lead nowhere, to a place on the list, to another host or to a page that they share have no page of their own,
 * and are read where they stand. Entries without a title are left out. Never throws.
 */
export function extractListing(
  content: FetchedContent,
  rule: ListingRule,
  options: ListingOptions,
): ListingItem[] {
  try {
    const $ = parsePage(content);
    return $ === undefined ? [] : readItems($, content, rule, options);
  } catch {
    return [];
  }
}

function readItems(
  $: CheerioAPI,
  content: FetchedContent,
  rule: ListingRule,
  options: ListingOptions,
): ListingItem[] {
  const parts = pageParts($.root()[0]);
  const baseUrl = baseAddress(parts, content.finalUrl);
  const page = parseUrl(content.finalUrl);
  const hosts = new Set([
    ...options.allowedHosts,
    page?.hostname ?? '',
    parseUrl(content.url)?.hostname ?? '',
  ]);
  const { language } = readMetadata($, parts, { content: [], ignore: [] }, content.finalUrl, new Set());
  const reading: DateReading = { language, timezone: options.timezone };
  const context = { baseUrl, reading, readAt: content.fetchedAt };
  const entries = select($, rule.item)
    .slice(0, MAX_ELEMENTS)
    .map((element) => readEntry($, element, rule, context))
    .filter((entry) => entry.title !== '');
  return itemsOf(entries, { listUrls: [content.url, content.finalUrl], hosts }).slice(0, MAX_ITEMS);
}

interface EntryContext {
  readonly baseUrl: string;
  readonly reading: DateReading;
  readonly readAt: IsoInstant;
}

function readEntry($: CheerioAPI, element: Element, rule: ListingRule, context: EntryContext): ListedEntry {
  const dateElement =
    rule.date === undefined ? foundDate($, element, context) : select($, rule.date, element)[0];
  const link = linkOf($, element, rule.link, context.baseUrl);
  return {
    title: titleOf($, element, rule.title, dateElement),
    text: entryText(element, dateElement, context.baseUrl),
    isLink: element.name === 'a',
    ...(link !== undefined && { link }),
    ...(dateElement && statedDayOf(dateElement, context)),
  };
}

/** The element in an item that holds a date and nothing else, where none is named. */
function foundDate($: CheerioAPI, element: Element, context: EntryContext): Element | undefined {
  const [time] = select($, 'time', element);
  if (time) return time;
  return select($, '*', element).find((one) => {
    if (one.children.some(isTag)) return false;
    const text = textOf(one, undefined, MAX_DATE * 2);
    if (text.length > MAX_DATE || !/\d/.test(text) || /^\p{L}+(?:\s\p{L}+){3}/u.test(text)) return false;
    return statedDayOf(one, context).published !== undefined;
  });
}

/** A day without a year is the latest such day. */
function statedDayOf(
  element: Element,
  { reading, readAt }: EntryContext,
): Pick<ListedEntry, 'published' | 'yearGuessed'> {
  const published = statedDate(element, reading);
  if (published !== undefined) return { published };
  const guessed = latestSuchDay(textOf(element, undefined, 600), readAt.slice(0, 10), reading);
  return guessed === undefined ? {} : { published: guessed, yearGuessed: true };
}

/** What an entry says, without its date, one block a paragraph. */
function entryText(element: Element, dateElement: Element | undefined, baseUrl: string): string {
  const skip = new Set<AnyNode>(findUnread(element));
  if (dateElement !== undefined && dateElement !== element) skip.add(dateElement);
  return readBlocks([element], { baseUrl, skip })
    .map(({ text }) => text)
    .join('\n\n')
    .slice(0, MAX_TEXT);
}

/** The item's link: by its selector, else the first one in it, else the one it stands in. */
function linkOf(
  $: CheerioAPI,
  element: Element,
  selector: string | undefined,
  baseUrl: string,
): string | undefined {
  const candidates =
    selector === undefined ? [element, ...select($, 'a[href]', element)] : selfOrBelow($, selector, element);
  if (selector === undefined) {
    for (
      let parent: AnyNode | null = element.parentNode;
      parent !== null && isTag(parent);
      parent = parent.parentNode
    ) {
      if (parent.name === 'a') candidates.push(parent);
    }
  }
  let places: string | undefined;
  for (const candidate of candidates) {
    const { href } = candidate.attribs;
    const link = href === undefined ? undefined : parseUrl(href.trim(), baseUrl);
    if (link?.protocol !== 'http:' && link?.protocol !== 'https:') continue;
    link.username = '';
    link.password = '';
    places ??= link.href;
    if (!isPlaceOn(link, baseUrl)) return link.href;
  }
  return places;
}

/** Whether a link leads to a place on the page that it stands on: `#notice-7`, and no route such as `#/notice/7`. */
function isPlaceOn(link: URL, baseUrl: string): boolean {
  if (isRoute(link.hash)) return false;
  const page = parseUrl(baseUrl);
  return page?.origin === link.origin && page.pathname === link.pathname && page.search === link.search;
}

/** The title's words; without a selector the item's own text without its date, or its first heading or link. */
function titleOf(
  $: CheerioAPI,
  element: Element,
  selector: string | undefined,
  dateElement: Element | undefined,
): string {
  const skip = new Set<AnyNode>(dateElement === undefined ? [] : [dateElement]);
  walk(element, {
    enter(node) {
      if (isTag(node) && UNREAD_ELEMENTS.has(node.name)) skip.add(node);
      return 'children' in node;
    },
  });
  const [titled] = selector === undefined ? [] : selfOrBelow($, selector, element);
  if (selector !== undefined && titled === undefined) return '';
  const chosen = titled ?? element;
  if (dateElement !== undefined && isBelowAny(chosen, skip)) skip.delete(dateElement);
  const text = normaliseText(textOf(chosen, skip, MAX_TITLE * 4)).slice(0, MAX_TITLE);
  return text !== ''
    ? text
    : normaliseText(chosen.attribs.title ?? chosen.attribs['aria-label'] ?? '').slice(0, MAX_TITLE);
}
