// What a check of many pages costs, beside the least that it can cost and beside urlwatch where that is installed: a
// table of processor seconds and ratios within one run. Run after `npm run build`:
//
//   node bench/speed.mjs [PAGES] [BYTES]        500 pages of 60,000 bytes without
//
// Every row is a process from its start to its end. The pages come from a server on loopback in a process of its own,
// under sixteen addresses, so that no limit per host holds anybody back. Wants bash, for its `time`.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [pages = 500, bytes = 60_000] = process.argv.slice(2).map(Number);
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const main = here('../dist/cli/main.js');
const root = mkdtempSync(join(tmpdir(), 'rulewatch-speed-'));

const server = spawn(process.execPath, [here('speed/server.mjs'), String(bytes)], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
const [port] = String(await once(server.stdout, 'data'))
  .trim()
  .split('\n');
const hosts =
  process.platform === 'linux' ? Array.from({ length: 16 }, (_, at) => `127.0.0.${at + 1}`) : ['127.0.0.1'];
const urls = Array.from(
  { length: pages },
  (_, at) => `http://${hosts[at % hosts.length]}:${port}/policy/${at + 1}`,
);

const files = {
  'config/rulewatch.yaml': `language: en
health: { enabled: false }
confirm: { delaySeconds: 0 }
collect: { perHostDelayMs: 0, perHostConcurrency: 4, concurrency: 16, privateHosts: [${hosts.join(', ')}] }
`,
  'sources/bench.yaml': `platform: bench\nsources:\n${urls
    .map(
      (url, at) =>
        `  - { id: policy-${at + 1}, name: Policy ${at + 1}, markets: [DE], languages: [en], kind: document, permission: { status: allowed }, url: "${url}", extract: { content: main } }\n`,
    )
    .join('')}`,
  'urls.txt': `${urls.join('\n')}\n`,
  'urlwatch/urls.yaml': urls
    .map((url) => `---\nurl: ${url}\nfilter:\n  - css: main\n  - html2text\n`)
    .join(''),
  'urlwatch/urlwatch.yaml': 'report: { text: { details: false }, stdout: { enabled: false } }\n',
};
for (const [name, content] of Object.entries(files)) {
  mkdirSync(join(root, name, '..'), { recursive: true });
  writeFileSync(join(root, name), content);
}

const urlwatch = spawnSync('urlwatch', ['--version']).status === 0;
const commands = {
  rulewatch: [process.execPath, main, 'check-now', '--json'],
  floor: [process.execPath, here('speed/floor.mjs'), 'urls.txt', 'floor.json'],
  ...(urlwatch && {
    urlwatch: [
      'urlwatch',
      ...[
        '--urls',
        'urlwatch/urls.yaml',
        '--config',
        'urlwatch/urlwatch.yaml',
        '--cache',
        'urlwatch/cache.db',
      ],
    ],
  }),
};

/** Runs a command from its start to its end. `cpu` and `wall` are seconds. */
function timed(command, out = 'out.txt') {
  const script = `TIMEFORMAT="%U %S %R"; time "$@" >${out} 2>err.txt`;
  const { stderr, status } = spawnSync('bash', ['-c', script, 'bash', ...command], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
  });
  const [user, system, wall] = stderr.trim().split('\n').at(-1).split(' ').map(Number);
  return { cpu: user + system, wall, status };
}

async function turnTo(mode) {
  await fetch(`http://127.0.0.1:${port}/mode?set=${encodeURIComponent(JSON.stringify(mode))}`);
}

/** What the last check-now says of the first source that it could not check. */
function failureOf() {
  const { sources = [] } = JSON.parse(readFileSync(join(root, 'rulewatch.txt'), 'utf8') || '{}');
  return JSON.stringify(sources.find(({ failure }) => failure)?.failure ?? 'no source failed');
}

const rows = [];

async function row(name, mode, bound) {
  await turnTo(mode);
  const measured = Object.fromEntries(
    Object.entries(commands).map(([tool, command]) => [tool, timed(command, `${tool}.txt`)]),
  );
  const { rulewatch, floor, urlwatch: other } = measured;
  if (rulewatch.status !== 0) throw new Error(`check-now ended with ${rulewatch.status}: ${failureOf()}`);
  rows.push([
    name,
    rulewatch.cpu.toFixed(1),
    floor.cpu.toFixed(1),
    other ? other.cpu.toFixed(1) : '-',
    (rulewatch.cpu / floor.cpu).toFixed(2),
    bound,
    (pages / rulewatch.wall).toFixed(0),
  ]);
  return rulewatch.cpu;
}

try {
  await row('all new', { etag: true, token: false, changed: 0 }, '-');
  const unchanged = await row('unchanged, with ETag', { etag: true }, '1.5');
  const changed = await row('5 % changed, with ETag', { changed: 20 }, '-');
  await row('byte-identical, without ETag', { etag: false }, '2');
  await row('a token and a clock differ', { token: true }, '-');
  const list = timed([process.execPath, main, 'sources', 'list', '--json']);
  const help = timed([process.execPath, main, '--help']);
  await turnTo({ token: false, etag: true });
  const one = timed([process.execPath, main, 'check-now', 'policy-1', '--json']);

  const head = ['pages', 'RuleWatch', 'floor', 'urlwatch', 'ratio', 'wanted', 'pages/s'];
  const widths = head.map((cell, at) => Math.max(cell.length, ...rows.map((cells) => cells[at].length)));
  const line = (cells) =>
    cells
      .map((cell, at) => cell.padEnd(widths[at]))
      .join('  ')
      .trimEnd();
  const node = execFileSync(process.execPath, ['--version'], { encoding: 'utf8' }).trim();
  console.log(`${pages} pages of ${bytes} bytes, processor seconds from start to exit, Node ${node}\n`);
  console.log([line(head), ...rows.map(line)].join('\n'));
  console.log(`
5 % changed against unchanged: ${(changed / unchanged).toFixed(2)} (wanted: 1.3)
sources list of all: ${list.cpu.toFixed(2)} s processor, ${list.wall.toFixed(2)} s
check-now of one of them: ${one.cpu.toFixed(2)} s processor, ${one.wall.toFixed(2)} s (wanted: 0.4)
--help: ${help.wall.toFixed(2)} s (wanted: 0.15)`);
} finally {
  server.kill();
  rmSync(root, { recursive: true, force: true });
}
