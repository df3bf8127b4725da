import type { CheerioAPI } from 'cheerio';
import { type AnyNode, type Element, isTag } from 'domhandler';
import type { ListingItem } from '../../domain/document.js';
import { textOf } from '../html/dom.js';
import { parseUrl } from '../html/links.js';
import { baseAddress, pageParts } from '../html/page-parts.js';
import { select } from '../html/select.js';
import { parseHtml } from '../html/tree.js';
import { canonicalUrl } from '../listing/canonical-url.js';
import { fold, type ProposedSelector } from './content.js';
import { namesOf, selectorFor } from './selector-for.js';

/** With fewer of the known items on the page it cannot be seen how they repeat. */
const FEWEST_ITEMS = 3;
/** What is in the way is matched too where a selector matches so many more elements than there are known items. */
const MOST_OTHERS = 4;
/** Characters of a link's text that are read. */
const LONGEST_TITLE = 500;

/**
 * Where the items of a list stand now: the elements around the links to known items, or with their titles, that repeat
 * beside each other. Nothing where too few of the known items are on the page.
 *
 * @param html the list, on which the declared selector matches nothing
 * @param url the address of the list, that its links count from
 */
export function proposeItems(
  html: string,
  url: string,
  known: readonly Pick<ListingItem, 'url' | 'title'>[],
): ProposedSelector | undefined {
  const $ = parseHtml(html);
  const base = baseAddress(pageParts($.root()[0]), url);
  const addresses = new Map(known.map((item, index) => [canonicalUrl(item.url) ?? item.url, index]));
  const titles = new Map(known.map(({ title }, index) => [fold(title), index]));
  const links = new Map<number, Element>();
  for (const link of select($, 'a[href]')) {
    const target = parseUrl(link.attribs.href ?? '', base)?.href;
    const address = target === undefined ? undefined : canonicalUrl(target);
    const index =
      (address === undefined ? undefined : addresses.get(address)) ??
      titles.get(fold(textOf(link, undefined, LONGEST_TITLE)));
    if (index !== undefined && !links.has(index)) links.set(index, link);
  }
  if (links.size < FEWEST_ITEMS) return undefined;
  const items = [...links.values()].map((link) => itemAround(link, links));
  const selector = commonSelector($, items);
  return selector === undefined ? undefined : { selector, share: links.size / known.length };
}

/** The largest element around a link that holds no link to another known item. */
function itemAround(link: Element, links: ReadonlyMap<number, Element>): Element {
  const others = new Set<AnyNode>();
  for (const other of links.values()) {
    if (other === link) continue;
    for (let at: AnyNode | null = other; at !== null; at = at.parent) others.add(at);
  }
  let item = link;
  for (let at = link.parent; at !== null && isTag(at) && !others.has(at); at = at.parent) item = at;
  return item;
}

/** A selector for the elements that stand beside these and are built like them. */
function commonSelector($: CheerioAPI, items: readonly Element[]): string | undefined {
  const [first] = items;
  if (first === undefined) return undefined;
  const wanted = new Set<Element>(items);
  const isGood = (selector: string): boolean => {
    const matches = select($, selector);
    const hits = matches.filter((match) => wanted.has(match)).length;
    return hits === wanted.size && matches.length <= MOST_OTHERS * wanted.size;
  };
  const parents = new Set(items.map(({ parent }) => parent));
  const [parent] = parents;
  const around = parents.size === 1 && parent && isTag(parent) ? selectorFor($, parent) : undefined;
  const shared = namesOf(first).filter((name) => !name.startsWith('#'));
  const candidates = [
    ...shared,
    ...(around === undefined ? [] : shared.map((name) => `${around} > ${name}`)),
    ...(around === undefined ? [] : [`${around} > ${first.name}`]),
  ];
  return candidates.find(isGood);
}
