import type { Comparison, DiffEntry } from '../domain/change.js';
import type { FetchedContent } from '../domain/fetch.js';
import type { Source } from '../domain/source.js';
import type { Verdict } from '../domain/vocabulary.js';
import { collectPage } from './collect-page.js';
import type { PipelineContext } from './context.js';

/** How a page differs from itself a moment later, and what a check would learn from it. */
export interface Again {
  readonly outcome: 'same' | 'different' | 'unread';
  readonly verdict?: Verdict;
  readonly reasons?: Comparison['reasons'];
  /** The lines that differ, as they were the second time. */
  readonly lines?: readonly string[];
  /** What would be remembered: pieces that change by themselves, and blocks that come and go. */
  readonly learned?: { readonly changing: number; readonly comingAndGoing: number };
}

const MOST_LINES = 10;
const LINE_CHARS = 160;

/** Fetches an address once more and compares, as two checks in a row would. Stores nothing. */
export async function probeAgain(
  first: FetchedContent,
  source: Source,
  context: PipelineContext,
): Promise<Again> {
  const { judging, clock, patience } = context;
  const collected = await collectPage({ source, urls: [first.url], declared: true, known: [] }, context);
  if (collected.outcome !== 'content') return { outcome: 'unread' };
  const at = clock().toISOString();
  const occasion = { source, role: 'document', at, patience } as const;
  const known = await judging.takeStep(undefined, await judging.readPage([first], source), occasion);
  if (known.outcome !== 'first') return { outcome: 'unread' };
  const step = await judging.takeStep(
    known.next,
    await judging.readPage(collected.contents, source),
    occasion,
  );
  if (step.outcome === 'unchanged' || step.outcome === 'completed') return { outcome: 'same' };
  if (step.outcome !== 'different') return { outcome: 'unread' };
  const { verdict, reasons, diff } = step.judgement.comparison;
  const { memory } = step.next;
  return {
    outcome: 'different',
    verdict,
    reasons,
    lines: diff.entries.flatMap(lineOf).slice(0, MOST_LINES),
    learned: { changing: memory.volatile.length, comingAndGoing: memory.recurring.length },
  };
}

function lineOf(entry: DiffEntry): string[] {
  if (entry.op === 'added') return [`+ ${entry.block.text.slice(0, LINE_CHARS)}`];
  if (entry.op === 'removed') return [`- ${entry.block.text.slice(0, LINE_CHARS)}`];
  if (entry.op === 'edited') return [`~ ${entry.after.text.slice(0, LINE_CHARS)}`];
  return [];
}
