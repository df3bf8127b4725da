import type { GroupingSettings } from '../../config/configuration.js';
import type { IsoInstant } from '../../domain/vocabulary.js';

/** An alert that waits on a channel and was never tried. */
export interface WaitingAlert {
  readonly id: number;
  readonly sourceId: string;
  readonly critical: boolean;
  readonly createdAt: IsoInstant;
  readonly dueAt: IsoInstant;
}

export interface Gathering {
  /** The ids of alerts that become one message. */
  readonly bundles: readonly (readonly number[])[];
  /** Alerts that wait for others like them. */
  readonly holds: readonly { readonly ids: readonly number[]; readonly until: IsoInstant }[];
}

/**
 * Decides which alerts of a channel go out together. Several of one source become one message; where a source, or all
 * of them together, have had many of late, further ones are gathered for a while. Critical alerts go at once and on
 * their own; where there are more than a few at the same time, what is beyond them is told in one message with
 * everything else that waits.
 *
 * @param waiting in the order in which they were found
 * @param sent how many alerts of each source arrived within the window
 */
export function planGathering(
  waiting: readonly WaitingAlert[],
  sent: ReadonlyMap<string, number>,
  rules: GroupingSettings,
  now: Date,
): Gathering {
  const due = waiting.filter(({ dueAt }) => dueAt <= now.toISOString());
  const alone = due.filter(({ critical }) => critical).slice(0, rules.criticalAlone);
  const rest = due.filter((alert) => !alone.includes(alert));
  const sentInAll = [...sent.values()].reduce((sum, count) => sum + count, 0);

  const isWave = rest.some(({ critical }) => critical) || sentInAll + waiting.length >= rules.storm;
  const groups = isWave
    ? [{ alerts: rest, isFull: sentInAll >= rules.storm, enough: 2 }]
    : bySource(rest).map((alerts) => ({
        alerts,
        isFull: (sent.get(alerts[0]?.sourceId ?? '') ?? 0) >= rules.burst,
        enough: rules.perSource,
      }));

  const bundles: number[][] = [];
  const holds: { ids: number[]; until: IsoInstant }[] = [];
  for (const { alerts, isFull, enough } of groups) {
    const ids = alerts.map(({ id }) => id);
    const until = isFull
      ? heldUntil(alerts, isWave ? waiting : ofSource(waiting, alerts), rules, now)
      : undefined;
    if (until !== undefined && until > now.toISOString()) holds.push({ ids, until });
    else if (ids.length >= (isFull ? 2 : enough)) bundles.push(ids);
  }
  return { bundles, holds };
}

/** As long as the oldest one that waits may; nothing with a critical one among them waits. */
function heldUntil(
  alerts: readonly WaitingAlert[],
  others: readonly WaitingAlert[],
  rules: GroupingSettings,
  now: Date,
): IsoInstant | undefined {
  if (alerts.length === 0 || alerts.some(({ critical }) => critical)) return undefined;
  const holdMs = rules.holdMinutes * 60_000;
  // What was found at a time that has not come yet, by a clock that was set back since, has waited long enough.
  const end = (createdAt: IsoInstant) => {
    const until = Date.parse(createdAt) + holdMs;
    return until > now.getTime() + holdMs ? now.getTime() : until;
  };
  const ends = others
    // What is put off for longer than that waits for somebody to be at work.
    .filter(({ createdAt, dueAt }) => Date.parse(dueAt) <= end(createdAt))
    .map(({ createdAt }) => end(createdAt));
  return ends.length === 0 ? undefined : new Date(Math.min(...ends)).toISOString();
}

function bySource(alerts: readonly WaitingAlert[]): WaitingAlert[][] {
  const groups = new Map<string, WaitingAlert[]>();
  for (const alert of alerts) {
    const group = groups.get(alert.sourceId);
    if (group) group.push(alert);
    else groups.set(alert.sourceId, [alert]);
  }
  return [...groups.values()];
}

function ofSource(waiting: readonly WaitingAlert[], alerts: readonly WaitingAlert[]): WaitingAlert[] {
  return waiting.filter(({ sourceId }) => sourceId === alerts[0]?.sourceId);
}
