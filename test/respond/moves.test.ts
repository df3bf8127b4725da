import { describe, expect, test } from 'vitest';
import type { Case } from '../../src/domain/case.js';
import { caseDueAt } from '../../src/respond/due.js';
import { CaseError } from '../../src/respond/errors.js';
import { join, split } from '../../src/respond/joining.js';
import { type CaseMove, MOVE_KINDS, MOVE_TABLE, type Standing } from '../../src/respond/moves.js';
import { makeMove, type SingleMove, type Transition } from '../../src/respond/transitions.js';
import { at, item, openCase } from './cases.js';

const later = '2026-03-05T10:00:00.000Z';
const by = { actor: 'Li Lei', at };

/** A case in every standing, so that every move makes sense but for the standing. */
function standing(state: Standing): Case {
  const items = [item(), item({ id: 'done', done: { by: 'Wu Lei', at } })];
  const base = openCase({
    checklist: { items },
    clock: { pause: { by: 'Wu Lei', at, reason: 'Waiting for the platform.' } },
  });
  if (state === 'joined') return { ...base, joinedInto: 3 };
  if (state === 'adapting') return { ...base, state, acknowledgedAt: at, acknowledgedBy: 'Wu Lei' };
  if (state === 'needs-attention') return base;
  return { ...base, state, closedAt: at, closedBy: 'Wu Lei' };
}

const examples = {
  acknowledge: { kind: 'acknowledge' },
  take: { kind: 'take' },
  assign: { kind: 'assign', person: 'Li Lei' },
  tick: { kind: 'tick', item: 'read' },
  untick: { kind: 'untick', item: 'done' },
  waive: { kind: 'waive', item: 'read', reason: 'We sell none.' },
  due: { kind: 'due', dueAt: later },
  note: { kind: 'note', note: 'Asked.' },
  pause: { kind: 'pause', reason: 'Waiting.' },
  resume: { kind: 'resume' },
  close: { kind: 'close', outcome: 'adapted' },
  'false-alarm': { kind: 'false-alarm' },
  reopen: { kind: 'reopen', reason: 'Closed by mistake.' },
  join: { kind: 'join', into: 3 },
  split: { kind: 'split' },
} satisfies { [Kind in CaseMove['kind']]: Extract<CaseMove, { kind: Kind }> };

function make(entry: Case, move: CaseMove): Transition {
  const root = openCase({ id: 3 });
  if (move.kind === 'join') return join(entry, root, by).joined;
  if (move.kind === 'split') return split(entry, root, by).joined;
  // A clock that stands still cannot be paused; one that goes on cannot be resumed.
  const { clock: _clock, ...going } = entry;
  return makeMove(move.kind === 'pause' ? going : entry, move, by);
}

const everyMove = (Object.keys(MOVE_TABLE) as Standing[]).flatMap((state) =>
  MOVE_KINDS.map((kind) => [state, kind] as const),
);

describe('every move from every standing', () => {
  test.each(everyMove)('%s: %s is as the table says', (state, kind) => {
    const rule = MOVE_TABLE[state][kind];
    const entry = standing(state);
    if ('refused' in rule) {
      expect(() => make(entry, examples[kind])).toThrow(
        expect.objectContaining({ kind: rule.refused, caseId: 7 }),
      );
      return;
    }
    const { entry: made, event } = make(entry, examples[kind]);
    expect(made.revision).toBe(entry.revision + 1);
    expect(event).toMatchObject({ at, actor: 'Li Lei' });
    const expected = {
      stays: entry.state,
      outcome: 'adapted',
      'as-before': 'needs-attention',
      joined: entry.state,
      apart: entry.state,
    } as const;
    const { to } = rule;
    expect(made.state).toBe(to in expected ? expected[to as keyof typeof expected] : to);
    expect(made.joinedInto).toBe(to === 'joined' ? 3 : undefined);
  });
});

describe('a case', () => {
  const move = (entry: Case, one: SingleMove, who = by) => makeMove(entry, one, who);

  test('keeps the first who took it on, and the second in its history', () => {
    const first = move(openCase(), { kind: 'acknowledge' }).entry;
    const second = move(first, { kind: 'acknowledge', note: 'helping' }, { actor: 'Han Meimei', at: later });
    expect(second.entry).toMatchObject({ state: 'adapting', acknowledgedBy: 'Li Lei', acknowledgedAt: at });
    expect(second.event).toEqual({ at: later, actor: 'Han Meimei', kind: 'acknowledged', note: 'helping' });
  });

  test('that is closed says by whom, when, and how it is opened again', () => {
    const { entry } = move(openCase(), { kind: 'close', outcome: 'adapted' });
    expect(() => move(entry, { kind: 'acknowledge' })).toThrow(
      /closed by Li Lei on 2026-03-05.*cases reopen 7/,
    );
  });

  test('that is opened again is as it was, with as much time as at first', () => {
    const taken = move(openCase(), { kind: 'acknowledge' }).entry;
    const closed = move(taken, { kind: 'false-alarm', reason: 'Only a menu.' }).entry;
    expect(closed).toMatchObject({ state: 'not-affected', falseAlarm: true, closeReason: 'Only a menu.' });
    const { entry, event } = move(closed, { kind: 'reopen', reason: 'It was a rule.' }, { ...by, at: later });
    expect(entry).toMatchObject({ state: 'adapting', dueAt: '2026-03-06T10:00:00.000Z' });
    expect(entry).not.toHaveProperty('closedAt');
    expect(entry).not.toHaveProperty('falseAlarm');
    expect(event).toMatchObject({ kind: 'reopened', note: 'It was a rule.' });
  });

  test.each([
    [{ kind: 'close', outcome: 'not-affected', reason: ' ' }],
    [{ kind: 'waive', item: 'read', reason: '' }],
    [{ kind: 'pause', reason: '' }],
    [{ kind: 'due', dueAt: '2026-03-07T08:00:00.000Z' }],
    [{ kind: 'note', note: ' ' }],
  ] satisfies [SingleMove][])('wants a reason or words: %o', (one) => {
    const entry = openCase({ checklist: { items: [item()] } });
    expect(() => move(entry, one)).toThrow(expect.objectContaining({ kind: 'reason-missing' }));
  });

  test('is handed to a person with the questions of the roles that the person holds', () => {
    const items = [item(), item({ id: 'ship', role: 'logistics', assignee: 'Wu Lei' })];
    const team = [{ name: 'Li Lei', roles: ['operations-lead', 'tech'] as const }];
    const { entry, event } = move(openCase({ checklist: { items } }), { kind: 'assign', person: 'Li Lei' }, {
      ...by,
      team,
    } as typeof by);
    expect(entry).toMatchObject({ state: 'needs-attention', assignee: 'Li Lei' });
    expect(entry.checklist.items.map(({ assignee }) => assignee)).toEqual(['Li Lei', 'Wu Lei']);
    expect(event).toEqual({ at, actor: 'Li Lei', kind: 'assigned', person: 'Li Lei' });
  });

  test('hands over the questions of one role, and forgets why somebody else had them', () => {
    const standIn = { kind: 'stand-in', for: 'Wu Lei', absence: { kind: 'off-hours' } } as const;
    const asked = openCase({ checklist: { items: [item({ assignee: 'Han', assignment: standIn })] } });
    const { entry } = move(asked, { kind: 'assign', person: 'Guest', role: 'operations-lead' });
    expect(entry.assignee).toBeUndefined();
    expect(entry.checklist.items).toEqual([item({ assignee: 'Guest' })]);
    expect(() => move(asked, { kind: 'assign', person: 'Guest', role: 'tech' })).toThrow(
      /asks nothing of Tech/,
    );
  });

  test('has its questions ticked with evidence, by id or number, and so is taken on', () => {
    const entry = openCase({ checklist: { items: [item(), item({ id: 'ship' })] } });
    const ticked = move(entry, { kind: 'tick', item: '2', evidence: 'https://example.com/label.pdf' });
    expect(ticked.entry).toMatchObject({ state: 'adapting', acknowledgedBy: 'Li Lei' });
    expect(ticked.entry.checklist.items.map(({ done }) => done)).toEqual([
      undefined,
      { by: 'Li Lei', at, evidence: 'https://example.com/label.pdf' },
    ]);
    expect(ticked.event).toMatchObject({ kind: 'ticked', item: 'ship' });
    expect(() => move(ticked.entry, { kind: 'waive', item: 'ship', reason: 'Twice.' })).toThrow(
      /settled already, by Li Lei on 2026-03-05/,
    );
    const back = move(ticked.entry, { kind: 'untick', item: 'ship' }).entry;
    expect(back.checklist.items).toEqual(entry.checklist.items);
    expect(() => move(back, { kind: 'untick', item: 'ship' })).toThrow(
      expect.objectContaining({ kind: 'not-done' }),
    );
    expect(() => move(back, { kind: 'tick', item: '3' })).toThrow(/It has: read, ship, assess/);
  });

  test('has the steps of its clock ticked and waived', () => {
    const assessed = move(openCase(), { kind: 'tick', item: 'assess', evidence: '12 listings' }).entry;
    const waived = move(assessed, { kind: 'waive', item: 'verify', reason: 'Nothing to see.' }).entry;
    expect(waived.clock?.steps).toEqual({
      assess: { kind: 'done', by: 'Li Lei', at, evidence: '12 listings' },
      verify: { kind: 'waived', by: 'Li Lei', at, reason: 'Nothing to see.' },
    });
  });

  test('remembers for how long its clock stood still', () => {
    const paused = move(openCase(), { kind: 'pause', reason: 'Waiting.', until: '2026-03-05T12:00:00.000Z' });
    expect(paused.event).toMatchObject({ kind: 'paused', dueAt: '2026-03-05T12:00:00.000Z' });
    expect(() => move(paused.entry, { kind: 'pause', reason: 'Again.' })).toThrow(
      expect.objectContaining({ kind: 'already-paused' }),
    );
    const resumed = move(paused.entry, { kind: 'resume' }, { ...by, at: later }).entry;
    expect(resumed.clock).toEqual({ pausedMs: 3_600_000 });
    // It went on by itself at noon.
    const evening = { ...by, at: '2026-03-05T18:00:00.000Z' };
    expect(() => move(paused.entry, { kind: 'resume' }, evening)).toThrow(/not paused/);
    const again = move(paused.entry, { kind: 'pause', reason: 'More.' }, evening).entry;
    expect(again.clock).toMatchObject({ pausedMs: 3 * 3_600_000, pause: { at: evening.at } });
  });

  test('is due with the last item of its checklist, and after a day at the latest', () => {
    const { openedAt } = openCase();
    const items = [item({ dueAt: '2026-03-05T10:00:00.000Z' }), item({ dueAt: '2026-03-05T20:00:00.000Z' })];
    expect(caseDueAt(openedAt, { items })).toBe('2026-03-05T20:00:00.000Z');
    expect(caseDueAt(openedAt, { items: [] })).toBe('2026-03-06T08:00:00.000Z');
    expect(caseDueAt(openedAt, { items: [item({ dueAt: '2026-03-09T08:00:00.000Z' })] })).toBe(
      '2026-03-06T08:00:00.000Z',
    );
    const soon = { kind: 'due', dueAt: '2026-03-05T09:30:00.000Z' } as const;
    expect(move(openCase(), soon).entry.dueAt).toBe(soon.dueAt);
    expect(() => move(openCase(), { ...soon, dueAt: '2026-03-05T08:30:00.000Z' })).toThrow(CaseError);
  });
});

describe('two cases', () => {
  const done = { by: 'Wu Lei', at };
  const root = openCase({ id: 3, severity: 'medium', checklist: { items: [item({ done })] } });
  const other = openCase({
    severity: 'critical',
    dueAt: '2026-03-05T20:00:00.000Z',
    checklist: { items: [item(), item({ id: 'ship', role: 'logistics' })] },
  });

  test('that are joined ask what both asked, by the graver of both and the first that is due', () => {
    const { joined, root: now } = join(other, root, { ...by, reason: 'The same rule.' });
    expect(now.entry).toMatchObject({ severity: 'critical', dueAt: '2026-03-05T20:00:00.000Z' });
    expect(now.entry.checklist.items.map(({ id, done: mark, from }) => [id, mark?.by, from])).toEqual([
      ['read', 'Wu Lei', undefined],
      ['ship', undefined, 7],
    ]);
    expect(now.event).toEqual({ at, actor: 'Li Lei', kind: 'received', other: 7, note: 'The same rule.' });
    expect(joined.event).toMatchObject({ kind: 'joined', other: 3 });
  });

  test('ask again what was done before the page changed once more', () => {
    const { root: now } = join(other, root, { ...by, asksAgain: true });
    expect(now.entry.checklist.items[0]).not.toHaveProperty('done');
  });

  test('are parted with what each asks; what was done stays done', () => {
    const { joined, root: received } = join(other, root, by);
    const ticked = makeMove(received.entry, { kind: 'tick', item: 'ship' }, by).entry;
    const parted = split(joined.entry, ticked, by);
    expect(parted.joined.entry.joinedInto).toBeUndefined();
    expect(parted.joined.entry.checklist.items.map(({ id, done: mark }) => [id, mark?.by])).toEqual([
      ['read', 'Wu Lei'],
      ['ship', 'Li Lei'],
    ]);
    expect(parted.root.entry.checklist.items.map(({ id }) => id)).toEqual(['read', 'ship']);
    const untouched = split(joined.entry, received.entry, by);
    expect(untouched.root.entry.checklist.items.map(({ id }) => id)).toEqual(['read']);
  });

  test('are never one and the same', () => {
    expect(() => join(root, root, by)).toThrow(expect.objectContaining({ kind: 'itself' }));
  });
});
