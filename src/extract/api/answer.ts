import { XMLParser } from 'fast-xml-parser';
import type { FetchedContent } from '../../domain/fetch.js';
import { fromRoot } from '../content-kind.js';
import { cleanXml } from '../feeds/mend.js';
import { parsePath } from './path.js';

/** The answer of an API as plain data, whatever it was written in. */
export interface Answer {
  readonly format: 'json' | 'xml';
  /** Of XML, the root element by its name; attributes are `@name`, text beside elements is `#text`. */
  readonly value: unknown;
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  parseAttributeValue: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  processEntities: true,
});

/**
 * Reads JSON or XML; which of them is seen from its first character, whatever type the server states.
 *
 * @throws Error with what is wrong, where it is neither
 */
export function readAnswer({ text }: Pick<FetchedContent, 'text'>, format: 'auto' | 'json' | 'xml'): Answer {
  const start = text.slice(0, 20_000).replace(/^[\s\uFEFF]+/, '');
  if (format === 'xml' || (format === 'auto' && start.startsWith('<'))) {
    if (/^<html[\s>]|^<!doctype\s+html/i.test(fromRoot(start)) || /^<!doctype\s+html/i.test(start))
      throw new Error('a page came instead');
    const value: unknown = parser.parse(cleanXml(text));
    if (typeof value !== 'object' || value === null || Object.keys(value).length === 0)
      throw new Error('no element is in it');
    return { format: 'xml', value };
  }
  return { format: 'json', value: JSON.parse(withLongNumbers(text.replace(/^[\s\uFEFF]+/, ''))) };
}

/** Whole numbers that JavaScript cannot hold, as identifiers often are, become texts. */
function withLongNumbers(json: string): string {
  return json.replace(/"(?:[^"\\]|\\.)*"|-?\d{16,}(?![\d.eE])/g, (token) =>
    token.startsWith('"') ? token : `"${token}"`,
  );
}

/** What stands at a place of an answer. Paths of XML may leave its root element out. */
export function findIn({ format, value }: Answer, written: string): readonly unknown[] {
  const path = parsePath(written);
  const found = path.find(value);
  if (found.length > 0 || format === 'json') return found;
  return path.find(rootContent(value));
}

function rootContent(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? Object.values(value)[0] : undefined;
}

/** The items at a place, undefined where there is no such place. Without a place the answer itself is the list. */
export function itemsAt(answer: Answer, itemPath: string | undefined): readonly unknown[] | undefined {
  if (itemPath === undefined) return Array.isArray(answer.value) ? answer.value : undefined;
  const found = findIn(answer, itemPath);
  if (found.length > 0)
    return found.flatMap((value) => (Array.isArray(value) ? value : [value])).filter(isThere);
  // XML writes an empty list as an element without elements.
  const [, parent] = /^(.+)\.[^.[\]]+(?:\[\])?$/.exec(itemPath) ?? [];
  return answer.format === 'xml' && parent !== undefined && findIn(answer, parent).length > 0
    ? []
    : undefined;
}

function isThere(value: unknown): boolean {
  return value !== null && value !== undefined && value !== '';
}
