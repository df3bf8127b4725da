import type { IsoDate } from '../../domain/vocabulary.js';
import type { Judged, Labels } from './announcement.js';

/** Whether somebody said of one of the announcements that another answer is right as well. */
export function hasAccepted(judged: readonly Judged[]): boolean {
  return judged.some(({ announcement: { accepted } }) =>
    [accepted.topics, accepted.effective, accepted.deadline].some(({ length }) => length > 0),
  );
}

/** The announcements with the answer that was given in place of the label, where it was said to be right as well. */
export function leniently(judged: readonly Judged[]): Judged[] {
  return judged.map((one) => ({ ...one, announcement: { ...one.announcement, labels: labelsOf(one) } }));
}

function labelsOf({ announcement: { labels, accepted }, assessment }: Judged): Labels {
  const { topics } = labels;
  const found = assessment.topics.map(({ id }) => id);
  const { effective, deadline } = assessment;
  return {
    ...labels,
    ...(topics && { topics: topicsOf(topics, found, accepted.topics) }),
    ...(isAccepted(effective?.date, accepted.effective) && { effective: effective?.date ?? null }),
    ...(isAccepted(deadline?.date, accepted.deadline) && { deadline: deadline?.date ?? null }),
  };
}

/** The labelled topics and those found that were said to be right as well; one of these may be the primary one, too. */
function topicsOf(
  labelled: readonly string[],
  found: readonly string[],
  accepted: readonly string[],
): string[] {
  const topics = new Set([...labelled, ...found.filter((id) => accepted.includes(id))]);
  const [first] = found;
  if (first === undefined || !accepted.includes(first)) return [...topics];
  return [first, ...[...topics].filter((id) => id !== first)];
}

function isAccepted(date: IsoDate | undefined, accepted: readonly (IsoDate | null)[]): boolean {
  return accepted.includes(date ?? null);
}
