import { recogniseBreakage } from '../../compare/breakage/breakage.js';
import type { FetchedContent } from '../../domain/fetch.js';
import type { ToldProblem } from '../../domain/problem.js';
import type { Source } from '../../domain/source.js';
import { contentKind } from '../../extract/content-kind.js';
import { extractDocument } from '../../extract/document.js';
import type { AnswerReading } from './answer.js';
import { itemProblems } from './problem.js';

type Unread = Extract<AnswerReading, { readonly items?: undefined }>;

/** What `validity` of the source says of an answer, read as text; undefined where it says nothing against it. */
export function invalidAnswer({ text, url }: FetchedContent, { validity }: Source): Unread | undefined {
  const phrase = validity.blockMarkers.find((marker) => text.includes(marker));
  if (phrase !== undefined) return { kind: 'block-page', told: itemProblems.tell('marked', { url, phrase }) };
  const missing = validity.mustContain.find((demanded) => !text.includes(demanded));
  if (missing === undefined) return undefined;
  return { kind: 'partial-load', told: itemProblems.tell('text-missing', { url, phrase: missing }) };
}

/** An answer that is not what was asked for: what came instead says more, where that is a page that is known. */
export function unreadAnswer(
  content: FetchedContent,
  source: Source,
  kind: string,
  told: ToldProblem,
): Unread {
  const isPage = contentKind(content) === 'html';
  const document = isPage && extractDocument(content, { content: [], ignore: [] });
  const validity = { mustContain: [], minChars: 0, blockMarkers: [] };
  const breakage = document && recogniseBreakage(content, document, undefined, { ...source, validity });
  return { breakage: breakage || undefined, kind, told };
}
