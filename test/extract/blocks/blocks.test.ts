import { describe, expect, it } from 'vitest';
import { extract, textsOf } from '../fetched.js';

function blocksOf(body: string) {
  return extract(body, { content: ['body'] }).blocks;
}

describe('reading HTML as blocks', () => {
  it('gives headings, paragraphs, list items and table rows in reading order', () => {
    const blocks =
      blocksOf(`<h2>Fees</h2><p>Fees change.</p><ul><li>Books<ul><li>Used books</li></ul></li></ul>
      <table><tr><th>Category</th><th>Fee</th></tr><tr><td>Toys</td><td>15%</td></tr></table>`);
    expect(blocks).toEqual([
      { kind: 'heading', level: 2, text: 'Fees' },
      { kind: 'paragraph', text: 'Fees change.' },
      { kind: 'list-item', level: 1, text: 'Books' },
      { kind: 'list-item', level: 2, text: 'Used books' },
      { kind: 'table-row', text: 'Category | Fee', cells: ['Category', 'Fee'] },
      { kind: 'table-row', text: 'Toys | 15%', cells: ['Toys', '15%'] },
    ]);
  });

  it.each([
    ['inline elements do not split words', '<p><b>foo</b>bar b<i>a</i>z</p>', ['foobar baz']],
    ['a line break does not glue words', '<p>Example<br>Street</p>', ['Example Street']],
    ['blocks do not glue words', '<div>one<div>two</div>three</div>', ['one', 'two', 'three']],
    [
      'cells do not glue words',
      '<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>',
      ['a | b', 'c | d'],
    ],
    [
      'text between blocks is a paragraph',
      '<section>Lead<p>First.</p>Tail</section>',
      ['Lead', 'First.', 'Tail'],
    ],
    ['two line breaks part paragraphs', 'First part<br><br>Second part', ['First part', 'Second part']],
    [
      'a line break after a sentence parts paragraphs',
      '<p>First rule.<br>Second rule.</p>',
      ['First rule.', 'Second rule.'],
    ],
    [
      'a line break before an indented line parts paragraphs',
      '总则<br>　　第一条 卖家',
      ['总则', '第一条 卖家'],
    ],
    ['definition lists are read', '<dl><dt>Seller</dt><dd>Who sells.</dd></dl>', ['Seller', 'Who sells.']],
    [
      'preformatted text is parted at blank lines',
      '<pre>line one\nline two\n\nnext</pre>',
      ['line one line two', 'next'],
    ],
    [
      'details are read though closed',
      '<details><summary>Fees</summary><p>Fee is 5%.</p></details>',
      ['Fees', 'Fee is 5%.'],
    ],
    [
      'the picture of a text is no text, one in a sentence is a word of it',
      '<figure><img alt="A parcel on a table" src="p.png"></figure><p>Press <img alt="Confirm" src="x.png"> below</p>',
      ['Press Confirm below'],
    ],
    [
      'readings above Japanese letters are no text',
      '<p><ruby>規約<rp>(</rp><rt>きやく</rt><rp>)</rp></ruby>の変更</p>',
      ['規約の変更'],
    ],
    ['a break opportunity does not split a word', '<p>Verpackungs<wbr>gesetz</p>', ['Verpackungsgesetz']],
    [
      'broken markup loses no text',
      '<p>One<div>Two<b>Three</p></i><table><td>Four<td>Five</div>',
      ['One', 'TwoThree', 'Four | Five'],
    ],
  ])('%s', (_, body, expected) => {
    expect(textsOf(body)).toEqual(expected);
  });

  it.each(['script', 'style', 'noscript', 'template', 'select', 'iframe'])('does not read %s', (name) => {
    expect(textsOf(`<p>Rule.</p><${name}>not a rule</${name}>`)).toEqual(['Rule.']);
  });

  it('keeps a footnote number from becoming a digit of an amount', () => {
    expect(textsOf('<p>The fee is 15<sup>2</sup> percent from the 1<sup>st</sup>.</p>')).toEqual([
      'The fee is 15² percent from the 1st.',
    ]);
  });

  it('reads the mail address that a content network masks', () => {
    const masked =
      '<a href="/cdn-cgi/l/email-protection" class="__cf_email__" data-cfemail="422302206c21">[email&#160;protected]</a>';
    expect(textsOf(`<p>Write to ${masked} first.</p>`)).toEqual(['Write to a@b.c first.']);
  });

  it('gives absolute targets of links, and none for scripts', () => {
    const [block] = blocksOf(
      '<p><a href="/tax">Tax</a> <a href="javascript:go()">go</a> <a href="mailto:a@b.c">mail</a></p>',
    );
    expect(block?.links).toEqual(['https://seller.example/tax', 'mailto:a@b.c']);
  });
});

describe('tables', () => {
  it('keeps empty cells, so that a value cannot change its column unseen', () => {
    const [, row] = blocksOf(
      '<table><tr><th>A</th><th>B</th><th>C</th></tr><tr><td>x</td><td></td><td>y</td></tr></table>',
    );
    expect(row).toMatchObject({ cells: ['x', '', 'y'], text: 'x | | y' });
  });

  it('reads cells with several paragraphs and lists as one text each', () => {
    const [, row] = blocksOf(
      '<table><tr><th>A</th><th>B</th></tr><tr><td><p>x</p><p>y</p></td><td colspan="3"><ul><li>1</li><li>2</li></ul></td></tr></table>',
    );
    expect(row).toMatchObject({ cells: ['x y', '1 2'] });
  });

  it('reads a table that only arranges the page as content', () => {
    const layout =
      '<table><tr><td><h2>Fees</h2><p>Fees change.</p></td><td><p>Other text.</p></td></tr></table>';
    expect(blocksOf(layout).map((block) => block.kind)).toEqual(['heading', 'paragraph', 'paragraph']);
  });

  it('finds the table of data inside a table that arranges the page', () => {
    const nested =
      '<table><tr><td>Lead<table><tr><td>Toys</td><td>15%</td></tr><tr><td>Books</td><td>8%</td></tr></table></td></tr></table>';
    expect(textsOf(nested)).toEqual(['Lead', 'Toys | 15%', 'Books | 8%']);
  });
});

describe('what is hidden', () => {
  const rule = 'Sellers who ship from abroad have to state the importer of record on every parcel. '.repeat(
    4,
  );

  it.each([
    ['the hidden attribute', 'hidden'],
    ['a style', 'style="color:red; display : none"'],
    ['an ARIA state', 'aria-hidden="true"'],
  ])('leaves out short text hidden by %s', (_, attribute) => {
    expect(textsOf(`<p>Rule.</p><div ${attribute}>Copied!</div>`)).toEqual(['Rule.']);
  });

  it('reads the closed panels of an accordion', () => {
    const accordion =
      '<h3><button aria-expanded="false" aria-controls="p1">Returns</button></h3><div id="p1" hidden>30 days.</div>';
    expect(textsOf(accordion)).toEqual(['Returns', '30 days.']);
  });

  it('reads a hidden part with a paragraph of text', () => {
    expect(textsOf(`<p>Rule.</p><div hidden><p>${rule}</p></div>`)).toEqual(['Rule.', rule.trim()]);
  });

  it('reads a page that a consent window hides from screen readers', () => {
    const page = `<div id="app" aria-hidden="true"><main><h1>Rules</h1><p>${rule}</p></main></div>
      <div role="dialog" aria-modal="true"><p>We use cookies. Accept all cookies?</p></div>`;
    expect(extract(page).blocks.map((block) => block.text)).toEqual(['Rules', rule.trim()]);
  });

  it('leaves out hidden overlays and copies of what is visible', () => {
    const page = `<p>${rule}</p><div class="mobile-only" style="display:none"><p>${rule}</p></div>
      <div class="modal" style="display:none"><p>Sign up. ${rule}</p><input name="mail"></div>`;
    expect(textsOf(page)).toEqual([rule.trim()]);
  });
});
