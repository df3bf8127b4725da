import { describe, expect, it } from 'vitest';
import { findLeftOut } from '../../../src/extract/left-out.js';
import { extract, fetched, textsOf } from '../fetched.js';

const RULES = Array.from(
  { length: 4 },
  (_, i) => `Sellers send report ${i + 1} to the harbour office every month.`,
);
const around = (inside: string, head = ''): string[] =>
  extract(
    `<html><head>${head}</head><body><main><h1>Rules</h1>${inside}${RULES.map((rule) => `<p>${rule}</p>`).join('')}</main></body></html>`,
  )
    .blocks.map(({ text }) => text)
    .filter((text) => text !== 'Rules' && !RULES.includes(text));

describe('text that a page keeps in another place', () => {
  it.each([
    [
      'a shadow root',
      '<rule-box><template shadowrootmode="open"><p>Ship within 2 days.</p></template></rule-box>',
      ['Ship within 2 days.'],
    ],
    [
      'a shadow root with slots',
      '<rule-box><template shadowrootmode="open"><h2>Shipping</h2><slot></slot><p>Read on.</p></template><p>Ship within 2 days.</p></rule-box>',
      ['Shipping', 'Ship within 2 days.', 'Read on.'],
    ],
    [
      'shadow roots in one another',
      '<rule-page><template shadowrootmode="open"><rule-box><template shadowrootmode="closed"><p>Ship within 2 days.</p></template></rule-box></template></rule-page>',
      ['Ship within 2 days.'],
    ],
    [
      'a frame that holds its page',
      '<iframe srcdoc="<p>Ship within 2 days.</p>"></iframe>',
      ['Ship within 2 days.'],
    ],
    [
      'attributes of a web component',
      '<harbour-alert header="Shipping" description="Ship within 2 days." icon="truck-fast"></harbour-alert>',
      ['Shipping', 'Ship within 2 days.'],
    ],
    [
      'what stands for an object',
      '<object data="x.pdf"><p>Ship within 2 days.</p></object>',
      ['Ship within 2 days.'],
    ],
  ])('is read from %s', (_, inside, expected) => {
    expect(around(inside)).toEqual(expected);
  });

  it('leads where the page of the frame leads', () => {
    const frame =
      '<iframe srcdoc="<base href=&quot;https://docs.example/rules/&quot;><p>See the <a href=&quot;fees&quot;>fees</a> of 5%.</p>"></iframe>';
    expect(extract(`<main>${frame}</main>`).blocks[0]?.links).toEqual(['https://docs.example/rules/fees']);
  });
});

describe('what is said without words', () => {
  it.each([
    [
      'images in a table',
      '<table><tr><th>Goods</th><th>Allowed</th></tr><tr><td>Toys</td><td><img src="a.png" alt="Yes"></td></tr><tr><td>Knives</td><td><img src="b.png" alt="No"></td></tr></table>',
      ['Goods | Allowed', 'Toys | Yes', 'Knives | No'],
    ],
    [
      'icons with labels',
      '<ul><li>Toys <i class="ic" aria-label="allowed"></i></li><li>Knives <svg role="img"><title>not allowed</title><path d="M0 0"/></svg></li></ul>',
      ['Toys allowed', 'Knives not allowed'],
    ],
    [
      'icons with nothing but a name',
      '<table><tr><th>Goods</th><th>Allowed</th></tr><tr><td>Toys</td><td><i class="fa fa-check"></i></td></tr><tr><td>Knives</td><td><i class="fa fa-times"></i></td></tr></table>',
      ['Goods | Allowed', 'Toys | ✓', 'Knives | ✗'],
    ],
    [
      'boxes that nobody can tick',
      '<table><tr><td>Toys</td><td><input type="checkbox" disabled checked></td></tr><tr><td>Knives</td><td><input type="checkbox" disabled></td></tr></table>',
      ['Toys | ✓', 'Knives | ✗'],
    ],
    [
      'a grid of boxes',
      '<div><div>Toys</div><div><img src="a.png" alt="Permitted"></div></div>',
      ['Toys', 'Permitted'],
    ],
    [
      'choices',
      '<p>Commission:</p><select><option value="">Choose</option><option>Germany: 12%</option><option>France: 9%</option></select>',
      ['Commission:', 'Germany: 12%', 'France: 9%'],
    ],
    [
      'a picture with nothing but a title',
      '<table><tr><td>Knives</td><td><img src="a.png" title="Not allowed"></td></tr><tr><td>Toys</td><td>-</td></tr></table>',
      ['Knives | Not allowed', 'Toys | -'],
    ],
    [
      'a picture of a sentence',
      '<figure><img src="a.png" alt="Parcels are handed over within 2 days."></figure>',
      ['Parcels are handed over within 2 days.'],
    ],
    ['choices of rates', '<select><option>5 %</option><option>7 %</option></select>', ['5 %', '7 %']],
    ['a meter', '<p>Late rate: <meter value="3" max="10"></meter></p>', ['Late rate: 3']],
    ['an output', '<p>Your fee: <output>3%</output></p>', ['Your fee: 3%']],
    ['a field that is fixed', '<p>Commission <input readonly value="3%"></p>', ['Commission 3%']],
    ['a fixed box', '<textarea readonly>Ship within 2 days.</textarea>', ['Ship within 2 days.']],
    ['a drawing', '<svg><g><text>Ship within</text></g><text>2 days</text></svg>', ['Ship within', '2 days']],
    [
      'a button over a panel',
      '<button class="a">Hand over within 3 days</button><div>In Norway.</div>',
      ['Hand over within 3 days', 'In Norway.'],
    ],
  ])('is read: %s', (_, inside, expected) => {
    expect(around(inside)).toEqual(expected);
  });

  it.each([
    [
      'a choice of languages',
      '<select><option>Deutsch</option><option>English</option><option>Français</option></select>',
    ],
    ['a number of results', '<select><option>10</option><option>20</option><option>50</option></select>'],
    ['a logo', '<a href="/"><img src="logo.png" alt="Harbour Market"></a>'],
    ['an illustration', '<figure><img src="p.jpg" alt="A seller packs a parcel"></figure>'],
    ['a name of a file', '<p><img src="p.jpg" alt="IMG_2031.jpg"></p>'],
    ['a field to fill in', '<input value="5">'],
    ['a button', '<button>Send</button>'],
  ])('is no text: %s', (_, inside) => {
    expect(around(inside)).toEqual([]);
  });
});

describe('what is hidden and opened', () => {
  it.each([
    [
      'a panel by its tab',
      '<a href="#eu">EU</a> <a href="#uk">UK</a><div id="uk" style="display:none">In 2 days.</div>',
    ],
    ['a panel by what it is called', '<li data-tab="uk">UK</li><div data-panel="uk" hidden>In 2 days.</div>'],
    ['a panel by a script', `<a onclick="show('uk')">UK</a><p>x</p><div id="uk" hidden>In 2 days.</div>`],
    ['what stands behind its button', '<a href="#">more</a><div hidden>In 2 days.</div>'],
    [
      'one of the panels of a list',
      '<ul><li>EU</li><li>UK</li></ul><div class="p">In 5 days.</div><div class="p" hidden>In 2 days.</div>',
    ],
    ['what the search opens', '<div hidden="until-found">In 2 days.</div>'],
    ['a window', '<dialog id="more"><p>Parcels to the islands are handed over In 2 days.</p></dialog>'],
    [
      'a short window that something opens',
      '<button data-bs-target="#w">How soon?</button><div class="modal" id="w" style="display:none"><p>Hand it over In 2 days.</p></div>',
    ],
  ])('is read: %s', (_, inside) => {
    expect(textsOf(inside).join(' ')).toContain('In 2 days.');
  });

  it('is news when it comes into sight, where nothing opens it', () => {
    const notice = (attribute: string) => around(`<div class="note" ${attribute}>Ship within 2 days.</div>`);
    expect(notice('style="display:none"')).toEqual([]);
    expect(notice('')).toEqual(['Ship within 2 days.']);
  });

  it('is known by the style sheet of the page', () => {
    const inside = '<p class="off">Ship within 2 days.</p>';
    expect(around(inside, '<style>.off{display:none}</style>')).toEqual([]);
    expect(around(inside, '<style>@media print{.off{display:none}}</style>')).toEqual([
      'Ship within 2 days.',
    ]);
    const wide = '<style>.off{display:none} @media (min-width:600px){.off{display:block}}</style>';
    expect(around(inside, wide)).toEqual(['Ship within 2 days.']);
  });
});

describe('what is struck out', () => {
  it.each([
    ['<p>Allowed: toys<s>, knives</s>.</p>'],
    ['<p>Allowed: toys<del>, knives</del>.</p>'],
    ['<p>Allowed: toys<span style="text-decoration: line-through">, knives</span>.</p>'],
    [
      '<style>.gone{text-decoration:line-through}</style><p>Allowed: toys<span class="gone">, knives</span>.</p>',
    ],
    ['<p>Allowed: toys<span class="text-sm line-through">, knives</span>.</p>'],
  ])('holds no more: %s', (inside) => {
    expect(around(inside)).toEqual(['Allowed: toys.']);
  });

  it('holds where the page takes the line away', () => {
    expect(around('<p>Allowed: toys<s style="text-decoration: none">, knives</s>.</p>')).toEqual([
      'Allowed: toys, knives.',
    ]);
  });
});

it('tells what of a page is left out, and why', () => {
  const page = `<header><nav><a href="/">Home</a> <a href="/sell">Sell</a></nav></header>
    <main><h1>Rules</h1>${RULES.map((rule) => `<p>${rule}</p>`).join('')}<p>Knives <s>may be sold.</s></p><p hidden>Copied.</p><select><option>Deutsch</option><option>English</option></select></main>
    <footer><a href="/p">Privacy</a> <a href="/t">Terms</a> © Harbour</footer>`;
  const leftOut = findLeftOut(fetched(page), { content: [], ignore: [] });
  expect(leftOut.map(({ why, text }) => `${why}: ${text}`)).toEqual([
    'menu: Home Sell',
    'struck-out: may be sold.',
    'hidden: Copied.',
    'control: Deutsch English',
    'menu: Privacy Terms © Harbour',
  ]);
});
