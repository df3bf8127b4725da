import type { ListingItem } from '../../domain/document.js';
import type { IsoDate } from '../../domain/vocabulary.js';
import { parseUrl } from '../html/links.js';
import { escapeHtml, plainTitle, toHtml } from '../items/markup.js';
import { readDay, readMoment, type WhenReading } from '../items/when.js';
import { canonicalUrl } from '../listing/canonical-url.js';
import type { ApiRule, ItemFields } from './rule.js';
import { fillInAddress } from './template.js';
import { fieldText, firstText, type ItemPlace, textsAt } from './values.js';

export interface ItemsOptions extends WhenReading {
  /** What relative addresses start from, and where items without one lead. */
  readonly baseUrl: string;
}

/** The items of an answer, and how many of its entries are none, since they have no title. */
export interface ApiItems {
  readonly items: readonly ListingItem[];
  readonly untitled: number;
}

/** Reads the entries of a list by the fields of the source. Entries with the same identity are one. */
export function readItems(
  entries: readonly unknown[],
  answer: unknown,
  rule: Pick<ApiRule, 'fields' | 'detail' | 'dateFormat'>,
  options: ItemsOptions,
): ApiItems {
  const items = new Map<string, ListingItem>();
  let untitled = 0;
  for (const entry of entries) {
    const item = readItem({ item: entry, answer }, rule.fields, rule, options);
    if (!item) untitled++;
    else if (!items.has(item.key)) items.set(item.key, item);
  }
  return { items: [...items.values()], untitled };
}

function readItem(
  place: ItemPlace,
  fields: ItemFields,
  { detail, dateFormat }: Pick<ApiRule, 'detail' | 'dateFormat'>,
  options: ItemsOptions,
): ListingItem | undefined {
  const said = readFields(place, fields, dateFormat, options);
  if (said.title === undefined) return undefined;
  const id = fields.id === undefined ? undefined : firstText(fields.id, place);
  const detailUrl = detail && fillInAddress(detail.url, (name) => textsAt(name, place)[0]);
  const own = said.url;
  return {
    ...said,
    title: said.title,
    key: id === undefined ? (own ?? `title:${said.title}`) : `id:${id}`,
    ...(id !== undefined && { id }),
    url: own ?? canonicalUrl(options.baseUrl) ?? options.baseUrl,
    ...(own === undefined && { pageless: 'no-link' as const }),
    ...(detailUrl !== undefined && { detailUrl }),
  };
}

/**
 * An item with what a second answer says of it; what that does not say is as it was.
 *
 * @param place the item in the second answer
 */
export function withDetail(
  item: ListingItem,
  place: ItemPlace,
  fields: ItemFields,
  dateFormat: string | undefined,
  options: ItemsOptions,
): ListingItem {
  const { written, ...said } = readFields(place, fields, dateFormat, options);
  // A text in the second answer is the whole one, of which the first holds a part.
  const more = written ?? item.written;
  const { title = item.title, url = item.url } = said;
  return { ...item, ...said, title, url, ...(more !== undefined && { written: more }) };
}

function readFields(
  place: ItemPlace,
  fields: ItemFields,
  dateFormat: string | undefined,
  options: ItemsOptions,
): Partial<Pick<ListingItem, 'title' | 'url' | 'published' | 'updated' | 'language' | 'written'>> {
  const title = fields.title === undefined ? '' : plainTitle(fieldText(fields.title, place) ?? '');
  const url =
    fields.url === undefined ? undefined : cleanAddress(firstText(fields.url, place) ?? '', options.baseUrl);
  const day = (field: string | undefined): IsoDate | undefined => {
    const written = field === undefined ? undefined : firstText(field, place);
    return written === undefined ? undefined : readDay(written, options, dateFormat);
  };
  const updated = fields.updated === undefined ? undefined : firstText(fields.updated, place);
  const moment = updated === undefined ? undefined : readMoment(updated, options, dateFormat);
  const language = fields.language === undefined ? undefined : firstText(fields.language, place);
  const published = day(fields.published);
  const text = textOf(place, fields, day(fields.effective), options.language);
  return {
    ...(title !== '' && { title }),
    ...(url !== undefined && { url }),
    ...(published !== undefined && { published }),
    ...(moment !== undefined && { updated: moment }),
    ...(language !== undefined && { language }),
    ...(text !== '' && { written: { contentType: 'text/html', text } as const }),
  };
}

/**
 * The address that a value of an answer stands for, absolute; undefined where it is none. Addresses are often escaped
 * once too often, or followed by what separates them from the next one.
 */
export function cleanAddress(written: string, baseUrl: string): string | undefined {
  const bare = written
    .trim()
    .replaceAll('&amp;', '&')
    .replace(/[\s,;]+$/, '');
  return bare === '' ? undefined : canonicalUrl(parseUrl(bare, baseUrl)?.href ?? '');
}

/** How the day is called from which something applies: a field says it, and the text of the item may not. */
const EFFECTIVE: Readonly<Record<string, string>> = {
  en: 'Effective date',
  zh: '生效日期',
  de: 'Gültig ab',
  fr: 'Date d’entrée en vigueur',
  es: 'Fecha de entrada en vigor',
  it: 'Data di entrata in vigore',
  pt: 'Data de entrada em vigor',
  ja: '施行日',
  ko: '시행일',
};

function textOf(
  place: ItemPlace,
  { summary, body = [] }: ItemFields,
  effective: IsoDate | undefined,
  language: string | undefined,
): string {
  const parts: string[] = [];
  for (const field of [...(summary === undefined ? [] : [summary]), ...body]) {
    const said = fieldText(field, place);
    const html = said === undefined ? '' : toHtml(said);
    if (html !== '' && !parts.includes(html)) parts.push(html);
  }
  if (effective !== undefined) {
    const label = EFFECTIVE[(language ?? 'en').split('-')[0] ?? ''] ?? EFFECTIVE.en;
    parts.push(`<p>${escapeHtml(`${label}: ${effective}`)}</p>`);
  }
  return parts.join('\n');
}
