import { type AssessInput, assess, type Corrections } from '../../assess/assess.js';
import type { Assessment, DatedEvidence, TopicLexicon } from '../../domain/assessment.js';
import type { QuotedDay, ReadingEffect, SecondReading } from '../../domain/second-reading.js';
import { SEVERITIES } from '../../domain/vocabulary.js';
import type { Doubt } from './band.js';

/** An assessment by two readers. */
export interface ReadTwice {
  readonly assessment: Assessment;
  readonly effect: ReadingEffect;
}

interface First {
  readonly input: AssessInput;
  readonly assessment: Assessment;
  /** Whether it would alert. */
  readonly alerts: boolean;
  readonly doubt: Doubt;
  /** Whether the second reader saw all of it: else it may add, and nothing of what was read is in doubt. */
  readonly isWhole: boolean;
}

/**
 * What a change means by two readers. What the first is sure of stays an alert as severe as it was, and what the second
 * did not see or prove stays as it was read.
 */
export function readTwice(
  first: First,
  reading: SecondReading,
  lexicons: readonly TopicLexicon[],
): ReadTwice {
  const { input, assessment, alerts } = first;
  const decision = decisionOf(first, reading);
  const again = assess(input, lexicons, correctionsOf(first, reading, decision !== undefined));
  const told = marked(assessment, again, reading);
  const lowered = alerts && decision === false;
  const raised = !alerts && decision === true && first.doubt.mayRaise;
  const severe = alerts && !lowered ? asSevere(told, assessment) : told;
  const isCorrected = differs(severe, assessment);
  const isOverruled = reading.decision !== undefined && decision === undefined;
  const same = isOverruled ? 'disagreed' : 'agreed';
  const effect = lowered ? 'lowered' : raised ? 'raised' : isCorrected ? 'corrected' : same;
  return { assessment: { ...severe, secondReading: { ...reading, effect } }, effect };
}

/** Whether something changes for sellers, where the second reader proved it and has a say in it. */
function decisionOf({ alerts, doubt, isWhole }: First, { decision }: SecondReading): boolean | undefined {
  if (decision === undefined) return undefined;
  const { isRule } = decision;
  if (alerts && !isRule) return doubt.mayLower && isWhole ? false : undefined;
  return isRule;
}

function correctionsOf(first: First, reading: SecondReading, isDecided: boolean): Corrections {
  const { input, assessment, isWhole } = first;
  const { decision, topics, effective, deadline } = reading;
  const others = isWhole ? reading.otherDays.map(({ date }) => date) : [];
  // What is proved to change nothing is about nothing but what is proved.
  const isNothing = isWhole && isDecided && decision?.isRule === false;
  const mayTell = (role: 'effective' | 'deadline') => isWhole || assessment[role] === undefined;
  return {
    ...(isDecided && decision && input.origin === 'appeared' && { kind: kindOf(decision) }),
    ...((topics.length > 0 || isNothing) && { topics: isWhole ? topics : withRead(topics, assessment) }),
    ...(effective && mayTell('effective') && { effective: dated(effective) }),
    ...(deadline && mayTell('deadline') && { deadline: dated(deadline) }),
    not: {
      // A day that is proved to be of one role, and of that alone, is none of the other.
      effective: new Set([...others, ...(isWhole && !effective && deadline ? [deadline.date] : [])]),
      deadline: new Set([...others, ...(isWhole && !deadline && effective ? [effective.date] : [])]),
    },
  };
}

function kindOf({
  kind,
  isRule,
  quote,
}: NonNullable<SecondReading['decision']>): NonNullable<Corrections['kind']> {
  return { kind, isRuleChange: isRule, quote };
}

function withRead(topics: SecondReading['topics'], { topics: read }: Assessment): SecondReading['topics'] {
  const further = read.filter(({ id }) => !topics.some((topic) => topic.id === id));
  return [...topics, ...further.map(({ id, evidence }) => ({ id, quote: evidence[0]?.sentence ?? '' }))];
}

function dated({ date, text, quote }: QuotedDay): DatedEvidence {
  return { date, text, sentence: quote, machineRead: true };
}

/** The further days of a role that was corrected are marked, too, where they are those that were proved. */
function marked(before: Assessment, after: Assessment, { effective, deadline }: SecondReading): Assessment {
  const proved = { effective, deadline };
  const days = after.days?.map((day) => {
    const isNew = proved[day.role]?.date === day.date && before[day.role]?.date !== day.date;
    return isNew ? { ...day, machineRead: true as const } : day;
  });
  return { ...after, ...(days && { days }) };
}

/** A correction makes no alert less severe: below the least severity that is told it would silence it. */
function asSevere(after: Assessment, before: Assessment): Assessment {
  const isLess = SEVERITIES.indexOf(after.severity) > SEVERITIES.indexOf(before.severity);
  if (!isLess) return after;
  return { ...after, severity: before.severity, severityReasons: before.severityReasons };
}

function differs(one: Assessment, other: Assessment): boolean {
  return (
    one.kind !== other.kind ||
    one.isRuleChange !== other.isRuleChange ||
    one.effective?.date !== other.effective?.date ||
    one.deadline?.date !== other.deadline?.date ||
    one.topics.map(({ id }) => id).join() !== other.topics.map(({ id }) => id).join()
  );
}
