import type { Assessment } from '../../domain/assessment.js';
import type { Reason } from '../../domain/change.js';
import type { Judged, Label } from './announcement.js';

/** A label that an assessment got wrong. */
export interface Mistake {
  readonly label: Label;
  /** Ids, days or `true`/`false`; empty where none was labelled. */
  readonly expected: readonly string[];
  readonly found: readonly string[];
  readonly evidence: readonly MistakeEvidence[];
}

/** What something found rests on: words of the announcement, or the reason of a kind. */
export type MistakeEvidence =
  | { readonly for: string; readonly words: readonly string[]; readonly sentence?: string }
  | { readonly reason: Reason };

/** An announcement that was judged wrongly. */
export interface WrongItem extends Judged {
  readonly mistakes: readonly Mistake[];
  /** How much the mistakes would mislead a reader; see {@link COST}. */
  readonly cost: number;
}

/**
 * What a mistake costs: a missed or false alarm most, then what the alert would say first. Topics cost one for each
 * that is missing or too many, and more where the primary topic is wrong.
 */
const COST = { isRuleChange: 6, primaryTopic: 3, effective: 3, deadline: 2, kind: 1, topic: 1 } as const;

/** The announcements that were judged wrongly, the worst first, at most `limit`. */
export function worstItems(judged: readonly Judged[], limit: number): WrongItem[] {
  const wrong: WrongItem[] = [];
  for (const one of judged) {
    const mistakes = findMistakes(one);
    if (mistakes.length === 0) continue;
    let cost = 0;
    for (const mistake of mistakes) cost += costOf(mistake);
    wrong.push({ ...one, mistakes, cost });
  }
  return wrong.sort((a, b) => b.cost - a.cost).slice(0, limit);
}

function findMistakes({ announcement: { labels }, assessment }: Judged): Mistake[] {
  const { isRuleChange, kind, topics, effective, deadline } = labels;
  const mistakes: Mistake[] = [];
  if (isRuleChange !== undefined && isRuleChange !== assessment.isRuleChange) {
    mistakes.push({
      label: 'isRuleChange',
      expected: [String(isRuleChange)],
      found: [String(assessment.isRuleChange)],
      evidence: assessment.kindReasons.map((reason) => ({ reason })),
    });
  }
  if (kind !== undefined && kind !== assessment.kind) {
    mistakes.push({
      label: 'kind',
      expected: [kind],
      found: [assessment.kind],
      evidence: assessment.kindReasons.map((reason) => ({ reason })),
    });
  }
  if (topics !== undefined) mistakes.push(...topicMistakes(topics, assessment));
  if (effective !== undefined) mistakes.push(...dateMistakes('effective', effective, assessment));
  if (deadline !== undefined) mistakes.push(...dateMistakes('deadline', deadline, assessment));
  return mistakes;
}

function topicMistakes(expected: readonly string[], { topics }: Assessment): Mistake[] {
  const found = topics.map((topic) => topic.id);
  if (countDifferent(expected, found) === 0 && expected[0] === found[0]) return [];
  const evidence = topics.map((topic) => ({
    for: topic.id,
    words: [...new Set(topic.evidence.map(({ term }) => term))],
  }));
  return [{ label: 'topics', expected, found, evidence }];
}

function dateMistakes(
  label: 'effective' | 'deadline',
  expected: string | null,
  assessment: Assessment,
): Mistake[] {
  const found = assessment[label];
  if (expected === (found?.date ?? null)) return [];
  return [
    {
      label,
      expected: expected === null ? [] : [expected],
      found: found === undefined ? [] : [found.date],
      evidence:
        found === undefined ? [] : [{ for: found.date, words: [found.text], sentence: found.sentence }],
    },
  ];
}

function costOf({ label, expected, found }: Mistake): number {
  if (label !== 'topics') return COST[label];
  const primary = expected[0] === found[0] ? 0 : COST.primaryTopic;
  return countDifferent(expected, found) * COST.topic + primary;
}

/** How many ids stand on one side only. */
function countDifferent(one: readonly string[], other: readonly string[]): number {
  const missed = one.filter((id) => !other.includes(id));
  const extra = other.filter((id) => !one.includes(id));
  return missed.length + extra.length;
}
