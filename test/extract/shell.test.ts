import { describe, expect, it } from 'vitest';
import { extractDocument } from '../../src/extract/document.js';
import { findShell } from '../../src/extract/shell.js';
import { extract, fetched } from './fetched.js';

const shellOf = (html: string, contentType = 'text/html') => {
  const content = fetched(html, contentType);
  return findShell(content, extract(html));
};
const frame = (inside: string): string =>
  `<html><head><title>Dispatch</title></head><body><header><a href="/">Harbour</a></header>${inside}<footer><a href="/p">Privacy</a></footer></body></html>`;

describe('a page that holds no text of its own', () => {
  it.each([
    [
      'a frame',
      '<h1>Dispatch</h1><iframe src="https://docs.example/d"></iframe>',
      { why: 'frame', src: 'https://docs.example/d' },
    ],
    [
      'an object',
      '<h1>Dispatch</h1><object type="text/html" data="/text"></object>',
      { why: 'frame', src: '/text' },
    ],
    [
      'frames alone',
      '<frameset><frame src="/menu"><frame src="/text"></frameset>',
      { why: 'frame', src: '/menu' },
    ],
    [
      'a place for scripts',
      '<h1>Dispatch</h1><div id="app"></div><script src="/a.js"></script>',
      { why: 'script' },
    ],
    [
      'a web component',
      '<h1>Dispatch</h1><policy-page src="/d"></policy-page><p>Harbour helps sellers.</p>',
      { why: 'script' },
    ],
    ['a line that says nothing', '<h1>Dispatch</h1><p>Taking you there.</p>', { why: 'nothing', chars: 25 }],
  ])('is known by %s', (_, inside, expected) => {
    expect(shellOf(frame(inside))).toEqual(expected);
  });

  it.each([
    ['a short rule', '<h1>Dispatch</h1><p>Ship within 2 days of the order.</p><script src="/a.js"></script>'],
    [
      'a rule in a frame that came',
      '<h1>Dispatch</h1><iframe srcdoc="<p>Ship within 2 days of the order.</p>" src="/d"></iframe>',
    ],
    [
      'a rule beside a frame',
      `<h1>Dispatch</h1><p>${'Ship within 2 days. '.repeat(20)}</p><iframe src="/map"></iframe>`,
    ],
  ])('is not %s', (_, inside) => {
    expect(shellOf(frame(inside))).toBeUndefined();
  });
});

describe('XML', () => {
  const textsOfXml = (xml: string, contentType: string): string[] =>
    extractDocument(fetched(xml, contentType), { content: [], ignore: [] }).blocks.map(({ text }) => text);

  it.each(['text/xml', 'application/xml', 'application/akn+xml'])('is read by its elements: %s', (type) => {
    const xml =
      '<?xml version="1.0"?><act><title>Parcels</title><p>Ship within <b>2 days</b>.</p><p>No knives &amp; tools.</p></act>';
    expect(textsOfXml(xml, type)).toEqual(['Parcels', 'Ship within 2 days.', 'No knives & tools.']);
  });

  it('is a page where it is XHTML', () => {
    const page =
      '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body><h1>Parcels</h1><p>Ship within<br/>2 days.</p></body></html>';
    for (const type of ['text/xml', 'application/xml', 'application/xhtml+xml'])
      expect(textsOfXml(page, type)).toEqual(['Parcels', 'Ship within 2 days.']);
  });
});
