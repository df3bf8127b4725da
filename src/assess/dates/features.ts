import type { IsoDate } from '../../domain/vocabulary.js';
import { daysBetween } from '../../language/dates/calendar.js';
import type { Sentence } from '../reading.js';
import type { ScoredDate } from './roles.js';

/** What of a date and the words around it tells its role, as numbers under stable names; what is nought is left out. */
export type DateFeatures = Readonly<Record<string, number>>;

/** Facts about the text that a date stands in. */
export interface DateFacts {
  readonly dates: readonly ScoredDate[];
  readonly published: IsoDate;
  /** Sentences that speak of the primary topic. */
  readonly primary: ReadonlySet<Sentence>;
}

/** Scores by hand beyond this tell no more. */
const LOWEST = -6;
/** From this score on a date may be the effective one. */
const MAY_APPLY = 2.2;

/** The features of every date of a text, in their order. */
export function dateFeatures(facts: DateFacts): DateFeatures[] {
  const { dates } = facts;
  const highest = Math.max(...dates.map(({ effective }) => effective));
  const latest = Math.max(...dates.map(({ deadline }) => deadline));
  const likely = dates.filter(({ effective }) => effective >= MAY_APPLY).map(({ mention }) => mention.date);
  const earliest = likely.sort()[0];
  const times = new Map<IsoDate, number>();
  for (const { mention } of dates) times.set(mention.date, (times.get(mention.date) ?? 0) + 1);
  return dates.map((date, at) => {
    const { mention, effective, deadline } = date;
    return {
      ...namesOf(date, facts),
      bias: 1,
      order: Math.log1p(at),
      first: Number(at === 0),
      repeated: Math.log1p((times.get(mention.date) ?? 1) - 1),
      dates: Math.log1p(dates.length),
      effective: Math.max(LOWEST, effective),
      deadline: Math.max(LOWEST, deadline),
      highest: Number(effective === highest),
      latest: Number(deadline === latest),
      belowHighest: Math.min(6, highest - effective),
      belowLatest: Math.min(6, latest - deadline),
      earliest: Number(earliest === undefined || earliest >= mention.date),
    };
  });
}

/** The features that hold or do not. */
function namesOf({ mention, sentence, near, plain, since }: ScoredDate, facts: DateFacts): DateFeatures {
  const names = [
    `before:${near.before ?? 'nothing'}`,
    ...[...near.after].map((cue) => `after:${cue}`),
    ...[...near.clause].map((cue) => `clause:${cue}`),
    ...[...near.aroundClause].map((cue) => `around:${cue}`),
    ...[...near.label].map((cue) => `label:${cue}`),
    ...sentence.cues.map(({ value }) => `sentence:${value}`),
    `zone:${sentence.zone}`,
    `precision:${mention.precision}`,
    `ahead:${aheadOf(daysBetween(facts.published, mention.date))}`,
  ];
  if (mention.range !== undefined) names.push(`range:${mention.range}`);
  if (mention.role !== undefined) names.push(`role:${mention.role}`);
  if (mention.relative) names.push('relative');
  if (mention.periodEnd === true) names.push('periodEnd');
  if (!mention.yearStated) names.push('yearless');
  if (facts.primary.has(sentence)) names.push('primary');
  if (near.latest) names.push('atTheLatest');
  if (plain) names.push('plain');
  if (since !== false) names.push('since');
  return Object.fromEntries(names.map((name) => [name, 1]));
}

function aheadOf(days: number): string {
  if (days < -60) return 'past';
  if (days < 0) return 'justPast';
  if (days === 0) return 'today';
  if (days <= 14) return 'twoWeeks';
  if (days <= 60) return 'twoMonths';
  return days <= 300 ? 'thisYear' : 'far';
}
