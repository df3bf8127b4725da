import pc from 'picocolors';
import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';
import type { Severity } from '../../domain/vocabulary.js';
import type { RenderOptions } from '../../show/options.js';
import type { Excerpt } from '../../show/text/excerpt.js';

/** How a terminal shows things. */
export interface TerminalOptions extends RenderOptions {
  readonly color: boolean;
  /** In columns; a CJK character takes two. */
  readonly width: number;
}

const NARROWEST = 40;
const WIDEST = 120;

export type Colors = ReturnType<typeof pc.createColors>;

/** Lines of a message, wrapped to the width of the terminal. */
export interface Page {
  readonly colors: Colors;
  add(text: string, indent?: string, first?: string): void;
  blank(): void;
  /** A heading with a blank line above. */
  title(text: string): void;
  toString(): string;
}

/** Everything that is added is clean already: the only escape sequences are those of `colors`. */
export function createPage(options: TerminalOptions): Page {
  const colors = pc.createColors(options.color);
  const width = Math.min(WIDEST, Math.max(NARROWEST, options.width));
  const lines: string[] = [];
  const page: Page = {
    colors,
    add(text, indent = '', first = indent) {
      const wrapped = wrapAnsi(text, width - stringWidth(indent), { hard: true, trim: true });
      for (const [index, line] of wrapped.split('\n').entries()) {
        lines.push((index === 0 ? first : indent) + line);
      }
    },
    blank() {
      if (lines.length > 0 && lines.at(-1) !== '') lines.push('');
    },
    title(text) {
      page.blank();
      page.add(colors.bold(text));
    },
    toString: () => lines.join('\n'),
  };
  return page;
}

export function severityPainter(colors: Colors): Readonly<Record<Severity, (text: string) => string>> {
  return {
    critical: (text) => colors.bold(colors.inverse(colors.red(`[${text}]`))),
    high: (text) => colors.bold(colors.red(`[${text}]`)),
    medium: (text) => colors.bold(colors.yellow(`[${text}]`)),
    low: (text) => colors.bold(colors.blue(`[${text}]`)),
  };
}

/** Coloured where the terminal has colours, marked `[-removed-]{+added+}` where it has none. */
export function paintWords(excerpt: Excerpt, colors: Colors, plainAdditions = false): string {
  let painted = '';
  for (const part of excerpt.parts) {
    if (part.op === 'same' || (part.op === 'added' && plainAdditions)) painted += part.text;
    else if (part.op === 'removed') {
      painted += colors.isColorSupported ? colors.red(colors.strikethrough(part.text)) : `[-${part.text}-]`;
    } else
      painted += colors.isColorSupported ? colors.green(colors.underline(part.text)) : `{+${part.text}+}`;
  }
  return painted;
}
