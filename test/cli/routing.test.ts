import { expect, onTestFinished, test } from 'vitest';
import { startMailServer } from '../support/mail-server.js';
import { startSlackServer } from '../support/slack-server.js';
import { startWebServer } from '../support/web-server.js';
import { createWorkspace, documentSource, newRules, oldRules, policyPage } from './workspace.js';

const html = { 'content-type': 'text/html; charset=utf-8' };

/** A user with Slack and mail who watches one page, which changes at the second look. */
async function scene(alerts: string) {
  const web = await startWebServer();
  const slack = await startSlackServer({ channels: ['C0123456789', 'C0LOGIST01'] });
  const mail = await startMailServer();
  onTestFinished(async () => {
    await Promise.all([web.close(), slack.close(), mail.close()]);
  });
  web.reply(
    '/shipping',
    { body: policyPage(oldRules, 1), headers: html },
    { body: policyPage(newRules, 2), headers: html },
  );
  const channels = `language: en
confirm: { delaySeconds: 0 }
collect: { perHostDelayMs: 0 }
channels:
  slack: { token: "\${SLACK_BOT_TOKEN}", channel: C0123456789, apiUrl: ${slack.apiUrl} }
  email: { url: "${mail.url}", from: rules@example.com, to: [team@example.com] }
`;
  const user = createWorkspace({
    files: {
      'config/rulewatch.yaml': channels + alerts,
      'config/team.yaml': `people:
  - { name: Wu Lei, roles: [logistics, operations-lead], email: wulei@example.com, language: zh-CN }
`,
      'sources/harbour.yaml': documentSource('harbour-shipping', web.url('/shipping')),
    },
    environment: { SLACK_BOT_TOKEN: slack.token },
  });
  return { slack, mail, user, channels };
}

test('an alert goes to the channel and the person that a route names, and nowhere else', async () => {
  const { slack, mail, user } = await scene(
    'alerts: { routes: [{ topics: [logistics], to: ["slack:C0LOGIST01", "role:logistics"] }] }\n',
  );
  await user.run('check-now');
  await user.run('check-now');
  expect(slack.topLevel.map(({ channel }) => channel)).toEqual(['C0LOGIST01']);
  expect(mail.mails.map(({ to }) => to)).toEqual([['wulei@example.com']]);
  expect(mail.mails[0]?.parsed.subject).toMatch(/[\u4e00-\u9fff]/);
});

test('a route with a mistake ends with code 2 and its place', async () => {
  const { user } = await scene('alerts: { routes: [{ topics: [logistic], to: ["person:Wu Li"] }] }\n');
  const { code, stderr } = await user.run('check-now');
  expect(code).toBe(2);
  expect(stderr).toMatch(/rulewatch\.yaml:7:\d+ alerts\.routes\[0\]\.topics\[0\].*"logistics"/);
  expect(stderr).toMatch(/alerts\.routes\[0\]\.to\[0\].*"Wu Lei"/);
});

test('what Slack refuses goes to the mail, and waits in the outbox until somebody decides', async () => {
  const { slack, mail, user } = await scene('alerts: { routes: [{ to: slack }] }\n');
  slack.failMethod('chat.postMessage', { kind: 'error', error: 'account_inactive' });
  await user.run('check-now');
  await user.run('check-now');
  const subjects = mail.mails.map(({ parsed }) => parsed.subject);
  expect(subjects).toEqual([
    expect.stringMatching(/^\[RuleWatch\]\[High\] Harbour/),
    '[RuleWatch][Not delivered] 1 message did not reach slack',
  ]);
  const digest = await user.run('digest');
  expect(digest.stdout).toContain('1 alert could not be delivered (slack 1)');
  expect((await user.run('doctor')).stdout).toMatch(
    /✗ outbox +slack: 1 alert, 1 reply - given up after failing/,
  );

  const revived = await user.run('outbox', 'retry', 'all');
  expect(revived.stdout).toMatch(/1 message tried again/);
  expect(slack.topLevel).toHaveLength(1);
  expect(mail.mails).toHaveLength(2);

  expect((await user.run('outbox', 'drop', '1', '--channel', 'slack')).code).toBe(2);
});

test('messages for a channel that was taken out of the settings are said to be stuck, and can be given up', async () => {
  const { slack, user, channels } = await scene('');
  slack.failMethod('chat.postMessage', { kind: 'status', status: 500 });
  await user.run('check-now');
  await user.run('check-now');
  user.write('config/rulewatch.yaml', channels.replace('slack:', 'slack: { enabled: false }\n  # slack:'));
  const list = await user.run('outbox', 'list');
  expect(list.stdout).toContain(
    'No such channel in the settings any more: rulewatch outbox drop all --channel slack',
  );
  const doctor = await user.run('doctor');
  expect(doctor.stdout).toMatch(/slack, which is no channel any more/);
  expect(doctor.stdout).toContain('everything is delivered');
  expect((await user.run('digest')).stdout).not.toContain('could not be delivered');
  expect((await user.run('outbox', 'drop', 'all', '--channel', 'slack')).stdout).toMatch(/given up/);
  expect((await user.run('outbox', 'list')).stdout).toContain('Everything is delivered');
});
