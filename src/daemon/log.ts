import pc from 'picocolors';
import { type Logger, pino } from 'pino';
import { prettyFactory } from 'pino-pretty';
import type { Configuration } from '../config/configuration.js';
import { cleanPiece } from '../text/clean.js';
import { redactorOf } from '../text/redact.js';

/** Where the log goes: standard error, or what stands for it. */
export interface LogOutput {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** The log of the daemon; secrets are masked in all of it. */
export interface DaemonLog {
  readonly logger: Logger;
  /** Another configuration is in use: its secrets are masked beside those that were before. */
  use(configuration: Pick<Configuration, 'secrets' | 'settings'>): void;
}

/** Lines to read on a terminal, one JSON value a line elsewhere, unless `log.format` says otherwise. */
export function openLog(
  configuration: Pick<Configuration, 'secrets' | 'settings'>,
  output: LogOutput = process.stderr,
): DaemonLog {
  // Lists as they came, the latest first: the sessions that are opened later hang on the list itself (see `hideAlong`),
  // and a secret that grew is masked as a whole.
  let lists: readonly (readonly string[])[] = [configuration.secrets];
  let write = writerFor(configuration.settings.log.format, output);
  const logger = pino(
    { base: null, timestamp: pino.stdTimeFunctions.isoTime, level: configuration.settings.log.level },
    {
      // Text by text, so that a line stays JSON.
      write: (line: string) => {
        const parsed: unknown = JSON.parse(line);
        write(lists.reduce((value, list) => redactorOf(list).value(value), parsed));
      },
    },
  );
  return {
    logger,
    use: (next) => {
      lists = [next.secrets, ...lists];
      logger.level = next.settings.log.level;
      write = writerFor(next.settings.log.format, output);
    },
  };
}

function writerFor(
  format: Configuration['settings']['log']['format'],
  output: LogOutput,
): (line: unknown) => void {
  const isText = format === 'text' || (format === 'auto' && output.isTTY === true);
  if (!isText) return (line) => void output.write(`${JSON.stringify(line)}\n`);
  const pretty = prettyFactory({
    colorize: output.isTTY === true && pc.isColorSupported,
    translateTime: 'SYS:yyyy-mm-dd HH:MM:ss',
    singleLine: true,
  });
  // What steers a terminal has no place in a line, wherever its words come from.
  const shown = (_key: string, value: unknown) => (typeof value === 'string' ? cleanPiece(value) : value);
  return (line) => void output.write(pretty(JSON.stringify(line, shown)));
}
