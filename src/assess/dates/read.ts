import type { DatedEvidence } from '../../domain/assessment.js';
import type { IsoDate } from '../../domain/vocabulary.js';
import { excerpt } from '../excerpt.js';
import { hasCue, type Sentence, type Zone } from '../reading.js';
import { findAbsoluteDates } from './absolute.js';
import type { DateContext, DateMention } from './mention.js';
import { findRelativeDates } from './relative.js';
import { type ScoredDate, scoreRoles } from './roles.js';

/** A date is only told where the words speak for it this clearly; no date is better than a wrong one. */
const MIN_EFFECTIVE = 2.2;
const MIN_DEADLINE = 4;

const READ_ZONES: readonly Zone[] = ['title', 'heading', 'lead', 'body', 'faq'];

export interface DatesInput {
  readonly sentences: readonly Sentence[];
  readonly language: string;
  /** The day that relative dates count from. */
  readonly published: IsoDate;
  /** Numeric dates are month first in the United States only. */
  readonly markets: readonly string[];
  /** Sentences that speak of the primary topic: their date goes before others. */
  readonly primary: ReadonlySet<Sentence>;
}

export interface RuleDates {
  readonly effective?: DatedEvidence;
  readonly deadline?: DatedEvidence;
}

/** Reads from when a rule applies and until when a seller has to act. */
export function readDates(input: DatesInput): RuleDates {
  const dates = scoreDates(input);
  const effective = best(dates, (date) => date.effective, MIN_EFFECTIVE);
  const deadline = best(dates, (date) => date.deadline, MIN_DEADLINE);
  return {
    ...(effective === undefined ? {} : { effective: evidence(effective) }),
    ...(deadline === undefined ? {} : { deadline: evidence(deadline) }),
  };
}

/** All dates of a text with their scores, in reading order. */
export function scoreDates({ sentences, language, published, markets, primary }: DatesInput): ScoredDate[] {
  const context: DateContext = {
    reference: published,
    language,
    monthFirst: markets.length === 1 && markets[0] === 'US',
  };
  const read = sentences.filter((sentence) => READ_ZONES.includes(sentence.zone));
  const postponed = read.some((sentence) => sentence.zone !== 'faq' && hasCue(sentence, 'postponed'));
  const previous = new Map<Sentence, Sentence>();
  for (const [at, sentence] of read.entries()) {
    const before = read[at - 1];
    if (before !== undefined) previous.set(sentence, before);
  }
  const roles = { published, postponed, primary, follows: (sentence: Sentence) => previous.get(sentence) };
  const dates: ScoredDate[] = [];
  for (const sentence of read) {
    for (const mention of findDates(sentence.folded, context))
      dates.push(scoreRoles(mention, sentence, roles));
  }
  return dates;
}

/** Finds the dates of a sentence, relative and absolute, in reading order; `folded` must come from `fold`. */
export function findDates(folded: string, context: DateContext): DateMention[] {
  const relative = findRelativeDates(folded, context);
  const absolute = findAbsoluteDates(folded, context);
  const free = absolute.filter(
    (date) => !relative.some((other) => date.start < other.end && date.end > other.start),
  );
  return [...relative, ...free].sort((a, b) => a.start - b.start);
}

function best(
  dates: readonly ScoredDate[],
  scoreOf: (date: ScoredDate) => number,
  minimum: number,
): ScoredDate | undefined {
  let winner: ScoredDate | undefined;
  for (const date of dates) {
    if (scoreOf(date) >= minimum && (winner === undefined || scoreOf(date) > scoreOf(winner))) winner = date;
  }
  return winner;
}

function evidence({ mention, sentence }: ScoredDate): DatedEvidence {
  return {
    date: mention.date,
    text: sentence.text.slice(mention.start, mention.end),
    sentence: excerpt(sentence.text, mention.start),
  };
}
