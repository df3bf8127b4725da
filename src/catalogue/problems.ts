import type { ConfigurationIssue } from '../config/errors.js';
import type { LocalizedText } from '../domain/vocabulary.js';
import { messages } from './messages.js';

/** Where a value stands in a CSV file. */
export interface CellPlace {
  readonly line: number;
  /** The number of the cell in its row, from 1. */
  readonly column?: number;
  /** The name of the column. */
  readonly field?: string;
}

/** What is wrong with a file, gathered: the same mistake in many rows is one, with the first row. */
export interface Problems {
  add(message: LocalizedText, place?: CellPlace): void;
  list(): readonly ConfigurationIssue[];
}

/** More kinds of mistakes than these mean that the columns are mixed up. */
const MOST_PROBLEMS = 50;

export function gatherProblems(file: string): Problems {
  const found = new Map<string, { issue: ConfigurationIssue; times: number }>();
  let more = 0;
  return {
    add(message, place) {
      const field = place?.field ?? '';
      const key = `${field}\n${message.en}`;
      const known = found.get(key);
      if (known) known.times += 1;
      else if (found.size >= MOST_PROBLEMS) more += 1;
      else {
        const { line, column } = place ?? {};
        const at = line === undefined ? {} : { line, column: column ?? 1 };
        found.set(key, { issue: { file, ...at, field, message }, times: 1 });
      }
    },
    list() {
      const issues = [...found.values()].map(({ issue, times }) => withTimes(issue, times));
      if (more > 0) issues.push({ file, field: '', message: messages.more(more) });
      return issues;
    },
  };
}

function withTimes(issue: ConfigurationIssue, times: number): ConfigurationIssue {
  if (times === 1) return issue;
  const count = messages.times(times);
  const { message } = issue;
  return { ...issue, message: { en: message.en + count.en, 'zh-CN': message['zh-CN'] + count['zh-CN'] } };
}
