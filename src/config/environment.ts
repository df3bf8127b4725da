import { dirname, join, resolve } from 'node:path';
import { parse } from 'dotenv';
import { readBoundedFile, UnusableFileError } from './bounded-file.js';
import type { ConfigurationIssue } from './errors.js';
import type { Variables } from './interpolate.js';
import { messages } from './messages.js';
import { reasonOf } from './yaml-file.js';

const LARGEST_BYTES = 1_000_000;

/**
 * The variables that `${NAME}` can name: the environment, then the `.env` beside the configuration directory,
 * then the `.env` of the working directory. What the environment holds is never overridden.
 */
export async function readVariables(
  configDir: string,
  environment: NodeJS.ProcessEnv,
): Promise<{ variables: Variables; files: readonly string[]; issues: readonly ConfigurationIssue[] }> {
  const candidates = new Set([join(dirname(resolve(configDir)), '.env'), resolve('.env')]);
  const files: string[] = [];
  const issues: ConfigurationIssue[] = [];
  let variables: Variables = environment;
  for (const file of candidates) {
    try {
      variables = { ...parse(readBoundedFile(file, LARGEST_BYTES)), ...variables };
      files.push(file);
    } catch (error) {
      if (isMissing(error)) continue;
      const message = error instanceof UnusableFileError ? error.words : messages.unreadable(reasonOf(error));
      issues.push({ file, field: '', message });
    }
  }
  return { variables, files, issues };
}

/** Whether a file or directory is simply not there. */
export function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

/** The keys that sessions of signed-in sources are sealed with, the one in use first: see `Configuration.sessionKeys`. */
export function sessionKeysOf({
  RULEWATCH_SESSION_KEY: key,
  RULEWATCH_SESSION_KEY_PREVIOUS: previous,
}: Variables): string[] {
  if (!key) return [];
  return previous && previous !== key ? [key, previous] : [key];
}
