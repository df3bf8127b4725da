import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Severity, SourceState } from '../domain/vocabulary.js';
import type { SourceResult } from '../pipeline/result.js';

/** What is asked for when the numbers are. */
export interface MeasuredState {
  readonly ok: boolean;
  readonly sources: Readonly<Record<SourceState, number>>;
  /** Messages that are not delivered, by channel. */
  readonly undelivered: readonly { readonly channel: string; readonly messages: number }[];
  /** Since the message that waits longest may be sent, in s; 0 where none waits. */
  readonly oldestWaitingSeconds: number;
  /** Since the last digest was queued, in s; undefined where there was none. */
  readonly digestAgeSeconds: number | undefined;
  /** Since a round of checks ended, in s; undefined where none has yet. */
  readonly roundAgeSeconds: number | undefined;
}

/** Numbers of the daemon, in the format of Prometheus. They name no page and no source: there may be thousands. */
export interface Metrics {
  /** A check of a source ended. */
  checked(result: SourceResult): void;
  delivered(channel: string): void;
  notDelivered(channel: string): void;
  readonly contentType: string;
  /** @param state undefined where the database cannot be read: what is in it is left out then */
  text(state: MeasuredState | undefined): Promise<string>;
}

/** Seconds; from a page that is not modified to one that is given up. */
const DURATIONS = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300];

export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const counter = <Label extends string>(name: string, help: string, labelNames: Label[]) =>
    new Counter({ name: `rulewatch_${name}`, help, labelNames, registers });
  const gauge = <Label extends string>(name: string, help: string, labelNames: Label[] = []) =>
    new Gauge({ name: `rulewatch_${name}`, help, labelNames, registers });

  const checks = counter('checks_total', 'Checks of sources, by how they ended.', ['status']);
  const failures = counter('check_failures_total', 'Checks that ended in trouble, by its kind.', ['kind']);
  const pages = counter('pages_total', 'Pages looked at.', []);
  const durations = new Histogram({
    name: 'rulewatch_check_duration_seconds',
    help: 'How long checks of sources took.',
    buckets: DURATIONS,
    registers,
  });
  const changes = counter('changes_total', 'Differences found, by verdict and severity.', [
    'verdict',
    'severity',
  ]);
  const deliveries = counter('deliveries_total', 'Attempts to deliver, by channel and outcome.', [
    'channel',
    'outcome',
  ]);
  const healthy = gauge('healthy', '1 where /healthz answers 200.');
  const sources = gauge('sources', 'Sources that are on, by state.', ['state']);
  const undelivered = gauge('outbox_messages', 'Messages that are not delivered, by channel.', ['channel']);
  const waiting = gauge('outbox_oldest_seconds', 'How long the oldest message that may be sent has waited.');
  const digest = gauge('digest_age_seconds', 'Since the last digest was queued.');
  const round = gauge('last_round_age_seconds', 'Since a round of checks ended.');

  function take(state: MeasuredState): void {
    healthy.set(state.ok ? 1 : 0);
    sources.reset();
    for (const [name, count] of Object.entries(state.sources)) sources.set({ state: name }, count);
    undelivered.reset();
    for (const { channel, messages } of state.undelivered)
      undelivered.inc({ channel: kindOf(channel) }, messages);
    waiting.set(state.oldestWaitingSeconds);
    for (const [known, seconds] of [
      [digest, state.digestAgeSeconds],
      [round, state.roundAgeSeconds],
    ] as const) {
      if (seconds === undefined) known.remove();
      else known.set(seconds);
    }
  }

  return {
    checked: ({ status, pages: looked, durationMs, problem, changes: found }) => {
      checks.inc({ status });
      pages.inc(looked);
      durations.observe(durationMs / 1000);
      if (problem) failures.inc({ kind: problem.kind });
      for (const { comparison, assessment } of found) {
        const severity: Severity | 'none' = assessment?.severity ?? 'none';
        changes.inc({ verdict: comparison.verdict, severity });
      }
    },
    delivered: (channel) => deliveries.inc({ channel: kindOf(channel), outcome: 'delivered' }),
    notDelivered: (channel) => deliveries.inc({ channel: kindOf(channel), outcome: 'failed' }),
    contentType: registry.contentType,
    text: (state) => {
      if (state) take(state);
      else healthy.set(0);
      return registry.metrics();
    },
  };
}

/** Of `email:li@example.com`, `email`: addresses are nobody's business, and would be as many numbers. */
function kindOf(channel: string): string {
  return channel.split(':', 1)[0] ?? channel;
}
