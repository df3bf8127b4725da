import { LANGUAGES, type Language } from './languages.js';

/** The primary part of a BCP-47 tag in lower case: `zh` of `zh-TW`. */
export function primaryTag(tag: string): string {
  return tag.split(/[-_]/u)[0]?.toLowerCase() ?? '';
}

/** Tags that pages and detectors use for a language that the list has under another. */
const OTHER_TAGS: Readonly<Record<string, string>> = { in: 'id', iw: 'he', nn: 'nb', no: 'nb', tl: 'fil' };

/** The language of a tag, or undefined where it is none of the list. */
export function languageOf(tag: string): Language | undefined {
  const primary = primaryTag(tag);
  const listed = OTHER_TAGS[primary] ?? primary;
  return LANGUAGES.find((language) => language.tag === listed);
}
