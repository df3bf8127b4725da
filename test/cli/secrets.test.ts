import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startMailServer } from '../support/mail-server.js';
import { startSlackServer } from '../support/slack-server.js';
import { startWebServer } from '../support/web-server.js';
import { createWorkspace, documentSource, newRules, oldRules, policyPage } from './workspace.js';

const TOKEN = 'tok/2026+abc=def';
const html = { 'content-type': 'text/html; charset=utf-8' };

/** Each form in which the token would give itself away. */
const forms = [TOKEN, encodeURIComponent(TOKEN), 'tok%2F2026', 'tok/2026', '2026+abc'];

test('a token in the address of a page, which the page repeats, is shown nowhere', {
  timeout: 240_000,
}, async () => {
  const web = await startWebServer();
  const slack = await startSlackServer();
  const mail = await startMailServer();
  onTestFinished(async () => {
    await Promise.all([web.close(), slack.close(), mail.close()]);
  });
  const echo = (rules: string) =>
    `${rules}<p>Sellers must read <a href="/shipping?key=${encodeURIComponent(TOKEN)}">these rules</a> at /shipping?key=${TOKEN} within ${rules === oldRules ? 5 : 3} days.</p>`;
  const path = `/shipping?key=${encodeURIComponent(TOKEN)}`;
  web.reply(
    path,
    { headers: html, body: policyPage(echo(oldRules), 1) },
    { headers: html, body: policyPage(echo(newRules), 2) },
    { headers: html, body: policyPage(echo(newRules), 3) },
    { status: 503, body: 'down' },
  );
  const user = createWorkspace({
    files: {
      'config/rulewatch.yaml': `language: en
confirm: { delaySeconds: 0 }
collect: { perHostDelayMs: 0 }
alerts: { failuresBeforeWarning: 1 }
channels:
  slack: { token: "${slack.token}", channel: C0123456789, apiUrl: ${slack.apiUrl} }
  email: { url: "${mail.url}", from: rules@example.com, to: [team@example.com] }
  feed: { folder: feeds }
`,
      'sources/harbour.yaml': documentSource(
        'harbour-shipping',
        `${web.url('/shipping')}?key=\${HARBOUR_KEY}`,
      ),
    },
    environment: { HARBOUR_KEY: encodeURIComponent(TOKEN) },
  });
  await user.run('check-now');
  const found = await user.json('check-now');
  expect(found.value).toMatchObject({ changes: [{ verdict: 'material' }] });
  const failed = await user.run('check-now');
  const commands = [];
  for (const args of [
    ['changes', 'diff', '1'],
    ['changes', 'show', '1', '--json'],
    ['outbox', 'list', '--all', '--json'],
    ['sources', 'list'],
    ['digest'],
  ]) {
    commands.push(await user.run(...args));
  }
  const feeds = readdirSync(join(user.folder, 'feeds/en')).map((name) =>
    readFileSync(join(user.folder, 'feeds/en', name), 'utf8'),
  );
  const mails = mail.mails.map(({ parsed, raw }) => [parsed.text, parsed.html, raw]);
  const shown = JSON.stringify([found, failed, commands, slack.messages, mails, feeds]);
  expect(shown).toContain('/shipping?key=***');
  for (const form of forms) expect(shown).not.toContain(form);
  expect(mail.mails.length).toBeGreaterThan(1);
});
