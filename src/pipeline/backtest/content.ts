import { readBody } from '../../collect/decode.js';
import type { FetchedContent } from '../../domain/fetch.js';

/** A recorded file as the fetch that brought it. */
export async function readRecorded(
  body: Uint8Array,
  contentType: string,
  url: string,
  date: string,
): Promise<FetchedContent> {
  const charset = contentType === 'application/pdf' ? '' : 'utf-8';
  return {
    outcome: 'content',
    url,
    finalUrl: url,
    status: 200,
    contentType,
    charset,
    body,
    text: await readBody(body, contentType, charset),
    validators: {},
    fetchedAt: date,
  };
}
