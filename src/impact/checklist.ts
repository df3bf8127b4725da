import type { Assessment } from '../domain/assessment.js';
import type {
  Checklist,
  ChecklistFact,
  ChecklistItem,
  ChecklistTemplate,
  SellerProfile,
} from '../domain/checklist.js';
import type { Source } from '../domain/source.js';
import type { TeamMember } from '../domain/team.js';
import { type IsoDate, type IsoInstant, ROLES } from '../domain/vocabulary.js';
import { type ChangeScope, holdsForCertain, readScope } from './condition.js';
import { ownerOf } from './owners/assign.js';
import { dueAtWork } from './owners/due.js';
import { hoursAfter, paceOf } from './schedule.js';
import { selectItems } from './select.js';

/** What a checklist is made for. */
export interface ChecklistInput {
  readonly assessment: Assessment;
  readonly source: Pick<Source, 'platform' | 'markets' | 'publisher'>;
  readonly detectedAt: IsoInstant;
}

/** How many facts are printed under one item at most. */
const FACT_LIMIT = 3;

/**
 * Builds the impact checklist of a change: the questions that it calls for, each with the person in charge, the
 * hour by which, the facts known, and the reason why it is asked. Sorted by due time, then role.
 */
export function buildChecklist(
  input: ChecklistInput,
  templates: readonly ChecklistTemplate[],
  profile: SellerProfile,
  team: readonly TeamMember[],
): Checklist {
  const { assessment, source, detectedAt } = input;
  const scope = readScope(assessment, source);
  const pace = paceOf(assessment, detectedAt);
  const items: ChecklistItem[] = [];
  for (const { item, because } of selectItems(assessment, scope, templates, profile)) {
    const owner = ownerOf(item.role, team, detectedAt);
    const member = team.find(({ name }) => name === owner?.assignee);
    items.push({
      id: item.id,
      role: item.role,
      ...owner,
      dueAt: dueAtWork(member, {
        from: detectedAt,
        due: hoursAfter(detectedAt, item.dueHours * pace),
        assessment,
      }),
      question: item.question,
      evidence: item.evidence,
      facts: printedFacts(item.facts, scope, profile, detectedAt.slice(0, 10)),
      because,
      ...(item.step !== undefined && { step: item.step }),
    });
  }
  return { items: items.sort(byDueThenRole) };
}

function printedFacts(
  facts: readonly ChecklistFact[],
  scope: ChangeScope,
  profile: SellerProfile,
  today: IsoDate,
): readonly ChecklistFact[] {
  return facts
    .filter((fact) => fact.until === undefined || fact.until >= today)
    .filter((fact) => holdsForCertain(fact.when ?? {}, scope, profile))
    .slice(0, FACT_LIMIT);
}

function byDueThenRole(a: ChecklistItem, b: ChecklistItem): number {
  // Instants of one fixed format sort as text.
  if (a.dueAt !== b.dueAt) return a.dueAt < b.dueAt ? -1 : 1;
  return ROLES.indexOf(a.role) - ROLES.indexOf(b.role);
}
