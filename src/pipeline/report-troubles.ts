import type { HealthAlert, TroubleBundle, TroubleLine } from '../domain/alert.js';
import type { Source } from '../domain/source.js';
import type { IsoInstant } from '../domain/vocabulary.js';
import { isLasting, planReports, type ReportPlan, SEVERAL } from '../health/reports.js';
import { alertSourceOf } from '../show/alert-source.js';
import type { SourceTrouble } from '../store/health.js';
import type { PipelineContext } from './context.js';
import { explainSourceProblem } from './problem-texts.js';
import type { Problem } from './result.js';

/** More lines than any channel shows. */
const MOST_LINES = 40;

/**
 * Tells people of sources that have been in trouble for a number of checks, once, and of those that are back, where
 * they were told of the trouble: one message each, or one for several at once. To be called when a round of checks is
 * over.
 *
 * @param sources those of the round, for their names
 */
export function reportTroubles(sources: readonly Source[], context: PipelineContext): void {
  const { store } = context;
  const known = context.sources ?? sources;
  store.transaction(() => {
    const troubles = store.health.list();
    const ended = store.health.ended();
    const outage = store.health.outage();
    if (troubles.length === 0 && ended.length === 0 && !outage) return;
    const reads = store.pages.lastChecks();
    const plan = planReports({
      troubles,
      recoveries: ended,
      outage,
      readSince: (at) => [...reads.values()].filter((read) => read > at).length,
      wasRead: (id) => reads.has(id),
      failuresBeforeWarning: context.alerts.healthAfterFailures,
    });
    carryOut(plan, [...troubles, ...ended], known, context);
  });
}

function carryOut(
  plan: ReportPlan,
  troubles: readonly SourceTrouble[],
  sources: readonly Source[],
  context: PipelineContext,
): void {
  const { health } = context.store;
  const at = context.clock().toISOString();
  const outage = health.outage();
  const named = (ids: readonly string[]) => troubles.filter(({ sourceId }) => ids.includes(sourceId));
  const told = { sources, at };

  if (plan.outageEnds && outage) {
    const { recovered, still, unchecked } = plan.outageEnds;
    health.endOutage(outage.id, at);
    health.setReported(still, at, null);
    health.setReported(unchecked, null, null);
    for (const id of recovered) health.clear(id);
    const bundle = bundleOf('recovered', 'outage', named(recovered), told, context);
    const ending: TroubleBundle = {
      ...bundle,
      since: outage.startedAt,
      still: linesOf(named(still), told, context).slice(0, MOST_LINES),
      unchecked: unchecked.length,
    };
    if (recovered.length > 0) queue(ending, `outage:${outage.id}:recovered`, context);
  }
  if (plan.outageBegins.length > 0) {
    const bundle = bundleOf('failing', 'outage', named(plan.outageBegins), told, context);
    const id = health.beginOutage(bundle.since);
    health.setReported(plan.outageBegins, at, id);
    queue(bundle, `outage:${id}:failing`, context);
  }
  if (outage) health.setReported(plan.joinOutage, at, outage.id);
  health.setReported(plan.failing, at, null);
  tell('failing', named(plan.failing), told, context);
  for (const id of plan.recovered) health.clear(id);
  tell('recovered', named(plan.recovered), told, context);
}

interface Told {
  readonly sources: readonly Source[];
  readonly at: IsoInstant;
}

/** One message each, or one for all. */
function tell(
  state: HealthAlert['state'],
  troubles: readonly SourceTrouble[],
  told: Told,
  context: PipelineContext,
): void {
  const [first] = troubles;
  if (first === undefined) return;
  if (troubles.length >= SEVERAL) {
    const key = `troubles:${first.sourceId}:${first.failingSince}:${troubles.length}:${state}`;
    queue(bundleOf(state, 'several', troubles, told, context), key, context);
    return;
  }
  for (const trouble of troubles) {
    const alert = alertOf(state, trouble, told, context);
    queue(alert, `health:${trouble.sourceId}:${trouble.failingSince}:${toldAs(state, trouble)}`, context);
  }
}

/** What needs a person is told once for each trouble, whatever else the same trouble showed before and between. */
function toldAs(state: HealthAlert['state'], { problemKind }: SourceTrouble): string {
  return state === 'failing' && isLasting(problemKind) ? `${state}:${problemKind}` : state;
}

function alertOf(
  state: HealthAlert['state'],
  trouble: SourceTrouble,
  told: Told,
  context: PipelineContext,
): HealthAlert {
  const { failingSince, lastFailureAt, failures, partial, proposal, sourceId } = trouble;
  const lastGoodAt = context.store.pages.lastCheckOf(sourceId);
  const { since: _same, ...line } = lineOf(trouble, told, context);
  return {
    type: 'health',
    ...line,
    state,
    since: failingSince,
    at: state === 'failing' ? lastFailureAt : told.at,
    failures,
    ...(partial && { partial }),
    ...(proposal && { proposal }),
    ...(lastGoodAt !== undefined && { lastGoodAt }),
  };
}

function bundleOf(
  state: TroubleBundle['state'],
  cause: TroubleBundle['cause'],
  troubles: readonly SourceTrouble[],
  told: Told,
  context: PipelineContext,
): TroubleBundle {
  const lines = linesOf(troubles, told, context);
  const since = troubles.map(({ failingSince }) => failingSince).sort()[0] ?? told.at;
  const omitted = Math.max(0, lines.length - MOST_LINES);
  return { type: 'troubles', cause, state, since, at: told.at, lines: lines.slice(0, MOST_LINES), omitted };
}

function linesOf(troubles: readonly SourceTrouble[], told: Told, context: PipelineContext): TroubleLine[] {
  return troubles.map((trouble) => lineOf(trouble, told, context));
}

function lineOf(trouble: SourceTrouble, { sources }: Told, context: PipelineContext): TroubleLine {
  const { sourceId, url, failingSince } = trouble;
  const problem = problemOfTrouble(trouble);
  return {
    source: alertSourceOf(sourceId, sources),
    url,
    since: failingSince,
    problem: {
      kind: problem.kind,
      message: problem.message,
      explained: explainSourceProblem(problem, context.kinds),
    },
  };
}

function problemOfTrouble({ url, problemKind, problemMessage, problemReason }: SourceTrouble): Problem {
  return { kind: problemKind, message: problemMessage, url, ...(problemReason && { reason: problemReason }) };
}

function queue(message: HealthAlert | TroubleBundle, key: string, context: PipelineContext): void {
  for (const channel of context.alerts.channels) {
    context.store.outbox.enqueue({ channel, message, idempotencyKey: `${key}:${channel}`, at: message.at });
  }
}
