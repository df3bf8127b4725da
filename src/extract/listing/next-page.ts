import type { CheerioAPI } from 'cheerio';
import { type AnyNode, type Element, isTag } from 'domhandler';
import type { FetchedContent } from '../../domain/fetch.js';
import { fold } from '../../language/fold.js';
import { phrasesInAll } from '../../language/words.js';
import { contentKind, htmlOf } from '../content-kind.js';
import { textOf } from '../html/dom.js';
import { parseUrl } from '../html/links.js';
import { baseAddress, pageParts } from '../html/page-parts.js';
import { select } from '../html/select.js';
import { parseHtml } from '../html/tree.js';
import { normaliseText } from '../text/normalise.js';

/** How the further pages of a list are found; without `next` and `parameter`, from the links of the page. */
export interface PagingRule {
  /** The link to the next page, or to more of the list. */
  readonly next?: string;
  /** The parameter of the address that counts pages or items. */
  readonly parameter?: string;
  /** Its value on the first page. */
  readonly first: number;
  readonly step: number;
  /** How many pages are read at most. */
  readonly most: number;
}

/** Where else than in `href` the address of more of a list stands. */
const ADDRESS_ATTRIBUTES = ['href', 'data-href', 'data-url', 'data-next', 'data-next-url', 'data-next-page'];
/** Longer texts are titles, and no words on a button. */
const MAX_LABEL = 40;
const ARROW = /^(?:>|»|›|→|>>|下一[页頁]\s*[>»›→]?)$/u;
const MAX_LINKS = 3_000;

/**
 * The address of the page of a list that follows this one: by the rule, or else by what the page says of itself
 * (`rel=next`), by a link whose words are those for the next page or for more, or by the number after that of this
 * page. Undefined where there is none. Never throws.
 */
export function nextPage(content: FetchedContent, rule: PagingRule): string | undefined {
  if (contentKind(content) !== 'html') return undefined;
  try {
    if (rule.parameter !== undefined) return countedOn(content.finalUrl, rule.parameter, rule);
    const $ = parseHtml(htmlOf(content));
    const baseUrl = baseAddress(pageParts($.root()[0]), content.finalUrl);
    const found = rule.next === undefined ? recognised($, baseUrl) : select($, rule.next);
    for (const element of found) {
      const address = addressOf(element, baseUrl);
      if (address !== undefined && leadsOn(address, content)) return address;
    }
    return undefined;
  } catch {
    return undefined;
  }
}

/** The address after this one, where a parameter counts; one that it does not hold has its first value. */
export function countedOn(
  address: string,
  parameter: string,
  { first, step }: Pick<PagingRule, 'first' | 'step'>,
): string {
  const url = new URL(address);
  const now = Number(url.searchParams.get(parameter) ?? first);
  url.searchParams.set(parameter, String((Number.isFinite(now) ? now : first) + step));
  return url.href;
}

function recognised($: CheerioAPI, baseUrl: string): Element[] {
  const stated = select($, 'link[rel~="next"], a[rel~="next"]');
  const links = select($, 'a, button, [role="button"], [data-next-url]').slice(0, MAX_LINKS);
  const labels = new Map(links.map((element) => [element, labelsOf(element)]));
  const words = new Set(phrasesInAll('paging/next-pages').map(fold));
  const worded = links.filter((element) => labels.get(element)?.some((label) => words.has(label)));
  const numbered = numberAfter(links, baseUrl);
  const arrows = numbered === undefined ? [] : links.filter((one) => ARROW.test(labels.get(one)?.[0] ?? ''));
  return [...stated, ...worded, ...(numbered ? [numbered] : []), ...arrows];
}

/** The words on a link, for the eye and for those who listen. */
function labelsOf(element: Element): string[] {
  const { title, 'aria-label': spoken } = element.attribs;
  const texts = [textOf(element, undefined, MAX_LABEL * 4), spoken, title];
  return texts
    .map(
      (text) =>
        fold(normaliseText(text ?? '')).replace(/^[<>«»‹›→+↓.\s]+|[<>«»‹›→+↓.…\s]+$/gu, '') ||
        (text ?? '').trim(),
    )
    .filter((text) => text !== '' && text.length <= MAX_LABEL);
}

/** The link to the page after this one, in a row of page numbers of which one is not a link or leads here. */
function numberAfter(links: readonly Element[], baseUrl: string): Element | undefined {
  const rows = new Map<AnyNode, Map<number, Element>>();
  for (const element of links) {
    const [, number] = /^(\d{1,4})$/.exec(normaliseText(textOf(element, undefined, 20))) ?? [];
    const row = rowOf(element);
    if (number === undefined || !row || element.attribs.href === undefined) continue;
    rows.set(row, (rows.get(row) ?? new Map<number, Element>()).set(Number(number), element));
  }
  for (const [row, numbers] of rows) {
    const here = currentNumber(row, numbers, baseUrl);
    const next = here === undefined ? undefined : numbers.get(here + 1);
    if (next) return next;
  }
  return undefined;
}

/** What a row of page numbers stands in: each number may be wrapped once. */
function rowOf(element: Element): AnyNode | undefined {
  const parent = element.parentNode ?? undefined;
  const isWrapped = parent && isTag(parent) && ['li', 'span', 'td'].includes(parent.name);
  return (isWrapped ? parent.parentNode : parent) ?? undefined;
}

function currentNumber(
  row: AnyNode,
  numbers: ReadonlyMap<number, Element>,
  baseUrl: string,
): number | undefined {
  for (const [number, element] of numbers) {
    if (element.attribs['aria-current'] !== undefined) return number;
    if (parseUrl(element.attribs.href ?? '', baseUrl)?.href === baseUrl) return number;
  }
  if (!('children' in row)) return undefined;
  const written = row.children
    .map((child) => Number(normaliseText(textOf(child, undefined, 20)) || Number.NaN))
    .filter((number) => Number.isInteger(number) && !numbers.has(number));
  if (written.length === 1) return written[0];
  // A row from 2 on stands on the first page.
  return written.length === 0 && Math.min(...numbers.keys()) === 2 ? 1 : undefined;
}

function addressOf(element: Element, baseUrl: string): string | undefined {
  for (const name of ADDRESS_ATTRIBUTES) {
    const written = element.attribs[name]?.trim();
    if (written === undefined || written === '' || written.startsWith('#')) continue;
    const url = parseUrl(written, baseUrl);
    if (url?.protocol === 'http:' || url?.protocol === 'https:') return url.href;
  }
  return undefined;
}

/** Whether an address is another page of the same site. */
function leadsOn(address: string, { url, finalUrl }: FetchedContent): boolean {
  const next = new URL(address);
  next.hash = '';
  const here = new URL(finalUrl);
  return next.host === here.host && ![finalUrl, url].includes(next.href);
}
