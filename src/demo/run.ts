import { join } from 'node:path';
import { DateTime } from 'luxon';
import type { Channel, StoredParts } from '../channels/channel.js';
import { createCollector } from '../collect/collector.js';
import { buildDigest, dayOf } from '../deliver/digest/build.js';
import { queueDigest } from '../deliver/digest/queue.js';
import { deliverDue } from '../deliver/outbox/queue.js';
import type { Clock } from '../domain/clock.js';
import { DEFAULT_PATIENCE } from '../domain/patience.js';
import type { Source } from '../domain/source.js';
import { standingsOf } from '../health/standings.js';
import { checkSources } from '../pipeline/check-sources.js';
import type { Knowledge, PipelineContext } from '../pipeline/context.js';
import { judgeHere } from '../pipeline/judging/judging.js';
import { KINDS } from '../pipeline/kinds/kinds.js';
import type { SourceResult } from '../pipeline/result.js';
import type { RenderOptions } from '../show/options.js';
import { openStore, type Store } from '../store/store.js';
import { expectedDayByDay } from './expectations.js';
import { createFileChannels } from './file-channels.js';
import { type Report, type Score, scoreWeek } from './score.js';
import { startSellerCenter } from './seller-center.js';
import { demoSources } from './sources.js';
import { LAST_DAY } from './timeline.js';

export interface DemoOptions {
  /** An empty folder: gets the messages and the state. */
  readonly folder: string;
  readonly now: Date;
  readonly knowledge: Knowledge;
  readonly render: Omit<RenderOptions, 'language' | 'now'>;
  /** Gets the alerts as well; made with the demo's own clock. */
  readonly terminal: (clock: Clock) => Channel;
  /** Told before the checks of a day, 0 to 7. */
  readonly onDay: (day: number, at: Date) => void;
  readonly onChecked: (day: number, results: readonly SourceResult[]) => void;
  /** Told when the week is over, while everything still stands; it is taken down when this resolves. */
  readonly onEnd?: (stage: DemoStage) => Promise<void>;
}

/** What the week leaves behind. */
export interface DemoStage {
  readonly store: Store;
  readonly context: PipelineContext;
  readonly sources: readonly Source[];
  /** Sends what is due. */
  deliver(): Promise<void>;
}

export interface DemoResult {
  readonly sources: readonly Source[];
  readonly score: Score;
  readonly messages: number;
  /** Differences that were looked at and held back. */
  readonly held: number;
}

/**
 * The whole way on the embedded seller center: a first check, a week of edits and noise with a check a day, and the
 * digest at its end. Days and dates are those of the week up to `now`.
 */
export async function runWeek(options: DemoOptions): Promise<DemoResult> {
  const { now, folder, render, knowledge } = options;
  const today = dayOf(now.toISOString(), render.timezone);
  let moment = now;
  const clock: Clock = () => moment;
  const center = await startSellerCenter({ today });
  const store = openStore(join(folder, 'snapshots'));
  const collector = createCollector(
    {
      userAgent: 'RuleWatch demo',
      timeoutMs: 10_000,
      maxBytes: 5 * 1024 * 1024,
      maxRedirects: 5,
      perHostConcurrency: 8,
      perHostDelayMs: 0,
      privateHosts: [],
    },
    clock,
  );
  try {
    const sources = demoSources(center.url);
    const stored: StoredParts = {
      listingsOf: (changeId) => store.listings.list(changeId),
      diffOf: (changeId) => store.changes.diff(changeId),
    };
    const files = createFileChannels({ folder, render, clock, stored });
    const channels = [options.terminal(clock), ...files];
    const context: PipelineContext = {
      store,
      collector,
      clock,
      knowledge,
      kinds: KINDS,
      judging: judgeHere(knowledge),
      alerts: {
        channels: channels.map((channel) => channel.id),
        minimumSeverity: 'low',
        healthAfterFailures: 1,
      },
      articleRecheckMs: 0,
      confirmDelayMs: 0,
      patience: DEFAULT_PATIENCE,
      dryRun: false,
    };
    let messages = 0;
    const reports: Report[] = [];
    for (let day = 0; day <= LAST_DAY; day++) {
      moment = daysBefore(now, LAST_DAY - day);
      center.setDay(day);
      options.onDay(day, moment);
      const results = await checkSources(sources, context, { concurrency: 4 });
      messages += (await deliverDue(store, channels, { clock })).sent;
      options.onChecked(day, results);
      reports.push(...results.flatMap((result) => result.changes.map((change) => reportOf(change, day))));
    }
    const digest = buildDigest(store, {
      date: today,
      timezone: render.timezone,
      now: now.toISOString(),
      sources,
      standings: standingsOf(
        {
          sources,
          faulty: [],
          warnings: [],
          settings: {
            timezone: render.timezone,
            schedules: { check: '0 9 * * *' },
            alerts: { failuresBeforeWarning: context.alerts.healthAfterFailures },
          },
        },
        store,
        { now, kinds: KINDS },
      ),
      certificates: knowledge.certificates,
    });
    queueDigest(store, digest, context.alerts.channels, now.toISOString());
    messages += (await deliverDue(store, channels, { clock })).sent;
    await options.onEnd?.({
      store,
      context,
      sources,
      deliver: async () => void (await deliverDue(store, channels, { clock })),
    });
    const held = store.changes.countNoise(daysBefore(now, LAST_DAY + 1).toISOString());
    return { sources, messages, held, score: scoreWeek(expectedDayByDay(today), reports) };
  } finally {
    await collector.close();
    await center.close();
    store.close();
  }
}

function daysBefore(now: Date, days: number): Date {
  return DateTime.fromJSDate(now, { zone: 'utc' }).minus({ days }).toJSDate();
}

function reportOf(change: SourceResult['changes'][number], day: number): Report {
  const { comparison, assessment } = change;
  return {
    day,
    source: change.sourceId,
    path: new URL(change.url).pathname,
    verdict: comparison.verdict,
    alerted: change.caseId !== null,
    topics: assessment?.topics.map((topic) => topic.id) ?? [],
    ...(assessment && { kind: assessment.kind }),
    ...(assessment?.effective && { effective: assessment.effective.date }),
    ...(assessment?.deadline && { deadline: assessment.deadline.date }),
  };
}
