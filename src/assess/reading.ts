import { fold } from '../language/fold.js';
import { cutSentence, sentencesOf } from '../language/sentences.js';
import type { CueName } from '../language/tables.js';
import { type CueHit, cueMatcher } from './cues.js';
import type { AssessInput, ChangedPassage } from './input.js';

/**
 * Where a sentence stands: `lead` is the beginning of an article, `context` the unchanged sentences of an edited
 * block, `removed` the text that is gone. Questions and answers and footers carry many dates and topic words that
 * are not about the rule, so they are kept apart.
 */
export type Zone = 'title' | 'heading' | 'lead' | 'body' | 'faq' | 'footer' | 'context' | 'removed';

/** A sentence as the assessment reads it. Cue positions are those of `text`. */
export interface Sentence {
  readonly text: string;
  readonly folded: string;
  readonly zone: Zone;
  readonly cues: readonly CueHit[];
  /** The line of the text that it stands in, counted over the whole input: sentences of a paragraph share it. */
  readonly line: number;
  /** In an edited block its other version, which may hold words of the sentence, too. */
  readonly other: OtherVersion | undefined;
}

/** A version of an edited block, shared by all sentences of its other version. */
export interface OtherVersion {
  readonly folded: string;
}

const LEAD_LENGTH = 400;
const FAQ_HEADING_LENGTH = 60;

/** Reads title, headings and changed text into sentences with their cues, in reading order. */
export function readInput(
  input: Pick<AssessInput, 'title' | 'origin' | 'passages'>,
  language: string,
): Sentence[] {
  const matcher = cueMatcher(language);
  const sentences: Sentence[] = [];
  let lineNumber = 0;
  const add = (text: string, zone: Zone, other?: OtherVersion): void => {
    const folded = fold(text);
    sentences.push({ text, folded, zone, cues: matcher.find(folded), line: lineNumber, other });
  };
  for (const sentence of sentencesOf(clean(input.title))) add(sentence, 'title');
  const headings = new Set<string>();
  let section = '';
  let read = 0;
  let faq = false;
  for (const passage of input.passages) {
    for (const heading of passage.section) {
      lineNumber++;
      if (headings.has(heading)) continue;
      for (const piece of cutSentence(clean(heading))) add(piece, 'heading');
      headings.add(heading);
    }
    const inner = passage.section.at(-1) ?? '';
    if (inner !== section) faq = namesCue(matcher.find(fold(inner)), 'faq');
    section = inner;
    const text = clean(passage.text);
    const before = clean(passage.before ?? '');
    const known = new Set(sentencesOf(before));
    const older = before === '' ? undefined : { folded: fold(before) };
    for (const line of text.split('\n')) {
      lineNumber++;
      const hits = matcher.find(fold(line));
      if (line.length <= FAQ_HEADING_LENGTH && namesCue(hits, 'faq')) faq = true;
      const footer = namesCue(hits, 'boilerplate');
      for (const sentence of sentencesOf(line)) {
        const lead = input.origin === 'appeared' && read < LEAD_LENGTH;
        add(sentence, zoneOf(passage, { footer, faq, lead, known: known.has(sentence) }), older);
        read += sentence.length;
      }
    }
    lineNumber++;
    if (older === undefined) continue;
    const kept = new Set(sentencesOf(text));
    const newer = { folded: fold(text) };
    for (const sentence of known) {
      if (!kept.has(sentence)) add(sentence, 'removed', newer);
    }
  }
  return sentences;
}

interface Place {
  readonly footer: boolean;
  readonly faq: boolean;
  readonly lead: boolean;
  readonly known: boolean;
}

function zoneOf(passage: ChangedPassage, { footer, faq, lead, known }: Place): Zone {
  if (passage.kind === 'removed') return 'removed';
  if (known) return 'context';
  if (footer) return 'footer';
  if (faq) return 'faq';
  return lead ? 'lead' : 'body';
}

function namesCue(hits: readonly CueHit[], name: CueName): boolean {
  return hits.some((hit) => hit.value === name);
}

function clean(text: string): string {
  return text.normalize('NFC').replace(/[^\S\n]+/gu, ' ');
}

/** Whether a sentence is part of what is new. */
export function isTold({ zone }: Sentence): boolean {
  return zone !== 'footer' && zone !== 'context' && zone !== 'removed';
}

/** Whether a new sentence states something itself; questions and answers only explain. */
export function isStated(sentence: Sentence): boolean {
  return isTold(sentence) && sentence.zone !== 'faq';
}

/** Whether the sentence holds one of these cues. */
export function hasCue(sentence: Sentence, ...names: readonly CueName[]): boolean {
  return sentence.cues.some((hit) => names.includes(hit.value));
}
