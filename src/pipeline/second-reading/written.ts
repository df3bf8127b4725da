import { readReading } from '../../assist/second-reader/answer.js';
import { askedAs } from '../../assist/second-reader/asked.js';
import type { ReadingQuestion } from '../../assist/second-reader/question.js';
import type { SecondReading } from '../../domain/second-reading.js';
import { doubtfulness } from './band.js';

/** A question as it is written to a file for a reader without a connection: messages that any model takes. */
export interface WrittenQuestion {
  /** By which its answer is known again. */
  readonly hash: string;
  /** How near to even the change is, 0 to 1. */
  readonly doubt: number;
  readonly form: ReadingQuestion['form'];
  readonly language: string;
  readonly messages: readonly { readonly role: string; readonly content: string }[];
}

/** What a reader without a connection answered, by the hash of the question. */
export type WrittenAnswers = Readonly<Record<string, string>>;

/** What written answers are said to be of. */
const MODEL = 'answers';

export function writtenQuestion(question: ReadingQuestion, probability: number | undefined): WrittenQuestion {
  const { hash, messages } = askedAs(question);
  const { form, language } = question;
  return { hash, doubt: Math.round(doubtfulness(probability) * 1000) / 1000, form, language, messages };
}

/** The answer to a question among those that were written, as far as it counts. */
export function writtenReading(
  question: ReadingQuestion,
  answers: WrittenAnswers,
): SecondReading | undefined {
  const { hash, mark } = askedAs(question);
  const content = answers[hash];
  if (content === undefined) return undefined;
  const read = readReading(content, question, mark);
  return 'reading' in read ? { model: MODEL, ...read.reading } : undefined;
}
