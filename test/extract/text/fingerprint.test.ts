import { describe, expect, it } from 'vitest';
import { comparableText, fingerprint } from '../../../src/extract/text/fingerprint.js';
import { extract } from '../fetched.js';

const printOf = (body: string): string => fingerprint(extract(body, { content: ['body'] }));

describe('the fingerprint of a document', () => {
  it('is 64 lower-case hex digits', () => {
    expect(printOf('<p>Rule.</p>')).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each([
    ['markup', '<p>The <b>fee</b> is 5%.</p>', '<div>The fee is <span>5%</span>.</div>'],
    ['the target of a link', '<a href="/a?t=1">Fees</a>', '<a href="/b?t=2">Fees</a>'],
    ['the page title', '<title>Fees (3)</title><p>Rule.</p>', '<title>Fees (4)</title><p>Rule.</p>'],
    ['white space and invisible characters', '<p>Rule  one.</p>', '<p>Rule\u200b one.\u00a0</p>'],
    [
      'how an address is broken into lines',
      '<p>Example Ltd</p><p>Harbour 5</p>',
      '<p>Example Ltd<br>Harbour 5</p>',
    ],
    [
      'the width of punctuation',
      '<p>卖家（含新卖家）须确认，否则下架。</p>',
      '<p>卖家(含新卖家)须确认,否则下架。</p>',
    ],
    ['space between Chinese and Latin letters', '<p>上传 CE 证书</p>', '<p>上传CE证书</p>'],
  ])('does not change with %s', (_, before, after) => {
    expect(printOf(after)).toBe(printOf(before));
  });

  it.each([
    ['a number', '<p>The fee is 5%.</p>', '<p>The fee is 6%.</p>'],
    ['a negation', '<p>Sellers may list it.</p>', '<p>Sellers may not list it.</p>'],
    ['a sign', '<p>1½ months</p>', '<p>11⁄2 months</p>'],
    [
      'the column of a value',
      '<table><tr><th>A<th>B<th>C<tr><td>x<td>5%<td></table>',
      '<table><tr><th>A<th>B<th>C<tr><td>x<td><td>5%</table>',
    ],
    ['the order of rules', '<p>First.</p><p>Second.</p>', '<p>Second.</p><p>First.</p>'],
  ])('changes with %s', (_, before, after) => {
    expect(printOf(after)).not.toBe(printOf(before));
  });

  it('rests on the texts of the blocks, one per line', () => {
    expect(comparableText(extract('<title>T</title><h1>Fees</h1><p>Rule.</p>'))).toBe('Fees\nRule.');
  });
});
