import { describe, expect, test } from 'vitest';
import { attachmentsOf } from '../../src/channels/email/attachments.js';
import type { CaseUpdate, ChangeAlert } from '../../src/domain/alert.js';
import type { DocumentDiff } from '../../src/domain/change.js';
import type { CaseState } from '../../src/domain/vocabulary.js';
import type { RenderOptions } from '../../src/show/options.js';
import {
  changeAlert,
  chinese,
  edited,
  english,
  hostileAlert,
  hostileText,
  unsafeCharacters,
} from './fixtures.js';

const usual = changeAlert();

function diffOf(alert: ChangeAlert): DocumentDiff {
  return { entries: alert.highlights, stats: alert.stats };
}

function attached(
  kind: 'diff' | 'calendar',
  message: ChangeAlert | CaseUpdate = usual,
  options: RenderOptions = english,
  diff = diffOf(message.type === 'case' ? message.alert : message),
) {
  const files = attachmentsOf(message, options, { diffOf: () => diff });
  return files.find((file) => file.kind === kind);
}

/** RFC 5545, 3.1: a line that begins with a space goes on from the one before. */
function contentLines(calendar: string | undefined): string[] {
  return (calendar ?? '').replaceAll(/\r\n[ \t]/g, '').split('\r\n');
}

function values(calendar: string | undefined, name: string): string[] {
  const found = contentLines(calendar).filter((line) => line.split(/[:;]/)[0] === name);
  return found.map((line) => line.slice(line.indexOf(':') + 1));
}

function step(state: CaseState, at: string): CaseUpdate {
  const kind = state === 'adapting' ? 'reopened' : 'closed';
  return {
    type: 'case',
    caseId: 12,
    changeId: 31,
    state,
    event: { at, actor: 'Li Lei', kind },
    alert: usual,
  };
}

describe('the differences in a file', () => {
  test('are all there, in the order of the page, with the words marked', () => {
    const file = attached('diff');
    expect(file).toMatchObject({ filename: 'change-31.txt', contentType: 'text/plain; charset=utf-8' });
    expect(file?.content).toContain('== Changed · Selling into the EU › Low-value parcels ==');
    expect(file?.content).toContain('[-1 July 2026-]{+9 March 2026+}.');
    expect(file?.content).toContain('{+Parcels without an IOSS number will be returned');
    expect(file?.content).toContain('[-Gifts between private persons up to EUR 45 are exempt.-]');
  });

  test('open in Notepad and Excel with their own letters', () => {
    const content = attached('diff', usual, chinese)?.content ?? '';
    expect(content.startsWith('\ufeff2026年3月9日起')).toBe(true);
    expect(content).toContain('== 修改 · Selling into the EU');
    expect(content.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  test('of a new announcement are its text, without marks', () => {
    const content = attached('diff', changeAlert({ origin: 'appeared' }))?.content;
    expect(content).toContain('\r\nParcels without an IOSS number will be returned');
    expect(content).not.toContain('{+');
  });

  test('stay below what a mail server takes, and say what is left out', () => {
    const text = 'Every parcel needs a label. '.repeat(4000);
    const entries = Array.from({ length: 40 }, (_, newIndex) => ({
      op: 'added' as const,
      section: [],
      newIndex,
      block: { kind: 'paragraph' as const, text },
    }));
    const content = attached('diff', usual, english, { entries, stats: usual.stats })?.content ?? '';
    expect(Buffer.byteLength(content)).toBeLessThan(520_000);
    expect(content).toMatch(/\d+ more differences are not in this file: rulewatch changes show 31/);
  });

  test('show every changed word, however many there are', () => {
    const words = Array.from({ length: 500 }, (_, index) => [
      { op: 'removed' as const, text: `old${index} ` },
      { op: 'added' as const, text: `new${index} ` },
    ]).flat();
    const diff = { entries: [{ ...edited, words }], stats: usual.stats };
    expect(attached('diff', usual, english, diff)?.content).toContain('{+new499 +}');
  });

  test('hold nothing that a terminal or an editor would obey', () => {
    const content = attached('diff', hostileAlert())?.content ?? '';
    expect(unsafeCharacters(content.slice(1).replaceAll('\r\n', '\n'))).toEqual([]);
  });
});

describe('the calendar entries', () => {
  test('are whole days for the last day to act and the first day of the rule, with a reminder', () => {
    const file = attached('calendar');
    expect(file).toMatchObject({
      filename: 'effective-2026-03-09.ics',
      contentType: 'text/calendar; charset=utf-8; method=PUBLISH',
    });
    expect(values(file?.content, 'DTSTART')).toEqual(['20260306', '20260309']);
    expect(values(file?.content, 'SUMMARY')).toEqual([
      'Last day to act: Harbour Market · IOSS number required on every EU parcel below EUR 150 from 9 March 2026',
      'Applies from today: Harbour Market · IOSS number required on every EU parcel below EUR 150 from 9 March 2026',
    ]);
    expect(values(file?.content, 'TRIGGER')).toEqual(['-PT15H', '-PT15H']);
    expect(values(file?.content, 'DESCRIPTION')[0]).toContain('“Register by 6 March.”');
    expect(values(file?.content, 'METHOD')).toEqual(['PUBLISH']);
    expect(contentLines(file?.content).join('\n')).not.toMatch(/^(ATTENDEE|ORGANIZER)/m);
  });

  test('speak the language of the reader', () => {
    const [, effective] = values(attached('calendar', usual, chinese)?.content, 'SUMMARY');
    expect(effective).toMatch(/^规则生效：Harbour Market · 2026年3月9日起/);
  });

  test('are the same in every attempt, whenever it is made', () => {
    const later = { ...english, now: new Date('2026-03-08T00:00:00Z') };
    expect(attached('calendar', usual, later)?.content).toBe(attached('calendar')?.content);
  });

  test('are taken back when the case is closed, and brought back when it is opened again', () => {
    const first = attached('calendar')?.content;
    const closed = attached('calendar', step('not-affected', '2026-03-03T08:00:00.000Z'))?.content;
    const reopened = attached('calendar', step('adapting', '2026-03-04T08:00:00.000Z'))?.content;
    expect(values(closed, 'UID')).toEqual(values(first, 'UID'));
    expect(new Set(values(first, 'UID')).size).toBe(2);
    expect(values(first, 'STATUS')).toEqual(['CONFIRMED', 'CONFIRMED']);
    expect(values(closed, 'STATUS')).toEqual(['CANCELLED', 'CANCELLED']);
    expect(values(reopened, 'STATUS')).toEqual(['CONFIRMED', 'CONFIRMED']);
    const sequences = [first, closed, reopened].map((calendar) => Number(values(calendar, 'SEQUENCE')[0]));
    expect(sequences).toEqual([...sequences].sort((a, b) => a - b));
    expect(new Set(sequences).size).toBe(3);
  });

  test('belong to one case: another case has others', () => {
    const other = changeAlert({ caseId: 13 });
    const shared = values(attached('calendar', other)?.content, 'UID');
    expect(shared).not.toEqual(values(attached('calendar')?.content, 'UID'));
  });

  test('are none where no day is ahead', () => {
    const { effective: _effective, deadline: _deadline, ...undated } = usual.assessment;
    expect(attached('calendar', changeAlert({ assessment: undated }))).toBeUndefined();
    const past = { date: '2026-02-01', text: 'x', sentence: 'x' };
    expect(
      attached('calendar', changeAlert({ assessment: { ...undated, effective: past } })),
    ).toBeUndefined();
  });

  test('cannot be written to by a page', () => {
    const hostile = hostileAlert(
      `${hostileText}\r\nEND:VEVENT\r\nBEGIN:VEVENT\nATTENDEE:mailto:x@evil.example`,
    );
    const date = {
      ...usual.assessment.effective,
      date: '2026-03-09',
      text: hostileText,
      sentence: hostileText,
    };
    const alert = { ...hostile, assessment: { ...hostile.assessment, effective: date } };
    const content = attached('calendar', alert)?.content;
    const names = contentLines(content).map((line) => line.split(/[:;]/)[0]);
    expect(names.filter((name) => name === 'BEGIN')).toHaveLength(5);
    expect(names).not.toContain('ATTENDEE');
    expect(names).not.toContain('URL');
    expect(unsafeCharacters(contentLines(content).join('\n'))).toEqual([]);
  });

  test('say what a page says as plain text, whatever a calendar makes of it', () => {
    const bait =
      'Pay <a href="https://evil.example/pay">here</a> &lt;b&gt; &#60;i&#62; at https://evil.example/pay or www.evil.example \u0007\u202E';
    const text = bait.repeat(20);
    const { effective } = usual.assessment;
    const alert = changeAlert({
      page: { ...usual.page, title: text },
      assessment: {
        ...usual.assessment,
        headline: { en: `Amazon: ${text}`, 'zh-CN': text },
        effective: { ...effective, date: '2026-03-09', text, sentence: text },
      },
    });
    const content = attached('calendar', alert)?.content ?? '';
    for (const name of ['SUMMARY', 'DESCRIPTION']) {
      for (const shown of values(content, name)) {
        expect(shown).toContain('evil');
        expect(shown).not.toMatch(/[<>]|&#?\w+;|:\/\/evil|www\.evil/);
        expect(shown.length).toBeLessThan(700);
      }
    }
    expect(content).not.toMatch(/X-ALT-DESC|HTML/);
    expect(unsafeCharacters(contentLines(content).join('\n'))).toEqual([]);
    for (const line of content.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });

  test('carry no name that a page made up', () => {
    for (const { filename } of attachmentsOf(hostileAlert(), english, {})) {
      expect(filename).toMatch(/^[a-z0-9.-]+$/);
    }
  });
});
