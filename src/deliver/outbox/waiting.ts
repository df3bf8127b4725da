import type { Channel } from '../../channels/channel.js';
import type { Problem } from '../../domain/problem.js';
import type { IsoInstant } from '../../domain/vocabulary.js';
import type { UnsentRow } from '../../store/backlog.js';
import type { Store } from '../../store/store.js';
import { thisProcess } from './holder.js';
import { rateWait } from './rate-wait.js';

/**
 * Why a message was not sent: `sending`: somebody is at it; `due`: it could be sent now; `rate`: the channel takes no
 * more for the moment; `grouping`: it is gathered with others; `hours`: nobody is at work; `retry`: it failed and is
 * tried again; `failed`: it was given up.
 */
export const WAIT_REASONS = ['failed', 'retry', 'due', 'rate', 'sending', 'grouping', 'hours'] as const;
export type WaitReason = (typeof WAIT_REASONS)[number];

/** Messages of one channel that wait for the same reason. */
export interface Waiting {
  readonly channel: string;
  readonly reason: WaitReason;
  /** Changes told one by one or in bundles: messages, not changes. */
  readonly alerts: number;
  /** What goes with an alert: details and steps of its case. */
  readonly replies: number;
  /** Warnings and digests. */
  readonly others: number;
  /** When the first of them can be sent, where that is known. */
  readonly until?: IsoInstant;
  /** When the first of them was queued. */
  readonly since: IsoInstant;
  /** What the destination said of one of them. */
  readonly problem?: string;
  /** The same as a code, where it has one. */
  readonly lastProblem?: Problem;
}

/** Everything that was not sent on the channels, by channel and reason. */
export function waitingOn(store: Store, channels: readonly Channel[], now: Date): Waiting[] {
  const rows = store.backlog.unsent();
  return channels.flatMap((channel) => {
    const own = rows.filter((row) => row.channel === channel.id);
    return own.length === 0 ? [] : groupsOf(own, channel, store, now);
  });
}

interface Wait {
  readonly reason: WaitReason;
  readonly until?: IsoInstant;
}

function groupsOf(rows: readonly UnsentRow[], channel: Channel, store: Store, now: Date): Waiting[] {
  const rateMs = rateWait(channel, store, now);
  const ofAlerts = new Map<number, Wait>();
  for (const row of rows) {
    if (row.type === 'change' && row.caseId !== null) ofAlerts.set(row.caseId, waitOf(row, rateMs, now));
  }
  const groups = new Map<WaitReason, Waiting>();
  for (const row of rows) {
    // What belongs to an alert waits for it.
    const alert = isReply(row) && row.caseId !== null ? ofAlerts.get(row.caseId) : undefined;
    const wait = alert ?? waitOf(row, rateMs, now);
    groups.set(wait.reason, add(groups.get(wait.reason), row, wait));
  }
  return WAIT_REASONS.flatMap((reason) => groups.get(reason) ?? []);
}

function add(group: Waiting | undefined, row: UnsentRow, { reason, until }: Wait): Waiting {
  const isAlert = row.type === 'change' || row.type === 'bundle';
  const earliest = [group?.until, until].filter((at) => at !== undefined).sort()[0];
  const isFirst = group?.problem === undefined;
  const problem = isFirst ? (row.lastError ?? undefined) : group.problem;
  const lastProblem = isFirst ? (row.lastProblem ?? undefined) : group.lastProblem;
  return {
    channel: row.channel,
    reason,
    alerts: (group?.alerts ?? 0) + Number(isAlert),
    replies: (group?.replies ?? 0) + Number(isReply(row)),
    others: (group?.others ?? 0) + Number(!isAlert && !isReply(row)),
    since: group && group.since < row.createdAt ? group.since : row.createdAt,
    ...(earliest !== undefined && { until: earliest }),
    ...(problem !== undefined && { problem }),
    ...(lastProblem !== undefined && { lastProblem }),
  };
}

function waitOf(row: UnsentRow, rateMs: number, now: Date): Wait {
  if (row.state === 'dead') return { reason: 'failed' };
  if (row.state === 'sending' && row.holder !== null && !thisProcess.isGone(row.holder)) {
    return { reason: 'sending' };
  }
  const at = now.toISOString();
  if (row.attempts > 0 || row.settlesAt !== null) {
    const until = [row.nextAttemptAt, row.settlesAt ?? ''].sort().at(-1) ?? '';
    return { reason: 'retry', ...(until > at && { until }) };
  }
  if (row.nextAttemptAt > at) return { reason: row.heldFor ?? 'hours', until: row.nextAttemptAt };
  if (rateMs > 0) return { reason: 'rate', until: new Date(now.getTime() + rateMs).toISOString() };
  return { reason: 'due' };
}

function isReply({ type }: UnsentRow): boolean {
  return type === 'details' || type === 'case';
}
