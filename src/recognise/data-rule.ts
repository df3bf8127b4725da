/** What a body that is data, not a page, was recognised as. */
export type FoundData =
  | { readonly shape: 'feed'; readonly format: string; readonly items: readonly DataItem[] }
  | { readonly shape: 'sitemap'; readonly isIndex: boolean; readonly items: readonly DataItem[] }
  | { readonly shape: 'api'; readonly rule: ApiProposal; readonly items: readonly DataItem[] };

interface DataItem {
  readonly title: string;
  readonly url?: string;
  readonly published?: string;
}

/** Where an answer holds its items, and where an item holds what it says. */
export interface ApiProposal {
  readonly itemPath?: string;
  readonly fields: Readonly<Record<string, string | readonly string[]>>;
}

const MOST_ITEMS = 200;

/** Recognises feeds, sitemaps and answers of APIs. Undefined for anything else. */
export function findData(text: string, contentType: string): FoundData | undefined {
  const start = text.replace(/^\uFEFF/, '').trimStart();
  if (/^[[{]/.test(start) && !contentType.includes('html')) return findJson(start);
  if (!/^<(?:\?xml|!--|rss|feed|rdf|urlset|sitemapindex)/i.test(start)) return undefined;
  const root = /<(?:[\w-]+:)?(rss|feed|rdf|urlset|sitemapindex)\b[^>]{0,2000}>/i
    .exec(start.slice(0, 5_000))?.[1]
    ?.toLowerCase();
  if (root === 'urlset' || root === 'sitemapindex') {
    const isIndex = root === 'sitemapindex';
    const items = elementsOf(start, isIndex ? 'sitemap' : 'url').map((item) => {
      const url = childOf(item, 'loc');
      return { title: url, ...(url !== '' && { url }), ...dated(childOf(item, 'lastmod')) };
    });
    return { shape: 'sitemap', isIndex, items };
  }
  if (root === 'rss' || root === 'feed' || root === 'rdf') {
    const entries = elementsOf(start, root === 'feed' ? 'entry' : 'item').map((item) => {
      const url = childOf(item, 'link') || (/<link\b[^>]*\bhref\s*=\s*["']([^"']+)/i.exec(item)?.[1] ?? '');
      const date = ['pubDate', 'published', 'updated', 'dc:date', 'date']
        .map((name) => childOf(item, name))
        .find(Boolean);
      return { title: childOf(item, 'title'), ...(url !== '' && { url }), ...dated(date) };
    });
    return {
      shape: 'feed',
      format: root === 'feed' ? 'Atom' : root === 'rdf' ? 'RDF' : 'RSS',
      items: entries,
    };
  }
  return undefined;
}

function dated(written: string | undefined): { published?: string } {
  const at = written === undefined || written === '' ? Number.NaN : Date.parse(written);
  return Number.isNaN(at) ? {} : { published: new Date(at).toISOString().slice(0, 10) };
}

/** Enough of XML to show what a feed holds; it is read by the parser of its kind. */
function elementsOf(xml: string, name: string): string[] {
  const pattern = new RegExp(`<(?:\\w+:)?${name}\\b[^>]*>([\\s\\S]*?)</(?:\\w+:)?${name}>`, 'gi');
  return [...xml.matchAll(pattern)].slice(0, MOST_ITEMS).map(([, inner = '']) => inner);
}

function childOf(xml: string, name: string): string {
  const inner = new RegExp(`<${name}\\b[^>]*>([\\s\\S]*?)</${name}>`, 'i').exec(xml)?.[1] ?? '';
  return inner
    .replace(/^\s*<!\[CDATA\[|\]\]>\s*$/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replace(/\s+/g, ' ')
    .trim();
}

type Fields = Readonly<Record<string, unknown>>;

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

function findJson(text: string): FoundData | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (isFields(value) && typeof value.version === 'string' && /jsonfeed\.org/.test(value.version)) {
    const items = Array.isArray(value.items) ? value.items.filter(isFields) : [];
    return {
      shape: 'feed',
      format: 'JSON Feed',
      items: items.map((item) => itemOf(item, { title: 'title', url: 'url', published: 'date_published' })),
    };
  }
  const [best] = listsIn(value, [], 0).sort((one, other) => other.score - one.score);
  if (!best) return undefined;
  const { path, items, fields } = best;
  const rule = { ...(path.length > 0 && { itemPath: path.join('.') }), fields };
  return { shape: 'api', rule, items: items.slice(0, MOST_ITEMS).map((item) => itemOf(item, fields)) };
}

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

function itemOf(item: Fields, fields: ApiProposal['fields']): DataItem {
  const textAt = (path: string | readonly string[] | undefined): string => {
    const value = typeof path === 'string' ? item[path] : undefined;
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  };
  const url = textAt(fields.url);
  return { title: textAt(fields.title), ...(url !== '' && { url }), ...dated(textAt(fields.published)) };
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
