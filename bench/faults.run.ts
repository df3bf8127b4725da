// The fault table: what happens to an alert for each channel when its destination fails, with real servers on loopback,
// the real outbox, and a clock that is moved from one attempt to the next.
//
//   npm run faults
//
// Nothing may be lost, and nothing may arrive twice where the destination can tell that it has the message. The one
// request that leaves the machine asks the resolver for a name under .invalid, which cannot exist (RFC 6761).
import { afterAll, describe, expect, test } from 'vitest';
import { channels } from '../src/channels/channels.js';
import { secretsOfChannels } from '../src/config/secrets.js';
import { changeAlert, hugeAlert } from '../test/channels/fixtures.js';
import type { PassingFault, Setup, Stand } from './faults/stand.js';
import { stands } from './faults/stands.js';
import { startTlsFront } from './faults/tls-front.js';
import { type Outcome, tryFault } from './faults/try-fault.js';

const now = new Date();

const passing: readonly PassingFault[] = [
  '429',
  '500',
  'time-out before the request was taken',
  'time-out after the request was taken',
  'reset before the request was taken',
  'reset after the request was taken',
];
/** After these nobody knows whether the message was taken. */
const unclear: readonly string[] = passing.filter((fault) => fault !== '429');
const certificates = { 'certificate expired': 'expired', 'certificate not trusted': 'untrusted' } as const;
const wrongSetups: Readonly<Record<string, (stand: Stand) => Setup>> = {
  'wrong token': () => ({ wrong: 'token' }),
  'unknown channel': () => ({ wrong: 'channel' }),
  'TLS error': ({ port }) => ({ address: { secure: true, host: '127.0.0.1', port } }),
  'DNS failure': ({ port }) => ({ address: { secure: false, host: 'rulewatch.invalid', port } }),
};

const rows: string[] = [];

describe.each(Object.entries(stands))('%s', (_name, open) => {
  test.each(passing)('%s', async (fault) => {
    await withStand(open, async (stand) => {
      stand.next(fault);
      const outcome = await tryFault(stand, { message: changeAlert() }, now);
      report(stand, fault, outcome);
      expect(outcome.remedy).toBe('none');
    });
  });

  test.each(Object.entries(wrongSetups))('%s', async (fault, setupFor) => {
    await withStand(open, async (stand) => {
      const outcome = await tryFault(stand, { message: changeAlert(), setup: setupFor(stand) }, now);
      report(stand, fault, outcome);
      expect(outcome.arrived).toBe(1);
    });
  });

  test.each(Object.entries(certificates))('%s', async (fault, kind) => {
    await withStand(open, async (stand) => {
      const front = await startTlsFront(kind, stand.port);
      try {
        const setup = { address: { secure: true, host: '127.0.0.1', port: front.port } };
        const outcome = await tryFault(stand, { message: changeAlert(), setup }, now);
        report(stand, fault, outcome);
        expect(outcome.arrived).toBe(1);
        expect(outcome.seen.error).toMatch(/CERT|certificate/i);
      } finally {
        await front.close();
      }
    });
  });

  test('over-long message', async () => {
    await withStand(open, async (stand) => {
      // An alert never holds more differences than this; each may be as long as a page.
      const huge = hugeAlert();
      const message = { ...huge, highlights: huge.highlights.slice(0, 12) };
      const outcome = await tryFault(stand, { message }, now);
      report(stand, 'over-long message', outcome);
      expect(outcome).toMatchObject({ attempts: 1, arrived: 1 });
    });
  });

  test('a valid certificate, to see that the ones above are what is wrong', async () => {
    await withStand(open, async (stand) => {
      const front = await startTlsFront('valid', stand.port);
      try {
        const setup = { address: { secure: true, host: '127.0.0.1', port: front.port } };
        const outcome = await tryFault(stand, { message: changeAlert(), setup }, now);
        expect(outcome).toMatchObject({ attempts: 1, arrived: 1, delivered: true });
      } finally {
        await front.close();
      }
    });
  });
});

afterAll(() => {
  console.log(
    [
      '| channel | fault | tried | arrived | needed | what the user saw |',
      '| --- | --- | --- | --- | --- | --- |',
      ...rows,
    ].join('\n'),
  );
});

async function withStand(open: (now: Date) => Promise<Stand>, work: (stand: Stand) => Promise<void>) {
  const stand = await open(now);
  try {
    await work(stand);
  } finally {
    await stand.close();
  }
}

function report(stand: Stand, fault: string, outcome: Outcome): void {
  const { attempts, waits, arrived, seen, remedy, delivered } = outcome;
  const tried = waits.length === 0 ? `${attempts}×` : `${attempts}×, after ${waits.join(', ')} s`;
  const times = arrived === 1 ? 'once' : arrived === 0 ? 'not' : 'twice: may repeat';
  const saw = seen.state === 'sent' ? 'nothing amiss' : `${seen.state}: ${seen.error}`;
  const called = Object.entries(stand.called ?? {}).find(([name]) => name === fault)?.[1] ?? fault;
  rows.push(`| ${[stand.name, called, tried, times, remedy, saw.replaceAll('|', '\\|')].join(' | ')} |`);
  expect(delivered, 'nothing is lost').toBe(true);
  expect(arrived, 'it arrives').toBeGreaterThan(0);
  if (stand.knowsAgain || !unclear.includes(fault)) expect(arrived, 'nothing arrives twice').toBe(1);
  expect(arrived).toBeLessThanOrEqual(2);
  for (const secret of secretsOfChannels(stand.settings(), channels)) {
    expect(seen.error, 'no secret is shown').not.toContain(secret);
  }
  expect(seen.error, 'no secret is shown').not.toMatch(/wrong-?secret/);
  if (seen.state !== 'sent') expect(seen.error.length).toBeGreaterThan(20);
}
