import { type AnyNode, isTag, isText } from 'domhandler';
import type { Block, Document } from '../domain/document.js';
import type { FetchedContent } from '../domain/fetch.js';
import type { ExtractionRule } from '../domain/source.js';
import { dissect } from './anatomy.js';
import { readBlocks } from './blocks/blocks.js';
import { contentKind, htmlOf } from './content-kind.js';
import { walk } from './html/dom.js';
import { FRAME_ELEMENTS, headingLevel } from './html/elements.js';
import { embeddedHtml, noscriptHtml } from './html/embedded-text.js';
import { type Measures, measureOf, textWeight } from './html/measure.js';
import { baseAddress, pageParts } from './html/page-parts.js';
import { select } from './html/select.js';
import { parseHtml } from './html/tree.js';
import { findUnread } from './html/visibility.js';
import { readMetadata } from './metadata/metadata.js';
import { markdownToHtml } from './text/markdown.js';
import { normaliseText } from './text/normalise.js';
import { isPlaceholder } from './text/placeholder.js';
import { readPlainText } from './text/plain-text.js';
import { readXml } from './xml/read-xml.js';

/**
 * Extracts the document from a fetch: HTML by the rule's selectors or else by structure, Markdown, plain text and the
 * text of a PDF as a whole. Other types, and content that cannot be read at all, give a document without blocks.
 * Never throws; time and memory are bounded by the size of the content.
 */
export function extractDocument(content: FetchedContent, rule: ExtractionRule): Document {
  try {
    return readContent(content, rule);
  } catch {
    return emptyDocument(content.finalUrl);
  }
}

/** The parts of a document that was fetched from several addresses as one, with the title and dates of the first. */
export function joinDocuments(parts: readonly Document[]): Document {
  const [first] = parts;
  if (first === undefined) return emptyDocument('');
  const language = parts.find((part) => part.language !== undefined)?.language;
  const published = parts.find((part) => part.published !== undefined)?.published;
  return {
    url: first.url,
    title: parts.find((part) => part.title !== '')?.title ?? '',
    ...(language !== undefined && { language }),
    ...(published !== undefined && { published }),
    blocks: parts.flatMap((part) => part.blocks),
    ...(parts.some((part) => part.contentMissing) && { contentMissing: true }),
    ...(parts.length > 1 && { partSizes: parts.map((part) => part.blocks.length) }),
  };
}

/**
 * The parts that a document was joined from, one each; undefined where it does not say how many of them there are, or
 * was changed since.
 */
export function partsOf(document: Document, count: number): Document[] | undefined {
  const { partSizes = [], ...whole } = document;
  const total = partSizes.reduce((sum, size) => sum + size, 0);
  if (partSizes.length !== count || total !== document.blocks.length) return undefined;
  let from = 0;
  return partSizes.map((size) => {
    const blocks = document.blocks.slice(from, from + size);
    from += size;
    return { ...whole, blocks };
  });
}

function emptyDocument(url: string): Document {
  return { url, title: '', blocks: [] };
}

function readContent(content: FetchedContent, rule: ExtractionRule): Document {
  const url = content.finalUrl;
  switch (contentKind(content)) {
    case 'html':
      return readHtml(htmlOf(content), url, rule);
    case 'item':
      return readItem(content.text, url, rule);
    case 'xml':
      return readXml(content.text, url);
    case 'markdown':
      return readMarkdown(content.text, url);
    case 'text':
      return untitled(url, readPlainText(content.text));
    case 'other':
      return emptyDocument(url);
  }
}

/** What an item says is all content; what the source ignores is left out of it, too. */
function readItem(html: string, url: string, { ignore }: ExtractionRule): Document {
  const $ = parseHtml(html);
  const parts = pageParts($.root()[0]);
  const skip = new Set([...findUnread(parts.body), ...ignore.flatMap((selector) => select($, selector))]);
  const rule: ExtractionRule = { content: [], ignore: [] };
  const blocks = readBlocks([parts.body], { baseUrl: baseAddress(parts, url), skip });
  return { url, ...readMetadata($, parts, rule, url, skip), blocks };
}

/** Markdown is all content: selectors are written for pages and do not apply. */
function readMarkdown(text: string, url: string): Document {
  const { body } = pageParts(parseHtml(markdownToHtml(text)).root()[0]);
  return untitled(url, withoutStrayMarks(readBlocks([body], { baseUrl: url, skip: findUnread(body) })));
}

/**
 * Emphasis marks that Markdown's rules leave standing (`word**:** word`) come from a converter that put them beside
 * a letter; asterisks that are meant are written alone.
 */
function withoutStrayMarks(blocks: readonly Block[]): Block[] {
  const clean = (text: string): string =>
    text.includes('**') ? normaliseText(text.replace(/\*{2,}/g, '')) : text;
  return blocks
    .map((block) => ({
      ...block,
      text: clean(block.text),
      ...(block.cells && { cells: block.cells.map(clean) }),
    }))
    .filter((block) => block.text !== '');
}

/** The title of a text without markup for it: its first heading, or a short first line. */
function untitled(url: string, blocks: readonly Block[]): Document {
  const heading = blocks.find((block) => block.kind === 'heading') ?? blocks[0];
  const title = heading !== undefined && heading.text.length <= 200 ? heading.text : '';
  return { url, title, blocks };
}

/** Weight of text of its own below which a page's text may be in its scripts. */
const MIN_OWN = 200;

function readHtml(html: string, url: string, rule: ExtractionRule): Document {
  const { $, parts, measures, unread, roots, skip, isSelected } = dissect(html, rule);
  const baseUrl = baseAddress(parts, url);
  const shown = readBlocks(roots, { baseUrl, skip });
  const isShell = !isSelected && ownWeight(parts.body, measures, unread) < MIN_OWN;
  const inside = isShell ? (embeddedHtml(parts.scripts, parts.body) ?? noscriptHtml($.root()[0])) : undefined;
  const blocks = inside === undefined ? shown : withInside(shown, readEmbedded(inside, baseUrl));
  const contentMissing = rule.content.length > 0 && !isSelected;
  return {
    url,
    ...readMetadata($, parts, rule, url, skip),
    blocks,
    ...(contentMissing && { contentMissing: true }),
  };
}

/** Weight of the text outside links and headings that a page renders as its own. */
function ownWeight(body: AnyNode, measures: Measures, unread: ReadonlySet<AnyNode>): number {
  let weight = 0;
  if (measureOf(measures, body).text === 0) return 0;
  walk(body, {
    enter(node) {
      if (weight >= MIN_OWN) return 'stop';
      if (unread.has(node)) return false;
      if (isText(node)) weight += textWeight(node.data);
      if (!isTag(node)) return 'children' in node;
      return !(
        FRAME_ELEMENTS.has(node.name) ||
        node.name === 'a' ||
        headingLevel(node.name, node.attribs) !== undefined
      );
    },
  });
  return weight;
}

/** What a page shows, and what its data holds beside that behind the last heading, where a shell leaves room for it. */
function withInside(shown: readonly Block[], inside: readonly Block[]): Block[] {
  const known = new Set(inside.map(({ text }) => text.toLowerCase()));
  const kept = shown.filter(({ text }) => !known.has(text.toLowerCase()) && !isPlaceholder(text));
  const titles = kept.findLastIndex(({ kind }) => kind === 'heading');
  return [...kept.slice(0, titles + 1), ...inside, ...kept.slice(titles + 1)];
}

function readEmbedded(html: string, baseUrl: string): Block[] {
  const { body } = pageParts(parseHtml(html).root()[0]);
  return readBlocks([body], { baseUrl, skip: findUnread(body) });
}
