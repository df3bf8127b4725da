import type { LocalizedText } from '../domain/vocabulary.js';
import { lastDue, lastTwoDue } from '../schema/last-due.js';
import type { WriteFailureKind } from '../store/errors.js';

/** The sources that are checked by one schedule. */
export interface RoundFacts {
  /** A cron expression. */
  readonly schedule: string;
  readonly sources: number;
  /** Since a round of them ended; undefined where none has yet. */
  readonly sinceEndMs: number | undefined;
  /** Since a check of one of them ended; undefined where none has yet. */
  readonly sinceProgressMs: number | undefined;
}

/** What is known of how the daemon does. Ages are in ms by a clock that cannot be set and stands still in sleep. */
export interface HealthFacts {
  readonly now: Date;
  readonly timezone: string;
  /** Since the daemon began, or ran again after its machine was asleep. */
  readonly awakeMs: number;
  readonly rounds: readonly RoundFacts[];
  /** Why nothing can be kept, as a try or the work itself found of late. */
  readonly writeFailure: WriteFailureKind | undefined;
  /** Why the database cannot be read. */
  readonly readFailure: WriteFailureKind | undefined;
  /** How long the message that waits longest has waited though it may be sent. */
  readonly oldestWaitingMs: number | undefined;
  /** Since the digest that is due and not queued was due. */
  readonly digestOverdueMs: number | undefined;
  /** Something happened lately that nothing was prepared for. */
  readonly unexpected: boolean;
}

export const HEALTH_REASONS = [
  'checks-late',
  'cannot-write',
  'cannot-read',
  'outbox-aging',
  'digest-overdue',
  'unexpected-error',
] as const;

export interface HealthReason {
  readonly code: (typeof HEALTH_REASONS)[number];
  /** Of a database or folder that cannot be used. */
  readonly kind?: WriteFailureKind;
  readonly message: LocalizedText;
}

export interface HealthVerdict {
  readonly ok: boolean;
  readonly reasons: readonly HealthReason[];
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** A round may take three times as long as there is between two of them, within these bounds. */
const ROUNDS = 3;
const SHORTEST_GRACE_MS = 10 * MINUTE_MS;
const LONGEST_GRACE_MS = HOUR_MS;
/** By then a message was tried about ten times. */
export const OLDEST_MESSAGE_MS = HOUR_MS;
/** The digest is looked for every few seconds. */
const LATEST_DIGEST_MS = 30 * MINUTE_MS;

/** Says from the facts alone whether the daemon does its work, and if not, all that it does not do. */
export function assessHealth(facts: HealthFacts): HealthVerdict {
  const reasons = [
    ...storageReasons(facts),
    ...lateChecks(facts),
    ...outboxReasons(facts),
    ...digestReasons(facts),
    ...unexpectedReasons(facts),
  ];
  return { ok: reasons.length === 0, reasons };
}

/**
 * How long after it was due a round of checks may still be under way.
 *
 * @param schedule a cron expression
 */
export function graceFor(schedule: string, timezone: string, now: Date): number {
  const { last, before } = lastTwoDue(schedule, timezone, now);
  const gap = last && before ? last.getTime() - before.getTime() : LONGEST_GRACE_MS;
  return Math.min(Math.max(ROUNDS * gap, SHORTEST_GRACE_MS), LONGEST_GRACE_MS);
}

/**
 * Whether a round of checks was due after something that is `sinceMs` ago, and so long ago that it has to be over.
 *
 * @param graceMs of {@link graceFor}
 */
export function isOverdue(
  schedule: string,
  { timezone, now, sinceMs, graceMs }: { timezone: string; now: Date; sinceMs: number; graceMs: number },
): boolean {
  if (sinceMs <= graceMs) return false;
  const due = lastDue(schedule, timezone, new Date(now.getTime() - graceMs));
  return due !== undefined && due.getTime() > now.getTime() - sinceMs;
}

function lateChecks({ now, timezone, awakeMs, rounds }: HealthFacts): HealthReason[] {
  const late = rounds.filter((round) => {
    const graceMs = graceFor(round.schedule, timezone, now);
    // The first round is due at once. A long one that goes on, check by check, is none that hangs.
    const sinceMs = Math.min(awakeMs, round.sinceEndMs ?? Number.POSITIVE_INFINITY);
    const stillMs = Math.min(awakeMs, round.sinceProgressMs ?? Number.POSITIVE_INFINITY);
    if (stillMs <= graceMs) return false;
    return round.sinceEndMs === undefined || isOverdue(round.schedule, { timezone, now, sinceMs, graceMs });
  });
  if (late.length === 0) return [];
  const sources = late.reduce((sum, round) => sum + round.sources, 0);
  const minutes = Math.floor(Math.min(...late.map((round) => round.sinceEndMs ?? awakeMs)) / MINUTE_MS);
  return [
    {
      code: 'checks-late',
      message: {
        en: `No round of checks of ${sources} ${sources === 1 ? 'source' : 'sources'} has ended for ${minutes} minutes or more, longer than the schedule allows.`,
        'zh-CN': `${sources} 个来源已有至少 ${minutes} 分钟没有完成一轮检查，超过计划允许的时间。`,
      },
    },
  ];
}

const FAILURE_TEXTS = {
  'disk-full': { en: 'the disk is full: make room', 'zh-CN': '磁盘已满：请腾出空间' },
  'read-only': {
    en: 'it may not be written: correct its permissions, or mount it for writing',
    'zh-CN': '无写入权限：请修正权限或以可写方式挂载',
  },
  missing: { en: 'it is not there any more: put it back', 'zh-CN': '文件夹已不存在：请恢复' },
  damaged: {
    en: 'the database or its disk is damaged: restore a backup',
    'zh-CN': '数据库或磁盘已损坏：请从备份恢复',
  },
  busy: { en: 'something else holds the database', 'zh-CN': '数据库被其他程序占用' },
  other: { en: 'the log says why', 'zh-CN': '原因见日志' },
} as const satisfies Record<WriteFailureKind, LocalizedText>;

/** Why the state folder cannot be used, and what to do, as the end of a sentence. */
export function explainWriteFailure(kind: WriteFailureKind): LocalizedText {
  return FAILURE_TEXTS[kind];
}

function storageReasons({ writeFailure, readFailure }: HealthFacts): HealthReason[] {
  const reasons: HealthReason[] = [];
  if (readFailure !== undefined) {
    const why = FAILURE_TEXTS[readFailure];
    const message = {
      en: `The database cannot be read (${why.en}).`,
      'zh-CN': `无法读取数据库（${why['zh-CN']}）。`,
    };
    reasons.push({ code: 'cannot-read', kind: readFailure, message });
  }
  if (writeFailure !== undefined) {
    const why = FAILURE_TEXTS[writeFailure];
    const message = {
      en: `The state folder cannot be written (${why.en}). No check and no delivery is recorded until then.`,
      'zh-CN': `无法写入状态文件夹（${why['zh-CN']}）。在此之前，检查和发送都无法记录。`,
    };
    reasons.push({ code: 'cannot-write', kind: writeFailure, message });
  }
  return reasons;
}

function outboxReasons({ oldestWaitingMs }: HealthFacts): HealthReason[] {
  if (oldestWaitingMs === undefined || oldestWaitingMs < OLDEST_MESSAGE_MS) return [];
  const minutes = Math.floor(oldestWaitingMs / MINUTE_MS);
  const message = {
    en: `A message has waited to be delivered for ${minutes} minutes: \`rulewatch outbox list\` shows why.`,
    'zh-CN': `有消息已等待发送 ${minutes} 分钟：运行 \`rulewatch outbox list\` 查看原因。`,
  };
  return [{ code: 'outbox-aging', message }];
}

function digestReasons({ digestOverdueMs }: HealthFacts): HealthReason[] {
  if (digestOverdueMs === undefined || digestOverdueMs < LATEST_DIGEST_MS) return [];
  const minutes = Math.floor(digestOverdueMs / MINUTE_MS);
  const message = {
    en: `The daily digest is ${minutes} minutes overdue; the log says why.`,
    'zh-CN': `每日摘要已逾期 ${minutes} 分钟；原因见日志。`,
  };
  return [{ code: 'digest-overdue', message }];
}

function unexpectedReasons({ unexpected }: HealthFacts): HealthReason[] {
  if (!unexpected) return [];
  const message = {
    en: 'Something failed lately that nothing was prepared for; the log says what.',
    'zh-CN': '近期发生未预料的错误；详情见日志。',
  };
  return [{ code: 'unexpected-error', message }];
}
