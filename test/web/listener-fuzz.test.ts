import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test, vi } from 'vitest';
import { servePages } from '../../src/web/pages.js';
import { seeded } from '../crash/random.js';
import { plainRequest, sendRaw } from '../support/raw-http.js';
import { faultOf, fuzzRequest } from '../support/request-fuzz.js';

const SEED = 20_260_305;
const REQUESTS = 3_000;
const AT_ONCE = 48;

test('whatever is sent to the listener, it goes on answering and keeps no connection', async () => {
  const troubles: string[] = [];
  const server = await servePages(
    {
      health: () => ({ ok: true, marker: 'alive' }),
      change: async (id) => (id === 1 ? '<p>Rule 1</p>'.repeat(5_000) : undefined),
    },
    { host: '127.0.0.1', port: 0, onError: (what, error) => troubles.push(`${what}: ${error}`) },
  );
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const random = seeded(SEED);
  const faults: string[] = [];
  let sent = 0;
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      while (sent < REQUESTS) {
        sent += 1;
        const request = fuzzRequest(random);
        const fault = faultOf(request, await sendRaw({ ...request, port }));
        if (fault) faults.push(fault);
      }
    }),
  );
  expect(faults).toEqual([]);
  expect(troubles).toEqual([]);
  const health = await sendRaw({ port, pieces: [plainRequest('/healthz')] });
  expect(health.text).toMatch(/^HTTP\/1\.1 200 [\s\S]*"marker":"alive"/);
  const open = () => new Promise((resolve) => server.getConnections((_error, count) => resolve(count)));
  await vi.waitUntil(async () => (await open()) === 0, { timeout: 25_000 });
}, 120_000);
