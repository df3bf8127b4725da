import type { IsoDate } from '../../domain/vocabulary.js';
import { addDays, isLastOfMonth } from '../../language/dates/calendar.js';
import type { DateMention } from '../../language/dates/mention.js';
import type { CueName } from '../../language/tables.js';
import { hasCue, type Sentence } from '../reading.js';
import { type Neighbours, neighboursOf } from './neighbours.js';

/** A date on the page and how well it fits the two roles. */
export interface ScoredDate {
  readonly mention: DateMention;
  readonly sentence: Sentence;
  /** The cues around it. */
  readonly near: Neighbours;
  readonly effective: number;
  readonly deadline: number;
  /** The day that it means as an effective date: "after 31 December" is the first of January. */
  readonly effectiveDate: IsoDate;
  /** Whether nothing but a plain "on" tells its role: told only where no other date competes. */
  readonly plain: boolean;
  /** Whether it is the day since which something has held, and whether the sentence says that it binds. */
  readonly since: false | 'said' | 'binding';
}

/** Facts about the whole text that the roles depend on. */
export interface RoleContext {
  readonly published: IsoDate;
  /** Whether the text moves a date that was announced before. */
  readonly postponed: boolean;
  /** Whether it takes something back that was announced before. */
  readonly withdrawn: boolean;
  /** Sentences that speak of the primary topic. */
  readonly primary: ReadonlySet<Sentence>;
  /** The sentence before: it may ask for the action that this one gives the date of. */
  readonly previous: (sentence: Sentence) => Sentence | undefined;
  /** Lines that begin with "example": everything in them is made up. */
  readonly exampleLines: ReadonlySet<number>;
}

/** Scores a mention by the words around it. Scores below the thresholds of `read.ts` mean no such role. */
export function scoreRoles(mention: DateMention, sentence: Sentence, context: RoleContext): ScoredDate {
  const near = neighboursOf(mention, sentence);
  const after = near.before === 'after' && mention.precision === 'day' && isLastOfMonth(mention.date);
  return {
    mention,
    sentence,
    near,
    effective: effectiveScore(mention, sentence, near, context),
    deadline: deadlineScore(mention, sentence, near, context),
    effectiveDate: after ? addDays(mention.date, 1) : mention.date,
    plain: isPlain(mention, sentence, near, context),
    since: sinceOf(sentence, near),
  };
}

function effectiveScore(
  mention: DateMention,
  sentence: Sentence,
  near: Neighbours,
  context: RoleContext,
): number {
  const moved = isMovedTo(near, context);
  if (mention.role === 'deadline' || (mention.range === 'end' && !moved)) return -9;
  let score = zoneScore(sentence);
  if (mention.role === 'effective') score += 2.5;
  if (near.before === 'start') score += 3;
  else if (near.before === 'after' && mention.date > context.published) score += 3;
  else if (near.before === 'in-force') score += 1.5;
  else if (near.before === 'on' || near.before === 'since') score += 0.5;
  if (near.after.has('start-after')) score += near.before === 'start' ? 1.5 : 3;
  if (near.label.has('in-force')) score += 2;
  if (hasCue(sentence, 'in-force')) score += 1.5;
  else if (hasCue(sentence, 'change', 'new', 'obligation', 'prohibition')) score += 0.7;
  // "Four weeks to the end of the month" is a notice period.
  if (mention.periodEnd === true) score -= near.clause.has('latest') ? 4 : 2;
  else if (mention.relative && mention.role === undefined) score += 2;
  if (context.primary.has(sentence)) score += 0.5;
  score += precisionScore(mention, sentence, near);
  score += distractorScore(mention, sentence, near, context);
  if (moved) score += 3;
  else score += outdatedScore(mention, near, context);
  if (near.before === 'deadline') score -= near.after.has('start-after') ? 0 : 4;
  if (near.after.has('deadline-after') && !near.after.has('start-after')) score -= 4;
  if (near.aroundClause.has('existing-users')) score += 1;
  if (near.aroundClause.has('new-users')) score -= 2;
  return score;
}

function zoneScore({ zone }: Sentence): number {
  if (zone === 'title') return 1;
  if (zone === 'lead') return 0.7;
  return zone === 'faq' ? -1.5 : 0;
}

/**
 * "From March 2026" is the first of March; a month or quarter without such a word is no day at all. A month without
 * a year ("figures from March") has to be that of something that changes or binds.
 */
function precisionScore(mention: DateMention, sentence: Sentence, near: Neighbours): number {
  if (mention.precision === 'day') return 0;
  if (near.before !== 'start' && !near.after.has('start-after')) return -6;
  if (mention.yearStated) return -1;
  if (mention.range !== undefined) return -6;
  return hasCue(sentence, 'in-force', 'change', 'new', 'obligation', 'prohibition') ? -1 : -6;
}

function distractorScore(
  mention: DateMention,
  sentence: Sentence,
  near: Neighbours,
  context: RoleContext,
): number {
  let score = 0;
  // "15 days after publication" begins with the word that elsewhere marks a day of publication.
  const past: CueName | undefined = mention.relative ? undefined : 'past';
  if (past !== undefined && (near.before === past || near.after.has(past))) score -= 4;
  else if (near.before !== 'start' && !near.after.has('start-after') && near.clause.has('past')) score -= 2;
  if (near.before === 'validity' || near.after.has('validity')) score -= 2.5;
  else if (near.before !== 'start' && near.clause.has('validity')) score -= 2.5;
  if (hasCue(sentence, 'event')) score -= 3;
  if (near.clause.has('others')) score -= 2;
  if (near.clause.has('example') || context.exampleLines.has(sentence.line)) score -= 3;
  if (hasCue(sentence, 'unchanged') && !hasCue(sentence, 'change')) score -= 1;
  if (mention.range === 'start' && near.before !== 'start') score -= 1;
  if (mention.date < context.published) score -= mention.yearStated ? 1.5 : 2.5;
  if (!mention.yearStated && mention.date > addDays(context.published, 300)) score -= 1.5;
  if (near.label.size > 0 && !near.label.has('in-force')) score -= 1.5;
  return score;
}

/** "postponed to 1 July", "7月1日に延期" */
function isMovedTo(near: Neighbours, { postponed }: RoleContext): boolean {
  if (!postponed) return false;
  if (near.after.has('new-date') || near.after.has('postponed')) return true;
  return near.before === 'new-date' || near.before === 'postponed';
}

/** The date that was announced before: heavy where the text moves it, light elsewhere. */
function outdatedScore(
  mention: DateMention,
  near: Neighbours,
  { postponed, withdrawn }: RoleContext,
): number {
  if (!postponed && !withdrawn) return near.before === 'old-date' || near.clause.has('old-date') ? -2 : 0;
  let score = 0;
  const lastOld = near.earlier.findLastIndex((hit) => hit.value === 'old-date');
  const lastNew = near.earlier.findLastIndex((hit) => hit.value === 'new-date' || hit.value === 'postponed');
  if (lastOld > lastNew || mention.range === 'start') score -= withdrawn ? 7 : 4;
  if (near.clause.has('new-date') || near.clause.has('postponed')) score += 2;
  return score;
}

function deadlineScore(
  mention: DateMention,
  sentence: Sentence,
  near: Neighbours,
  context: RoleContext,
): number {
  if (mention.role === 'effective' || mention.range === 'start' || mention.precision !== 'day') return -9;
  let score = zoneScore(sentence) * 0.5;
  if (mention.role === 'deadline') score += 4;
  if (near.before === 'deadline') score += 3;
  if (near.after.has('deadline-after')) score += near.before === 'deadline' ? 1 : 3;
  if (near.latest) score += 0.5;
  if (near.label.has('deadline') || near.label.has('latest')) score += 2.5;
  if (hasCue(sentence, 'action', 'consultation')) score += 1.5;
  else if (hasCue(sentence, 'latest')) score += 1;
  else if (asksForAction(context.previous(sentence))) score += 1;
  if (near.before === 'start' && mention.role !== 'deadline' && !near.after.has('deadline-after')) score -= 3;
  if (hasCue(sentence, 'others')) score -= 3;
  if (near.after.has('start-after') && !near.after.has('deadline-after')) score -= 3;
  if (!mention.relative && (near.before === 'past' || near.after.has('past'))) score -= 3;
  if (near.before === 'validity' || near.clause.has('validity') || near.after.has('validity')) score -= 3;
  if (hasCue(sentence, 'event')) score -= 3;
  if (hasCue(sentence, 'example') || context.exampleLines.has(sentence.line)) score -= 3;
  if (near.clause.has('old-date')) score -= 3;
  if (mention.date < context.published) score -= 3;
  if (!mention.yearStated && mention.date > addDays(context.published, 300)) score -= 1.5;
  return score;
}

function asksForAction(sentence: Sentence | undefined): boolean {
  return sentence !== undefined && hasCue(sentence, 'action');
}

function sinceOf(sentence: Sentence, near: Neighbours): ScoredDate['since'] {
  if (near.before !== 'since' || hasCue(sentence, ...OTHER_MATTERS)) return false;
  return hasCue(sentence, ...BINDING) ? 'binding' : 'said';
}

const BINDING: readonly CueName[] = [
  'obligation',
  'prohibition',
  'in-force',
  'law',
  'rule',
  'action',
  'first',
];

const OTHER_MATTERS: readonly CueName[] = ['event', 'marketing', 'service', 'example', 'unchanged'];

function isPlain(
  mention: DateMention,
  sentence: Sentence,
  near: Neighbours,
  { published, postponed, exampleLines }: RoleContext,
): boolean {
  return (
    mention.precision === 'day' &&
    mention.range === undefined &&
    mention.role !== 'deadline' &&
    mention.date > published &&
    (near.before === undefined || near.before === 'on' || near.before === 'in-force') &&
    sentence.zone !== 'faq' &&
    !postponed &&
    !exampleLines.has(sentence.line) &&
    !near.clause.has('others') &&
    !near.clause.has('past') &&
    !near.clause.has('validity') &&
    !near.clause.has('old-date') &&
    !near.after.has('past') &&
    !near.after.has('deadline-after') &&
    !hasCue(sentence, ...OTHER_MATTERS)
  );
}
