import { XMLParser } from 'fast-xml-parser';
import { cleanXml } from './mend.js';

/** An entry of a sitemap or of an index of sitemaps. */
export interface SitemapEntry {
  readonly url: string;
  /** As written: a day or an instant. */
  readonly modified?: string;
  /** Of the news extension. */
  readonly title?: string;
  readonly published?: string;
}

const parser = new XMLParser({
  ignoreAttributes: true,
  removeNSPrefix: true,
  parseTagValue: false,
  processEntities: true,
  isArray: (name) => name === 'url' || name === 'sitemap',
});

/** The entries of a sitemap (`url`) or of an index (`sitemap`), in their order. Throws where the XML cannot be read. */
export function readSitemap(xml: string): SitemapEntry[] {
  const tree: unknown = parser.parse(cleanXml(xml));
  const root = child(tree, 'urlset') ?? child(tree, 'sitemapindex');
  const entries = child(root, 'url') ?? child(root, 'sitemap');
  return Array.isArray(entries) ? entries.flatMap(readEntry) : [];
}

function readEntry(entry: unknown): SitemapEntry[] {
  const url = textOf(child(entry, 'loc'));
  if (url === undefined) return [];
  const news = child(entry, 'news');
  const modified = textOf(child(entry, 'lastmod'));
  const title = textOf(child(news, 'title'));
  const published = textOf(child(news, 'publication_date'));
  return [
    {
      url,
      ...(modified !== undefined && { modified }),
      ...(title !== undefined && { title }),
      ...(published !== undefined && { published }),
    },
  ];
}

function child(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value).find(([key]) => key === name)?.[1];
}

function textOf(value: unknown): string | undefined {
  const text = Array.isArray(value) ? value[0] : value;
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : undefined;
}
