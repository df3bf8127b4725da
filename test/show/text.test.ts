import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { WordPart } from '../../src/domain/change.js';
import { formatDay, formatSpan, formatTime, relativeDay } from '../../src/show/text/dates.js';
import { excerptWords } from '../../src/show/text/excerpt.js';
import { platformName } from '../../src/show/text/platform.js';
import { cleanLine, clip, keepEnd, keepStart, safeUrl } from '../../src/text/clean.js';
import { chinese, english, unsafeCharacters } from '../channels/fixtures.js';

describe('text of a page', () => {
  test.each([
    ['tabs\tand\r\nlines\u2028end', 'tabs and lines end'],
    ['\u001b[31mred\u001b[0m', 'red'],
    ['left\u202eright\u202c', 'leftright'],
    ['zero\u200bwidth\u00adsoft', 'zerowidthsoft'],
    ['hangul\u3164filler', 'hangulfiller'],
    ['half \ud83d end', 'half \ufffd end'],
    ['family 👨‍👩‍👧 and ❤️', 'family 👨‍👩‍👧 and ❤️'],
    ['می‌خواهم', 'می‌خواهم'],
    ['stray\u200d joiner', 'stray joiner'],
    [`z${'\u0300'.repeat(30)}algo`, `z${'\u0300'.repeat(4)}algo`],
    ['全角　空格', '全角 空格'],
  ])('%j becomes %j', (from, to) => {
    expect(cleanLine(from, 200)).toBe(to);
  });

  test('never holds unsafe characters, and never more than asked for', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 400 }),
        fc.integer({ min: 1, max: 100 }),
        (text, max) => {
          const clean = cleanLine(`${text}\u001b[2J\u202e`, max);
          expect(unsafeCharacters(clean)).toEqual([]);
          expect(clean.length).toBeLessThanOrEqual(max);
          expect(clean).not.toContain('\n');
        },
      ),
    );
  });

  test('is cut between graphemes', () => {
    expect(clip('ab👨‍👩‍👧cd', 5)).toBe('ab…');
    expect(keepStart('a👍🏽b', 3)).toBe('a');
    expect(keepEnd('b👍🏽a', 3)).toBe('a');
    expect(clip('short', 5)).toBe('short');
  });
});

describe('addresses', () => {
  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'https://user:secret@example.com/',
    'https://real.example@evil.example/',
    '//example.com',
    'nonsense',
    `https://example.com/${'x'.repeat(3000)}`,
    undefined,
  ])('%s is not linked', (address) => {
    expect(safeUrl(address)).toBeUndefined();
  });

  test('http and https are', () => {
    expect(safeUrl('https://example.com/a b?q=<x>')).toBe('https://example.com/a%20b?q=%3Cx%3E');
  });
});

describe('days and times', () => {
  test.each([
    ['2026-03-02', 'today', '今天'],
    ['2026-03-03', 'tomorrow', '明天'],
    ['2026-03-09', 'in 7 days', '7天后'],
    ['2026-03-01', 'yesterday', '昨天'],
    ['2026-02-20', '10 days ago', '10天前'],
  ])('%s is %s', (date, en, zh) => {
    expect(relativeDay(date, english)).toBe(en);
    expect(relativeDay(date, chinese)).toBe(zh);
  });

  test('today is the day in the configured zone, not in UTC', () => {
    const lateInUtc = { ...english, now: new Date('2026-03-02T23:00:00.000Z') };
    expect(relativeDay('2026-03-03', lateInUtc)).toBe('today');
    expect(relativeDay('2026-03-03', { ...lateInUtc, timezone: 'America/New_York' })).toBe('tomorrow');
  });

  test('a change to summer time loses no day', () => {
    const berlin = { ...english, timezone: 'Europe/Berlin', now: new Date('2026-03-28T22:30:00.000Z') };
    expect(relativeDay('2026-03-30', berlin)).toBe('in 2 days');
  });

  test('times are shown in the configured zone', () => {
    expect(formatTime('2026-03-02T10:30:00.000Z', english)).toBe('18:30 today');
    expect(formatTime('2026-03-03T01:00:00.000Z', chinese)).toBe('明天 09:00');
    expect(formatTime('2026-03-05T01:00:00.000Z', english)).toBe('Thu 5 Mar, 09:00');
    expect(formatTime('2027-03-05T01:00:00.000Z', chinese)).toBe('2027年3月5日（周五）09:00');
    expect(formatTime('2026-03-02T10:30:00.000Z', { ...english, timezone: 'Mars/Olympus' })).toBe(
      '10:30 today',
    );
  });

  test('what is no date is shown as it is', () => {
    expect(formatDay('soon\u202e', english)).toBe('soon');
    expect(relativeDay('soon', english)).toBe('');
    expect(formatTime('later', english)).toBe('later');
  });

  test('how long something lasted', () => {
    const from = '2026-03-02T00:00:00.000Z';
    expect(formatSpan(from, '2026-03-02T00:20:00.000Z', 'en')).toBe('20 min');
    expect(formatSpan(from, '2026-03-03T12:00:00.000Z', 'en')).toBe('36 h');
    expect(formatSpan(from, '2026-03-06T00:00:00.000Z', 'zh-CN')).toBe('4 天');
  });
});

describe('an excerpt of changed words', () => {
  const filler = 'Sellers keep every invoice for ten years. '.repeat(30);
  const words: readonly WordPart[] = [
    { op: 'same', text: filler },
    { op: 'removed', text: '5 %' },
    { op: 'added', text: '8 %' },
    { op: 'same', text: ` of the price. ${filler}` },
    { op: 'removed', text: '30 days' },
    { op: 'added', text: '14 days' },
    { op: 'same', text: `. ${filler}` },
  ];

  test('holds every change with the words around it, and marks what it leaves out', () => {
    const parts = excerptWords(words, 400);
    const text = parts.map((part) => part.text).join('');
    for (const change of ['5 %', '8 %', '30 days', '14 days']) expect(text).toContain(change);
    expect(text).toContain('of the price');
    expect(text.startsWith('…')).toBe(true);
    expect(text.length).toBeLessThan(450);
  });

  test('shows a short block whole', () => {
    const short: readonly WordPart[] = [
      { op: 'same', text: 'The fee is ' },
      { op: 'removed', text: '5 %' },
      { op: 'added', text: '8 %' },
      { op: 'same', text: '.' },
    ];
    expect(excerptWords(short, 400).map((part) => part.text)).toEqual([
      'The fee is ',
      '5 %',
      ' ',
      '8 %',
      '.',
    ]);
  });

  test('a tight excerpt still shows the change itself', () => {
    const text = excerptWords(words, 120)
      .map((part) => part.text)
      .join('');
    expect(text).toContain('5 %');
    expect(text).toContain('8 %');
  });

  test('stays within its size whatever the words are', () => {
    const part = fc.record({
      op: fc.constantFrom('same' as const, 'added' as const, 'removed' as const),
      text: fc.string({ maxLength: 300 }),
    });
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), fc.integer({ min: 60, max: 600 }), (parts, max) => {
        const excerpt = excerptWords(parts, max);
        const length = excerpt.reduce((sum, { text }) => sum + text.length, 0);
        expect(length).toBeLessThanOrEqual(max + 2 + excerpt.length);
      }),
    );
  });
});

describe('platforms', () => {
  test.each([
    ['ebay', 'eBay'],
    ['tiktok-shop', 'TikTok Shop'],
    ['amazon', 'Amazon'],
    ['quay_mall', 'Quay Mall'],
  ])('%s is written %s', (id, name) => {
    expect(platformName(id)).toBe(name);
  });
});
