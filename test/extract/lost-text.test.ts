import { type Browser, chromium } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../src/collect/browser/find.js';
import { extractDocument } from '../../src/extract/document.js';
import { findLeftOut } from '../../src/extract/left-out.js';
import { normaliseText } from '../../src/extract/text/normalise.js';
import { fetched } from './fetched.js';

/** No line that a browser shows is missing from the document, unless it is said why it was left out. */

const RULES = Array.from(
  { length: 5 },
  (_, index) => `Sellers in group ${index + 1} hand every parcel over within ${index + 2} days of the order.`,
);
const ARTICLE = `<h1>Dispatch</h1>${RULES.map((rule) => `<p>${rule}</p>`).join('')}`;
const MENU =
  '<ul><li><a href="/a">Sell</a></li><li><a href="/b">Fees</a></li><li><a href="/c">Help</a></li></ul>';

const PAGES: Readonly<Record<string, string>> = {
  'a notice, an aside and a footer around main': `<header><a href="/">Harbour</a>${MENU}</header><div class="banner"><p>From 1 May there are two depots.</p></div><main>${ARTICLE}</main><aside><h2>Key figures</h2><dl><dt>Days</dt><dd>2</dd></dl></aside><footer><p>Prices without tax.</p><a href="/p">Privacy</a> © Harbour</footer>`,
  'boxes without any meaning': `<div><div>${MENU}</div><div><div>${ARTICLE}</div><div>Toys: 3 days<br>Books: 5 days</div></div><div>Kade 12, Port</div></div>`,
  'tables, lists and definitions': `<main>${ARTICLE}<table><caption>Fees</caption><tr><th>Goods</th><th>Fee</th></tr><tr><td>Toys</td><td>12%</td></tr></table><table><tr><td>Only one column</td></tr></table><ol><li>First<ul><li>Nested</li></ul></li></ol><dl><dt>Parcel</dt><dd>Up to 30 kg</dd></dl></main>`,
  'closed and open parts': `<main>${ARTICLE}<details open><summary>More</summary><p>In Norway within 9 days.</p></details><button aria-expanded="true">Returns</button><div>Within 30 days.</div><p aria-hidden="true">Shown to all who see, within 4 days.</p></main>`,
  'shadow roots and frames': `<main>${ARTICLE}<rule-box><template shadowrootmode="open"><p>In a shadow root: 6 days.</p><slot></slot></template><p>In a slot: 7 days.</p></rule-box></main>`,
  'drawings, outputs and buttons with words': `<main>${ARTICLE}<svg width="200" height="40"><text y="20">Drawn: 8 days</text></svg><p>Your fee: <output>3%</output></p><button>Hand over within 3 business days</button></main>`,
  'comments of that name, and a breadcrumb with a rule': `<main>${ARTICLE}<div class="comment"><p>Note: within 3 days at Easter.</p></div><div class="breadcrumb"><p>Sealed parcels only. See <a href="/x">the card</a>.</p></div></main>`,
  Chinese:
    '<main><h1>发货规则</h1><p>卖家须在三日内发货。</p><p>逾期订单自动取消。</p></main><div>自五月一日起适用新规则。</div><div>版权所有 海港商城</div>',
};

const lettersOf = (text: string): string =>
  normaliseText(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

const found = await findBrowser(undefined, process.env.PATH ?? '');

describe.skipIf(found === undefined)('visible text', () => {
  let browser: Browser | undefined;

  beforeAll(async () => {
    if (found !== undefined)
      browser = await chromium.launch({ executablePath: found.path, args: ['--no-sandbox'] });
  }, 60_000);
  afterAll(async () => browser?.close());

  it.each(Object.entries(PAGES))('is not lost: %s', { timeout: 60_000 }, async (_, body) => {
    if (browser === undefined) throw new Error('There is no Chromium on this machine.');
    const context = await browser.newContext({ javaScriptEnabled: false, offline: true });
    const page = await context.newPage();
    const html = `<!doctype html><html><head><title>Dispatch</title></head><body>${body}</body></html>`;
    await page.setContent(html);
    const shown = await page.locator('body').innerText();
    await context.close();
    const rule = { content: [], ignore: [] };
    const document = extractDocument(fetched(html), rule);
    const leftOut = findLeftOut(fetched(html), rule, 10_000);
    const inDocument = lettersOf(document.blocks.map(({ text }) => text).join(' '));
    const declared = lettersOf(leftOut.map(({ text }) => text).join(' '));
    const lines = shown.split(/[\n\t]+/).map(lettersOf);
    const lost = lines.filter((line) => !inDocument.includes(line) && !declared.includes(line));
    expect(lines.length).toBeGreaterThan(2);
    expect(lost).toEqual([]);
  });
});
