import { randomUUID } from 'node:crypto';
import type { MachineText } from '../domain/machine-text.js';
import { readAnswer } from './answer.js';
import type { Asking } from './asking.js';
import { type AssistQuestion, promptFor } from './prompt.js';

/** Explains changes by a language model. Everything works without it. */
export interface Assist {
  /** Never throws, and takes no longer than the time-out; empty where nothing usable came, for whatever reason. */
  explain(question: AssistQuestion, signal?: AbortSignal): Promise<readonly MachineText[]>;
}

/** Room for two sentences and five translations in each of two languages. */
const ANSWER_TOKENS = 1500;

export function createAssist(asking: Asking): Assist {
  return {
    async explain(question, signal) {
      const mark = randomUUID();
      const read = (content: string) => readAnswer(content, question, mark, asking.model);
      return (await asking.ask(promptFor(question, mark), ANSWER_TOKENS, read, signal)) ?? [];
    },
  };
}
