import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../support/folders.js';
import { startWebServer } from '../support/web-server.js';
import {
  createWorkspace,
  documentSource,
  newRules,
  oldRules,
  policyPage,
  type Workspace,
} from './workspace.js';

const settings =
  'language: en\nconfirm: { delaySeconds: 0 }\ncollect: { perHostDelayMs: 0, timeoutSeconds: 5 }\nhealth: { enabled: false }\nschedules: { check: "* * * * * *" }\n';
/** Each test runs the command line many times, in ms. */
const PATIENCE = 120_000;
const html = { 'content-type': 'text/html; charset=utf-8' };

/** A user whose one page was read and then changed. */
async function user(environment: Readonly<Record<string, string>> = {}): Promise<Workspace> {
  const web = await startWebServer();
  onTestFinished(() => web.close());
  web.reply(
    '/shipping',
    { headers: html, body: policyPage(oldRules, 1) },
    { headers: html, body: policyPage(newRules, 2) },
  );
  return createWorkspace({
    environment,
    files: {
      'config/rulewatch.yaml': settings,
      'sources/harbour.yaml': documentSource('harbour-shipping', web.url('/shipping')),
    },
  });
}

interface Checks {
  readonly checks: readonly { readonly id: string; readonly state: string; readonly message: string }[];
}

async function doctor(workspace: Workspace, ...args: string[]): Promise<Checks['checks']> {
  const { value } = await workspace.json('doctor', ...args);
  return (value as Checks).checks.filter(({ id }) => ['state', 'database', 'bodies', 'copies'].includes(id));
}

describe('rulewatch backup and restore', { timeout: PATIENCE }, () => {
  test('take everything along, and work while the daemon does', async () => {
    const workspace = await user();
    await workspace.run('check-now');
    const daemon = workspace.start('start');
    await daemon.sees('change found');
    const { code, value, stderr } = await workspace.json('backup', 'safe');
    expect([code, stderr]).toEqual([0, '']);
    expect(value).toMatchObject({
      bodies: 2,
      newBodies: 2,
      lostBodies: [],
      backup: join(workspace.folder, 'safe'),
    });
    daemon.child.kill('SIGTERM');
    expect(await daemon.ended).toMatchObject({ code: 0 });

    rmSync(join(workspace.folder, 'snapshots'), { recursive: true });
    const restored = await workspace.run('restore', 'safe');
    expect(restored).toMatchObject({ code: 0, stderr: '' });
    expect(restored.stdout).toMatch(/Restored .*snapshots from safe: database [\d.]+ MB, 2 stored pages/);
    expect((await workspace.run('changes', 'list')).stdout).toContain('harbour-shipping');
    expect((await doctor(workspace)).filter(({ state }) => state === 'problem')).toEqual([]);
  });

  test('refuse what would overwrite something, with code 2', async () => {
    const workspace = await user();
    expect(await workspace.run('backup', 'safe')).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/nothing to back up/),
    });
    await workspace.run('check-now');
    expect(await workspace.run('backup', 'sources')).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/holds no backup/),
    });
    await workspace.run('backup', 'safe');
    expect(await workspace.run('restore', 'safe')).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/--force/),
    });
    expect(await workspace.run('restore', 'config')).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/no rulewatch\.db/),
    });
    const forced = await workspace.run('restore', 'safe', '--force', '--lang', 'zh-CN');
    expect(forced).toMatchObject({ code: 0, stdout: expect.stringMatching(/原有内容在 .*set-aside-/) });
  });
});

describe('a plain copy of the data folder', { timeout: PATIENCE }, () => {
  test('that was taken while the daemon worked is a backup: commands say so and go on', async () => {
    const workspace = await user();
    await workspace.run('check-now');
    const daemon = workspace.start('start');
    await daemon.sees('change found');
    cpSync(join(workspace.folder, 'snapshots'), join(workspace.folder, 'copy'), { recursive: true });
    daemon.child.kill('SIGKILL');
    await daemon.ended;
    const read = await workspace.run('--data', 'copy', 'changes', 'list');
    expect(read).toMatchObject({
      code: 0,
      stderr: expect.stringMatching(/taken while RuleWatch worked on it/),
    });
    const checked = await workspace.run('--data', 'copy', 'check-now', '--lang', 'zh-CN');
    expect(checked).toMatchObject({ code: 0, stderr: expect.stringMatching(/运行期间复制的/) });
    const settled = await workspace.run('--data', 'copy', 'changes', 'list');
    expect(settled).toMatchObject({ stderr: '', stdout: expect.stringMatching(/harbour-shipping/) });
    const found = await doctor(workspace, '--data', 'copy');
    expect(found.filter(({ state }) => state === 'problem')).toEqual([]);
    expect(found.find(({ message }) => message.startsWith('set aside'))).toBeDefined();
    // The folder itself is trusted, crash or not.
    expect(await workspace.run('changes', 'list')).toMatchObject({
      stderr: '',
      stdout: expect.stringMatching(/harbour-shipping/),
    });
  });

  test('is sealed when check-now and the daemon end', async () => {
    const workspace = await user();
    await workspace.run('check-now');
    const sealed = join(workspace.folder, 'snapshots', 'sealed');
    expect(readdirSync(sealed)).toHaveLength(1);
    const bodies = join(workspace.folder, 'snapshots', 'bodies');
    const leftover = join(bodies, readdirSync(bodies)[0] ?? '', 'page.br.cut-off.tmp');
    writeFileSync(leftover, 'half');
    utimesSync(leftover, new Date('2026-01-01'), new Date('2026-01-01'));
    const daemon = workspace.start('start');
    await daemon.sees('change found');
    daemon.child.kill('SIGTERM');
    await daemon.ended;
    expect(readdirSync(sealed)).toHaveLength(2);
    expect(existsSync(leftover)).toBe(false);
    rmSync(join(workspace.folder, 'snapshots', 'rulewatch.db'));
    expect((await workspace.run('changes', 'list')).stdout).toContain('harbour-shipping');
  });
});

describe('doctor looks into the data folder', { timeout: PATIENCE }, () => {
  test('and says that it is sound', async () => {
    const workspace = await user();
    await workspace.run('check-now');
    expect((await doctor(workspace)).map(({ id, state }) => [id, state])).toEqual([
      ['state', 'ok'],
      ['database', 'ok'],
      ['bodies', 'ok'],
      ['copies', 'ok'],
    ]);
  });

  test('and names stored pages that are missing or damaged, and what brings them back', async () => {
    const workspace = await user();
    await workspace.run('check-now');
    await workspace.run('check-now');
    const bodies = join(workspace.folder, 'snapshots', 'bodies');
    const [first = '', second = ''] = readdirSync(bodies, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    rmSync(first);
    writeFileSync(second, 'rot');
    const bad = (await doctor(workspace)).find(({ id }) => id === 'bodies');
    expect(bad?.state).toBe('problem');
    expect(bad?.message).toMatch(/1 of 2 missing, 1 of 1 read damaged/);
  });
});

/** A file system of a few MB, where this machine lets one be mounted. */
function smallDisk(): string | undefined {
  const place = temporaryFolder();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', place], { stdio: 'ignore' });
  } catch {
    return undefined;
  }
  onTestFinished(() => void execFileSync('umount', [place]));
  return place;
}

describe('a disk that is full', { timeout: PATIENCE }, () => {
  test('is named, and the work goes on once there is room', async (context) => {
    const disk = smallDisk();
    if (disk === undefined) return context.skip('no file system can be mounted here');
    const workspace = await user();
    const data = join(disk, 'data');
    mkdirSync(data);
    expect(await workspace.run('--data', data, 'check-now')).toMatchObject({ code: 0 });
    const filler = join(disk, 'filler');
    execFileSync('sh', ['-c', `cat /dev/zero > '${filler}' 2>/dev/null || true`]);
    const full = await workspace.run('--data', data, 'check-now');
    expect(full.code).not.toBe(0);
    expect(`${full.stdout}${full.stderr}`).toMatch(/is full .*free some space/s);
    expect(`${full.stdout}${full.stderr}`).not.toMatch(/restore/);
    rmSync(filler);
    expect(await workspace.run('--data', data, 'check-now')).toMatchObject({ code: 0 });
    expect((await workspace.run('--data', data, 'changes', 'list')).stdout).toContain('harbour-shipping');
  });

  test('that takes no writes at all is named as such', async (context) => {
    const disk = smallDisk();
    if (disk === undefined) return context.skip('no file system can be mounted here');
    const workspace = await user();
    const data = join(disk, 'data');
    await workspace.run('--data', data, 'check-now');
    execFileSync('mount', ['-o', 'remount,ro', disk]);
    const { stderr, code } = await workspace.run('--data', data, 'check-now');
    expect(code).not.toBe(0);
    expect(stderr).toMatch(/cannot be written .*mount it writable/s);
  });
});
