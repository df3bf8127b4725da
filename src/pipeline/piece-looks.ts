import { cutOff } from '../compare/breakage/cut.js';
import type { FetchedContent, FetchFailure } from '../domain/fetch.js';
import type { Source } from '../domain/source.js';
import type { IsoDate } from '../domain/vocabulary.js';
import { fingerprint } from '../extract/text/fingerprint.js';
import type { PagePart } from '../store/pages.js';
import { waitForNextLook } from './check-page.js';
import { collectPage } from './collect-page.js';
import type { PipelineContext } from './context.js';
import { breakageProblem } from './look.js';
import type { Piece, PieceReading } from './pieces.js';
import type { Problem } from './result.js';

/** What one look at the page brought. */
export type PageLook =
  | { readonly outcome: 'unchanged'; readonly parts: readonly PagePart[] }
  | { readonly outcome: 'failed'; readonly failure: FetchFailure }
  | {
      readonly outcome: 'read';
      readonly contents: readonly FetchedContent[];
      readonly parts: readonly PagePart[];
      readonly reading: PieceReading;
    };

/** The looks at a page, counted from 0: each is taken once, for all pieces of the page that it is taken for. */
export type Looks = (look: number) => Promise<PageLook>;

/**
 * @param known what the last good fetch left behind; the first look asks for what differs from it, the later ones for
 *   everything. Between two looks lies the time that lies between looks at any page.
 */
export function openLooks(
  source: Source,
  known: readonly PagePart[],
  today: IsoDate,
  context: PipelineContext,
): Looks {
  const taken = new Map<number, Promise<PageLook>>();

  async function take(look: number): Promise<PageLook> {
    if (look > 0) await waitForNextLook(context);
    const request = { source, urls: source.urls, declared: true, known: look === 0 ? known : [] };
    const collected = await collectPage(request, context);
    if (collected.outcome === 'failure') {
      return { outcome: 'failed', failure: collected.failure };
    }
    if (collected.outcome === 'unchanged') return { outcome: 'unchanged', parts: collected.parts };
    const { contents, parts } = collected;
    return {
      outcome: 'read',
      contents,
      parts,
      reading: await context.judging.readPieces(contents, source, today),
    };
  }

  return (look) => {
    const known = taken.get(look) ?? take(look);
    taken.set(look, known);
    return known;
  };
}

/** The look that a check begins with. */
export interface FirstLook {
  readonly look: PageLook;
  /** Which look it was. */
  readonly at: number;
  /** What came in place of the pieces. */
  readonly problem?: Problem;
}

/** The first look that shows the page: one that broke off is taken again, since half a page makes news of its other half later. */
export async function firstLook(
  looks: Looks,
  noPiece: (reading: PieceReading) => Problem,
): Promise<FirstLook> {
  const look = await looks(0);
  if (look.outcome !== 'read') return { look, at: 0 };
  if (!look.reading.cut) return judged(look, 0, noPiece);
  const second = await looks(1);
  if (second.outcome !== 'read' || !second.reading.cut) return judged(second, 1, noPiece);
  if (textsOf(look.reading.pieces) === textsOf(second.reading.pieces)) return judged(second, 1, noPiece);
  const problem = breakageProblem(cutOff(second.reading.page), second.reading.cut.url);
  return { look: second, at: 1, problem };
}

function judged(look: PageLook, at: number, noPiece: (reading: PieceReading) => Problem): FirstLook {
  if (look.outcome !== 'read' || look.reading.pieces.length > 0) return { look, at };
  return { look, at, problem: noPiece(look.reading) };
}

function textsOf(pieces: readonly Piece[]): string {
  return pieces.map(({ document }) => fingerprint(document)).join('\n');
}
