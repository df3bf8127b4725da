// What faults of the web cost a fetch mode: pages of a recorded corpus are watched, and then answer with every kind of
// fault that the replay server knows, N checks in all. Run after `npm run build`:
//
// All pages are of one host, which would rest from its failures: HOST_FAILURES=5 lets it.
//
//   node bench/faults.mjs MODE REPLAY_SERVER.mjs CORPUS_DIR [N]
//
// Each fault has to end as its failure class, without a rule alert and without a hang. Memory, handles and browser
// processes are shown before and after.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openRuntime } from '../dist/cli/shared/runtime.js';
import { checkSources } from '../dist/pipeline/check-sources.js';

const [mode, server, corpus, count = '200'] = process.argv.slice(2);
if (!mode || !server || !corpus) {
  console.error('usage: node bench/faults.mjs MODE REPLAY_SERVER.mjs CORPUS_DIR [N]');
  process.exit(2);
}
const FAULTS =
  '403 404 429 500 503 timeout reset truncate empty login captcha redirect-loop huge garbage'.split(' ');
const WATCHED = 8;
const LONGEST_MS = 120_000;

const replay = spawn(process.execPath, [server, corpus, '--html'], { stdio: ['ignore', 'pipe', 'inherit'] });
const origin = await new Promise((resolve) => {
  replay.stdout.once('data', (line) => resolve(/http:\/\/[\d.:]+/.exec(String(line))[0]));
});
const slugs = Object.keys(await (await fetch(`${origin}/_state`)).json()).slice(0, WATCHED);
const folder = mkdtempSync(join(tmpdir(), 'rulewatch-faults-'));
for (const name of ['config', 'sources']) mkdirSync(join(folder, name));
writeFileSync(
  join(folder, 'config/rulewatch.yaml'),
  `collect: { timeoutSeconds: 3, perHostDelayMs: 0, perHostConcurrency: 8, hostFailures: ${process.env.HOST_FAILURES ?? 0} }
confirm: { delaySeconds: 0 }
health: { enabled: false }
browser: { timeoutSeconds: 60 }
`,
);
writeFileSync(
  join(folder, 'sources/replay.yaml'),
  `platform: replay\nsources:\n${slugs
    .map(
      (slug, index) =>
        `  - { id: page-${index}, name: ${slug}, kind: document, fetch: ${mode}, url: ${origin}/${slug}, markets: [GLOBAL], languages: [en], permission: { status: allowed } }\n`,
    )
    .join('')}`,
);

const runtime = await openRuntime({
  config: join(folder, 'config'),
  sources: join(folder, 'sources'),
  data: join(folder, 'data'),
  environment: { PATH: process.env.PATH },
  language: 'en',
  json: false,
});
const { sources } = runtime.configuration;
const check = (some) => checkSources(some, runtime.context, { concurrency: some.length });
for (const { id, status, problem } of await check(sources)) {
  if (status !== 'first-seen') throw new Error(`${id}: ${status} ${JSON.stringify(problem)}`);
}

function browserProcesses() {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const parents = new Map();
  for (const pid of pids) {
    try {
      const [, state, parent] = /\) (\S) (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'latin1'));
      if (state !== 'Z') parents.set(pid, parent);
    } catch {
      // It ended meanwhile.
    }
  }
  const isOurs = (pid) => pid !== undefined && (pid === String(process.pid) || isOurs(parents.get(pid)));
  return [...parents.keys()].filter((pid) => {
    try {
      return isOurs(pid) && /chrom|headless/.test(readFileSync(`/proc/${pid}/cmdline`, 'latin1'));
    } catch {
      return false;
    }
  }).length;
}

function show(when) {
  globalThis.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  const handles = process.getActiveResourcesInfo().length;
  const megabytes = (bytes) => `${Math.round(bytes / 1024 / 1024)} MB`;
  console.log(
    `${when}: rss ${megabytes(rss)}, heap ${megabytes(heapUsed)}, ${handles} handles, ${browserProcesses()} browser processes`,
  );
}

show('before');
const began = performance.now();
const ends = new Map();
let [done, slowest] = [0, 0];
for (let round = 0; done < Number(count); round += 1) {
  const some = sources.slice(0, Math.min(WATCHED, Number(count) - done));
  const kinds = some.map((_source, index) => FAULTS[(round * WATCHED + index) % FAULTS.length]);
  for (const [index, kind] of kinds.entries()) {
    await fetch(`${origin}/_fault?slug=${slugs[index]}&kind=${kind}&times=1000`, { method: 'POST' });
  }
  const started = performance.now();
  const hung = setTimeout(() => {
    console.error(`A check hangs: ${kinds.join(' ')}`);
    process.exit(1);
  }, LONGEST_MS);
  const results = await check(some);
  clearTimeout(hung);
  slowest = Math.max(slowest, performance.now() - started);
  for (const [index, { status, problem }] of results.entries()) {
    const end = `${kinds[index]} → ${status} ${problem?.kind ?? ''}`;
    ends.set(end, (ends.get(end) ?? 0) + 1);
  }
  done += some.length;
  if (round % 25 === 24) show(`after ${done} checks in ${Math.round((performance.now() - began) / 1000)} s`);
}
show(`after ${done} checks in ${Math.round((performance.now() - began) / 1000)} s`);
console.log(`slowest round of ${WATCHED}: ${(slowest / 1000).toFixed(1)} s`);
for (const [end, times] of [...ends].sort()) console.log(`  ${String(times).padStart(5)}  ${end}`);
const changes = runtime.store.changes.list({ verdicts: ['material', 'editorial', 'noise', 'breakage'] });
console.log(
  `rule alerts: ${changes.filter(({ verdict }) => verdict === 'material' || verdict === 'editorial').length}`,
);
for (const slug of slugs) await fetch(`${origin}/_fault?slug=${slug}&kind=403&times=0`, { method: 'POST' });
const back = await check(sources);
console.log(`once the faults are over: ${back.map(({ status }) => status).join(' ')}`);
await runtime.close();
show('closed');
replay.kill();
rmSync(folder, { recursive: true, force: true });
