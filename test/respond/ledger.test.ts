import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { toldLedger } from '../../src/deliver/told-ledger.js';
import type { Ledger } from '../../src/respond/ledger.js';
import { openStore, type Store } from '../../src/store/store.js';
import { now } from '../channels/fixtures.js';
import { storeAlert } from '../deliver/case-store.js';
import { temporaryFolder } from '../support/folders.js';

let store: Store;
let ledger: Ledger;

beforeEach(() => {
  store = openStore(temporaryFolder());
  ledger = toldLedger({ store, clock: () => now, team: [] });
  onTestFinished(() => store.close());
});

const li = { actor: 'Li Lei' };
const queued = () => store.outbox.list(['pending']).filter(({ type }) => type === 'case');

describe('the ledger', () => {
  test('keeps every move with who did what when, and adds to the history alone', () => {
    const { caseId } = storeAlert(store, []);
    ledger(caseId, { kind: 'acknowledge' }, li);
    ledger(caseId, { kind: 'note', note: 'Asked the tax office.' }, li);
    ledger(caseId, { kind: 'close', outcome: 'adapted' }, { actor: 'Wu Lei' });
    ledger(caseId, { kind: 'note', note: 'Told the shop.' }, li);
    expect(store.cases.events(caseId).map(({ actor, kind }) => `${actor} ${kind}`)).toEqual([
      'Li Lei acknowledged',
      'Li Lei note',
      'Wu Lei closed',
      'Li Lei note',
    ]);
    expect(store.cases.get(caseId)).toMatchObject({ state: 'adapted', revision: 4 });
  });

  test('refuses a move that is based on how the case was before somebody else’s', () => {
    const { caseId } = storeAlert(store, []);
    const seen = store.cases.get(caseId)?.revision;
    ledger(caseId, { kind: 'take' }, { actor: 'Han Meimei', base: seen });
    expect(() => ledger(caseId, { kind: 'take' }, { ...li, base: seen })).toThrow(
      expect.objectContaining({ kind: 'stale', message: expect.stringContaining('Han Meimei') }),
    );
    expect(store.cases.get(caseId)?.assignee).toBe('Han Meimei');
    // Whoever names none means the case as it is.
    expect(ledger(caseId, { kind: 'take' }, li).assignee).toBe('Li Lei');
  });

  test('makes a move that is told of twice once', () => {
    const { caseId } = storeAlert(store, ['slack']);
    const pressed = toldLedger({ store, clock: () => now, team: [], origin: 'slack:1' });
    pressed(caseId, { kind: 'take' }, li);
    pressed(caseId, { kind: 'take' }, li);
    expect(store.cases.events(caseId)).toHaveLength(1);
    expect(queued()).toHaveLength(1);
  });

  test('teaches the page that an alert was false, and unlearns it when the case is opened again', () => {
    const { caseId } = storeAlert(store, []);
    const pageId = store.changes.list({})[0]?.pageId ?? 0;
    ledger(caseId, { kind: 'false-alarm' }, li);
    expect(store.lessons.ofPage(pageId)).toMatchObject([{ kind: 'false-alarm', actor: 'Li Lei' }]);
    ledger(caseId, { kind: 'reopen', reason: 'It was a rule.' }, li);
    expect(store.lessons.ofPage(pageId)).toEqual([]);
  });

  test('works on joined cases in one, tells the threads of both, and parts them again', () => {
    const first = storeAlert(store, ['slack']).caseId;
    const second = storeAlert(store, ['slack']).caseId;
    const third = storeAlert(store, ['slack']).caseId;
    ledger(third, { kind: 'join', into: second }, li);
    ledger(second, { kind: 'join', into: first, reason: 'The same rule.' }, li);
    expect(store.cases.list({}).map(({ id }) => id)).toEqual([first]);
    expect(store.cases.joinedTo(first).map(({ id }) => id)).toEqual([second, third]);
    expect(store.cases.ofChange(3)?.id).toBe(first);
    expect(store.cases.countByState()['needs-attention']).toBe(1);
    expect(queued().map(({ caseId }) => caseId)).toEqual([third, second, second, first]);
    expect(() => ledger(second, { kind: 'take' }, li)).toThrow(/worked on in case 1/);
    ledger(second, { kind: 'split' }, li);
    expect(store.cases.list({}).map(({ id }) => id)).toEqual([first, second]);
  });

  test('says that there is no such case', () => {
    expect(() => ledger(99, { kind: 'take' }, li)).toThrow(expect.objectContaining({ kind: 'no-such-case' }));
    const { caseId } = storeAlert(store, []);
    expect(() => ledger(caseId, { kind: 'join', into: 99 }, li)).toThrow(/no case 99/);
  });
});
