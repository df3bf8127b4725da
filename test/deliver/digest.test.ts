import fc from 'fast-check';
import { DateTime, Settings } from 'luxon';
import { afterEach, expect, test } from 'vitest';
import { renderEmail } from '../../src/channels/email/render.js';
import { buildDigest } from '../../src/deliver/digest/build.js';
import type { Digest, DigestLine } from '../../src/domain/alert.js';
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

/** Headlines as the program writes them. */
const BUILT = [
  {
    en: 'Amazon (Germany, France): commission 8 % → 9,5 % (“Haushaltsgeräte”), applies from 1 April 2026.',
    'zh-CN': 'Amazon（德国、法国）：佣金 8 % → 9,5 %（“Haushaltsgeräte”），2026年4月1日起适用。',
  },
  {
    en: 'Amazon (US): handling time 3 → 2 working days, applies from 20 March 2026, act by 11 March 2026.',
    'zh-CN': 'Amazon（美国）：发货时限 3 → 2 个工作日，2026年3月20日起适用，须在2026年3月11日前完成。',
  },
  {
    en: 'Amazon (EU): new rule on product compliance: “Proof of the responsible person for every toy”, applies from 1 May 2026.',
    'zh-CN':
      'Amazon（欧盟）：产品合规新规则：“Proof of the responsible person for every toy”，2026年5月1日起适用。',
  },
  {
    en: 'Amazon (UK): postponed from 1 April 2026 to 1 July 2026: “Identity check for companies”.',
    'zh-CN': 'Amazon（英国）：由2026年4月1日推迟至2026年7月1日：“Identity check for companies”。',
  },
];

/** As full as a day gets: every line with its days, its owner and its listings. */
function fullDigest(): Digest {
  const digest = digestOf(60);
  const filled = (lines: readonly DigestLine[]) =>
    lines.map((line, at) => ({
      ...line,
      source: { ...line.source, platform: 'amazon' },
      headline: BUILT[at % BUILT.length] ?? line.headline,
      effective: ['2026-04-01', '2026-03-20', '2026-05-01', '2026-07-01'][at % 4] ?? '2026-04-01',
      ...(line.caseId !== undefined && {
        owner: ['李雷', '韩梅梅'][at % 2] ?? '李雷',
        listings: { catalogued: 1204, touched: 37, possible: at % 3 },
      }),
    }));
  const { overdue, today, thisWeek, later, information } = digest;
  return {
    ...digest,
    overdue: filled(overdue),
    today: filled(today),
    thisWeek: filled(thisWeek),
    later: filled(later),
    information: filled(information),
  };
}

/** Nobody reads addresses. */
function read(text: string): string {
  return text.replace(/https?:\S+/gu, '');
}

test('sixty changes are read in five minutes', () => {
  const words = read(renderEmail(fullDigest(), english).text).match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0;
  expect(words / WORDS_A_MINUTE).toBeLessThan(5);
  const text = read(renderEmail(fullDigest(), chinese).text);
  const characters = text.match(/\p{Script=Han}|[\p{Script=Latin}\p{N}]+/gu)?.length ?? 0;
  expect(characters / CHARACTERS_A_MINUTE).toBeLessThan(5);
});
