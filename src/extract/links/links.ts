import type { CheerioAPI } from 'cheerio';
import { type AnyNode, type Element, isTag } from 'domhandler';
import type { FetchedContent } from '../../domain/fetch.js';
import { isBelowAny, textOf, walk } from '../html/dom.js';
import { headingLevel } from '../html/elements.js';
import { absoluteLink } from '../html/links.js';
import { baseAddress, pageParts } from '../html/page-parts.js';
import { select } from '../html/select.js';
import { findUnread } from '../html/visibility.js';
import { canonicalUrl } from '../listing/canonical-url.js';
import { parsePage } from '../parse-page.js';
import { normaliseText } from '../text/normalise.js';

/** A link as a reader of the page sees it. */
export interface PageLink {
  /** Absolute, without what changes while its target stays the same. */
  readonly url: string;
  /** Its words; its address where it has none. */
  readonly title: string;
  /** The headings above it, outermost first. */
  readonly section: readonly string[];
}

/** Which links of a page are read. Selectors are CSS as cheerio understands it. */
export interface LinkRule {
  /** Elements that hold the links, or the links themselves; without them all links of the page. */
  readonly links: readonly string[];
  /** Only addresses whose path begins with one of these; without them all. */
  readonly under: readonly string[];
  readonly ignore: readonly string[];
  /** The hosts that links may lead to; without them any. */
  readonly hosts?: ReadonlySet<string>;
}

const MAX_LINKS = 5_000;
const MAX_TITLE_CHARS = 300;

/**
 * The links of a page in page order, each address once. Links to a place on the page itself are none. Never throws; a
 * selector that matches nothing gives no links.
 */
export function readLinks(content: FetchedContent, rule: LinkRule): PageLink[] {
  const $ = parsePage(content);
  if ($ === undefined) return [];
  const parts = pageParts($.root()[0]);
  const baseUrl = baseAddress(parts, content.finalUrl);
  const roots = rule.links.length === 0 ? undefined : matched($, rule.links);
  const ignored = matched($, rule.ignore);
  const unread = rule.links.length === 0 ? findUnread(parts.body) : new Set<AnyNode>();
  const own = canonicalUrl(content.finalUrl);
  const found = new Map<string, PageLink>();
  const headings: { readonly level: number; readonly text: string }[] = [];
  walk(parts.body, {
    enter(node) {
      if (found.size >= MAX_LINKS) return 'stop';
      if (!isTag(node)) return 'children' in node;
      if (ignored.has(node) || unread.has(node)) return false;
      const level = headingLevel(node.name, node.attribs);
      if (level !== undefined) {
        while ((headings.at(-1)?.level ?? 0) >= level) headings.pop();
        headings.push({ level, text: normaliseText(textOf(node, undefined, MAX_TITLE_CHARS)) });
      }
      if (node.name !== 'a' || (roots && !isBelowAny(node, roots))) return true;
      const url = canonicalUrl(absoluteLink(node.attribs.href, baseUrl) ?? '');
      if (url === undefined || url === own || !isWanted(url, rule)) return true;
      const title = titleOf(node);
      const known = found.get(url);
      if (known === undefined || (known.title === url && title !== '')) {
        const section = headings.map(({ text }) => text).filter((text) => text !== '' && text !== title);
        found.set(url, { url, title: title || url, section });
      }
      return true;
    },
  });
  return [...found.values()];
}

function matched($: CheerioAPI, selectors: readonly string[]): Set<AnyNode> {
  return new Set(selectors.flatMap((selector) => select($, selector)));
}

function isWanted(address: string, { under, hosts }: LinkRule): boolean {
  const { hostname, pathname, hash } = new URL(address);
  if (hosts !== undefined && !hosts.has(hostname)) return false;
  const path = hash.startsWith('#/') || hash.startsWith('#!/') ? `${pathname}${hash}` : pathname;
  return under.length === 0 || under.some((prefix) => path.startsWith(prefix));
}

function titleOf(link: Element): string {
  const words = normaliseText(textOf(link, undefined, MAX_TITLE_CHARS * 2)).slice(0, MAX_TITLE_CHARS);
  if (words !== '') return words;
  const { title, 'aria-label': label } = link.attribs;
  return normaliseText(label ?? title ?? '').slice(0, MAX_TITLE_CHARS);
}
