import { expect, onTestFinished, test } from 'vitest';
import { createChannels } from '../../src/channels/create.js';
import { openAssist } from '../../src/cli/shared/assist.js';
import { deliverDue } from '../../src/deliver/outbox/queue.js';
import { openStore } from '../../src/store/store.js';
import { redactorOf, secretParts } from '../../src/text/redact.js';
import { storeAlert } from '../deliver/case-store.js';
import { temporaryFolder } from '../support/folders.js';
import { startMailServer } from '../support/mail-server.js';
import { startModelServer } from '../support/model-server.js';
import { startSlackServer } from '../support/slack-server.js';
import { changeAlert, channelDeps, now } from './fixtures.js';
import { unhurried } from './robots.js';

const PASSWORD = 'k0rrekt/pferd+batterie';
const TOKEN = 'tok_2026-abcdefgh';
const forms = [
  PASSWORD,
  encodeURIComponent(PASSWORD),
  Buffer.from(PASSWORD).toString('base64').slice(0, 20),
  Buffer.from(`\0bot\0${PASSWORD}`).toString('base64').slice(8, 30),
];

test('a mail server that repeats the login gives it away neither in the outbox nor on other channels', async () => {
  const login = { user: 'bot', password: 'another one' };
  const mail = await startMailServer({
    login,
    refusal: ({ user, password }) =>
      `5.7.8 no login for ${user} with ${password}: AUTH PLAIN ${Buffer.from(`\0${user}\0${password}`).toString('base64')}`,
  });
  const slack = await startSlackServer();
  const url = mail.url.replace('://', `://bot:${encodeURIComponent(PASSWORD)}@`);
  const written: string[] = [];
  const { value: mask } = redactorOf(secretParts(url));
  const store = openStore(temporaryFolder(), { access: 'write', mask });
  onTestFinished(async () => {
    store.close();
    await Promise.all([slack.close(), mail.close()]);
  });
  const channels = createChannels(
    {
      slack: { token: slack.token, channel: 'C0123456789', apiUrl: slack.apiUrl, language: 'en' },
      email: { url, from: 'rules@seller.example', to: ['li@seller.example'], language: 'en' },
    },
    { ...channelDeps(written), clock: () => now },
  );
  storeAlert(store, ['email:li@seller.example']);
  const errors: string[] = [];
  await deliverDue(store, unhurried(channels), {
    clock: () => now,
    fallback: ['slack'],
    onFailed: (_entry, error) => errors.push(error.message),
  });
  expect(slack.topLevel).toHaveLength(2);
  const shown = JSON.stringify([slack.messages, store.outbox.list(['sent', 'dead', 'pending']), errors]);
  expect(shown).toContain('no login for bot with ***');
  for (const form of forms) expect(shown).not.toContain(form);
});

test('what an older version stored is masked before it is sent, and where it is stored', () => {
  const folder = temporaryFolder();
  const old = openStore(folder);
  const url = `https://rules.example/list?key=${TOKEN}`;
  storeAlert(old, ['slack'], undefined, { page: { title: `Rules ${TOKEN}`, url } });
  old.outbox.retryLater(1, now.toISOString(), `no answer from ${url}`, false);
  old.health.save({
    sourceId: 'harbour',
    failingSince: now.toISOString(),
    lastFailureAt: now.toISOString(),
    failures: 1,
    status: 'failed',
    url,
    problemKind: 'timeout',
    problemMessage: `no answer from ${url}`,
    problemReason: { code: 'collect.answer-timeout', params: { url } },
    partial: false,
    proposal: null,
    reportedAt: null,
    outageId: null,
  });
  old.close();

  const store = openStore(folder, { access: 'write', mask: redactorOf([TOKEN]).value });
  const seen = JSON.stringify([
    store.outbox.list(['pending']),
    store.backlog.unsent(),
    store.health.list(),
    store.changes.list({}),
    store.changes.diff(1),
    store.outbox.alertsOf(1),
  ]);
  expect(seen).not.toContain(TOKEN);
  expect(seen).toContain('https://rules.example/list?key=***');
  store.backlog.maskStored();
  store.close();

  const unmasked = openStore(folder, { access: 'read' });
  onTestFinished(() => unmasked.close());
  expect(JSON.stringify(unmasked.outbox.list(['pending']))).not.toContain(TOKEN);
});

test('an alert about a page whose address holds a token is stored and sent without it', () => {
  const store = openStore(temporaryFolder(), { access: 'write', mask: redactorOf([TOKEN]).value });
  onTestFinished(() => store.close());
  const page = { title: 'Rules', url: `https://rules.example/list?key=${TOKEN}` };
  const alert = changeAlert();
  storeAlert(
    store,
    ['slack'],
    [
      {
        op: 'added',
        section: [],
        newIndex: 1,
        block: { kind: 'paragraph', text: `Open /list?key=${TOKEN}` },
      },
    ],
    { ...alert, page },
  );
  const shown = JSON.stringify([store.outbox.list(['pending']), store.changes.diff(1), store.changes.get(1)]);
  expect(shown).not.toContain(TOKEN);
  expect(shown).toContain('Open /list?key=***');
});

test('a language model is not shown what a page repeats of its own address', async () => {
  const model = await startModelServer();
  const { value: mask } = redactorOf([TOKEN]);
  const store = openStore(temporaryFolder(), { access: 'write', mask });
  onTestFinished(async () => {
    store.close();
    await model.close();
  });
  const settings = {
    url: model.url,
    model: 'small-model',
    languages: ['en' as const],
    judge: false,
    timeoutSeconds: 10,
    maxTokensPerDay: 100_000,
    maxTokensPerMonth: 100_000,
  };
  const { assist } = openAssist(
    settings,
    store,
    () => now,
    () => undefined,
    mask,
  );
  const sentence = `Sellers must read /list?key=${TOKEN} within 3 days.`;
  await assist.explain({
    pageLanguage: 'en',
    title: 'Rules',
    passages: [sentence],
    sentences: [sentence],
    days: [],
    languages: ['en'],
  });
  const asked = JSON.stringify(model.questions);
  expect(asked).toContain('/list?key=***');
  expect(asked).not.toContain(TOKEN);
});
