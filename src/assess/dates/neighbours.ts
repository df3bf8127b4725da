import type { DateMention } from '../../language/dates/mention.js';
import { isWordUnit } from '../../language/fold.js';
import type { CueName } from '../../language/tables.js';
import type { CueHit } from '../cues.js';
import type { Sentence } from '../reading.js';

/** The cues around a date, by how near they stand to it. */
export interface Neighbours {
  /** The cue that stands directly before the date, if one does. */
  readonly before: CueName | undefined;
  /** The cues that stand directly after it. */
  readonly after: ReadonlySet<CueName>;
  /** Cues in the same clause, before the date. */
  readonly clause: ReadonlySet<CueName>;
  /** Cues in the same clause, before or after the date. */
  readonly aroundClause: ReadonlySet<CueName>;
  /** Cues anywhere before the date in its sentence, the last one last. */
  readonly earlier: readonly CueHit[];
  /** Whether words that leave no doubt ("at the latest") stand directly before it. */
  readonly latest: boolean;
  /** What a date that opens a line is the label of: "1 October: the list goes live". */
  readonly label: ReadonlySet<CueName>;
}

/** Cues that say what the date directly after them is; where several end at one place the last one listed wins. */
const ADJACENT: readonly CueName[] = [
  'on',
  'event',
  'in-force',
  'postponed',
  'old-date',
  'new-date',
  'past',
  'since',
  'validity',
  'after',
  'start',
  'deadline',
];

export function neighboursOf(mention: DateMention, sentence: Sentence): Neighbours {
  const { folded, cues } = sentence;
  const after = new Set<CueName>();
  const clause = new Set<CueName>();
  const aroundClause = new Set<CueName>();
  const label = new Set<CueName>();
  const earlier: CueHit[] = [];
  const clauseStart = clauseStartBefore(folded, mention.start);
  const clauseEnd = clauseEndAfter(folded, mention.end);
  const labels = isLabel(folded, mention);
  let best: CueHit | undefined;
  let latest = false;
  for (const hit of cues) {
    if (isDirectlyBefore(hit, mention, sentence) && (best === undefined || outranks(hit, best))) best = hit;
    if (hit.end <= mention.start) earlier.push(hit);
    if (hit.value === 'latest' && hit.end <= mention.start && mention.start - hit.end <= 12) latest = true;
    if (hit.start >= mention.end) {
      const gap = folded.slice(mention.end, hit.start);
      if (isGapAfter(gap) && !(gap.includes(',') && NEEDS_CONTACT.has(hit.value))) after.add(hit.value);
      if (labels) label.add(hit.value);
    }
    if (hit.start >= clauseStart && hit.end <= clauseEnd) {
      aroundClause.add(hit.value);
      if (hit.end <= mention.start) clause.add(hit.value);
    }
  }
  if (best === undefined || best.value === 'on')
    best = earlier.findLast((hit) => isBeforeHour(hit, mention, sentence)) ?? best;
  return { before: best?.value, after, clause, aroundClause, earlier, latest, label };
}

/** After a comma these speak of something else. */
const NEEDS_CONTACT: ReadonlySet<CueName> = new Set(['past', 'validity', 'start-after', 'deadline-after']);

function isDirectlyBefore(hit: CueHit, mention: DateMention, sentence: Sentence): boolean {
  return (
    ADJACENT.includes(hit.value) &&
    hit.end <= mention.start + leadIn(mention, hit) &&
    isShortGap(sentence.folded, hit.end, mention.start)
  );
}

/** Relative dates may begin with their own preposition ("from next Monday", "自公布之日起"). */
function leadIn(mention: DateMention, hit: CueHit): number {
  return mention.relative && hit.value === 'start' ? 6 : 0;
}

/** "no later than close of business on 26 February", "until 23:59 CET on 1 March": an hour stands between. */
const HOUR =
  /^[\s,]*(?:the )?(?:close of (?:business|play)|end of (?:the )?(?:business |working )?day|cob|eod|midnight|noon|\d{1,2}(?:[:.]\d{2})?\s?(?:a\.?m\.?|p\.?m\.?|uhr|h)?)(?:\s?\(?[a-z]{2,5}(?:[+-]\d{1,2})?\)?)?[\s,]*(?:on|of|am|le|el|den|dia|del|op|il)?[\s,]*(?:the )?(?:[\p{L}]{3,12},?\s)?$/u;

function isBeforeHour(hit: CueHit, mention: DateMention, { folded }: Sentence): boolean {
  if (hit.value !== 'deadline' && hit.value !== 'start') return false;
  const gap = folded.slice(hit.end, mention.start);
  return gap.length <= 48 && HOUR.test(gap);
}

function outranks(hit: CueHit, best: CueHit): boolean {
  if (hit.end !== best.end) return hit.end > best.end;
  const length = hit.end - hit.start - (best.end - best.start);
  if (length !== 0) return length > 0;
  return ADJACENT.indexOf(hit.value) > ADJACENT.indexOf(best.value);
}

/** At most three short words ("from Monday, ", "ab dem ", "по состоянию на "), or two signs without spaces. */
function isShortGap(folded: string, from: number, to: number): boolean {
  if (from >= to) return true;
  const gap = folded.slice(from, to);
  if (gap.length > 22 || /[.;!?\d|]/u.test(gap)) return false;
  if (/[^\s,:'"()\-*]/u.test(gap) && !isWordUnit(gap.replace(/[\s,:'"()\-*]/gu, '').charCodeAt(0)))
    return gap.trim().length <= 5;
  return (gap.match(/[\p{L}\p{M}']+/gu)?.length ?? 0) <= 3;
}

/** Directly after the date, or after a weekday, a time of day or what is counted (受注分より) in between. */
function isGapAfter(gap: string): boolean {
  return /^[\s,]{0,2}(?:\([^)]{0,16}\))?(?:(?:周|星期|週).|[(]?[月火水木金土日월화수목금토일][)]?|(?:上午|下午|凌晨|晚上|午前|午後|오전|오후)?\s?\d{1,2}\s?(?:[:点點时時]\d{0,2}|시)[分분]?|[\p{Script=Han}お]{1,5}分|[对對向][\p{Script=Han}]{1,8})?\s?$/u.test(
    gap,
  );
}

function clauseStartBefore(folded: string, at: number): number {
  for (let i = at - 1; i >= 0; i--) {
    if (/[,;:。()|]/u.test(folded.charAt(i)) || folded.startsWith(' - ', i)) return i + 1;
  }
  return 0;
}

function clauseEndAfter(folded: string, at: number): number {
  for (let i = at; i < folded.length; i++) {
    if (/[,;:。()|]/u.test(folded.charAt(i)) || folded.startsWith(' - ', i)) return i;
  }
  return folded.length;
}

function isLabel(folded: string, mention: DateMention): boolean {
  return mention.start <= 3 && /^\s?[:|-]/u.test(folded.slice(mention.end, mention.end + 2));
}
