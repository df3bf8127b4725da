import { decodeAs } from './http/charset.js';
import { pdfText } from './pdf/pdf-text.js';

const PDF_TYPE = 'application/pdf';

/**
 * The text of a body that was fetched as `contentType` and, for text, found to be in `charset`: the same at every
 * reading, at the fetch and from the store.
 *
 * @param charset WHATWG name; not used for a PDF, and empty where the body is no text
 *
 * Rejects with a `FetchError` for a PDF that cannot be read, and with the signal's reason when cancelled.
 */
export async function readBody(
  body: Uint8Array,
  contentType: string,
  charset: string,
  signal?: AbortSignal,
): Promise<string> {
  if (contentType === PDF_TYPE) return pdfText(body, signal ? { signal } : {});
  if (charset === '') return '';
  return decodeAs(Buffer.from(body.buffer, body.byteOffset, body.byteLength), charset).text;
}
