import type { Checklist, ChecklistFact, ChecklistItem } from '../../domain/checklist.js';
import type { TeamMember } from '../../domain/team.js';
import type { Role } from '../../domain/vocabulary.js';
import { roleLabels } from '../../i18n/labels.js';
import { cleanLine } from '../../text/clean.js';
import { inLanguage } from '../../text/texts.js';
import { messages } from '../messages.js';
import type { RenderOptions } from '../options.js';
import { formatTime, isPast, today } from '../text/dates.js';
import { localized } from '../text/names.js';
import { assignmentLine, causeLine } from '../text/reasons.js';

export interface ItemView {
  readonly question: string;
  readonly proof: string;
  readonly facts: readonly string[];
  readonly because: string;
  /** Only where it differs from the first due time of the owner. */
  readonly due: string | undefined;
}

/** What one owner has to do; the owner whose first item is due first comes first. */
export interface OwnerGroup {
  readonly role: Role;
  /** What the role is called. */
  readonly roleName: string;
  readonly person: string | undefined;
  /** Why this person and no other, where it is not plain. */
  readonly assigned: string | undefined;
  /** The person's entry in the team, for channels that can mention them. */
  readonly member: TeamMember | undefined;
  /** When the first of the items is due. */
  readonly due: string;
  readonly overdue: boolean;
  readonly items: readonly ItemView[];
  /** Items that found no room. */
  readonly more: number;
}

const MOST_OWNERS = 12;

/** @param limit about how many items to show; every owner keeps at least one */
export function viewChecklist(checklist: Checklist, options: RenderOptions, limit: number): OwnerGroup[] {
  const byOwner = new Map<string, ChecklistItem[]>();
  const items = [...checklist.items].sort((a, b) => compareText(a.dueAt, b.dueAt));
  for (const item of items) {
    const owner = `${item.role}\n${item.assignee ?? ''}`;
    const group = byOwner.get(owner);
    if (group) group.push(item);
    else byOwner.set(owner, [item]);
  }
  const share = fairShare(
    [...byOwner.values()].map((group) => group.length),
    limit,
  );
  return [...byOwner.values()]
    .slice(0, MOST_OWNERS)
    .map((group) => viewOwner(group, options, Math.max(1, share)));
}

/** The largest number of items that every owner may show without going over the limit together. */
function fairShare(sizes: readonly number[], limit: number): number {
  let share = 0;
  for (let next = 1; next <= limit; next += 1) {
    const shown = sizes.reduce((sum, size) => sum + Math.min(size, next), 0);
    if (shown > limit) break;
    share = next;
  }
  return share;
}

function viewOwner(items: readonly ChecklistItem[], options: RenderOptions, share: number): OwnerGroup {
  const [first] = items;
  if (first === undefined) throw new RangeError('an owner has at least one item');
  const person = first.assignee === undefined ? undefined : cleanLine(first.assignee, 60);
  const firstDue = formatTime(first.dueAt, options);
  const member = options.team.find(({ name }) => name === first.assignee);
  return {
    role: first.role,
    roleName: roleLabels[first.role][options.language],
    person: person === '' ? undefined : person,
    assigned: first.assignment && assignmentLine(first.assignment, options),
    member,
    due: firstDue,
    overdue: isPast(first.dueAt, options),
    items: items.slice(0, share).map((item) => viewItem(item, firstDue, options)),
    more: Math.max(0, items.length - share),
  };
}

function viewItem(item: ChecklistItem, firstDue: string, options: RenderOptions): ItemView {
  const due = formatTime(item.dueAt, options);
  return {
    question: localized(item.question, options, 300),
    proof: localized(item.evidence, options, 200),
    facts: item.facts.filter((fact) => isCurrent(fact, options)).map((fact) => factLine(fact, options)),
    because: causeLine(item.because, options),
    due: due === firstDue ? undefined : due,
  };
}

function isCurrent(fact: ChecklistFact, options: RenderOptions): boolean {
  return fact.until === undefined || fact.until >= today(options);
}

function factLine(fact: ChecklistFact, options: RenderOptions): string {
  const { aside, change } = inLanguage(messages, options.language);
  const source = change.asOf(cleanLine(fact.source, 120), cleanLine(fact.asOf, 20));
  return localized(fact.text, options, 300) + aside(source);
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
