import { type AnyFeed, type AtomFeed, type JsonFeed, parseFeed, type RdfFeed, type RssFeed } from 'feedsmith';
import type { OwnText } from '../items/full-text.js';
import { toHtml } from '../items/markup.js';
import { cleanXml, mendXml } from './mend.js';

/** An entry of a feed of whatever format, as written. */
export interface FeedEntry extends OwnText {
  readonly id?: string | undefined;
  readonly title?: string | undefined;
  readonly link?: string | undefined;
  /** What its links are relative to, where it says so. */
  readonly base?: string | undefined;
  readonly published?: string | undefined;
  readonly updated?: string | undefined;
  readonly language?: string | undefined;
}

/** A feed of whatever format, as written. */
export interface FeedEntries {
  readonly entries: readonly FeedEntry[];
  readonly language?: string | undefined;
  /** What links are relative to, where it says so. */
  readonly base?: string | undefined;
  /** The address of its next page: what is older. */
  readonly next?: string | undefined;
}

/**
 * Reads RSS 0.9x to 2.0, RDF, Atom and JSON Feed. Broken XML is mended where a reader would read on.
 *
 * @throws Error where not even that makes a feed of it
 */
export function readEntries(text: string): FeedEntries {
  const parsed = parse(text);
  switch (parsed.format) {
    case 'rss':
      return ofRss(parsed.feed);
    case 'rdf':
      return ofRdf(parsed.feed);
    case 'atom':
      return ofAtom(parsed.feed);
    case 'json':
      return ofJson(parsed.feed);
  }
}

function parse(text: string): AnyFeed<string> {
  if (/^[\s\uFEFF]*\{/.test(text)) return parseFeed(text.replace(/^\uFEFF/, ''));
  const xml = cleanXml(text);
  try {
    return parseFeed(xml);
  } catch {
    return parseFeed(mendXml(xml));
  }
}

function ofRss({ items = [], language, xml, atom }: RssFeed.Feed<string>): FeedEntries {
  return {
    language,
    base: xml?.base,
    next: nextLink(atom?.links),
    entries: items.map((item) => ({
      id: item.guid?.value,
      title: item.title ?? item.dc?.titles?.[0],
      link: item.link ?? (item.guid?.isPermaLink === false ? undefined : webAddress(item.guid?.value)),
      base: item.xml?.base,
      published: item.pubDate ?? item.dc?.dates?.[0] ?? item.atom?.published,
      updated: item.atom?.updated ?? item.dcterms?.modified?.[0],
      language: item.dc?.languages?.[0] ?? item.xml?.lang,
      content: html(item.content?.encoded),
      summary: html(item.description ?? item.dc?.descriptions?.[0]),
    })),
  };
}

function ofRdf({ items = [], dc, xml, atom }: RdfFeed.Feed<string>): FeedEntries {
  return {
    language: dc?.languages?.[0],
    base: xml?.base,
    next: nextLink(atom?.links),
    entries: items.map((item) => ({
      id: item.rdf?.about,
      title: item.title ?? item.dc?.titles?.[0],
      link: item.link ?? webAddress(item.rdf?.about),
      base: item.xml?.base,
      published: item.dc?.dates?.[0],
      updated: item.dcterms?.modified?.[0],
      language: item.dc?.languages?.[0] ?? item.xml?.lang,
      content: html(item.content?.encoded),
      summary: html(item.description ?? item.dc?.descriptions?.[0]),
    })),
  };
}

function ofAtom({ entries = [], links, xml }: AtomFeed.Feed<string>): FeedEntries {
  return {
    language: xml?.lang,
    base: xml?.base,
    next: nextLink(links),
    entries: entries.map((entry) => ({
      id: entry.id,
      title: entry.title?.value,
      link: atomLink(entry) ?? entry.content?.src,
      base: entry.content?.xml?.base ?? entry.xml?.base,
      published: entry.published ?? entry.updated,
      updated: entry.updated,
      language: entry.xml?.lang,
      content: html(entry.content?.value, entry.content?.type),
      summary: html(entry.summary?.value, entry.summary?.type),
    })),
  };
}

function ofJson({ items = [], language, next_url }: JsonFeed.Feed<string>): FeedEntries {
  return {
    language,
    next: next_url,
    entries: items.map((item) => ({
      id: item.id,
      title: item.title,
      link: item.url ?? item.external_url ?? webAddress(item.id),
      published: item.date_published ?? item.date_modified,
      updated: item.date_modified,
      language: item.language,
      content: html(item.content_html) ?? html(item.content_text, 'text'),
      summary: html(item.summary, 'text'),
    })),
  };
}

/** What is older, as RFC 5005 names it: the next page, or the archive before this one. */
function nextLink(links: AtomFeed.Feed<string>['links'] = []): string | undefined {
  const linked = (rel: string) => links.find((link) => link.rel === rel)?.href;
  return linked('next') ?? linked('prev-archive');
}

/** The page itself, before a file that the entry is also there as. */
function atomLink({ links = [] }: AtomFeed.Entry<string>): string | undefined {
  const pages = links.filter(({ rel = 'alternate' }) => rel === 'alternate');
  const page = pages.find(({ type = 'text/html' }) => type.includes('html')) ?? pages[0];
  return page?.href ?? links.find(({ rel }) => rel === 'enclosure' || rel === 'related')?.href;
}

function webAddress(text: string | undefined): string | undefined {
  return text !== undefined && /^https?:\/\//i.test(text.trim()) ? text.trim() : undefined;
}

/** @param type of the Atom construct: `text` holds no markup, whatever it looks like */
function html(written: string | undefined, type?: string): string | undefined {
  if (written === undefined || written.trim() === '') return undefined;
  if (type === 'text' || type === 'text/plain')
    return toHtml(written.replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
  return toHtml(written);
}
