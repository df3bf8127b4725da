import { expect, onTestFinished, test } from 'vitest';
import type { Channel, Delivery } from '../../src/channels/channel.js';
import { createChannelQueue } from '../../src/deliver/outbox/queue.js';
import { toldLedger } from '../../src/deliver/told-ledger.js';
import type { QueuedMessage } from '../../src/domain/alert.js';
import type { Severity } from '../../src/domain/vocabulary.js';
import { openStore, type Store } from '../../src/store/store.js';
import { changeAlert, digest, healthAlert } from '../channels/fixtures.js';
import { temporaryFolder } from '../support/folders.js';
import { storeAlert } from './case-store.js';

const AT = '2026-03-05T08:00:00.000Z';
const clock = () => new Date('2026-03-05T09:00:00.000Z');

/** Slack without Slack: it keeps what comes in the order in which it comes. */
function listener(): Channel & { readonly got: string[] } {
  const got: string[] = [];
  const keep = async (_message: QueuedMessage, { idempotencyKey }: Delivery) => {
    got.push(idempotencyKey);
    return { externalRef: `C0123456789/${got.length}` };
  };
  return { id: 'slack', got, deliver: keep, reply: keep, check: async () => 'ready' };
}

function scene(): { readonly store: Store; alert(severity: Severity): void } {
  const store = openStore(temporaryFolder());
  onTestFinished(() => store.close());
  const { assessment } = changeAlert();
  return {
    store,
    alert: (severity) =>
      void storeAlert(store, ['slack'], undefined, { assessment: { ...assessment, severity } }),
  };
}

test('alerts go before everything else, the most severe first, and details last', async () => {
  const { store, alert } = scene();
  alert('low');
  alert('high');
  store.outbox.enqueue({ channel: 'slack', message: digest(), idempotencyKey: 'digest', at: AT });
  store.outbox.enqueue({ channel: 'slack', message: healthAlert(), idempotencyKey: 'health', at: AT });
  alert('medium');
  alert('critical');
  const slack = listener();
  await createChannelQueue(store, slack, { clock }).run();
  expect(slack.got).toEqual([
    'change:4:slack',
    'change:2:slack',
    'change:3:slack',
    'change:1:slack',
    'health',
    'digest',
    'details:1:1:slack',
    'details:2:1:slack',
    'details:3:1:slack',
    'details:4:1:slack',
  ]);
});

test('a step of a case does not wait for details, and comes after its alert', async () => {
  const { store, alert } = scene();
  alert('high');
  alert('low');
  const ledger = toldLedger({ store, clock, team: [] });
  ledger(2, { kind: 'acknowledge' }, { actor: 'Wu Lei' });
  const slack = listener();
  await createChannelQueue(store, slack, { clock }).run();
  expect(slack.got.map((key) => key.replace(/:slack$/, ''))).toEqual([
    'change:1',
    'change:2',
    expect.stringMatching(/^case:/),
    'details:1:1',
    'details:2:1',
  ]);
});

test('it is known whether a channel has anything to do', () => {
  const { store } = scene();
  for (let index = 0; index < 3; index += 1) {
    store.outbox.enqueue({ channel: 'slack', message: healthAlert(), idempotencyKey: `h${index}`, at: AT });
  }
  expect(store.outbox.hasDue('slack', AT)).toBe(true);
  expect(store.outbox.hasDue('slack', '2026-03-05T07:59:59.999Z')).toBe(false);
  expect(store.outbox.hasDue('email:a@example.com', AT)).toBe(false);
});
