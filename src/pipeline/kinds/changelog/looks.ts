import type { FetchedContent } from '../../../domain/fetch.js';
import type { Source } from '../../../domain/source.js';
import type { IsoDate } from '../../../domain/vocabulary.js';
import type { PagePart } from '../../../store/pages.js';
import { waitForNextLook } from '../../check-page.js';
import { collectPage } from '../../collect-page.js';
import type { PipelineContext } from '../../context.js';
import type { PieceReading } from '../../pieces.js';
import { failureProblem, type Problem } from '../../result.js';

/** What one look at the page brought. */
export type PageLook =
  | { readonly outcome: 'unchanged'; readonly parts: readonly PagePart[] }
  | { readonly outcome: 'failed'; readonly problem: Problem }
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
      return { outcome: 'failed', problem: failureProblem(collected.failure) };
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
