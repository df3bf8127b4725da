import { writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { readBoundedFile } from '../../config/bounded-file.js';
import type { WrittenAnswers, WrittenQuestion } from '../../pipeline/second-reading/written.js';
import { usage } from './command.js';
import { common } from './texts.js';

const LARGEST_BYTES = 200_000_000;

/** A line of a file of answers: the JSON object itself, or what a model wrote. */
const answerLine = z.object({
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  answer: z.union([z.string(), z.record(z.string(), z.unknown())]),
});

/** Writes questions for a second reader, one JSON object per line, the most doubtful first and each once. */
export async function writeQuestions(file: string, questions: readonly WrittenQuestion[]): Promise<number> {
  const once = [...new Map(questions.map((question) => [question.hash, question])).values()];
  const sorted = once.sort((one, other) => other.doubt - one.doubt);
  const lines = sorted.map((question) => `${JSON.stringify(question)}\n`);
  await writeFile(file, lines.join('')).catch((error: unknown) => {
    throw usage(common.fileUnwritable(file, codeOf(error)));
  });
  return sorted.length;
}

/**
 * Reads the answers of a second reader, one JSON object per line: `{"hash", "answer"}`, the last one to a question.
 *
 * @throws UsageError with file and line where a line is none
 */
export function readAnswers(file: string): WrittenAnswers {
  const answers: Record<string, string> = {};
  for (const [index, line] of read(file).split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const parsed = answerLine.safeParse(objectIn(line));
    if (!parsed.success) throw usage(common.noAnswer(file, index + 1));
    const { hash, answer } = parsed.data;
    answers[hash] = typeof answer === 'string' ? answer : JSON.stringify(answer);
  }
  return answers;
}

function read(file: string): string {
  try {
    return readBoundedFile(file, LARGEST_BYTES).toString('utf8');
  } catch (error) {
    throw usage(common.fileUnreadable(file, codeOf(error)));
  }
}

function objectIn(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
