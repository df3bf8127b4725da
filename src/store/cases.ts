import type { Database } from 'better-sqlite3';
import type { Case, CaseClock, CaseEvent } from '../domain/case.js';
import type { Checklist } from '../domain/checklist.js';
import type { CaseState, IsoInstant, RelationKind, Role, Severity } from '../domain/vocabulary.js';
import { CASE_STATES } from '../domain/vocabulary.js';

export interface NewCase {
  readonly changeId: number;
  readonly severity: Severity;
  readonly openedAt: IsoInstant;
  readonly dueAt: IsoInstant;
  readonly checklist: Checklist;
}

export interface CaseFilter {
  readonly states?: readonly CaseState[] | undefined;
  readonly limit?: number | undefined;
}

export interface CaseStore {
  get(id: number): Case | undefined;
  /** The case in which a change is worked on: where its own was joined to another, that one. */
  ofChange(changeId: number): Case | undefined;
  /** Cases opened since then that are open and not joined to another, the latest first. */
  openedSince(since: IsoInstant, limit: number): Case[];
  /** The cases that were joined to one, in the order of their numbers. */
  joinedTo(id: number): Case[];
  /** Most urgent first, without those that were joined to another. */
  list(filter: CaseFilter): Case[];
  events(caseId: number): CaseEvent[];
  insert(entry: NewCase): number;
  /** Writes the state of the case as it now is. */
  update(entry: Case): void;
  /**
   * Adds to the history and returns the entry's number.
   *
   * @param origin what the step is called where it was made, so that it is not made twice
   */
  addEvent(caseId: number, event: CaseEvent, origin?: string): number;
  /** Whether a step of this origin was made. */
  hasStep(origin: string): boolean;
  countByState(): Record<CaseState, number>;
}

interface StoredCase {
  readonly id: number;
  readonly changeId: number;
  readonly state: CaseState;
  readonly severity: Severity;
  readonly openedAt: IsoInstant;
  readonly dueAt: IsoInstant;
  readonly acknowledgedAt: IsoInstant | null;
  readonly acknowledgedBy: string | null;
  readonly assignee: string | null;
  readonly closedAt: IsoInstant | null;
  readonly closedBy: string | null;
  readonly closeReason: string | null;
  readonly checklist: string;
  readonly revision: number;
  readonly joinedInto: number | null;
  readonly falseAlarm: number;
  readonly clock: string | null;
}

interface StoredEvent {
  readonly at: IsoInstant;
  readonly actor: string;
  readonly kind: CaseEvent['kind'];
  readonly note: string | null;
  readonly person: string | null;
  readonly role: Role | null;
  readonly item: string | null;
  readonly dueAt: IsoInstant | null;
  readonly other: number | null;
  readonly relation: RelationKind | null;
}

const columns = `id, change_id AS changeId, state, severity, opened_at AS openedAt, due_at AS dueAt,
  acknowledged_at AS acknowledgedAt, acknowledged_by AS acknowledgedBy, assignee, closed_at AS closedAt,
  closed_by AS closedBy, close_reason AS closeReason, checklist, revision, joined_into AS joinedInto,
  false_alarm AS falseAlarm, clock`;

export function createCaseStore(db: Database): CaseStore {
  const get = db.prepare<[number], StoredCase>(`SELECT ${columns} FROM cases WHERE id = ?`);
  const ofChange = db.prepare<[number], StoredCase>(
    `SELECT ${columns} FROM cases WHERE id =
       (SELECT coalesce(joined_into, id) FROM cases WHERE change_id = ?)`,
  );
  const openedSince = db.prepare<[IsoInstant, number], StoredCase>(
    `SELECT ${columns} FROM cases WHERE state IN ('needs-attention', 'adapting') AND joined_into IS NULL
       AND opened_at >= ? ORDER BY id DESC LIMIT ?`,
  );
  const joinedTo = db.prepare<[number], StoredCase>(
    `SELECT ${columns} FROM cases WHERE joined_into = ? ORDER BY id`,
  );
  const list = db.prepare<[string, number], StoredCase>(
    `SELECT ${columns} FROM cases WHERE state IN (SELECT value FROM json_each(?)) AND joined_into IS NULL
     ORDER BY closed_at IS NOT NULL,
       CASE severity WHEN 'critical' THEN 0 WHEN 'high' THEN 1 WHEN 'medium' THEN 2 ELSE 3 END, due_at, id
     LIMIT ?`,
  );
  const events = db.prepare<[number], StoredEvent>(
    `SELECT at, actor, kind, note, person, role, item, due_at AS dueAt, other_case AS other, relation
     FROM case_events WHERE case_id = ? ORDER BY id`,
  );
  const insert = db.prepare(
    `INSERT INTO cases (change_id, state, severity, opened_at, due_at, checklist)
     VALUES (@changeId, 'needs-attention', @severity, @openedAt, @dueAt, @checklist)`,
  );
  const update = db.prepare(
    `UPDATE cases SET state = @state, due_at = @dueAt, acknowledged_at = @acknowledgedAt,
       acknowledged_by = @acknowledgedBy, assignee = @assignee, closed_at = @closedAt, closed_by = @closedBy,
       close_reason = @closeReason, checklist = @checklist, severity = @severity, revision = @revision,
       joined_into = @joinedInto, false_alarm = @falseAlarm, clock = @clock
     WHERE id = @id`,
  );
  const addEvent = db.prepare(
    `INSERT INTO case_events (case_id, at, actor, kind, note, person, role, item, due_at, other_case,
       relation, origin)
     VALUES (@caseId, @at, @actor, @kind, @note, @person, @role, @item, @dueAt, @other, @relation, @origin)`,
  );
  const hasStep = db.prepare<[string], { found: number }>(
    'SELECT 1 AS found FROM case_events WHERE origin = ?',
  );
  const countByState = db.prepare<[], { state: CaseState; cases: number }>(
    'SELECT state, count(*) AS cases FROM cases WHERE joined_into IS NULL GROUP BY state',
  );

  return {
    get: (id) => {
      const row = get.get(id);
      return row && read(row);
    },
    ofChange: (changeId) => {
      const row = ofChange.get(changeId);
      return row && read(row);
    },
    openedSince: (since, limit) => openedSince.all(since, limit).map(read),
    joinedTo: (id) => joinedTo.all(id).map(read),
    list: (filter) => list.all(JSON.stringify(filter.states ?? CASE_STATES), filter.limit ?? -1).map(read),
    events: (caseId) => events.all(caseId).map(readEvent),
    insert: (entry) =>
      Number(insert.run({ ...entry, checklist: JSON.stringify(entry.checklist) }).lastInsertRowid),
    update: (entry) =>
      void update.run({
        id: entry.id,
        state: entry.state,
        dueAt: entry.dueAt,
        acknowledgedAt: entry.acknowledgedAt ?? null,
        acknowledgedBy: entry.acknowledgedBy ?? null,
        assignee: entry.assignee ?? null,
        closedAt: entry.closedAt ?? null,
        closedBy: entry.closedBy ?? null,
        closeReason: entry.closeReason ?? null,
        checklist: JSON.stringify(entry.checklist),
        severity: entry.severity,
        revision: entry.revision,
        joinedInto: entry.joinedInto ?? null,
        falseAlarm: Number(entry.falseAlarm ?? false),
        clock: entry.clock === undefined ? null : JSON.stringify(entry.clock),
      }),
    addEvent: (caseId, event, origin) => {
      const { at, actor, kind, note = null, person = null, role = null } = event;
      const { item = null, dueAt = null, other = null, relation = null } = event;
      const about = { item, dueAt, other, relation, origin: origin ?? null };
      const row = { caseId, at, actor, kind, note, person, role, ...about };
      return Number(addEvent.run(row).lastInsertRowid);
    },
    hasStep: (origin) => hasStep.get(origin) !== undefined,
    countByState: () => {
      const counts = { 'needs-attention': 0, adapting: 0, adapted: 0, 'not-affected': 0 };
      for (const row of countByState.all()) counts[row.state] = row.cases;
      return counts;
    },
  };
}

function read(row: StoredCase): Case {
  return {
    id: row.id,
    changeId: row.changeId,
    state: row.state,
    severity: row.severity,
    openedAt: row.openedAt,
    dueAt: row.dueAt,
    ...(row.acknowledgedAt !== null && { acknowledgedAt: row.acknowledgedAt }),
    ...(row.acknowledgedBy !== null && { acknowledgedBy: row.acknowledgedBy }),
    ...(row.assignee !== null && { assignee: row.assignee }),
    ...(row.closedAt !== null && { closedAt: row.closedAt }),
    ...(row.closedBy !== null && { closedBy: row.closedBy }),
    ...(row.closeReason !== null && { closeReason: row.closeReason }),
    ...(row.falseAlarm === 1 && { falseAlarm: true }),
    checklist: JSON.parse(row.checklist) as Checklist,
    revision: row.revision,
    ...(row.joinedInto !== null && { joinedInto: row.joinedInto }),
    ...(row.clock !== null && { clock: JSON.parse(row.clock) as CaseClock }),
  };
}

function readEvent({ note, person, role, item, dueAt, other, relation, ...event }: StoredEvent): CaseEvent {
  return {
    ...event,
    ...(note !== null && { note }),
    ...(person !== null && { person }),
    ...(role !== null && { role }),
    ...(item !== null && { item }),
    ...(dueAt !== null && { dueAt }),
    ...(other !== null && { other }),
    ...(relation !== null && { relation }),
  };
}
