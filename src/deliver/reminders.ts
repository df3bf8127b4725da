import type { ChannelKind } from '../channels/kind.js';
import { personalChannel } from '../channels/people.js';
import type { CaseUpdate } from '../domain/alert.js';
import type { Case, CaseEvent } from '../domain/case.js';
import type { TeamMember } from '../domain/team.js';
import type { IsoInstant, Severity } from '../domain/vocabulary.js';
import type { ClockRules } from '../respond/clock.js';
import { type Reminder, reminderOf } from '../respond/reminders.js';
import type { Store } from '../store/store.js';
import { caseUpdate } from './queue-case-update.js';
import { whenAtWork } from './routing/at-work.js';

export interface ReminderParts {
  readonly store: Store;
  readonly team: readonly TeamMember[];
  readonly rules: ClockRules;
  readonly kinds: readonly ChannelKind[];
  /** The ids of the channels that are served. */
  readonly channels: readonly string[];
  readonly now: Date;
}

/**
 * Queues the reminders and escalations that are due, each with its entry in the history in one transaction, so that none
 * is lost and none is sent twice; gives how many. A case of which nobody was alerted is for the digest.
 */
export function queueReminders(parts: ReminderParts): number {
  const { store, team, rules, now } = parts;
  let queued = 0;
  for (const open of store.cases.list({ states: ['needs-attention', 'adapting'] })) {
    const told = reminderOf(open, team, now, rules);
    if (!told || store.cases.hasStep(told.origin)) continue;
    const { id } = open;
    queued += store.transaction(() => {
      const entry = store.cases.get(id);
      const due = entry && reminderOf(entry, team, now, rules);
      if (!entry || !due || store.cases.hasStep(due.origin)) return 0;
      const alerts = store.outbox.alertsOf(entry.id);
      const [first] = alerts;
      if (!first) return 0;
      const at = now.toISOString();
      const event: CaseEvent = {
        at,
        actor: 'rulewatch',
        kind: due.kind,
        item: due.step,
        dueAt: due.target,
        ...(due.people.length > 0 && { person: due.people.join(', ') }),
      };
      store.cases.addEvent(entry.id, event, due.origin);
      const reminder = { step: due.step, target: due.target, people: due.people };
      const message: CaseUpdate = { ...caseUpdate(entry, event, first.alert), reminder };
      const shared = new Set(alerts.map(({ channel }) => channel));
      for (const channel of shared) queue(channel, message, entry, due, at, store);
      for (const { channel, notBefore } of personalChannels(due, entry.severity, at, parts)) {
        if (!shared.has(channel)) queue(channel, message, entry, due, at, store, notBefore);
      }
      return 1;
    });
  }
  return queued;
}

function queue(
  channel: string,
  message: CaseUpdate,
  { id: caseId }: Case,
  { origin }: Reminder,
  at: IsoInstant,
  store: Store,
  notBefore?: IsoInstant,
): void {
  store.outbox.enqueue({ channel, message, idempotencyKey: `${origin}:${channel}`, caseId, at, notBefore });
}

/** The own channels of those who are called; where it is not critical, they wait for their working hours. */
function personalChannels(
  { people }: Reminder,
  severity: Severity,
  at: IsoInstant,
  { team, kinds, channels }: ReminderParts,
): { readonly channel: string; readonly notBefore?: IsoInstant | undefined }[] {
  return people.flatMap((name) => {
    const member = team.find((one) => one.name === name);
    const channel = member && personalChannel(member, kinds);
    if (!member || channel === undefined || !channels.includes(channel)) return [];
    return [{ channel, notBefore: severity === 'critical' ? undefined : whenAtWork(member, team, at).at }];
  });
}
