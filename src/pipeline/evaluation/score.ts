import type { Assessment } from '../../domain/assessment.js';
import type { Severity, TopicId } from '../../domain/vocabulary.js';
import type { Ratio } from '../backtest/score.js';
import type { Judged, Label } from './announcement.js';

/** How well a yes-or-no question is answered. `f1` is 2·right / (predicted + labelled), as a ratio of counts. */
export interface YesNoScore {
  readonly precision: Ratio;
  readonly recall: Ratio;
  readonly f1: Ratio;
}

/** An unweighted mean of shares; null where there is nothing to average. */
export interface Mean {
  readonly share: number | null;
  /** Over how many topics. */
  readonly of: number;
}

export interface TopicScores {
  /**
   * The mean over the topics: precision over those that were predicted, recall over those that were labelled, F1
   * over those that were either, so that a topic that is never found counts as nought.
   */
  readonly macro: { readonly precision: Mean; readonly recall: Mean; readonly f1: Mean };
  /** All topics of all announcements in one count. */
  readonly micro: YesNoScore;
  /** In the order of their ids. */
  readonly each: Readonly<Record<TopicId, YesNoScore>>;
}

export interface DateScore {
  /** The same day, or none on both sides. */
  readonly exact: Ratio;
  /** Of those where a day was labelled: the same day. */
  readonly stated: Ratio;
}

/** How assessments compare with labels. What was not labelled is not counted anywhere. */
export interface Score {
  readonly announcements: number;
  readonly ruleChange: YesNoScore;
  /** Of those that set no rule: taken for one, and rated high or critical. */
  readonly falseAlarms: Ratio;
  readonly falseHigh: Ratio;
  readonly kind: Ratio;
  readonly topics: TopicScores;
  /** The first topic is the labelled first one, or there is none on both sides. */
  readonly primaryTopic: Ratio;
  readonly effective: DateScore;
  readonly deadline: DateScore;
}

export function score(judged: readonly Judged[]): Score {
  return {
    announcements: judged.length,
    ruleChange: scoreRuleChange(judged),
    falseAlarms: share(judged, (one) => ofOther(one, ({ isRuleChange }) => isRuleChange)),
    falseHigh: share(judged, (one) => ofOther(one, ({ severity }) => HIGH.has(severity))),
    kind: share(judged, ({ announcement: { labels }, assessment }) =>
      labels.kind === undefined ? undefined : labels.kind === assessment.kind,
    ),
    topics: scoreTopics(judged),
    primaryTopic: share(judged, ({ announcement: { labels }, assessment }) =>
      labels.topics === undefined ? undefined : labels.topics[0] === assessment.topics[0]?.id,
    ),
    effective: scoreDate(judged, 'effective'),
    deadline: scoreDate(judged, 'deadline'),
  };
}

const HIGH: ReadonlySet<Severity> = new Set(['high', 'critical'] as const);

/** What is so of an announcement that sets no rule; of others nothing is said. */
function ofOther(
  { announcement, assessment }: Judged,
  isSo: (assessment: Assessment) => boolean,
): boolean | undefined {
  return announcement.labels.isRuleChange === false ? isSo(assessment) : undefined;
}

/** The score of the announcements in each language, by how many there are. */
export function scoreByLanguage(judged: readonly Judged[]): Record<string, Score> {
  return scoreBy(judged, ({ announcement, assessment }) => announcement.language ?? assessment.language);
}

/** The score of the announcements of each labelled kind, by how many there are. */
export function scoreByKind(judged: readonly Judged[]): Record<string, Score> {
  const labelled = judged.filter(({ announcement }) => announcement.labels.kind !== undefined);
  return scoreBy(labelled, ({ announcement }) => announcement.labels.kind ?? '');
}

function scoreBy(judged: readonly Judged[], nameOf: (one: Judged) => string): Record<string, Score> {
  const groups = new Map<string, Judged[]>();
  for (const one of judged) {
    const name = nameOf(one);
    const group = groups.get(name) ?? [];
    groups.set(name, group);
    group.push(one);
  }
  const largestFirst = [...groups].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1));
  return Object.fromEntries(largestFirst.map(([name, group]) => [name, score(group)]));
}

/** How many announcements carry each label. */
export function countLabels(judged: readonly Judged[]): Record<Label, number> {
  const carrying = (label: Label) =>
    judged.filter(({ announcement }) => announcement.labels[label] !== undefined).length;
  return {
    isRuleChange: carrying('isRuleChange'),
    kind: carrying('kind'),
    topics: carrying('topics'),
    effective: carrying('effective'),
    deadline: carrying('deadline'),
  };
}

/** Which announcements a rule was fitted on: those at a multiple of `every` in the file are held back from it. */
export function split<Item>(items: readonly Item[], every: number): { fitted: Item[]; heldBack: Item[] } {
  return {
    fitted: items.filter((_item, index) => (index + 1) % every !== 0),
    heldBack: items.filter((_item, index) => (index + 1) % every === 0),
  };
}

interface Counts {
  right: number;
  predicted: number;
  labelled: number;
}

function scoreRuleChange(judged: readonly Judged[]): YesNoScore {
  const counts: Counts = { right: 0, predicted: 0, labelled: 0 };
  for (const { announcement, assessment } of judged) {
    const label = announcement.labels.isRuleChange;
    if (label !== undefined) count(counts, assessment.isRuleChange, label);
  }
  return yesNoScore(counts);
}

function scoreTopics(judged: readonly Judged[]): TopicScores {
  const all: Counts = { right: 0, predicted: 0, labelled: 0 };
  const byTopic = new Map<TopicId, Counts>();
  for (const { announcement, assessment } of judged) {
    const { topics } = announcement.labels;
    if (topics === undefined) continue;
    const labelled = new Set(topics);
    const predicted = new Set(assessment.topics.map((topic) => topic.id));
    for (const topic of new Set([...labelled, ...predicted])) {
      const counts = byTopic.get(topic) ?? { right: 0, predicted: 0, labelled: 0 };
      byTopic.set(topic, counts);
      count(counts, predicted.has(topic), labelled.has(topic));
      count(all, predicted.has(topic), labelled.has(topic));
    }
  }
  const each = [...byTopic]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, counts]) => [id, yesNoScore(counts)] as const);
  const scores = each.map(([, topic]) => topic);
  return {
    macro: {
      precision: mean(scores.map((topic) => topic.precision)),
      recall: mean(scores.map((topic) => topic.recall)),
      f1: mean(scores.map((topic) => topic.f1)),
    },
    micro: yesNoScore(all),
    each: Object.fromEntries(each),
  };
}

function scoreDate(judged: readonly Judged[], which: 'effective' | 'deadline'): DateScore {
  const isRight = ({ announcement, assessment }: Judged): boolean | undefined => {
    const label = announcement.labels[which];
    return label === undefined ? undefined : label === (assessment[which]?.date ?? null);
  };
  return {
    exact: share(judged, isRight),
    stated: share(judged, (one) => (one.announcement.labels[which] === null ? undefined : isRight(one))),
  };
}

function count(counts: Counts, predicted: boolean, labelled: boolean): void {
  if (predicted && labelled) counts.right += 1;
  if (predicted) counts.predicted += 1;
  if (labelled) counts.labelled += 1;
}

function yesNoScore({ right, predicted, labelled }: Counts): YesNoScore {
  return {
    precision: { hits: right, of: predicted },
    recall: { hits: right, of: labelled },
    f1: { hits: 2 * right, of: predicted + labelled },
  };
}

/** @param isRight undefined where it cannot be said */
function share(judged: readonly Judged[], isRight: (one: Judged) => boolean | undefined): Ratio {
  const answers = judged.map(isRight).filter((answer) => answer !== undefined);
  return { hits: answers.filter((answer) => answer).length, of: answers.length };
}

function mean(ratios: readonly Ratio[]): Mean {
  const shares = ratios.filter(({ of }) => of > 0).map(({ hits, of }) => hits / of);
  if (shares.length === 0) return { share: null, of: 0 };
  let sum = 0;
  for (const one of shares) sum += one;
  return { share: sum / shares.length, of: shares.length };
}
