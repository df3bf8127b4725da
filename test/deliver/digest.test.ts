import fc from 'fast-check';
import { DateTime, Settings } from 'luxon';
import { afterEach, expect, test } from 'vitest';
import { renderEmail } from '../../src/channels/email/render.js';
import { buildDigest } from '../../src/deliver/digest/build.js';
import { openStore } from '../../src/store/store.js';
import { chinese, digestOf, english } from '../channels/fixtures.js';
import { temporaryFolder } from '../support/folders.js';
import { storeAlert } from './case-store.js';

const ZONES = [
  'Asia/Shanghai',
  'America/Los_Angeles',
  'Pacific/Auckland',
  'Asia/Kolkata',
  'Europe/Berlin',
  'UTC',
];

afterEach(() => {
  Settings.defaultZone = 'system';
});

test('what is due today is due on the day of the configured zone, whatever zone the machine is in', () => {
  const store = openStore(temporaryFolder());
  storeAlert(store, [], undefined, { caseDueAt: '2030-06-15T12:00:00.000Z' });
  fc.assert(
    fc.property(
      fc.constantFrom(...ZONES),
      fc.constantFrom(...ZONES),
      fc.integer({ min: 1, max: 3 * 24 * 60 }),
      (timezone, machine, minutesBefore) => {
        Settings.defaultZone = machine;
        const due = DateTime.fromISO('2030-06-15T12:00:00.000Z', { zone: timezone });
        const now = due.minus({ minutes: minutesBefore });
        const date = now.toISODate() ?? '';
        const digest = buildDigest(store, { date, timezone, now: now.toUTC().toISO() ?? '', sources: [] });
        expect(digest.today.length).toBe(due.toISODate() === date ? 1 : 0);
        expect(digest.overdue.length).toBe(0);
      },
    ),
    { numRuns: 100 },
  );
  store.close();
});

test('a line of the digest says who has the case and how many listings it touches', () => {
  const store = openStore(temporaryFolder());
  const alert = storeAlert(store, []);
  const now = alert.detectedAt;
  const digest = buildDigest(store, { date: now.slice(0, 10), timezone: 'UTC', now, sources: [] });
  const [line] = [...digest.overdue, ...digest.today, ...digest.thisWeek, ...digest.later];
  expect(line).toMatchObject({ role: alert.checklist.items[0]?.role, kind: alert.assessment.kind });
  expect(line?.owner).toBe(alert.checklist.items[0]?.assignee);
  store.close();
});

/** How fast people read for information: words of English, characters of Chinese a minute. */
const WORDS_A_MINUTE = 230;
const CHARACTERS_A_MINUTE = 400;

test('sixty changes are read in five minutes', () => {
  const words = renderEmail(digestOf(60), english).text.split(/\s+/u).length;
  expect(words / WORDS_A_MINUTE).toBeLessThan(5);
  const { text } = renderEmail(digestOf(60), chinese);
  const characters = text.match(/\p{Script=Han}|[\p{Script=Latin}\p{N}]+/gu)?.length ?? 0;
  expect(characters / CHARACTERS_A_MINUTE).toBeLessThan(5);
});
