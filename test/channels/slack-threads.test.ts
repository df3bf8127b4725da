import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { createChannels } from '../../src/channels/create.js';
import { createChannelQueue } from '../../src/deliver/outbox/queue.js';
import { toldLedger } from '../../src/deliver/told-ledger.js';
import type { Bundle } from '../../src/domain/alert.js';
import type { AddedBlock, DiffEntry } from '../../src/domain/change.js';
import type { Ledger } from '../../src/respond/ledger.js';
import { openStore, type Store } from '../../src/store/store.js';
import { storeAlert } from '../deliver/case-store.js';
import { temporaryFolder } from '../support/folders.js';
import { mentionsIn, type SlackServer, startSlackServer, visibleText } from '../support/slack-server.js';
import { changeAlert, channelDeps, digestLine, edited, hostileText, now } from './fixtures.js';
import { unhurried } from './robots.js';

let slack: SlackServer;
let folder: string;
let store: Store;
let ledger: Ledger;
let time: Date;

beforeEach(async () => {
  slack = await startSlackServer();
  folder = temporaryFolder();
  store = openStore(folder);
  time = now;
  ledger = toldLedger({ store, clock: () => time, team: [] });
  onTestFinished(async () => {
    store.close();
    await slack.close();
  });
});

/** What a daemon does, an hour later than the last time. */
async function deliver(language: 'en' | 'zh-CN' = 'en'): Promise<{ sent: number; failed: number }> {
  time = new Date(time.getTime() + 3_600_000);
  const settings = { token: slack.token, channel: 'C0123456789', apiUrl: slack.apiUrl, language };
  const channels = createChannels({ slack: settings }, { ...channelDeps(), clock: () => time });
  const [channel] = unhurried(channels);
  if (!channel) throw new Error('no channel');
  return createChannelQueue(store, channel, { clock: () => time }).run();
}

function paragraph(index: number, text: string): AddedBlock {
  return { op: 'added', section: ['Fees'], newIndex: index, block: { kind: 'paragraph', text } };
}

const texts = () => slack.messages.map((message) => visibleText(message));
const replies = () => slack.messages.filter((message) => message.threadTs !== undefined);
const alert = () => slack.messages[0];

describe('the thread of an alert', () => {
  test('has the reasons and every difference in full words', async () => {
    const long = `Sellers pay the storage fee. ${'It is due at the end of each month. '.repeat(40)}Late fees apply.`;
    storeAlert(store, ['slack'], [edited, paragraph(9, long)]);
    await deliver();
    expect(slack.messages.map((message) => message.threadTs)).toEqual([undefined, alert()?.ts]);
    const [details = ''] = replies().map((message) => visibleText(message));
    expect(details).toContain('All differences, word by word');
    expect(details).toContain('Why this is a rule change');
    expect(details).toContain('Why high');
    expect(details).toContain(long);
    expect(details).toContain('rulewatch changes diff 1');
    expect(replies()[0]?.metadata?.event_payload).toMatchObject({
      type: 'details',
      change_id: 1,
      case_id: 1,
    });
  });

  test('takes several replies for many differences, and says where the rest is', async () => {
    const entries: DiffEntry[] = Array.from({ length: 400 }, (_, index) =>
      paragraph(index, `Fee ${index}: ${'每件收费 1 欧元。'.repeat(20)}`),
    );
    storeAlert(store, ['slack'], entries);
    await deliver('zh-CN');
    expect(replies()).toHaveLength(5);
    expect(replies().every((message) => message.blocks.length > 0)).toBe(true);
    const last = visibleText(replies()[4] ?? expect.fail('no reply'));
    expect(last).toContain('第 5/5 部分');
    const shown = new Set(replies().flatMap((message) => visibleText(message).match(/Fee \d+/g) ?? []));
    const left = Number(/另有 (\d+) 处差异/.exec(last)?.[1]);
    expect(shown.size + left).toBe(400);
    expect(last).toContain('rulewatch changes diff 1');
  });

  test('mentions nobody, whatever the page says', async () => {
    storeAlert(store, ['slack'], [paragraph(1, hostileText), paragraph(2, hostileText)]);
    await deliver();
    expect(mentionsIn(replies()[0] ?? expect.fail('no reply'))).toEqual([]);
  });

  test('begins only when the alert is there', async () => {
    storeAlert(store, ['slack']);
    slack.fail({ kind: 'status', status: 503 });
    expect(await deliver()).toMatchObject({ sent: 0, failed: 1 });
    expect(slack.messages).toEqual([]);
    await deliver();
    expect(slack.messages.map((message) => message.threadTs)).toEqual([undefined, alert()?.ts]);
  });

  test('is not begun where the alert was refused for good, and is when it is sent after all', async () => {
    storeAlert(store, ['slack']);
    slack.fail({ kind: 'error', error: 'is_archived' });
    await deliver();
    await deliver();
    expect(slack.messages).toEqual([]);
    const [dead] = store.outbox.list(['dead']);
    store.outbox.revive(dead?.id ?? 0, time.toISOString());
    await deliver();
    expect(slack.messages).toHaveLength(2);
  });

  test('is given up with its alert', async () => {
    storeAlert(store, ['slack']);
    const [waiting] = store.outbox.list(['pending']);
    store.outbox.drop(waiting?.id ?? 0);
    expect(store.outbox.list(['pending'])).toEqual([]);
  });

  test('is the same after a crash between alert and details, and each is there once', async () => {
    storeAlert(store, ['slack']);
    slack.failMethod('chat.postMessage', { kind: 'reset-after' }, { kind: 'reset-after' });
    for (let run = 0; run < 4; run += 1) {
      await deliver();
      store.close();
      store = openStore(folder);
    }
    expect(slack.messages.map((message) => message.threadTs)).toEqual([undefined, alert()?.ts]);
    expect(store.outbox.list(['pending', 'sending', 'dead'])).toEqual([]);
  });

  test('is not opened on channels that keep none', () => {
    storeAlert(store, ['email:li@example.com', 'webhook', 'feishu']);
    expect(store.outbox.list(['pending']).map(({ type }) => type)).toEqual(['change', 'change', 'change']);
  });
});

describe('a change that was joined to a case', () => {
  const joined = {
    kind: 'edited-again',
    evidence: '8 % → 9 %',
    detectedAt: '2026-03-01T08:00:00.000Z',
    headline: { en: 'Fees changed.', 'zh-CN': '费用变更。' },
  } as const;

  test('is told in the thread and in the channel, without buttons of its own', async () => {
    const first = storeAlert(store, ['slack']);
    const second = { ...changeAlert({ joined }), changeId: 2, caseId: first.caseId };
    const { caseId } = first;
    const entry = { channel: 'slack', idempotencyKey: 'change:2:slack', caseId, at: time.toISOString() };
    store.outbox.enqueue({ ...entry, message: second });
    await deliver();
    const [root, ...others] = slack.messages;
    const told = others.find(
      (message) => message.metadata?.event_payload.idempotency_key === 'change:2:slack',
    );
    expect(told?.threadTs).toBe(root?.ts);
    expect(told && visibleText(told)).toContain('the same passage changed again');
    expect(told?.blocks.some(({ type }) => type === 'actions')).toBe(false);
  });

  test('is told in the channel where the first alert never came there', async () => {
    const { caseId } = storeAlert(store, []);
    const message = { ...changeAlert({ joined }), changeId: 2, caseId };
    const entry = { channel: 'slack', idempotencyKey: 'change:2:slack', caseId, at: time.toISOString() };
    store.outbox.enqueue({ ...entry, message });
    await deliver();
    expect(slack.messages.map(({ threadTs }) => threadTs)).toEqual([undefined]);
  });
});

describe('a step of a case in Slack', () => {
  test('is a reply, and shows in the alert', async () => {
    const { caseId } = storeAlert(store, ['slack']);
    await deliver();
    const before = visibleText(alert() ?? expect.fail('no alert'));
    ledger(caseId, { kind: 'acknowledge', note: 'I ask the tax office.' }, { actor: 'Li Lei' });
    await deliver();
    const after = visibleText(alert() ?? expect.fail('no alert'));
    expect(after).toContain('🟡 Adapting — taken by Li Lei, 17:30 today');
    expect(after).toContain('IOSS number required');
    expect(before).not.toContain('Adapting');
    expect(texts().at(-1)).toContain('🟡 Li Lei took it on.');
    expect(texts().at(-1)).toContain('I ask the tax office.');
    expect(slack.messages.at(-1)?.threadTs).toBe(alert()?.ts);

    ledger(caseId, { kind: 'note', note: 'Number applied for.' }, { actor: 'Han Meimei' });
    ledger(caseId, { kind: 'close', outcome: 'adapted' }, { actor: 'Li Lei' });
    await deliver();
    expect(visibleText(alert() ?? expect.fail('no alert'))).toMatch(/✅ Adapted — by Li Lei, \d\d:30 today/);
    expect(texts().slice(-2)).toEqual([
      expect.stringContaining('Number applied for.'),
      expect.stringContaining('✅ Li Lei closed it. Adapted'),
    ]);
    expect(alert()?.metadata?.event_payload).toMatchObject({ idempotency_key: 'change:1:slack' });
  });

  test('that hands questions over shows in the checklist of the alert', async () => {
    const { caseId } = storeAlert(store, ['slack']);
    await deliver();
    ledger(caseId, { kind: 'assign', person: 'Li Lei', role: 'logistics' }, { actor: 'Wu Lei' });
    await deliver('zh-CN');
    expect(texts().at(-1)).toContain('Wu Lei 将“物流”部分指派给 Li Lei。');
    expect(mentionsIn(alert() ?? expect.fail('no alert'))).toEqual(['<@U0LILEI01>', '<@U0LILEI01>']);
  });

  test('waits for the one before it, so that they arrive in order', async () => {
    const { caseId } = storeAlert(store, ['slack']);
    await deliver();
    ledger(caseId, { kind: 'acknowledge' }, { actor: 'Li Lei' });
    slack.failMethod('chat.update', { kind: 'rate-limit', retryAfterSeconds: 30 });
    await deliver();
    ledger(
      caseId,
      { kind: 'close', outcome: 'not-affected', reason: 'We do not ship there.' },
      { actor: 'Li Lei' },
    );
    await deliver();
    await deliver();
    expect(texts().slice(-2)).toEqual([
      expect.stringContaining('took it on'),
      expect.stringContaining('We do not ship there.'),
    ]);
    expect(visibleText(alert() ?? expect.fail('no alert'))).toContain('⚪ Not affected — by Li Lei');
  });

  test('is told once, whatever answer was lost', async () => {
    const { caseId } = storeAlert(store, ['slack']);
    await deliver();
    ledger(caseId, { kind: 'acknowledge' }, { actor: 'Li Lei' });
    slack.failMethod('chat.update', { kind: 'reset-after' });
    slack.failMethod('chat.postMessage', { kind: 'reset-after' });
    for (let run = 0; run < 3; run += 1) await deliver();
    expect(texts().filter((text) => text.includes('took it on'))).toHaveLength(1);
    expect(store.outbox.list(['pending', 'sending', 'dead'])).toEqual([]);
  });

  test('is told although the alert cannot be changed any more', async () => {
    const { caseId } = storeAlert(store, ['slack']);
    await deliver();
    slack.failMethod('chat.update', { kind: 'error', error: 'edit_window_closed' });
    ledger(caseId, { kind: 'acknowledge' }, { actor: 'Li Lei' });
    expect(await deliver()).toMatchObject({ sent: 1, failed: 0 });
    expect(texts().at(-1)).toContain('took it on');
  });

  test('sent late does not take the alert back to how it was', async () => {
    const { caseId } = storeAlert(store, ['slack']);
    await deliver();
    ledger(caseId, { kind: 'acknowledge' }, { actor: 'Li Lei' });
    slack.failMethod('chat.postMessage', { kind: 'error', error: 'restricted_action' });
    await deliver();
    ledger(caseId, { kind: 'close', outcome: 'adapted' }, { actor: 'Li Lei' });
    await deliver();
    const [dead] = store.outbox.list(['dead']);
    store.outbox.revive(dead?.id ?? 0, time.toISOString());
    await deliver();
    expect(texts().at(-1)).toContain('took it on');
    expect(visibleText(alert() ?? expect.fail('no alert'))).toContain('✅ Adapted');
  });

  test('of a case told together with others is a reply to that message, which stays as it is', async () => {
    const { caseId } = storeAlert(store, ['slack']);
    const bundle: Bundle = { type: 'bundle', at: time.toISOString(), lines: [digestLine(1)], omitted: 0 };
    const ids = store.outbox.list(['pending']).filter(({ type }) => type === 'change');
    store.outbox.bundle(
      { channel: 'slack', message: bundle, idempotencyKey: 'bundle:1', at: time.toISOString() },
      ids.map(({ id }) => id),
    );
    ledger(caseId, { kind: 'acknowledge' }, { actor: 'Li Lei' });
    await deliver();
    expect(slack.messages.map((message) => message.threadTs)).toEqual([undefined, alert()?.ts]);
    expect(alert()?.updates).toBe(0);
    expect(texts()[1]).toContain('took it on');
  });

  test('is not told where the case was never told', () => {
    const { caseId } = storeAlert(store, ['email:li@example.com']);
    ledger(caseId, { kind: 'acknowledge' }, { actor: 'Li Lei' });
    expect(store.outbox.list(['pending']).map(({ type }) => type)).toEqual(['change']);
  });
});

describe('whom an alert calls', () => {
  const roleGroups = { 'finance-tax': 'S0FINANCE', logistics: 'S0LOGISTIC' };
  const { team } = channelDeps().render;
  const bothInSlack = team.map((member) => ({ ...member, slack: member.slack ?? 'U0HANMEI01' }));

  test.each([
    ['critical', ['<@U0LILEI01>', '<!subteam^S0FINANCE>', '<@U0HANMEI01>', '<!subteam^S0LOGISTIC>']],
    ['high', ['<@U0LILEI01>', '<@U0HANMEI01>']],
    ['medium', ['<@U0LILEI01>']],
    ['low', []],
  ] as const)('depends on how severe it is: %s', async (severity, called) => {
    const { assessment } = changeAlert();
    const message = changeAlert({ assessment: { ...assessment, severity } });
    const settings = {
      token: slack.token,
      channel: 'C0123456789',
      apiUrl: slack.apiUrl,
      language: 'en',
    } as const;
    const render = { ...channelDeps().render, team: bothInSlack, roleGroups };
    const [channel] = createChannels({ slack: settings }, { ...channelDeps(), render });
    await channel?.deliver(message, { idempotencyKey: 'k' });
    expect(mentionsIn(alert() ?? expect.fail('no alert'))).toEqual(called);
    expect(texts()[0]).toContain(severity === 'low' ? 'Li Lei' : 'IOSS');
  });
});
