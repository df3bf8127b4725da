import type { FetchedContent } from '../../domain/fetch.js';
import { keptContent } from '../collect-page.js';

/** A recorded file as the fetch that brought it. */
export function readRecorded(
  body: Uint8Array,
  contentType: string,
  url: string,
  date: string,
): Promise<FetchedContent> {
  const charset = contentType === 'application/pdf' ? '' : 'utf-8';
  return keptContent(body, { url, finalUrl: url, contentType, charset }, date);
}
