import { describe, expect, it } from 'vitest';
import { startScene } from './scene.js';

const TERMS =
  'These terms govern how independent merchants offer goods to consumers through the marketplace.';
const FOOT = 'Buyer data serves the delivery of the order and nothing else, and is deleted after the term.';
const page = (rule: string, more = '') =>
  `<html lang="en"><head><title>Fees</title></head><body><main><h1>Fees</h1><p>${TERMS}</p><p>${rule}</p><p>${FOOT}</p>${more}</main></body></html>`;

const OLD = 'Merchants pay a commission of 8 % on each order.';
const NEW = 'From 1 May 2026 merchants must pay a commission of 10 % on each order.';

async function watched(channels: readonly string[] = ['slack']) {
  const scene = await startScene();
  const context = { ...scene.context, alerts: { ...scene.context.alerts, channels } };
  const policy = scene.source('document', '/fees');
  const { checkSource } = await import('../../src/pipeline/check-source.js');
  const look = async (html: string) => {
    scene.page('/fees', html);
    scene.pass(24 * 5);
    return checkSource(policy, context);
  };
  await look(page(OLD));
  await look(page(NEW));
  return { ...scene, look };
}

describe('a rule that is taken back days after the alert', () => {
  it('is told once, in the thread of the open case, and its day no longer stands in the ledger', async () => {
    const { look, store, queued } = await watched();
    expect(store.changes.get(1)?.assessment?.effective?.date).toBe('2026-05-01');
    expect((await look(page(OLD))).changes).toMatchObject([{ id: 2, caseId: 1 }]);
    await look(page(OLD));
    expect(queued()).toEqual(['change:1:slack', 'case:1:2:slack']);
    expect(store.cases.list({})).toHaveLength(1);
    expect(store.cases.events(1).at(-1)).toMatchObject({ kind: 'taken-back', note: '✗ 2026-05-01' });
    const [first, second] = [1, 2].map((id) => store.changes.get(id)?.assessment);
    expect(first?.effective).toBeUndefined();
    expect(first?.days).toBeUndefined();
    expect(first?.headline.en).toContain('taken back, ');
    expect(first?.headline['zh-CN']).not.toMatch(/起适用|前完成/u);
    expect(second?.headline['zh-CN']).toContain('恢复原文，');
    expect(store.changes.get(2)?.verdict).toBe('material');
    const [, update] = store.outbox.list(['pending']).filter(({ type }) => type !== 'details');
    expect(update?.message).toMatchObject({ type: 'case', alert: { changeId: 1 } });
    expect(update?.message).not.toHaveProperty('alert.assessment.effective');
  });

  it('reaches those whose channel keeps no threads by an alert that belongs to the case', async () => {
    const { look, store, queued } = await watched(['email']);
    await look(page(OLD));
    expect(queued()).toEqual(['change:1:email', 'change:2:email']);
    expect(store.cases.list({})).toHaveLength(1);
  });

  it('is a case of its own where that of the change is closed', async () => {
    const { look, store, queued } = await watched();
    const entry = store.cases.get(1);
    if (!entry) throw new Error('No case was opened.');
    store.cases.update({ ...entry, state: 'adapted', closedAt: entry.openedAt, closedBy: 'Ann' });
    await look(page(OLD));
    expect(queued()).toEqual(['change:1:slack', 'change:2:slack']);
    expect(store.changes.get(1)?.assessment?.effective?.date).toBe('2026-05-01');
  });

  it('is told by an alert of its own in the same case where another rule changed with it', async () => {
    const { look, store, queued } = await watched();
    await look(page(OLD, '<p>Merchants must not sell knives on the marketplace.</p>'));
    expect(queued()).toEqual(['change:1:slack', 'change:2:slack']);
    expect(store.cases.list({}).map(({ id }) => id)).toEqual([1]);
    expect(store.cases.events(1).at(-1)).toMatchObject({ kind: 'received', relation: 'edited-again' });
  });
});
