import type { ListingItem } from '../domain/document.js';
import type { FetchedContent } from '../domain/fetch.js';
import { type Answer, itemsAt, readAnswer } from '../extract/api/answer.js';
import { readItems } from '../extract/api/read-items.js';
import type { ApiRule } from '../extract/api/rule.js';
import { type FeedFormat, feedFormat } from '../extract/feeds/format.js';
import { readFeed } from '../extract/feeds/read-feed.js';
import { type Fields, isFields } from '../schema/fields.js';

/** What a body that is data, not a page, was recognised as. */
export type FoundData =
  | {
      readonly shape: 'feed' | 'sitemap';
      readonly format: FeedFormat;
      readonly items: readonly ListingItem[];
      /** Of an index of sitemaps. */
      readonly sitemaps: number;
    }
  | { readonly shape: 'api'; readonly rule: ApiProposal; readonly items: readonly ListingItem[] };

/** Where an answer holds its items, and where an item holds what it says. */
export interface ApiProposal {
  readonly itemPath?: string;
  readonly fields: ApiRule['fields'];
}

/** Recognises feeds, sitemaps and answers of APIs. Undefined for anything else. */
export function findData(content: FetchedContent): FoundData | undefined {
  const { text, contentType, finalUrl } = content;
  const format = feedFormat(content);
  if (format !== undefined) {
    const reading = readFeed(content, { timezone: 'UTC' });
    if (reading.format === undefined) return undefined;
    const shape = format === 'sitemap' || format === 'sitemap-index' ? 'sitemap' : 'feed';
    return { shape, format, items: reading.items.map(listed), sitemaps: reading.sitemaps.length };
  }
  if (contentType.includes('html') || !/^\s*[[{<]/.test(text.replace(/^\uFEFF/, ''))) return undefined;
  let answer: Answer;
  try {
    answer = readAnswer(content, 'auto');
  } catch {
    return undefined;
  }
  const [best] = listsIn(answer.value, [], 0).sort((one, other) => other.score - one.score);
  if (!best) return undefined;
  const { path, fields } = best;
  const rule = { ...(path.length > 0 && { itemPath: path.join('.') }), fields };
  const entries = itemsAt(answer, rule.itemPath) ?? [];
  const { items } = readItems(entries, answer.value, { fields }, { baseUrl: finalUrl, timezone: 'UTC' });
  return items.length > 0 ? { shape: 'api', rule, items: items.map(listed) } : undefined;
}

const TITLES = ['title', 'headline', 'subject', 'name', 'heading', 'label', 'topic', 'question', 'summary'];
const IDS = ['id', 'uuid', 'guid', 'document_number', 'number', 'key', 'slug', 'code', 'recallid'];
const URLS = ['html_url', 'url', 'link', 'permalink', 'web_url', 'href', 'web_path', 'canonical_url'];
const DATES = [
  'published',
  'published_at',
  'publication_date',
  'publishedat',
  'publishdate',
  'publish_time',
  'date',
  'created_at',
  'createdat',
  'created',
  'releasedate',
  'recalldate',
  'public_timestamp',
];
const UPDATES = [
  'updated',
  'updated_at',
  'updatedat',
  'modified',
  'last_modified',
  'lastmodified',
  'edited_at',
];
const BODIES = ['body', 'content', 'text', 'description', 'abstract', 'content_html', 'details'];
const DEEPEST = 4;

interface FoundList {
  readonly path: readonly string[];
  readonly items: readonly Fields[];
  readonly fields: ApiProposal['fields'];
  readonly score: number;
}

/** The lists of an answer whose items have titles, with what speaks for each: how many there are and what they say. */
function listsIn(value: unknown, path: readonly string[], depth: number): FoundList[] {
  if (Array.isArray(value)) {
    const items = value.filter(isFields);
    const fields = fieldsOf(items);
    if (items.length === 0 || fields === undefined) return [];
    return [{ path, items, fields, score: Math.min(items.length, 50) * Object.keys(fields).length }];
  }
  if (!isFields(value) || depth >= DEEPEST) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    /^[\w-]+$/.test(name) ? listsIn(inner, [...path, name], depth + 1) : [],
  );
}

function fieldsOf(items: readonly Fields[]): ApiProposal['fields'] | undefined {
  const pick = (known: readonly string[], fits: (value: unknown) => boolean): string | undefined => {
    for (const wanted of known) {
      for (const name of Object.keys(items[0] ?? {})) {
        if (name.toLowerCase() !== wanted) continue;
        const right = items.filter((item) => fits(item[name])).length;
        if (right >= items.length / 2) return name;
      }
    }
    return undefined;
  };
  const isText = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';
  const title = pick(TITLES, isText);
  if (title === undefined) return undefined;
  const id = pick(IDS, (value) => isText(value) || typeof value === 'number');
  const url = pick(URLS, (value) => typeof value === 'string' && /^(?:https?:)?\//.test(value));
  const published = pick(DATES, isDate);
  const updated = pick(UPDATES, isDate);
  const body = pick(BODIES, isText);
  return {
    ...(id !== undefined && { id }),
    title,
    ...(url !== undefined && { url }),
    ...(published !== undefined && { published }),
    ...(updated !== undefined && { updated }),
    ...(body !== undefined && body !== title && { body: [body] }),
  };
}

function isDate(value: unknown): boolean {
  if (typeof value === 'number') return value > 1e9 && value < 1e13;
  return typeof value === 'string' && /\d{4}/.test(value) && !Number.isNaN(Date.parse(value));
}

/** What is shown of an item. */
function listed({
  key,
  url,
  title,
  published,
}: Pick<ListingItem, 'key' | 'url' | 'title' | 'published'>): ListingItem {
  return { key, url, title, ...(published !== undefined && { published }) };
}
