import type { Assessment, DatedEvidence, RuleDay } from '../../domain/assessment.js';
import type { IsoDate } from '../../domain/vocabulary.js';
import { findAbsoluteDates } from '../../language/dates/absolute.js';
import type { DateContext, DateMention } from '../../language/dates/mention.js';
import { findRelativeDates } from '../../language/dates/relative.js';
import type { CueName } from '../../language/tables.js';
import { phrasesInAll } from '../../language/words.js';
import { excerpt } from '../excerpt.js';
import { hasCue, type Sentence, type Zone } from '../reading.js';
import { type DateFeatures, dateFeatures } from './features.js';
import { type RoleContext, type ScoredDate, scoreRoles } from './roles.js';
import { DATE_WEIGHTS } from './weights.js';

/*
 * No date library reads the pages: chrono-node and its kin know about half of these languages, no eras and no
 * "自公布之日起15日后", and complete a date by a guess. What a date means has to be read from the words around it anyway.
 */

/** A date is only told where the words speak for it this clearly; no date is better than a wrong one. */
const MIN_EFFECTIVE = 2.2;
/** Log-odds: likelier than not. */
const MIN_DEADLINE = 0;
/** What was learned moves the score of an effective date by so much at most. */
const MOST_MOVED = 4;

/** From this score by its words on a date may be lifted by its place. */
const MAY_BE_LIFTED = 1.5;
/** What the words say of a deadline beyond this counts on top of what was learned. */
const CLEAR_DEADLINE = 4;

/** A text with more dates than this is a calendar; the rest of it is left unread. */
const MAX_DATES = 2000;

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
  /** The only coming day that the text names: its effective date if it sets a rule. */
  readonly implied?: DatedEvidence;
  /** The day since which something has held: the effective date of what a reminder recalls. */
  readonly since?: DatedEvidence;
}

/** A date with what words and place together make of it, which was learned from labelled announcements. */
export interface JudgedDate extends ScoredDate {
  /** The score by its words, moved by the learned log-odds. */
  readonly asEffective: number;
  /** Learned log-odds, moved by words that leave no doubt. */
  readonly asDeadline: number;
}

/** Chooses from when a rule applies and until when a seller has to act. */
export function chooseDates(dates: readonly JudgedDate[]): RuleDates {
  const effective = best(dates, (date) => date.asEffective, MIN_EFFECTIVE);
  const deadline = best(dates, (date) => date.asDeadline, MIN_DEADLINE);
  const implied = effective === undefined ? impliedDate(dates) : undefined;
  const since = effective === undefined ? dates.find(({ since }) => since !== false) : undefined;
  return {
    ...(effective === undefined ? {} : { effective: evidence(effective, effective.effectiveDate) }),
    ...(deadline === undefined ? {} : { deadline: evidence(deadline, deadline.mention.date) }),
    ...(implied === undefined ? {} : { implied: evidence(implied, implied.mention.date) }),
    ...(since === undefined || !isEarly(since.sentence)
      ? {}
      : { since: evidence(since, since.mention.date) }),
  };
}

/** More days than these are a calendar, and nobody keeps them by an alert. */
const MAX_DAYS = 6;

/**
 * Every day from which the text says that something applies, or until which it asks for something, in order of time,
 * with its sentence: one in steps, or for some sellers earlier, has more than one of each.
 *
 * @param told the two that stand for all of them
 */
export function allDays(
  dates: readonly JudgedDate[],
  told: Pick<Assessment, 'effective' | 'deadline'>,
  published: IsoDate,
): RuleDay[] {
  const days = new Map<string, RuleDay>();
  const add = (role: RuleDay['role'], found: DatedEvidence) => {
    const key = `${found.date} ${role}`;
    if (!days.has(key)) days.set(key, { role, ...found });
  };
  if (told.effective) add('effective', told.effective);
  if (told.deadline) add('deadline', told.deadline);
  for (const found of dates) {
    const { mention, effective, deadline, effectiveDate, asDeadline } = found;
    if (mention.date < published || mention.precision !== 'day') continue;
    if (told.effective && effective >= MIN_EFFECTIVE && effective >= deadline)
      add('effective', evidence(found, effectiveDate));
    else if (told.deadline && asDeadline >= MIN_DEADLINE) add('deadline', evidence(found, mention.date));
  }
  const sorted = [...days.values()].sort((one, other) => compareDays(one.date, other.date));
  const main = new Set([told.effective?.date, told.deadline?.date]);
  while (sorted.length > MAX_DAYS) {
    const last = sorted.findLastIndex(({ date }) => !main.has(date));
    if (last < 0) break;
    sorted.splice(last, 1);
  }
  return sorted;
}

function compareDays(one: IsoDate, other: IsoDate): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** How the dates of a text are read: relative ones from the day of publication, figures month first in the United States. */
export function dateContext(language: string, published: IsoDate, markets: readonly string[]): DateContext {
  return { reference: published, language, monthFirst: markets.length === 1 && markets[0] === 'US' };
}

/** All dates of a text with their scores, in reading order. */
export function scoreDates({ sentences, language, published, markets, primary }: DatesInput): JudgedDate[] {
  const context = dateContext(language, published, markets);
  const read = sentences.filter((sentence) => READ_ZONES.includes(sentence.zone));
  const roles = { published, primary, ...textFacts(read) } satisfies RoleContext;
  const dates: ScoredDate[] = [];
  for (const sentence of read) {
    if (dates.length >= MAX_DATES) break;
    for (const mention of findDates(sentence.folded, context))
      dates.push(scoreRoles(mention, sentence, roles));
  }
  const features = dateFeatures({ dates, published, primary });
  return dates.map((date, at) => ({ ...date, ...judge(date, features[at] ?? {}) }));
}

/** Logistic regression; the weights are learned by `training/dates.mjs`. */
function judge(
  { effective, deadline }: ScoredDate,
  features: DateFeatures,
): Pick<JudgedDate, 'asEffective' | 'asDeadline'> {
  let [asEffective, asDeadline] = [0, 0];
  for (const [name, value] of Object.entries(features)) {
    const weights = DATE_WEIGHTS[name];
    if (weights === undefined) continue;
    asEffective += value * weights[0];
    asDeadline += value * weights[1];
  }
  // What the words hardly speak for is never lifted by its place.
  const most = effective > MAY_BE_LIFTED ? MOST_MOVED : 0;
  return {
    asEffective: effective + Math.max(-MOST_MOVED, Math.min(most, asEffective)),
    asDeadline: asDeadline + Math.min(0.5, Math.max(0, deadline - CLEAR_DEADLINE)),
  };
}

function textFacts(
  read: readonly Sentence[],
): Pick<RoleContext, 'postponed' | 'withdrawn' | 'previous' | 'exampleLines'> {
  const before = new Map<Sentence, Sentence>();
  const exampleLines = new Set<number>();
  let last: Sentence | undefined;
  for (const sentence of read) {
    if (last !== undefined) before.set(sentence, last);
    const opens = last?.line !== sentence.line;
    if (opens && sentence.cues.some((hit) => hit.value === 'example' && hit.start <= 3))
      exampleLines.add(sentence.line);
    last = sentence;
  }
  return {
    postponed: says(read, 'postponed'),
    withdrawn: says(read, 'withdrawn'),
    previous: (sentence) => before.get(sentence),
    exampleLines,
  };
}

function says(read: readonly Sentence[], cue: CueName): boolean {
  return read.some((sentence) => sentence.zone !== 'faq' && hasCue(sentence, cue));
}

/** Finds the dates of a sentence, relative and absolute, in reading order; `folded` must come from `fold`. */
export function findDates(folded: string, context: DateContext): DateMention[] {
  const absolute = findAbsoluteDates(folded, context);
  const relative = findRelativeDates(folded, context).filter(
    (date) => !absolute.some((stated) => explains(folded, stated, date)),
  );
  const free = absolute.filter(
    (date) => !relative.some((other) => overlaps(date, other) || isCountedFrom(date, other, context)),
  );
  return [...relative, ...free].sort((a, b) => a.start - b.start);
}

let thatIs: RegExp | undefined;

/** "on 11 November, i.e. two months after this notice": the day that is stated is the one that counts. */
function explains(folded: string, stated: DateMention, relative: DateMention): boolean {
  if (relative.start < stated.end || relative.start - stated.end > 24) return false;
  thatIs ??= new RegExp(
    String.raw`\(|(?<!\p{L})(?:${phrasesInAll('dates/that-is').join('|')})(?!\p{Script=Latin})`,
    'u',
  );
  return thatIs.test(folded.slice(stated.end, relative.start));
}

function overlaps(a: DateMention, b: DateMention): boolean {
  return a.start < b.end && a.end > b.start;
}

/** "10 days after this notice (27 October)": the day of the notice itself is named only to count from. */
function isCountedFrom(stated: DateMention, relative: DateMention, { reference }: DateContext): boolean {
  return stated.date === reference && stated.start >= relative.end && stated.start - relative.end <= 24;
}

function best(
  dates: readonly JudgedDate[],
  scoreOf: (date: JudgedDate) => number,
  minimum: number,
): JudgedDate | undefined {
  let winner: JudgedDate | undefined;
  for (const date of dates) {
    if (scoreOf(date) >= minimum && (winner === undefined || scoreOf(date) > scoreOf(winner))) winner = date;
  }
  return winner;
}

function impliedDate(dates: readonly JudgedDate[]): JudgedDate | undefined {
  // "At the end of the month" says how long something takes, not from when a rule holds.
  const plain = dates.filter(
    (date) => date.plain && date.mention.periodEnd !== true && date.asDeadline < MIN_DEADLINE,
  );
  const early = plain.filter((date) => isEarly(date.sentence));
  if (plain.length > 0) {
    const days = new Set(early.map((date) => date.mention.date));
    return days.size === 1 ? early[0] : undefined;
  }
  return dates.find((date) => date.since === 'binding' && isEarly(date.sentence));
}

function isEarly({ zone }: Sentence): boolean {
  return zone === 'title' || zone === 'heading' || zone === 'lead';
}

function evidence({ mention, sentence }: ScoredDate, date: IsoDate): DatedEvidence {
  return {
    date,
    text: sentence.text.slice(mention.start, mention.end),
    sentence: excerpt(sentence.text, mention.start),
  };
}
