import { selectHighlights } from '../compare/highlights.js';
import type { Assessment } from '../domain/assessment.js';
import type { DiffEntry, DocumentDiff } from '../domain/change.js';
import type { Document } from '../domain/document.js';
import type { MachineText } from '../domain/machine-text.js';
import type { Source } from '../domain/source.js';
import type { IsoInstant } from '../domain/vocabulary.js';
import { affectedListings } from '../impact/listings/affected.js';
import type { PipelineContext } from './context.js';
import type { Judgement } from './judge.js';

/** What a judgement is about. */
export interface Judged {
  readonly source: Source;
  readonly document: Document;
  readonly at: IsoInstant;
}

/** How many differences a language model gets to read. */
const PASSAGES = 8;
const SENTENCES = 5;

/**
 * Adds to a judgement what is worth its while only once it is to be recorded: the listings that the change touches,
 * and what a language model says of it. Neither can fail; the model takes no longer than its time-out.
 */
export async function completeJudgement(
  judgement: Judgement,
  judged: Judged,
  context: PipelineContext,
): Promise<Judgement> {
  const { assessment, checklist, comparison } = judgement;
  if (!assessment || !checklist) return judgement;
  const { source, document, at } = judged;
  const catalogue = context.knowledge.listings?.();
  const listings = catalogue && affectedListings({ assessment, source, detectedAt: at }, catalogue);
  const machineTexts = await machineTextsOf(assessment, comparison.diff, document, context);
  return { ...judgement, ...(listings && { listings }), machineTexts };
}

/** A dry run asks nothing: it would cost money and leave no trace. */
async function machineTextsOf(
  assessment: Assessment,
  diff: DocumentDiff,
  { title }: Document,
  { assist, dryRun, signal }: PipelineContext,
): Promise<readonly MachineText[]> {
  if (!assist || dryRun) return [];
  const { language, mustDo, effective, deadline } = assessment;
  const dated = [effective, deadline].filter((found) => found !== undefined);
  const question = {
    pageLanguage: language,
    title,
    passages: selectHighlights(diff, PASSAGES).highlights.map(textOf),
    sentences: [...new Set([...mustDo, ...dated.map(({ sentence }) => sentence)])].slice(0, SENTENCES),
    days: dated.map(({ date }) => date),
    languages: assist.languages,
  };
  return assist.assist.explain(question, signal);
}

function textOf(entry: DiffEntry): string {
  switch (entry.op) {
    case 'edited':
      return `Before: ${entry.before.text}\nNow: ${entry.after.text}`;
    case 'added':
      return `New: ${entry.block.text}`;
    case 'removed':
      return `Removed: ${entry.block.text}`;
    case 'moved':
      return entry.block.text;
  }
}
