import { Command, CommanderError, Option } from 'commander';
import { terminalLanguage } from '../config/process.js';
import { RuleWatchError } from '../domain/errors.js';
import { UI_LANGUAGES, type UiLanguage } from '../domain/vocabulary.js';
import { inLanguage } from '../text/texts.js';
import { backtestCommand } from './commands/backtest/command.js';
import { backupCommand } from './commands/backup/command.js';
import { casesCommand } from './commands/cases/command.js';
import { changesCommand } from './commands/changes/command.js';
import { checkNowCommand } from './commands/check-now/command.js';
import { demoCommand } from './commands/demo/command.js';
import { digestCommand } from './commands/digest/command.js';
import { doctorCommand } from './commands/doctor/command.js';
import { evaluateCommand } from './commands/evaluate/command.js';
import { ledgerCommand } from './commands/ledger/command.js';
import { outboxCommand } from './commands/outbox/command.js';
import { previewCommand } from './commands/preview/command.js';
import { restoreCommand } from './commands/restore/command.js';
import { searchCommand } from './commands/search/command.js';
import { sourcesCommand } from './commands/sources/command.js';
import { startCommand } from './commands/start/command.js';
import { teamCommand } from './commands/team/command.js';
import { upcomingCommand } from './commands/upcoming/command.js';
import { verifyCommand } from './commands/verify/command.js';
import { verifyDataCommand } from './commands/verify-data/command.js';
import type { CommandFactory } from './shared/command.js';
import { EXIT, EXIT_OF_CATEGORY, type ExitCode } from './shared/exit.js';
import { speak } from './shared/help.js';
import { tellUnknownSubcommands } from './shared/subcommands.js';
import { printAside } from './shared/terminal.js';
import { packageVersion } from './shared/version.js';
import { texts } from './texts.js';

/** The commands: each is one folder, and one line here. They load what they need when they run: `--help` is quick. */
export const COMMANDS: readonly CommandFactory[] = [
  checkNowCommand,
  startCommand,
  digestCommand,
  changesCommand,
  casesCommand,
  ledgerCommand,
  upcomingCommand,
  sourcesCommand,
  teamCommand,
  searchCommand,
  verifyCommand,
  outboxCommand,
  previewCommand,
  backtestCommand,
  evaluateCommand,
  doctorCommand,
  backupCommand,
  restoreCommand,
  verifyDataCommand,
  demoCommand,
];

/** Runs one command line and resolves to the exit code. Whatever goes wrong is printed for the user. */
export async function run(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
  commands: readonly CommandFactory[] = COMMANDS,
): Promise<ExitCode> {
  const language = chosenLanguage(args) ?? terminalLanguage(environment);
  let code: ExitCode = EXIT.done;
  const program = new Command('rulewatch')
    .description(inLanguage(texts, language).description)
    .version(packageVersion(), '-V, --version')
    .option('--config <dir>', inLanguage(texts, language).options.config, 'config')
    .option('--sources <dir>', inLanguage(texts, language).options.sources)
    .option('--data <dir>', inLanguage(texts, language).options.data, 'snapshots')
    .addOption(
      new Option('--lang <language>', inLanguage(texts, language).options.lang).choices([...UI_LANGUAGES]),
    )
    .showHelpAfterError()
    .exitOverride();
  for (const factory of commands) {
    program.addCommand(factory({ language, environment, finish: (result) => (code = result) }));
  }
  speak(program, language);
  for (const command of descendants(program)) {
    command.exitOverride().copyInheritedSettings(program);
  }
  for (const group of program.commands) tellUnknownSubcommands(group);
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
    return EXIT_OF_CATEGORY[error.category];
  }
  const message = error instanceof Error ? error.message : String(error);
  printAside(inLanguage(texts, language).unexpected(message));
  return EXIT.unexpected;
}

/** Errors that carry their text in every language say it in the user's. */
function localize(error: RuleWatchError, language: UiLanguage): string {
  if ('format' in error && typeof error.format === 'function') return String(error.format(language));
  if (error.told) return error.told.text[language];
  if ('localized' in error && isLocalized(error.localized)) return error.localized[language];
  return error.message;
}

function isLocalized(value: unknown): value is Record<UiLanguage, string> {
  return typeof value === 'object' && value !== null && UI_LANGUAGES.every((language) => language in value);
}
