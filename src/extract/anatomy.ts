import type { CheerioAPI } from 'cheerio';
import type { AnyNode } from 'domhandler';
import type { ExtractionRule } from '../domain/source.js';
import { findMainContent, type MainContent } from './content/main-content.js';
import { findFurniture } from './furniture/furniture.js';
import { isBelowAny, outermost } from './html/dom.js';
import { type Measures, measureOf, measureText } from './html/measure.js';
import { type PageParts, pageParts } from './html/page-parts.js';
import { select } from './html/select.js';
import { parseHtml } from './html/tree.js';
import { findUnread } from './html/visibility.js';

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

/** Finds the content of a page by the rule's selectors, or else by structure. */
export function dissect(html: string, rule: Pick<ExtractionRule, 'content' | 'ignore'>): Anatomy {
  const $ = parseHtml(html);
  const parts = pageParts($.root()[0]);
  const ignored = new Set<AnyNode>(rule.ignore.flatMap((selector) => select($, selector)));
  const unread = new Set([...findUnread(parts.body), ...ignored]);
  const measures = measureText(parts.body, unread);
  const found = (): MainContent => findMainContent(parts, measures, unread);
  const selected = selectContent($, rule.content, unread, ignored, found);
  return { $, parts, unread, measures, isSelected: selected !== undefined, ...(selected ?? found()) };
}

/**
 * The elements of the first selector that matches any with text: selectors stand in order of preference, and
 * what one selector matches is joined in document order. Who selects the whole page leaves it to `findInPage`.
 */
function selectContent(
  $: CheerioAPI,
  selectors: readonly string[],
  unread: ReadonlySet<AnyNode>,
  ignored: ReadonlySet<AnyNode>,
  findInPage: () => MainContent,
): MainContent | undefined {
  for (const selector of selectors) {
    const skip = new Set(unread);
    const roots = outermost(select($, selector)).filter((root) => {
      if (isBelowAny(root, ignored)) return false;
      skip.delete(root);
      const measures = measureText(root, skip);
      if (measureOf(measures, root).text === 0) return false;
      for (const node of findFurniture(root, measures, skip, 'selection').keys()) skip.add(node);
      return true;
    });
    if (roots.some((root) => root.name === 'body' || root.name === 'html')) return findInPage();
    if (roots.length > 0) return { roots, skip };
  }
  return undefined;
}
