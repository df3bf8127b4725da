import type { FetchedContent, FetchFailure } from '../domain/fetch.js';
import { FetchError, toFailure } from './failures.js';
import { contentOf } from './http/content.js';

/** Bytes that were recorded elsewhere, and what they are said to be. */
export interface RecordedBody {
  readonly url: string;
  readonly body: Uint8Array;
  /** MIME type. The charset is found as in a page that came without one. */
  readonly contentType: string;
  readonly recordedAt: Date;
}

/**
 * A recorded file as the fetch that would have brought it: read by the same code, and where it cannot be read a
 * failure like that of a live fetch.
 */
export async function fetchRecorded(recorded: RecordedBody): Promise<FetchedContent | FetchFailure> {
  const { url, contentType, recordedAt } = recorded;
  const { buffer, byteOffset, byteLength } = recorded.body;
  const body = Buffer.from(buffer, byteOffset, byteLength);
  const answer = { type: 'content', status: 200, headers: { 'content-type': contentType }, body } as const;
  const clock = (): Date => recordedAt;
  try {
    return await contentOf(answer, url, new URL(url), clock, new AbortController().signal);
  } catch (error) {
    if (error instanceof FetchError) return toFailure(error, url, clock);
    throw error;
  }
}
