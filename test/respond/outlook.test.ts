import { describe, expect, onTestFinished, test } from 'vitest';
import { toldLedger } from '../../src/deliver/told-ledger.js';
import { briefMarkdown } from '../../src/respond/brief/markdown.js';
import { briefPage } from '../../src/respond/brief/page.js';
import { readBrief } from '../../src/respond/brief/read.js';
import { figuresOf, type ReportedCase } from '../../src/respond/report/figures.js';
import { reportMarkdown } from '../../src/respond/report/markdown.js';
import { reportPage } from '../../src/respond/report/page.js';
import { readReport } from '../../src/respond/report/read.js';
import { filled, openRooms } from '../../src/respond/room.js';
import { daysOfCalendar, daysOfCases, within } from '../../src/respond/upcoming.js';
import { openStore } from '../../src/store/store.js';
import { changeAlert, hostileText, now } from '../channels/fixtures.js';
import { storeAlert } from '../deliver/case-store.js';
import { temporaryFolder } from '../support/folders.js';

function scene() {
  const store = openStore(temporaryFolder());
  onTestFinished(() => store.close());
  const alert = storeAlert(store, []);
  const ledger = toldLedger({ store, clock: () => now, team: [] });
  return { store, alert, ledger };
}

const HOUR = 3_600_000;
const reported = (changes: Partial<ReportedCase> = {}): ReportedCase => ({
  caseId: 1,
  platform: 'harbour',
  person: 'Li Lei',
  severity: 'high',
  publishedAt: undefined,
  detectedAt: 0,
  acknowledgedAt: undefined,
  closedAt: undefined,
  outcome: undefined,
  isFalseAlarm: false,
  ...changes,
});

describe('the figures of a month', () => {
  test('are medians in hours, and the share that was closed within a day', () => {
    const cases = [
      reported({ publishedAt: -6 * HOUR, acknowledgedAt: HOUR, closedAt: 10 * HOUR, outcome: 'adapted' }),
      reported({ acknowledgedAt: 3 * HOUR, closedAt: 30 * HOUR, outcome: 'adapted' }),
      reported({ acknowledgedAt: 2 * HOUR, closedAt: 4 * HOUR, outcome: 'not-affected' }),
      // A false alarm is counted, and says nothing of how fast the group is.
      reported({ closedAt: HOUR, outcome: 'not-affected', isFalseAlarm: true }),
      // Open for less than a day it may still be in time.
      reported({ detectedAt: 40 * HOUR }),
    ];
    expect(figuresOf(cases, 50 * HOUR)).toEqual({
      cases: 5,
      open: 1,
      adapted: 2,
      notAffected: 1,
      falseAlarms: 1,
      toDetection: 6,
      toAcknowledge: 2,
      toAdapted: 20,
      withinDay: 2 / 3,
    });
    expect(figuresOf(cases, 70 * HOUR).withinDay).toBe(2 / 4);
    expect(figuresOf([], 0)).toMatchObject({ toAdapted: undefined, withinDay: undefined });
  });

  test('are printed with charts, by platform and person; a month without cases says so', () => {
    const { store, alert, ledger } = scene();
    ledger(alert.caseId, { kind: 'close', outcome: 'adapted' }, { actor: '<b>Li</b>' });
    const month = alert.detectedAt.slice(0, 7);
    const report = readReport(month, store, { sources: [], timezone: 'UTC', now });
    expect(report.all).toMatchObject({ cases: 1, adapted: 1 });
    expect(report.people.map(({ name }) => name)).toEqual(['<b>Li</b>']);
    expect(reportMarkdown(report, 'en')).toContain('\\<b\\>Li\\</b\\>');
    const page = reportPage(report, 'zh-CN');
    expect(page).toContain('<svg');
    expect(page).toContain('&lt;b&gt;Li&lt;/b&gt;');
    expect(page).not.toContain('<script');
    const empty = readReport('2020-01', store, { sources: [], timezone: 'UTC', now });
    expect(reportMarkdown(empty, 'en')).toContain('No case was opened');
  });
});

describe('what is coming', () => {
  test('are the days of rules, but not of those that do not affect the shop', () => {
    const { store, alert, ledger } = scene();
    const { effective } = changeAlert().assessment;
    expect(daysOfCases(store)).toContainEqual(
      expect.objectContaining({ date: effective?.date, kind: 'effective', caseId: alert.caseId }),
    );
    ledger(alert.caseId, { kind: 'false-alarm' }, { actor: 'Li Lei' });
    expect(daysOfCases(store)).toEqual([]);
  });

  test('are known events of the seller’s markets and products, in order, within the span', () => {
    const event = {
      title: { en: 'x', 'zh-CN': 'x' },
      sure: 'confirmed',
      sources: ['a'],
      asOf: '2026-11-22',
    } as const;
    const events = [
      { ...event, date: '2027-02-01', markets: ['EU'], families: [] },
      { ...event, date: '2027-01-01', markets: ['US'], families: ['medical' as const] },
      { ...event, date: '2030-01-01', markets: [], families: [] },
    ];
    const span = { from: '2026-12-01', until: '2027-12-31' };
    const dates = (markets: string[], families: 'textile'[] = []) =>
      within(daysOfCalendar(events, { markets, families }), span).map(({ date }) => date);
    expect(dates(['DE'])).toEqual(['2027-02-01']);
    expect(dates([])).toEqual(['2027-01-01', '2027-02-01']);
    expect(dates([], ['textile'])).toEqual(['2027-02-01']);
  });
});

describe('a brief of a case', () => {
  const options = { language: 'en', timezone: 'UTC', now } as const;

  test('says what changed, what was decided, and what customer service may tell', () => {
    const { store, alert, ledger } = scene();
    const [item] = alert.checklist.items;
    ledger(alert.caseId, { kind: 'tick', item: item?.id ?? '', evidence: hostileText }, { actor: 'Li Lei' });
    ledger(alert.caseId, { kind: 'tick', item: 'decide', evidence: 'We adapt.' }, { actor: 'Wu Lei' });
    const entry = store.cases.get(alert.caseId) ?? expect.fail('no case');
    const brief = readBrief(entry, store, options);
    expect(brief.decisions).toContainEqual(expect.objectContaining({ text: 'done: Decide: We adapt.' }));
    expect(brief.replies.length).toBeGreaterThan(0);
    const page = briefPage(brief);
    expect(page).not.toMatch(/<script|<img|href="javascript:/i);
    expect(briefMarkdown(brief)).toContain('## Reply notes for customer service');
    expect(briefMarkdown(readBrief(entry, store, { ...options, language: 'zh-CN' }))).toContain(
      '## 客服答复要点',
    );
  });

  test('says that nothing is decided where nothing is', () => {
    const { store, alert } = scene();
    const entry = store.cases.get(alert.caseId) ?? expect.fail('no case');
    expect(readBrief(entry, store, options).decisions).toEqual([
      { label: 'Open', text: 'Nothing is decided yet.' },
    ]);
  });
});

describe('the room of a case', () => {
  const key = () => Buffer.alloc(32, 7);

  test('has a link that nobody guesses, the same for everybody', async () => {
    const rooms = await openRooms({ url: 'https://meet.example/{channel}?case={case}' }, key);
    const room = rooms?.(12, now);
    expect(room?.url).toMatch(/^https:\/\/meet\.example\/rulewatch-12-[0-9a-f]{12}\?case=12$/);
    expect(rooms?.(12, now)).toEqual(room);
    expect(filled('https://x/{channel}', { channel: '../a b' })).toBe('https://x/..%2Fa%20b');
    expect(await openRooms(undefined, key)).toBeUndefined();
  });

  test('is entered with a token that Agora’s own package made', async () => {
    const appId = '0123456789abcdef0123456789abcdef';
    const agora = { appId, certificate: 'fedcba9876543210fedcba9876543210', hours: 2 };
    const rooms = await openRooms({ agora, url: 'https://own.example/?t={token}' }, key);
    const room = rooms?.(12, now);
    expect(room?.agora?.token).toMatch(/^007[\w+/=]{60,}$/);
    expect(room?.agora?.expiresAt).toBe(new Date(now.getTime() + 2 * HOUR).toISOString());
    expect(room?.url).toContain(encodeURIComponent(room?.agora?.token ?? 'x'));
  });
});
