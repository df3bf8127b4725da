import { explainFailure } from '../../channels/problem-texts.js';
import { isDelivererRunning } from '../../deliver/outbox/deliverer.js';
import type { DeliverySummary } from '../../deliver/outbox/queue.js';
import { type Waiting, type WaitReason, waitingOn } from '../../deliver/outbox/waiting.js';
import type { UiLanguage } from '../../domain/vocabulary.js';
import { type DateOptions, formatTime } from '../../show/text/dates.js';
import type { Runtime } from './runtime.js';
import { plain } from './terminal.js';

const LONGEST_PROBLEM = 160;

interface WaitingMessages {
  readonly sent: (count: number) => string;
  readonly waiting: (count: number) => string;
  readonly sentAndWaiting: (sent: string, waiting: string) => string;
  readonly counts: (alerts: number, replies: number, others: number) => string;
  readonly line: (channel: string, counts: string, why: string) => string;
  readonly why: Readonly<Record<WaitReason, (wait: { until: string; channel: string }) => string>>;
  readonly said: (problem: string) => string;
  readonly daemonSends: string;
  readonly nobodySends: string;
}

const plural = (count: number, one: string) => `${count} ${count === 1 ? one : `${one}s`}`;

const texts = {
  en: {
    sent: (count) => `${plural(count, 'message')} sent`,
    waiting: (count) => `${count} waiting`,
    sentAndWaiting: (sent, waiting) => `${sent}, ${waiting}:`,
    counts: (alerts, replies, others) =>
      [
        ...(alerts > 0 ? [plural(alerts, 'alert')] : []),
        ...(replies > 0 ? [plural(replies, 'reply').replace('replys', 'replies')] : []),
        ...(others > 0 ? [plural(others, 'other message')] : []),
      ].join(', '),
    line: (channel, counts, why) => `  ${channel}: ${counts} - ${why}`,
    why: {
      failed: ({ channel }) =>
        `given up after failing; \`rulewatch outbox retry all --channel ${channel}\` sends them again`,
      retry: ({ until }) => `not taken so far, tried again ${until === '' ? 'next' : `from ${until}`}`,
      due: () => 'could go out, and did not get their turn',
      rate: ({ until }) => `the channel takes no more for now, next from ${until}`,
      sending: () => 'being sent by another process',
      grouping: ({ until }) => `gathered into one message until ${until}`,
      hours: ({ until }) => `nobody there is at work before ${until}`,
    },
    said: (problem) => ` (${problem})`,
    daemonSends: '`rulewatch start` is running and sends what waits.',
    nobodySends:
      'Nothing is running that sends what waits: start `rulewatch start`, or the next `rulewatch check-now` sends it.',
  },
  'zh-CN': {
    sent: (count) => `已发送 ${count} 条消息`,
    waiting: (count) => `${count} 条待发送`,
    sentAndWaiting: (sent, waiting) => `${sent}，${waiting}：`,
    counts: (alerts, replies, others) =>
      [
        ...(alerts > 0 ? [`提醒 ${alerts} 条`] : []),
        ...(replies > 0 ? [`回复 ${replies} 条`] : []),
        ...(others > 0 ? [`其他消息 ${others} 条`] : []),
      ].join('、'),
    line: (channel, counts, why) => `  ${channel}：${counts}，${why}`,
    why: {
      failed: ({ channel }) =>
        `发送失败，已放弃；运行 \`rulewatch outbox retry all --channel ${channel}\` 重新发送`,
      retry: ({ until }) => (until === '' ? '尚未被接收，将重试' : `尚未被接收，${until} 起重试`),
      due: () => '可以发送，但还没有轮到',
      rate: ({ until }) => `渠道限速，${until} 起继续`,
      sending: () => '另一个进程正在发送',
      grouping: ({ until }) => `合并成一条消息，${until} 发送`,
      hours: ({ until }) => `${until} 之前无人当班`,
    },
    said: (problem) => `（${problem}）`,
    daemonSends: '`rulewatch start` 正在运行，会发送待发的消息。',
    nobodySends: '目前没有程序会继续发送：请运行 `rulewatch start`，或由下一次 `rulewatch check-now` 发送。',
  },
} satisfies Record<UiLanguage, WaitingMessages>;

/** What was sent and, line by line, what was not, why, until when, and what will send it. */
export function describeDelivery(summary: DeliverySummary, runtime: Runtime, language: UiLanguage): string[] {
  const text = texts[language];
  const { store, channels, clock } = runtime;
  const waiting = waitingOn(store, channels, clock());
  const sent = text.sent(summary.sent);
  if (waiting.length === 0) return [sent];
  const dates = datesOf(runtime, language);
  return [
    text.sentAndWaiting(sent, text.waiting(waiting.reduce((sum, wait) => sum + countOf(wait), 0))),
    ...waiting.map((wait) => describeWaiting(wait, dates)),
    ...(waiting.some(isLeftToOthers) ? [whoSends(runtime, language)] : []),
  ];
}

/** `slack: 12 alerts, 12 replies - the channel takes no more for now, next from 10:31 today` */
export function describeWaiting(wait: Waiting, dates: DateOptions): string {
  const { line, counts, why, said } = texts[dates.language];
  const { channel, reason, alerts, replies, others, until, problem } = wait;
  const because = why[reason]({ channel, until: until === undefined ? '' : formatTime(until, dates) });
  const isTold = problem !== undefined && (reason === 'failed' || reason === 'retry');
  const particulars = isTold
    ? said(
        plain(
          explainFailure({ lastError: problem, lastProblem: wait.lastProblem ?? null }, dates.language),
        ).slice(0, LONGEST_PROBLEM),
      )
    : '';
  return line(channel, counts(alerts, replies, others), because + particulars);
}

/** What will send the messages that wait, as things are now. */
export function whoSends({ store, clock }: Runtime, language: UiLanguage): string {
  const { daemonSends, nobodySends } = texts[language];
  return isDelivererRunning(store, clock()) ? daemonSends : nobodySends;
}

export function datesOf({ configuration, clock }: Runtime, language: UiLanguage): DateOptions {
  return { language, timezone: configuration.settings.timezone, now: clock() };
}

function countOf({ alerts, replies, others }: Waiting): number {
  return alerts + replies + others;
}

function isLeftToOthers({ reason }: Waiting): boolean {
  return reason !== 'failed' && reason !== 'sending';
}
