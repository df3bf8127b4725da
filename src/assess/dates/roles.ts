import type { CueName } from '../cues/cue.js';
import type { CueHit } from '../cues/languages.js';
import { hasCue, type Sentence } from '../reading.js';
import { isWordUnit } from '../text/fold.js';
import type { DateMention } from './mention.js';

/** A date on the page and how well it fits the two roles. */
export interface ScoredDate {
  readonly mention: DateMention;
  readonly sentence: Sentence;
  readonly effective: number;
  readonly deadline: number;
}

/** Facts about the whole text that the roles depend on. */
export interface RoleContext {
  readonly published: string;
  /** Whether the text moves a date that was announced before. */
  readonly postponed: boolean;
  /** Sentences that speak of the primary topic. */
  readonly primary: ReadonlySet<Sentence>;
  /** Whether the sentence before asked for an action that this one gives the date of. */
  readonly follows: (sentence: Sentence) => Sentence | undefined;
}

/** Scores a mention by the words around it. Scores below the thresholds of `read.ts` mean no such role. */
export function scoreRoles(mention: DateMention, sentence: Sentence, context: RoleContext): ScoredDate {
  const near = neighbours(mention, sentence);
  return {
    mention,
    sentence,
    effective: effectiveScore(mention, sentence, near, context),
    deadline: deadlineScore(mention, sentence, near, context),
  };
}

interface Neighbours {
  /** The cue that stands directly before the date, if one does. */
  readonly before: CueName | undefined;
  /** The cues that stand directly after it. */
  readonly after: readonly CueName[];
  /** Cues in the same clause, before the date. */
  readonly clause: ReadonlySet<CueName>;
}

const ADJACENT: readonly CueName[] = [
  'start',
  'deadline',
  'past',
  'on',
  'old-date',
  'new-date',
  'validity',
  'event',
  'in-force',
];
/** Where several cues end at the same place, the one that says more wins. */
const PRIORITY: readonly CueName[] = [
  'on',
  'event',
  'in-force',
  'old-date',
  'new-date',
  'past',
  'validity',
  'start',
  'deadline',
];

function neighbours(mention: DateMention, sentence: Sentence): Neighbours {
  let best: CueHit | undefined;
  for (const hit of sentence.cues) {
    if (
      !ADJACENT.includes(hit.value) ||
      hit.end > mention.start + leadIn(mention, hit) ||
      !isShortGap(sentence, hit.end, mention.start)
    )
      continue;
    if (best === undefined || outranks(hit, best)) best = hit;
  }
  const after: CueName[] = [];
  const clause = new Set<CueName>();
  const clauseStart = clauseStartBefore(sentence.folded, mention.start);
  for (const hit of sentence.cues) {
    if (hit.start >= mention.end && isGapAfter(sentence.folded.slice(mention.end, hit.start)))
      after.push(hit.value);
    if (hit.start >= clauseStart && hit.end <= mention.start) clause.add(hit.value);
  }
  return { before: best?.value, after, clause };
}

/** Relative dates may begin with their own preposition ("from next Monday", "自公布之日起"). */
function leadIn(mention: DateMention, hit: CueHit): number {
  return mention.relative && hit.value === 'start' ? 6 : 0;
}

function outranks(hit: CueHit, best: CueHit): boolean {
  if (hit.end !== best.end) return hit.end > best.end;
  const length = hit.end - hit.start - (best.end - best.start);
  if (length !== 0) return length > 0;
  return PRIORITY.indexOf(hit.value) > PRIORITY.indexOf(best.value);
}

/** At most three short words ("from Monday, ", "ab dem ", "по состоянию на "), or two signs without spaces. */
function isShortGap(sentence: Sentence, from: number, to: number): boolean {
  if (from >= to) return true;
  const gap = sentence.folded.slice(from, to);
  if (gap.length > 22 || /[.;!?\d|]/u.test(gap)) return false;
  if (/[^\s,:'"()\-*]/u.test(gap) && !isWordUnit(gap.replace(/[\s,:'"()\-*]/gu, '').charCodeAt(0)))
    return gap.trim().length <= 5;
  return (gap.match(/[\p{L}\p{M}']+/gu)?.length ?? 0) <= 3;
}

/** Directly after the date, or after a weekday or time of day in between. */
function isGapAfter(gap: string): boolean {
  return /^[\s,]{0,2}(?:\([^)]{0,16}\)|(?:周|星期|週).|[(]?[月火水木金土日월화수목금토일][)]?|(?:上午|下午|凌晨|晚上|午前|午後|오전|오후)?\s?\d{1,2}\s?(?:[:点點时時]\d{0,2}|시)[分분]?)?\s?$/u.test(
    gap,
  );
}

function clauseStartBefore(folded: string, at: number): number {
  for (let i = at - 1; i >= 0; i--) {
    if (/[,;:。()|]/u.test(folded.charAt(i)) || folded.startsWith(' - ', i)) return i + 1;
  }
  return 0;
}

function effectiveScore(
  mention: DateMention,
  sentence: Sentence,
  near: Neighbours,
  context: RoleContext,
): number {
  if (mention.role === 'deadline' || mention.range === 'end') return -9;
  let score = zoneScore(sentence);
  if (mention.role === 'effective') score += 2.5;
  if (near.before === 'start') score += 3;
  else if (near.before === 'in-force') score += 1.5;
  else if (near.before === 'on') score += 0.5;
  if (near.after.includes('start-after')) score += near.before === 'start' ? 1.5 : 3;
  if (hasCue(sentence, 'in-force')) score += 1.5;
  else if (hasCue(sentence, 'change', 'new', 'obligation', 'prohibition')) score += 0.7;
  if (mention.relative && mention.role === undefined) score += 2;
  if (context.primary.has(sentence)) score += 0.5;
  score += precisionScore(mention, near);
  score += distractorScore(mention, sentence, near, context);
  score += postponementScore(near, context);
  if (near.before === 'deadline') score -= near.after.includes('start-after') ? 0 : 4;
  if (near.after.includes('deadline-after') && !near.after.includes('start-after')) score -= 4;
  if (hasCue(sentence, 'existing-users')) score += 1;
  if (near.clause.has('new-users')) score -= 1;
  return score;
}

function zoneScore({ zone }: Sentence): number {
  if (zone === 'title') return 1;
  if (zone === 'lead') return 0.7;
  return zone === 'faq' ? -1.5 : 0;
}

/** "From March 2026" is the first of March; a month or quarter without such a word is no day at all. */
function precisionScore(mention: DateMention, near: Neighbours): number {
  if (mention.precision === 'day') return 0;
  return near.before === 'start' || near.after.includes('start-after') ? -1 : -6;
}

function distractorScore(
  mention: DateMention,
  sentence: Sentence,
  near: Neighbours,
  context: RoleContext,
): number {
  let score = 0;
  if (near.before === 'past' || near.after.includes('past')) score -= 4;
  else if (near.before !== 'start' && near.clause.has('past')) score -= 2;
  if (near.before === 'validity' || near.after.includes('validity')) score -= 2.5;
  else if (near.before !== 'start' && near.clause.has('validity')) score -= 2.5;
  if (hasCue(sentence, 'event')) score -= 3;
  if (near.clause.has('others')) score -= 2;
  if (near.clause.has('example')) score -= 3;
  if (hasCue(sentence, 'unchanged') && !hasCue(sentence, 'change')) score -= 1;
  if (mention.range === 'start') score -= 1;
  if (mention.date < context.published) score -= mention.yearStated ? 1.5 : 2.5;
  if (!mention.yearStated && mention.date > laterBy(context.published, 300)) score -= 1.5;
  if (isTimelineEntry(sentence, mention)) score += hasCue(sentence, 'in-force') ? 0.7 : -1.5;
  return score;
}

function postponementScore(near: Neighbours, context: RoleContext): number {
  let score = 0;
  if (near.before === 'old-date' || near.clause.has('old-date')) score -= context.postponed ? 4 : 2;
  if (
    context.postponed &&
    (near.before === 'new-date' || near.clause.has('new-date') || near.clause.has('postponed'))
  )
    score += 2;
  return score;
}

/** "1 October 2025: the list goes live" */
function isTimelineEntry(sentence: Sentence, mention: DateMention): boolean {
  return mention.start <= 2 && /^\s?:/u.test(sentence.folded.slice(mention.end, mention.end + 2));
}

function laterBy(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}

function deadlineScore(
  mention: DateMention,
  sentence: Sentence,
  near: Neighbours,
  context: RoleContext,
): number {
  if (mention.role === 'effective' || mention.range === 'start' || mention.precision !== 'day') return -9;
  let score = zoneScore(sentence) * 0.5;
  if (mention.role === 'deadline') score += 3.5;
  if (near.before === 'deadline') score += 3;
  if (near.after.includes('deadline-after')) score += near.before === 'deadline' ? 1 : 3;
  if (hasCue(sentence, 'action', 'consultation')) score += 1.5;
  else if (asksForAction(context.follows(sentence))) score += 1;
  if (near.before === 'start' && mention.role !== 'deadline' && !near.after.includes('deadline-after'))
    score -= 3;
  if (hasCue(sentence, 'others')) score -= 3;
  if (near.after.includes('start-after') && !near.after.includes('deadline-after')) score -= 3;
  if (near.before === 'past' || near.after.includes('past')) score -= 3;
  if (near.before === 'validity' || near.clause.has('validity') || near.after.includes('validity'))
    score -= 3;
  if (hasCue(sentence, 'event')) score -= 3;
  if (hasCue(sentence, 'example')) score -= 3;
  if (near.clause.has('old-date')) score -= 3;
  if (mention.date < context.published) score -= 3;
  if (!mention.yearStated && mention.date > laterBy(context.published, 300)) score -= 1.5;
  return score;
}

function asksForAction(sentence: Sentence | undefined): boolean {
  return sentence !== undefined && hasCue(sentence, 'action');
}
