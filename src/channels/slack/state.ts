import type { CaseUpdate } from '../../domain/alert.js';
import { caseStateLabels, roleLabels } from '../../i18n/labels.js';
import { messages } from '../../show/messages.js';
import type { RenderOptions } from '../../show/options.js';
import { aboutStep, reminderLine } from '../../show/text/case-step.js';
import { formatInstant, formatTime } from '../../show/text/dates.js';
import { cleanLine } from '../../text/clean.js';
import { inLanguage } from '../../text/texts.js';
import {
  bold,
  context,
  type Inline,
  line,
  quote,
  type RichTextElement,
  richText,
  type SlackBlock,
  text,
  user,
} from './blocks.js';
import { mentionedMember } from './member.js';
import { slackMessages, stateEmoji } from './messages.js';

const LONGEST_NAME = 60;
const LONGEST_NOTE = 1500;

/** How a case stands, and since when: `🟡 Adapting — taken by Li Lei, 16:30 today`. */
export function stateLine(update: CaseUpdate, options: RenderOptions): string {
  const { state, taken, closed, assignee } = update;
  const texts = inLanguage(slackMessages, options.language);
  const name = `${stateEmoji[state]} ${caseStateLabels[state][options.language]}`;
  const person = (who: string) => cleanLine(who, LONGEST_NAME);
  if (closed && state !== 'needs-attention' && state !== 'adapting') {
    return `${name} — ${texts.closedBy(person(closed.by), formatTime(closed.at, options))}`;
  }
  if (taken && state === 'adapting') {
    return `${name} — ${texts.takenBy(person(assignee ?? taken.by), formatTime(taken.at, options))}`;
  }
  return assignee === undefined ? name : `${name} — ${texts.assignedTo(person(assignee))}`;
}

/** The reply that tells of one step. */
export function renderStep(
  update: CaseUpdate,
  options: RenderOptions,
): { readonly text: string; readonly blocks: readonly SlackBlock[] } {
  const said = `${stateEmoji[update.state]} ${stepLine(update, options)}`;
  const note = cleanLine(update.event.note ?? '', LONGEST_NOTE);
  const lines: RichTextElement[] = [line(bold(said))];
  if (update.reminder?.people.length) lines.push(line(...called(update.reminder.people, options)));
  if (note !== '') lines.push(quote([text(note)]));
  const { colon, change } = inLanguage(messages, options.language);
  const where = [
    change.caseNumber(update.caseId) + colon + caseStateLabels[update.state][options.language],
    formatInstant(update.event.at, options),
  ];
  return {
    text: [said, note].filter((part) => part !== '').join(' '),
    blocks: [richText(...lines), context(where.join('  |  '))],
  };
}

/** The people of a reminder, called where Slack knows them. */
function called(people: readonly string[], { team }: RenderOptions): Inline[] {
  return people.flatMap((name, index): Inline[] => {
    const id = mentionedMember(team.find((member) => member.name === name));
    return [
      ...(index === 0 ? [] : [text(' ')]),
      id === undefined ? text(cleanLine(name, LONGEST_NAME)) : user(id),
    ];
  });
}

function stepLine(update: CaseUpdate, options: RenderOptions): string {
  const { event, state, alert } = update;
  const reminded = reminderLine(update, options);
  if (reminded !== undefined) return reminded;
  const actor = cleanLine(event.actor, LONGEST_NAME);
  const { brief } = inLanguage(messages, options.language);
  const texts = inLanguage(slackMessages, options.language);
  if (event.kind === 'closed')
    return `${brief.steps.closed(actor)} ${caseStateLabels[state][options.language]}`;
  if (event.kind !== 'assigned' || event.person === undefined) {
    return [brief.steps[event.kind](actor), ...aboutStep(event, alert.checklist, options)].join(' ');
  }
  const person = cleanLine(event.person, LONGEST_NAME);
  if (person === actor && event.role === undefined) return texts.took(actor);
  return texts.assigned(actor, person, event.role && roleLabels[event.role][options.language]);
}
