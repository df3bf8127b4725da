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

/**
 * Reads declarations of Open Terms Archive: one JSON file for each service, with its terms by type; older ones call them
 * documents. History files and filters in JavaScript lie beside them.
 *
 * @throws UnknownFormatError where none is there
 */
export function readOpenTermsArchive(files: readonly ListFile[]): WatchList {
  const watches: Watch[] = [];
  const leftOut: LeftOut[] = [];
  let services = 0;
  for (const { name, text } of files) {
    if (!name.endsWith('.json') || name.endsWith('.history.json')) continue;
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      leftOut.push({ name, setting: '', why: 'unreadable', isWhole: true });
      continue;
    }
    const terms = isFields(value) ? (value.terms ?? value.documents) : undefined;
    if (!isFields(value) || !isFields(terms)) continue;
    services += 1;
    const service = textOf(value.name) || name.replace(/^.*\/|\.json$/g, '');
    for (const [type, declaration] of Object.entries(terms))
      if (isFields(declaration)) readTerms(`${service}: ${type}`, declaration, watches, leftOut);
  }
  if (services + leftOut.length === 0) throw new UnknownFormatError('declarations/*.json');
  return { watches, leftOut };
}

function readTerms(name: string, declaration: Fields, watches: Watch[], leftOut: LeftOut[]): void {
  const leave = (setting: string, why: LeftOut['why'], isWhole = false): void => {
    if (!leftOut.some((left) => left.name === name && left.setting === setting))
      leftOut.push({ name, setting, why, isWhole });
  };
  const combined = Array.isArray(declaration.combine) ? declaration.combine.filter(isFields) : [];
  const parts =
    combined.length > 0 ? combined.map((part): Fields => ({ ...declaration, ...part })) : [declaration];
  const urls = parts.map(({ fetch }) => textOf(fetch));
  if (urls.length === 0 || !urls.every(isWebPage)) {
    leave('fetch', 'not-a-page', true);
    return;
  }
  const content: string[] = [];
  const ignore: string[] = [];
  for (const part of parts) {
    const select = selectorsOf(part.select);
    const remove = selectorsOf(part.remove);
    if (select.hasRange) leave('select (range)', 'no-range');
    if (remove.hasRange) leave('remove (range)', 'no-range');
    // All that is selected there is joined; here the selectors of a list stand for each other.
    if (select.css.length > 0 && !select.hasRange) content.push(select.css.join(', '));
    ignore.push(...remove.css);
    if (part.filter !== undefined) leave('filter', 'own-code');
  }
  const rendered = parts.some(({ executeClientScripts }) => executeClientScripts === true);
  watches.push({
    name,
    urls,
    kind: 'document',
    fetch: rendered ? 'browser' : 'http',
    content: [...new Set(content)].filter((selector) => selector !== 'body'),
    ignore: [...new Set(ignore)],
    headers: {},
    mustContain: [],
    isOn: true,
  });
}

function selectorsOf(value: unknown): { readonly css: string[]; readonly hasRange: boolean } {
  const list: readonly unknown[] = value === undefined ? [] : Array.isArray(value) ? value : [value];
  return {
    css: list.filter((one): one is string => typeof one === 'string'),
    hasRange: list.some(isFields),
  };
}
