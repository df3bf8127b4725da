import { expect, test } from 'vitest';
import { createCollector } from '../../src/collect/collector.js';
import { httpMode } from '../../src/collect/http/mode.js';
import { standingsOf } from '../../src/health/standings.js';
import { checkSource } from '../../src/pipeline/check-source.js';
import { reportTroubles } from '../../src/pipeline/report-troubles.js';
import { OPTIONS } from '../collect/helpers.js';
import { article, startScene } from './scene.js';

test('a source that robots.txt forbids is shown with what to do, and alerts nobody until it was read once', async () => {
  const scene = await startScene();
  const { web, store, context, source, pass } = scene;
  const collector = createCollector({ ...OPTIONS, notes: store.siteNotes }, context.clock, [httpMode]);
  const daemon = { ...context, collector };
  web.reply('/robots.txt', { body: 'User-agent: *\nDisallow: /members' });
  scene.page('/fees', article('Fees', '2026-01-10', '<p>Sellers pay a fee of 5 percent.</p>'));
  const watched = source('document', '/members/rules', { id: 'members' });
  const off = source('document', '/members/fees', { id: 'off', enabled: false });
  const free = source('document', '/fees', { id: 'free' });
  const consented = { ...off, id: 'consented', robots: { obey: false, why: 'our own shop' } };
  const round = async () => {
    for (const one of [watched, free]) await checkSource(one, daemon);
    reportTroubles([watched, free], daemon);
    pass(1);
  };
  for (let count = 0; count < 4; count += 1) await round();
  expect(scene.queued()).toEqual([]);
  expect(web.requests.filter(({ path }) => path === '/robots.txt')).toHaveLength(1);

  const standings = standingsOf(
    {
      sources: [watched, free, off, consented],
      faulty: [],
      warnings: [],
      settings: {
        timezone: 'UTC',
        schedules: { check: '0 * * * *' },
        alerts: { failuresBeforeWarning: 2 },
        collect: { userAgent: 'RuleWatch' },
      },
    },
    store,
    { now: context.clock(), kinds: context.kinds },
  );
  const codes = standings.map(({ id, health }) => [
    id,
    health.state,
    ...health.reasons.map(({ code }) => code),
  ]);
  expect(codes).toEqual([
    ['members', 'blocked', 'failing', 'robots'],
    ['free', 'ok'],
    ['off', 'not-checked', 'off', 'robots'],
    ['consented', 'not-checked', 'off'],
  ]);
  expect(standings[0]?.health.reasons[1]?.text['zh-CN']).toContain('robots: { obey: false');

  // The site forbids what it let in before: that is trouble, and told.
  web.reply('/robots.txt', { body: 'User-agent: *\nDisallow: /' });
  pass(24);
  for (let count = 0; count < 3; count += 1) await round();
  expect(scene.queued()).toHaveLength(1);
  expect(scene.queued()[0]).toContain('health:free');
  await collector.close();
});
