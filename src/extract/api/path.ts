import { JSONPathEnvironment, type JSONValue } from 'json-p3';

/** A place in the answer of an API, ready to be looked up. */
export interface ValuePath {
  readonly written: string;
  /** Whether it starts at the answer (`$.report_date`) and not at the item. */
  readonly isFromRoot: boolean;
  /** The values at the place, in their order; none where nothing is there. Never throws. */
  find(value: unknown): readonly unknown[];
}

const MAX_LENGTH = 500;
const environment = new JSONPathEnvironment({ maxRecursionDepth: 100 });
const compiled = new Map<string, ValuePath>();

/**
 * Reads a path: `data.items`, `Hazards[].Name`, `[0].RecallID`, `dc:date`, `link.@href`, and all that JSONPath
 * (RFC 9535) can say, such as `results[?@.type == 'Rule']`. It starts at the item, with `$` at the answer; `@`
 * is the item itself.
 *
 * @throws Error with what is wrong, for a path that cannot be read
 */
export function parsePath(written: string): ValuePath {
  const known = compiled.get(written);
  if (known) return known;
  if (written.trim() === '@') return { written, isFromRoot: false, find: (value) => [value] };
  if (written.length > MAX_LENGTH) throw new Error(`it is longer than ${MAX_LENGTH} characters`);
  const query = environment.compile(standardForm(written));
  const path: ValuePath = {
    written,
    isFromRoot: written.trim().startsWith('$'),
    find: (value) => {
      try {
        return query.query(asJson(value)).values();
      } catch {
        return [];
      }
    },
  };
  compiled.set(written, path);
  return path;
}

/** What is wrong with a path; undefined where nothing is. */
export function pathProblem(written: string): string | undefined {
  try {
    parsePath(written);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function asJson(value: unknown): JSONValue {
  // What comes from JSON.parse and the XML reader is JSON.
  return value as JSONValue;
}

/**
 * The path as RFC 9535 writes it: `$` in front, `[]` as `[*]`, and names in quotes, since names such as `dc:date`,
 * `@href` and `valid-from` are none of its shorthands.
 */
function standardForm(written: string): string {
  const path = written.trim();
  let rest = path.startsWith('$') ? path.slice(1) : path.replace(/^@(?=[.[])/, '');
  if (rest !== '' && !rest.startsWith('[') && !rest.startsWith('.')) rest = `.${rest}`;
  let standard = '$';
  while (rest !== '') {
    const [taken, segment] = nextSegment(rest);
    standard += segment;
    rest = rest.slice(taken);
  }
  return standard;
}

/** How many characters the first segment takes, and its standard form. */
function nextSegment(rest: string): readonly [taken: number, standard: string] {
  if (rest.startsWith('[')) {
    const end = bracketEnd(rest);
    const inside = rest.slice(1, end - 1).trim();
    return [end, `[${inside === '' ? '*' : inside}]`];
  }
  const [dots = ''] = /^\.{1,2}/.exec(rest) ?? [];
  if (dots === '') throw new Error(`a dot or a bracket is missing before "${rest.slice(0, 20)}"`);
  const [name = ''] = /^[^.[\]]+/.exec(rest.slice(dots.length)) ?? [];
  const taken = dots.length + name.length;
  if (name === '') {
    if (dots === '..' && rest[taken] === '[') return [taken, '..'];
    throw new Error('a name is missing after a dot');
  }
  const key = name.trim();
  const quoted = key === '*' ? '[*]' : `[${quotedName(key)}]`;
  return [taken, dots === '..' ? `..${quoted}` : quoted];
}

function quotedName(name: string): string {
  return `'${name.replace(/\\/g, '\\\\').replace(/'/g, "\\'")}'`;
}

/** The end of the bracket that the text begins with, past brackets and quotes within it. */
function bracketEnd(text: string): number {
  let depth = 0;
  let quote = '';
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? '';
    if (quote !== '') {
      if (sign === '\\') at++;
      else if (sign === quote) quote = '';
    } else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '[') depth++;
    else if (sign === ']' && --depth === 0) return at + 1;
  }
  throw new Error('a bracket is not closed');
}
