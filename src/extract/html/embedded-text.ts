import { type AnyNode, type Element, isTag } from 'domhandler';
import { markdownToHtml } from '../text/markdown.js';
import { textOf, walk } from './dom.js';
import { type JsonIsland, jsonIslands, parseJson, stringFields } from './json-islands.js';
import { textWeight } from './measure.js';

/** Characters of text that are taken from a page's data. */
const MAX_TOTAL = 2_000_000;
/** Weight from which a field is a text to read and not a label. */
const MIN_HTML = 100;
const MIN_PLAIN = 200;

/**
 * The text of a page that renders none: applications carry the article as HTML, Markdown or long strings in
 * their scripts. Gives HTML of these fields in their order, or undefined. JSON-LD that states an article body is
 * preferred, then HTML fields, then long texts.
 */
export function embeddedHtml(scripts: readonly Element[]): string | undefined {
  const islands = jsonIslands(scripts, ['ld', 'data']);
  const body = articleBody(islands);
  if (body !== undefined) return asHtml(body);
  const texts = longTexts(islands);
  const html = texts.filter(isHtml);
  const chosen = html.length > 0 ? html : texts.filter((text) => textWeight(text) >= MIN_PLAIN);
  return chosen.length === 0 ? undefined : chosen.map(asHtml).join('\n');
}

/**
 * The text that a page without any gives to readers without scripts: HTML of its `noscript` elements, or undefined
 * where these only ask for scripts.
 */
export function noscriptHtml(root: AnyNode | undefined): string | undefined {
  if (root === undefined) return undefined;
  const found: string[] = [];
  walk(root, {
    enter(node) {
      if (!isTag(node)) return 'children' in node;
      if (node.name !== 'noscript') return true;
      const html = textOf(node, undefined, MAX_TOTAL) || '';
      if (textWeight(html.replace(/<[^>]*>/g, '')) >= MIN_PLAIN) found.push(html);
      return false;
    },
  });
  return found.length === 0 ? undefined : found.join('\n');
}

function articleBody(islands: readonly JsonIsland[]): string | undefined {
  for (const island of islands) {
    if (island.kind !== 'ld') continue;
    for (const { key, text } of stringFields(island.value)) {
      if (key === 'articleBody' && textWeight(text) >= MIN_PLAIN) return text.slice(0, MAX_TOTAL);
    }
  }
  return undefined;
}

function longTexts(islands: readonly JsonIsland[]): string[] {
  const texts = new Set<string>();
  let budget = MAX_TOTAL;
  const visit = (value: unknown, depth: number): void => {
    for (const { text } of stringFields(value)) {
      if (text.length > budget || textWeight(text) < MIN_HTML) continue;
      const nested = depth < 2 && /^\s*[{[]/.test(text) ? parseJson(text) : undefined;
      if (nested !== undefined) visit(nested, depth + 1);
      else if (isProse(text) && !texts.has(text)) {
        texts.add(text);
        budget -= text.length;
      }
    }
  };
  for (const island of islands) if (island.kind === 'data') visit(island.value, 0);
  return [...texts];
}

/** Words with spaces, or CJK letters with punctuation: no address, token, style sheet or code. */
function isProse(text: string): boolean {
  const sample = text.slice(0, 4_000);
  if (isHtml(sample)) return true;
  if (/^\s*(?:https?:|data:|[{[<]|function\b|import\b|@media)/.test(sample)) return false;
  const letters = sample.match(/[\p{L}\p{M}]/gu)?.length ?? 0;
  const breaks = sample.match(/[\s，。、；：！？]/gu)?.length ?? 0;
  return letters > sample.length * 0.6 && breaks > sample.length / 40;
}

function isHtml(text: string): boolean {
  return /<(?:p|div|h[1-6]|li|ul|ol|table|br|section|article|span)\b[^>]{0,500}>/i.test(text);
}

function asHtml(text: string): string {
  return isHtml(text) ? text : markdownToHtml(text);
}
