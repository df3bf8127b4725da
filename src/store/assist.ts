import type { Database } from 'better-sqlite3';
import type { MachineText } from '../domain/machine-text.js';
import type { IsoInstant } from '../domain/vocabulary.js';
import { type Mask, noMask } from './mask.js';

export interface AssistUsage {
  readonly tokens: number;
  readonly calls: number;
  readonly failures: number;
}

/** Tokens; days and months are those of UTC. */
export interface AssistCaps {
  readonly perDay: number;
  readonly perMonth: number;
}

/** What language models wrote about changes, and what was spent on it. */
export interface AssistStore {
  texts(changeId: number): readonly MachineText[];
  save(changeId: number, texts: readonly MachineText[]): void;
  usage(at: IsoInstant): { readonly day: AssistUsage; readonly month: AssistUsage };
  /** Counts a call with so many tokens; false, and nothing is counted, where that goes over a cap. */
  reserve(tokens: number, at: IsoInstant, caps: AssistCaps): boolean;
  /** Replaces the tokens of a call by what it used. */
  settle(reserved: number, used: number, at: IsoInstant, failed: boolean): void;
}

export function createAssistStore(db: Database, mask: Mask = noMask): AssistStore {
  const texts = db.prepare<[number], { texts: string }>(
    'SELECT texts FROM change_assist WHERE change_id = ?',
  );
  const save = db.prepare('INSERT INTO change_assist (change_id, texts) VALUES (?, ?)');
  const usage = db.prepare<[string], AssistUsage>(
    `SELECT coalesce(sum(tokens), 0) AS tokens, coalesce(sum(calls), 0) AS calls,
       coalesce(sum(failures), 0) AS failures
     FROM assist_usage WHERE day LIKE ? || '%'`,
  );
  const count = db.prepare(
    `INSERT INTO assist_usage (day, tokens, calls, failures) VALUES (@day, @tokens, @calls, @failures)
     ON CONFLICT (day) DO UPDATE SET tokens = max(0, tokens + @tokens), calls = calls + @calls,
       failures = failures + @failures`,
  );
  const none: AssistUsage = { tokens: 0, calls: 0, failures: 0 };
  const dayOf = (at: IsoInstant) => at.slice(0, 10);
  const monthOf = (at: IsoInstant) => at.slice(0, 7);

  return {
    texts: (changeId) => {
      const row = texts.get(changeId);
      return row ? mask(JSON.parse(row.texts) as MachineText[]) : [];
    },
    save: (changeId, list) => void save.run(changeId, JSON.stringify(mask(list))),
    usage: (at) => ({ day: usage.get(dayOf(at)) ?? none, month: usage.get(monthOf(at)) ?? none }),
    reserve: (tokens, at, { perDay, perMonth }) =>
      db
        .transaction(() => {
          const day = usage.get(dayOf(at)) ?? none;
          const month = usage.get(monthOf(at)) ?? none;
          if (day.tokens + tokens > perDay || month.tokens + tokens > perMonth) return false;
          count.run({ day: dayOf(at), tokens, calls: 1, failures: 0 });
          return true;
        })
        .immediate(),
    settle: (reserved, used, at, failed) =>
      void count.run({ day: dayOf(at), tokens: used - reserved, calls: 0, failures: failed ? 1 : 0 }),
  };
}
