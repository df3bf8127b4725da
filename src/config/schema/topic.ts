import { z } from 'zod';
import type { TopicLexicon, WeightedTerm } from '../../domain/assessment.js';
import { say } from '../messages.js';
import { isLanguageTag } from './standards.js';
import { id, localizedText, problemIssue, text } from './values.js';

/** A term with its weight; a bare text weighs 1. */
const weightedTerm = z.preprocess(
  (value) => (typeof value === 'string' ? { term: value } : value),
  z.strictObject({ term: text, weight: z.number().min(0.1).max(10).default(1) }),
) satisfies z.ZodType<WeightedTerm>;

const termLanguage = z.string().superRefine((tag, context) => {
  if (tag === '*' || isLanguageTag(tag)) return;
  context.addIssue(problemIssue(say((m) => m.badLanguageTag(tag))));
});

/** `config/topics/<topic>.yaml` */
export const topicSchema = z.strictObject({
  id,
  name: localizedText,
  terms: z.record(termLanguage, z.array(weightedTerm)),
}) satisfies z.ZodType<Omit<TopicLexicon, 'file'>>;
