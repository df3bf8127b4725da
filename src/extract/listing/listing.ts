import { createHash } from 'node:crypto';
import type { CheerioAPI } from 'cheerio';
import { type AnyNode, type Element, isTag } from 'domhandler';
import type { ListingItem } from '../../domain/document.js';
import type { FetchedContent } from '../../domain/fetch.js';
import { contentKind } from '../content-kind.js';
import { isBelowAny, textOf, walk } from '../html/dom.js';
import { UNREAD_ELEMENTS } from '../html/elements.js';
import { parseUrl } from '../html/links.js';
import { baseAddress, pageParts } from '../html/page-parts.js';
import { select } from '../html/select.js';
import { parseHtml } from '../html/tree.js';
import type { DateReading } from '../metadata/dates.js';
import { readMetadata, statedDate } from '../metadata/metadata.js';
import { markdownToHtml } from '../text/markdown.js';
import { normaliseText } from '../text/normalise.js';
import { canonicalUrl } from './canonical-url.js';
import { stableKey } from './item-key.js';

/** How the items of a listing page are found. */
export interface ListingRule {
  readonly item: string;
  /** Within the item; without it the item's own text. */
  readonly title?: string;
  /** Within the item; without it the first link in the item, or the item itself. */
  readonly link?: string;
  readonly date?: string;
  /** How many of the newest items are followed at a check. */
  readonly limit: number;
}

export interface ListingOptions {
  /** IANA zone in which the publisher's dates are meant. */
  readonly timezone: string;
  /** Hosts, besides the listing's own, that items may lead to. */
  readonly allowedHosts: readonly string[];
}

const MAX_TITLE = 500;

/**
 * Reads the items of a listing page in page order, at most `rule.limit`.
 *
 * An item's key is, in order of preference: the identifier in its address (`/answer/7021`, `?id=31`), the
 * canonical address, or, for an item without a link, a hash of its title; the `url` of such an item is the
 * listing's own. Items with the same key are one. Items that lead to other hosts, and items without a title,
 * are left out. Never throws.
 */
export function extractListing(
  content: FetchedContent,
  rule: ListingRule,
  options: ListingOptions,
): ListingItem[] {
  const kind = contentKind(content);
  if (kind !== 'html' && kind !== 'markdown') return [];
  try {
    const $ = parseHtml(kind === 'html' ? content.text : markdownToHtml(content.text));
    return readItems($, content, rule, options);
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

  const items = new Map<string, ListingItem>();
  for (const element of select($, rule.item)) {
    const item = readItem($, element, rule, { baseUrl, pageUrl: content.finalUrl, hosts, reading });
    if (item === undefined) continue;
    const known = items.get(item.key);
    if (known === undefined) {
      if (items.size >= rule.limit) break;
      items.set(item.key, item);
    } else if (known.published === undefined && item.published !== undefined) {
      items.set(item.key, { ...known, published: item.published });
    }
  }
  return [...items.values()];
}

interface ItemContext {
  readonly baseUrl: string;
  readonly pageUrl: string;
  readonly hosts: ReadonlySet<string>;
  readonly reading: DateReading;
}

function readItem(
  $: CheerioAPI,
  element: Element,
  rule: ListingRule,
  context: ItemContext,
): ListingItem | undefined {
  const dateElement = rule.date === undefined ? undefined : select($, rule.date, element)[0];
  const link = linkOf($, element, rule.link, context.baseUrl);
  const title = titleOf($, element, rule.title, dateElement);
  if (title === '') return undefined;
  const published = dateElement === undefined ? undefined : statedDate(dateElement, context.reading);
  if (link === undefined) {
    const key = `title:${createHash('sha256').update(title).digest('hex')}`;
    const url = canonicalUrl(context.pageUrl) ?? context.pageUrl;
    return { key, url, title, ...(published !== undefined && { published }) };
  }
  if (!context.hosts.has(new URL(link).hostname)) return undefined;
  return { key: stableKey(link), url: link, title, ...(published !== undefined && { published }) };
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
  for (const candidate of candidates) {
    const { href } = candidate.attribs;
    if (href === undefined || href.trim() === '' || isPlaceOnPage(href)) continue;
    const link = canonicalUrl(parseUrl(href.trim(), baseUrl)?.href ?? '');
    if (link !== undefined) return link;
  }
  return undefined;
}

function isPlaceOnPage(href: string): boolean {
  const trimmed = href.trim();
  return trimmed.startsWith('#') && !trimmed.startsWith('#/') && !trimmed.startsWith('#!/');
}

function selfOrBelow($: CheerioAPI, selector: string, element: Element): Element[] {
  const below = select($, selector, element);
  try {
    return $(element).is(selector) ? [element, ...below] : below;
  } catch {
    return below;
  }
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
