import type { Clock } from '../../domain/clock.js';
import type { FetchedContent } from '../../domain/fetch.js';
import { stripUserInfo } from '../addresses.js';
import { readBody } from '../decode.js';
import { FetchError } from '../failures.js';
import { decodeText } from './charset.js';
import type { Answer } from './exchange.js';
import { classifyContent, parseContentType } from './media-type.js';
import { header, nextLink, validatorsOf } from './response-headers.js';

/**
 * Makes the outcome of a complete answer. Rejects with a `FetchError` where it cannot be read, and with the
 * signal's reason when cancelled.
 */
export async function contentOf(
  answer: Extract<Answer, { type: 'content' }>,
  url: string,
  finalUrl: URL,
  clock: Clock,
  signal: AbortSignal,
): Promise<FetchedContent> {
  const { status, headers, body } = answer;
  const declared = parseContentType(header(headers, 'content-type'));
  const content = classifyContent(declared.essence, body);
  if (content.class === 'binary') throw new FetchError('bad-content-type', { type: content.essence });
  const common = {
    outcome: 'content',
    url,
    finalUrl: stripUserInfo(finalUrl).href,
    status,
    contentType: content.essence,
    body,
    validators: validatorsOf(headers),
    ...nextOf(headers, finalUrl),
    fetchedAt: clock().toISOString(),
  } as const;
  if (content.class === 'pdf') {
    return { ...common, charset: '', text: await readBody(body, content.essence, '', signal) };
  }

  const { text, charset, isText } = decodeText(body, declared.charset, content.class === 'markup');
  if (!isText) throw new FetchError('not-text', { charset });
  return { ...common, charset, text };
}

function nextOf(headers: Parameters<typeof nextLink>[0], finalUrl: URL): Pick<FetchedContent, 'nextUrl'> {
  const nextUrl = nextLink(headers, finalUrl);
  return nextUrl === undefined ? {} : { nextUrl };
}
