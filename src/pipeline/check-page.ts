import { setTimeout as delay } from 'node:timers/promises';
import { completeJudgement, type Judged } from './complete.js';
import type { PipelineContext } from './context.js';
import type { Judgement } from './judge.js';
import { TooComplexError } from './judging/errors.js';
import { type DifferentLook, type Look, lookAt, type PageCheck } from './look.js';
import {
  recordCompletion,
  recordFlip,
  recordNewPage,
  recordNewVersion,
  recordRefused,
  recordSameText,
  recordUnchanged,
} from './record.js';
import { type FoundChange, type PageResult, problemOf } from './result.js';
import { readAgain } from './second-reading/ask.js';
import { settle } from './settle.js';

/** Checks one page from its addresses to the record of what was found. One that is too complex to judge is in trouble. */
export async function checkPage(check: PageCheck, context: PipelineContext): Promise<PageResult> {
  try {
    return await lookUntilSettled(check, context);
  } catch (error) {
    if (!(error instanceof TooComplexError)) throw error;
    return { status: 'failed', problem: problemOf(error, check.place.url) };
  }
}

/**
 * A rule change is looked at a second time before anybody is told, since many pages show every second visitor something
 * else, and so is a page that broke off before its end: what the looks together say is what counts, see `settle.ts`.
 */
async function lookUntilSettled(check: PageCheck, context: PipelineContext): Promise<PageResult> {
  const looks = [await lookAt(check, context)];
  let settled = settle(looks);
  while (!settled) {
    await waitForNextLook(context);
    looks.push(await lookAt(check, context, looks.length));
    settled = settle(looks);
  }
  const told = looks.findLast((look) => look.outcome === 'different' && look.doubt === 'rule');
  if (settled.outcome === 'unchanged' && told?.outcome === 'different' && !context.dryRun) {
    const step = await context.judging.takeBack(told.known.state, told.step, told.version.at);
    await recordFlip(check.place, { ...told, step }, context);
  }
  return conclude(check, settled, context);
}

/** Waits as long as lies between two looks at a page. Rejects with the signal's reason when cancelled. */
export async function waitForNextLook({
  confirmDelayMs,
  signal,
}: Pick<PipelineContext, 'confirmDelayMs' | 'signal'>): Promise<void> {
  await delay(confirmDelayMs, undefined, signal ? { signal } : {});
}

/** Records what was found. */
async function conclude(check: PageCheck, look: Look, context: PipelineContext): Promise<PageResult> {
  const { source } = check.place;
  switch (look.outcome) {
    case 'trouble':
      if (look.refused && !context.dryRun) recordRefused(look.refused.page, look.refused.texts, context);
      return look.result;
    case 'absent':
      return { status: 'unchanged' };
    case 'unchanged':
      if (!context.dryRun) {
        if (look.mends) await recordSameText(look.page, look.mends, context);
        recordUnchanged(look.page, look, context);
      }
      return unchanged(look);
    case 'completed':
      if (!context.dryRun) await recordCompletion(look, context);
      return { status: 'unchanged' };
    case 'new': {
      const { version, judgement: judged } = look;
      const judgement = judged && (await completed(judged, { ...version, source }, context));
      const change = await recordNewPage(check.place, version, judgement, context);
      return change ? { status: 'changed', change } : { status: 'first-seen' };
    }
    case 'different':
      return concludeDifferent(check, look, context);
  }
}

async function concludeDifferent(
  check: PageCheck,
  look: DifferentLook & Pick<Look, 'missing'>,
  context: PipelineContext,
): Promise<PageResult> {
  const { source } = check.place;
  const judgement = await completed(look.step.judgement, { ...look.version, source }, context);
  const change = await recordNewVersion(check.place, { ...look, step: { ...look.step, judgement } }, context);
  if (!isNews(change)) return unchanged(look);
  return { status: 'changed', change, ...(look.missing && { problem: look.missing }) };
}

/** What is to be recorded: read a second time where that is in doubt, and with all that belongs to an alert. */
async function completed(judgement: Judgement, judged: Judged, context: PipelineContext): Promise<Judgement> {
  return completeJudgement(await readAgain(judgement, judged, context), judged, context);
}

/** Nothing is to be told of the page, but that a part of it did not come. */
function unchanged({ missing }: Pick<Look, 'missing'>): PageResult {
  return missing ? { status: 'broken', problem: missing } : { status: 'unchanged' };
}

function isNews(change: FoundChange | undefined): change is FoundChange {
  return change?.comparison.verdict === 'material' || change?.comparison.verdict === 'editorial';
}
