import type { FetchRequest } from '../fetcher.js';

/**
 * What a page is asked for in: as the source declares it by the header `Accept-Language`, else in the languages that its
 * pages are written in.
 */
export function acceptLanguageOf({ headers, source }: FetchRequest): string {
  const declared = Object.entries(headers ?? {}).find(([name]) => name.toLowerCase() === 'accept-language');
  if (declared) return declared[1];
  const tags = source?.languages ?? [];
  const asked = tags.length > 0 ? tags : ['en'];
  return asked
    .map((tag, index) => (index === 0 ? tag : `${tag};q=${Math.max(0.1, 1 - index / 10)}`))
    .join(', ');
}

/** The first language of an `Accept-Language`, which scripts of the page find as that of its reader. */
export function localeOf(acceptLanguage: string): string {
  const [first = ''] = acceptLanguage.split(/[,;]/);
  try {
    return Intl.getCanonicalLocales(first.trim())[0] ?? 'en';
  } catch {
    return 'en';
  }
}
