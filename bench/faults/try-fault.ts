import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createChannels } from '../../src/channels/create.js';
import { createChannelQueue } from '../../src/deliver/outbox/queue.js';
import type { ChangeAlert } from '../../src/domain/alert.js';
import type { OutboxEntry } from '../../src/store/outbox.js';
import { openStore, type Store } from '../../src/store/store.js';
import { channelDeps } from '../../test/channels/fixtures.js';
import type { Setup, Stand } from './stand.js';

export interface Trial {
  readonly message: ChangeAlert;
  /** What is wrong before the user mends it; nothing where the fault passes by itself. */
  readonly setup?: Setup;
}

export interface Outcome {
  /** Until the message arrived or was given up. */
  readonly attempts: number;
  /** Seconds from one attempt to the next. */
  readonly waits: readonly number[];
  /** What stands in the outbox while the fault lasts. */
  readonly seen: { readonly state: string; readonly error: string };
  /** How many readers see after everything is mended, the message counted again where it came again. */
  readonly arrived: number;
  /** What it took besides waiting. */
  readonly remedy: 'none' | 'mend the settings' | 'mend the settings, then outbox retry';
  /** Whether the outbox has it as delivered in the end. */
  readonly delivered: boolean;
}

/** A fault that lasts is looked at for so many attempts before it is mended. */
const PATIENCE = 3;
const MOST_ROUNDS = 12;
const TIMEOUT_MS = 400;

/** Delivers one alert through the outbox, with a clock that is moved from one attempt to the next. */
export async function tryFault(stand: Stand, trial: Trial, start: Date): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'rulewatch-fault-'));
  const store = openStore(folder);
  try {
    return await deliver(store, stand, trial, start);
  } finally {
    store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function deliver(store: Store, stand: Stand, trial: Trial, start: Date): Promise<Outcome> {
  const { channelId: channel } = stand;
  const { message, setup } = trial;
  let now = start.getTime();
  const clock = () => new Date(now);
  const options = { clock, random: () => 0.5 };
  const queueFor = (which?: Setup) => {
    const deps = { ...channelDeps(), clock, timeoutMs: TIMEOUT_MS };
    const [made] = createChannels(stand.settings(which), deps);
    if (made?.id !== channel) throw new Error(`no channel ${channel}`);
    return createChannelQueue(store, made, options);
  };
  const entryNow = (): OutboxEntry => {
    const entry = store.outbox.list(['pending', 'sending', 'sent', 'dead'])[0];
    if (!entry) throw new Error('the message is lost');
    return entry;
  };

  store.outbox.enqueue({ channel, message, idempotencyKey: 'change:31', at: clock().toISOString() });
  const waits: number[] = [];
  let seen: Outcome['seen'] | undefined;
  let remedy: Outcome['remedy'] = 'none';
  let attempts = 0;
  let queue = queueFor(setup);
  let mended = setup === undefined;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const { pauseMs } = await queue.run();
    const entry = entryNow();
    if (entry.state === 'sent') {
      attempts += 1;
      break;
    }
    if (entry.lastError !== null) attempts += 1;
    seen ??= { state: entry.state, error: entry.lastError ?? '' };
    if (entry.state === 'dead') {
      if (mended) break;
      remedy = 'mend the settings, then outbox retry';
      store.outbox.revive(entry.id, clock().toISOString());
    } else if (!mended && attempts >= PATIENCE) {
      remedy = 'mend the settings';
    } else {
      const wait = Math.max(pauseMs, Date.parse(entry.nextAttemptAt) - now);
      waits.push(Math.round(wait / 1000));
      now += wait;
      continue;
    }
    mended = true;
    queue = queueFor();
    now = Math.max(now, Date.parse(entryNow().nextAttemptAt));
  }
  return {
    attempts,
    waits,
    seen: seen ?? { state: 'sent', error: '' },
    arrived: stand.arrived(),
    remedy,
    delivered: entryNow().state === 'sent',
  };
}
