import { describe, expect, test } from 'vitest';
import { checkSource } from '../../src/pipeline/check-source.js';
import { createFreshness } from '../../src/pipeline/freshness.js';
import { article, startScene } from './scene.js';

const MINUTE = 1 / 60;
const policy = (days: number) =>
  article(
    'Shipping policy',
    '2026-01-05',
    `<p>This policy applies to all sellers who ship from their own warehouse.</p>
     <p>Sellers must hand over orders within ${days} business days.</p>`,
  );

/** A page that its server calls fresh for an hour, checked every so many minutes. */
async function watched(schedule: string) {
  const scene = await startScene();
  const { web, context, pass } = scene;
  const reply = (days: number) =>
    web.reply('/policy', {
      headers: { 'content-type': 'text/html', 'cache-control': 'max-age=3600' },
      body: policy(days),
    });
  const source = scene.source('document', '/policy', { schedule });
  const daemon = { ...context, freshness: createFreshness(context.clock, '*/15 * * * *') };
  return {
    reply,
    check: () => checkSource(source, daemon),
    /** As `check-now` does. */
    checkNow: () => checkSource(source, context),
    pass: (minutes: number) => pass(minutes * MINUTE),
    asked: () => web.requests.length,
  };
}

describe('a page that its server calls fresh', () => {
  test('is asked for every five minutes, however close its checks are', async () => {
    const { reply, check, pass, asked } = await watched('* * * * *');
    reply(3);
    const statuses: string[] = [];
    const counts: number[] = [];
    for (let minute = 0; minute < 12; minute += 1) {
      statuses.push((await check()).status);
      counts.push(asked());
      pass(1);
    }
    expect(new Set(statuses.slice(1))).toEqual(new Set(['unchanged']));
    const [first = 0] = counts;
    expect(counts.map((count) => count - first)).toEqual([0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2]);
  });

  test('is asked for at every check that is five minutes after the last', async () => {
    const { reply, check, pass, asked } = await watched('*/5 * * * *');
    reply(3);
    await check();
    pass(4.9);
    reply(2);
    const before = asked();
    expect((await check()).status).toBe('changed');
    expect(asked()).toBeGreaterThan(before);
  });

  test('is asked for by whoever checks it now, and what changed is looked at twice', async () => {
    const { reply, check, checkNow, pass, asked } = await watched('* * * * *');
    reply(3);
    await check();
    pass(1);
    reply(2);
    const before = asked();
    expect((await check()).status).toBe('unchanged');
    expect((await checkNow()).status).toBe('changed');
    expect(asked() - before).toBe(2);
  });
});
