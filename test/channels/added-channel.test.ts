import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { channels } from '../../src/channels/channels.js';
import { showPreview } from '../../src/cli/commands/preview/action.js';
import { runCheckup } from '../../src/cli/shared/checkup/checkup.js';
import type { Invocation } from '../../src/cli/shared/global-options.js';
import { openRuntime } from '../../src/cli/shared/runtime.js';
import { deliverDue } from '../../src/deliver/outbox/queue.js';
import { openStore } from '../../src/store/store.js';
import { mistakes, shop } from '../config/workspace.js';
import { storeAlert } from '../deliver/case-store.js';
import { temporaryFolder } from '../support/folders.js';
import { pager } from '../support/pager/channel.js';
import { startWecomServer } from '../support/wecom-server.js';
import { changeAlert } from './fixtures.js';

/** The one line: nothing else tells RuleWatch that there are pagers. */
const withPager = [...channels, pager];

const headline = changeAlert().assessment.headline.en;

interface Setup {
  /** Lines under `channels:`. */
  readonly channels?: string;
  /** Lines under `alerts:`. */
  readonly alerts?: string;
  readonly team?: string;
}

function setUp({ channels: more = '', alerts = '  {}\n', team = '' }: Setup = {}) {
  const folder = temporaryFolder();
  const paged = join(folder, 'paged.txt');
  const own = `  pager: { file: "${paged}", key: "$\{PAGER_KEY}" }\n`;
  const files = {
    'config/rulewatch.yaml': `language: en\nhealth: { enabled: false }\nchannels:\n${own}${more}alerts:\n${alerts}`,
    ...(team === '' ? {} : { 'config/team.yaml': team }),
    ...shop(),
  };
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  const invocation: Invocation = {
    config: join(folder, 'config'),
    sources: join(folder, 'sources'),
    data: join(folder, 'snapshots'),
    json: false,
    language: 'en',
    environment: { PATH: '', PAGER_KEY: 'pager-key-1234567' },
    channels: withPager,
  };
  const pages = () => (existsSync(paged) ? readFileSync(paged, 'utf8').trim().split('\n') : []);
  return { folder, invocation, pages };
}

/** Stores a change, queues its alert where the routes lead it, and delivers. */
async function alertAll(invocation: Invocation): Promise<string[]> {
  const runtime = await openRuntime(invocation, { onTrouble: () => undefined });
  onTestFinished(() => runtime.close());
  const alert = changeAlert();
  const routed = runtime.context.alerts.route?.(alert, alert.detectedAt) ?? [];
  const ids = routed.map(({ channel }) => channel);
  storeAlert(runtime.store, ids);
  await deliverDue(runtime.store, runtime.channels, runtime.delivery);
  return ids;
}

test('a channel of one line is set in YAML, and its mistakes are named by file, line and field', async () => {
  const wrong = {
    'config/rulewatch.yaml':
      'channels:\n  pager: { file: 7, kee: x }\nalerts:\n  routes: [{ to: ["pager:12"] }]\n',
    'config/team.yaml': 'people:\n  - { name: Li Lei, roles: [tech], pager: "12" }\n',
    ...shop(),
  };
  const report = await mistakes(wrong, {}, withPager);
  expect(report.join('\n')).toMatch(
    /^config\/rulewatch\.yaml:2:\d+ channels\.pager\.file: must be text, not a number$/m,
  );
  expect(report.join('\n')).toContain(
    'channels.pager.kee: there is no field "kee" here; did you mean "key"?',
  );
  expect(report.join('\n')).toMatch(/"pager:12" is no destination; use a channel \(.*pager, .*pager:1234\)/);
  expect(report.join('\n')).toContain('people[0].pager: "12" is not the number of a pager');
});

test('a channel that is half set up says what is missing', async () => {
  const half = {
    'config/rulewatch.yaml': 'channels:\n  pager: { file: pages.txt, key: "${PAGER_KEY:-}" }\n',
    ...shop(),
  };
  expect(await mistakes(half, {}, withPager)).toEqual([
    'config/rulewatch.yaml:2:29 channels.pager.key: is missing: the channel "pager" is not fully set up; set PAGER_KEY, or switch the channel off with "enabled: false"',
  ]);
});

test('it gets alerts, and the terminal rests', async () => {
  const { invocation, pages } = setUp();
  expect(await alertAll(invocation)).toEqual(['pager']);
  expect(pages()).toEqual([`pager ${headline}`]);
});

test('it is routed to by its id, by a place behind its name, and by the person who has an address there', async () => {
  const { invocation, pages } = setUp({
    alerts: '  routes: [{ to: [pager, "pager:1111", "person:Li Lei"] }]\n',
    team: 'people:\n  - { name: Li Lei, roles: [tech], pager: "2222" }\n',
  });
  expect(await alertAll(invocation)).toEqual(['pager', 'pager:1111', 'pager:2222']);
  expect(pages().sort()).toEqual(['pager', 'pager:1111', 'pager:2222'].map((id) => `${id} ${headline}`));
});

test('it receives what another channel does not take', async () => {
  const wecom = await startWecomServer();
  onTestFinished(() => wecom.close());
  const { invocation, pages } = setUp({
    channels: `  wecom: { url: "${wecom.origin}/cgi-bin/webhook/send?key=unknown" }\n`,
    alerts: '  routes: [{ to: [wecom] }]\n  fallback: [pager]\n',
  });
  expect(await alertAll(invocation)).toEqual(['wecom']);
  expect(pages()).toEqual([`pager ${headline}`, 'pager delivery']);
});

test('its messages can be looked at before they are sent', async () => {
  const { folder, invocation } = setUp();
  const store = openStore(invocation.data);
  const { changeId } = storeAlert(store, []);
  store.close();
  const subject = { type: 'change', id: changeId } as const;
  const out = join(folder, 'preview');
  await showPreview({ subject, channels: 'pager', language: 'en', out }, invocation);
  expect(readFileSync(join(out, `change-${changeId}.pager.en.txt`), 'utf8')).toBe(headline);
});

test('the doctor looks at it, and its secrets are known', async () => {
  const { folder, invocation } = setUp();
  const { findings, secrets } = await runCheckup(invocation);
  const found = findings.filter(({ id }) => id === 'channels').map(({ text }) => text.en);
  expect(found).toEqual([`pager: a line in ${join(folder, 'paged.txt')} with pager-key-1234567`]);
  expect(secrets).toContain('pager-key-1234567');
});
