import { describe, expect, test } from 'vitest';
import type { Case } from '../../src/domain/case.js';
import type { ChecklistItem } from '../../src/domain/checklist.js';
import { acknowledge, caseDueAt, close } from '../../src/respond/transitions.js';

const open: Case = {
  id: 7,
  changeId: 12,
  state: 'needs-attention',
  severity: 'high',
  openedAt: '2026-03-05T08:00:00.000Z',
  dueAt: '2026-03-06T08:00:00.000Z',
  checklist: { items: [] },
};
const at = '2026-03-05T09:00:00.000Z';

function item(dueAt: string): ChecklistItem {
  const text = { en: 'Read it?', 'zh-CN': '是否已读？' };
  return {
    id: 'read',
    role: 'operations-lead',
    dueAt,
    question: text,
    evidence: text,
    facts: [],
    because: [],
  };
}

describe('a case', () => {
  test('that somebody takes on is being adapted, with the name and the time', () => {
    expect(acknowledge(open, 'Li Lei', at).entry).toMatchObject({
      state: 'adapting',
      acknowledgedBy: 'Li Lei',
      acknowledgedAt: at,
    });
  });

  test('keeps the first who took it on, and the second in its history', () => {
    const first = acknowledge(open, 'Li Lei', at).entry;
    const second = acknowledge(first, 'Han Meimei', '2026-03-05T10:00:00.000Z', 'helping');
    expect(second.entry.acknowledgedBy).toBe('Li Lei');
    expect(second.event).toEqual({
      at: '2026-03-05T10:00:00.000Z',
      actor: 'Han Meimei',
      kind: 'acknowledged',
      note: 'helping',
    });
  });

  test('is closed as adapted with or without a reason', () => {
    expect(close(open, { outcome: 'adapted', actor: 'Li Lei', at }).entry).toMatchObject({
      state: 'adapted',
      closedBy: 'Li Lei',
      closedAt: at,
    });
  });

  test('is not closed as not affected without the reason', () => {
    expect(() => close(open, { outcome: 'not-affected', actor: 'Li Lei', reason: ' ', at })).toThrow(
      /--reason/,
    );
  });

  test('that is closed says by whom and when it was', () => {
    const { entry } = close(open, { outcome: 'adapted', actor: 'Li Lei', at });
    expect(() => acknowledge(entry, 'Han Meimei', at)).toThrow(/closed by Li Lei on 2026-03-05/);
    expect(() => close(entry, { outcome: 'adapted', actor: 'Han Meimei', at })).toThrow(/closed by Li Lei/);
  });

  test('is due with the last item of its checklist, and after a day at the latest', () => {
    const items = [item('2026-03-05T10:00:00.000Z'), item('2026-03-05T20:00:00.000Z')];
    expect(caseDueAt(open.openedAt, { items })).toBe('2026-03-05T20:00:00.000Z');
    expect(caseDueAt(open.openedAt, { items: [] })).toBe('2026-03-06T08:00:00.000Z');
    expect(caseDueAt(open.openedAt, { items: [item('2026-03-09T08:00:00.000Z')] })).toBe(
      '2026-03-06T08:00:00.000Z',
    );
  });
});
