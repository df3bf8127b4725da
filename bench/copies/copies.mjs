// Whether a copy of the data folder taken while it works is a backup: builds a folder, lets a process work on it, copies
// it with `cp -r` and, for some, file by file with pauses, and opens every copy with the program.
//
//   npm run copy-test       COPIES=20 SLOW=6 MEGABYTES=300 SEED=1
import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import Database from 'better-sqlite3';
import { emptyMemory } from '../../dist/compare/memory/memory.js';
import { openStore } from '../../dist/store/store.js';
import { pageBytes, versionOf } from './pages.mjs';

const copies = Number(process.env.COPIES ?? 20);
const slow = Number(process.env.SLOW ?? 6);
const megabytes = Number(process.env.MEGABYTES ?? 300);
const main = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
const run = promisify(execFile);
const root = mkdtempSync(join(tmpdir(), 'rulewatch-copies-'));

function sizeOf(folder) {
  let bytes = 0;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile())
      bytes += statSync(join(entry.parentPath, entry.name), { throwIfNoEntry: false })?.size ?? 0;
  }
  return bytes / 1024 / 1024;
}

function insertPage(store, { id, bytes, sha256 }) {
  const [key, url, at] = [`page-${id}`, `https://harbour.example/${id}`, new Date().toISOString()];
  const page = { sourceId: 'harbour', key, role: 'article', url, title: key, at, memory: emptyMemory() };
  const pageId = store.pages.insert(page);
  const snapshotId = store.snapshots.insert(versionOf(pageId, bytes, sha256, at));
  store.pages.advance(pageId, { snapshotId, title: key, at, changed: false, memory: emptyMemory() });
  for (let more = 0; more < 3; more += 1) {
    const message = { type: 'health', text: randomBytes(6000).toString('base64') };
    store.outbox.enqueue({ channel: 'old', message, idempotencyKey: `old:${id}:${more}`, at });
  }
}

async function build(folder) {
  const store = openStore(folder);
  for (let count = 0; sizeOf(folder) < megabytes; count += 100) {
    const made = await Promise.all(
      Array.from({ length: 100 }, async (_, index) => {
        const bytes = pageBytes(`page-${count + index}`);
        return { id: count + index, bytes, sha256: await store.bodies.put(bytes) };
      }),
    );
    store.transaction(() => {
      for (const page of made) insertPage(store, page);
    });
  }
  store.close();
}

/** What the writer said so far. */
function startWriter(folder) {
  const child = spawn(process.execPath, [fileURLToPath(new URL('writer.mjs', import.meta.url)), folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const said = { changes: [], sealed: [] };
  let rest = '';
  child.stdout.on('data', (chunk) => {
    const lines = `${rest}${chunk}`.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const [what, first, second] = line.split(' ');
      if (what === 'change') said.changes.push({ id: Number(first), at: second });
      if (what === 'sealed') said.sealed.push(first);
    }
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  return { child, said, ended };
}

/** File by file in the order of the folder, with pauses, as over a slow line. */
async function copySlowly(from, to) {
  mkdirSync(to);
  let files = 0;
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (!existsSync(source)) continue;
    if (entry.isDirectory()) await copySlowly(source, target);
    else copyFileSync(source, target);
    files += 1;
    if (!entry.isDirectory() && files % 25 === 0) await delay(10);
    if (/^rulewatch\.db/.test(entry.name)) await delay(1500);
  }
}

/** Whether the database as it was copied is torn: the copy of it is opened as SQLite alone would. */
function tornness(copy, changesBefore) {
  const probe = join(copy, '..', 'probe');
  mkdirSync(probe);
  for (const end of ['', '-wal']) {
    if (existsSync(join(copy, `rulewatch.db${end}`))) {
      copyFileSync(join(copy, `rulewatch.db${end}`), join(probe, `rulewatch.db${end}`));
    }
  }
  try {
    const db = new Database(join(probe, 'rulewatch.db'));
    try {
      const [{ integrity_check: first }] = db.pragma('integrity_check(1)');
      if (first !== 'ok') return 'damaged';
      if (db.pragma('foreign_key_check').length > 0) return 'references';
      const { found } = db.prepare('SELECT count(*) AS found FROM changes').get();
      return found < changesBefore ? 'lost changes' : 'no';
    } finally {
      db.close();
    }
  } catch {
    return 'unreadable';
  } finally {
    rmSync(probe, { recursive: true, force: true });
  }
}

async function program(work, ...args) {
  try {
    const { stdout, stderr } = await run(process.execPath, [main, ...args], {
      cwd: work,
      maxBuffer: 1 << 28,
      env: { ...process.env, LANG: 'en_US.UTF-8', NO_COLOR: '1' },
    });
    return { code: 0, stdout, stderr };
  } catch (error) {
    return { code: error.code, stdout: error.stdout ?? '', stderr: error.stderr ?? '' };
  }
}

/** A user's folder whose only source is a page of ours, to see that a check works on the copy. */
async function workspace() {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    response.end(
      '<html lang="en"><body><main><h1>Rules</h1><p>Sellers ship within 3 days of the order.</p></main></body></html>',
    );
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const work = join(root, 'work');
  mkdirSync(join(work, 'config'), { recursive: true });
  mkdirSync(join(work, 'sources'));
  writeFileSync(join(work, 'config/rulewatch.yaml'), 'language: en\nhealth: { enabled: false }\n');
  writeFileSync(
    join(work, 'sources/own.yaml'),
    `platform: own
sources:
  - id: own-rules
    name: Own rules
    markets: [DE]
    languages: [en]
    kind: document
    fetch: http
    publisher: official
    permission: { status: allowed }
    confidence: high
    url: http://127.0.0.1:${server.address().port}/rules
    extract: { content: ["main"] }
`,
  );
  return { work, close: () => server.close() };
}

async function judge(work, copy, said) {
  const doctor = await program(work, '--data', copy, 'doctor', '--json');
  const { checks } = JSON.parse(doctor.stdout);
  const bad = checks.filter(
    ({ id, state }) => ['state', 'database', 'bodies', 'copies'].includes(id) && state === 'problem',
  );
  const notice = checks.find(({ id, state }) => id === 'state' && state === 'note')?.message ?? '';
  const from = notice === '' ? '' : generationOf(notice, copy);
  const check = await program(work, '--data', copy, 'check-now', '--json');
  const list = await program(work, '--data', copy, 'changes', 'list', '--limit', '1000000', '--json');
  const found = list.code === 0 ? new Set(JSON.parse(list.stdout).map(({ id }) => id)) : new Set();
  const missing = said.changes.filter(({ id, at }) => at < from && !found.has(id)).length;
  return {
    usable: bad.length === 0 && check.code === 0 && list.code === 0 && missing === 0,
    used: notice === '' ? 'the live one' : `sealed ${from.slice(11, 19)}`,
    changes: found.size,
    missing,
    problems: [...bad.map(({ message }) => message), ...(check.code === 0 ? [] : [check.stderr])]
      .join(' ')
      .slice(0, 200),
  };
}

/** When the sealed copy was made that a copy was settled with: the notice names its minute. */
function generationOf(notice, copy) {
  const [, day, time] = /sealed copy of (\S+) (\S+) UTC/.exec(notice) ?? [];
  const stamp = `${day}T${time}`.replace(/[-:]/g, '');
  const names = readdirSync(join(copy, 'sealed')).filter(
    (name) => name.startsWith(`rulewatch-${stamp}`) && name.endsWith('.db'),
  );
  const [, hour, minute, rest] = /T(\d\d)(\d\d)([\d.]+Z)\.db$/.exec(names.sort().at(-1) ?? '') ?? [];
  if (rest === undefined) throw new Error(`No sealed copy is named by: ${notice}`);
  return `${day}T${hour}:${minute}:${rest}`;
}

const folder = join(root, 'data');
const began = Date.now();
await build(folder);
console.log(
  `built ${sizeOf(folder).toFixed(0)} MB in ${((Date.now() - began) / 1000).toFixed(0)} s, database ${(statSync(join(folder, 'rulewatch.db')).size / 1024 / 1024).toFixed(0)} MB`,
);
const { work, close } = await workspace();
const writer = startWriter(folder);
const rows = [];
try {
  while (writer.said.sealed.length === 0) await delay(100);
  for (let count = 1; count <= copies; count += 1) {
    const copy = join(root, `copy-${count}`);
    const isSlow = count > copies - slow;
    const before = writer.said.changes.length;
    const started = Date.now();
    if (isSlow) await copySlowly(folder, copy);
    else await run('cp', ['-r', folder, copy]).catch((error) => console.log(`cp: ${error.stderr}`.trim()));
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    const during = writer.said.changes.length - before;
    const torn = tornness(copy, before);
    const result = await judge(work, copy, writer.said);
    rows.push({ torn, ...result });
    console.log(
      `| ${count} | ${isSlow ? 'slow' : 'cp -r'} | ${seconds} s | ${during} | ${torn} | ${result.used} | ${result.changes} | ${result.missing} | ${result.usable ? 'yes' : `NO: ${result.problems}`} |`,
    );
    rmSync(copy, { recursive: true, force: true });
  }
} finally {
  writer.child.kill('SIGTERM');
  await writer.ended;
  close();
  rmSync(root, { recursive: true, force: true });
}
const torn = rows.filter(({ torn }) => torn !== 'no').length;
const usable = rows.filter(({ usable }) => usable).length;
console.log(
  `${usable} of ${rows.length} copies are usable; ${torn} of the databases in them were torn as copied`,
);
process.exitCode = usable === rows.length ? 0 : 1;
