import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { startMailServer } from '../support/mail-server.js';
import { startSlackServer, visibleText } from '../support/slack-server.js';
import { startWebServer } from '../support/web-server.js';
import { createWorkspace, documentSource, newRules, oldRules, policyPage } from './workspace.js';

/** A seller center, Slack and a mail server, with a user who watches one page. */
async function scene() {
  const web = await startWebServer();
  const slack = await startSlackServer();
  const mail = await startMailServer();
  onTestFinished(async () => {
    await Promise.all([web.close(), slack.close(), mail.close()]);
  });
  const user = createWorkspace({
    files: {
      'config/rulewatch.yaml': `language: en
timezone: Europe/Berlin
confirm: { delaySeconds: 0 }
collect: { perHostDelayMs: 0 }
channels:
  slack: { token: "\${SLACK_BOT_TOKEN}", channel: C0123456789, apiUrl: ${slack.apiUrl} }
  email: { url: "\${SMTP_URL}", from: rules@example.com, to: [team@example.com] }
`,
      'config/team.yaml':
        'people: [{ name: Wu Lei, roles: [logistics, operations-lead], slack: U0123ABCD }]\n',
      'sources/harbour.yaml': documentSource('harbour-shipping', web.url('/shipping')),
    },
    environment: { SLACK_BOT_TOKEN: slack.token, SMTP_URL: mail.url },
  });
  return { web, slack, mail, user };
}

test('a page that changed becomes one alert with a checklist in Slack and by mail, and a case in the ledger', async () => {
  const { web, slack, mail, user } = await scene();
  web.reply('/shipping', ...[1, 2].map((seed) => ({ body: policyPage(oldRules, seed), headers: html })), {
    body: policyPage(newRules, 3),
    headers: html,
  });

  const first = await user.json('check-now');
  expect(first).toMatchObject({
    code: 0,
    value: { sources: [{ status: 'first-seen', pages: 1 }], changes: [] },
  });

  const noise = await user.json('check-now');
  expect(noise.value).toMatchObject({ sources: [{ status: 'unchanged' }], changes: [] });
  expect(slack.topLevel).toHaveLength(0);

  const second = await user.json('check-now');
  expect(second).toMatchObject({
    code: 0,
    value: {
      startedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      finishedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      sources: [{ id: 'harbour-shipping', status: 'changed', pages: 1, durationMs: expect.any(Number) }],
      changes: [
        {
          id: 1,
          source: 'harbour-shipping',
          url: web.url('/shipping'),
          title: expect.stringContaining('Shipping policy'),
          kind: 'rule-change',
          verdict: 'material',
          topics: expect.arrayContaining(['logistics']),
          effective: '2031-03-01',
          deadline: null,
        },
      ],
    },
  });

  expect(slack.topLevel).toHaveLength(1);
  const [posted] = slack.topLevel;
  const shown = posted ? visibleText(posted) : '';
  expect(shown).toContain('3');
  expect(shown).toMatch(/business days/);
  expect(shown).toMatch(/1 Mar 2031|2031-03-01/);
  expect(JSON.stringify(posted?.blocks)).toContain('U0123ABCD');

  expect(mail.mails).toHaveLength(1);
  const [received] = mail.mails;
  expect(received?.to).toEqual(['team@example.com']);
  expect(received?.parsed.text).toMatch(/\[-3-\]\s*\{\+2\+\} business days/);
  expect(String(received?.parsed.html)).toContain('<del');

  const third = await user.json('check-now');
  expect(third.value).toMatchObject({ sources: [{ status: 'unchanged' }], changes: [] });
  expect([slack.topLevel.length, mail.mails.length]).toEqual([1, 1]);

  expect((await user.run('outbox', 'list')).stdout).toContain('Everything is delivered');
  const diff = await user.run('changes', 'diff', '1');
  expect(diff.stdout).toMatch(/\[-3-\]\s*\{\+2\+\} business days/);
  const shownChange = await user.run('changes', 'show', '1');
  expect(shownChange.stdout).toMatch(/Handling time/);
  expect(shownChange.stdout).toContain('bodies/');

  const ledger = await user.json('cases', 'list');
  expect(ledger.value).toMatchObject([{ id: 1, state: 'needs-attention', changeId: 1 }]);
  expect((await user.json('cases', 'ack', '1', '--by', 'Wu Lei')).value).toMatchObject({ state: 'adapting' });
  const unexplained = await user.run('cases', 'close', '1', '--as', 'not-affected');
  expect(unexplained).toMatchObject({ code: 2, stderr: expect.stringContaining('--reason') });
  await user.run('cases', 'close', '1', '--as', 'adapted', '--by', 'Wu Lei');
  expect((await user.json('cases', 'show', '1')).value).toMatchObject({
    state: 'adapted',
    events: [{ kind: 'opened' }, { kind: 'acknowledged', actor: 'Wu Lei' }, { kind: 'closed' }],
  });
});

test('a false alarm closes the case, raises the threshold of its page, and can be taken back', async () => {
  const { web, user } = await scene();
  web.reply(
    '/shipping',
    { body: policyPage(oldRules, 1), headers: html },
    { body: policyPage(newRules, 2), headers: html },
  );
  await user.run('check-now');
  await user.run('check-now');
  const learned = async () => (await user.json('sources', 'learned', 'harbour-shipping')).value;
  const [usual] = z.array(z.object({ threshold: z.number() })).parse(await learned());
  const closed = await user.run('cases', 'close', '1', '--false-alarm', '--by', 'Wu Lei');
  expect(closed).toMatchObject({ code: 0, stdout: expect.stringContaining('false alarm') });
  expect((await user.json('cases', 'show', '1')).value).toMatchObject({
    state: 'not-affected',
    closeReason: 'False alarm',
  });
  const lessons = [{ changeId: 1, kind: 'false-alarm', actor: 'Wu Lei' }];
  const [taught] = z.array(z.object({ threshold: z.number() })).parse(await learned());
  expect(taught?.threshold).toBeGreaterThan(usual?.threshold ?? 1);
  expect(await learned()).toMatchObject([{ lessons }]);
  expect((await user.run('sources', 'learned', 'harbour-shipping')).stdout).toMatch(/false alarms 1/);
  await user.run('sources', 'learned', 'harbour-shipping', '--forget-lessons');
  expect(await learned()).toMatchObject([{ threshold: usual?.threshold, lessons: [] }]);
  const again = await user.run('changes', 'promote', '1');
  expect(again).toMatchObject({ code: 2, stderr: expect.stringContaining('has a case') });
});

test('the digest goes out once a day, however often it is sent', async () => {
  const { web, slack, mail, user } = await scene();
  web.reply(
    '/shipping',
    { body: policyPage(oldRules, 1), headers: html },
    { body: policyPage(newRules, 2), headers: html },
  );
  await user.run('check-now');
  await user.run('check-now');
  const printed = await user.json('digest');
  expect(printed.value).toMatchObject({
    type: 'digest',
    counts: { sourcesWatched: 1, pagesWatched: 1, ledger: { 'needs-attention': 1 } },
  });
  expect(slack.topLevel).toHaveLength(1);

  await user.run('digest', '--send');
  const again = await user.run('digest', '--send');
  expect(again.stderr).toContain('sent before');
  expect([slack.topLevel.length, mail.mails.length]).toEqual([2, 2]);
});

test('an alert that Slack cannot take now is kept, and is sent when it can', async () => {
  const { web, slack, mail, user } = await scene();
  web.reply(
    '/shipping',
    { body: policyPage(oldRules, 1), headers: html },
    { body: policyPage(newRules, 2), headers: html },
  );
  await user.run('check-now');
  slack.fail({ kind: 'status', status: 500 });
  const found = await user.run('check-now');
  expect(found.stdout).toContain('1 message sent, 2 waiting:');
  expect(found.stdout).toMatch(/slack: 1 alert, 1 reply - not taken so far, tried again from .*HTTP 500/);
  expect(found.stdout).toContain('the next `rulewatch check-now` sends it');
  const doctor = await user.run('doctor', '--lang', 'zh-CN');
  expect(doctor.stdout).toMatch(/✗ outbox +slack：提醒 1 条、回复 1 条，尚未被接收/);
  expect([slack.topLevel.length, mail.mails.length]).toEqual([0, 1]);
  expect((await user.json('outbox', 'list')).value).toMatchObject([
    { id: expect.any(Number), channel: 'slack', type: 'change', state: 'pending', attempts: 1 },
    { channel: 'slack', type: 'details', state: 'pending', attempts: 0 },
  ]);
  await user.run('outbox', 'retry', '1');
  expect([slack.topLevel.length, mail.mails.length]).toEqual([1, 1]);
});

test('a dry run finds the change, stores nothing and sends nothing', async () => {
  const { web, slack, mail, user } = await scene();
  web.reply(
    '/shipping',
    { body: policyPage(oldRules, 1), headers: html },
    { body: policyPage(newRules, 2), headers: html },
  );
  await user.run('check-now');
  for (const _again of [1, 2]) {
    const dry = await user.json('check-now', '--dry-run');
    expect(dry.value).toMatchObject({ changes: [{ id: null, verdict: 'material' }] });
  }
  expect([slack.topLevel.length, mail.mails.length]).toEqual([0, 0]);
  expect((await user.json('changes', 'list')).value).toEqual([]);
});

const html = { 'content-type': 'text/html; charset=utf-8' };
