import {
  asksForLogin,
  type HealthReason,
  type SelectorProposal,
  type Silence,
  type SourceHealth,
} from '../domain/source-health.js';
import type { IsoDate, IsoInstant, LocalizedText, SourceState } from '../domain/vocabulary.js';
import { healthTexts } from './texts.js';

/** What is stored of the trouble that a source is in. */
export interface TroubleFacts {
  readonly failingSince: IsoInstant;
  readonly lastFailureAt: IsoInstant;
  readonly failures: number;
  readonly problemKind: string;
  /** What is wrong, for a reader. */
  readonly problem: LocalizedText;
  /** Other pages of the source were read at the same check. */
  readonly partial: boolean;
  readonly proposal?: SelectorProposal | undefined;
}

/** All that is known of how a source does. */
export interface SourceFacts {
  readonly id: string;
  readonly enabled: boolean;
  readonly permission: LocalizedText;
  /** Why this version cannot check it, where it cannot. */
  readonly unsupported?: LocalizedText | undefined;
  readonly pause?: { readonly until: IsoDate | null; readonly why: string } | undefined;
  /** Nothing is fetched: people hand the texts in. */
  readonly handedIn?: boolean;
  /** The `robots.txt` that was last read of its site forbids an address of it. */
  readonly isForbidden?: boolean;
  /** When a page of it was last read. */
  readonly lastReadAt?: IsoInstant | undefined;
  /** It should have been checked since; undefined where that cannot be said. */
  readonly dueSince?: IsoInstant | undefined;
  readonly trouble?: TroubleFacts | undefined;
  /** So many failed checks in a row are no accident any more. */
  readonly failuresUntilBroken: number;
  readonly silence?: Silence | undefined;
  /** IANA zone in which times are told; UTC without it. */
  readonly timezone?: string;
}

const BLOCK_PROBLEMS: ReadonlySet<string> = new Set(['block-page', 'http-403', 'http-429', 'robots']);

/**
 * How a source does, from what is stored alone: the same wherever it is shown. What nobody looks at, or nobody has
 * looked at for longer than its schedule allows, is `not-checked`, whatever was known of it before.
 */
export function assessSource(facts: SourceFacts): SourceHealth {
  const { enabled, unsupported, pause, trouble, silence } = facts;
  const forbidden: HealthReason[] = facts.isForbidden ? [{ code: 'robots', text: healthTexts.robots }] : [];
  if (!enabled) return { state: 'not-checked', reasons: [offReason(facts), ...forbidden] };
  if (unsupported) {
    return { state: 'not-checked', reasons: [{ code: 'unsupported', text: unsupported }] };
  }
  if (pause) {
    return {
      state: 'paused',
      reasons: [{ code: 'paused', text: healthTexts.paused(pause.until, pause.why) }],
    };
  }
  if (facts.handedIn && facts.lastReadAt === undefined) {
    const text = healthTexts.notHandedIn(facts.id);
    return { state: 'not-checked', reasons: [{ code: 'not-handed-in', text }] };
  }
  const failing = trouble ? troubleReasons(facts, trouble) : [];
  const lastCheckAt = lastOf(facts.lastReadAt, trouble?.lastFailureAt);
  if (lastCheckAt === undefined) {
    return {
      state: 'not-checked',
      reasons: [{ code: 'never-read', text: healthTexts.neverRead }, ...forbidden],
    };
  }
  if (!facts.handedIn && facts.dueSince !== undefined && lastCheckAt < facts.dueSince) {
    const overdue = {
      code: 'overdue',
      text: healthTexts.overdue(lastCheckAt, facts.timezone ?? 'UTC'),
    } as const;
    return { state: 'not-checked', reasons: [overdue, ...failing] };
  }
  if (trouble) return { state: stateInTrouble(facts, trouble), reasons: failing };
  return { state: 'ok', reasons: silence ? [{ code: 'silent', text: healthTexts.silent(silence) }] : [] };
}

/** A file of sources, or a source, that is declared wrongly. */
export function assessFaulty(
  issues: readonly { readonly en: string; readonly 'zh-CN': string }[],
): SourceHealth {
  const [first] = issues;
  const text = healthTexts.misdeclared(issues.length, first?.en ?? '', first?.['zh-CN'] ?? '');
  return { state: 'not-checked', reasons: [{ code: 'misdeclared', text }] };
}

function offReason({ id, permission }: SourceFacts): HealthReason {
  return { code: 'off', text: healthTexts.off(permission, `rulewatch sources enable ${id}`) };
}

function stateInTrouble(
  { lastReadAt, failuresUntilBroken }: SourceFacts,
  { problemKind, failures, partial }: TroubleFacts,
): SourceState {
  if (asksForLogin(problemKind)) return 'login-needed';
  if (partial) return 'degraded';
  if (BLOCK_PROBLEMS.has(problemKind)) return 'blocked';
  // What was read before and fails once is likely read again at the next check.
  return failures < failuresUntilBroken && lastReadAt !== undefined ? 'degraded' : 'broken';
}

function troubleReasons({ id, timezone = 'UTC' }: SourceFacts, trouble: TroubleFacts): HealthReason[] {
  const { problem, failures, failingSince, problemKind, partial, proposal } = trouble;
  const reasons: HealthReason[] = [
    { code: 'failing', text: healthTexts.failing(problem, failures, failingSince, timezone) },
  ];
  if (problemKind === 'robots') reasons.push({ code: 'robots', text: healthTexts.robots });
  if (partial) reasons.push({ code: 'partly-read', text: healthTexts.partlyRead });
  if (asksForLogin(problemKind)) reasons.push({ code: 'failing', text: healthTexts.login(id) });
  if (proposal) reasons.push({ code: 'selector-moved', text: healthTexts.selectorMoved(proposal) });
  return reasons;
}

function lastOf(...instants: readonly (IsoInstant | undefined)[]): IsoInstant | undefined {
  return instants
    .filter((at) => at !== undefined)
    .sort()
    .at(-1);
}
