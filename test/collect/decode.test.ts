import { expect, test } from 'vitest';
import { readBody } from '../../src/collect/decode.js';
import { makePdf } from '../support/pdf.js';
import { collector, contentOf, declared, webServer } from './helpers.js';

const REPLIES: readonly (readonly [string, Buffer])[] = [
  ['text/html; charset=utf-8', Buffer.from('\uFEFF<p>Gebühr, 费用, €')],
  ['text/html; charset=iso-8859-1', Buffer.from('<p>\x93Fees\x94 \x80 12', 'latin1')],
  ['text/plain; charset=gbk', Buffer.from([0xb7, 0xd1, 0xd3, 0xc3])],
  ['text/plain; charset=euc-kr', Buffer.from([0xbc, 0xf6, 0xbc, 0xf6, 0xb7, 0xe1, 0x81, 0x41])],
  ['text/plain; charset=utf-16le', Buffer.from('Fees 费用', 'utf16le')],
  ['application/pdf', makePdf([[{ text: '卖家费用', x: 72, y: 700 }]])],
];

test.each(REPLIES)('a stored body reads as it did when it was fetched: %s', async (contentType, body) => {
  const server = await webServer();
  server.reply('/rules', { headers: { 'Content-Type': contentType }, body });
  const content = contentOf(await collector().fetch(declared(server.url('/rules'))));
  expect(content.text).not.toBe('');
  const stored = new Uint8Array(content.body);
  expect(await readBody(stored, content.contentType, content.charset)).toBe(content.text);
});
