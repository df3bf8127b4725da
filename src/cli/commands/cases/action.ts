import type { Case } from '../../../domain/case.js';
import type { ChecklistItem } from '../../../domain/checklist.js';
import type { UiLanguage } from '../../../domain/vocabulary.js';
import { caseEventLabels, caseStateLabels, roleLabels, severityLabels } from '../../../i18n/labels.js';
import { movesOf } from '../../../respond/moves.js';
import { standingOf } from '../../../respond/transitions.js';
import { aboutStep } from '../../../show/text/case-step.js';
import type { DateOptions } from '../../../show/text/dates.js';
import { namedHeadline } from '../../../show/text/names.js';
import type { CaseFilter } from '../../../store/cases.js';
import type { Store } from '../../../store/store.js';
import { redact } from '../../../text/redact.js';
import { inLanguage } from '../../../text/texts.js';
import { stamp, timed } from '../../shared/clock.js';
import { usage } from '../../shared/command.js';
import type { Invocation } from '../../shared/global-options.js';
import { openReading } from '../../shared/reading.js';
import { colors, plain, print, printJson, table } from '../../shared/terminal.js';
import { common } from '../../shared/texts.js';
import { texts } from './texts.js';

export async function listCases(filter: CaseFilter, invocation: Invocation): Promise<void> {
  const { store, secrets, configuration, close } = await openReading(invocation);
  const { timezone } = configuration.settings;
  try {
    const cases = store.cases.list(filter);
    if (invocation.json)
      printJson(
        cases.map((entry) => caseJson(entry, store)),
        secrets,
      );
    else print(redact(caseTable(cases, store, timezone, invocation.language), secrets));
  } finally {
    close();
  }
}

export async function showCase(id: number, invocation: Invocation): Promise<void> {
  const { store, secrets, configuration, close } = await openReading(invocation);
  const { timezone } = configuration.settings;
  const { language } = invocation;
  try {
    const entry = store.cases.get(id);
    if (!entry) throw usage(texts.noSuchCase(id));
    const events = store.cases.events(id);
    const joined = store.cases.joinedTo(id).map((other) => other.id);
    const moves = movesOf(standingOf(entry));
    if (invocation.json) printJson({ ...caseJson(entry, store), joined, moves, events }, secrets);
    else print(redact(caseDetails(entry, store, { timezone, language, now: new Date() }), secrets));
  } finally {
    close();
  }
}

/** A case as `--json` gives it. */
export function caseJson(entry: Case, store: Store) {
  const change = store.changes.get(entry.changeId);
  return {
    ...entry,
    source: change?.sourceId ?? null,
    title: change?.title ?? null,
    url: change?.url ?? null,
    headline: change?.assessment?.headline ?? null,
    effective: change?.assessment?.effective?.date ?? null,
    deadline: change?.assessment?.deadline?.date ?? null,
  };
}

function caseTable(cases: readonly Case[], store: Store, timezone: string, language: UiLanguage): string {
  const { labels } = inLanguage(common, language);
  const { ledgerEmpty } = inLanguage(texts, language);
  if (cases.length === 0) return ledgerEmpty;
  const head = [
    labels.case,
    labels.severity,
    labels.state,
    timed(labels.due, timezone),
    labels.effective,
    labels.owner,
    labels.title,
  ];
  const rows = cases.map((entry) => {
    const change = store.changes.get(entry.changeId);
    return [
      String(entry.id),
      severityLabels[entry.severity][language],
      caseStateLabels[entry.state][language],
      stamp(entry.dueAt, timezone),
      change?.assessment?.effective?.date ?? '',
      plain(ownerOf(entry)),
      plain(namedHeadline(change?.assessment?.headline[language] ?? change?.title ?? '')).slice(0, 120),
    ];
  });
  return table([head.map((cell) => colors.bold(cell)), ...rows]);
}

/** Who took it or was given it, else who has its first question. */
function ownerOf({ assignee, acknowledgedBy, checklist }: Case): string {
  return assignee ?? acknowledgedBy ?? checklist.items[0]?.assignee ?? '';
}

function caseDetails(entry: Case, store: Store, options: DateOptions): string {
  const { timezone, language } = options;
  const { labels } = inLanguage(common, language);
  const text = inLanguage(texts, language);
  const change = store.changes.get(entry.changeId);
  const others = store.cases.joinedTo(entry.id);
  const { pause } = entry.clock ?? {};
  const rows = [
    [labels.state, caseStateLabels[entry.state][language]],
    [labels.severity, severityLabels[entry.severity][language]],
    [timed(labels.due, timezone), stamp(entry.dueAt, timezone)],
    [labels.owner, plain(ownerOf(entry))],
    [labels.source, change?.sourceId ?? ''],
    [labels.page, plain(change?.url ?? '')],
    [labels.evidence, inLanguage(common, language).seeChange(entry.changeId)],
    ...(entry.closeReason === undefined ? [] : [[labels.why, plain(entry.closeReason)]]),
    ...(pause === undefined ? [] : [[text.paused, plain(pause.reason)]]),
    ...(entry.joinedInto === undefined
      ? []
      : [[text.joinedInto, `rulewatch cases show ${entry.joinedInto}`]]),
    ...others.map((other) => [text.worksOn, aboutOther(other, store, language)]),
    [text.revision, String(entry.revision)],
  ];
  const items = entry.checklist.items.map((item, index) => [
    markOf(item),
    String(index + 1),
    item.id,
    stamp(item.dueAt, timezone).slice(5),
    `${roleLabels[item.role][language]}${item.assignee === undefined ? '' : ` (${plain(item.assignee)})`}`,
    item.question[language] + plain(settledBy(item, language)),
  ]);
  const events = store.cases
    .events(entry.id)
    .map((event) => [
      stamp(event.at, timezone),
      plain(event.actor),
      caseEventLabels[event.kind][language],
      plain([...aboutStep(event, entry.checklist, options), event.note ?? ''].filter(Boolean).join(' · ')),
    ]);
  const title = plain(namedHeadline(change?.assessment?.headline[language] ?? change?.title ?? ''));
  return [
    `${colors.bold(`${labels.case} ${entry.id}: ${title}`)}\n${table(rows, '  ')}`,
    table(items, '  '),
    `${colors.bold(labels.history)}\n${table(events, '  ')}`,
  ].join('\n\n');
}

function aboutOther({ id, changeId }: Case, store: Store, language: UiLanguage): string {
  const { labels } = inLanguage(common, language);
  const change = store.changes.get(changeId);
  const title = namedHeadline(change?.assessment?.headline[language] ?? change?.title ?? '');
  return plain(`${labels.case} ${id}: ${title}`);
}

/** Whether an item is done, waived or neither. */
function markOf({ done, waived }: ChecklistItem): string {
  if (done) return '[x]';
  return waived ? '[-]' : '[ ]';
}

function settledBy({ done, waived }: ChecklistItem, language: UiLanguage): string {
  const mark = done ?? waived;
  if (!mark) return '';
  const said = done ? done.evidence : waived?.reason;
  return inLanguage(texts, language).settledBy(mark.by, said);
}
