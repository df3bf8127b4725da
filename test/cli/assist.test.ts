import { expect, onTestFinished, test } from 'vitest';
import { startMailServer } from '../support/mail-server.js';
import { type ModelReply, startModelServer } from '../support/model-server.js';
import { startWebServer } from '../support/web-server.js';
import { createWorkspace, documentSource, newRules, oldRules, policyPage } from './workspace.js';

const headers = { 'content-type': 'text/html' };
const summary = '自2031年3月1日起，订单须在2个工作日内交付承运商。';

/** A user with a language model, and a page that has changed since the first check. */
async function scene(reply: ModelReply) {
  const [web, mail, model] = await Promise.all([startWebServer(), startMailServer(), startModelServer(700)]);
  onTestFinished(async () => {
    await Promise.all([web.close(), mail.close(), model.close()]);
  });
  model.reply(reply);
  const user = createWorkspace({
    files: {
      'config/rulewatch.yaml': `language: zh-CN
confirm: { delaySeconds: 0 }
collect: { perHostDelayMs: 0 }
assist: { enabled: true, url: ${model.url}, apiKey: "\${ASSIST_API_KEY}", model: small-model, timeoutSeconds: 1 }
channels: { email: { url: "\${SMTP_URL}", from: rules@example.com, to: [team@example.com] } }
`,
      'sources/harbour.yaml': documentSource('harbour-shipping', web.url('/shipping')),
    },
    environment: { SMTP_URL: mail.url, ASSIST_API_KEY: 'sk-very-secret' },
  });
  web.reply(
    '/shipping',
    { body: policyPage(oldRules, 1), headers },
    { body: policyPage(newRules, 2), headers },
  );
  await user.run('check-now');
  return { user, mail, model };
}

test('a language model adds its words to the alert, marked, and they are kept', async () => {
  const { user, mail, model } = await scene(
    JSON.stringify({ summary: { 'zh-CN': summary }, translations: {} }),
  );
  // A dry run costs nothing.
  await user.run('check-now', '--dry-run');
  expect(model.questions).toHaveLength(0);

  await user.run('check-now');
  expect(model.questions).toHaveLength(1);
  expect(model.questions[0]?.body.messages[1]?.content).toContain('within 2 business days');
  const text = mail.mails[0]?.parsed.text ?? '';
  expect(text).toContain(`[机器生成，未经核对（small-model）]\n${summary}`);
  expect((await user.json('changes', 'show', '1')).value).toMatchObject({
    machineTexts: [{ language: 'zh-CN', model: 'small-model', summary }],
  });
  expect((await user.run('doctor')).stdout).toMatch(/assist .*small-model.* 700\/100000.* 1 /);
});

test('an alert goes out without it where the model is slow or makes a figure up', async () => {
  const slow = await scene(() => undefined);
  const { stderr } = await slow.user.run('check-now');
  expect(stderr).toContain('did not answer in time');
  expect(stderr).not.toContain('sk-very-secret');
  expect(slow.mail.mails).toHaveLength(1);
  expect(slow.mail.mails[0]?.parsed.text).not.toContain('机器生成');
  expect((await slow.user.json('changes', 'show', '1')).value).toMatchObject({ machineTexts: [] });

  const wrong = await scene('{"summary":{"zh-CN":"费用上涨 99%。"},"translations":{}}');
  await wrong.user.run('check-now');
  expect(wrong.mail.mails[0]?.parsed.text).not.toMatch(/机器生成|99/);
});
