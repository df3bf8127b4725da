import type { Block } from '../../domain/document.js';
import { hostOf } from '../../text/hosts.js';

/** A link of a page whose links are what matters: its words and its address. */
export interface Link {
  readonly title: string;
  readonly url: string;
}

/** What became of a link. */
export interface MatchedLink<One extends Link, Other extends Link = One> {
  readonly before: One;
  readonly after: Other;
}

export interface MatchedLinks<One extends Link, Other extends Link = One> {
  readonly pairs: readonly MatchedLink<One, Other>[];
  readonly added: readonly Other[];
  readonly removed: readonly One[];
}

/** Reads the links of a document that `linkBlock` wrote. */
export function linkOf({ text, links = [] }: Block): Link {
  const [url = ''] = links;
  const suffix = ` (${shownTarget(url)})`;
  return { title: text.endsWith(suffix) ? text.slice(0, -suffix.length) : text, url };
}

/** A link as a block: what a reader sees of it, and where it leads. */
export function linkBlock({ title, url }: Link): Block {
  return { kind: 'list-item', level: 1, text: `${title} (${shownTarget(url)})`, links: [url] };
}

function shownTarget(url: string): string {
  if (!URL.canParse(url)) return url;
  const { host, pathname, search } = new URL(url);
  try {
    return decodeURI(`${host}${pathname}${search}`);
  } catch {
    return `${host}${pathname}${search}`;
  }
}

/**
 * Pairs the links of a page with those of the page as it was: first those that lead to the same address, then those that
 * are called the same, then those that differ in nothing but figures, as the versions of a document do.
 */
export function matchLinks<One extends Link, Other extends Link>(
  before: readonly One[],
  after: readonly Other[],
): MatchedLinks<One, Other> {
  const pairs: MatchedLink<One, Other>[] = [];
  let [removed, added] = [[...before], [...after]];
  const keys: ((link: Link) => string)[] = [
    ({ url, title }) => `${url}\n${title}`,
    ({ url }) => url,
    ({ title, url }) => `${plain(title)}\n${folderOf(url)}`,
    ({ title }) => plain(title),
    ({ url }) => withoutFigures(url),
    ({ title, url }) => `${withoutFigures(plain(title))}\n${hostOf(url)}`,
  ];
  for (const key of keys) {
    const waiting = new Map<string, One[]>();
    for (const link of removed) waiting.set(key(link), [...(waiting.get(key(link)) ?? []), link]);
    const paired = new Set<One>();
    const left: Other[] = [];
    for (const link of added) {
      const found = waiting.get(key(link))?.shift();
      if (found === undefined) left.push(link);
      else {
        paired.add(found);
        pairs.push({ before: found, after: link });
      }
    }
    removed = removed.filter((link) => !paired.has(link));
    added = left;
  }
  return { pairs, added, removed };
}

/** A title without what is said of the file, its marks and the size of its letters. */
export function plain(title: string): string {
  const words = title
    .normalize('NFKC')
    .toLowerCase()
    .replace(
      /[([]?\s*(?:pdf|docx?|xlsx?|pptx?|html?)?[\s,|·-]*\d+(?:[.,]\d+)?\s?(?:kb|mb|kib|mib|ko|mo|кб|мб)\b\s*[)\]]?/giu,
      ' ',
    )
    .replace(/[([]\s*(?:pdf|docx?|xlsx?|pptx?|html?)\s*[)\]]/giu, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return words === '' ? title : words;
}

function withoutFigures(text: string): string {
  return text.replace(/\d+/gu, '#');
}

function folderOf(url: string): string {
  return url.replace(/[^/]*$/u, '');
}
