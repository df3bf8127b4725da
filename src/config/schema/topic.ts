import { z } from 'zod';
import type { TopicLexicon, WeightedTerm } from '../../domain/assessment.js';
import { isLanguageTag } from '../../schema/standards.js';
import { valueTexts } from '../../schema/value-texts.js';
import { id, localizedText, problemIssue, text } from '../../schema/values.js';

const weight = z.number().min(0.1).max(10).default(1);

const termGroup = z.discriminatedUnion('form', [
  z.strictObject({ form: z.literal('single'), term: text, weight }),
  z.strictObject({ form: z.literal('group'), terms: z.array(text), weight }),
]);

/** A bare text, which weighs 1; a term with its weight; or several terms of the same weight. */
const termEntry = z.preprocess(withForm, termGroup).transform((entry): WeightedTerm[] => {
  const terms = entry.form === 'group' ? entry.terms : [entry.term];
  return terms.map((term) => ({ term, weight: entry.weight }));
});

function withForm(entry: unknown): unknown {
  if (typeof entry !== 'object' || entry === null) return { form: 'single', term: entry };
  return { ...entry, form: 'terms' in entry ? 'group' : 'single' };
}

const termList = z.array(termEntry).transform((entries) => entries.flat());

const termLanguage = z.string().superRefine((tag, context) => {
  if (tag === '*' || isLanguageTag(tag)) return;
  context.addIssue(problemIssue(valueTexts.badLanguageTag(tag)));
});

/** `config/topics/<topic>.yaml` */
export const topicSchema = z.strictObject({
  id,
  name: localizedText,
  terms: z.record(termLanguage, termList),
}) satisfies z.ZodType<Omit<TopicLexicon, 'file'>>;
