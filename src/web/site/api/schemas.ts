import { z } from 'zod';
import { CASE_STATES, ROLES, SEVERITIES, SOURCE_STATES, UI_LANGUAGES } from '../../../domain/vocabulary.js';
import type { CaseMove } from '../../../respond/moves.js';

/** What the API takes and gives; its description is made from these. */
const text = z.string().max(4_000);
const words = text.min(1);
const instant = z.string().describe('An instant in UTC, ISO 8601');
const day = z.string().describe('A day, ISO 8601: 2026-03-05');
const localized = z.object(Object.fromEntries(UI_LANGUAGES.map((language) => [language, z.string()])));

const moveSchema = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('acknowledge'), note: text.optional() }),
    z.object({ kind: z.literal('take') }),
    z.object({
      kind: z.literal('assign'),
      person: words,
      role: z.enum(ROLES).optional(),
      item: text.optional(),
    }),
    z.object({ kind: z.literal('tick'), item: words, evidence: text.optional() }),
    z.object({ kind: z.literal('untick'), item: words, note: text.optional() }),
    z.object({ kind: z.literal('waive'), item: words, reason: words }),
    z.object({
      kind: z.literal('due'),
      dueAt: z.iso.datetime({ offset: true }).transform((time) => new Date(time).toISOString()),
      item: text.optional(),
      reason: text.optional(),
    }),
    z.object({ kind: z.literal('note'), note: words }),
    z.object({
      kind: z.literal('pause'),
      reason: words,
      until: z.iso
        .datetime({ offset: true })
        .transform((time) => new Date(time).toISOString())
        .optional(),
    }),
    z.object({ kind: z.literal('resume'), note: text.optional() }),
    z.object({
      kind: z.literal('close'),
      outcome: z.enum(['adapted', 'not-affected']),
      reason: text.optional(),
    }),
    z.object({ kind: z.literal('false-alarm'), reason: text.optional() }),
    z.object({ kind: z.literal('reopen'), reason: words }),
    z.object({ kind: z.literal('join'), into: z.int().positive(), reason: text.optional() }),
    z.object({ kind: z.literal('split'), reason: text.optional() }),
  ])
  .describe(
    'What is done with the case; which moves it takes depends on its state',
  ) satisfies z.ZodType<CaseMove>;

export const moveRequestSchema = z.object({
  move: moveSchema,
  revision: z
    .int()
    .nonnegative()
    .optional()
    .describe('The revision that the move is based on; another one by now is a 409'),
});

export const errorSchema = z.object({
  error: z.object({ kind: z.string(), message: z.string() }),
});

const lineSchema = z.object({
  id: z.int(),
  changeId: z.int(),
  state: z.enum(CASE_STATES),
  severity: z.enum(SEVERITIES),
  source: z.string(),
  title: z.string(),
  url: z.string(),
  headline: localized.nullable(),
  openedAt: instant,
  dueAt: instant,
  closedAt: instant.nullable(),
  owner: z.string().nullable(),
  effective: day.nullable(),
  deadline: day.nullable(),
});

export const casesSchema = z.object({ cases: z.array(lineSchema), total: z.int() });

export const caseSchema = z.object({
  id: z.int(),
  changeId: z.int(),
  state: z.enum(CASE_STATES),
  severity: z.enum(SEVERITIES),
  revision: z.int(),
  openedAt: instant,
  dueAt: instant,
  assignee: z.string().nullable(),
  acknowledgedBy: z.string().nullable(),
  closedBy: z.string().nullable(),
  closedAt: instant.nullable(),
  closeReason: z.string().nullable(),
  joinedInto: z.int().nullable(),
  moves: z.array(z.string()).describe('The moves that it takes as it stands'),
  checklist: z.array(
    z.object({
      id: z.string(),
      role: z.enum(ROLES),
      assignee: z.string().nullable(),
      dueAt: instant,
      question: localized,
      done: z.object({ by: z.string(), at: instant, evidence: z.string().optional() }).nullable(),
      waived: z.object({ by: z.string(), at: instant, reason: z.string() }).nullable(),
    }),
  ),
  history: z.array(z.looseObject({ at: instant, actor: z.string(), kind: z.string() })),
});

export const sourcesSchema = z.object({
  sources: z.array(
    z.object({
      id: z.string().nullable(),
      name: z.string().nullable(),
      enabled: z.boolean().nullable(),
      state: z.enum(SOURCE_STATES),
      reasons: z.array(localized),
      lastReadAt: instant.nullable(),
      nextCheckAt: instant.nullable(),
    }),
  ),
});

export const searchSchema = z.object({
  hits: z.array(
    z.object({
      source: z.string(),
      url: z.string(),
      title: z.string(),
      since: instant,
      current: z.boolean(),
      version: z.object({ id: z.int(), takenAt: instant }),
      passages: z.array(z.string()),
    }),
  ),
});

export const calendarSchema = z.object({
  days: z.array(
    z.object({
      date: day,
      kind: z.enum(['effective', 'deadline', 'certificate', 'known']),
      title: z.string(),
      caseId: z.int().nullable(),
    }),
  ),
});
