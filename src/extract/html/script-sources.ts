import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import { walk } from './dom.js';
import { parseJson } from './json-islands.js';
import { htmlWeight } from './measure.js';

/** Places where a page that scripts fill keeps what they fill it with, beside its JSON. */

const MAX_LENGTH = 2_000_000;
const MAX_FOUND = 200;
/** Weight from which what is found is a text. */
const MIN_TEXT = 200;
const TEMPLATE_TYPES =
  /^text\/(?:html|template|x-template|ng-template|x-handlebars(?:-template)?|x-jquery-tmpl)$/i;
/** A place that a script fills. */
const PLACEHOLDER = /\{\{|<%|\$\{|\[\[/;

/** JSON that elements are given as an attribute, for the component that takes their place: Inertia, react-rails. */
export function attributeValues(root: AnyNode): unknown[] {
  const found: unknown[] = [];
  let budget = MAX_LENGTH;
  walk(root, {
    enter(node) {
      if (!isTag(node)) return 'children' in node;
      for (const [name, value] of Object.entries(node.attribs)) {
        if (value.length < MIN_TEXT || value.length > budget || found.length >= MAX_FOUND) continue;
        if (!/^(?:data-|:|props$)/.test(name) || !/^\s*[{[]/.test(value)) continue;
        budget -= value.length;
        const parsed = parseJson(value);
        if (parsed !== undefined) found.push(parsed);
      }
      return true;
    },
  });
  return found;
}

/** What a page's templates hold, those with places to fill apart. */
export function templateHtml(root: AnyNode): string[] {
  const found: string[] = [];
  walk(root, {
    enter(node) {
      if (!isTag(node)) return 'children' in node;
      const isTemplate = node.name === 'script' && TEMPLATE_TYPES.test(node.attribs.type ?? '');
      if (!isTemplate || found.length >= MAX_FOUND) return true;
      const [content] = node.children;
      const html = content !== undefined && isText(content) ? content.data.slice(0, MAX_LENGTH) : '';
      if (saysMuch(html) && !PLACEHOLDER.test(html)) found.push(html);
      return false;
    },
  });
  return found;
}

/** HTML that stands in scripts as a string: `content = "<p>…</p>"`, arguments of a function that makes the state. */
export function literalHtml(scripts: readonly Element[]): string[] {
  const found = new Set<string>();
  let budget = MAX_LENGTH;
  for (const script of scripts) {
    const [content] = script.children;
    if (content === undefined || !isText(content) || content.data.length > budget) continue;
    budget -= content.data.length;
    for (const [literal] of content.data.matchAll(/"(?:[^"\\\n]|\\.){100,}"|'(?:[^'\\\n]|\\.){100,}'/g)) {
      if (found.size >= MAX_FOUND) break;
      const text = unquoted(literal);
      if (
        text !== undefined &&
        /<(?:p|h[1-6]|li|td)\b[^>]*>/i.test(text) &&
        saysMuch(text) &&
        !PLACEHOLDER.test(text)
      )
        found.add(text);
    }
  }
  return [...found];
}

/** The rows that React sends to a page in pieces of text, those that are JSON. */
export function reactRows(scripts: readonly Element[]): unknown[] {
  let sent = '';
  for (const script of scripts) {
    const [content] = script.children;
    if (content === undefined || !isText(content) || sent.length > MAX_LENGTH) continue;
    const push = /^\s*(?:self|window)\.__next_f\.push\((\[1,.*\])\)\s*;?\s*$/su.exec(
      content.data.replace(/^\s*\(?(?:self|window)\.__next_f\s*=\s*[^;]*;/, ''),
    );
    const row = push?.[1] === undefined ? undefined : parseJson(push[1]);
    if (Array.isArray(row) && typeof row[1] === 'string') sent += row[1];
  }
  return sent
    .split('\n')
    .map((line) => (/^[\da-f]+:[[{]/.test(line) ? parseJson(line.slice(line.indexOf(':') + 1)) : undefined))
    .filter((row) => row !== undefined);
}

function unquoted(literal: string): string | undefined {
  const inside = literal.slice(1, -1);
  const asJson = literal.startsWith('"')
    ? literal
    : `"${inside.replace(/\\'/g, "'").replace(/(?<!\\)"/g, '\\"')}"`;
  const text = parseJson(asJson.replace(/\\x([\da-f]{2})/gi, '\\u00$1'));
  return typeof text === 'string' ? text : undefined;
}

function saysMuch(html: string): boolean {
  return htmlWeight(html) >= MIN_TEXT;
}
