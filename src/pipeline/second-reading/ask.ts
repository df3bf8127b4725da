import type { Judged } from '../complete.js';
import type { PipelineContext } from '../context.js';
import { assessInput, type Judgement } from '../judge.js';
import { doubtAbout } from './band.js';
import { questionAbout } from './question.js';

/**
 * Has a change that would alert, or nearly would, read a second time before it is recorded. What the reader does not
 * prove, or not in time, leaves the judgement as it is; where the program ends meanwhile nothing is recorded, so that
 * the next check finds the change again. A dry run asks nothing: it would cost money and leave no trace.
 */
export async function readAgain(
  judgement: Judgement,
  { source, document, at }: Judged,
  context: PipelineContext,
): Promise<Judgement> {
  const { assist, dryRun, knowledge, judging, signal } = context;
  const { origin, comparison, assessment } = judgement;
  if (!assist?.secondReader || dryRun || !assessment || !doubtAbout(origin, comparison)) return judgement;
  const input = assessInput(origin, document, comparison, { source, knowledge, at });
  const question = questionAbout(input, assessment.language, knowledge.topics);
  const reading = await assist.secondReader.read(question, signal);
  if (!reading) return judgement;
  return judging.applyReading(judgement, document, { reading, isWhole: question.isWhole }, { source, at });
}
