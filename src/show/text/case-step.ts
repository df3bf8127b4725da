import type { CaseUpdate } from '../../domain/alert.js';
import type { Case, CaseEvent } from '../../domain/case.js';
import { CLOCK_STEPS } from '../../domain/vocabulary.js';
import { clockStepLabels, relationLabels, roleLabels } from '../../i18n/labels.js';
import { cleanLine } from '../../text/clean.js';
import { inLanguage } from '../../text/texts.js';
import { messages } from '../messages.js';
import { type DateOptions, formatTime } from './dates.js';

const LONGEST_QUESTION = 200;

/** What an entry of a case's history is about, besides who, when and the note: an item, a person, a time, another case. */
export function aboutStep(
  event: CaseEvent,
  checklist: Case['checklist'],
  options: DateOptions,
): readonly string[] {
  const { item, person, role, dueAt, other, relation } = event;
  const { language } = options;
  const { change } = inLanguage(messages, language);
  return [
    item === undefined ? undefined : itemName(item, checklist, options),
    person === undefined ? undefined : cleanLine(person, 60),
    role === undefined || item !== undefined ? undefined : roleLabels[role][language],
    dueAt === undefined ? undefined : formatTime(dueAt, options),
    other === undefined ? undefined : change.caseNumber(other),
    relation === undefined ? undefined : relationLabels[relation][language],
  ].filter((part) => part !== undefined);
}

/** What a reminder says, in one sentence: a step that is due, or that is not done although it was. */
export function reminderLine({ event, reminder }: CaseUpdate, options: DateOptions): string | undefined {
  if (reminder === undefined) return undefined;
  const { brief } = inLanguage(messages, options.language);
  const step = clockStepLabels[reminder.step][options.language];
  const time = formatTime(reminder.target, options);
  return event.kind === 'escalated' ? brief.escalation(step, time) : brief.reminder(step, time);
}

/** The command by which the step of a reminder is done. */
export function reminderCommand({ caseId, reminder }: CaseUpdate): string | undefined {
  if (reminder === undefined) return undefined;
  if (reminder.step === 'acknowledge') return `rulewatch cases ack ${caseId}`;
  return `rulewatch cases tick ${caseId} ${reminder.step}`;
}

/** The question of a checklist item, or the name of a step of the clock. */
export function itemName(
  named: string,
  { items }: Case['checklist'],
  { language }: Pick<DateOptions, 'language'>,
): string {
  const item = items.find(({ id }) => id === named);
  if (item) return cleanLine(item.question[language], LONGEST_QUESTION);
  const step = CLOCK_STEPS.find((name) => name === named);
  return step === undefined ? cleanLine(named, 60) : clockStepLabels[step][language];
}
