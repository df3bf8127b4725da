import { LANGUAGES, type Language } from './languages.js';

/** The primary part of a BCP-47 tag in lower case: `zh` of `zh-TW`. */
export function primaryTag(tag: string): string {
  return tag.split(/[-_]/u)[0]?.toLowerCase() ?? '';
}

/** The language of a tag, or undefined where it is none of the list. */
export function languageOf(tag: string): Language | undefined {
  const primary = primaryTag(tag);
  return LANGUAGES.find((language) => language.tag === primary);
}
