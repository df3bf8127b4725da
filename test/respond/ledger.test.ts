import { describe, expect, test } from 'vitest';
import type { Case } from '../../src/domain/case.js';
import type { ChecklistItem } from '../../src/domain/checklist.js';
import { acknowledge, assign, caseDueAt, close, take } from '../../src/respond/transitions.js';

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
    expect(() => take(entry, 'Han Meimei', [], at)).toThrow(/closed by Li Lei/);
    expect(() => assign(entry, { actor: 'Wu Lei', person: 'Guest', at })).toThrow(/closed by Li Lei/);
  });

  test('is handed to a person with the questions of the roles that the person holds', () => {
    const items = [item(at), { ...item(at), role: 'logistics' as const, assignee: 'Wu Lei' }];
    const asked = { ...open, checklist: { items } };
    const { entry, event } = assign(asked, {
      actor: 'Wu Lei',
      person: 'Li Lei',
      holds: ['operations-lead', 'tech'],
      at,
    });
    expect(entry).toMatchObject({ state: 'needs-attention', assignee: 'Li Lei' });
    expect(entry.checklist.items.map(({ assignee }) => assignee)).toEqual(['Li Lei', 'Wu Lei']);
    expect(event).toEqual({ at, actor: 'Wu Lei', kind: 'assigned', person: 'Li Lei' });
  });

  test('hands over the questions of one role, and forgets why somebody else had them', () => {
    const standIn = { kind: 'stand-in', for: 'Wu Lei', absence: { kind: 'off-hours' } } as const;
    const items = [{ ...item(at), assignee: 'Han Meimei', assignment: standIn }];
    const asked = { ...open, checklist: { items } };
    const assignment = { actor: 'Wu Lei', person: 'Guest', role: 'operations-lead', at } as const;
    const { entry } = assign(asked, assignment);
    expect(entry.assignee).toBeUndefined();
    expect(entry.checklist.items).toEqual([{ ...item(at), assignee: 'Guest' }]);
    expect(() => assign(asked, { ...assignment, role: 'tech' })).toThrow(/asks nothing of Tech/);
  });

  test('that somebody takes is theirs, and being adapted', () => {
    const first = acknowledge(open, 'Li Lei', at).entry;
    expect(take(first, 'Han Meimei', [], '2026-03-05T10:00:00.000Z').entry).toMatchObject({
      state: 'adapting',
      acknowledgedBy: 'Li Lei',
      acknowledgedAt: at,
      assignee: 'Han Meimei',
    });
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
