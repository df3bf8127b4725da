import type { CheerioAPI } from 'cheerio';
import type { AnyNode, Element } from 'domhandler';
import type { ExtractionRule } from '../domain/source.js';
import { findMainContent, type MainContent } from './content/main-content.js';
import { findFurniture } from './furniture/furniture.js';
import { isBelowAny, outermost } from './html/dom.js';
import { type Measures, measureOf, measureText } from './html/measure.js';
import { type PageParts, pageParts } from './html/page-parts.js';
import { makeReadable } from './html/readable/readable.js';
import { select } from './html/select.js';
import { parseHtml } from './html/tree.js';
import { findUnread } from './html/visibility.js';
import type { NoteLeftOut } from './reasons.js';

/** What of a page is read, and what is left out. */
export interface Anatomy extends MainContent {
  readonly $: CheerioAPI;
  readonly parts: PageParts;
  /** What readers do not see, and what the rule ignores. */
  readonly unread: ReadonlySet<AnyNode>;
  /** Of the body without `unread`. */
  readonly measures: Measures;
  /** Whether one of the rule's selectors matched; else the content was found by structure. */
  readonly isSelected: boolean;
}

/**
 * Finds the content of a page by the rule's selectors, or else by structure.
 *
 * @param note is told of every node that is left out, and why
 */
export function dissect(
  html: string,
  rule: Pick<ExtractionRule, 'content' | 'ignore'>,
  note?: NoteLeftOut,
): Anatomy {
  const $ = parseHtml(html);
  const root = $.root()[0];
  // Selectors are written for the page as it was sent, before anything in it is changed.
  const ignored = new Set<AnyNode>(rule.ignore.flatMap((selector) => select($, selector)));
  const chosen = rule.content.map((selector) => select($, selector));
  if (root !== undefined) makeReadable(root);
  const parts = pageParts(root);
  for (const node of ignored) note?.(node, 'ignored');
  const unread = findUnread(parts.body, note);
  for (const node of ignored) unread.add(node);
  const measures = measureText(parts.body, unread);
  const found = (): MainContent => findMainContent(parts, measures, unread, note);
  const selected = selectContent(chosen, unread, ignored, found, note);
  return { $, parts, unread, measures, isSelected: selected !== undefined, ...(selected ?? found()) };
}

/**
 * What the first selector matches that matches any text: selectors stand in order of preference, and what one selector
 * matches is joined in document order. Who selects the whole page leaves it to `findInPage`.
 *
 * @param chosen what each selector matches
 */
function selectContent(
  chosen: readonly (readonly Element[])[],
  unread: ReadonlySet<AnyNode>,
  ignored: ReadonlySet<AnyNode>,
  findInPage: () => MainContent,
  note?: NoteLeftOut,
): MainContent | undefined {
  for (const elements of chosen) {
    const skip = new Set(unread);
    const roots = outermost(elements).filter((root) => {
      if (isBelowAny(root, ignored)) return false;
      skip.delete(root);
      const measures = measureText(root, skip);
      if (measureOf(measures, root).text === 0) return false;
      for (const node of findFurniture(root, measures, skip, 'selection', note)) skip.add(node);
      return true;
    });
    if (roots.some((root) => root.name === 'body' || root.name === 'html')) return findInPage();
    if (roots.length > 0) return { roots, skip };
  }
  return undefined;
}
