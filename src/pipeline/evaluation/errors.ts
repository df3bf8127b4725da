import { RuleWatchError } from '../../domain/errors.js';
import type { LocalizedText, UiLanguage } from '../../domain/vocabulary.js';
import { inLanguage } from '../../text/texts.js';
import { messages } from './messages.js';

/** One mistake in an evaluation file. */
export interface FileMistake {
  /** From 1; absent where the whole file is meant. */
  readonly line?: number;
  /** Empty where the whole line is meant. */
  readonly field: string;
  readonly message: LocalizedText;
}

/** So many mistakes are printed; a file with more has one cause for most of them. */
const MOST_PRINTED = 100;

/** An evaluation file cannot be used; holds every mistake in it, in the order of the file. */
export class AnnouncementFileError extends RuleWatchError {
  readonly kind = 'usage';
  override readonly category = 'usage';
  readonly file: string;
  readonly mistakes: readonly FileMistake[];

  constructor(file: string, mistakes: readonly FileMistake[]) {
    super(report(file, mistakes, 'en'));
    this.file = file;
    this.mistakes = mistakes;
  }

  format(language: UiLanguage): string {
    return report(this.file, this.mistakes, language);
  }
}

function report(file: string, mistakes: readonly FileMistake[], language: UiLanguage): string {
  const lines = [inLanguage(messages, language).heading(mistakes.length)];
  for (const { line, field, message } of mistakes.slice(0, MOST_PRINTED)) {
    const place = line === undefined ? file : `${file}:${line}`;
    lines.push(`  ${place}: ${field === '' ? '' : `${field}: `}${message[language]}`);
  }
  if (mistakes.length > MOST_PRINTED)
    lines.push(`  ${inLanguage(messages, language).more(mistakes.length - MOST_PRINTED)}`);
  return lines.join('\n');
}
