import { type AnyNode, type Element, isTag } from 'domhandler';
import type { ListingItem } from '../domain/document.js';
import type { FetchedContent } from '../domain/fetch.js';
import type { Anatomy } from '../extract/anatomy.js';
import { isBelowAny, textOf, walk } from '../extract/html/dom.js';
import { parseUrl } from '../extract/html/links.js';
import { measureOf, measureText, textWeight } from '../extract/html/measure.js';
import { baseAddress } from '../extract/html/page-parts.js';
import { select } from '../extract/html/select.js';
import { extractListing, type ListingRule } from '../extract/listing/listing.js';
import { statedDate } from '../extract/metadata/metadata.js';
import { normaliseText } from '../extract/text/normalise.js';
import { isStableName, selectorOf, simpleSelectors } from './selector.js';

/** A list of announcements, as it was found on a page. */
export interface FoundListing {
  readonly rule: ListingRule;
  readonly items: readonly ListingItem[];
  /** How much of the page's text stands in the list, 0 to 1. */
  readonly share: number;
  /** How many of its items have a date, 0 to 1. */
  readonly dated: number;
}

const USUAL_LIMIT = 20;
/** Fewer links of one build are no list. */
const FEWEST = 3;
const FEWEST_UNDATED = 5;
/** A title of this weight is more than the label of a menu. */
const TITLE = 16;
/** What the items hold of the page's text where the page is a list. */
const SHARE = 0.3;
const SHARE_UNDATED = 0.5;

interface Group {
  readonly links: Element[];
}

/**
 * Finds the list that a page is for: links of one build, to different pages of the same site, with titles and often
 * dates. Undefined where the page is no list.
 */
export function findListingRule(
  content: FetchedContent,
  anatomy: Anatomy,
  language: string | undefined,
): FoundListing | undefined {
  const { parts, roots, skip } = anatomy;
  const measures = measureText(parts.body, skip);
  const total = roots.reduce((sum, root) => sum + measureOf(measures, root).text, 0);
  let best: FoundListing | undefined;
  for (const group of groupsOf(content, anatomy)) {
    const items = itemsOf(group.links);
    const text = items.reduce((sum, item) => sum + measureOf(measures, item).text, 0);
    const share = Math.min(1, text / Math.max(1, total));
    if (share < SHARE) continue;
    const found = ruleFor(content, anatomy, group, items, share, language);
    if (found && isList(found) && (!best || worthOf(found) > worthOf(best))) best = found;
  }
  return best;
}

function isList({ items, dated, share }: FoundListing): boolean {
  if (dated >= 0.5) return items.length >= FEWEST;
  return items.length >= FEWEST_UNDATED && share >= SHARE_UNDATED;
}

function worthOf({ items, dated, share }: FoundListing): number {
  return Math.min(items.length, 20) * (0.5 + share) * (dated >= 0.5 ? 3 : 1);
}

/** The links of the content by their build: the names of the elements that they stand in. */
function groupsOf(content: FetchedContent, { parts, roots, skip }: Anatomy): Group[] {
  const base = baseAddress(parts, content.finalUrl);
  const page = parseUrl(content.finalUrl);
  const inside = new Set<AnyNode>(roots);
  const groups = new Map<string, { links: Element[]; targets: Set<string> }>();
  walk(parts.body, {
    enter(node) {
      if (skip.has(node)) return false;
      if (!isTag(node) || node.name !== 'a') return 'children' in node;
      const { href } = node.attribs;
      const target = href === undefined ? undefined : parseUrl(href.trim(), base);
      if (target === undefined || page === undefined || !isBelowAny(node, inside)) return true;
      if (
        target.hostname !== page.hostname ||
        target.pathname + target.search === page.pathname + page.search
      )
        return true;
      if (textWeight(titleText(node)) < TITLE) return true;
      const key = buildOf(node);
      const group = groups.get(key) ?? { links: [], targets: new Set<string>() };
      groups.set(key, group);
      const address = `${target.pathname}${target.search}${target.hash.startsWith('#/') ? target.hash : ''}`;
      if (group.targets.has(address)) return true;
      group.targets.add(address);
      group.links.push(node);
      return true;
    },
  });
  return [...groups.values()].filter(({ links }) => links.length >= FEWEST);
}

function titleText(link: Element): string {
  return textOf(link, undefined, 400) || (link.attribs.title ?? '');
}

const LEVELS = 6;

function buildOf(link: Element): string {
  const steps: string[] = [];
  for (let node: Element | null = link; node !== null && steps.length < LEVELS; ) {
    const names = (node.attribs.class ?? '').split(/\s+/).filter(isStableName).sort();
    steps.push([node.name, ...names.slice(0, 2)].join('.'));
    const parent: AnyNode | null = node.parent;
    node = parent !== null && isTag(parent) && parent.name !== 'body' ? parent : null;
  }
  return steps.join('<');
}

/** For each link the largest element around it that holds no other link of the group. */
function itemsOf(links: readonly Element[]): Element[] {
  const count = new Map<AnyNode, number>();
  for (const link of links) {
    for (let node: AnyNode | null = link; node !== null; node = node.parentNode)
      count.set(node, (count.get(node) ?? 0) + 1);
  }
  return links.map((link) => {
    let item: Element = link;
    while (item.parent !== null && isTag(item.parent) && item.parent.name !== 'body') {
      if ((count.get(item.parent) ?? 0) > 1) break;
      item = item.parent;
    }
    return item;
  });
}

function ruleFor(
  content: FetchedContent,
  anatomy: Anatomy,
  { links }: Group,
  items: readonly Element[],
  share: number,
  language: string | undefined,
): FoundListing | undefined {
  const { $ } = anatomy;
  const item = itemSelector(anatomy, items);
  if (item === undefined) return undefined;
  const [first] = items;
  const [link] = links;
  if (!first || !link) return undefined;
  const date = dateSelector(anatomy, items, language);
  const title = titleSelector(anatomy, items, links);
  const needsLink = items.some(
    (element, index) => select($, 'a[href]', element)[0] !== links[index] && element !== links[index],
  );
  const linkSelector = needsLink ? within(anatomy, items, links) : undefined;
  const rule: ListingRule = {
    item,
    ...(title !== undefined && { title }),
    ...(linkSelector !== undefined && { link: linkSelector }),
    ...(date !== undefined && { date }),
    limit: USUAL_LIMIT,
  };
  const read = extractListing(content, rule, { timezone: 'UTC', allowedHosts: [] });
  if (read.length < Math.min(FEWEST, links.length)) return undefined;
  const dated = read.filter(({ published }) => published !== undefined).length / read.length;
  return { rule, items: read, share, dated };
}

/** Matches all items and next to nothing else. */
function itemSelector({ $ }: Anatomy, items: readonly Element[]): string | undefined {
  const [first] = items;
  if (!first) return undefined;
  const wanted = new Set<AnyNode>(items);
  const container = commonParent(items);
  const candidates: string[] = [];
  const shared = simpleSelectors(first).filter((selector) => !selector.startsWith('#'));
  candidates.push(...shared);
  let outer: string | undefined;
  for (let parent = container; parent !== undefined && outer === undefined; ) {
    outer = parent.name === 'body' ? undefined : selectorOf($, parent);
    const next: AnyNode | null = parent.parent;
    parent = next !== null && isTag(next) ? next : undefined;
  }
  const places = [...new Set([outer, container && firstSimple(container)])].filter(
    (place) => place !== undefined,
  );
  for (const place of places) {
    for (const selector of [...shared, first.name]) {
      candidates.push(`${place} > ${selector}`, `${place} ${selector}`);
    }
    candidates.push(`${place} ${first.name}:has(a)`);
  }
  const hrefs = commonPath(items);
  if (hrefs !== undefined && first.name === 'a') candidates.push(`a[href*="${hrefs}"]`);
  for (const selector of candidates) {
    const matches = select($, selector);
    const right = matches.filter((match) => wanted.has(match)).length;
    if (right === items.length && matches.length <= items.length * 1.1 + 1) return selector;
  }
  return undefined;
}

function firstSimple(element: Element): string | undefined {
  return simpleSelectors(element)[0];
}

function commonParent(items: readonly Element[]): Element | undefined {
  const [first, ...rest] = items;
  if (!first) return undefined;
  for (let parent: AnyNode | null = first.parent; parent !== null && isTag(parent); parent = parent.parent) {
    const around = new Set<AnyNode>([parent]);
    if (rest.every((item) => isBelowAny(item, around))) return parent;
  }
  return undefined;
}

function commonPath(items: readonly Element[]): string | undefined {
  const paths = items.flatMap(({ attribs: { href } }) => (href === undefined ? [] : [href]));
  const [first = ''] = paths;
  let length = first.length;
  for (const path of paths) while (!path.startsWith(first.slice(0, length))) length--;
  const prefix = first.slice(0, length).replace(/[^/]*$/, '');
  return prefix.length > 2 && !prefix.includes('"') ? prefix : undefined;
}

/** Where the date of an item stands, by the same selector in most items. */
function dateSelector(
  { $ }: Anatomy,
  items: readonly Element[],
  language: string | undefined,
): string | undefined {
  const counts = new Map<string, number>();
  for (const item of items.slice(0, 30)) {
    const known = new Set<string>();
    for (const element of [...select($, 'time', item), ...select($, '*', item)].slice(0, 200)) {
      if (element.name === 'a' || textWeight(textOf(element, undefined, 200)) > 60) continue;
      if (statedDate(element, { language }) === undefined) continue;
      const own = element.name === 'time' ? ['time'] : simpleSelectors(element);
      for (const selector of own.length > 0 ? own.slice(0, 3) : [element.name]) known.add(selector);
    }
    for (const selector of known) counts.set(selector, (counts.get(selector) ?? 0) + 1);
  }
  const enough = Math.min(items.length, 30) / 2;
  const often = [...counts].filter(([, count]) => count >= enough).sort(([, one], [, other]) => other - one);
  for (const [selector] of often) {
    const right = items.filter((item) => {
      const [element] = select($, selector, item);
      return element !== undefined && statedDate(element, { language }) !== undefined;
    });
    if (right.length >= enough) return selector;
  }
  return undefined;
}

/** Where the title stands, where the item says more than that: a heading, or the link. */
function titleSelector(
  { $ }: Anatomy,
  items: readonly Element[],
  links: readonly Element[],
): string | undefined {
  for (const name of ['h1', 'h2', 'h3', 'h4', 'h5', 'h6']) {
    const have = items.filter((item) => select($, name, item).length === 1);
    if (have.length === items.length) return name;
  }
  const part = titlePart({ $ }, items, links);
  if (part !== undefined) return part;
  const isWhole = items.every((item, index) => {
    const link = links[index];
    return link === item || normaliseText(textOf(item)) === normaliseText(link ? textOf(link) : '');
  });
  return isWhole ? undefined : within({ $ }, items, links);
}

/** A part of the link with most of its text, where others beside it name a category or a day. */
function titlePart(
  { $ }: Pick<Anatomy, '$'>,
  items: readonly Element[],
  links: readonly Element[],
): string | undefined {
  const [link] = links;
  const parts = link ? link.children.filter(isTag) : [];
  if (parts.length < 2) return undefined;
  for (const selector of parts.flatMap(simpleSelectors)) {
    const isTitle = items.every((item, index) => {
      const [found, second] = select($, selector, item);
      const whole = links[index];
      if (found === undefined || second !== undefined || whole === undefined) return false;
      const text = textWeight(textOf(found));
      return text >= TITLE / 2 && text >= 0.5 * textWeight(textOf(whole));
    });
    if (isTitle) return selector;
  }
  return undefined;
}

/** A selector that finds, within each item, its link. */
function within(
  { $ }: Pick<Anatomy, '$'>,
  items: readonly Element[],
  links: readonly Element[],
): string | undefined {
  const [link] = links;
  if (!link) return undefined;
  for (const selector of [
    'a',
    ...simpleSelectors(link).map((name) => `a${name.startsWith('a.') ? name.slice(1) : name}`),
  ]) {
    const right = items.filter((item, index) => select($, selector, item)[0] === links[index]);
    if (right.length === items.length) return selector;
  }
  return undefined;
}
