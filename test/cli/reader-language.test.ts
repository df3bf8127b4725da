import { expect, onTestFinished, test } from 'vitest';
import { startSlackServer, visibleText } from '../support/slack-server.js';
import { startWebServer } from '../support/web-server.js';
import { createWorkspace, documentSource } from './workspace.js';

const login =
  '<!doctype html><title>Sign in</title><form><label>User <input></label><input type="password"></form>';
const noList = '<!doctype html><title>News</title><main><p>Our news moved to another place.</p></main>';

/** Three sources that cannot be read, each for another reason, and a group that reads Chinese. */
async function troubled() {
  const [web, gone, slack] = await Promise.all([startWebServer(), startWebServer(), startSlackServer()]);
  onTestFinished(async () => {
    await Promise.all([web.close(), slack.close()]);
  });
  const html = { 'content-type': 'text/html; charset=utf-8' };
  web.reply('/members', { headers: html, body: login });
  web.reply('/news', { headers: html, body: noList });
  const closed = gone.url('/closed');
  await gone.close();
  const user = createWorkspace({
    environment: { SLACK_BOT_TOKEN: slack.token },
    files: {
      'config/rulewatch.yaml': `language: zh-CN
confirm: { delaySeconds: 0 }
alerts: { failuresBeforeWarning: 1 }
collect: { perHostDelayMs: 0, timeoutSeconds: 20 }
channels:
  slack: { token: "\${SLACK_BOT_TOKEN}", channel: C0123456789, apiUrl: "${slack.apiUrl}" }
`,
      'sources/closed.yaml': documentSource('closed', closed),
      'sources/members.yaml': documentSource('members', web.url('/members')),
      'sources/news.yaml': documentSource('news', web.url('/news'), '    listing: { item: ".entry" }\n')
        .replace('kind: document', 'kind: listing')
        .replace('    extract: { content: ["main"] }\n', ''),
    },
  });
  return { user, closed, web, slack };
}

test('who reads Chinese is told in Chinese why a source cannot be read, and programs in English', async () => {
  const { user, closed, web, slack } = await troubled();
  const refused = `拒绝了对 ${closed} 的连接：请检查地址中的端口`;
  const walled = `${web.url('/members')} 有响应，但返回的不是该页面：返回了带密码输入框的页面。`;
  const unlisted = `${web.url('/news')} 有响应，但没有条目符合选择器“.entry”`;

  const checked = await user.run('check-now', '--lang', 'zh-CN');
  expect(checked.code).toBe(3);
  for (const told of [refused, walled, unlisted]) expect(checked.stdout).toContain(told);
  expect(checked.stdout).not.toMatch(/refused|answered/);

  const told = slack.messages.map((message) => visibleText(message)).join('\n');
  // Several troubles at once are told in one message, each with its kind.
  for (const words of ['3 个来源无法读取', '连接被拒绝', '登录页', '空白或加载不全']) {
    expect(told).toContain(words);
  }
  expect(told).not.toMatch(/refused|answered, but|login|sign in/i);

  expect((await user.run('sources', 'test', 'members', '--lang', 'zh-CN')).stdout).toContain(walled);
  const tested = await user.json('sources', 'test', 'closed');
  expect(tested.value).toMatchObject({
    probes: [{ problem: { kind: 'refused', message: expect.stringContaining('refused the connection') } }],
  });
  expect(JSON.stringify(tested.value)).not.toContain('reason');
  const listed = JSON.stringify((await user.json('sources', 'list')).value);
  expect(listed).toContain('refused the connection');
  expect(listed).not.toContain('problemReason');
}, 240_000);
