import type { FetchedContent } from '../../domain/fetch.js';
import { fromRoot } from '../content-kind.js';

export type FeedFormat = 'rss' | 'rdf' | 'atom' | 'json-feed' | 'sitemap' | 'sitemap-index';

const BY_ROOT: Readonly<Record<string, FeedFormat>> = {
  rss: 'rss',
  RDF: 'rdf',
  feed: 'atom',
  urlset: 'sitemap',
  sitemapindex: 'sitemap-index',
};
/** Prolog, comments and a document type may stand before the root. */
const MAX_PROLOG = 20_000;

/**
 * Which kind of feed a content is, by its root and not by its type, which servers often give wrong; undefined for
 * anything else.
 */
export function feedFormat({ text }: Pick<FetchedContent, 'text'>): FeedFormat | undefined {
  const start = text.slice(0, MAX_PROLOG);
  const root = rootOf(start);
  if (root !== undefined) {
    const format = BY_ROOT[root.name];
    // RDF and `feed` are words of others, too.
    if (format === 'rdf' && !/purl\.org\/rss|netscape\.com\/rdf|<item[\s>]/i.test(text)) return undefined;
    if (
      format === 'atom' &&
      !/purl\.org\/atom|w3\.org\/2005\/Atom/i.test(root.tag) &&
      !/<entry[\s>]/.test(text)
    )
      return undefined;
    return format;
  }
  return /^[\s\uFEFF]*\{/.test(start) &&
    /"version"\s*:\s*"https?:\/\/(?:www\.)?jsonfeed\.org\/version\//.test(text)
    ? 'json-feed'
    : undefined;
}

/** The first element, without its prefix. */
function rootOf(start: string): { readonly name: string; readonly tag: string } | undefined {
  const [tag, name] = /^<(?:[\w.-]+:)?([A-Za-z][\w.-]*)[^>]*>?/.exec(fromRoot(start)) ?? [];
  return tag === undefined || name === undefined ? undefined : { name, tag };
}
