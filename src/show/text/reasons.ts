import { explainSeverity } from '../../assess/messages.js';
import { explainReason } from '../../compare/explain.js';
import type { Reason } from '../../domain/change.js';
import type { Assignment, ItemCause } from '../../domain/checklist.js';
import { explainAssignment, explainCause } from '../../impact/messages.js';
import { cleanLine } from '../../text/clean.js';
import { inLanguage } from '../../text/texts.js';
import { messages } from '../messages.js';
import type { RenderOptions } from '../options.js';
import { daysUntil, formatDay } from './dates.js';
import { topicName } from './names.js';

const LONGEST = 300;

/** A reason as a reader sees it: what it means, and the words of the page where they are not part of it. */
export interface ReasonLine {
  readonly text: string;
  readonly quote?: string;
}

export function reasonText(reason: ReasonLine, options: RenderOptions): string {
  if (reason.quote === undefined) return reason.text;
  return `${reason.text} ${inLanguage(messages, options.language).quote(reason.quote)}`;
}

/** Days are counted as everything else in the message counts them: from the day of its reader. */
export function severityLine(reason: Reason, options: RenderOptions): ReasonLine {
  const { date, days } = reason.params ?? {};
  const left = typeof date === 'string' && days !== undefined ? daysUntil(date, options) : undefined;
  const counted =
    left === undefined || left < 0 ? reason : { ...reason, params: { ...reason.params, days: left } };
  return reasonLine(explainSeverity(counted, options.language), counted);
}

export function verdictLine(reason: Reason, options: RenderOptions): ReasonLine {
  return reasonLine(explainReason(reason, options.language), reason);
}

/** Why an item is asked, where that is not plain from the alert itself; empty where it is. */
export function causeLine(causes: readonly ItemCause[], options: RenderOptions): string {
  const lines: string[] = [];
  for (const cause of causes) {
    if (cause.kind === 'always' || cause.kind === 'topic') continue;
    lines.push(
      cleanLine(
        explainCause(cause, options.language, (id) => topicName(id, options)),
        LONGEST,
      ),
    );
  }
  return lines.join(inLanguage(messages, options.language).listSeparator);
}

/** Why an item is with its person. */
export function assignmentLine(assignment: Assignment, options: RenderOptions): string {
  const day = (date: string) => formatDay(date, options);
  return cleanLine(explainAssignment(assignment, options.language, day), LONGEST);
}

function reasonLine(explained: string, reason: Reason): ReasonLine {
  const text = cleanLine(explained, LONGEST);
  const quote = reason.evidence === undefined ? '' : cleanLine(reason.evidence, LONGEST);
  return quote === '' || text.includes(quote) ? { text } : { text, quote };
}
