import type { DocumentDiff } from '../../domain/change.js';
import { messages } from '../../show/messages.js';
import type { RenderOptions } from '../../show/options.js';
import { type Excerpt, excerptEntry } from '../../show/text/excerpt.js';
import { inLanguage } from '../../text/texts.js';
import { createPage, type Page, paintWords, type TerminalOptions } from './paint.js';

/** Of one block: longer than any rule that a person wrote. */
const LONGEST_BLOCK = 4000;
const MOST_ENTRIES = 500;

export interface DiffOptions extends TerminalOptions {
  /** How many differences to show; all that a reader can bear without it. */
  readonly limit?: number;
}

/** The differences of two versions, in the order of the page. */
export function renderDiffForTerminal(diff: DocumentDiff, options: DiffOptions): string {
  const { change: texts } = inLanguage(messages, options.language);
  const page = createPage(options);
  const shown = diff.entries.slice(0, options.limit ?? MOST_ENTRIES);
  for (const entry of shown) addDifference(page, excerptEntry(entry, LONGEST_BLOCK), false, options);
  const omitted = diff.entries.length - shown.length;
  if (omitted > 0) page.add(page.colors.dim(texts.moreDifferences(omitted)), '  ');
  page.add(page.colors.dim(texts.size(diff.stats.charsAdded, diff.stats.charsRemoved)), '  ');
  return page.toString();
}

/** One difference: its section, and below it the words. */
export function addDifference(
  page: Page,
  excerpt: Excerpt,
  announcement: boolean,
  options: RenderOptions,
): void {
  const label = announcement ? '' : inLanguage(messages, options.language).ops[excerpt.op];
  const heading = [label, excerpt.section].filter((part) => part !== '').join(' · ');
  if (heading !== '') page.add(page.colors.dim(heading), '  ');
  page.add(paintWords(excerpt, page.colors, announcement), page.colors.dim('  | '));
}
