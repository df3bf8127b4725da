import { onTestFinished } from 'vitest';
import { type Channel, DeliveryError } from '../../src/channels/channel.js';
import type { GroupingSettings } from '../../src/config/configuration.js';
import { createChannelQueue } from '../../src/deliver/outbox/queue.js';
import type { ChangeAlert, Message } from '../../src/domain/alert.js';
import type { Severity } from '../../src/domain/vocabulary.js';
import { openStore, type Store } from '../../src/store/store.js';
import { changeAlert } from '../channels/fixtures.js';
import { temporaryFolder } from '../support/folders.js';

export const MINUTE = 60_000;

export const usualGrouping: GroupingSettings = {
  enabled: true,
  perSource: 3,
  burst: 5,
  storm: 20,
  windowMinutes: 30,
  holdMinutes: 10,
  criticalAlone: 3,
};

/** A channel that keeps what it gets, and finds it again. */
export interface Inbox extends Channel {
  readonly got: Message[];
  /** Refuses everything from now on. */
  break(): void;
}

export function inbox(id: string, more: Partial<Channel> = {}): Inbox {
  const got: Message[] = [];
  const keys: string[] = [];
  let broken = false;
  return {
    id,
    got,
    break: () => {
      broken = true;
    },
    deliver: async (message, { idempotencyKey }) => {
      if (broken) throw new DeliveryError('permanent', `${id}: the token was revoked`);
      got.push(message);
      keys.push(idempotencyKey);
      return { externalRef: `${id}-${got.length}` };
    },
    find: async ({ idempotencyKey }) =>
      keys.includes(idempotencyKey) ? { externalRef: `${id}-found` } : undefined,
    check: async () => 'ready',
    ...more,
  };
}

/** What a channel got, in short: the changes of each message. */
export function toldBy({ got }: Inbox): string[] {
  return got.map((message) => {
    if (message.type === 'change') return String(message.changeId);
    if (message.type !== 'bundle') return message.type;
    return `[${message.lines.map((line) => line.changeId).join(' ')}]`;
  });
}

export interface WaitingRoom {
  readonly store: Store;
  readonly clock: () => Date;
  pass(ms: number): void;
  /** Queues alerts of a source for the channels; returns the ids of the changes. */
  put(source: string, count: number, severity?: Severity): number[];
  run(channel: Channel): Promise<unknown>;
}

/** A real outbox with changes and cases behind it, and a clock that the test moves. */
export function waitingRoom(
  channels: readonly string[],
  options: { readonly grouping?: GroupingSettings; readonly folder?: string } = {},
): WaitingRoom {
  const store = openStore(options.folder ?? temporaryFolder());
  onTestFinished(() => store.close());
  let now = Date.parse('2026-03-05T08:00:00.000Z');
  let lastId = 0;
  const clock = () => new Date(now);
  return {
    store,
    clock,
    pass: (ms) => {
      now += ms;
    },
    put: (source, count, severity = 'high') => {
      const ids: number[] = [];
      for (let index = 0; index < count; index += 1) {
        lastId += 1;
        ids.push(lastId);
        const at = clock().toISOString();
        const message = alertOf(lastId, source, severity);
        for (const channel of channels) {
          store.outbox.enqueue({ channel, message, idempotencyKey: `change:${lastId}:${channel}`, at });
        }
      }
      return ids;
    },
    run: (channel) =>
      createChannelQueue(store, channel, {
        clock,
        monotonic: () => now,
        grouping: options.grouping ?? usualGrouping,
        fallback: channels,
      }).run(),
  };
}

export function alertOf(changeId: number, source: string, severity: Severity): ChangeAlert {
  const usual = changeAlert();
  return {
    ...usual,
    changeId,
    caseId: changeId,
    source: { ...usual.source, id: source, name: `Rules of ${source}` },
    page: { title: `Page ${changeId}`, url: `https://sellers.harbour.example/${changeId}` },
    assessment: { ...usual.assessment, severity },
  };
}
