import type { Case } from '../../src/domain/case.js';
import type { ChecklistItem } from '../../src/domain/checklist.js';

/** Nine in the morning of a Thursday, an hour after the case was opened. */
export const at = '2026-03-05T09:00:00.000Z';

export function openCase(changes: Partial<Case> = {}): Case {
  return {
    id: 7,
    changeId: 12,
    state: 'needs-attention',
    severity: 'high',
    openedAt: '2026-03-05T08:00:00.000Z',
    dueAt: '2026-03-06T08:00:00.000Z',
    checklist: { items: [] },
    revision: 0,
    ...changes,
  };
}

export function item(changes: Partial<ChecklistItem> = {}): ChecklistItem {
  const text = { en: 'Read it?', 'zh-CN': '是否已读？' };
  return {
    id: 'read',
    role: 'operations-lead',
    dueAt: at,
    question: text,
    evidence: text,
    facts: [],
    because: [],
    ...changes,
  };
}
