import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractDocument } from '../../src/extract/document.js';
import { extractListing } from '../../src/extract/listing/listing.js';
import { comparableText } from '../../src/extract/text/fingerprint.js';
import { normaliseText } from '../../src/extract/text/normalise.js';
import { extract, fetched } from './fetched.js';

const NO_RULE = { content: [], ignore: [] };

describe('hostile and broken pages', () => {
  it('reads text under 100,000 nested elements', () => {
    expect(comparableText(extract(`${'<div>'.repeat(100_000)}<p>Deep rule.</p>`))).toBe('Deep rule.');
    expect(comparableText(extract(`${'<b><i><table><tr><td>'.repeat(20_000)}Deep rule.`))).toContain(
      'Deep rule.',
    );
    expect(comparableText(extract(`${'<ul><li>x'.repeat(20_000)}Deep rule.`))).toContain('Deep rule.');
  });

  it('reads 100,000 small blocks', () => {
    expect(extract('<p>x</p>'.repeat(100_000)).blocks).toHaveLength(100_000);
  });

  it('loses no text of a page with more elements than it keeps', () => {
    const text = comparableText(extract(`${'<p>rule</p>'.repeat(320_000)}<p>last</p>`));
    expect(text.match(/rule/g)).toHaveLength(320_000);
    expect(text.endsWith('last')).toBe(true);
  });

  it('reads one text of 5 MB', () => {
    const text = 'all sellers comply '.repeat(270_000).trim();
    expect(comparableText(extract(`<p>${text}</p>`))).toBe(text);
  });

  it('reads a large page with the entities, attributes and tables of a small one', () => {
    const filler = `<!-- ${'x'.repeat(6_100_000)} -->`;
    const page = `<html lang="de"><head><title>T</title></head><body><h1 class="t">Geb&uuml;hr &amp; Steuer</h1>
      <p>Eins<p>Zwei<table><tr><th>A<th>B<tr><td>1<td>2</table><ul><li>x<li>y</ul><script>no()</script></body></html>`;
    const small = extract(page);
    expect(extract(filler + page)).toEqual(small);
    expect(small.blocks).toHaveLength(7);
  });

  it('reads misplaced text in tables, and tags with any number of attributes', () => {
    expect(extract(`<table>${'<p>x</p>'.repeat(30_000)}</table>`).blocks.length).toBeGreaterThan(0);
    const attributes = Array.from({ length: 50_000 }, (_, index) => `a${index}=1`).join(' ');
    expect(comparableText(extract(`<p ${attributes}>Rule.</p>`))).toBe('Rule.');
  });

  it('reads Markdown made to exhaust a parser', () => {
    for (const text of [
      '_a__b'.repeat(200_000),
      '['.repeat(100_000),
      `${'>'.repeat(50_000)} x`,
      '*a '.repeat(100_000),
    ]) {
      expect(
        extractDocument(fetched(`${text}\n\nLast rule.`, 'text/markdown'), NO_RULE).blocks.at(-1)?.text,
      ).toBe('Last rule.');
    }
  });

  it('keeps markup in text as text', () => {
    expect(comparableText(extract('<p>Use &lt;script&gt; never</p>'))).toBe('Use <script> never');
  });

  it.each([
    '<frameset><frame src="a"></frameset>',
    '<svg><p>x',
    '<html',
    '<!--',
    '<![CDATA[x]]>',
    '\u0000',
    '',
  ])('survives %j', (page) => {
    expect(extract(page).url).toBe('https://seller.example/rules/fees');
  });
});

describe('any page', () => {
  const tag = fc.constantFrom(
    'p',
    'div',
    'b',
    'a',
    'ul',
    'li',
    'table',
    'tr',
    'td',
    'th',
    'h1',
    'h3',
    'main',
    'article',
    'nav',
    'aside',
    'form',
    'button',
    'details',
    'dl',
    'dt',
    'pre',
    'sup',
    'br',
    'script',
    'svg',
    'template',
    'body',
    'select',
    'textarea',
    'header',
    'footer',
  );
  const attribute = fc.constantFrom(
    '',
    ' hidden',
    ' class="cookie-banner related toc"',
    ' role="dialog"',
    ' href="#a"',
    ' style="display:none"',
    ' id="a" aria-controls="a"',
    ' role=row',
  );
  const piece = fc.oneof(
    fc.tuple(tag, attribute).map(([name, attributes]) => `<${name}${attributes}>`),
    tag.map((name) => `</${name}>`),
    fc.string({ maxLength: 20 }),
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom(
      '&amp;',
      '&#0;',
      '<!--',
      '-->',
      '<![CDATA[',
      '\u0000',
      'Was this page helpful?',
      '规则',
      'Related articles',
    ),
  );
  const page = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));
  const type = fc.constantFrom('text/html', 'text/markdown', 'text/plain', '', 'application/pdf');

  it('gives the same normalised document every time, and never throws', () => {
    fc.assert(
      fc.property(page, type, (text, contentType) => {
        const document = extractDocument(fetched(text, contentType), NO_RULE);
        for (const block of document.blocks) {
          expect(block.text).not.toBe('');
          expect(normaliseText(block.text)).toBe(block.text);
        }
        expect(extractDocument(fetched(text, contentType), NO_RULE)).toEqual(document);
      }),
      { numRuns: 600 },
    );
  });

  it('can be read with any rule', () => {
    fc.assert(
      fc.property(page, fc.string({ maxLength: 10 }), tag, (text, odd, name) => {
        const rule = { content: [odd, name], ignore: [odd, name], title: odd, date: odd };
        expect(extractDocument(fetched(text), rule).url).not.toBe('');
        const listing = { item: name, title: odd, link: odd, date: name, limit: 5 };
        expect(
          extractListing(fetched(text), listing, { timezone: 'UTC', allowedHosts: [] }).length,
        ).toBeLessThanOrEqual(5);
      }),
      { numRuns: 300 },
    );
  });
});
