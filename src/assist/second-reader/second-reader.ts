import type { SecondReading } from '../../domain/second-reading.js';
import type { IsoInstant } from '../../domain/vocabulary.js';
import type { Asking } from '../asking.js';
import { AssistError } from '../client.js';
import { readReading } from './answer.js';
import { type AskedQuestion, askedAs } from './asked.js';
import type { ReadingQuestion } from './question.js';

/** Reads changes that are in doubt a second time, by a language model. Everything works without it. */
export interface SecondReader {
  /** Takes no longer than the time-out; undefined where the model gave nothing usable, for whatever reason. */
  read(question: ReadingQuestion, signal?: AbortSignal): Promise<SecondReading | undefined>;
}

/** Answers that were paid for, by the hash of their question and the model. */
export interface AnswerCache {
  find(hash: string, model: string): string | undefined;
  save(hash: string, model: string, content: string, at: IsoInstant): void;
}

/** Room for every part with its quotation. */
const ANSWER_TOKENS = 1500;

const PROBLEMS = {
  'no-json': 'the answer is not the JSON that was asked for',
  mark: 'the answer holds what only the question has',
  contradiction: 'the answer contradicts itself',
} as const;

export function createSecondReader(asking: Asking, cache: AnswerCache): SecondReader {
  const { model, clock } = asking;

  function readInto(content: string, question: ReadingQuestion, { mark }: AskedQuestion): SecondReading {
    const found = readReading(content, question, mark);
    if ('reading' in found) return { model, ...found.reading };
    const why = PROBLEMS[found.problem];
    throw new AssistError('unreadable', `${model} was of no use as second reader: ${why}.`);
  }

  return {
    async read(question, signal) {
      const asked = askedAs(question);
      const known = cache.find(asked.hash, model);
      if (known !== undefined) {
        const found = readReading(known, question, asked.mark);
        return 'reading' in found ? { model, ...found.reading } : undefined;
      }
      const read = (content: string): SecondReading => {
        const reading = readInto(content, question, asked);
        cache.save(asked.hash, model, content, clock().toISOString());
        return reading;
      };
      return asking.ask(asked.messages, ANSWER_TOKENS, read, signal);
    },
  };
}
