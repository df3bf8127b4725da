import { Command } from 'commander';
import { inLanguage } from '../../../text/texts.js';
import { type CommandFactory, invocationOf, usage, wholeNumber } from '../../shared/command.js';
import { common } from '../../shared/texts.js';
import { texts } from './texts.js';

interface Given {
  readonly predictions?: string;
  readonly alsoRight?: string;
  readonly worst?: string;
  readonly holdOutEvery?: string;
  readonly questions?: string;
  readonly answers?: string;
}

/** `evaluate FILE…`: how well announcements are understood. */
export const evaluateCommand: CommandFactory = (setting) => {
  const { description, options } = inLanguage(texts, setting.language);
  const { options: shared, questionsOption, answersOption } = inLanguage(common, setting.language);
  return new Command('evaluate')
    .description(description)
    .argument('<files...>')
    .option('--also-right <file>', options.alsoRight)
    .option('--predictions <file>', options.announcementPredictions)
    .option('--worst <n>', options.worst)
    .option('--hold-out-every <n>', options.holdOutEvery)
    .option('--questions <file>', questionsOption)
    .option('--answers <file>', answersOption)
    .option('--json', shared.json)
    .action(async (files: string[], given: Given, command: Command) => {
      const worst = atLeast(1, '--worst', given.worst);
      const holdOutEvery = atLeast(2, '--hold-out-every', given.holdOutEvery);
      const { evaluate } = await import('./action.js');
      await evaluate(
        {
          files,
          alsoRight: given.alsoRight,
          predictions: given.predictions,
          worst,
          holdOutEvery,
          questions: given.questions,
          answers: given.answers,
        },
        invocationOf(command, setting),
      );
    });
};

function atLeast(minimum: number, option: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const number = wholeNumber(option, value);
  if (number >= minimum) return number;
  throw usage(texts.tooSmall(option, minimum));
}
