// How many pages a minute are rendered, and what memory a page takes, on pages as marketplaces serve them: a script
// that brings the text, pictures, fonts, trackers. Run after `npm run build`:
//
//   node bench/rendering.mjs [PAGES] [--executable PATH]
//
// Rendered are PAGES pages (60 without it), four at a time: with and without leaving images, fonts, media and trackers
// out, and in two remote browsers, which run on this machine, too. Memory is what the processes of the browsers do not
// share, at most, divided by the pages open at a time.
import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { availableParallelism } from 'node:os';
import { chromium } from 'playwright';
import { createBrowserFetcher } from '../dist/collect/browser/browser-fetcher.js';
import { findBrowser } from '../dist/collect/browser/find.js';

const args = process.argv.slice(2);
const pages = Number(args.find((arg) => /^\d+$/.test(arg)) ?? 60);
const named = args.includes('--executable') ? args[args.indexOf('--executable') + 1] : undefined;
const found = await findBrowser(named, process.env.PATH ?? '');
if (!found) throw new Error('No browser was found.');
const AT_A_TIME = 4;
const RULE = 'Sellers must submit the certificate of each battery that they list by 1 July of the year. ';
const picture = randomBytes(200_000);

const server = createServer((request, response) => {
  const { pathname } = new URL(request.url, 'http://localhost');
  if (pathname === '/text') return response.end(JSON.stringify(Array(60).fill(RULE.repeat(3))));
  if (/^\/(?:image|font|film)/.test(pathname)) {
    const type = { i: 'image/png', f: 'font/woff2' }[pathname[1]];
    return response.writeHead(200, { 'content-type': type }).end(picture);
  }
  const images = Array.from({ length: 20 }, (_image, index) => `<img src="/image-${index}.png">`).join('');
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(`<!doctype html><html lang="en">
<head><title>Rules ${pathname}</title><style>@font-face{font-family:A;src:url(/font.woff2)}body{font-family:A}</style></head>
<body><main><h1>Rules</h1><div id="text">Loading…</div>${images}</main><script>
fetch('/text').then((answer) => answer.json()).then((lines) => {
  document.getElementById('text').innerHTML = lines.map((line) => '<p>' + line + '</p>').join('');
});</script></body></html>`);
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const origin = `http://127.0.0.1:${server.address().port}`;

/** What all browsers below this process take and do not share, in MB. */
function browserMemory() {
  const parents = new Map();
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      parents.set(pid, /\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'latin1'))[1]);
    } catch {
      // It ended meanwhile.
    }
  }
  const isOurs = (pid) => pid !== undefined && (pid === String(process.pid) || isOurs(parents.get(pid)));
  let total = 0;
  for (const pid of parents.keys()) {
    if (pid === String(process.pid) || !isOurs(pid)) continue;
    try {
      const [, resident, shared] = readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ').map(Number);
      total += (resident - shared) * 4096;
    } catch {
      // It ended meanwhile.
    }
  }
  return total / 1024 / 1024;
}

async function measure(what, browser) {
  const fetcher = createBrowserFetcher(
    {
      userAgent: 'RuleWatch bench',
      timeoutMs: 30_000,
      maxBytes: 10 * 1024 * 1024,
      maxRedirects: 5,
      perHostConcurrency: 50,
      perHostDelayMs: 0,
      privateHosts: [],
      browser: { searchPath: process.env.PATH ?? '', path: found.path, screenshots: false, ...browser },
    },
    () => new Date(),
  );
  const ask = (path) =>
    fetcher.fetch({ url: `${origin}${path}`, mode: 'browser', allowedHosts: [], declared: true });
  await ask('/warm-up');
  const idle = browserMemory();
  let most = idle;
  const watch = setInterval(() => {
    most = Math.max(most, browserMemory());
  }, 250);
  const began = performance.now();
  const outcomes = await Promise.all(Array.from({ length: pages }, (_page, index) => ask(`/page-${index}`)));
  const minutes = (performance.now() - began) / 60_000;
  clearInterval(watch);
  const failed = outcomes.filter(({ text }) => !text?.includes('certificate of each battery')).length;
  await fetcher.close();
  console.log(
    `${what}: ${(pages / minutes).toFixed(0)} pages a minute, ${((most - idle) / AT_A_TIME).toFixed(0)} MB a page (idle ${idle.toFixed(0)} MB, at most ${most.toFixed(0)} MB), ${failed} not read`,
  );
}

console.log(`${pages} pages, ${AT_A_TIME} at a time, ${availableParallelism()} cores`);
await measure('blocking', { pages: AT_A_TIME, block: true });
await measure('without blocking', { pages: AT_A_TIME, block: false });
const remote = await Promise.all(
  [1, 2].map(() =>
    chromium.launchServer({ executablePath: found.path, chromiumSandbox: process.getuid?.() !== 0 }),
  ),
);
const endpoints = remote.map((one) => one.wsEndpoint());
await measure('two remote browsers', { pages: AT_A_TIME / 2, endpoints });
for (const one of remote) await one.close();
server.close();
