import type { Inline, TextStyle } from './block-kit.js';

/** A paragraph of Slack's own markup. */
export interface MrkdwnPart {
  readonly kind: 'line' | 'quote' | 'preformatted';
  readonly inlines: readonly Inline[];
}

/** Slack takes at most 3,000 characters in a block and 40,000 in a message. */
const LONGEST = 40_000;
const LONGEST_STYLED = 3000;

/**
 * Reads text as Slack reads it: `<…>` is a link or a mention, `&lt;` is the character, and `*bold*`, `_italic_`,
 * `~struck~`, `` `code` ``, fences and quotes are formatting.
 * Reference: https://docs.slack.dev/messaging/formatting-message-text
 *
 * @param formats false where the message switches formatting off; mentions and links count even then
 */
export function readMrkdwn(text: string, formats = true): MrkdwnPart[] {
  const parts: MrkdwnPart[] = [];
  const bounded = text.slice(0, LONGEST);
  const pieces = formats ? bounded.split('```') : [bounded];
  for (const [index, piece] of pieces.entries()) {
    const isFenced = index % 2 === 1 && index < pieces.length - 1;
    if (isFenced)
      parts.push({ kind: 'preformatted', inlines: [plainInline(piece.replace(/^\n|\n$/g, ''), {})] });
    else parts.push(...readLines(besideFences(piece, index, pieces.length), formats));
  }
  return parts;
}

/** Text between fences without the line breaks that part it from them; a fence that never closes is text. */
function besideFences(piece: string, index: number, pieces: number): string {
  if (index % 2 === 1) return `\`\`\`${piece}`;
  const begun = index > 0 ? piece.replace(/^\n/, '') : piece;
  return index < pieces - 1 ? begun.replace(/\n$/, '') : begun;
}

function readLines(text: string, formats: boolean): MrkdwnPart[] {
  if (text === '') return [];
  return text.split('\n').map((line) => {
    const quoted = formats ? /^(?:>|&gt;) ?/.exec(line) : null;
    const inlines = readInlines(quoted ? line.slice(quoted[0].length) : line, {}, formats);
    return { kind: quoted ? 'quote' : 'line', inlines };
  });
}

const MARKS: Readonly<Record<string, keyof TextStyle>> = {
  '*': 'bold',
  _: 'italic',
  '~': 'strike',
  '`': 'code',
};

function readInlines(text: string, style: TextStyle, formats: boolean): Inline[] {
  const inlines: Inline[] = [];
  let plain = '';
  const flush = (): void => {
    if (plain !== '') inlines.push(plainInline(plain, style));
    plain = '';
  };
  let at = 0;
  while (at < text.length) {
    const character = text.charAt(at);
    const closing = character === '<' ? text.indexOf('>', at + 1) : -1;
    if (closing > at + 1) {
      flush();
      inlines.push(readReference(text.slice(at + 1, closing), style));
      at = closing + 1;
      continue;
    }
    const mark = formats && style.code !== true ? MARKS[character] : undefined;
    // A style within itself is the character; so the nesting is as deep as there are styles.
    const end = mark === undefined || style[mark] === true ? -1 : endOfMark(text, at);
    if (mark !== undefined && end > 0) {
      flush();
      inlines.push(...readInlines(text.slice(at + 1, end), { ...style, [mark]: true }, formats));
      at = end + 1;
      continue;
    }
    plain += character;
    at += 1;
  }
  flush();
  return inlines;
}

/** Where formatting that opens here closes again, or -1: it has to hug its words and stand apart from others. */
function endOfMark(text: string, start: number): number {
  const mark = text.charAt(start);
  if (isWord(text.charAt(start - 1)) || /^\s?$/.test(text.charAt(start + 1))) return -1;
  const reach = text.slice(0, start + LONGEST_STYLED);
  let end = reach.indexOf(mark, start + 2);
  while (end > 0 && (/\s/.test(text.charAt(end - 1)) || isWord(text.charAt(end + 1)))) {
    end = reach.indexOf(mark, end + 1);
  }
  return end;
}

function isWord(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}

/** What stands between `<` and `>`. */
function readReference(reference: string, style: TextStyle): Inline {
  const bar = reference.indexOf('|');
  const target = bar < 0 ? reference : reference.slice(0, bar);
  const label = bar < 0 ? undefined : unescapeText(reference.slice(bar + 1));
  const name = target.slice(1);
  if (target.startsWith('@')) return { type: 'user', user_id: name, style };
  if (target.startsWith('#')) return { type: 'channel', channel_id: label ?? name, style };
  if (target.startsWith('!subteam^'))
    return { type: 'usergroup', usergroup_id: label ?? target.slice(9), style };
  if (target.startsWith('!date^')) return { type: 'text', text: label ?? target, style };
  if (target.startsWith('!')) return { type: 'broadcast', range: name, style };
  if (!/^[a-z][a-z0-9+.-]{0,20}:/i.test(target)) return plainInline(`<${reference}>`, style);
  return { type: 'link', url: unescapeText(target), ...(label !== undefined && { text: label }), style };
}

function plainInline(text: string, style: TextStyle): Inline {
  return { type: 'text', text: unescapeText(text), style };
}

/** The three entities that Slack knows, once: `&amp;lt;` is the text `&lt;`. */
function unescapeText(text: string): string {
  const characters: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' };
  return text.replace(/&(?:lt|gt|amp);/g, (entity) => characters[entity] ?? entity);
}
