import { expect, onTestFinished, test, vi } from 'vitest';
import { createMetrics } from '../../src/daemon/metrics.js';
import { startPing } from '../../src/daemon/ping.js';
import { startWebServer } from '../support/web-server.js';

const states = { ok: 3, degraded: 0, broken: 1, 'login-needed': 0, blocked: 0, paused: 0, 'not-checked': 0 };

test('the numbers say what was checked, found and delivered, and how it stands', async () => {
  const metrics = createMetrics();
  const change = { comparison: { verdict: 'material' }, assessment: { severity: 'high' } } as never;
  const base = { sourceId: 'harbour', pages: 2, durationMs: 300 };
  metrics.checked({ ...base, status: 'changed', changes: [change] });
  metrics.checked({
    ...base,
    status: 'failed',
    changes: [],
    problem: { kind: 'timeout', message: 'slow', url: 'https://h.example/secret-path' },
  });
  metrics.delivered('email:li@example.com');
  metrics.notDelivered('slack');
  const text = await metrics.text({
    ok: true,
    sources: states,
    undelivered: [
      { channel: 'email:li@example.com', messages: 2 },
      { channel: 'email:han@example.com', messages: 1 },
    ],
    oldestWaitingSeconds: 12,
    digestAgeSeconds: 3600,
    roundAgeSeconds: undefined,
  });
  for (const line of [
    'rulewatch_checks_total{status="changed"} 1',
    'rulewatch_check_failures_total{kind="timeout"} 1',
    'rulewatch_pages_total 4',
    'rulewatch_check_duration_seconds_bucket{le="0.5"} 2',
    'rulewatch_changes_total{verdict="material",severity="high"} 1',
    'rulewatch_deliveries_total{channel="email",outcome="delivered"} 1',
    'rulewatch_deliveries_total{channel="slack",outcome="failed"} 1',
    'rulewatch_sources{state="broken"} 1',
    'rulewatch_outbox_messages{channel="email"} 3',
    'rulewatch_outbox_oldest_seconds 12',
    'rulewatch_digest_age_seconds 3600',
    'rulewatch_healthy 1',
  ])
    expect(text).toContain(`${line}\n`);
  expect(text).not.toMatch(/li@|secret-path|harbour|^rulewatch_last_round_age_seconds /m);
  expect(await metrics.text(undefined)).toContain('rulewatch_healthy 0\n');
});

test('the ping is fetched as long as all is well, and a failing one is said once', async () => {
  const web = await startWebServer();
  onTestFinished(() => web.close());
  web.reply('/ping', { status: 503, body: '' }, { status: 503, body: '' }, { body: 'OK' });
  let isWell = true;
  const said: string[] = [];
  const log = {
    info: (text: string) => said.push(text),
    warn: (_facts: object, text: string) => said.push(text),
  };
  const ping = startPing({ url: web.url('/ping'), everyMs: 1, isWell: () => isWell, log: log as never });
  await vi.waitUntil(() => said.length >= 2, { timeout: 10_000 });
  isWell = false;
  await ping.stop();
  expect(said).toEqual(['the ping (health.ping) was not taken', 'the ping (health.ping) is taken again']);
  const before = web.requests.length;
  const unwell = startPing({ url: web.url('/ping'), everyMs: 1, isWell: () => false, log: log as never });
  await unwell.stop();
  expect(web.requests.length).toBe(before);
});
