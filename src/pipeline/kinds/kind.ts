import type { KindDeclaration } from '../../config/supported.js';
import type { Comparison } from '../../domain/change.js';
import type { Document, ListingItem } from '../../domain/document.js';
import type { FetchedContent } from '../../domain/fetch.js';
import type { ToldProblem } from '../../domain/problem.js';
import type { Source } from '../../domain/source.js';
import type { ProblemTexts } from '../../text/problem.js';
import type { PipelineContext } from '../context.js';
import type { AnswerReader } from '../items/answer.js';
import type { PieceReader } from '../pieces.js';
import type { Probe } from '../probe.js';
import { pipelineProblems } from '../problems.js';
import { type PageResult, type Problem, problemAt } from '../result.js';

/** A kind of source: what may be declared for it, and how it is checked. */
export interface Kind extends KindDeclaration {
  /** Nothing is fetched: people hand the texts in, so that there is nothing to check by a schedule. */
  readonly isHandedIn?: true;
  /** What is said of the problems that sources of this kind alone have, by code. */
  readonly problems?: ProblemTexts;
  /** Goes from the addresses of the source to its pages, and checks each of them. */
  check(source: Source, context: PipelineContext): Promise<PageResult[]>;
  /** Reads the addresses of the source as a check would, compares with nothing and stores nothing. */
  probe(source: Source, context: PipelineContext): Promise<Probe[]>;
  /**
   * The further pages that what one address brought leads to, in page order; for kinds that `judging.readList` is
   * called for. Pure, since it runs in a thread for large pages.
   */
  readItems?(content: FetchedContent, source: Source): ListingItem[];
  /** Where the list that one address brought goes on; called with `readItems`, and pure like it. */
  nextPage?(content: FetchedContent, source: Source): string | undefined;
  /**
   * The items of a page that are pages of their own; for kinds that `judging.readPieces` is called for. Pure, since it
   * runs in a thread for large pages.
   */
  readonly readPieces?: PieceReader;
  /** What an answer says, for kinds that `judging.readAnswer` is called for; pure, as above. */
  readonly readAnswer?: AnswerReader;
  /**
   * Compares two versions of a page that was given the role of a list, in place of comparing their words. Pure, since it
   * runs in a thread for large pages.
   */
  compareList?(before: Document, after: Document, source: Source): Comparison;
}

/** Whether the texts of a source are handed in by people. */
export function isHandedIn({ kind }: Pick<Source, 'kind'>, kinds: readonly Kind[]): boolean {
  return findKind(kinds, kind)?.isHandedIn === true;
}

export function findKind<Known extends KindDeclaration>(
  kinds: readonly Known[],
  name: Source['kind'],
): Known | undefined {
  return kinds.find((kind) => kind.name === name);
}

/** What is told of a source whose kind is declared, but cannot be checked yet. */
export function notCheckable(
  { id, kind, file, urls: [url = id] }: Source,
  kinds: readonly KindDeclaration[],
): Problem {
  const known = kinds
    .map(({ name }): string | ToldProblem => name)
    .reduce((one, other) => pipelineProblems.tell('or', { one, other }));
  const told = pipelineProblems.tell('kind-unsupported', { source: id, kind, file, known });
  return problemAt(url, 'unsupported', told);
}
