// Sends raw requests of every kind to the listener of a real `rulewatch start`, and looks at the end whether it is as
// it was: the process, its health, its evidence pages, its open sockets and its memory.
//
//   npm run fuzz-listener
//   FUZZ_SEED=7 FUZZ_REQUESTS=1000000 npm run fuzz-listener
//
// The seed that is printed gives the same requests again; how they meet is the system's.
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createWorkspace, documentSource, newRules, oldRules, policyPage } from '../test/cli/workspace.js';
import { seeded } from '../test/crash/random.js';
import { plainRequest, sendRaw } from '../test/support/raw-http.js';
import { faultOf, fuzzRequest } from '../test/support/request-fuzz.js';
import { startWebServer } from '../test/support/web-server.js';

const SEED = Number(process.env.FUZZ_SEED ?? Date.now() % 2 ** 31);
const REQUESTS = Number(process.env.FUZZ_REQUESTS ?? 100_000);
const AT_ONCE = 64;
const LEFT_OPEN = 40;

test('the listener stands what is sent to it', { timeout: 3_600_000 }, async () => {
  const { port, pid, ended } = await startDaemon();
  const isWell = async () => {
    const health = await sendRaw({ port, pieces: [plainRequest('/healthz')], halfClose: false });
    expect(health.status, health.text).toBe(200);
    expect(health.text).toContain('"reasons":[]');
    const page = await sendRaw({ port, pieces: [plainRequest('/changes/1')], halfClose: false });
    expect(page.text).toContain('business days');
  };
  await isWell();
  const before = { sockets: socketsOf(pid), mebibytes: residentOf(pid) };

  console.log(`seed ${SEED}, ${REQUESTS} requests, ${AT_ONCE} at a time`);
  const random = seeded(SEED);
  const statuses = new Map<string, number>();
  const faults: string[] = [];
  const startedAt = performance.now();
  let sent = 0;
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      while (sent < REQUESTS && faults.length < 20) {
        sent += 1;
        const request = fuzzRequest(random);
        const answer = await sendRaw({ ...request, port });
        const status = String(answer.status ?? 'none');
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
        const fault = faultOf(request, answer);
        if (fault) faults.push(fault);
        if (sent % 10_000 === 0) await isWell();
      }
    }),
  );
  const seconds = (performance.now() - startedAt) / 1000;

  // Connections that begin a request and leave it at that are cut by the listener.
  const left = Array.from({ length: LEFT_OPEN }, () =>
    sendRaw({ port, pieces: ['GET /healthz HTTP/1.1\r\nHost:'], halfClose: false, patienceMs: 60_000 }),
  );
  const cutAfter = performance.now();
  for (const { status } of await Promise.all(left)) expect(status).toBe(408);
  const cutSeconds = (performance.now() - cutAfter) / 1000;

  expect(faults).toEqual([]);
  await vi.waitUntil(() => socketsOf(pid) <= before.sockets, { timeout: 40_000, interval: 500 });
  await isWell();
  expect(ended()).toBe(false);
  const answers = [...statuses].sort().map(([status, count]) => `${status}: ${count}`);
  console.log(`answers: ${answers.join(', ')}; ${Math.round(sent / seconds)} requests a second`);
  console.log(`requests left open were cut after ${cutSeconds.toFixed(1)} s at the latest`);
  console.log(
    `sockets ${before.sockets} -> ${socketsOf(pid)}, memory ${before.mebibytes} -> ${residentOf(pid)} MiB`,
  );
});

async function startDaemon() {
  const web = await startWebServer();
  onTestFinished(() => web.close());
  const headers = { 'content-type': 'text/html; charset=utf-8' };
  web.reply(
    '/shipping',
    { headers, body: policyPage(oldRules, 1) },
    { headers, body: policyPage(newRules, 2) },
  );
  const free = await startWebServer();
  await free.close();
  const user = createWorkspace({
    files: {
      'config/rulewatch.yaml': `language: en
confirm: { delaySeconds: 0 }
collect: { perHostDelayMs: 0 }
schedules: { check: "*/5 * * * * *" }
health: { port: ${free.port} }
`,
      'sources/harbour.yaml': documentSource('shipping', web.url('/shipping')),
    },
  });
  const daemon = user.start('start');
  await daemon.sees('"msg":"change found"');
  await daemon.sees('"msg":"delivered"');
  const { pid } = daemon.child;
  if (pid === undefined) throw new Error('The daemon has no process.');
  return { port: free.port, pid, ended: () => daemon.child.exitCode !== null };
}

/** Sockets that a process has open, as Linux tells. */
function socketsOf(pid: number): number {
  const folder = `/proc/${pid}/fd`;
  return readdirSync(folder).filter((name) => linkOf(`${folder}/${name}`).startsWith('socket:')).length;
}

function linkOf(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    return '';
  }
}

function residentOf(pid: number): number {
  const kibibytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Math.round(Number(kibibytes) / 1024);
}
