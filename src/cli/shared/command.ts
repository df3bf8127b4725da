import type { Command } from 'commander';
import type { LocalizedText, UiLanguage } from '../../domain/vocabulary.js';
import { UsageError } from './errors.js';
import type { ExitCode } from './exit.js';
import type { Invocation } from './global-options.js';
import { common } from './texts.js';

/** What a command file is given to build its command. */
export interface CommandSetting {
  readonly language: UiLanguage;
  readonly environment: NodeJS.ProcessEnv;
  /** Sets the exit code. */
  readonly finish: (code: ExitCode) => void;
}

export type CommandFactory = (setting: CommandSetting) => Command;

/** Global and local options of a command, as its action needs them. */
export function invocationOf(command: Command, setting: CommandSetting): Invocation {
  const { config, sources, data, json } = command.optsWithGlobals<Record<string, unknown>>();
  return {
    config: String(config),
    configGiven: command.getOptionValueSourceWithGlobals('config') === 'cli',
    sources: typeof sources === 'string' ? sources : undefined,
    data: String(data),
    json: json === true,
    language: setting.language,
    environment: setting.environment,
  };
}

/** Throws {@link UsageError} where the value is no whole number. */
export function wholeNumber(option: string, value: string): number {
  if (/^\d{1,15}$/.test(value)) return Number(value);
  throw usage(common.badNumber(option, value));
}

/** How many at most: one or more. Throws {@link UsageError}. */
export function limitOf(value: string): number {
  const limit = wholeNumber('--limit', value);
  if (limit > 0) return limit;
  throw usage(common.limitTooSmall);
}

/** A calendar day. Throws {@link UsageError}. */
export function day(value: string): string {
  const instant = new Date(`${value}T00:00:00Z`);
  if (/^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(instant.getTime())) {
    if (instant.toISOString().slice(0, 10) === value) return value;
  }
  throw usage(common.badDate(value));
}

/** In what a list can be handed on to others, beside what a terminal shows. */
export const FORMATS = ['csv', 'markdown', 'json'] as const;
export type Format = (typeof FORMATS)[number];

/** A list of known words, comma-separated. Throws {@link UsageError} for one that is not known. */
export function choices<Choice extends string>(
  option: string,
  value: string,
  known: readonly Choice[],
): Choice[] {
  return value.split(',').map((word) => choice(option, word, known));
}

/** A known word. Throws {@link UsageError} for one that is not. */
export function choice<Choice extends string>(
  option: string,
  word: string,
  known: readonly Choice[],
): Choice {
  const found = known.find((candidate) => candidate === word.trim());
  if (found !== undefined) return found;
  throw usage(common.badChoice(option, word.trim(), known.join(', ')));
}

/** The error of a wrong command line, said in every language. */
export function usage(said: LocalizedText): UsageError {
  return new UsageError(said);
}
