import { z } from 'zod';
import type {
  ChecklistCondition,
  ChecklistFact,
  ChecklistItemTemplate,
  ChecklistTemplate,
} from '../../domain/checklist.js';
import {
  CLOCK_STEPS,
  FULFILMENT_MODES,
  PRODUCT_FAMILIES,
  ROLES,
  SELLER_FEATURES,
} from '../../domain/vocabulary.js';
import {
  id,
  isoDate,
  listOf,
  localizedText,
  market,
  problemIssue,
  text,
  wholeNumber,
} from '../../schema/values.js';
import { messages } from '../messages.js';

const applies = z.preprocess(
  (value) => (value === 'always' ? { always: true } : value),
  z
    .strictObject({
      always: z.exactOptional(z.literal(true)),
      topic: z.exactOptional(id),
      family: z.exactOptional(z.enum(PRODUCT_FAMILIES)),
    })
    .transform((value, context): ChecklistTemplate['applies'] => {
      if (Object.keys(value).length === 1) {
        if (value.topic !== undefined) return { topic: value.topic };
        if (value.family !== undefined) return { family: value.family };
        if (value.always) return 'always';
      }
      context.addIssue(problemIssue(messages.checklistApplies()));
      return z.NEVER;
    }),
);

const condition = z.strictObject({
  markets: z.exactOptional(listOf(market)),
  families: z.exactOptional(listOf(z.enum(PRODUCT_FAMILIES))),
  fulfilment: z.exactOptional(listOf(z.enum(FULFILMENT_MODES))),
  features: z.exactOptional(listOf(z.enum(SELLER_FEATURES))),
  platforms: z.exactOptional(listOf(id)),
  money: z.exactOptional(z.literal(true)),
}) satisfies z.ZodType<ChecklistCondition>;

const fact = z.strictObject({
  text: localizedText,
  source: text,
  asOf: isoDate,
  until: z.exactOptional(isoDate),
  when: z.exactOptional(condition),
}) satisfies z.ZodType<ChecklistFact>;

const item = z
  .strictObject({
    id,
    role: z.enum(ROLES),
    due: wholeNumber(1, 24),
    question: localizedText,
    evidence: localizedText,
    when: z.exactOptional(condition),
    step: z.exactOptional(z.enum(CLOCK_STEPS)),
    facts: z.array(fact).default([]),
  })
  .transform(({ due, ...rest }): ChecklistItemTemplate => ({ ...rest, dueHours: due }));

/** `config/checklists/<id>.yaml` */
export const checklistSchema = z.strictObject({
  id,
  applies,
  items: z.array(item).min(1),
}) satisfies z.ZodType<Omit<ChecklistTemplate, 'file'>>;
