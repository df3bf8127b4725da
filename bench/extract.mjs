// How well and how fast the text of a page is found without selectors.
//
//   npm run build && node bench/extract.mjs [CORPUS_DIR]
//
// CORPUS_DIR holds <slug>/meta.json with the page's real content selector and the raw fetches that it names. For
// every HTML fetch the text found by structure is compared with the selector's text: recall is the share of the
// selector's words that were found, extra the words beyond them as a share of the selector's words; the words of the
// selector are taken straight from the parsed page, without any of our own rules. Flips are the fetches on which the
// found text differs from the one before while the selector's does not. Fetches on which the selector matches nothing are
// counted as "absent" and not measured. Without CORPUS_DIR only the timings of made-up pages are printed.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import { extractDocument } from '../dist/extract/document.js';
import { comparableText } from '../dist/extract/text/fingerprint.js';

const NO_RULE = { content: [], ignore: [] };

function content(text, contentType, url) {
  return {
    outcome: 'content',
    url,
    finalUrl: url,
    status: 200,
    contentType,
    charset: 'utf-8',
    body: new Uint8Array(),
    text,
    validators: {},
    fetchedAt: '2026-01-01T00:00:00.000Z',
  };
}

function wordCounts(text) {
  const counts = new Map();
  for (const word of text.toLowerCase().match(/\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu) ?? []) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

function compareWords(expected, actual) {
  let total = 0;
  let found = 0;
  let all = 0;
  for (const [word, count] of expected) {
    total += count;
    found += Math.min(count, actual.get(word) ?? 0);
  }
  for (const count of actual.values()) all += count;
  return { total, recall: found / total, extra: (all - found) / total };
}

/** A selector as Open Terms Archive writes it; a range from one element to another is not one. */
function contentSelectors({ selector }) {
  if (selector === undefined) return undefined;
  if (Array.isArray(selector) && selector.every((part) => typeof part === 'string'))
    return [selector.join(', ')];
  if (typeof selector === 'string') return [selector];
  return typeof selector.endAfter === 'string' ? [selector.endAfter] : undefined;
}

/** The words that stand in the selected elements, with a space at every element, and without scripts and styles. */
function selectedText(html, selectors, removed) {
  const $ = load(html);
  for (const selector of removed) $(selector).remove();
  $('script, style, noscript, template, svg, textarea, select, option').remove();
  const parts = [];
  const pending = $(selectors.join(', ')).toArray().reverse();
  while (pending.length > 0) {
    const node = pending.pop();
    if (node.type === 'text') parts.push(node.data);
    else if (node.children !== undefined) {
      if (!INLINE.has(node.name)) parts.push(' ');
      for (let index = node.children.length - 1; index >= 0; index--) pending.push(node.children[index]);
    }
  }
  return parts
    .join('')
    .replace(/[\u200B-\u200D\uFEFF\u00AD]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

const INLINE = new Set([
  'a',
  'b',
  'i',
  'em',
  'strong',
  'span',
  'u',
  'font',
  'sup',
  'sub',
  'small',
  'code',
  'mark',
]);

function measurePage(dir) {
  const meta = JSON.parse(readFileSync(join(dir, 'meta.json'), 'utf8'));
  const selectors = contentSelectors(meta);
  const removed = meta.selector_remove ?? [];
  const result = { fetches: 0, absent: 0, recalls: [], extras: [], worst: '', ms: 0, slowest: 0, flips: 0 };
  let previous;
  for (const { file } of meta.versions) {
    if (!file.endsWith('.html') || selectors === undefined) continue;
    const html = content(readFileSync(join(dir, file), 'utf8'), 'text/html', meta.url);
    const wanted = selectedText(html.text, selectors, removed);
    const started = performance.now();
    const got = extractDocument(html, NO_RULE);
    const ms = performance.now() - started;
    result.fetches++;
    result.ms += ms;
    result.slowest = Math.max(result.slowest, ms);
    if (wanted === '') {
      result.absent++;
      continue;
    }
    const current = { wanted, got: comparableText(got) };
    if (previous !== undefined && previous.wanted === current.wanted && previous.got !== current.got)
      result.flips++;
    previous = current;
    const { total, recall, extra } = compareWords(wordCounts(current.wanted), wordCounts(current.got));
    if (total === 0) continue;
    if (result.recalls.every((other) => recall < other)) result.worst = file;
    result.recalls.push(recall);
    result.extras.push(extra);
  }
  return result;
}

const percent = (value) => `${(100 * value).toFixed(1)}%`;
const mean = (values) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

function printCorpus(dir) {
  console.log(
    `${'page'.padEnd(24)}${'fetches'.padStart(8)}${'absent'.padStart(7)}${'recall'.padStart(9)}${'lowest'.padStart(9)}${'in'.padStart(11)}` +
      `${'extra'.padStart(9)}${'highest'.padStart(9)}${'flips'.padStart(6)}${'ms/page'.padStart(9)}${'slowest'.padStart(9)}`,
  );
  for (const slug of readdirSync(dir).sort()) {
    let result;
    try {
      result = measurePage(join(dir, slug));
    } catch (error) {
      if (error.code === 'ENOENT' || error.code === 'ENOTDIR') continue;
      throw error;
    }
    if (result.fetches === 0) continue;
    const { fetches, absent, recalls, extras, worst, ms, slowest, flips } = result;
    console.log(
      `${slug.padEnd(24)}${String(fetches).padStart(8)}${String(absent).padStart(7)}${percent(mean(recalls)).padStart(9)}` +
        `${percent(Math.min(...recalls)).padStart(9)}${worst.padStart(11)}${percent(mean(extras)).padStart(9)}` +
        `${percent(Math.max(...extras)).padStart(9)}${String(flips).padStart(6)}${(ms / fetches).toFixed(0).padStart(9)}${slowest.toFixed(0).padStart(9)}`,
    );
  }
}

const repeat = (count, make) => Array.from({ length: count }, (_, index) => make(index)).join('');
const MADE_UP_PAGES = {
  'article, 10 MB': [
    'text/html',
    () =>
      `<main>${repeat(80_000, (i) => `<p>Sellers must confirm rule ${i} for every listing before the date stated in this notice, or it is removed.</p>`)}</main>`,
  ],
  'article, 10 MB, CJK': [
    'text/html',
    () =>
      `<div>${repeat(80_000, (i) => `<p>卖家须在规定日期前确认第${i}条规则，否则相关商品将被下架处理。卖家须在规定日期前确认。</p>`)}</div>`,
  ],
  '100,000 nested div': ['text/html', () => `${'<div>'.repeat(100_000)}deep text`],
  '2,000,000 nested div': ['text/html', () => '<div>'.repeat(2_000_000)],
  '1,000,000 tiny blocks': ['text/html', () => '<p>x</p>'.repeat(1_000_000)],
  '200,000 tiny blocks': ['text/html', () => '<div>x</div>'.repeat(200_000)],
  '60,000 misplaced blocks in a table': ['text/html', () => `<table>${'<p>x</p>'.repeat(60_000)}</table>`],
  'one text of 5 MB': ['text/html', () => `<p>${'all sellers must comply '.repeat(210_000)}</p>`],
  'one text of 5 MB, CJK': ['text/html', () => `<p>${'所有卖家必须遵守平台规则，'.repeat(400_000)}</p>`],
  '300,000 attributes': ['text/html', () => `<p ${repeat(300_000, (i) => `a${i} `)}>x`],
  '50,000 table rows': [
    'text/html',
    () => `<table>${repeat(50_000, (i) => `<tr><td>Category ${i}</td><td>15%</td><td>8%</td></tr>`)}</table>`,
  ],
  '100,000 line breaks': ['text/html', () => `<p>${'a line of text<br>'.repeat(100_000)}</p>`],
  '100,000 links': [
    'text/html',
    () => `<ul>${repeat(100_000, (i) => `<li><a href="/rule/${i}">Rule ${i}</a></li>`)}</ul>`,
  ],
  'script data, 8 MB': [
    'text/html',
    () =>
      `<div id="app"></div><script>window.__STATE__ = ${JSON.stringify({ items: Array.from({ length: 25_000 }, (_, i) => ({ id: i, body: `Sellers must confirm rule ${i} for every listing. `.repeat(5) })) })}</script>`,
  ],
  'Markdown, 10 MB': [
    'text/markdown',
    () =>
      repeat(
        50_000,
        (i) =>
          `## Rule ${i}\n\nSellers **must** confirm it for [every listing](https://example.com/${i}).\n\n* before the date\n* with proof\n\n`,
      ),
  ],
  'Markdown, emphasis marks': ['text/markdown', () => '_a__b'.repeat(1_000_000)],
  'Markdown, emphasis marks in paragraphs': [
    'text/markdown',
    () => `${'_a__b'.repeat(500)}\n\n`.repeat(2_000),
  ],
  'Markdown, nested lists': ['text/markdown', () => repeat(3_000, (i) => `${' '.repeat(i)}- a\n`)],
  'Markdown, nested quotes': ['text/markdown', () => `${'>'.repeat(100_000)} a`],
  'Markdown, one list of 300,000': ['text/markdown', () => '* an item of the list\n'.repeat(300_000)],
  'Markdown, brackets': ['text/markdown', () => '[a]('.repeat(1_000_000)],
  'plain text, 10 MB': ['text/plain', () => 'A line of text.\nAnother one.\n\n'.repeat(350_000)],
};

function printTimings() {
  console.log(`\n${'made-up page'.padEnd(42)}${'MB'.padStart(7)}${'ms'.padStart(8)}${'blocks'.padStart(9)}`);
  for (const [name, [type, make]] of Object.entries(MADE_UP_PAGES)) {
    const page = content(make(), type, 'https://example.com/page');
    const started = performance.now();
    const document = extractDocument(page, NO_RULE);
    comparableText(document);
    const ms = performance.now() - started;
    console.log(
      `${name.padEnd(42)}${(page.text.length / 1e6).toFixed(1).padStart(7)}${ms.toFixed(0).padStart(8)}${String(document.blocks.length).padStart(9)}`,
    );
  }
}

const [corpus] = process.argv.slice(2);
if (corpus !== undefined) printCorpus(corpus);
printTimings();
