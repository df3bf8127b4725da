import { randomUUID } from 'node:crypto';
import type { Clock } from '../domain/clock.js';
import type { MachineText } from '../domain/machine-text.js';
import { readAnswer } from './answer.js';
import { type AssistEndpoint, AssistError, askModel } from './client.js';
import { type AssistQuestion, promptFor } from './prompt.js';

/** Explains changes by a language model. Everything works without it. */
export interface Assist {
  /** Never throws, and takes no longer than the time-out; empty where nothing usable came, for whatever reason. */
  explain(question: AssistQuestion, signal?: AbortSignal): Promise<readonly MachineText[]>;
}

/** What was spent, kept so that the caps hold over restarts. */
export interface AssistBudget {
  /**
   * Sets tokens aside on a day; false where that would go over a cap, and then nothing is set aside.
   *
   * @param at the instant; days and months are those of UTC
   */
  reserve(tokens: number, at: string): boolean;
  /** Replaces what was set aside by what was used. */
  settle(reserved: number, used: number, at: string, failed: boolean): void;
}

export interface AssistOptions {
  readonly endpoint: AssistEndpoint;
  readonly timeoutMs: number;
  readonly budget: AssistBudget;
  readonly clock: Clock;
  /** Told why an explanation is missing. */
  readonly onFailure?: (error: AssistError) => void;
}

/** Room for two sentences and five translations in each of two languages. */
const ANSWER_TOKENS = 1500;
/** After this many failures in a row the endpoint is left alone for a while, so that a dead one delays one alert or two. */
const FAILURES_BEFORE_PAUSE = 2;
const PAUSE_MS = 10 * 60_000;

export function createAssist({ endpoint, timeoutMs, budget, clock, onFailure }: AssistOptions): Assist {
  let failures = 0;
  let pausedUntil = 0;

  async function ask(question: AssistQuestion, signal: AbortSignal): Promise<readonly MachineText[]> {
    const mark = randomUUID();
    const messages = promptFor(question, mark);
    // At worst a token a character; what is not used is given back.
    const reserved = ANSWER_TOKENS + messages.reduce((sum, { content }) => sum + content.length, 0);
    const at = clock().toISOString();
    if (!budget.reserve(reserved, at)) return [];
    const answer = await askModel(endpoint, messages, ANSWER_TOKENS, signal).catch((error: unknown) => {
      // What a question cost that got no answer is not known: the most that it may have.
      budget.settle(reserved, reserved, at, true);
      throw error;
    });
    budget.settle(reserved, answer.tokens ?? reserved, at, false);
    return readAnswer(answer.content, question, mark, endpoint.model);
  }

  return {
    async explain(question, signal) {
      const left = pausedUntil - clock().getTime();
      // More than the pause is left only where the clock was set back.
      if (left > 0 && left <= PAUSE_MS) return [];
      const timeout = AbortSignal.timeout(timeoutMs);
      try {
        const texts = await ask(question, signal ? AbortSignal.any([timeout, signal]) : timeout);
        failures = 0;
        return texts;
      } catch (error) {
        failures += 1;
        if (failures >= FAILURES_BEFORE_PAUSE) pausedUntil = clock().getTime() + PAUSE_MS;
        if (error instanceof AssistError) onFailure?.(error);
        return [];
      }
    },
  };
}
