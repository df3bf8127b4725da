import { fold, isWordUnit } from './fold.js';

/** Where a phrase was found; positions are those of the searched text. */
export interface PhraseHit<Value> {
  readonly value: Value;
  readonly start: number;
  readonly end: number;
}

export interface PhraseEntry<Value> {
  /**
   * The words to find. A `*` at the end of a word accepts any ending (`steuer*`, `товарн* знак*`), a `*` in front
   * of the phrase any beginning (`*steuer`); without them whole words are found, a plural `s` or `es` included.
   * In scripts without spaces between words a phrase is found anywhere.
   */
  readonly phrase: string;
  readonly value: Value;
}

/** Finds many phrases in one pass. `folded` must come from `fold`. Hits are ordered by their end. */
export interface PhraseMatcher<Value> {
  find(folded: string): PhraseHit<Value>[];
}

interface Pattern<Value> {
  readonly length: number;
  /** What follows after words with open endings inside the phrase: "знак" in `товарн* знак*`. */
  readonly rest: readonly string[];
  readonly openStart: boolean;
  readonly openEnd: boolean;
  /** Whether it may go on with a plural `s` or `es`. */
  readonly plural: boolean;
  readonly value: Value;
}

interface Node<Value> {
  readonly next: Map<number, Node<Value>>;
  readonly patterns: Pattern<Value>[];
  fail: Node<Value> | undefined;
  /** The nearest node on the way of fail links that ends a pattern. */
  output: Node<Value> | undefined;
}

/** How phrases and texts are brought into one form. */
export interface Spelling {
  /** What has been done to the texts, done to the phrases: `fold` unless said otherwise. */
  readonly normalise: (phrase: string) => string;
  /** Letters that a phrase has at least to be found in the plural: "pas" is no singular of "pass". */
  readonly minPlural: number;
}

const FOLDED: Spelling = { normalise: fold, minPlural: 1 };

/**
 * Builds a matcher over `entries`: the automaton of Aho and Corasick, "Efficient string matching" (1975), with
 * word boundaries tested at every hit. Time is linear in the text plus the hits, whatever the number of phrases.
 */
export function compilePhrases<Value>(
  entries: Iterable<PhraseEntry<Value>>,
  spelling: Spelling = FOLDED,
): PhraseMatcher<Value> {
  const root = newNode<Value>();
  for (const entry of entries) insert(root, entry, spelling);
  link(root);
  return { find: (folded) => search(root, folded) };
}

function newNode<Value>(): Node<Value> {
  return { next: new Map(), patterns: [], fail: undefined, output: undefined };
}

function insert<Value>(
  root: Node<Value>,
  { phrase, value }: PhraseEntry<Value>,
  { normalise, minPlural }: Spelling,
): void {
  const folded = normalise(phrase.normalize('NFC').trim());
  const openStart = folded.startsWith('*');
  const openEnd = folded.endsWith('*');
  const [words = '', ...rest] = folded.slice(openStart ? 1 : 0, openEnd ? -1 : undefined).split(/\*(?= )/u);
  if (words === '') return;
  const last = rest.at(-1) ?? words;
  let node = root;
  for (let i = 0; i < words.length; i++) {
    const unit = words.charCodeAt(i);
    let child = node.next.get(unit);
    if (child === undefined) {
      child = newNode();
      node.next.set(unit, child);
    }
    node = child;
  }
  node.patterns.push({
    length: words.length,
    rest,
    openStart: openStart || !isWordUnit(words.charCodeAt(0)),
    openEnd: openEnd || !isWordUnit(last.charCodeAt(last.length - 1)),
    plural: words.length >= minPlural,
    value,
  });
}

function link<Value>(root: Node<Value>): void {
  const queue: Node<Value>[] = [root];
  for (let at = 0; at < queue.length; at++) {
    const node = queue[at];
    if (node === undefined) continue;
    for (const [unit, child] of node.next) {
      let fail = node.fail;
      while (fail !== undefined && !fail.next.has(unit)) fail = fail.fail;
      child.fail = fail?.next.get(unit) ?? root;
      child.output = child.fail.patterns.length > 0 ? child.fail : child.fail.output;
      queue.push(child);
    }
  }
}

function search<Value>(root: Node<Value>, folded: string): PhraseHit<Value>[] {
  const hits: PhraseHit<Value>[] = [];
  let node = root;
  for (let i = 0; i < folded.length; i++) {
    const unit = folded.charCodeAt(i);
    let next = node.next.get(unit);
    while (next === undefined && node.fail !== undefined) {
      node = node.fail;
      next = node.next.get(unit);
    }
    if (next !== undefined) node = next;
    let output: Node<Value> | undefined = node.patterns.length > 0 ? node : node.output;
    while (output !== undefined) {
      for (const pattern of output.patterns) collect(hits, folded, i + 1, pattern);
      output = output.output;
    }
  }
  return hits;
}

function collect<Value>(
  hits: PhraseHit<Value>[],
  folded: string,
  end: number,
  pattern: Pattern<Value>,
): void {
  const start = end - pattern.length;
  if (!pattern.openStart && start > 0 && isWordUnit(folded.charCodeAt(start - 1))) return;
  const phraseEnd = skipRest(folded, end, pattern.rest);
  if (phraseEnd === undefined) return;
  const wordEnd = pattern.openEnd ? phraseEnd : endOfWord(folded, phraseEnd, pattern.plural);
  if (wordEnd === undefined) return;
  hits.push({ value: pattern.value, start, end: wordEnd });
}

/** The end of the phrase after its open words, or undefined where the text goes on differently. */
function skipRest(folded: string, end: number, rest: readonly string[]): number | undefined {
  let at = end;
  for (const piece of rest) {
    while (isWordAt(folded, at)) at++;
    if (!folded.startsWith(piece, at)) return undefined;
    at += piece.length;
  }
  return at;
}

/** The end of a whole word that ends at `end` or goes on with a plural `s` or `es` only. */
function endOfWord(folded: string, end: number, plural: boolean): number | undefined {
  if (!isWordAt(folded, end)) return end;
  if (!plural) return undefined;
  if (folded[end] === 's' && !isWordAt(folded, end + 1)) return end + 1;
  if (folded.startsWith('es', end) && !isWordAt(folded, end + 2)) return end + 2;
  return undefined;
}

function isWordAt(folded: string, at: number): boolean {
  return at < folded.length && isWordUnit(folded.charCodeAt(at));
}

/** Drops hits that lie inside a longer hit ("customs" inside "customs duty"). Keeps the order by start. */
export function dropContained<Value>(hits: readonly PhraseHit<Value>[]): PhraseHit<Value>[] {
  const sorted = [...hits].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: PhraseHit<Value>[] = [];
  let reach = -1;
  let last: PhraseHit<Value> | undefined;
  for (const hit of sorted) {
    const same = last !== undefined && last.start === hit.start && last.end === hit.end;
    if (hit.end <= reach && !same) continue;
    kept.push(hit);
    reach = hit.end;
    last = hit;
  }
  return kept;
}
