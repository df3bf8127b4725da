import type { FetchOutcome } from '../../domain/fetch.js';
import type { Source } from '../../domain/source.js';
import { waitForNextLook } from '../check-page.js';
import type { PipelineContext } from '../context.js';
import { breakageProblem } from '../look.js';
import { type Address, requestFor } from '../request.js';
import { failureProblem, problemAt } from '../result.js';
import type { AnswerPart, AnswerReading } from './answer.js';
import type { Trouble } from './list.js';
import { itemProblems } from './problem.js';

export type GoodReading = Extract<AnswerReading, { readonly items: readonly unknown[] }>;

/** Sends for one address of a source. */
function fetchAddress(address: Address, source: Source, context: PipelineContext): Promise<FetchOutcome> {
  // Never asked for conditionally: an unchanged list may still lead to pages that could not be read before.
  return context.collector.fetch(requestFor(source, address, context));
}

/**
 * Brings and reads one list. One that came without its end is sent for again: where it ends at the same place twice,
 * that is how it is written.
 *
 * @param emptyStatus statuses with which the server says that there is nothing
 */
export async function fetchList(
  address: Address,
  source: Source,
  part: AnswerPart,
  context: PipelineContext,
  emptyStatus: readonly number[] = [],
): Promise<GoodReading | Trouble> {
  const first = await readOnce(address, source, part, context, emptyStatus);
  if ('problem' in first || !first.isCut) return first;
  await waitForNextLook(context);
  const second = await readOnce(address, source, part, context, emptyStatus);
  if ('problem' in second || !second.isCut || keysOf(first) === keysOf(second)) return second;
  const { url } = address;
  return { status: 'broken', problem: problemAt(url, 'partial-load', itemProblems.tell('cut-off', { url })) };
}

async function readOnce(
  address: Address,
  source: Source,
  part: AnswerPart,
  context: PipelineContext,
  emptyStatus: readonly number[],
): Promise<GoodReading | Trouble> {
  const outcome = await fetchAddress(address, source, context);
  if (outcome.outcome === 'failure') {
    if (outcome.status !== undefined && emptyStatus.includes(outcome.status)) return NOTHING;
    return { status: 'failed', problem: failureProblem(outcome) };
  }
  if (outcome.outcome === 'not-modified') return NOTHING;
  const reading = await context.judging.readAnswer(outcome, source, part);
  if (!reading) return NOTHING;
  if (reading.items) return reading;
  const { breakage, kind, told } = reading;
  if (breakage) return { status: 'broken', problem: breakageProblem(breakage, outcome.url) };
  return { status: 'broken', problem: problemAt(outcome.url, kind, told) };
}

const NOTHING: GoodReading = { items: [], isFullText: false, isComplete: false, isCut: false };

function keysOf({ items, lists = [] }: GoodReading): string {
  return [...items.map(({ key }) => key), ...lists].join('\n');
}
