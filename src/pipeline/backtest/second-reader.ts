import type { Document } from '../../domain/document.js';
import { assessInput, type Circumstances, type Judgement } from '../judge.js';
import { applyReading } from '../second-reading/apply.js';
import { doubtAbout } from '../second-reading/band.js';
import { questionAbout } from '../second-reading/question.js';
import {
  type WrittenAnswers,
  type WrittenQuestion,
  writtenQuestion,
  writtenReading,
} from '../second-reading/written.js';

/** How a second reader takes part in a replay: plain data. */
export interface ReplayReader {
  readonly answers: WrittenAnswers;
}

/** What a second reader would be asked about a step, and what its answer comes to where there is one. */
export interface StepReadTwice {
  readonly question: WrittenQuestion;
  readonly again?: Judgement;
}

/** Undefined where nobody would be asked. */
export function readStepTwice(
  judgement: Judgement,
  document: Document,
  { answers }: ReplayReader,
  circumstances: Circumstances,
): StepReadTwice | undefined {
  const { origin, comparison, assessment } = judgement;
  if (!assessment || !doubtAbout(origin, comparison)) return undefined;
  const { topics } = circumstances.knowledge;
  const input = assessInput(origin, document, comparison, circumstances);
  const asked = questionAbout(input, assessment.language, topics);
  const question = writtenQuestion(asked, comparison.probability);
  const reading = writtenReading(asked, answers);
  if (!reading) return { question };
  const given = { reading, isWhole: asked.isWhole };
  return { question, again: applyReading(judgement, document, given, circumstances) };
}
