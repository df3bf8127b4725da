import { expect, onTestFinished, test } from 'vitest';
import { COMMANDS } from '../../src/cli/program.js';
import { commandLine } from '../support/command-line.js';
import { startWebServer } from '../support/web-server.js';
import { createWorkspace, documentSource } from './workspace.js';

/** What a person who reads Chinese gets from every command over a Chinese page: no English sentence is among it. */

const page = (
  days: string,
) => `<!doctype html><html lang="zh-CN"><head><title>海港商城发货规则</title></head><body><main>
<h1>海港商城发货规则</h1>
<p>本规则适用于在海港商城开设店铺的全部商家，无论店铺注册在哪个国家或地区，均须遵守本规则。</p>
<p>商家应当在买家付款后${days}个工作日内发货，并上传有效的运单号码。</p>
<p>商家未达到要求的，平台会先发送通知并列出涉及的订单，商家可以在工单中说明情况。</p>
</main></body></html>`;

/** Three words of English in a row: no name, no command and no unit. */
const PROSE = /(?<![\p{L}\p{Nd}`"“/\\.@=_-])[a-z]{2,} [a-z]+ [a-z]{2,}(?![\p{L}`/.=_-])/u;
/** Code, addresses, paths, command lines, what is quoted, and sources of known events as they call themselves. */
const QUOTED =
  /\[[^\]]*\]|`[^`]*`|“[^”]*”|"[^"]*"|https?:\S+|(?:\/[\w.-]+)+|node dist\S* [^\n]*|rulewatch(?: [\w"'<>[\].|=-]+)*|--[a-z-]+(?: \S+)?/gu;

const LINES: readonly (readonly string[])[] = [
  ['check-now'],
  ['check-now', '--dry-run'],
  ['digest'],
  ['changes', 'list'],
  ['changes', 'list', '--verdict', 'noise'],
  ['changes', 'show', '1'],
  ['changes', 'diff', '1'],
  ['changes', 'listings', '1'],
  ['ledger'],
  ['ledger', 'report'],
  ['upcoming'],
  ['cases', 'list'],
  ['cases', 'show', '1'],
  ['cases', 'ack', '1', '--by', '李雷'],
  ['cases', 'take', '1', '--by', '李雷'],
  ['cases', 'assign', '1', '李雷'],
  ['cases', 'note', '1', '模板已更新'],
  ['cases', 'tick', '1', '1', '--evidence', '已阅读'],
  ['cases', 'untick', '1', '1'],
  ['cases', 'waive', '1', '2', '--reason', '不涉及'],
  ['cases', 'due', '1', '2040-02-03T10:00', '--reason', '等待平台答复'],
  ['cases', 'pause', '1', '--until', '+2d', '--reason', '等待平台答复'],
  ['cases', 'resume', '1'],
  ['cases', 'brief', '1'],
  ['cases', 'room', '1'],
  ['cases', 'close', '1', '--as', 'adapted'],
  ['cases', 'reopen', '1', '--reason', '遗漏两项'],
  ['cases', 'join', '1', '2'],
  ['cases', 'split', '2'],
  ['changes', 'promote', '2'],
  ['search', '工作日'],
  ['verify', '发货时限改为二个工作日'],
  ['check-now', '--text', '自六月一日起佣金为8%。'],
  ['sources', 'list'],
  ['sources', 'test', 'shipping'],
  ['sources', 'learned', 'shipping'],
  ['sources', 'pause', 'shipping', '--until', '2040-02-03', '--why', '站点维护'],
  ['sources', 'resume', 'shipping'],
  ['sources', 'disable', 'shipping'],
  ['sources', 'enable', 'shipping'],
  ['sources', 'logout', 'shipping'],
  ['sources', 'lint'],
  ['team', 'list'],
  ['team', 'sign-out', '李雷'],
  ['outbox', 'list'],
  ['outbox', 'retry', 'all'],
  ['outbox', 'drop', '99'],
  ['preview', 'digest'],
  ['backtest', '--own'],
  ['evaluate', 'announcements.jsonl'],
  ['doctor'],
  ['verify-data'],
  ['backup', 'backups'],
];

/** What is not there, or not set, is told as well. */
const REFUSED = [
  'changes listings 1',
  'cases room 1',
  'cases join 1 2',
  'cases split 2',
  'changes promote 2',
  'outbox drop 99',
  'evaluate announcements.jsonl',
  'doctor',
];

/** They serve, wait for a person or a page of their own, or take the data folder: `cli/start`, `cli/team` and others hold them. */
const ELSEWHERE = [
  'start',
  'demo',
  'restore',
  'sources add',
  'sources import',
  'sources login',
  'team password',
  'team token',
];

test('no command says an English sentence to somebody who reads Chinese', async () => {
  const web = await startWebServer();
  onTestFinished(() => web.close());
  const headers = { 'content-type': 'text/html; charset=utf-8' };
  web.reply('/shipping', { headers, body: page('三') }, { headers, body: page('二') });
  const { folder } = createWorkspace({
    files: {
      'config/rulewatch.yaml':
        'language: zh-CN\ntimezone: Asia/Shanghai\nconfirm: { delaySeconds: 0 }\ncollect: { perHostDelayMs: 0 }\nbrowser: { path: broken/chromium }\n',
      'config/team.yaml': 'people:\n  - { name: 李雷, roles: [operations-lead] }\n',
      'sources/a.yaml': documentSource('shipping', web.url('/shipping')),
    },
  });
  const command = commandLine(folder, 'zh-CN');
  await command('check-now');
  const wrong: string[] = [];
  const codes: [string, number][] = [];
  for (const words of LINES) {
    const { code, stdout, stderr } = await command(...words);
    codes.push([words.join(' '), code]);
    for (const line of `${stdout}\n${stderr}`.split('\n')) {
      const found = PROSE.exec(line.replace(QUOTED, ' '))?.[0];
      if (found !== undefined) wrong.push(`${words.join(' ')}: ${line}`);
    }
  }
  expect(wrong).toEqual([]);
  // So that what was looked at is what commands say when they work, too.
  expect(codes.filter(([, code]) => code !== 0).map(([line]) => line)).toEqual(REFUSED);
});

test('every command is among them', () => {
  const paths = COMMANDS.map((factory) =>
    factory({ language: 'zh-CN', environment: {}, finish: () => {} }),
  ).flatMap((command) =>
    command.commands.length === 0
      ? [command.name()]
      : command.commands.map((child) => `${command.name()} ${child.name()}`),
  );
  const tried = [...LINES.map((words) => words.join(' ')), ...ELSEWHERE];
  expect(paths.filter((path) => !tried.some((line) => line === path || line.startsWith(`${path} `)))).toEqual(
    [],
  );
});
