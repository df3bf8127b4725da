import type { CookieJar } from 'tough-cookie';
import type { FetchedContent } from '../../domain/fetch.js';
import { withoutUserInfo } from '../addresses.js';
import { FetchError } from '../failures.js';
import type { FetchRequest } from '../fetcher.js';
import { contentOf } from '../http/content.js';
import { follow, type Luggage } from '../http/follow.js';
import { isHtml } from '../http/media-type.js';
import type { ResponseHeaders } from '../http/response-headers.js';
import type { Transport } from '../http/transport.js';
import { luggageOf } from '../sessions/cookies.js';

/** A document as its server sent it, for the browser to render. */
export interface BroughtDocument {
  readonly html: string;
  readonly url: URL;
  readonly headers: ResponseHeaders;
}

/** What a document brought that is nothing to render, such as a PDF. */
export interface PlainContent {
  readonly content: FetchedContent;
}

/**
 * Brings a document over guarded connections, as the `http` mode does: the same politeness, redirects, limits and
 * failures. The browser only renders it.
 *
 * @param from where the page is to be had, if not at the address of the request
 */
export async function bringDocument(
  transport: Transport,
  request: FetchRequest,
  jar: CookieJar,
  acceptLanguage: string,
  signal: AbortSignal,
  from?: URL,
): Promise<BroughtDocument | PlainContent> {
  let headers: ResponseHeaders = {};
  const cookies = luggageOf(jar);
  const luggage: Luggage = {
    headersFor: (url) => ({ 'accept-language': acceptLanguage, ...cookies.headersFor(url) }),
    onAnswer: (url, answered) => {
      cookies.onAnswer(url, answered);
      headers = answered;
    },
  };
  // What is rendered depends on more than the document: "not modified" would say nothing.
  const unconditional = { ...request, validators: {} };
  const { answer, url } = await follow(transport, unconditional, signal, luggage, from);
  if (answer.type !== 'content') throw new FetchError('unexpected-status', { host: url.host, status: 304 });
  const content = await contentOf(answer, withoutUserInfo(request.url), url, transport.clock, signal);
  if (!isHtml(content.contentType)) return { content };
  return { html: content.text, url, headers };
}
