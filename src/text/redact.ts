import { encodedForms, MASK, occurring, patternsOf } from './secret-forms.js';

/** Masks secrets. Made once for a set of secrets, since it is asked about every message. */
export interface Redactor {
  /** The text with every secret masked, in whatever encoding it stands there. */
  readonly text: (text: string) => string;
  /** The same for every text inside a value; what has no secret in it is given back as it is. */
  readonly value: <Value>(value: Value) => Value;
}

const made = new WeakMap<readonly string[], Redactor>();

/** @param secrets values of `Configuration.secrets` */
export function redactorOf(secrets: readonly string[]): Redactor {
  const known = made.get(secrets);
  if (known) return known;
  const redactor = createRedactor(secrets);
  made.set(secrets, redactor);
  return redactor;
}

/** Secrets that come and go while RuleWatch runs, by whose they are, beside those of a list. */
interface Along {
  readonly owners: Map<string, readonly string[]>;
  patterns: readonly RegExp[];
}

const along = new WeakMap<readonly string[], Along>();

/**
 * Masks more secrets wherever those of a list are masked, also by redactors that were made before. They take the place
 * of those that the owner had before: a session is renewed at every visit, and what it no longer is need not be hidden.
 *
 * @param secrets the list, `Configuration.secrets` itself
 */
export function hideAlong(secrets: readonly string[], owner: string, values: readonly string[]): void {
  const known = along.get(secrets) ?? { owners: new Map<string, readonly string[]>(), patterns: [] };
  const before = known.owners.get(owner) ?? [];
  if (before.length === values.length && before.every((value, at) => value === values[at])) return;
  known.owners.set(owner, values);
  known.patterns = patternsOf([...known.owners.values()].flat());
  along.set(secrets, known);
}

/**
 * The text with every secret masked: see {@link encodedForms} for the encodings in which it is recognised.
 *
 * @param secrets values of `Configuration.secrets`
 */
export function redact(text: string, secrets: readonly string[]): string {
  return redactorOf(secrets).text(text);
}

/**
 * A secret with what shows up alone: the password of an address such as `smtps://user:password@host`, and what a value
 * that was written percent-encoded stands for.
 */
export function secretParts(secret: string): readonly string[] {
  if (!URL.canParse(secret)) return [...new Set([secret, decodePercent(secret)])];
  const { password } = new URL(secret);
  return password === '' ? [secret] : [secret, password, decodePercent(password)];
}

function createRedactor(secrets: readonly string[]): Redactor {
  const fixed = patternsOf(secrets);
  const now = (): readonly RegExp[] => [...(along.get(secrets)?.patterns ?? []), ...fixed];
  const value = <Value>(given: Value) => {
    const patterns = now();
    return patterns.length > 0 ? (redactNode(given, patterns) as Value) : given;
  };
  return { text: (given) => masked(given, now()), value };
}

function masked(text: string, patterns: readonly RegExp[]): string {
  const pattern = occurring(patterns, text);
  return pattern ? text.replace(pattern, MASK) : text;
}

function redactNode(node: unknown, patterns: readonly RegExp[]): unknown {
  if (typeof node === 'string') return masked(node, patterns);
  if (Array.isArray(node)) {
    return redactItems(node, patterns);
  }
  if (typeof node !== 'object' || node === null || !isPlain(node)) return node;
  let changed = false;
  const entries = Object.entries(node).map(([key, child]) => {
    const shown = redactNode(child, patterns);
    changed ||= shown !== child;
    return [key, shown] as const;
  });
  return changed ? Object.fromEntries(entries) : node;
}

function redactItems(items: readonly unknown[], patterns: readonly RegExp[]): readonly unknown[] {
  if (isRun(items)) return redactRun(items, patterns);
  const shown = items.map((item) => redactNode(item, patterns));
  return shown.some((item, index) => item !== items[index]) ? shown : items;
}

function isPlain(node: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(node);
  return prototype === Object.prototype || prototype === null;
}

/** A word diff: pieces of two texts, which hold a secret together that none of them holds alone. */
interface Piece {
  readonly op: string;
  readonly text: string;
}

function isRun(items: readonly unknown[]): items is readonly Piece[] {
  return (
    items.length > 0 &&
    items.every(
      (item) =>
        typeof item === 'object' &&
        item !== null &&
        'op' in item &&
        'text' in item &&
        typeof item.op === 'string' &&
        typeof item.text === 'string',
    )
  );
}

function redactRun(pieces: readonly Piece[], patterns: readonly RegExp[]): readonly Piece[] {
  const hidden = pieces.map(() => new Set<number>());
  for (const op of ['removed', 'added']) hide(pieces, op, patterns, hidden);
  if (hidden.every(({ size }) => size === 0)) return pieces;
  return pieces.map((piece, index) => ({ ...piece, text: cover(piece.text, hidden[index] ?? new Set()) }));
}

/** Notes the characters of one of the two texts that belong to a secret. */
function hide(
  pieces: readonly Piece[],
  op: string,
  patterns: readonly RegExp[],
  hidden: readonly Set<number>[],
): void {
  const places: { readonly piece: number; readonly at: number }[] = [];
  let text = '';
  for (const [piece, { op: own, text: words }] of pieces.entries()) {
    if (own !== 'same' && own !== op) continue;
    for (let at = 0; at < words.length; at += 1) places.push({ piece, at });
    text += words;
  }
  const pattern = occurring(patterns, text);
  for (const match of pattern ? text.matchAll(pattern) : []) {
    for (const { piece, at } of places.slice(match.index, match.index + match[0].length)) {
      hidden[piece]?.add(at);
    }
  }
}

/** The text with each run of hidden characters masked. */
function cover(text: string, hidden: ReadonlySet<number>): string {
  let shown = '';
  for (let at = 0; at < text.length; at += 1) {
    if (!hidden.has(at)) shown += text[at];
    else if (!hidden.has(at - 1)) shown += MASK;
  }
  return shown;
}

function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
