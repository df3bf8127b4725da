import type { Clock } from '../domain/clock.js';
import { type AssistEndpoint, AssistError, askModel } from './client.js';
import type { ChatMessage } from './prompt.js';

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

export interface AskingOptions {
  readonly endpoint: AssistEndpoint;
  readonly timeoutMs: number;
  readonly budget: AssistBudget;
  readonly clock: Clock;
  /** Told why an answer is missing. */
  readonly onFailure?: (error: AssistError) => void;
}

/** Asks a model within its time and its budget, whatever is asked. */
export interface Asking {
  /** As the endpoint names it. */
  readonly model: string;
  readonly clock: Clock;
  /**
   * Never throws, and takes no longer than the time-out; undefined where no usable answer came, for whatever reason.
   *
   * @param read makes something of the answer; throws an {@link AssistError} where nothing can be made of it
   */
  ask<Result>(
    messages: readonly ChatMessage[],
    answerTokens: number,
    read: (content: string) => Result,
    signal?: AbortSignal,
  ): Promise<Result | undefined>;
}

/** After this many failures in a row the endpoint is left alone for a while, so that a dead one delays one alert or two. */
const FAILURES_BEFORE_PAUSE = 2;
const PAUSE_MS = 10 * 60_000;
/** Alerts that come together wait one after the other: so many time-outs within a pause, and the rest goes without. */
const MOST_TIMEOUTS_WAITED = 8;

export function createAsking({ endpoint, timeoutMs, budget, clock, onFailure }: AskingOptions): Asking {
  let failures = 0;
  let pausedUntil = 0;
  let waitedMs = 0;
  let waitedSince = 0;

  async function ask<Result>(
    messages: readonly ChatMessage[],
    answerTokens: number,
    read: (content: string) => Result,
    signal: AbortSignal,
  ): Promise<Result | undefined> {
    // At worst a token a character; what is not used is given back.
    const reserved = answerTokens + messages.reduce((sum, { content }) => sum + content.length, 0);
    const at = clock().toISOString();
    if (!budget.reserve(reserved, at)) return undefined;
    const answer = await askModel(endpoint, messages, answerTokens, signal).catch((error: unknown) => {
      // What a question cost that got no answer is not known: the most that it may have.
      budget.settle(reserved, reserved, at, true);
      throw error;
    });
    budget.settle(reserved, answer.tokens ?? reserved, at, false);
    return read(answer.content);
  }

  function isPaused(): boolean {
    const left = pausedUntil - clock().getTime();
    // More than the pause is left only where the clock was set back.
    return left > 0 && left <= PAUSE_MS;
  }

  function hasWaitedEnough(): boolean {
    const age = clock().getTime() - waitedSince;
    if (age < 0 || age > PAUSE_MS) {
      waitedMs = 0;
      waitedSince = clock().getTime();
    }
    return waitedMs >= MOST_TIMEOUTS_WAITED * timeoutMs;
  }

  return {
    model: endpoint.model,
    clock,
    async ask(messages, answerTokens, read, signal) {
      if (isPaused() || hasWaitedEnough()) return undefined;
      const timeout = AbortSignal.timeout(timeoutMs);
      const began = performance.now();
      try {
        const within = signal ? AbortSignal.any([timeout, signal]) : timeout;
        const result = await ask(messages, answerTokens, read, within);
        failures = 0;
        return result;
      } catch (error) {
        failures += 1;
        if (failures >= FAILURES_BEFORE_PAUSE) pausedUntil = clock().getTime() + PAUSE_MS;
        if (error instanceof AssistError) onFailure?.(error);
        return undefined;
      } finally {
        waitedMs += performance.now() - began;
      }
    },
  };
}
