import { load } from 'cheerio';

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML does not allow
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

/** XML without the characters that no XML may hold and without what stands before its first tag. */
export function cleanXml(xml: string): string {
  return xml.replace(FORBIDDEN, '').replace(/^[\s\uFEFF]+/, '');
}

/**
 * Well-formed XML of what was broken, as a reader would take it: elements that were not closed are, ampersands and
 * angle brackets that stand alone are text.
 */
export function mendXml(xml: string): string {
  return load(xml, { xml: { xmlMode: true, decodeEntities: true } }).xml();
}
