// Which visible text of real pages is not in the document that is read from them.
//
//   npm run build && node bench/lost-text.mjs [--most N] DIR...
//
// Every DIR holds folders of one page each with raw fetches as .html; at most N of each (8), spread over its time, are
// opened in Chromium with scripts off and without a network, so style sheets of the page alone count. A line of the
// body's `innerText` is lost where its letters and digits stand neither in the document nor in what `findLeftOut`
// says was left out. Printed are the lines by what became of them and the lost ones, most frequent first.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { findBrowser } from '../dist/collect/browser/find.js';
import { extractDocument } from '../dist/extract/document.js';
import { findLeftOut } from '../dist/extract/left-out.js';
import { normaliseText } from '../dist/extract/text/normalise.js';

const { values, positionals } = parseArgs({
  options: { most: { type: 'string', default: '8' } },
  allowPositionals: true,
});

const lettersOf = (text) =>
  normaliseText(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

function pick(files, most) {
  if (files.length <= most) return files;
  return Array.from(
    { length: most },
    (_, at) => files[Math.floor((at * (files.length - 1)) / Math.max(1, most - 1))],
  );
}

function htmlFiles(dir) {
  return readdirSync(dir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => {
      const files = readdirSync(join(dir, name)).filter((file) => /\.html?$/.test(file));
      return pick(files.sort(), Number(values.most)).map((file) => ({
        slug: name,
        path: join(dir, name, file),
      }));
    });
}

function read(html) {
  const url = 'https://page.example/rules';
  const content = {
    outcome: 'content',
    url,
    finalUrl: url,
    status: 200,
    contentType: 'text/html',
    charset: 'utf-8',
    body: new Uint8Array(),
    text: html,
    validators: {},
    fetchedAt: '2026-01-01T00:00:00.000Z',
  };
  const rule = { content: [], ignore: [] };
  return { document: extractDocument(content, rule), leftOut: findLeftOut(content, rule, 1_000_000) };
}

const found = await findBrowser(undefined, process.env.PATH ?? '');
if (found === undefined)
  throw new Error('There is no Chromium: install one, such as with `npx playwright install chromium`.');
const browser = await chromium.launch({ executablePath: found.path, args: ['--no-sandbox'] });
const context = await browser.newContext({ javaScriptEnabled: false, offline: true });
const page = await context.newPage();
await page.route('**/*', (route) => route.abort());

const lost = new Map();
const reasons = new Map();
let [pages, lines, read_, declared, failed] = [0, 0, 0, 0, 0];
for (const { slug, path } of positionals.flatMap(htmlFiles)) {
  const html = readFileSync(path, 'utf8').replace(/<noscript\b[\s\S]*?<\/noscript>/gi, '');
  let shown;
  try {
    await page.setContent(html, { waitUntil: 'commit', timeout: 20_000 });
    shown = await page.locator('body').first().innerText({ timeout: 20_000 });
  } catch {
    failed++;
    continue;
  }
  const { document, leftOut } = read(html);
  const inDocument = lettersOf([document.title, ...document.blocks.map(({ text }) => text)].join(' '));
  const left = leftOut.map(({ why, text }) => ({ reason: why, letters: lettersOf(text) }));
  pages++;
  // A mail address that a content network masks is read as it is.
  const together = left.map(({ letters }) => letters).join('');
  for (const line of shown.split(/[\n\t]+|\[email.protected\]/)) {
    const letters = lettersOf(line);
    if (letters.length < 3) continue;
    lines++;
    if (inDocument.includes(letters)) {
      read_++;
      continue;
    }
    const why =
      left.find((text) => text.letters.includes(letters))?.reason ??
      (together.includes(letters) ? 'several' : undefined);
    if (why !== undefined) {
      declared++;
      reasons.set(why, (reasons.get(why) ?? 0) + 1);
      continue;
    }
    const key = `${slug}: ${normaliseText(line).slice(0, 160)}`;
    lost.set(key, (lost.get(key) ?? 0) + 1);
  }
}
await browser.close();

const total = [...lost.values()].reduce((sum, count) => sum + count, 0);
const share = (count) => `${((100 * count) / Math.max(1, lines)).toFixed(2)}%`;
console.log(`${pages} pages (${failed} could not be opened), ${lines} lines of visible text`);
console.log(
  `in the document ${share(read_)}, left out and said so ${share(declared)}, lost ${share(total)} (${total})`,
);
for (const [reason, count] of [...reasons].sort((a, b) => b[1] - a[1]))
  console.log(`  left out: ${reason} ${count}`);
for (const [key, count] of [...lost].sort((a, b) => b[1] - a[1]).slice(0, 100))
  console.log(`${String(count).padStart(5)}  ${key}`);
