import { userInfo } from 'node:os';
import { percentOf } from '../../../compare/model/likelihood.js';
import { toldLedger } from '../../../deliver/told-ledger.js';
import type { Case } from '../../../domain/case.js';
import type { TeamMember } from '../../../domain/team.js';
import type { IsoInstant, UiLanguage } from '../../../domain/vocabulary.js';
import { caseStateLabels, roleLabels } from '../../../i18n/labels.js';
import { pageThreshold } from '../../../pipeline/threshold.js';
import type { CaseMove } from '../../../respond/moves.js';
import { suggest } from '../../../schema/suggest.js';
import { itemName } from '../../../show/text/case-step.js';
import { redact } from '../../../text/redact.js';
import { inLanguage } from '../../../text/texts.js';
import { stamp } from '../../shared/clock.js';
import { usage } from '../../shared/command.js';
import type { Invocation } from '../../shared/global-options.js';
import { openReading, type Reading } from '../../shared/reading.js';
import { print, printJson } from '../../shared/terminal.js';
import { caseJson } from './action.js';
import { texts } from './texts.js';
import { instantOf } from './when.js';

/** Makes one move of a case, tells the channels that follow it, and prints what came of it. */
export async function makeCaseMove(
  id: number,
  moveOf: (times: (written: string) => IsoInstant) => CaseMove,
  { by, base }: { readonly by?: string | undefined; readonly base?: number | undefined },
  invocation: Invocation,
): Promise<void> {
  const reading = await openReading(invocation, 'write');
  const { store, configuration, secrets, close } = reading;
  const { team, channelKinds: kinds, settings } = configuration;
  try {
    const now = new Date();
    const move = withDefaults(
      moveOf((written) => instantOf(written, settings.timezone, now)),
      invocation.language,
    );
    if (move.kind === 'assign') assertPerson(move.person, team);
    const actor = by ?? userInfo().username;
    const entry = toldLedger({ store, clock: () => now, team, kinds })(id, move, { actor, base });
    if (invocation.json) printJson(caseJson(entry, store), secrets);
    else print(redact(sayMove(move, entry, actor, reading, invocation.language), secrets));
  } finally {
    close();
  }
}

function withDefaults(move: CaseMove, language: UiLanguage): CaseMove {
  if (move.kind !== 'false-alarm' || move.reason !== undefined) return move;
  return { ...move, reason: inLanguage(texts, language).falseAlarm };
}

/** A name that is nearly one of the team is a slip; any other may be somebody outside of it. */
function assertPerson(person: string, team: readonly TeamMember[]): void {
  const names = team.map(({ name }) => name);
  if (names.includes(person) || names.length === 0) return;
  const meant = suggest(person, names);
  if (meant !== undefined) throw usage(texts.unknownPerson(person, meant));
}

function sayMove(move: CaseMove, entry: Case, actor: string, reading: Reading, language: UiLanguage): string {
  const { id } = entry;
  const { timezone } = reading.configuration.settings;
  const text = inLanguage(texts, language);
  const nameOf = (item: string) => itemName(item, entry.checklist, { language });
  switch (move.kind) {
    case 'acknowledge':
      return text.caseTaken(id, entry.acknowledgedBy ?? actor);
    case 'take':
      return text.caseTaken(id, actor);
    case 'assign':
      return sayAssigned(move, id, reading.configuration.team, language);
    case 'tick':
      return text.caseTicked(id, nameOf(itemOf(move.item, entry)));
    case 'untick':
      return text.caseUnticked(id, nameOf(itemOf(move.item, entry)));
    case 'waive':
      return text.caseWaived(id, nameOf(itemOf(move.item, entry)));
    case 'due':
      return text.caseDue(id, stamp(move.dueAt, timezone), timezone);
    case 'note':
      return text.caseNoted(id);
    case 'pause':
      return text.casePaused(id, move.until && stamp(move.until, timezone));
    case 'resume':
      return text.caseResumed(id);
    case 'close':
      return text.caseClosed(id, caseStateLabels[entry.state][language]);
    case 'false-alarm':
      return text.falseAlarmClosed(id, percentOf(thresholdNow(entry, reading)));
    case 'reopen':
      return text.caseReopened(id, caseStateLabels[entry.state][language], stamp(entry.dueAt, timezone));
    case 'join':
      return text.caseJoined(id, move.into);
    case 'split':
      return text.caseSplit(id);
  }
}

/** An item that was named by its number, by its id. */
function itemOf(named: string, { checklist: { items } }: Case): string {
  if (items.some(({ id }) => id === named)) return named;
  return items[Number(named) - 1]?.id ?? named;
}

function sayAssigned(
  { person, role, item }: Extract<CaseMove, { kind: 'assign' }>,
  id: number,
  team: readonly TeamMember[],
  language: UiLanguage,
): string {
  const text = inLanguage(texts, language);
  const said = text.caseAssigned(id, person, item ?? (role && roleLabels[role][language]));
  const isKnown = team.length === 0 || team.some(({ name }) => name === person);
  return isKnown ? said : `${said} ${text.outsideTeam(person)}`;
}

/** From which probability on the page of a case alerts now. */
function thresholdNow({ changeId }: Case, { store, configuration }: Reading): number {
  const change = store.changes.get(changeId);
  const source = configuration.sources.find((one) => one.id === change?.sourceId);
  return pageThreshold(change?.pageId ?? 0, source ?? {}, store, configuration.settings.alerts.sensitivity);
}
