import { selectHighlights } from '../../compare/highlights.js';
import type { Case, CaseEvent } from '../../domain/case.js';
import type { ChecklistItem } from '../../domain/checklist.js';
import type { UiLanguage } from '../../domain/vocabulary.js';
import { caseEventLabels, caseStateLabels, roleLabels, severityLabels } from '../../i18n/labels.js';
import { aboutStep, itemName } from '../../show/text/case-step.js';
import { type DateOptions, formatDay, formatTime } from '../../show/text/dates.js';
import { type Excerpt, excerptEntry } from '../../show/text/excerpt.js';
import { namedHeadline } from '../../show/text/names.js';
import type { ChangeRow } from '../../store/changes.js';
import type { Store } from '../../store/store.js';
import { cleanLine, safeUrl } from '../../text/clean.js';
import { inLanguage } from '../../text/texts.js';
import { briefTexts } from './texts.js';

/** One page about a case, in the reader's language, cleaned: laid out as Markdown and to print. */
export interface CaseBrief {
  readonly language: UiLanguage;
  readonly title: string;
  /** Number, state, severity, who answers for it, due time. */
  readonly facts: readonly Fact[];
  readonly changes: readonly BriefChange[];
  readonly decisions: readonly Fact[];
  readonly items: readonly BriefItem[];
  /** What to tell buyers, and from when. */
  readonly replies: readonly string[];
  readonly evidence: readonly Fact[];
  readonly made: string;
}

export interface Fact {
  readonly label: string;
  readonly text: string;
  readonly url?: string;
}

export interface BriefChange {
  readonly headline: string;
  readonly page: Fact;
  readonly days: readonly Fact[];
  readonly duties: readonly string[];
  readonly differences: readonly Excerpt[];
  readonly omitted: number;
}

export interface BriefItem {
  readonly mark: 'done' | 'waived' | 'open';
  readonly question: string;
  readonly who: string;
  readonly said: string;
}

const MOST_DIFFERENCES = 6;
const LONGEST_DIFFERENCE = 400;
const LONGEST_SAID = 500;

export function readBrief(entry: Case, store: Store, options: DateOptions): CaseBrief {
  const { language } = options;
  const text = inLanguage(briefTexts, language);
  const rows = [entry, ...store.cases.joinedTo(entry.id)].flatMap(
    ({ changeId }) => store.changes.get(changeId) ?? [],
  );
  const [first] = rows;
  const events = store.cases.events(entry.id);
  const owner = entry.assignee ?? entry.acknowledgedBy ?? entry.checklist.items[0]?.assignee ?? text.nobody;
  return {
    language,
    title: cleanLine(namedHeadline(first?.assessment?.headline[language] ?? first?.title ?? ''), 300),
    facts: [
      { label: text.case, text: String(entry.id) },
      { label: text.state, text: caseStateLabels[entry.state][language] },
      { label: text.severity, text: severityLabels[entry.severity][language] },
      { label: text.owner, text: cleanLine(owner, 60) },
      { label: text.due, text: formatTime(entry.dueAt, options) },
    ],
    changes: rows.map((row) => changeOf(row, store, options)),
    decisions: decisionsOf(entry, events, options),
    items: entry.checklist.items.map((item) => itemOf(item, options)),
    replies: repliesOf(entry, rows, options),
    evidence: rows.map((row) => ({
      label: `${text.change} ${row.id}`,
      text: `rulewatch changes show ${row.id} · sha256 ${hashOf(row, store)}`,
    })),
    made: formatTime(options.now.toISOString(), options),
  };
}

function hashOf({ toSnapshot }: ChangeRow, store: Store): string {
  const version = toSnapshot === null ? undefined : store.snapshots.outline(toSnapshot);
  return version?.bodies[0]?.sha256 ?? '–';
}

function changeOf(row: ChangeRow, store: Store, options: DateOptions): BriefChange {
  const { language } = options;
  const text = inLanguage(briefTexts, language);
  const diff = store.changes.diff(row.id);
  const { highlights, omitted } = diff
    ? selectHighlights(diff, MOST_DIFFERENCES)
    : { highlights: [], omitted: 0 };
  const { assessment } = row;
  const url = safeUrl(row.url);
  return {
    headline: cleanLine(namedHeadline(assessment?.headline[language] ?? row.title), 300),
    page: { label: text.page, text: cleanLine(row.title, 200), ...(url !== undefined && { url }) },
    days: [
      ...(assessment?.effective
        ? [{ label: text.effective, text: formatDay(assessment.effective.date, options) }]
        : []),
      ...(assessment?.deadline
        ? [{ label: text.deadline, text: formatDay(assessment.deadline.date, options) }]
        : []),
    ],
    duties: (assessment?.mustDo ?? []).map((duty) => cleanLine(duty, 300)),
    differences: highlights.map((highlight) => excerptEntry(highlight, LONGEST_DIFFERENCE)),
    omitted,
  };
}

/** What was decided, by whom and when: how the case ended, the step of deciding, and what people noted. */
function decisionsOf(entry: Case, events: readonly CaseEvent[], options: DateOptions): Fact[] {
  const { language } = options;
  const text = inLanguage(briefTexts, language);
  const decided = events.filter(({ kind, item }) => {
    const step = entry.checklist.items.find(({ id }) => id === item)?.step;
    return (
      kind === 'closed' ||
      kind === 'reopened' ||
      kind === 'note' ||
      kind === 'waived' ||
      (kind === 'ticked' && (item === 'decide' || step === 'decide'))
    );
  });
  const facts = decided.map((event) => ({
    label: `${formatTime(event.at, options)} · ${cleanLine(event.actor, 60)}`,
    text: [
      caseEventLabels[event.kind][language],
      ...aboutStep(event, entry.checklist, options),
      event.note ?? '',
    ]
      .filter((part) => part !== '')
      .map((part) => cleanLine(part, LONGEST_SAID))
      .join(': '),
  }));
  return facts.length > 0 ? facts : [{ label: text.open, text: text.undecided }];
}

function itemOf(item: ChecklistItem, { language }: DateOptions): BriefItem {
  const { done, waived } = item;
  const who = done?.by ?? waived?.by ?? item.assignee;
  return {
    mark: done ? 'done' : waived ? 'waived' : 'open',
    question: cleanLine(item.question[language], 300),
    who: cleanLine([roleLabels[item.role][language], who].filter(Boolean).join(' · '), 100),
    said: cleanLine(done?.evidence ?? waived?.reason ?? '', LONGEST_SAID),
  };
}

/** From when what applies, and what customer service has agreed to answer; what is not agreed yet is said to be open. */
function repliesOf(entry: Case, rows: readonly ChangeRow[], options: DateOptions): string[] {
  const { language } = options;
  const text = inLanguage(briefTexts, language);
  const lines = rows.flatMap(({ assessment }) => {
    if (!assessment) return [];
    const headline = cleanLine(namedHeadline(assessment.headline[language]), 300);
    const from = assessment.effective && formatDay(assessment.effective.date, options);
    return [from === undefined ? text.noDay(headline) : text.from(from, headline)];
  });
  const asked = entry.checklist.items.filter(({ role }) => role === 'customer-service');
  for (const item of asked) {
    const question = itemName(item.id, entry.checklist, { language });
    const answer = item.done?.evidence ?? item.waived?.reason;
    lines.push(
      answer === undefined
        ? text.notAgreed(question)
        : text.agreed(question, cleanLine(answer, LONGEST_SAID)),
    );
  }
  if (asked.length === 0) lines.push(text.nothingAsked);
  return lines;
}
