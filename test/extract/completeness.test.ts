import { describe, expect, test } from 'vitest';
import { type CutSign, completenessOf } from '../../src/extract/completeness.js';

const of = (text: string, contentType = 'text/html') =>
  completenessOf({ text, contentType, finalUrl: 'https://sellers.example/rules' });

const page = `<!doctype html><html lang="en"><head><title>Returns</title><script>if (a<b) show("</p>")</script></head>
<body><main><h1>Returns</h1><p>Sellers must accept returns within 30 days.</p><!-- end of rules --></main></body></html>`;

describe('a page that is all there', () => {
  test.each([
    ['with all its end tags', page],
    ['with something behind its end', `${page}\n<script>track()</script><div>`],
    ['without the last end tag alone', page.replace('</html>', '')],
    ['in capitals', page.toUpperCase()],
  ])('%s', (_, html) => expect(of(html)).toEqual({ complete: 'yes' }));

  test.each([
    ['a fragment', '<h1>Returns</h1><div><p>Within 30 days.</div>'],
    ['paragraphs without end tags', '<!doctype html><title>Returns</title><p>Within 30 days.<p>At no cost.'],
  ])('%s has no end to miss', (_, html) => expect(of(html)).toEqual({ complete: 'unknown' }));

  test.each([
    ['application/json', '{"rules":["Within {30} days"]}', 'yes'],
    ['application/rss+xml', '<?xml version="1.0"?><rss><item/></rss>\n', 'yes'],
    ['application/xml', '<?xml version="1.0"?><rules/>', 'yes'],
    ['application/pdf', 'Within 30 days and', 'yes'],
    ['text/plain', 'Within 30 days', 'unknown'],
  ])('%s', (type, text, complete) => expect(of(text, type)).toEqual({ complete }));
});

describe('a page that broke off', () => {
  test.each<[string, string, CutSign]>([
    ['in a tag', page.slice(0, page.indexOf('h1>Returns') + 1), 'open-tag'],
    ['in an end tag', page.slice(0, page.indexOf('/h1>') + 2), 'open-tag'],
    ['in a script', page.slice(0, page.indexOf('show')), 'open-script'],
    ['in its title', page.slice(0, page.indexOf('</title')), 'open-script'],
    ['in a comment', page.slice(0, page.indexOf(' of rules')), 'open-comment'],
    ['in a word', page.slice(0, page.indexOf('cept')), 'open-page'],
    ['between two blocks', page.slice(0, page.indexOf('<p>Sellers')), 'open-page'],
    ['in a letter', `${page.slice(0, page.indexOf('cept'))}\uFFFD`, 'broken-letter'],
    ['in a fragment', '<div><h1>Returns</h1><p>Within 30 da', 'open-element'],
  ])('%s shows it', (_, html, sign) => expect(of(html)).toEqual({ complete: 'no', sign }));

  test('as JSON or XML shows it', () => {
    expect(of('{"rules":["Within 30', 'application/json')).toEqual({ complete: 'no', sign: 'open-data' });
    expect(of('{"rules":["Within 30 days"]', 'application/problem+json')).toMatchObject({ complete: 'no' });
    expect(of('<?xml version="1.0"?><rss><item></item>', 'application/xml')).toMatchObject({
      complete: 'no',
    });
  });

  test('as plain text shows it by a last sentence without an end', () => {
    const rules = Array.from(
      { length: 5 },
      (_, index) => `Rule ${index}: sellers must hand every parcel over within ${index} business days of it.`,
    );
    expect(
      of(
        `${rules.join('\n\n')}\n\nSellers must moreover answer every message that a buyer writes within the ho`,
        'text/plain',
      ),
    ).toEqual({ complete: 'no', sign: 'open-sentence' });
    expect(of(rules.join('\n\n'), 'text/plain')).toEqual({ complete: 'unknown' });
  });
});
