import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { FetchOutcome } from '../../src/domain/fetch.js';
import { makePdf } from '../support/pdf.js';
import { collector, contentOf, declared, failureOf, webServer } from './helpers.js';
import { LEGACY_TEXTS, type LegacyText } from './legacy-texts.js';

function legacy(charset: string): LegacyText {
  const found = LEGACY_TEXTS.find((text) => text.charset === charset);
  if (found === undefined) throw new Error(`No text in ${charset}`);
  return found;
}

function page(head: string, text: Buffer): Buffer {
  return Buffer.concat([
    Buffer.from(`<!doctype html><html><head>${head}<title>Policy</title></head><body class="main"><p>`),
    text,
    Buffer.from('</p></body></html>'),
  ]);
}

async function fetchPage(body: Uint8Array, contentType?: string): Promise<FetchOutcome> {
  const server = await webServer();
  server.reply('/page', { headers: contentType === undefined ? {} : { 'content-type': contentType }, body });
  return collector().fetch(declared(server.url('/page')));
}

const DETECTABLE = LEGACY_TEXTS.filter(({ charset }) => charset !== 'gbk');

describe('a page in an older charset is read', () => {
  test.each(LEGACY_TEXTS)('when the header declares $charset', async ({ charset, text, bytes }) => {
    const content = contentOf(await fetchPage(page('', bytes), `text/html; charset=${charset}`));
    expect(content.text).toContain(text);
    expect(content.charset).toBe(charset);
  });

  test.each(LEGACY_TEXTS)('when a meta element declares $charset', async ({ charset, text, bytes }) => {
    const head = `<meta http-equiv="Content-Type" content="text/html; charset=${charset.toUpperCase()}">`;
    const content = contentOf(await fetchPage(page(head, bytes), 'text/html'));
    expect(content.text).toContain(text);
    expect(content.charset).toBe(charset);
  });

  test.each(DETECTABLE)('when nothing declares $charset', async ({ charset, text, bytes }) => {
    const content = contentOf(await fetchPage(page('', bytes), 'text/html'));
    expect(content.text).toContain(text);
    expect(content.charset).toBe(charset);
  });

  test('when GBK is undeclared, as its superset GB 18030', async () => {
    const { text, bytes } = legacy('gbk');
    const content = contentOf(await fetchPage(page('', bytes), 'text/html'));
    expect(content.text).toContain(text);
    expect(content.charset).toBe('gb18030');
  });

  test('when an XML declaration names it', async () => {
    const { text, bytes } = legacy('shift_jis');
    const body = Buffer.concat([
      Buffer.from('<?xml version="1.0" encoding="Shift_JIS"?><notice>'),
      bytes,
      Buffer.from('</notice>'),
    ]);
    expect(contentOf(await fetchPage(body, 'application/xml')).text).toContain(text);
  });

  test('when all it has above ASCII is a few accents', async () => {
    const body = page('', Buffer.from('Un café naïve', 'latin1'));
    expect(contentOf(await fetchPage(body, 'text/html')).text).toContain('Un café naïve');
  });

  test('when a long English page has only a few letters above ASCII', async () => {
    const english = 'Sellers must confirm their account details before the deadline. '.repeat(400);
    const body = page('', Buffer.from(`${english} Fee: 0,35 \x80 \x96 caf\xe9`, 'latin1'));
    expect(contentOf(await fetchPage(body, 'text/html')).text).toContain('Fee: 0,35 € – café');
  });
});

describe('UTF', () => {
  test('an undeclared page that is valid UTF-8 is UTF-8', async () => {
    const content = contentOf(await fetchPage(page('', Buffer.from('佣金 – fees – 手数料')), 'text/html'));
    expect(content.text).toContain('佣金 – fees – 手数料');
    expect(content.charset).toBe('utf-8');
  });

  test('a byte order mark outweighs the header and is not part of the text', async () => {
    const body = Buffer.from('\ufeffPolicy 规则');
    const content = contentOf(await fetchPage(body, 'text/plain; charset=iso-8859-1'));
    expect(content.text).toBe('Policy 规则');
    expect(content.charset).toBe('utf-8');
  });

  test('UTF-16 with a byte order mark is read', async () => {
    const content = contentOf(await fetchPage(Buffer.from('\ufeffPolicy 规则', 'utf16le'), 'text/plain'));
    expect(content.text).toBe('Policy 规则');
    expect(content.charset).toBe('utf-16le');
  });

  test('one damaged character does not change the charset of a UTF-8 page', async () => {
    const text = Buffer.from('Règles applicables aux créations déposées à partir de février');
    const body = page('', Buffer.concat([text, Buffer.of(0xc3), text]));
    const content = contentOf(await fetchPage(body, 'text/html; charset=utf-8'));
    expect(content.charset).toBe('utf-8');
    expect(content.text).toContain('créations déposées');
  });
});

describe('a declaration that is plainly wrong is corrected', () => {
  test.each(['gbk', 'big5', 'shift_jis', 'euc-kr', 'windows-1252'])('utf-8 for %s', async (charset) => {
    const { text, bytes } = legacy(charset);
    const content = contentOf(
      await fetchPage(page('<meta charset="utf-8">', bytes), 'text/html; charset=utf-8'),
    );
    expect(content.text).toContain(text);
  });

  test.each(['gbk', 'big5', 'shift_jis', 'euc-kr'])(
    'iso-8859-1, stated by a server, for %s',
    async (charset) => {
      const { text, bytes } = legacy(charset);
      expect(contentOf(await fetchPage(page('', bytes), 'text/html; charset=ISO-8859-1')).text).toContain(
        text,
      );
    },
  );

  test.each(['gbk', 'iso-8859-1', 'shift_jis'])('%s for utf-8', async (charset) => {
    const text = '卖家须知：自2026年3月1日起，平台将调整佣金费率。';
    const content = contentOf(await fetchPage(page('', Buffer.from(text)), `text/html; charset=${charset}`));
    expect(content.text).toContain(text);
    expect(content.charset).toBe('utf-8');
  });

  test('a charset that does not exist counts as undeclared', async () => {
    const content = contentOf(
      await fetchPage(page('', Buffer.from('佣金费率')), 'text/html; charset=utf-99'),
    );
    expect(content.text).toContain('佣金费率');
  });

  test('a right declaration of windows-1252 stays', async () => {
    const { text, bytes } = legacy('windows-1252');
    const content = contentOf(await fetchPage(page('', bytes), 'text/html; charset=iso-8859-1'));
    expect(content.text).toContain(text);
  });
});

describe('content that is no text', () => {
  test.each([
    'text/html',
    'text/html; charset=utf-8',
    'text/html; charset=gbk',
    'text/html; charset=iso-8859-1',
    'text/plain; charset=big5',
  ])('random bytes as %s are a bad encoding', async (contentType) => {
    expect(failureOf(await fetchPage(randomBytes(4000), contentType)).kind).toBe('bad-encoding');
  });

  test.each(['application/pdf', 'application/octet-stream'])(
    'a PDF sent as %s is read as one',
    async (type) => {
      const body = makePdf([[{ text: 'The fee is 12 %.', x: 72, y: 700 }]]);
      const content = contentOf(await fetchPage(body, type));
      expect(content).toMatchObject({
        contentType: 'application/pdf',
        charset: '',
        text: 'The fee is 12 %.',
      });
      expect(Buffer.from(content.body).equals(body)).toBe(true);
    },
  );

  test('a login page in place of a PDF is read as the page that it is', async () => {
    const content = contentOf(await fetchPage(page('', Buffer.from('Sign in')), 'application/pdf'));
    expect(content.contentType).toBe('text/html');
    expect(content.text).toContain('Sign in');
  });

  test.each([
    ['image/png', Buffer.from('\x89PNG\r\n\x1a\n\0\0', 'latin1')],
    ['application/zip', Buffer.from('PK\x03\x04\x14\0', 'latin1')],
    ['text/html', Buffer.from('PK\x03\x04\x14\0', 'latin1')],
    ['application/octet-stream', Buffer.from([1, 2, 3, 0, 255, 254, 9])],
    ['image/svg+xml', Buffer.from('<svg/>')],
  ])('%s that holds no readable page is a bad content type', async (contentType, body) => {
    expect(failureOf(await fetchPage(body, contentType)).kind).toBe('bad-content-type');
  });
});

describe('text comes in more types than HTML', () => {
  test.each([
    ['text/markdown; charset=utf-8', 'text/markdown'],
    ['text/plain', 'text/plain'],
    ['application/json', 'application/json'],
    ['application/rss+xml', 'application/rss+xml'],
    ['Application/XHTML+XML;charset="UTF-8"', 'application/xhtml+xml'],
  ])('%s', async (header, contentType) => {
    const content = contentOf(await fetchPage(Buffer.from('# Fees 费用'), header));
    expect(content).toMatchObject({ contentType, text: '# Fees 费用' });
  });

  test.each([
    ['<!DOCTYPE html><p>Fees', undefined, 'text/html'],
    ['<html><p>Fees', 'application/octet-stream', 'text/html'],
    ['# Fees', 'binary/octet-stream', 'text/plain'],
    ['<?xml version="1.0"?><a/>', undefined, 'application/xml'],
    ['plain words', 'nonsense', 'text/plain'],
  ])('%s without a usable type is recognised', async (body, header, contentType) => {
    expect(contentOf(await fetchPage(Buffer.from(body), header)).contentType).toBe(contentType);
  });
});
