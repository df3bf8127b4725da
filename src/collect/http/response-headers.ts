import type { Dispatcher } from 'undici';
import type { Validators } from '../../domain/fetch.js';

export type ResponseHeaders = Dispatcher.ResponseData['headers'];

const LONGEST_VALIDATOR = 1000;

/** The last of a repeated header, as most servers mean it. */
export function header(headers: ResponseHeaders, name: string): string | undefined {
  const value = headers[name];
  return typeof value === 'string' ? value : value?.at(-1);
}

/** All values of a list header such as Content-Encoding in one line. */
export function listHeader(headers: ResponseHeaders, name: string): string | undefined {
  const value = headers[name];
  return typeof value === 'string' ? value : value?.join(',');
}

/** The cookies that an answer sets, one a value. */
/** ETag and Last-Modified, where they can be sent back as they came. */
export function validatorsOf(headers: ResponseHeaders): Validators {
  const etag = header(headers, 'etag');
  const lastModified = header(headers, 'last-modified');
  return {
    ...(isRepeatable(etag) ? { etag } : {}),
    ...(isRepeatable(lastModified) ? { lastModified } : {}),
  };
}

function isRepeatable(value: string | undefined): value is string {
  return value !== undefined && value.length <= LONGEST_VALIDATOR && /^[\x20-\x7e]+$/.test(value);
}

/** The target of `Link: <…>; rel="next"` (RFC 8288), absolute. */
export function nextLink(headers: ResponseHeaders, base: URL): string | undefined {
  const links = listHeader(headers, 'link')?.slice(0, 10_000) ?? '';
  for (const [, target = '', parameters = ''] of links.matchAll(/<([^<>]*)>((?:[^,<"]|"[^"]*")*)/g)) {
    const [, quoted, bare] = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s;]+))/i.exec(parameters) ?? [];
    const relations = (quoted ?? bare ?? '').toLowerCase().split(/\s+/);
    if (relations.includes('next') && URL.canParse(target, base.href)) return new URL(target, base).href;
  }
  return undefined;
}
