import { describe, expect, test } from 'vitest';
import { redact, redactorOf } from '../../src/text/redact.js';

const secret = 'p@ss/w+rd "1" <é>';
const secrets = [secret];
const base64 = (text: string) => Buffer.from(text).toString('base64');
const base64url = (text: string) => Buffer.from(text).toString('base64url');

describe('a secret is masked', () => {
  test.each([
    ['as it is', secret],
    ['percent-encoded', encodeURIComponent(secret)],
    [
      'percent-encoded in lower case',
      encodeURIComponent(secret).replace(/%../g, (code) => code.toLowerCase()),
    ],
    ['percent-encoded twice', encodeURIComponent(encodeURIComponent(secret))],
    ['as a query holds it', new URL(`https://h.example/?key=${secret}`).search.slice(5)],
    ['as a form holds it', new URLSearchParams({ key: secret }).toString().slice(4)],
    ['JSON-escaped', JSON.stringify(secret).slice(1, -1)],
    ['JSON-escaped twice', JSON.stringify(JSON.stringify(secret)).slice(3, -3)],
    ['JSON-escaped in ASCII', 'p@ss\\/w+rd \\"1\\" <\\u00e9>'],
    ['HTML-escaped', 'p@ss/w+rd &quot;1&quot; &lt;é&gt;'],
    ['HTML-escaped by number', 'p@ss/w+rd &#34;1&#x22; &#60;&#xE9;&#62;'],
    ['in base64', base64(secret)],
    ['in base64 without padding', base64(secret).replace(/=+$/, '')],
    ['in base64url', base64url(secret)],
    ['in base64 in a query', encodeURIComponent(base64(secret))],
    ['in hexadecimal', Buffer.from(secret).toString('hex')],
    ['in upper-case hexadecimal', Buffer.from(secret).toString('hex').toUpperCase()],
    ['cut off', `${secret.slice(0, 9)}…`],
  ])('%s', (_form, text) => {
    expect(redact(`before:${text}:after`, secrets)).toBe('before:***:after');
  });

  test.each(['', 'a', 'ab', 'abc', 'user', 'li.lei'])('within AUTH PLAIN of the user "%s"', (user) => {
    const password = 'correct-horse-9';
    for (const encode of [base64, base64url]) {
      const shown = redact(`334 ${encode(`\0${user}\0${password}`)} 535`, [password]);
      const left = shown.replace(/^334 /, '').replace(/ 535$/, '');
      const readable = left
        .split('***')
        .map((piece) => Buffer.from(piece, 'base64').toString('latin1'))
        .join('');
      expect(left).toContain('***');
      expect(readable).not.toMatch(/orrect|horse/);
    }
  });

  test('not where only the kind of the secret is named', () => {
    expect(redact('Use the app token (xapp-…).', ['xapp-1-A0123456789-abcdef'])).toBe(
      'Use the app token (xapp-…).',
    );
  });

  test('each of many, whichever stands in the text', () => {
    const many = Array.from(
      { length: 120 },
      (_, at) => `session-${String(at).padStart(3, '0')}-${'x9'.repeat(12)}`,
    );
    const text = `first ${many[0]} middle ${many[60]} last ${many[119]} none session-120`;
    expect(redact(text, many)).toBe('first *** middle *** last *** none session-120');
    const pieces = [
      { op: 'same', text: `${many[0]?.slice(0, 10)}` },
      { op: 'added', text: `${many[0]?.slice(10)} and ${many[119]}` },
    ];
    const shown = redactorOf(many).value(pieces);
    expect(shown.map(({ text: words }) => words).join('')).toBe('****** and ***');
  });

  test('whole, where another secret is a part of it', () => {
    expect(redact('k=abcdef/ghi abcdef', ['abcdef', 'abcdef/ghi'])).toBe('k=*** ***');
  });

  test('in a word diff that divides it', () => {
    const words = [
      { op: 'same', text: 'See /rules?key=tok-2026-' },
      { op: 'removed', text: 'aaaa' },
      { op: 'added', text: 'bbbb' },
      { op: 'same', text: '-end today' },
    ];
    expect(redactorOf(['tok-2026-bbbb-end']).value({ words })).toEqual({
      words: [
        { op: 'same', text: 'See /rules?key=***' },
        { op: 'removed', text: 'aaaa' },
        { op: 'added', text: '***' },
        { op: 'same', text: '*** today' },
      ],
    });
  });
});

describe('what is no secret stays readable', () => {
  test('short values are none', () => {
    const text = 'Seller 1 has ab and 8080 until 2026';
    expect(redact(text, ['1', 'ab', '8080', '2026', 'has', ''])).toBe(text);
  });

  test('a short one with letters and digits is masked as a word of its own', () => {
    expect(redact('pin a1b2, not a1b2c3 or xa1b2', ['a1b2'])).toBe('pin ***, not a1b2c3 or xa1b2');
  });

  test('a value without secrets is given back as it is', () => {
    const value = { a: ['b', { c: 1, d: null }], words: [{ op: 'same', text: 'word' }], at: new Date(0) };
    expect(redactorOf(['nowhere-in-it']).value(value)).toBe(value);
  });
});

test('masking JSON text by text leaves it valid', () => {
  const value = { text: 'line\nabcdef' };
  expect(JSON.stringify(redactorOf(['nabcdef']).value(value))).toBe('{"text":"line\\nabcdef"}');
});

test('one redactor is made for a set of secrets', () => {
  expect(redactorOf(secrets)).toBe(redactorOf(secrets));
});
