import type { ChangeKind, TopicId } from '../../domain/vocabulary.js';
import type { Judged } from './announcement.js';

/**
 * The same announcements as somebody would judge them who does not read: each is a rule, of the kind and with the one
 * topic that are the most frequent among the labels, and names no day. What an assessment is worth is what it is better.
 */
export function trivially(judged: readonly Judged[]): Judged[] {
  const labels = judged.map(({ announcement }) => announcement.labels);
  const kind = mostFrequent<ChangeKind>(labels.flatMap((label) => label.kind ?? []));
  const topic = mostFrequent<TopicId>(labels.flatMap((label) => label.topics?.[0] ?? []));
  return judged.map(({ announcement, assessment }) => {
    const { effective: _effective, deadline: _deadline, ...rest } = assessment;
    return {
      announcement,
      assessment: {
        ...rest,
        isRuleChange: true,
        ...(kind !== undefined && { kind }),
        topics: topic === undefined ? [] : [{ id: topic, score: 1, evidence: [] }],
      },
    };
  });
}

function mostFrequent<Value>(values: readonly Value[]): Value | undefined {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((one, other) => other[1] - one[1])[0]?.[0];
}
