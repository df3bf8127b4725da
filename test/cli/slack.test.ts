import { expect, onTestFinished, test } from 'vitest';
import { type PostedMessage, startSlackServer, visibleText } from '../support/slack-server.js';
import { pressPayload, submissionPayload } from '../support/slack-socket.js';
import { startWebServer } from '../support/web-server.js';
import { createWorkspace, documentSource, newRules, oldRules, policyPage } from './workspace.js';

const html = { 'content-type': 'text/html; charset=utf-8' };

/** A user with Slack, and a page that changes between its first and its second check. */
async function scene({ buttons = true, scopes }: { buttons?: boolean; scopes?: readonly string[] } = {}) {
  const web = await startWebServer();
  const slack = await startSlackServer(scopes ? { scopes } : {});
  onTestFinished(async () => {
    await Promise.all([web.close(), slack.close()]);
  });
  web.reply(
    '/shipping',
    { headers: html, body: policyPage(oldRules, 1) },
    { headers: html, body: policyPage(newRules, 2) },
  );
  const user = createWorkspace({
    files: {
      'config/rulewatch.yaml': `language: en
confirm: { delaySeconds: 0 }
collect: { perHostDelayMs: 0 }
schedules: { check: "* * * * * *" }
health: { enabled: false }
channels:
  slack:
    token: "\${SLACK_BOT_TOKEN}"
    appToken: "\${SLACK_APP_TOKEN:-}"
    channel: C0123456789
    apiUrl: ${slack.apiUrl}
`,
      'config/team.yaml':
        'people: [{ name: Wu Lei, roles: [logistics, operations-lead], slack: U0WULEI001 }]\n',
      'sources/harbour.yaml': documentSource('shipping', web.url('/shipping')),
    },
    environment: {
      SLACK_BOT_TOKEN: slack.token,
      ...(buttons && { SLACK_APP_TOKEN: slack.appToken }),
    },
  });
  return { slack, user };
}

const wuLei = { id: 'U0WULEI001', username: 'wulei' };
const hasButtons = ({ blocks }: PostedMessage) => blocks.some((block) => block.type === 'actions');

test('a case is taken and closed by the buttons of its alert, while the daemon runs', async () => {
  const { slack, user } = await scene();
  const daemon = user.start('start');
  await slack.socket.connected(1);
  await daemon.sees('Slack buttons connected');
  await expect.poll(() => slack.messages.length, { timeout: 20_000 }).toBe(2);
  const alert = () => slack.topLevel[0] ?? expect.fail('no alert');
  expect(slack.messages[1]?.threadTs).toBe(alert().ts);

  await slack.socket.deliver(pressPayload(alert(), 'take', slack.socket.trigger(), { user: wuLei }));
  await expect.poll(() => slack.messages.length, { timeout: 20_000 }).toBe(3);
  expect(visibleText(alert())).toContain('🟡 Adapting — taken by Wu Lei');
  expect(slack.messages.at(-1)).toMatchObject({ threadTs: alert().ts });

  await slack.socket.deliver(pressPayload(alert(), 'not-affected', slack.socket.trigger(), { user: wuLei }));
  await expect.poll(() => slack.views.length).toBe(1);
  const view = slack.views[0] ?? expect.fail('no window');
  await slack.socket.deliver(submissionPayload(view, 'We ship within a day anyway.', { user: wuLei }));
  await expect.poll(() => slack.messages.length, { timeout: 20_000 }).toBe(4);
  expect(visibleText(alert())).toContain('⚪ Not affected — by Wu Lei');
  expect(hasButtons(alert())).toBe(false);

  daemon.child.kill('SIGTERM');
  expect((await daemon.ended).code).toBe(0);
  expect((await user.json('cases', 'show', '1')).value).toMatchObject({
    state: 'not-affected',
    assignee: 'Wu Lei',
    closeReason: 'We ship within a day anyway.',
    events: [
      { kind: 'opened' },
      { kind: 'assigned', actor: 'Wu Lei', person: 'Wu Lei' },
      { kind: 'closed', actor: 'Wu Lei', note: 'We ship within a day anyway.' },
    ],
  });
}, 60_000);

test('steps made on the command line are told in the thread with the next delivery', async () => {
  const { slack, user } = await scene({ buttons: false });
  await user.run('check-now');
  await user.run('check-now');
  expect(slack.topLevel.map(hasButtons)).toEqual([false]);

  const assigned = await user.run(
    'cases',
    'assign',
    '1',
    'Han Meimei',
    '--role',
    'logistics',
    '--by',
    'Wu Lei',
  );
  expect(assigned.stdout).toContain('Case 1, Logistics, is assigned to Han Meimei.');
  await user.run('cases', 'assign', '1', 'Wu Lei');
  expect((await user.run('cases', 'list')).stdout).toContain('Wu Lei');
  const shown = (await user.run('cases', 'show', '1')).stdout;
  expect(shown).toContain('Logistics (Wu Lei)');
  expect(shown).toMatch(/Wu Lei\s+assigned\s+Han Meimei · Logistics/);
  const nobody = await user.run('cases', 'assign', '1', 'Li Lei', '--role', 'finance');
  expect(nobody).toMatchObject({ code: 2, stderr: expect.stringContaining('finance-tax') });

  await user.run('check-now');
  const replies = slack.messages.filter(({ threadTs }) => threadTs !== undefined).map(visibleText);
  expect(replies).toEqual([
    expect.stringContaining('All differences'),
    expect.stringContaining('Wu Lei assigned Logistics to Han Meimei.'),
    expect.stringContaining('to Wu Lei.'),
  ]);
}, 30_000);

test('doctor says what the Slack app lacks, and what is lost without it', async () => {
  const lacking = await scene({ scopes: ['chat:write'] });
  const noted = await lacking.user.run('doctor');
  expect(noted).toMatchObject({ code: 0 });
  expect(noted.stdout).toMatch(/channels:history[\s\S]*posted twice/);

  lacking.slack.failMethod('apps.connections.open', { kind: 'error', error: 'invalid_auth' });
  const inChinese = await lacking.user.run('doctor', '--lang', 'zh-CN');
  expect(inChinese.stdout).toMatch(
    /可能会重复发送[\s\S]*拒收发往 其按钮 的消息[\s\S]*并为应用启用 Socket Mode/,
  );
  expect(inChinese.stdout).not.toMatch(/posted twice|refused/);

  const mute = await scene({ scopes: ['channels:history'] });
  const wrong = await mute.user.run('doctor');
  expect(wrong).toMatchObject({ code: 2, stdout: expect.stringContaining('chat:write') });
}, 30_000);
