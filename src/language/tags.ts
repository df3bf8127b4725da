import { LANGUAGES, type Language } from './languages.js';

/** Tags that pages and detectors use for a language that the list has under another. */
const OTHER_TAGS: ReadonlyMap<string, string> = new Map([
  ['in', 'id'],
  ['iw', 'he'],
  ['nn', 'nb'],
  ['no', 'nb'],
  ['tl', 'fil'],
]);

/** The primary part of a BCP-47 tag in lower case, as the list has it: `zh` of `zh-TW`, `nb` of `no`. */
export function primaryTag(tag: string): string {
  const primary = tag.split(/[-_]/u)[0]?.toLowerCase() ?? '';
  return OTHER_TAGS.get(primary) ?? primary;
}

/** The language of a tag, or undefined where it is none of the list. */
export function languageOf(tag: string): Language | undefined {
  const primary = primaryTag(tag);
  return LANGUAGES.find((language) => language.tag === primary);
}
