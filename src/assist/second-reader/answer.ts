import { z } from 'zod';
import { daysNamedIn } from '../../assess/dates/quoted.js';
import type { QuotedDay, SecondReading } from '../../domain/second-reading.js';
import { CHANGE_KINDS, type ChangeKind } from '../../domain/vocabulary.js';
import { jsonIn } from '../json.js';
import { contextOf, type ReadingQuestion } from './question.js';
import { findQuotation } from './quotation.js';

const words = z.string().max(2000);
const day = z.object({ date: z.iso.date(), quote: words });

/** What the model has to answer. */
const answerSchema = z.object({
  rule: z.object({ answer: z.boolean(), quote: words }),
  verdict: z.object({ answer: z.enum(['material', 'editorial']), quote: words }),
  kind: z.enum(CHANGE_KINDS),
  topics: z.array(z.object({ id: z.string().max(100), quote: words })).max(20),
  effective: day.nullable(),
  deadline: day.nullable(),
  otherDates: z.array(day).max(50).default([]),
});

type Answer = z.output<typeof answerSchema>;

/** What can be used of an answer, or why nothing can. */
export type ReadAnswer =
  | { readonly reading: Omit<SecondReading, 'model'> }
  | { readonly problem: 'no-json' | 'mark' | 'contradiction' };

/** So many letters and digits make words that prove something. */
const LEAST = { decision: 8, topic: 3, day: 2 } as const;
const MOST_TOPICS = 4;

/**
 * Checks an answer against its question. Each part counts only where its words stand in what was shown, and a day only
 * where those words alone name it; an answer that contradicts itself counts for nothing. Pure, and never throws.
 *
 * @param mark that the page's text stood between: an answer that holds it was written by the page
 */
export function readReading(content: string, question: ReadingQuestion, mark: string): ReadAnswer {
  if (content.includes(mark)) return { problem: 'mark' };
  const parsed = answerSchema.safeParse(jsonIn(content));
  if (!parsed.success) return { problem: 'no-json' };
  const answer = parsed.data;
  if (contradicts(answer, question)) return { problem: 'contradiction' };
  const decision = decisionOf(answer, question);
  const effective = dayOf(answer.effective, question);
  const deadline = dayOf(answer.deadline, question);
  return {
    reading: {
      ...(decision && { decision }),
      topics: topicsOf(answer, question),
      ...(effective && { effective }),
      ...(deadline && { deadline }),
      otherDays: answer.otherDates.flatMap((other) => dayOf(other, question) ?? []),
    },
  };
}

const RULES: readonly ChangeKind[] = ['new-rule', 'rule-change', 'withdrawn'];
const OTHERS: readonly ChangeKind[] = ['marketing', 'service-notice', 'reminder'];

function contradicts(
  { rule, verdict, kind, effective, deadline, otherDates }: Answer,
  { form }: ReadingQuestion,
): boolean {
  const isMaterial = verdict.answer === 'material';
  if (isMaterial && !rule.answer) return true;
  const told = [effective?.date, deadline?.date];
  if (otherDates.some(({ date }) => told.includes(date))) return true;
  if (form === 'edit') return false;
  return rule.answer !== isMaterial || (rule.answer ? OTHERS : RULES).includes(kind);
}

/** Only where both of the answers that it rests on are proved. */
function decisionOf({ rule, verdict, kind }: Answer, question: ReadingQuestion): SecondReading['decision'] {
  const changed = changedText(question);
  const text = question.form === 'announcement' ? `${question.title}\n${changed}` : changed;
  const quote = findQuotation(text, verdict.quote, LEAST.decision);
  if (quote === undefined || findQuotation(text, rule.quote, LEAST.decision) === undefined) return undefined;
  return { isRule: verdict.answer === 'material', kind, quote };
}

function topicsOf({ topics }: Answer, question: ReadingQuestion): SecondReading['topics'] {
  const { title, passages } = question;
  const headings = passages.map(({ section }) => section.join('\n'));
  const text = [title, changedText(question), ...headings].join('\n');
  const proved = new Map<string, string>();
  for (const { id, quote } of topics) {
    if (proved.has(id) || !question.topics.some((topic) => topic.id === id)) continue;
    const found = findQuotation(text, quote, LEAST.topic);
    if (found !== undefined) proved.set(id, found);
  }
  return [...proved].slice(0, MOST_TOPICS).map(([id, quote]) => ({ id, quote }));
}

/** What is gone names no day of what holds now. */
function dayOf(answer: Answer['effective'], question: ReadingQuestion): QuotedDay | undefined {
  if (answer === null) return undefined;
  const told = question.passages.filter(({ kind }) => kind !== 'removed').map(({ text }) => text);
  const quote = findQuotation([question.title, ...told].join('\n'), answer.quote, LEAST.day);
  if (quote === undefined) return undefined;
  const named = daysNamedIn(quote, contextOf(question)).find(({ date }) => date === answer.date);
  return named && { ...named, quote };
}

/** What changed, before and after. */
function changedText({ passages }: ReadingQuestion): string {
  const before = passages.flatMap((passage) => passage.before ?? []);
  return [...passages.map(({ text }) => text), ...before].join('\n');
}
