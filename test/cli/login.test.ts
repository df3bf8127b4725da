import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { commandLine } from '../support/command-line.js';
import { openSellerCenter } from '../support/seller-center.js';
import { startWebServer } from '../support/web-server.js';
import { createWorkspace, documentSource } from './workspace.js';

const TOKEN = 'tok-4f9a7c51d2e80b13';
const KEY = 'RULEWATCH_SESSION_KEY=a key of more than sixteen characters\n';

/** Commands in this process, over a source that only a signed-in seller can read. */
async function harbour(env = KEY) {
  const web = await startWebServer();
  onTestFinished(() => web.close());
  const center = openSellerCenter(web, TOKEN);
  const { folder, write } = createWorkspace({
    files: {
      'config/rulewatch.yaml': 'health: { enabled: false }\n',
      'sources/a.yaml': documentSource('rules', web.url('/rules')),
      '.env': env,
    },
  });
  const cookies = (token: string) => {
    write('cookies.txt', `#HttpOnly_127.0.0.1\tFALSE\t/\tFALSE\t0\tsid\t${token}\n`);
    return join(folder, 'cookies.txt');
  };
  return { folder, write, center, cookies, command: commandLine(folder) };
}

/** The files of a folder that hold a text, by their names. */
function holding(folder: string, text: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const path = join(folder, name);
    return statSync(path).isFile() && readFileSync(path).includes(text);
  });
}

test('a session is taken from a file, used from then on, never shown, and deleted', async () => {
  const { folder, write, command, cookies, center } = await harbour();
  const noScreen = await command('sources', 'login', 'rules');
  expect(noScreen.code).toBe(2);
  expect(noScreen.stderr).toContain('no screen');
  for (const way of ['--cookies FILE', '--state state.json']) expect(noScreen.stderr).toContain(way);

  const wrong = await command('sources', 'login', 'rules', '--cookies', cookies('tok-of-somebody-else'));
  expect(wrong.code).toBe(2);
  expect(wrong.stderr).toContain('it was not kept');
  expect(readdirSync(join(folder, 'data'))).not.toContain('sessions');

  const file = cookies(TOKEN);
  const taken = await command('sources', 'login', 'rules', '--cookies', file);
  expect(taken.code).toBe(0);
  expect(taken.stdout).toContain(
    'rules is read as a signed-in person from now on, with 1 cookie (127.0.0.1)',
  );
  expect(taken.stdout).toContain(`Delete ${file} now`);
  expect(readFileSync(join(folder, 'sources/mine.yaml'), 'utf8')).toContain('session: signed-in');
  const checked = await command('check-now', '--json');
  expect(JSON.parse(checked.stdout).sources).toMatchObject([{ id: 'rules', status: 'first-seen' }]);
  // The trial looks twice; each visit renews the session.
  const turns = ['', '-turn-1', '-turn-2'];
  expect(center.cookies.slice(-3)).toEqual(turns.map((turn) => `sid=${TOKEN}${turn}`));
  expect(taken.stdout + taken.stderr + checked.stdout + checked.stderr).not.toContain(TOKEN);
  expect(holding(folder, TOKEN)).toEqual(['cookies.txt']);

  const sealed = readFileSync(join(folder, 'data/sessions/rules.sealed'), 'utf8');
  write('.env', 'RULEWATCH_SESSION_KEY=another key of many characters\n');
  const locked = await command('check-now', '--json');
  expect(locked.code).toBe(3);
  const { failure } = JSON.parse(locked.stdout).sources[0];
  expect(failure).toMatchObject({ kind: 'session-locked' });
  expect(failure.message).toContain('RULEWATCH_SESSION_KEY_PREVIOUS');
  expect(readFileSync(join(folder, 'data/sessions/rules.sealed'), 'utf8')).toBe(sealed);
  write('.env', KEY);

  expect((await command('sources', 'logout', 'rules')).stdout).toContain('The session of rules is deleted');
  expect(readdirSync(join(folder, 'data/sessions'))).toEqual([]);
  expect(JSON.parse((await command('check-now', '--json')).stdout).sources).toMatchObject([
    { failure: { kind: 'login-needed' } },
  ]);
  const listed = await command('sources', 'list');
  expect(listed.stdout).toContain('sign in with `rulewatch sources login rules`');
});

test('a source that is to be read as anybody takes no session, and one that is there is told of', async () => {
  const { write, command, cookies, center } = await harbour();
  await command('sources', 'login', 'rules', '--cookies', cookies(TOKEN));
  write('sources/mine.yaml', 'overrides: { rules: { session: none } }\n');
  const asked = center.cookies.length;
  await command('check-now', '--json');
  expect(center.cookies.slice(asked)).toEqual([undefined]);
  const refused = await command('sources', 'login', 'rules', '--cookies', cookies(center.token));
  expect(refused.code).toBe(2);
  expect(refused.stderr).toContain('`session: none`');
  const unused = 'rules: a session is stored and not used';
  const { warnings } = JSON.parse((await command('sources', 'lint', '--json')).stdout);
  expect(warnings).toMatchObject([{ code: 'session-unused', source: 'rules' }]);
  const { checks } = JSON.parse((await command('doctor', '--json')).stdout);
  expect(JSON.stringify(checks)).toContain(unused);
});

test('without a key nothing is taken in, and the message makes one', async () => {
  const { command, cookies } = await harbour('');
  const { code, stderr } = await command('sources', 'login', 'rules', '--cookies', cookies(TOKEN));
  expect(code).toBe(2);
  expect(stderr).toContain('openssl rand -base64 32');
});
