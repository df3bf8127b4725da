import { type AnyNode, type Element, isTag } from 'domhandler';
import { markdownToHtml } from '../text/markdown.js';
import { textOf, walk } from './dom.js';
import { type JsonIsland, jsonIslands, parseJson, stringFields } from './json-islands.js';
import { htmlWeight, textWeight } from './measure.js';
import { richText } from './rich-text.js';
import { attributeValues, literalHtml, reactRows, templateHtml } from './script-sources.js';

/** Characters of text that are taken from a page's data. */
const MAX_TOTAL = 2_000_000;
/** Weight from which a field is a text to read and not a label. */
const MIN_HTML = 100;
const MIN_PLAIN = 200;

/**
 * The text of a page that renders none: applications carry the article as HTML, Markdown, long strings or a tree of
 * nodes in their scripts and attributes. Gives HTML of what is found, in its order, or undefined. JSON-LD that states an
 * article body is preferred, then what holds most of the page's data; strings in code and templates come last.
 */
export function embeddedHtml(scripts: readonly Element[], root: AnyNode): string | undefined {
  const islands = jsonIslands(scripts, ['ld', 'data']);
  const body = articleBody(islands);
  if (body !== undefined) return asHtml(body);
  const values = islands.filter(({ kind }) => kind === 'data').map(({ value }) => value);
  return (
    dataHtml(values) ??
    dataHtml(reactRows(scripts)) ??
    dataHtml(attributeValues(root)) ??
    questionsHtml(islands) ??
    joined(literalHtml(scripts)) ??
    joined(templateHtml(root))
  );
}

function joined(found: readonly string[]): string | undefined {
  return found.length > 0 ? found.join('\n') : undefined;
}

/** The long strings of the data, or its trees of nodes where these hold more. */
function dataHtml(values: readonly unknown[]): string | undefined {
  if (values.length === 0) return undefined;
  const texts = longTexts(values);
  const html = texts.filter(isHtml);
  const chosen = html.length > 0 ? html : texts.filter((text) => textWeight(text) >= MIN_PLAIN);
  const plain = chosen.reduce((sum, text) => sum + htmlWeight(text), 0);
  const rich = html.length > 0 ? '' : values.map(richText).join('\n').slice(0, MAX_TOTAL);
  const weight = htmlWeight(rich);
  if (weight >= MIN_PLAIN && weight > plain) return rich;
  return chosen.length === 0 ? undefined : chosen.map(asHtml).join('\n');
}

/** Questions and answers that a page states for search engines (schema.org `FAQPage`). */
function questionsHtml(islands: readonly JsonIsland[]): string | undefined {
  const found: string[] = [];
  for (const { kind, value } of islands) {
    if (kind !== 'ld') continue;
    let question = '';
    for (const { key, text } of stringFields(value)) {
      if (key === 'name') question = text;
      if (key !== 'text') continue;
      found.push(`<h2>${question.replaceAll('<', '&lt;')}</h2>`, asHtml(text));
      question = '';
    }
  }
  const html = found.join('\n').slice(0, MAX_TOTAL);
  return htmlWeight(html) >= MIN_PLAIN ? html : undefined;
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
      const html = textOf(node, undefined, MAX_TOTAL);
      if (htmlWeight(html) >= MIN_PLAIN) found.push(html);
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

function longTexts(values: readonly unknown[]): string[] {
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
  for (const value of values) visit(value, 0);
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
