import { createHash } from 'node:crypto';
import type { GroupingSettings } from '../../config/configuration.js';
import type { Bundle, ChangeAlert, DigestLine } from '../../domain/alert.js';
import { type IsoInstant, SEVERITIES, type Severity } from '../../domain/vocabulary.js';
import { alertLine } from '../../show/alert-line.js';
import type { OutboxEntry } from '../../store/outbox.js';
import type { Store } from '../../store/store.js';
import { planGathering, type WaitingAlert } from './gather.js';

/** How many changes a bundle tells one by one; the rest is counted. */
const MOST_LINES = 40;

interface AlertEntry extends OutboxEntry {
  readonly message: ChangeAlert;
}

/**
 * Puts alerts that wait on a channel together, as `planGathering` decides. What it does it does in one transaction, so
 * that each alert is sent either on its own or in one bundle, whoever else looks after the channel and whenever the
 * process ends.
 */
export function gatherAlerts(store: Store, channel: string, rules: GroupingSettings, now: Date): void {
  if (!rules.enabled || !store.outbox.untried(channel, 'change').some((entry) => isDue(entry, now))) return;
  store.transaction(() => {
    const entries = store.outbox.untried(channel, 'change').filter(isFreshAlert);
    const since = new Date(now.getTime() - rules.windowMinutes * 60_000).toISOString();
    const sent = store.backlog.sentBySource(channel, since, now.toISOString());
    const plan = planGathering(entries.map(waitingAlert), sent, rules, now);
    for (const { ids, until } of plan.holds) store.backlog.hold(ids, until);
    for (const ids of plan.bundles) {
      const members = entries.filter(({ id }) => ids.includes(id));
      const at = now.toISOString();
      const idempotencyKey = `bundle:${nameOf(ids)}:${channel}`;
      const message = bundleOf(
        members.map((entry) => entry.message),
        at,
      );
      store.outbox.bundle({ channel, message, idempotencyKey, at }, ids);
    }
  });
}

/** Alerts as one message: the most severe first, then by what is due first. */
export function bundleOf(alerts: readonly ChangeAlert[], at: IsoInstant): Bundle {
  const lines = alerts.map(alertLine).sort(byUrgency);
  const [first, ...others] = alerts;
  const oneSource = first && others.every(({ source }) => source.id === first.source.id);
  const count = (severity: Severity) => lines.filter((line) => line.severity === severity).length;
  return {
    type: 'bundle',
    ...(oneSource && { source: first.source }),
    at,
    lines: lines.slice(0, MOST_LINES),
    omitted: Math.max(0, lines.length - MOST_LINES),
    severities: {
      critical: count('critical'),
      high: count('high'),
      medium: count('medium'),
      low: count('low'),
    },
  };
}

function byUrgency(a: DigestLine, b: DigestLine): number {
  const severity = SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity);
  return severity || Date.parse(a.caseDueAt ?? a.detectedAt) - Date.parse(b.caseDueAt ?? b.detectedAt);
}

function isDue({ nextAttemptAt }: OutboxEntry, now: Date): boolean {
  return nextAttemptAt <= now.toISOString();
}

/** One that was tried before, and may have arrived, is sent on its own. */
function isFreshAlert(entry: OutboxEntry): entry is AlertEntry {
  return entry.message.type === 'change' && !entry.uncertain;
}

function waitingAlert({ id, message, createdAt, nextAttemptAt }: AlertEntry): WaitingAlert {
  return {
    id,
    sourceId: message.source.id,
    critical: message.assessment.severity === 'critical',
    createdAt,
    dueAt: nextAttemptAt,
  };
}

/** The same alerts give the same name. */
function nameOf(ids: readonly number[]): string {
  return createHash('sha256').update(ids.join(',')).digest('hex').slice(0, 32);
}
