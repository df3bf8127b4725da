import { pino } from 'pino';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { createChannels } from '../../src/channels/create.js';
import type { Configuration } from '../../src/config/configuration.js';
import { listenForAnswers } from '../../src/daemon/answers.js';
import { deliverDue } from '../../src/deliver/outbox/queue.js';
import { openStore, type Store } from '../../src/store/store.js';
import { load, shop } from '../config/workspace.js';
import { storeAlert } from '../deliver/case-store.js';
import { temporaryFolder } from '../support/folders.js';
import {
  type PostedMessage,
  type SlackServer,
  startSlackServer,
  visibleText,
} from '../support/slack-server.js';
import { type Pressing, pressPayload, submissionPayload } from '../support/slack-socket.js';
import { channelDeps, now } from './fixtures.js';
import { unhurried } from './robots.js';

let slack: SlackServer;
let store: Store;
let configuration: Configuration;
let log: string[];
let caseId: number;

function settings({ appToken = true } = {}): Promise<Configuration> {
  const token = appToken ? `appToken: ${slack.appToken}, ` : '';
  return load({
    'config/rulewatch.yaml': `language: en
timezone: Asia/Shanghai
channels: { slack: { token: ${slack.token}, ${token}channel: C0123456789, apiUrl: "${slack.apiUrl}" } }
`,
    'config/team.yaml': `people:
  - { name: Li Lei, roles: [finance-tax], slack: U0LILEI01 }
  - { name: Han Meimei, roles: [logistics], slack: U0HANMEI01 }
`,
    ...shop(),
  });
}

beforeEach(async () => {
  slack = await startSlackServer({ channels: ['C0123456789', 'C0TAXTEAM01'] });
  store = openStore(temporaryFolder());
  configuration = await settings();
  log = [];
  ({ caseId } = storeAlert(store, ['slack']));
  onTestFinished(async () => {
    store.close();
    await slack.close();
  });
  await deliver();
});

async function deliver(): Promise<void> {
  const deps = { ...channelDeps(), signingKey: () => store.keys.signing() };
  const channels = unhurried(createChannels(configuration.settings.channels, deps, ['slack:C0TAXTEAM01']));
  await deliverDue(store, channels, { clock: () => now });
}

async function connect() {
  const buttons = await listenForAnswers({
    configuration,
    store,
    channels: [{ id: 'slack' }, { id: 'slack:C0TAXTEAM01' }],
    clock: () => now,
    log: pino({ base: null }, { write: (line: string) => void log.push(line) }),
    wake: () => undefined,
  });
  onTestFinished(() => buttons?.stop());
  return buttons;
}

/** Waits for so many connections altogether. */
async function ready(connections = 1): Promise<void> {
  const made = () => log.filter((line) => line.includes('Slack buttons connected')).length;
  await expect.poll(made, { timeout: 10_000 }).toBe(connections);
}

function alert(): PostedMessage {
  return slack.messages[0] ?? expect.fail('no alert');
}

/** Presses a button and waits until it is acknowledged, which it is once the step is in the ledger. */
async function press(action: string, pressing: Pressing = {}): Promise<void> {
  await slack.socket.deliver(pressPayload(alert(), action, slack.socket.trigger(), pressing));
}

const events = () =>
  store.cases.events(caseId).map(({ kind, actor, note }) => [kind, actor, ...(note ? [note] : [])]);
const buttonsOf = ({ blocks }: PostedMessage) =>
  blocks.flatMap((block) => (block.type === 'actions' ? block.elements.map(({ text }) => text.text) : []));

describe('the buttons of an alert', () => {
  test('offer what can be done, and go with the case', async () => {
    expect(buttonsOf(alert())).toEqual(['Acknowledge', 'Take it', 'Adapted', 'Not affected…']);
    await connect();
    await ready();
    await press('take');
    await deliver();
    expect(buttonsOf(alert())).toEqual(['Take it', 'Adapted', 'Not affected…']);
    expect(visibleText(alert())).toContain('🟡 Adapting — taken by Li Lei');
    await press('adapted');
    await deliver();
    expect(buttonsOf(alert())).toEqual([]);
    expect(visibleText(alert())).toContain('✅ Adapted — by Li Lei');
    expect(events()).toEqual([
      ['assigned', 'Li Lei'],
      ['closed', 'Li Lei'],
    ]);
  });

  test('hand the questions of a role to the one of it who takes the case', async () => {
    await connect();
    await ready();
    await press('take', { user: { id: 'U0HANMEI01' } });
    const taken = store.cases.get(caseId);
    expect(taken).toMatchObject({ assignee: 'Han Meimei', acknowledgedBy: 'Han Meimei' });
    const owners = new Map(taken?.checklist.items.map(({ role, assignee }) => [role, assignee]));
    expect(owners.get('logistics')).toBe('Han Meimei');
    expect(owners.get('finance-tax')).toBe('Li Lei');
  });

  test('keep who pressed by id and name where nobody knows the person', async () => {
    await connect();
    await ready();
    await press('acknowledge', { user: { id: 'U0STRANGER', username: 'guest <!here>' } });
    expect(store.cases.get(caseId)?.acknowledgedBy).toBe('guest <!here> (U0STRANGER)');
    await deliver();
    expect(slack.messages.at(-1)?.text).not.toContain('<!here>');
  });

  test('ask why the shop is not affected, since the ledger has to show it', async () => {
    await connect();
    await ready();
    await press('not-affected');
    await expect.poll(() => slack.views.length).toBe(1);
    const view = slack.views[0] ?? expect.fail('no window');
    expect(view.title.text).toBe('Case 1');
    const empty = await slack.socket.deliver(submissionPayload(view, '  '));
    expect(empty).toMatchObject({
      response_action: 'errors',
      errors: { reason: expect.stringContaining('needed') },
    });
    expect(store.cases.get(caseId)?.state).toBe('needs-attention');
    await slack.socket.deliver(submissionPayload(view, 'We do not ship to the EU.'));
    expect(store.cases.get(caseId)).toMatchObject({
      state: 'not-affected',
      closedBy: 'Li Lei',
      closeReason: 'We do not ship to the EU.',
    });
  });

  test('pressed twice, or on a closed case, are answered to the one who pressed alone', async () => {
    await connect();
    await ready();
    await press('acknowledge');
    await press('acknowledge');
    await expect.poll(() => slack.ephemerals.length).toBe(1);
    expect(slack.ephemerals[0]).toMatchObject({
      channel: 'C0123456789',
      user: 'U0LILEI01',
      text: expect.stringContaining('with you already'),
    });
    await press('adapted');
    await press('not-affected', { user: { id: 'U0HANMEI01' } });
    await expect.poll(() => slack.ephemerals.length).toBe(2);
    expect(slack.ephemerals[1]?.text).toContain('closed already: Adapted, by Li Lei');
    expect(events()).toEqual([
      ['acknowledged', 'Li Lei'],
      ['closed', 'Li Lei'],
    ]);
  });

  test('are pressed once, however often Slack tells of it', async () => {
    await connect();
    await ready();
    const payload = pressPayload(alert(), 'acknowledge', slack.socket.trigger());
    await slack.socket.deliver(payload);
    await slack.socket.deliver(payload, { retry: true });
    expect(events()).toEqual([['acknowledged', 'Li Lei']]);
    expect(slack.ephemerals).toEqual([]);
  });

  test('work again after Slack or the network ends the connection', async () => {
    await connect();
    await ready();
    slack.socket.refresh();
    await ready(2);
    await press('acknowledge');
    expect(events()).toEqual([['acknowledged', 'Li Lei']]);
  });
});

test('the buttons work in every channel that the alert went to', async () => {
  storeAlert(store, ['slack:C0TAXTEAM01']);
  await deliver();
  const elsewhere =
    slack.topLevel.find(({ channel }) => channel === 'C0TAXTEAM01') ?? expect.fail('no alert');
  await connect();
  await ready();
  await slack.socket.deliver(pressPayload(elsewhere, 'adapted', slack.socket.trigger()));
  expect(store.cases.get(2)).toMatchObject({ state: 'adapted', closedBy: 'Li Lei' });
});

describe('an action that RuleWatch did not offer', () => {
  test.each<readonly [string, (value: string) => Pressing, RegExp]>([
    ['forged', () => ({ value: `1.${'A'.repeat(43)}` }), /not made by this RuleWatch/],
    ['of another button', () => ({ value: signedValue('take') }), /not made by this RuleWatch/],
    ['of another case', (value) => ({ value: value.replace(/^1\./, '2.') }), /not made by this RuleWatch/],
    ['of nonsense', () => ({ value: '9'.repeat(2000) }), /not made by this RuleWatch/],
    ['copied to another message', () => ({ ts: '1700000000.000100' }), /does not know this message/],
    ['from another workspace', () => ({ team: 'T0ELSEWHERE' }), /this workspace or channel/],
  ])('is refused: %s', async (_name, pressing, answer) => {
    await connect();
    await ready();
    await press('adapted', pressing(signedValue('adapted')));
    await expect.poll(() => slack.ephemerals.length).toBe(1);
    expect(slack.ephemerals[0]?.text).toMatch(answer);
    expect(events()).toEqual([]);
  });

  test('from another channel is refused', async () => {
    await connect();
    await ready();
    await press('adapted', { channel: 'C0STRANGE01' });
    await expect.poll(() => log.some((line) => line.includes('channel_not_found'))).toBe(true);
    expect(events()).toEqual([]);
  });

  test('of another kind is acknowledged and left alone', async () => {
    await connect();
    await ready();
    await slack.socket.deliver({ type: 'message_action', callback_id: 'x' });
    await slack.socket.deliver({ type: 'block_actions', actions: [] });
    await slack.socket.deliver('no object at all');
    expect(events()).toEqual([]);
  });
});

describe('the connection for buttons', () => {
  test('that cannot be made is reported, tried again, and ends nothing', async () => {
    slack.failMethod('apps.connections.open', { kind: 'status', status: 500 }, { kind: 'reset-before' });
    await connect();
    await ready();
    expect(log.filter((line) => line.includes('not connected'))).toHaveLength(2);
  }, 20_000);

  test('is closed when the daemon stops', async () => {
    const buttons = await connect();
    await ready();
    await buttons?.stop();
    await expect(press('adapted')).rejects.toThrow('no app is connected');
  });

  test('is not made without an app token, and then alerts have no buttons', async () => {
    configuration = await settings({ appToken: false });
    expect(await connect()).toBeUndefined();
    storeAlert(store, ['slack']);
    await deliver();
    const posted = slack.messages.filter(({ threadTs }) => threadTs === undefined);
    expect(posted.map((message) => buttonsOf(message).length)).toEqual([4, 0]);
  });
});

function signedValue(action: string): string {
  for (const block of alert().blocks) {
    if (block.type !== 'actions') continue;
    const found = block.elements.find((one) => one.action_id === `rulewatch.case.${action}`);
    if (found?.value !== undefined) return found.value;
  }
  return expect.fail(`no button ${action}`);
}
