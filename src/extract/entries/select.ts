import type { CheerioAPI } from 'cheerio';
import type { Element } from 'domhandler';
import type { Block, Document } from '../../domain/document.js';
import type { FetchedContent } from '../../domain/fetch.js';
import type { IsoDate } from '../../domain/vocabulary.js';
import { detectLanguage } from '../../language/detect.js';
import { readBlocks } from '../blocks/blocks.js';
import { outermost, textOf } from '../html/dom.js';
import { absoluteLink } from '../html/links.js';
import { baseAddress, pageParts } from '../html/page-parts.js';
import { select, selfOrBelow } from '../html/select.js';
import { findUnread } from '../html/visibility.js';
import { dayMonthOrder } from '../metadata/dates.js';
import { statedDate } from '../metadata/metadata.js';
import { parsePage } from '../parse-page.js';
import { normaliseText } from '../text/normalise.js';
import { type DateLine, readDateLine } from './date-line.js';
import type { Entry, SplitOptions, SplitPage } from './entry.js';
import { clipTitle } from './title.js';
import { resolveDays } from './years.js';

/** Where the entries of a page stand. Selectors are CSS as cheerio understands it. */
export interface EntrySelectors {
  /** One element for each entry. */
  readonly item: string;
  /** Within the item; without it its heading or first words. */
  readonly title?: string;
  /** Within the item: a link to the entry. */
  readonly link?: string;
  /** Within the item; without it the first date that a line of it begins or ends with. */
  readonly date?: string;
}

export interface SelectOptions extends SplitOptions {
  /** IANA zone in which the publisher's instants become days. */
  readonly timezone: string;
}

const MAX_ITEMS = 2_000;
const DATE_BLOCKS = 4;

/**
 * Splits a page into the entries that selectors name. What of the document no entry holds is the rest. Never throws;
 * selectors that match nothing give no entries.
 */
export function selectEntries(
  content: FetchedContent,
  document: Document,
  selectors: EntrySelectors,
  options: SelectOptions,
): SplitPage {
  const $ = parsePage(content);
  if ($ === undefined) return { entries: [], rest: document.blocks };
  const parts = pageParts($.root()[0]);
  const skip = findUnread(parts.body);
  const baseUrl = baseAddress(parts, content.finalUrl);
  const sample = document.blocks
    .map(({ text }) => text)
    .join('\n')
    .slice(0, 4_000);
  const language = detectLanguage(sample, document.language, options.languages ?? []);
  const habits = { language, monthFirst: dayMonthOrder(document.language ?? language) === 'month-first' };

  const items = outermost(select($, selectors.item)).slice(0, MAX_ITEMS);
  const read = items.flatMap((item) => {
    const blocks = readBlocks([item], { baseUrl, skip });
    if (blocks.length === 0) return [];
    const [dated] = selectors.date === undefined ? [] : selfOrBelow($, selectors.date, item);
    const stated = dated && statedDate(dated, { language: document.language, timezone: options.timezone });
    const line = dated ? readDateLine(normaliseText(textOf(dated)), habits) : firstDate(blocks, habits);
    return [{ item, blocks, stated, line }];
  });
  const inferred = resolveDays(
    read.flatMap(({ line }) => (line ? [{ date: line.date, section: '' }] : [])),
    options.today,
  );
  let next = 0;
  const entries = read.map(({ item, blocks, stated, line }): Entry => {
    const day: IsoDate | undefined = line ? inferred[next++] : undefined;
    const published = stated ?? day;
    const url = addressOf($, item, selectors.link, { baseUrl, page: content.finalUrl });
    return {
      title: titleOf($, item, selectors.title, blocks, line),
      dateText: line?.dateText ?? published ?? '',
      ...(published !== undefined && { published }),
      section: [],
      ...(url !== undefined && { url }),
      blocks,
    };
  });
  const held = new Set(entries.flatMap(({ blocks }) => blocks.map(({ text }) => text)));
  return { entries, rest: document.blocks.filter(({ text }) => !held.has(text)) };
}

function firstDate(
  blocks: readonly Block[],
  habits: Parameters<typeof readDateLine>[1],
): DateLine | undefined {
  for (const { text, cells } of blocks.slice(0, DATE_BLOCKS)) {
    for (const line of cells ?? [text]) {
      const found = readDateLine(line, habits);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

function titleOf(
  $: CheerioAPI,
  item: Element,
  selector: string | undefined,
  blocks: readonly Block[],
  line: DateLine | undefined,
): string {
  const [titled] = selector === undefined ? [] : selfOrBelow($, selector, item);
  const written = titled ? normaliseText(textOf(titled)) : '';
  if (written !== '') return clipTitle(written);
  const heading = blocks.find(({ kind, text }) => kind === 'heading' && text !== line?.dateText);
  const words = blocks.find(({ text }) => /\p{L}/u.test(text) && !text.startsWith(line?.dateText ?? '\n'));
  return clipTitle(heading?.text ?? (line?.rest || words?.text) ?? blocks[0]?.text ?? '');
}

function addressOf(
  $: CheerioAPI,
  item: Element,
  selector: string | undefined,
  { baseUrl, page }: { readonly baseUrl: string; readonly page: string },
): string | undefined {
  const [link] = selector === undefined ? [] : selfOrBelow($, selector, item);
  const address = link && absoluteLink(link.attribs.href, baseUrl);
  if (address?.startsWith('http')) return address;
  const anchor = item.attribs.id ?? select($, '[id], a[name]', item)[0]?.attribs.id;
  return anchor && !/\s/.test(anchor) ? `${page.split('#')[0]}#${encodeURIComponent(anchor)}` : undefined;
}
