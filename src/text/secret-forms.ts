export const MASK = '***';

/** Shorter values are masked in no other form than as a word of their own. */
const SHORTEST_SECRET = 6;
/** Below this a value ("on", "443") is no secret, and masking it would make any text unreadable. */
const SHORTEST_WORD = 4;
/** So much of a secret that was cut off with an ellipsis gives it away; "xapp-…" says only what kind it is. */
const SHORTEST_START = 6;
/** Longer secrets are recognised by their beginning where they were cut. */
const LONGEST_START = 200;

/**
 * A pattern whose source is longer is matched a hundred times slower by V8: masking one page took seconds with the
 * cookies of a rich session.
 */
const MOST_SOURCE = 8_000;

/** Patterns for all secrets, the longest secret first, in groups that are each tried alone; none without secrets. */
export function patternsOf(secrets: readonly string[]): readonly RegExp[] {
  const longestFirst = [...new Set(secrets)].sort((a, b) => b.length - a.length);
  const groups: string[] = [];
  for (const form of new Set(longestFirst.flatMap(encodedForms))) {
    const last = groups.at(-1);
    if (last === undefined || last.length + form.length > MOST_SOURCE) groups.push(form);
    else groups[groups.length - 1] = `${last}|${form}`;
  }
  return groups.map((source) => new RegExp(source));
}

/** One pattern of those that occur in a text, in their order; undefined where none does. */
export function occurring(patterns: readonly RegExp[], text: string): RegExp | undefined {
  const sources = patterns.filter((pattern) => pattern.test(text)).map(({ source }) => source);
  return sources.length === 0 ? undefined : new RegExp(sources.join('|'), 'g');
}

/**
 * Patterns for the forms in which a secret may stand in a text: as it is; percent-encoded once or more, form-encoded,
 * JSON-escaped and HTML-escaped, in whole or in part; in base64 (RFC 4648, both alphabets), also where it is a part of
 * what was encoded, such as the password of AUTH PLAIN; in hexadecimal; and cut off with an ellipsis.
 */
export function encodedForms(secret: string): string[] {
  if (secret.length < SHORTEST_SECRET) return isOddWord(secret) ? [asWord(secret)] : [];
  return [escaped(secret), ...base64(secret), hexadecimal(secret), ...cutOff(secret)];
}

/** A short value is a secret only if no text has it by chance: letters with digits or signs among them. */
function isOddWord(secret: string): boolean {
  return secret.length >= SHORTEST_WORD && /\p{L}/u.test(secret) && /[^\p{L}]/u.test(secret);
}

function asWord(secret: string): string {
  return `(?<![A-Za-z0-9])${[...secret].map(literal).join('')}(?![A-Za-z0-9])`;
}

const NAMED_ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

function escaped(secret: string): string {
  return [...secret].map(character).join('');
}

/** Letters and digits are escaped nowhere; any other character may be. */
function character(char: string): string {
  if (/^[A-Za-z0-9]$/.test(char)) return char;
  const code = char.codePointAt(0) ?? 0;
  const named = NAMED_ENTITIES[char];
  const forms = [
    ...(named === undefined ? [] : [literal(named)]),
    `&#0*${code};`,
    `&#[xX]0*${anyCase(code.toString(16))};`,
    [...Buffer.from(char, 'utf8')].map((byte) => `%(?:25)*${anyCase(hexOf(byte))}`).join(''),
    Array.from({ length: char.length }, (_, at) => {
      const unit = char.charCodeAt(at).toString(16).padStart(4, '0');
      return `\\\\+u${anyCase(unit)}`;
    }).join(''),
    ...(/["\\/]/.test(char) ? [`\\\\+${literal(char)}`] : []),
    ...(char === ' ' ? ['\\+'] : []),
    literal(char),
  ];
  return `(?:${forms.join('|')})`;
}

/** The characters that the secret alone decides, wherever it begins in what was encoded. */
function base64(secret: string): string[] {
  const bytes = Buffer.from(secret, 'utf8');
  return [0, 1, 2].map((offset) => {
    const encoded = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64');
    const start = Math.ceil((offset * 8) / 6);
    const end = Math.floor(((offset + bytes.length) * 8) / 6);
    const core = [...encoded.slice(start, end)].map(base64Character).join('');
    const edge = '[A-Za-z0-9+/_-]?';
    return `${offset === 0 ? '' : edge}${core}${edge}(?:=|%3[dD]){0,2}`;
  });
}

function base64Character(char: string): string {
  if (char === '+') return '(?:\\+|-|%2[bB])';
  if (char === '/') return '(?:/|_|%2[fF]|\\\\/)';
  return char;
}

function hexadecimal(secret: string): string {
  return [...Buffer.from(secret, 'utf8')].map((byte) => anyCase(hexOf(byte))).join('');
}

function cutOff(secret: string): string[] {
  const chars = [...secret].slice(0, LONGEST_START);
  const first = chars.slice(0, SHORTEST_START).map(literal).join('');
  const rest = chars.slice(SHORTEST_START, -1);
  return [`${first}${rest.map((char) => `(?:${literal(char)}`).join('')}${')?'.repeat(rest.length)}…`];
}

function hexOf(byte: number): string {
  return byte.toString(16).padStart(2, '0');
}

/** `2f` → `2[fF]` */
function anyCase(hex: string): string {
  return hex.replace(/[a-f]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
