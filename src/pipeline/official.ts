import type { Assessment } from '../domain/assessment.js';
import type { Document } from '../domain/document.js';
import { numbersOf } from '../respond/related/numbers.js';
import type { RumourMatch, StoredText } from './rumour.js';
import { compareRumour } from './rumour.js';

/** What an official page says where a rumour says something; `numbers`: the same numbers, in whatever language. */
export interface OfficialMatch extends Omit<RumourMatch, 'verdict'> {
  readonly verdict: RumourMatch['verdict'] | 'numbers';
}

/** A day that a stored change states, which a rumour states as well. */
export interface SameDay {
  readonly changeId: number;
  readonly sourceId: string;
  readonly url: string;
  readonly headline: Assessment['headline'];
  readonly detectedAt: string;
  readonly day: string;
  /** They share a topic, too. */
  readonly sameTopic: boolean;
}

const MOST = 5;
/** So many numbers in common say that two texts speak of the same, whatever the language. */
const FEWEST_NUMBERS = 2;

/**
 * Compares what is said with official pages: word by word, and for pages in other languages by the numbers of a passage.
 * Pure.
 */
export function compareOfficial(rumour: Document, stored: readonly StoredText[]): OfficialMatch[] {
  const byWords: OfficialMatch[] = compareRumour(rumour, stored);
  const known = new Set(byWords.map(({ url, stands }) => `${url} ${stands}`));
  const byNumbers = rumour.blocks.flatMap(({ text: said }) => passagesWith(said, stored));
  return [...byWords, ...byNumbers.filter(({ url, stands }) => !known.has(`${url} ${stands}`))]
    .sort((one, other) => other.likeness - one.likeness)
    .slice(0, MOST);
}

/** The passages that hold most of the numbers of a sentence. A digit alone, or a year, is in every text. */
function passagesWith(said: string, stored: readonly StoredText[]): OfficialMatch[] {
  const wanted = new Set(numbersOf(said).filter(tells));
  if (wanted.size < FEWEST_NUMBERS) return [];
  return stored.flatMap(({ document, sourceId, url, title, takenAt }) =>
    document.blocks.flatMap(({ text: stands }): OfficialMatch[] => {
      const found = new Set(numbersOf(stands).filter((number) => wanted.has(number)));
      if (found.size < FEWEST_NUMBERS) return [];
      // Words weigh more than numbers where both speak for a passage.
      const likeness = (0.8 * found.size) / wanted.size;
      return [{ sourceId, url, title, takenAt, said, stands, verdict: 'numbers', likeness }];
    }),
  );
}

function tells(number: string): boolean {
  return (number.length > 1 || number.includes('.')) && !/^(?:19|20)\d\d$/u.test(number);
}

/** Stored changes that state a day which the rumour states, those of the same topic first. Pure. */
export function changesOfSameDay(
  rumour: Pick<Assessment, 'days' | 'topics'>,
  changes: readonly {
    readonly id: number;
    readonly sourceId: string;
    readonly url: string;
    readonly detectedAt: string;
    readonly assessment: Assessment | null;
  }[],
): SameDay[] {
  const days = new Set((rumour.days ?? []).map(({ date }) => date));
  const topics = new Set(rumour.topics.map(({ id }) => id));
  return changes
    .flatMap(({ id, sourceId, url, detectedAt, assessment }): SameDay[] => {
      const day = (assessment?.days ?? []).find(({ date }) => days.has(date))?.date;
      if (!assessment || day === undefined) return [];
      const sameTopic = assessment.topics.some((topic) => topics.has(topic.id));
      return [{ changeId: id, sourceId, url, headline: assessment.headline, detectedAt, day, sameTopic }];
    })
    .sort((one, other) => Number(other.sameTopic) - Number(one.sameTopic))
    .slice(0, MOST);
}
