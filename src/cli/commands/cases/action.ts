import { userInfo } from 'node:os';
import { percentOf } from '../../../compare/model/likelihood.js';
import { queueCaseUpdate } from '../../../deliver/queue-case-update.js';
import type { Case, CaseEvent } from '../../../domain/case.js';
import type { TeamMember } from '../../../domain/team.js';
import type { Role, UiLanguage } from '../../../domain/vocabulary.js';
import { caseStateLabels, roleLabels, severityLabels } from '../../../i18n/labels.js';
import { pageThreshold } from '../../../pipeline/threshold.js';
import { type CaseStep, createLedger, type Ledger } from '../../../respond/ledger.js';
import { suggest } from '../../../schema/suggest.js';
import type { CaseFilter } from '../../../store/cases.js';
import type { Store } from '../../../store/store.js';
import { redact } from '../../../text/redact.js';
import { inLanguage } from '../../../text/texts.js';
import { stamp, timed } from '../../shared/clock.js';
import { usage } from '../../shared/command.js';
import type { Invocation } from '../../shared/global-options.js';
import { openReading, type Reading } from '../../shared/reading.js';
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
  try {
    const entry = store.cases.get(id);
    if (!entry) throw usage(texts.noSuchCase(id));
    const events = store.cases.events(id);
    if (invocation.json) printJson({ ...caseJson(entry, store), events }, secrets);
    else print(redact(caseDetails(entry, store, timezone, invocation.language), secrets));
  } finally {
    close();
  }
}

interface By {
  readonly by?: string | undefined;
}

export async function acknowledgeCase(
  id: number,
  given: By & { note?: string },
  invocation: Invocation,
): Promise<void> {
  const actor = given.by ?? userInfo().username;
  const text = inLanguage(texts, invocation.language);
  await step(
    invocation,
    (ledger) => ledger.acknowledge(id, actor, given.note),
    (entry) => text.caseTaken(id, entry.acknowledgedBy ?? actor),
  );
}

/** A person of the team by name, or anybody else. */
export async function assignCase(
  id: number,
  given: By & { person: string; role: Role | undefined },
  invocation: Invocation,
): Promise<void> {
  const { person, role } = given;
  const actor = given.by ?? userInfo().username;
  const { language } = invocation;
  await step(
    invocation,
    (ledger, team) => {
      assertPerson(person, team);
      const holds = team.find((member) => member.name === person)?.roles;
      return ledger.assign(id, { actor, person, role, holds });
    },
    (_entry, { configuration: { team } }) => {
      const text = inLanguage(texts, language);
      const said = text.caseAssigned(id, person, role && roleLabels[role][language]);
      const isKnown = team.length === 0 || team.some(({ name }) => name === person);
      return isKnown ? said : `${said} ${text.outsideTeam(person)}`;
    },
  );
}

/** A name that is nearly one of the team is a slip; any other may be somebody outside of it. */
function assertPerson(person: string, team: readonly TeamMember[]): void {
  const names = team.map(({ name }) => name);
  if (names.includes(person) || names.length === 0) return;
  const meant = suggest(person, names);
  if (meant !== undefined) throw usage(texts.unknownPerson(person, meant));
}

export async function noteOnCase(id: number, note: string, given: By, invocation: Invocation): Promise<void> {
  const actor = given.by ?? userInfo().username;
  await step(
    invocation,
    (ledger) => ledger.note(id, actor, note),
    () => inLanguage(texts, invocation.language).caseNoted(id),
  );
}

export async function closeCase(
  id: number,
  given: By & { outcome: 'adapted' | 'not-affected'; reason?: string | undefined },
  invocation: Invocation,
): Promise<void> {
  const { outcome, reason } = given;
  const actor = given.by ?? userInfo().username;
  await step(
    invocation,
    (ledger) => ledger.close(id, { outcome, reason, actor }),
    (entry) =>
      inLanguage(texts, invocation.language).caseClosed(
        id,
        caseStateLabels[entry.state][invocation.language],
      ),
  );
}

/** Closes a case that should have been none. Its page learns from it within the same transaction. */
export async function closeFalseAlarm(
  id: number,
  given: By & { reason?: string | undefined },
  invocation: Invocation,
): Promise<void> {
  const text = inLanguage(texts, invocation.language);
  const { reason = text.falseAlarm } = given;
  const actor = given.by ?? userInfo().username;
  await step(
    invocation,
    (ledger) => ledger.close(id, { outcome: 'not-affected', reason, actor }),
    (entry, { store, configuration }) => {
      const change = store.changes.get(entry.changeId);
      const source = configuration.sources.find((one) => one.id === change?.sourceId);
      const { sensitivity } = configuration.settings.alerts;
      const threshold = pageThreshold(change?.pageId ?? 0, source ?? {}, store, sensitivity);
      return text.falseAlarmClosed(id, percentOf(threshold));
    },
    (store, { entry, event: { at } }) => {
      const change = store.changes.get(entry.changeId);
      if (!change) return;
      store.lessons.add({ pageId: change.pageId, changeId: change.id, kind: 'false-alarm', at, actor });
    },
  );
}

/** @param within what else is kept together with the step */
async function step(
  invocation: Invocation,
  work: (ledger: Ledger, team: readonly TeamMember[]) => Case,
  say: (entry: Case, reading: Reading) => string,
  within: (store: Store, made: CaseStep) => void = () => {},
): Promise<void> {
  const reading = await openReading(invocation, 'write');
  const { store, configuration, secrets, close } = reading;
  try {
    const ledger = createLedger(store, () => new Date(), {
      onStep: (made) => {
        queueCaseUpdate(store, made, configuration.channelKinds);
        within(store, made);
      },
    });
    const entry = work(ledger, configuration.team);
    if (invocation.json) printJson(caseJson(entry, store), secrets);
    else print(redact(say(entry, reading), secrets));
  } finally {
    close();
  }
}

function caseJson(entry: Case, store: Store) {
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
      plain(change?.assessment?.headline[language] ?? change?.title ?? '').slice(0, 120),
    ];
  });
  return table([head.map((cell) => colors.bold(cell)), ...rows]);
}

/** Who took it or was given it, else who has its first question. */
function ownerOf({ assignee, acknowledgedBy, checklist }: Case): string {
  return assignee ?? acknowledgedBy ?? checklist.items[0]?.assignee ?? '';
}

function caseDetails(entry: Case, store: Store, timezone: string, language: UiLanguage): string {
  const { labels } = inLanguage(common, language);
  const change = store.changes.get(entry.changeId);
  const rows = [
    [labels.state, caseStateLabels[entry.state][language]],
    [labels.severity, severityLabels[entry.severity][language]],
    [timed(labels.due, timezone), stamp(entry.dueAt, timezone)],
    [labels.owner, plain(ownerOf(entry))],
    [labels.source, change?.sourceId ?? ''],
    [labels.page, plain(change?.url ?? '')],
    [labels.evidence, inLanguage(common, language).seeChange(entry.changeId)],
    ...(entry.closeReason === undefined ? [] : [[labels.why, plain(entry.closeReason)]]),
  ];
  const items = entry.checklist.items.map((item) => [
    stamp(item.dueAt, timezone).slice(5),
    `${roleLabels[item.role][language]}${item.assignee === undefined ? '' : ` (${plain(item.assignee)})`}`,
    item.question[language],
  ]);
  const events = store.cases
    .events(entry.id)
    .map((event) => [
      stamp(event.at, timezone),
      plain(event.actor),
      inLanguage(texts, language).steps[event.kind],
      plain(aboutEvent(event, language)),
    ]);
  const title = plain(change?.assessment?.headline[language] ?? change?.title ?? '');
  return [
    `${colors.bold(`${labels.case} ${entry.id}: ${title}`)}\n${table(rows, '  ')}`,
    table(items, '  '),
    `${colors.bold(labels.history)}\n${table(events, '  ')}`,
  ].join('\n\n');
}

function aboutEvent({ person, role, note }: CaseEvent, language: UiLanguage): string {
  const parts = [person, role && roleLabels[role][language], note];
  return parts.filter((part) => part !== undefined && part !== '').join(' · ');
}
