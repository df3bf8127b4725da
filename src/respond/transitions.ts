import type { Case, CaseEvent, StepMark } from '../domain/case.js';
import type { ChecklistItem } from '../domain/checklist.js';
import type { TeamMember } from '../domain/team.js';
import type { CaseState, IsoInstant, LocalizedText, Role } from '../domain/vocabulary.js';
import { caseStateLabels, roleLabels } from '../i18n/labels.js';
import { CaseError, caseErrors } from './errors.js';
import { marked, nameOf, settled, targetOf, withItem } from './items.js';
import { type CaseMove, type Effect, MOVE_TABLE, type Standing } from './moves.js';
import { pausedMs } from './paused.js';

/** A case as it becomes, and the entry for its history. */
export interface Transition {
  readonly entry: Case;
  readonly event: CaseEvent;
}

export interface MoveMaker {
  readonly actor: string;
  readonly at: IsoInstant;
  /** With a case that is handed to a person come the items of the roles that the person holds. */
  readonly team?: readonly Pick<TeamMember, 'name' | 'roles'>[] | undefined;
}

/** Moves of one case alone. */
export type SingleMove = Exclude<CaseMove, { kind: 'join' | 'split' }>;

export function standingOf(entry: Pick<Case, 'state' | 'joinedInto'>): Standing {
  return entry.joinedInto === undefined ? entry.state : 'joined';
}

/** Where a move leads by the table. Throws {@link CaseError} where the table refuses it. */
export function effectOf(entry: Case, kind: CaseMove['kind']): Effect {
  const rule = MOVE_TABLE[standingOf(entry)][kind];
  if ('to' in rule) return rule.to;
  throw refusal(entry, rule.refused);
}

/** Makes a move. Pure; throws {@link CaseError} where the case does not allow it. */
export function makeMove(entry: Case, move: SingleMove, by: MoveMaker): Transition {
  const effect = effectOf(entry, move.kind);
  const { actor, at } = by;
  const [changed, said] = workOf(entry, move, by);
  const state = stateAfter(entry, move, effect);
  const isTaken = state === 'adapting' && entry.acknowledgedAt === undefined;
  return {
    entry: {
      ...changed,
      state,
      ...(isTaken && { acknowledgedAt: at, acknowledgedBy: actor }),
      revision: entry.revision + 1,
    },
    event: { at, actor, ...said },
  };
}

type Said = Omit<CaseEvent, 'at' | 'actor'>;

function workOf(entry: Case, move: SingleMove, by: MoveMaker): [Case, Said] {
  const { actor, at } = by;
  switch (move.kind) {
    case 'acknowledge':
      return [entry, { kind: 'acknowledged', ...noted(move.note) }];
    case 'take':
      return assigned(entry, { kind: 'assign', person: actor }, by);
    case 'assign':
      return assigned(entry, move, by);
    case 'tick': {
      const { evidence } = move;
      const mark: StepMark = { kind: 'done', by: actor, at, ...(isSaid(evidence) && { evidence }) };
      return settle(entry, move.item, mark, { kind: 'ticked', ...noted(evidence) });
    }
    case 'waive': {
      const reason = reasonFor(entry, 'waive', move.reason);
      return settle(
        entry,
        move.item,
        { kind: 'waived', by: actor, at, reason },
        { kind: 'waived', note: reason },
      );
    }
    case 'untick':
      return unsettle(entry, move.item, move.note);
    case 'due':
      return setDue(entry, move, at);
    case 'note':
      return [entry, { kind: 'note', note: reasonFor(entry, 'note', move.note) }];
    case 'pause':
      return pause(entry, move, by);
    case 'resume':
      return resume(entry, move.note, at);
    case 'close': {
      const { reason } = move;
      if (move.outcome === 'not-affected') reasonFor(entry, 'close', reason);
      return closed(entry, reason, by);
    }
    case 'false-alarm': {
      const [done, said] = closed(entry, move.reason, by);
      return [{ ...done, falseAlarm: true }, said];
    }
    case 'reopen':
      return reopened(entry, reasonFor(entry, 'reopen', move.reason), at);
  }
}

function stateAfter(entry: Case, move: SingleMove, effect: Effect): CaseState {
  switch (effect) {
    case 'outcome':
      return move.kind === 'close' ? move.outcome : entry.state;
    case 'as-before':
      return entry.acknowledgedAt === undefined ? 'needs-attention' : 'adapting';
    case 'stays':
    case 'joined':
    case 'apart':
      return entry.state;
    default:
      return effect;
  }
}

function assigned(
  entry: Case,
  { person, role, item }: Extract<CaseMove, { kind: 'assign' }>,
  { team = [] }: MoveMaker,
): [Case, Said] {
  const said: Said = { kind: 'assigned', person };
  if (item !== undefined) {
    const target = targetOf(entry, item);
    if (target.kind === 'step') throw unknownItem(entry, item);
    return [
      withItem(entry, target.index, handedTo(target.item, person)),
      { ...said, item: target.item.id, role: target.item.role },
    ];
  }
  const asked = new Set(entry.checklist.items.map((one) => one.role));
  if (role !== undefined && !asked.has(role)) {
    throw new CaseError(
      'role-not-asked',
      entry.id,
      caseErrors.roleNotAsked(entry.id, roleLabels[role], namesOf([...asked])),
    );
  }
  const holds = team.find(({ name }) => name === person)?.roles ?? [];
  const roles: readonly Role[] = role === undefined ? holds : [role];
  const items = entry.checklist.items.map((one) => (roles.includes(one.role) ? handedTo(one, person) : one));
  return [
    {
      ...entry,
      ...(role === undefined && { assignee: person }),
      checklist: { ...entry.checklist, items },
    },
    { ...said, ...(role !== undefined && { role }) },
  ];
}

/** Why somebody was in charge says nothing of who is now. */
function handedTo({ assignment: _reason, ...item }: ChecklistItem, person: string): ChecklistItem {
  return { ...item, assignee: person };
}

function settle(entry: Case, named: string, mark: StepMark, said: Said): [Case, Said] {
  const target = targetOf(entry, named);
  const before = settled(target);
  const item = nameOf(target);
  if (before) {
    throw new CaseError(
      'already-done',
      entry.id,
      caseErrors.alreadyDone(entry.id, item, before.by, before.at.slice(0, 10)),
    );
  }
  return [marked(entry, target, mark), { ...said, item }];
}

function unsettle(entry: Case, named: string, note: string | undefined): [Case, Said] {
  const target = targetOf(entry, named);
  const item = nameOf(target);
  if (!settled(target)) throw new CaseError('not-done', entry.id, caseErrors.notDone(entry.id, item));
  return [marked(entry, target, undefined), { kind: 'unticked', item, ...noted(note) }];
}

function setDue(
  entry: Case,
  { dueAt: given, item, reason }: Extract<CaseMove, { kind: 'due' }>,
  now: IsoInstant,
): [Case, Said] {
  const dueAt = instantAhead(entry, given, now);
  const said: Said = { kind: 'due', dueAt, ...noted(reason) };
  if (item === undefined) {
    if (dueAt > entry.dueAt) reasonFor(entry, 'due', reason);
    return [{ ...entry, dueAt }, said];
  }
  const target = targetOf(entry, item);
  if (target.kind === 'step') throw unknownItem(entry, item);
  return [
    withItem(entry, target.index, { ...target.item, dueAt }),
    { ...said, item: target.item.id, role: target.item.role },
  ];
}

function pause(
  entry: Case,
  { reason: given, until }: Extract<CaseMove, { kind: 'pause' }>,
  { actor, at }: MoveMaker,
): [Case, Said] {
  const reason = reasonFor(entry, 'pause', given);
  const { pause: running } = entry.clock ?? {};
  if (running && (running.until === undefined || running.until > at)) {
    throw new CaseError('already-paused', entry.id, caseErrors.alreadyPaused(entry.id, running.by));
  }
  const ends = until === undefined ? {} : { until: instantAhead(entry, until, at) };
  return [
    {
      ...entry,
      clock: {
        ...entry.clock,
        pausedMs: pausedMs(entry.clock, at),
        pause: { by: actor, at, reason, ...ends },
      },
    },
    { kind: 'paused', note: reason, ...(ends.until !== undefined && { dueAt: ends.until }) },
  ];
}

function resume(entry: Case, note: string | undefined, at: IsoInstant): [Case, Said] {
  const { pause: running, ...clock } = entry.clock ?? {};
  if (!running || (running.until !== undefined && running.until <= at)) {
    throw new CaseError('not-paused', entry.id, caseErrors.notPaused(entry.id));
  }
  return [
    { ...entry, clock: { ...clock, pausedMs: pausedMs(entry.clock, at) } },
    { kind: 'resumed', ...noted(note) },
  ];
}

function closed(entry: Case, reason: string | undefined, { actor, at }: MoveMaker): [Case, Said] {
  return [
    { ...entry, closedAt: at, closedBy: actor, ...(isSaid(reason) && { closeReason: reason }) },
    { kind: 'closed', ...noted(reason) },
  ];
}

/** The group gets as long as it had at first; what was settled stays so, but for the check at the end. */
function reopened(entry: Case, reason: string, at: IsoInstant): [Case, Said] {
  const { closedAt: _at, closedBy: _by, closeReason: _reason, falseAlarm: _alarm, ...rest } = entry;
  const { verify: _verified, ...steps } = entry.clock?.steps ?? {};
  const span = Date.parse(entry.dueAt) - Date.parse(entry.clock?.from ?? entry.openedAt);
  const dueAt = new Date(Date.parse(at) + Math.max(0, span)).toISOString();
  return [
    { ...rest, dueAt, clock: { from: at, steps } },
    { kind: 'reopened', note: reason, dueAt },
  ];
}

/** Throws {@link CaseError} where the table refuses a move. */
function refusal(entry: Case, kind: 'already-closed' | 'not-closed' | 'joined' | 'not-joined'): CaseError {
  const { id, closedBy = '', closedAt = '', state, joinedInto = id } = entry;
  const said = {
    'already-closed': caseErrors.alreadyClosed(id, closedBy, closedAt.slice(0, 10), caseStateLabels[state]),
    'not-closed': caseErrors.notClosed(id, caseStateLabels[state]),
    joined: caseErrors.joined(id, joinedInto),
    'not-joined': caseErrors.notJoined(id),
  } satisfies Record<typeof kind, LocalizedText>;
  return new CaseError(kind, id, said[kind]);
}

function reasonFor(
  entry: Case,
  what: keyof typeof caseErrors.reasonMissing,
  given: string | undefined,
): string {
  if (isSaid(given)) return given.trim();
  throw new CaseError('reason-missing', entry.id, caseErrors.reasonMissing[what](entry.id));
}

function instantAhead(entry: Case, given: IsoInstant, now: IsoInstant): IsoInstant {
  const instant = Date.parse(given);
  if (Number.isFinite(instant) && instant > Date.parse(now)) return new Date(instant).toISOString();
  throw new CaseError('bad-time', entry.id, caseErrors.badTime(entry.id));
}

function unknownItem(entry: Case, named: string): CaseError {
  const known = entry.checklist.items.map(({ id }) => id).join(', ');
  return new CaseError('no-such-item', entry.id, caseErrors.noSuchItem(entry.id, named, known));
}

function isSaid(text: string | undefined): text is string {
  return text !== undefined && text.trim() !== '';
}

function noted(note: string | undefined): { note?: string } {
  return isSaid(note) ? { note: note.trim() } : {};
}

function namesOf(roles: readonly Role[]): LocalizedText {
  if (roles.length === 0) return { en: 'nobody', 'zh-CN': '无' };
  return {
    en: roles.map((role) => roleLabels[role].en).join(', '),
    'zh-CN': roles.map((role) => roleLabels[role]['zh-CN']).join('、'),
  };
}
