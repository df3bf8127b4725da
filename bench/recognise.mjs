// How well `sources add` finds what to watch, on recorded pages whose content selector is known:
//   node bench/recognise.mjs [--take odd|even|all] [--json] DIR…
// DIR holds <slug>/meta.json with `selector` and the files of its versions, as for `backtest`. Every page is served over
// loopback, fetched as `sources add` does, recognised, and read as it would then be watched. Right is: recognised as the
// text that it is, at least 95 % of the words inside the known selector kept, at most 10 % of the kept words from outside,
// and the proposed selector still finding the page in its last version. The services in the order of their names are split
// into the odd ones, to tune with, and the even ones, to report. Of each page the version in the middle is taken that is no breakage.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { createCollector } from '../dist/collect/collector.js';
import { extractDocument } from '../dist/extract/document.js';
import { recognise } from '../dist/recognise/recognise.js';

const args = process.argv.slice(2);
const take = args.includes('--take') ? args[args.indexOf('--take') + 1] : 'all';
const dirs = args.filter((arg, index) => !arg.startsWith('--') && args[index - 1] !== '--take');
const asJson = args.includes('--json');

const pages = dirs
  .flatMap((dir) => readdirSync(dir).map((slug) => ({ slug, dir: join(dir, slug) })))
  .filter(({ dir }) => existsSync(join(dir, 'meta.json')))
  .sort((one, other) => (one.slug < other.slug ? -1 : 1))
  .filter((_page, index) => take === 'all' || (index % 2 === 0) === (take === 'odd'));

let served = { body: '', type: '' };
const server = createServer((_request, response) => {
  response.writeHead(200, { 'content-type': served.type }).end(served.body);
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const collector = createCollector(
  {
    userAgent: 'bench',
    timeoutMs: 60_000,
    maxBytes: 50_000_000,
    maxRedirects: 3,
    perHostConcurrency: 1,
    perHostDelayMs: 0,
    privateHosts: [],
  },
  () => new Date(),
);

const TYPES = { html: 'text/html', pdf: 'application/pdf', md: 'text/markdown' };

async function fetchVersion(dir, file) {
  served = { body: readFileSync(join(dir, file)), type: TYPES[file.split('.').at(-1)] ?? 'text/plain' };
  const url = `http://127.0.0.1:${server.address().port}/page`;
  return collector.fetch({ url, mode: 'http', allowedHosts: [], declared: true });
}

function words(document) {
  const counts = new Map();
  for (const { text } of document.blocks)
    for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
      for (const unit of /[\u3040-\u9fff]/.test(word) ? word : [word])
        counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return counts;
}

function shared(one, other) {
  let sum = 0;
  for (const [word, count] of one) sum += Math.min(count, other.get(word) ?? 0);
  return sum;
}

const total = (counts) => [...counts.values()].reduce((sum, count) => sum + count, 0);
const percent = (share) => `${Math.round(100 * share)} %`;

const rows = [];
for (const { slug, dir } of pages) {
  const { selector, versions, url } = JSON.parse(readFileSync(join(dir, 'meta.json'), 'utf8'));
  const labels = existsSync(join(dir, 'labels.jsonl'))
    ? readFileSync(join(dir, 'labels.jsonl'), 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
    : [];
  const broken = new Set(labels.filter(({ verdict }) => verdict === 'breakage').map(({ to }) => String(to)));
  const isBroken = ({ file }) =>
    [...broken].some(
      (to) => to === file || file.startsWith(`${to}.`) || Number(to) === Number.parseInt(file, 10),
    );
  const good = versions.filter((version) => !isBroken(version));
  const version = good[Math.floor(good.length / 2)];
  const content = await fetchVersion(dir, version.file);
  const known = [selector ?? []].flat();
  // Several selectors of a declaration stand for all that they match.
  const union = known.every((one) => typeof one === 'string') && known.length > 0 ? [known.join(', ')] : [];
  const found = recognise(content, `${content.url}${URL.canParse(url) ? new URL(url).hash : ''}`);
  const rule = { content: [found.declaration?.extract?.content ?? []].flat(), ignore: [] };
  const kept = words(extractDocument(content, rule));
  const isPdf = version.file.endsWith('.pdf');
  const wanted = words(extractDocument(content, { content: isPdf ? [] : union, ignore: [] }));
  const inside = shared(wanted, kept) / Math.max(1, total(wanted));
  const outside = 1 - shared(wanted, kept) / Math.max(1, total(kept));
  const last = await fetchVersion(dir, good.at(-1).file);
  const stays = rule.content.length === 0 || !extractDocument(last, rule).contentMissing;
  const isKind = found.shape === (isPdf ? 'pdf' : 'document');
  const right = isKind && inside >= 0.95 && outside <= 0.1 && stays;
  rows.push({
    isKnown: isPdf || union.length > 0,
    slug,
    file: version.file,
    shape: found.shape,
    known: known.map((one) => (typeof one === 'string' ? one : JSON.stringify(one))).join(' | '),
    proposed: rule.content[0] ?? '(structure)',
    inside,
    outside,
    stays,
    right,
    language: found.language ?? '',
    url,
  });
}
server.close();
await collector.close();

if (asJson) console.log(JSON.stringify(rows, null, 1));
else {
  for (const { isKnown, slug, file, shape, known, proposed, inside, outside, stays, right, language } of rows)
    console.log(
      `${right ? 'right' : 'WRONG'}  ${slug.padEnd(28)} ${file}  ${shape.padEnd(10)} ${language.padEnd(6)} kept ${percent(inside).padStart(5)}  outside ${percent(outside).padStart(5)}  ${stays ? '' : 'LOST LATER '} ${proposed}   [${isKnown ? known.slice(0, 80) : 'not known'}]`,
    );
  const labelled = rows.filter(({ isKnown }) => isKnown);
  console.log(
    `${labelled.filter(({ right }) => right).length} of ${labelled.length} right where the selector is known; ${rows.filter(({ right }) => right).length} of ${rows.length} in all`,
  );
}
