import { readFileSync } from 'node:fs';
import { Command, CommanderError, Option } from 'commander';
import { terminalLanguage } from '../config/process.js';
import { RuleWatchError } from '../domain/errors.js';
import { UI_LANGUAGES, type UiLanguage } from '../domain/vocabulary.js';
import { backtestCommand } from './backtest.js';
import { backupCommand } from './backup.js';
import { casesCommand } from './cases.js';
import { changesCommand } from './changes.js';
import { checkNowCommand } from './check-now.js';
import type { CommandFactory } from './command.js';
import { demoCommand } from './demo.js';
import { digestCommand } from './digest.js';
import { doctorCommand } from './doctor.js';
import { evaluateCommand } from './evaluate.js';
import { EXIT, type ExitCode } from './exit.js';
import { messages } from './messages.js';
import { outboxCommand } from './outbox.js';
import { previewCommand } from './preview.js';
import { restoreCommand } from './restore.js';
import { sourcesCommand } from './sources.js';
import { startCommand } from './start.js';
import { printAside } from './terminal.js';

/** Every command, one file each. They load what they need when they run, so that `--help` is quick. */
const commands: readonly CommandFactory[] = [
  checkNowCommand,
  startCommand,
  digestCommand,
  changesCommand,
  casesCommand,
  sourcesCommand,
  outboxCommand,
  previewCommand,
  backtestCommand,
  evaluateCommand,
  doctorCommand,
  backupCommand,
  restoreCommand,
  demoCommand,
];

/** Runs one command line and resolves to the exit code. Whatever goes wrong is printed for the user. */
export async function run(args: readonly string[], environment: NodeJS.ProcessEnv): Promise<ExitCode> {
  const language = chosenLanguage(args) ?? terminalLanguage(environment);
  let code: ExitCode = EXIT.done;
  const program = new Command('rulewatch')
    .description(messages[language].program)
    .version(packageVersion(), '-V, --version')
    .option('--config <dir>', messages[language].options.config, 'config')
    .option('--sources <dir>', messages[language].options.sources)
    .option('--data <dir>', messages[language].options.data, 'snapshots')
    .addOption(new Option('--lang <language>', messages[language].options.lang).choices([...UI_LANGUAGES]))
    .showHelpAfterError()
    .exitOverride();
  for (const factory of commands) {
    program.addCommand(factory({ language, environment, finish: (result) => (code = result) }));
  }
  for (const command of descendants(program)) command.exitOverride().copyInheritedSettings(program);
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    return explain(error, language);
  }
}

function* descendants(command: Command): Generator<Command> {
  for (const child of command.commands) {
    yield child;
    yield* descendants(child);
  }
}

/** The language has to be known before the options are read, since it is what their help is written in. */
function chosenLanguage(args: readonly string[]): UiLanguage | undefined {
  const given = args.find((arg) => arg.startsWith('--lang='))?.slice(7) ?? args[args.indexOf('--lang') + 1];
  return UI_LANGUAGES.find((language) => language === given);
}

function explain(error: unknown, language: UiLanguage): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  if (error instanceof RuleWatchError) {
    printAside(localize(error, language));
    return EXIT_OF_KIND[error.kind] ?? EXIT.unexpected;
  }
  const message = error instanceof Error ? error.message : String(error);
  printAside(messages[language].unexpected(message));
  return EXIT.unexpected;
}

/** The kinds of error that the user mends on the command line or in the configuration. */
const EXIT_OF_KIND: Readonly<Record<string, ExitCode>> = {
  usage: EXIT.usage,
  occupied: EXIT.usage,
  'no-backup': EXIT.usage,
  configuration: EXIT.usage,
  'no-such-case': EXIT.usage,
  'already-closed': EXIT.usage,
  'reason-missing': EXIT.usage,
  'role-not-asked': EXIT.usage,
};

/** Errors that carry their text in every language say it in the user's. */
function localize(error: RuleWatchError, language: UiLanguage): string {
  if ('format' in error && typeof error.format === 'function') return String(error.format(language));
  if ('localized' in error && isLocalized(error.localized)) return error.localized[language];
  return error.message;
}

function isLocalized(value: unknown): value is Record<UiLanguage, string> {
  return typeof value === 'object' && value !== null && UI_LANGUAGES.every((language) => language in value);
}

function packageVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  if (typeof manifest !== 'object' || manifest === null || !('version' in manifest)) return 'unknown';
  return String(manifest.version);
}
