import type { Document, ListingItem } from '../../domain/document.js';
import type { FetchedContent } from '../../domain/fetch.js';
import type { Source } from '../../domain/source.js';
import type { IsoDate, IsoInstant } from '../../domain/vocabulary.js';
import { htmlOf } from '../../extract/content-kind.js';
import { type ProposedSelector, proposeContent } from '../../extract/propose/content.js';
import { proposeItems } from '../../extract/propose/items.js';
import type { PageRole } from '../../store/pages.js';
import { announcedEntries } from '../entries/announced.js';
import type { AnswerPart, AnswerReading } from '../items/answer.js';
import { type Judgement, type JudgingKnowledge, judgeWithdrawal } from '../judge.js';
import type { Kind } from '../kinds/kind.js';
import { type Piece, type PieceReading, readPieces } from '../pieces.js';
import {
  type FoundBreakage,
  findBreakage,
  type ListReading,
  type Reading,
  readList,
  readPage,
} from '../reading.js';
import { applyReading, type GivenReading } from '../second-reading/apply.js';
import {
  comeBack,
  type DifferentStep,
  type Found,
  type PageState,
  retract,
  type Step,
  type StepOccasion,
  takeStep,
} from '../step.js';

/**
 * What is done with a page between its bytes and the record. All of it is pure, and all that goes in and comes out is
 * plain data: a task gives the same result in this process, in a thread and in a replay.
 */
export interface Tasks {
  readPage(contents: readonly FetchedContent[], source: Source): Reading;
  readList(contents: readonly FetchedContent[], source: Source): ListReading;
  readPieces(contents: readonly FetchedContent[], source: Source, today: IsoDate): PieceReading;
  /** The entries of an announcement of several things: see `announcedEntries`. */
  splitAnnouncement(document: Document, found: Found, isKnown: boolean): readonly Piece[];
  /** What an answer of a feed or an API says; undefined for kinds that have none. */
  readAnswer(content: FetchedContent, source: Source, part: AnswerPart): AnswerReading | undefined;
  findBreakage(reading: Reading, source: Source): FoundBreakage | undefined;
  takeStep(state: PageState | undefined, reading: Reading, occasion: StepOccasion): Step;
  /** A change that came and went while the page was looked at: see `retract` and `comeBack`. */
  takeBack(state: PageState, step: DifferentStep, at: IsoInstant): DifferentStep;
  judgeWithdrawal(before: Document, found: Found & { readonly role?: PageRole }): Judgement;
  /** What a judgement comes to by what a second reader said. */
  applyReading(judgement: Judgement, document: Document, given: GivenReading, found: Found): Judgement;
  /** A selector in place of one of `extract.content` that matches nothing any more: see `proposeContent`. */
  proposeContent(content: FetchedContent, known: Document): ProposedSelector | undefined;
  /** A selector in place of one of `listing.item` that matches nothing any more: see `proposeItems`. */
  proposeItems(content: FetchedContent, known: readonly ListingItem[]): ProposedSelector | undefined;
}

export type TaskName = keyof Tasks;
export type TaskInput<Name extends TaskName> = Parameters<Tasks[Name]>;
export type TaskOutput<Name extends TaskName> = ReturnType<Tasks[Name]>;

type TaskTable = {
  readonly [Name in TaskName]: (...input: TaskInput<Name>) => TaskOutput<Name>;
};

/** Runs a task that is known by its name. */
export function runTask<Name extends TaskName>(
  tasks: TaskTable,
  name: Name,
  input: TaskInput<Name>,
): TaskOutput<Name> {
  return tasks[name](...input);
}

/** Kinds of sources, as far as they are judged. */
export type ReadingKinds = readonly Pick<
  Kind,
  'name' | 'readItems' | 'nextPage' | 'readPieces' | 'readAnswer' | 'compareList'
>[];

export function createTasks(knowledge: JudgingKnowledge, kinds: ReadingKinds): Tasks {
  return {
    readPage,
    readList: (contents, source) => {
      const kind = kinds.find(({ name }) => name === source.kind);
      return readList(contents, source, {
        items: (content) => kind?.readItems?.(content, source) ?? [],
        next: (content) => kind?.nextPage?.(content, source),
      });
    },
    readPieces: (contents, source, today) => {
      const kind = kinds.find(({ name }) => name === source.kind);
      const split = kind?.readPieces ?? (({ document }) => ({ pieces: [], rest: document.blocks }));
      return readPieces(contents, source, today, split);
    },
    splitAnnouncement: (document, found, isKnown) =>
      announcedEntries(document, { ...found, knowledge }, isKnown),
    readAnswer: (content, source, part) =>
      kinds.find(({ name }) => name === source.kind)?.readAnswer?.(content, source, part),
    findBreakage: (reading, source) => findBreakage(reading, undefined, source),
    takeStep: (state, reading, occasion) => {
      const { source } = occasion;
      const compareList = kinds.find(({ name }) => name === source.kind)?.compareList;
      const compare =
        compareList && ((before: Document, after: Document) => compareList(before, after, source));
      return takeStep(state, reading, occasion, knowledge, compare);
    },
    takeBack: (state, step, at) => comeBack(state, retract(state, step, at), at),
    judgeWithdrawal: (before, found) => judgeWithdrawal(before, { ...found, knowledge }, found.role),
    applyReading: (judgement, document, given, found) =>
      applyReading(judgement, document, given, { ...found, knowledge }),
    proposeContent: (content, known) => proposeContent(htmlOf(content), known),
    proposeItems: (content, known) => proposeItems(htmlOf(content), content.finalUrl, known),
  };
}
