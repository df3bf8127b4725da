import type { TeamMember } from '../../domain/team.js';
import type { ChatLine, Span } from './document.js';

/** How a chat writes what a line is made of. Every text that it is given is unescaped and comes back escaped. */
export interface Markup {
  text(text: string, startsLine: boolean): string;
  bold(text: string): string;
  code(text: string): string;
  link(url: string, label: string): string;
  /** A person, called where the chat knows them. */
  person(name: string, member: TeamMember | undefined): string;
  /** Words that were taken out, put in, or put in place of others. */
  removed(text: string): string;
  added(text: string): string;
  replaced(before: string, after: string): string;
  heading(line: string): string;
  bullet(line: string): string;
  quote(line: string): string;
  /** Between two lines of one paragraph. */
  readonly lineBreak: string;
}

/** One piece of a line, written. */
interface Piece {
  readonly written: string;
  /** Whether it begins and ends with markup, which is only read as such when it stands apart from words. */
  readonly apart: boolean;
}

/** Where markup is read as such although no space stands between. */
const NO_GAP_AFTER = /[\s（「“：，。；、]$/u;
const NO_GAP_BEFORE = /^[\s.,;:!?)\]，。；：！？）】、]/u;

/** Lines as Markdown; a quote or a list is set apart from what follows, or that would become a part of it. */
export function writeLines(lines: readonly ChatLine[], markup: Markup): string {
  let written = '';
  let last: ChatLine['form'] | undefined;
  for (const line of lines) {
    const next = writeLine(line, markup);
    if (last !== undefined) written += apart(last, line.form) ? '\n\n' : markup.lineBreak;
    written += next;
    last = line.form;
  }
  return written;
}

function apart(last: ChatLine['form'], next: ChatLine['form']): boolean {
  return last === 'quote' || next === 'heading' || (last !== next && last === 'bullet');
}

function writeLine({ form, spans }: ChatLine, markup: Markup): string {
  const line = join(piecesOf(spans, markup));
  switch (form) {
    case 'plain':
      return line;
    case 'heading':
      return markup.heading(line);
    case 'bullet':
      return markup.bullet(line);
    case 'quote':
      return markup.quote(line);
  }
}

function piecesOf(spans: readonly Span[], markup: Markup): Piece[] {
  const pieces: Piece[] = [];
  for (let index = 0; index < spans.length; index += 1) {
    const span = spans[index];
    if (span === undefined) break;
    const replacement = replacementAt(spans, index);
    if (replacement === undefined) {
      pieces.push(...pieceOf(span, pieces.length === 0, markup));
      continue;
    }
    const { before, after, taken } = replacement;
    const spaced = before.trimEnd() + after.slice(after.trimEnd().length);
    pieces.push(...around(spaced, (words) => markup.replaced(words, after.trim())));
    index += taken - 1;
  }
  return pieces;
}

interface Replacement {
  readonly before: string;
  readonly after: string;
  /** How many spans it takes up, white space between the words included. */
  readonly taken: number;
}

/** Removed words and those that stand in their place. */
function replacementAt(spans: readonly Span[], start: number): Replacement | undefined {
  const removed = spans[start];
  if (removed?.kind !== 'removed' || removed.text.trim() === '') return undefined;
  const next = spans[start + 1];
  const blank = next?.kind === 'text' && next.text.trim() === '';
  const added = blank ? spans[start + 2] : next;
  if (added?.kind !== 'added' || added.text.trim() === '') return undefined;
  return { before: removed.text, after: added.text, taken: blank ? 3 : 2 };
}

function pieceOf(span: Span, startsLine: boolean, markup: Markup): Piece[] {
  switch (span.kind) {
    case 'text':
      return [{ written: markup.text(span.text, startsLine), apart: false }];
    case 'bold':
      return around(span.text, markup.bold);
    case 'code':
      return around(span.text, markup.code);
    case 'removed':
      return around(span.text, markup.removed);
    case 'added':
      return around(span.text, markup.added);
    case 'link':
      return [{ written: markup.link(span.url, span.text), apart: true }];
    case 'person':
      return [{ written: markup.person(span.name, span.member), apart: true }];
  }
}

/** Markup goes around the words alone: next to white space it is not read as markup. */
function around(text: string, wrap: (text: string) => string): Piece[] {
  const words = text.trim();
  if (words === '') return [{ written: text, apart: false }];
  const start = text.slice(0, text.length - text.trimStart().length);
  const end = text.slice(text.trimEnd().length);
  return [
    { written: start, apart: false },
    { written: wrap(words), apart: true },
    { written: end, apart: false },
  ];
}

function join(pieces: readonly Piece[]): string {
  let line = '';
  let open = false;
  for (const { written, apart } of pieces) {
    if (written === '') continue;
    const gap = (open && !NO_GAP_BEFORE.test(written)) || (apart && line !== '' && !NO_GAP_AFTER.test(line));
    line += gap ? ` ${written}` : written;
    open = apart;
  }
  return line;
}
