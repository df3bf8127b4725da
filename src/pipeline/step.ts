import { learn } from '../compare/memory/memory.js';
import type { Comparison } from '../domain/change.js';
import type { Document } from '../domain/document.js';
import type { FetchedContent } from '../domain/fetch.js';
import type { PageMemory } from '../domain/memory.js';
import type { Source } from '../domain/source.js';
import type { IsoInstant } from '../domain/vocabulary.js';
import type { PageRole } from '../store/pages.js';
import type { Knowledge } from './context.js';
import { type Judgement, judgeAppearance, judgeEdit, judgeWithdrawal } from './judge.js';
import type { Kind } from './kinds/kind.js';
import {
  type FoundBreakage,
  findBreakage,
  type ListReading,
  type Reading,
  readList,
  readPage,
} from './reading.js';

/** What judging needs to know of the user's business; plain data, so that it can be handed to a thread. */
export type JudgingKnowledge = Pick<Knowledge, 'topics' | 'checklists' | 'seller' | 'team'>;

/** Where and when something was found. */
export interface Found {
  readonly source: Source;
  readonly at: IsoInstant;
}

/**
 * The steps from the bytes of a page to what its difference means. All of them are pure, and all that goes in and comes
 * out is plain data: the same step gives the same result in this process, in a thread and in a replay.
 */
export interface Steps {
  readPage(contents: readonly FetchedContent[], source: Source): Reading;
  readList(contents: readonly FetchedContent[], source: Source): ListReading;
  findBreakage(reading: Reading, lastGood: Document | undefined, source: Source): FoundBreakage | undefined;
  judgeEdit(before: Document, after: Document, memory: PageMemory, role: PageRole, found: Found): Judgement;
  judgeAppearance(after: Document, watchedSince: IsoInstant | undefined, found: Found): Judgement;
  judgeWithdrawal(before: Document, found: Found): Judgement;
  learn(
    memory: PageMemory,
    before: Document,
    after: Document,
    comparison: Comparison,
    at: IsoInstant,
  ): PageMemory;
}

export type StepName = keyof Steps;
export type StepInput<Name extends StepName> = Parameters<Steps[Name]>;
export type StepOutput<Name extends StepName> = ReturnType<Steps[Name]>;

type StepTable = {
  readonly [Name in StepName]: (...input: StepInput<Name>) => StepOutput<Name>;
};

/** Runs a step that is known by its name. */
export function runStep<Name extends StepName>(
  steps: StepTable,
  name: Name,
  input: StepInput<Name>,
): StepOutput<Name> {
  return steps[name](...input);
}

/** Kinds of sources, as far as they are judged. */
export type ReadingKinds = readonly Pick<Kind, 'name' | 'readItems'>[];

export function createSteps(knowledge: JudgingKnowledge, kinds: ReadingKinds): Steps {
  return {
    readPage,
    readList: (contents, source) => {
      const kind = kinds.find(({ name }) => name === source.kind);
      return readList(contents, source, (content) => kind?.readItems?.(content, source) ?? []);
    },
    findBreakage,
    judgeEdit: (before, after, memory, role, found) =>
      judgeEdit(before, after, memory, role, { ...found, knowledge }),
    judgeAppearance: (after, watchedSince, found) =>
      judgeAppearance(after, watchedSince, { ...found, knowledge }),
    judgeWithdrawal: (before, found) => judgeWithdrawal(before, { ...found, knowledge }),
    learn,
  };
}
