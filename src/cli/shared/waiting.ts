import { explainFailure } from '../../channels/problem-texts.js';
import { isDelivererRunning } from '../../deliver/outbox/deliverer.js';
import type { DeliverySummary } from '../../deliver/outbox/queue.js';
import { type Waiting, waitingOn } from '../../deliver/outbox/waiting.js';
import type { UiLanguage } from '../../domain/vocabulary.js';
import { type DateOptions, formatTime } from '../../show/text/dates.js';
import type { Texts } from '../../text/texts.js';
import { inLanguage } from '../../text/texts.js';
import type { Runtime } from './runtime.js';
import { plain } from './terminal.js';

const LONGEST_PROBLEM = 160;

const plural = (count: number, one: string) => `${count} ${count === 1 ? one : `${one}s`}`;

const texts = {
  sent: (count: number) => ({ en: `${plural(count, 'message')} sent`, 'zh-CN': `已发送 ${count} 条消息` }),
  waiting: (count: number) => ({ en: `${count} waiting`, 'zh-CN': `${count} 条待发送` }),
  sentAndWaiting: (sent: string, waiting: string) => ({
    en: `${sent}, ${waiting}:`,
    'zh-CN': `${sent}，${waiting}：`,
  }),
  counts: (alerts: number, replies: number, others: number) => ({
    en: [
      ...(alerts > 0 ? [plural(alerts, 'alert')] : []),
      ...(replies > 0 ? [plural(replies, 'reply').replace('replys', 'replies')] : []),
      ...(others > 0 ? [plural(others, 'other message')] : []),
    ].join(', '),
    'zh-CN': [
      ...(alerts > 0 ? [`提醒 ${alerts} 条`] : []),
      ...(replies > 0 ? [`回复 ${replies} 条`] : []),
      ...(others > 0 ? [`其他消息 ${others} 条`] : []),
    ].join('、'),
  }),
  line: (channel: string, counts: string, why: string) => ({
    en: `  ${channel}: ${counts} - ${why}`,
    'zh-CN': `  ${channel}：${counts}，${why}`,
  }),
  why: {
    failed: ({ channel }: { until: string; channel: string }) => ({
      en: `given up after failing; \`rulewatch outbox retry all --channel ${channel}\` sends them again`,
      'zh-CN': `发送失败，已放弃；运行 \`rulewatch outbox retry all --channel ${channel}\` 重新发送`,
    }),
    retry: ({ until }: { until: string; channel: string }) => ({
      en: `not taken so far, tried again ${until === '' ? 'next' : `from ${until}`}`,
      'zh-CN': until === '' ? '尚未被接收，将重试' : `尚未被接收，${until} 起重试`,
    }),
    due: () => ({ en: 'could go out, and did not get their turn', 'zh-CN': '可以发送，但还没有轮到' }),
    rate: ({ until }: { until: string; channel: string }) => ({
      en: `the channel takes no more for now, next from ${until}`,
      'zh-CN': `渠道限速，${until} 起继续`,
    }),
    sending: () => ({ en: 'being sent by another process', 'zh-CN': '另一个进程正在发送' }),
    grouping: ({ until }: { until: string; channel: string }) => ({
      en: `gathered into one message until ${until}`,
      'zh-CN': `合并成一条消息，${until} 发送`,
    }),
    hours: ({ until }: { until: string; channel: string }) => ({
      en: `nobody there is at work before ${until}`,
      'zh-CN': `${until} 之前无人当班`,
    }),
  },
  said: (problem: string) => ({ en: ` (${problem})`, 'zh-CN': `（${problem}）` }),
  daemonSends: {
    en: '`rulewatch start` is running and sends what waits.',
    'zh-CN': '`rulewatch start` 正在运行，会发送待发的消息。',
  },
  nobodySends: {
    en: 'Nothing is running that sends what waits: start `rulewatch start`, or the next `rulewatch check-now` sends it.',
    'zh-CN': '目前没有程序会继续发送：请运行 `rulewatch start`，或由下一次 `rulewatch check-now` 发送。',
  },
} satisfies Texts;

/** What was sent and, line by line, what was not, why, until when, and what will send it. */
export function describeDelivery(summary: DeliverySummary, runtime: Runtime, language: UiLanguage): string[] {
  const text = inLanguage(texts, language);
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
  const { line, counts, why, said } = inLanguage(texts, dates.language);
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
  const { daemonSends, nobodySends } = inLanguage(texts, language);
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
