import type { FetchedContent } from '../../domain/fetch.js';
import type { IsoDate } from '../../domain/vocabulary.js';
import { fetchRecorded } from '../recorded.js';

/** Bytes as they were handed in, and what the person said of them. */
export interface Handed {
  readonly bytes: Uint8Array;
  /** The name of the file; absent for what was pasted. */
  readonly name?: string;
  readonly address?: string;
  readonly title?: string;
  readonly published?: IsoDate;
  readonly at: Date;
}

export function endingOf(name: string): string {
  return /\.([a-z0-9]{1,10})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** Undefined for what cannot be read as text. An empty type is found from the bytes. */
export async function asContent(
  bytes: Uint8Array,
  contentType: string,
  recordedAt: Date,
  url = 'import:text',
): Promise<FetchedContent | undefined> {
  const content = await fetchRecorded({ url, body: bytes, contentType, recordedAt });
  return content.outcome === 'content' ? content : undefined;
}

/** An absolute web address, or nothing. */
export function webAddress(address: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : undefined;
}
