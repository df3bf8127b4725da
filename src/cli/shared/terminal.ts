import pc from 'picocolors';
import stringWidth from 'string-width';
import type { TerminalOutput } from '../../channels/kind.js';
import type { TerminalOptions } from '../../channels/terminal/paint.js';
import type { UiLanguage } from '../../domain/vocabulary.js';
import type { RenderOptions } from '../../show/options.js';
import { redact, redactorOf } from '../../text/redact.js';

/** One JSON value on standard output, and nothing else. */
export function printJson(value: unknown, secrets: readonly string[]): void {
  // Text by text: what is masked in JSON itself may break an escape.
  const plainValue: unknown = JSON.parse(JSON.stringify(value) ?? 'null');
  process.stdout.write(`${JSON.stringify(redactorOf(secrets).value(plainValue), null, 2)}\n`);
}

let hidden: readonly (readonly string[])[] = [];

/**
 * From now on nothing that is printed shows these secrets, nor the sessions that hang on the list, whatever prints it. A
 * configuration that is read again adds its own: the one before it may be the one in use.
 */
export function hideFromOutput(secrets: readonly string[]): void {
  hidden = [secrets, ...hidden];
}

export function print(text: string): void {
  process.stdout.write(asLine(text));
}

function asLine(text: string): string {
  const shown = hidden.reduce(redact, text);
  return shown.endsWith('\n') ? shown : `${shown}\n`;
}

/** Standard error: progress, warnings, what must not mix with the result. */
export function printAside(text: string): void {
  process.stderr.write(asLine(text));
}

/** A stream that the terminal channel can write to. */
export function terminalOutput(stream: NodeJS.WriteStream): TerminalOutput {
  return {
    color: stream.isTTY === true && colors.isColorSupported,
    width: Math.min(stream.columns || 100, 120),
    write: (text) =>
      new Promise((resolve, reject) => {
        stream.write(text, (error) => (error ? reject(error) : resolve()));
      }),
  };
}

/** Colours where standard output shows them. */
export const colors = pc;

/** How messages are rendered on standard output; a pipe gets a width that fits mails and tickets. */
export function terminalOptions(
  render: Omit<RenderOptions, 'language' | 'now'>,
  language: UiLanguage,
  now: Date,
): TerminalOptions {
  const { color, width } = terminalOutput(process.stdout);
  return { ...render, language, now, color, width };
}

/** Rows of cells aligned by what they occupy on screen, where a Chinese character is two columns wide. */
export function table(rows: readonly (readonly string[])[], indent = ''): string {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [column, cell] of row.entries()) {
      widths[column] = Math.max(widths[column] ?? 0, stringWidth(cell));
    }
  }
  const lines = rows.map((row) =>
    row.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - stringWidth(cell))).join('  '),
  );
  return lines.map((line) => (indent + line).trimEnd()).join('\n');
}

/** A share with the counts that it was made from: `88.1% (37/42)`. */
export function share({ hits, of }: { readonly hits: number; readonly of: number }): string {
  return of === 0 ? '-' : `${((100 * hits) / of).toFixed(1)}% (${hits}/${of})`;
}

/** Text from outside, safe to show: no control or direction-changing characters, so no escape sequences. */
export function plain(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, ' ');
}
