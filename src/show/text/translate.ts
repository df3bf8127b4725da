import { primaryTag } from '../../language/tags.js';
import { safeUrl } from '../../text/clean.js';
import type { RenderOptions } from '../options.js';

/**
 * The address that shows a page in the language of its reader; undefined where no service is set, or the page is in that
 * language already.
 *
 * @param language BCP-47 tag of the page
 */
export function translateUrl(
  url: string,
  language: string,
  { translateLink, language: reader }: Pick<RenderOptions, 'translateLink' | 'language'>,
): string | undefined {
  const page = safeUrl(url);
  if (translateLink === undefined || page === undefined) return undefined;
  if (primaryTag(language) === primaryTag(reader)) return undefined;
  return safeUrl(
    translateLink.replaceAll('{url}', encodeURIComponent(page)).replaceAll('{language}', reader),
  );
}
