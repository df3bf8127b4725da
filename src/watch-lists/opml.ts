import { XMLParser } from 'fast-xml-parser';
import { type Fields, isFields } from '../schema/fields.js';
import {
  isWebPage,
  type LeftOut,
  type ListFile,
  textOf,
  UnknownFormatError,
  type Watch,
  type WatchList,
} from './watch.js';

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  processEntities: true,
  isArray: (name) => name === 'outline',
});

/**
 * Reads the subscriptions of a feed reader (OPML 1.0 and 2.0): `rss` outlines are feeds, `link` outlines pages.
 *
 * @throws UnknownFormatError where it is no OPML
 */
export function readOpml(files: readonly ListFile[]): WatchList {
  const watches: Watch[] = [];
  const leftOut: LeftOut[] = [];
  let isKnown = false;
  for (const { text } of files) {
    if (!/<opml[\s>]/i.test(text.slice(0, 5_000))) continue;
    const tree: unknown = parser.parse(text);
    const opml = isFields(tree) ? tree.opml : undefined;
    const body = isFields(opml) ? opml.body : undefined;
    isKnown = true;
    for (const outline of outlinesOf(body)) readOutline(outline, watches, leftOut);
  }
  if (!isKnown) throw new UnknownFormatError('OPML');
  return { watches, leftOut };
}

/** Outlines stand in outlines, as folders. */
function* outlinesOf(root: unknown): Generator<Fields> {
  const open: unknown[] = [root];
  for (let node = open.shift(); node !== undefined; node = open.shift()) {
    if (!isFields(node) || !Array.isArray(node.outline)) continue;
    for (const outline of node.outline) {
      if (!isFields(outline)) continue;
      yield outline;
      open.push(outline);
    }
  }
}

function readOutline(outline: Fields, watches: Watch[], leftOut: LeftOut[]): void {
  const feed = textOf(outline.xmlUrl) || textOf(outline.xmlurl);
  const page = textOf(outline.url) || textOf(outline.htmlUrl);
  const url =
    feed || (textOf(outline.type) === 'link' || Array.isArray(outline.outline) ? textOf(outline.url) : page);
  if (url === '') return;
  const name = textOf(outline.text) || textOf(outline.title) || url;
  if (!isWebPage(url)) {
    leftOut.push({ name, setting: url, why: 'not-a-page', isWhole: true });
    return;
  }
  watches.push({
    name,
    urls: [url],
    kind: feed === '' ? 'document' : 'feed',
    fetch: 'http',
    content: [],
    ignore: [],
    headers: {},
    mustContain: [],
    isOn: true,
  });
}
