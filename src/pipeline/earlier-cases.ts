import { dayText } from '../assess/assess.js';
import type { EarlierCase } from '../domain/alert.js';
import type { Assessment } from '../domain/assessment.js';
import type { Case, CaseEvent } from '../domain/case.js';
import type { ChangeRow } from '../store/changes.js';
import type { Store } from '../store/store.js';

/** An open case of a page, with the change that it is about. */
export interface OpenCase {
  readonly change: ChangeRow;
  readonly entry: Case;
}

/** So many changes of a source are looked through, the latest first. */
const MAX_LOOKED_AT = 100;
/** More cases than these of one page say nothing more. */
const MAX_CASES = 5;

/** The open cases of a page that earlier changes of it opened, the latest first. */
export function openCasesOf(
  page: { readonly id: number; readonly sourceId: string },
  { changes, cases }: Pick<Store, 'changes' | 'cases'>,
): OpenCase[] {
  const found: OpenCase[] = [];
  const { sourceId } = page;
  for (const change of changes.list({ sourceId, verdicts: ['material'], limit: MAX_LOOKED_AT })) {
    if (change.pageId !== page.id || found.length >= MAX_CASES) continue;
    const entry = cases.ofChange(change.id);
    const isKnown = found.some((open) => open.entry.id === entry?.id);
    if (entry && entry.closedAt === undefined && !isKnown) found.push({ change, entry });
  }
  return found;
}

/** An open case as an alert of the same page names it. */
export function earlierCase({ change, entry }: OpenCase): EarlierCase {
  const { assessment, title } = change;
  return {
    caseId: entry.id,
    changeId: change.id,
    detectedAt: change.detectedAt,
    headline: assessment?.headline ?? { en: title, 'zh-CN': title },
  };
}

/** The step by which the history of a case says that its page changed again; its note names the other case. */
export function followedBy(caseId: number, at: string): CaseEvent {
  return { at, actor: 'rulewatch', kind: 'followed', note: `#${caseId}` };
}

/**
 * What an earlier change means now that a later one moved a day that it gave: the ledger states today's text. Undefined
 * where the later one leaves its days alone.
 */
export function movedBy(earlier: Assessment, later: Assessment): Assessment | undefined {
  let moved = earlier;
  for (const { kind, from, to } of later.substance ?? []) {
    if (kind !== 'postponed' && kind !== 'advanced') continue;
    for (const role of ['effective', 'deadline'] as const) {
      const [old, found] = [moved[role], later[role]];
      if (!old || !found || from === undefined || to === undefined) continue;
      if (from.en !== dayOf(old.date) || to.en !== dayOf(found.date)) continue;
      const days = (moved.days ?? []).map((day) =>
        day.role === role && day.date === old.date ? { role, ...found } : day,
      );
      moved = {
        ...moved,
        [role]: found,
        ...(days.length > 0 && { days }),
        headline: replaced(moved.headline, from, to),
      };
    }
  }
  return moved === earlier ? undefined : moved;
}

function dayOf(date: string): string {
  return dayText(date).en;
}

function replaced(
  headline: Assessment['headline'],
  from: Assessment['headline'],
  to: Assessment['headline'],
): Assessment['headline'] {
  return {
    en: headline.en.replaceAll(from.en, to.en),
    'zh-CN': headline['zh-CN'].replaceAll(from['zh-CN'], to['zh-CN']),
  };
}
