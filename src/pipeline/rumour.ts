import type { Document } from '../domain/document.js';
import { wordsOf } from '../language/tokens.js';

/** A stored page that may say what is said, or the opposite. */
export interface StoredText {
  readonly sourceId: string;
  readonly url: string;
  readonly title: string;
  readonly takenAt: string;
  readonly document: Document;
}

/** What a stored page says where a rumour says something. */
export interface RumourMatch {
  readonly sourceId: string;
  readonly url: string;
  readonly title: string;
  readonly takenAt: string;
  /** The words of the rumour, and those of the page. */
  readonly said: string;
  readonly stands: string;
  /** `same`: in these words; `figures`: in much the same words, with other numbers or dates; `alike`: it speaks of it. */
  readonly verdict: 'same' | 'figures' | 'alike';
  /** 0 to 1: how much of the rumour's weight the passage holds. */
  readonly likeness: number;
}

/** Passages with less of a sentence than this are about something else. */
const ALIKE = 0.45;
const SAME = 0.85;
const SHORTEST = 3;
const MOST = 5;

/**
 * Compares what is said with what is stored: for each sentence of a rumour the passage with most of its words, each word
 * weighed by how rare it is in all that is stored (inverse document frequency, Spärck Jones 1972). Pure.
 */
export function compareRumour(rumour: Document, stored: readonly StoredText[]): RumourMatch[] {
  const passages = stored.flatMap((page) =>
    page.document.blocks.map(({ text }) => ({ page, text, words: new Set(wordsOf(text)) })),
  );
  const frequency = new Map<string, number>();
  for (const { words } of passages)
    for (const word of words) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const weight = (word: string): number => Math.log(1 + passages.length / (frequency.get(word) ?? 1));
  const matches: RumourMatch[] = [];
  for (const { text: said } of rumour.blocks) {
    const words = [...new Set(wordsOf(said))];
    // A number is what a rumour gets wrong: the other words say what it is about.
    const about = words.filter((word) => !hasDigit(word));
    if (about.length < SHORTEST) continue;
    const total = sum(about.map(weight));
    let best: { likeness: number; passage: (typeof passages)[number] } | undefined;
    for (const passage of passages) {
      const likeness = sum(about.filter((word) => passage.words.has(word)).map(weight)) / total;
      if (likeness >= ALIKE && (!best || likeness > best.likeness)) best = { likeness, passage };
    }
    if (!best) continue;
    const { page, text, words: found } = best.passage;
    const figures = words.filter(hasDigit);
    const sameFigures = figures.every((figure) => found.has(figure));
    const verdict =
      best.likeness >= SAME && sameFigures
        ? 'same'
        : sameFigures || figures.length === 0
          ? 'alike'
          : 'figures';
    const { sourceId, url, title, takenAt } = page;
    matches.push({ sourceId, url, title, takenAt, said, stands: text, verdict, likeness: best.likeness });
  }
  return matches.sort((one, other) => other.likeness - one.likeness).slice(0, MOST);
}

function hasDigit(word: string): boolean {
  return /\d/.test(word);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
