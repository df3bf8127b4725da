import type { Case } from '../../../domain/case.js';
import type { TeamMember } from '../../../domain/team.js';
import type { IsoInstant } from '../../../domain/vocabulary.js';
import { caseStateLabels } from '../../../i18n/labels.js';
import { CaseError } from '../../../respond/errors.js';
import type { Ledger } from '../../../respond/ledger.js';
import { type DateOptions, formatTime } from '../../../show/text/dates.js';
import { cleanLine } from '../../../text/clean.js';
import { inLanguage } from '../../../text/texts.js';
import { slackMessages } from '../messages.js';
import { isChannelId, writeReference } from '../reference.js';
import { MOVE_OF, type Purpose, verifyAction } from './action.js';
import type { MessagePlace, Press, SlackUser, Submission } from './payload.js';

/** What deciding on a press needs to know. */
export interface ActionDeps {
  /** Slack's channels in the sense of RuleWatch, as in the signed values, with their ids or names in Slack. */
  readonly channels: ReadonlyMap<string, string>;
  /** The workspace of the bot token. */
  readonly team: string;
  readonly key: Buffer;
  readonly members: readonly TeamMember[];
  readonly dates: DateOptions;
  readonly ledger: (origin: string) => Ledger;
  readonly isDone: (origin: string) => boolean;
  readonly findCase: (caseId: number) => Case | undefined;
  /** What the alert of a case is called in Slack. */
  readonly alertRef: (caseId: number, channel: string) => string | undefined;
}

/** What follows from a press. */
export type Reaction =
  /** The step is in the ledger; Slack is told by way of the outbox. */
  | { readonly kind: 'done'; readonly caseId: number }
  /** Told to who pressed, alone. */
  | { readonly kind: 'tell'; readonly user: string; readonly place: MessagePlace; readonly text: string }
  /** A window asks for the reason. */
  | {
      readonly kind: 'ask';
      readonly caseId: number;
      readonly channel: string;
      readonly triggerId: string;
      readonly place: MessagePlace;
    }
  /** The window stays open and says what is missing. */
  | { readonly kind: 'incomplete'; readonly text: string };

/**
 * Does what was asked for, once for each press however often Slack tells of it, and only for buttons that RuleWatch
 * made for this very message.
 */
export function react(interaction: Press | Submission, deps: ActionDeps): Reaction {
  const { user, place } = interaction;
  const texts = inLanguage(slackMessages, deps.dates.language);
  const tell = (text: string): Reaction => ({ kind: 'tell', user: user.id, place, text });
  const permitted = permit(interaction, deps);
  if (typeof permitted === 'string') return tell(texts.refused[permitted]);
  const { caseId, channel } = permitted;
  if (deps.isDone(interaction.origin)) return { kind: 'done', caseId };
  const found = deps.findCase(caseId);
  if (!found) return tell(texts.refused['no-case']);
  const person = personOf(user, deps.members);
  const already = alreadyDone(interaction, found, person, deps.dates);
  if (already !== undefined) return tell(already);
  const ledger = deps.ledger(interaction.origin);
  try {
    if (interaction.kind === 'press') {
      const { action, triggerId } = interaction;
      if (action === 'not-affected') return { kind: 'ask', caseId, channel, triggerId, place };
      ledger(caseId, MOVE_OF[action], { actor: person });
      return { kind: 'done', caseId };
    }
    const reason = cleanLine(interaction.reason, 2000);
    if (reason === '') return { kind: 'incomplete', text: texts.modal.missing };
    ledger(caseId, { ...MOVE_OF['not-affected'], reason }, { actor: person });
    return { kind: 'done', caseId };
  } catch (error) {
    if (!(error instanceof CaseError)) throw error;
    // Somebody was faster, or the case is worked on elsewhere.
    const now = deps.findCase(caseId);
    return tell((now && closedText(now, deps.dates)) ?? error.localized[deps.dates.language]);
  }
}

interface Permit {
  readonly caseId: number;
  readonly channel: string;
}

/** The case and the channel of its alert, or why nothing is done. */
function permit(
  { place, team, ...interaction }: Press | Submission,
  deps: ActionDeps,
): Permit | 'forged' | 'elsewhere' | 'unknown-message' {
  if (team !== deps.team) return 'elsewhere';
  const purpose: Purpose = interaction.kind === 'press' ? interaction.action : 'not-affected-reason';
  for (const [channel, configured] of deps.channels) {
    const caseId = verifyAction(interaction.value, { purpose, channel }, deps.key);
    if (caseId === undefined) continue;
    if (isChannelId(configured) && place.channel !== configured) return 'elsewhere';
    return deps.alertRef(caseId, channel) === writeReference(place) ? { caseId, channel } : 'unknown-message';
  }
  return 'forged';
}

/** By the name in the team file; somebody who is not there by what Slack says of them. */
function personOf(user: SlackUser, members: readonly TeamMember[]): string {
  const member = members.find(({ slack }) => slack === user.id);
  if (member) return member.name;
  const name = cleanLine(user.name ?? '', 60);
  return name === '' ? user.id : `${name} (${user.id})`;
}

/** What to say where there is nothing left to do. */
function alreadyDone(
  interaction: Press | Submission,
  found: Case,
  person: string,
  dates: DateOptions,
): string | undefined {
  const closed = closedText(found, dates);
  if (closed !== undefined || interaction.kind === 'submission') return closed;
  const { acknowledgedBy, acknowledgedAt, assignee } = found;
  const { action } = interaction;
  const isTheirs =
    (action === 'acknowledge' && acknowledgedBy === person) || (action === 'take' && assignee === person);
  if (!isTheirs || acknowledgedAt === undefined) return undefined;
  return inLanguage(slackMessages, dates.language).already.yours(timeOf(acknowledgedAt, dates));
}

function closedText(found: Case, dates: DateOptions): string | undefined {
  const { state, closedBy, closedAt } = found;
  if (closedBy === undefined || closedAt === undefined) return undefined;
  const name = caseStateLabels[state][dates.language];
  return inLanguage(slackMessages, dates.language).already.closed(
    name,
    cleanLine(closedBy, 60),
    timeOf(closedAt, dates),
  );
}

function timeOf(at: IsoInstant, dates: DateOptions): string {
  return formatTime(at, dates);
}
