import { z } from 'zod';
import { listOf, selector, text, wholeNumber } from '../../schema/values.js';
import type { KindDeclaration, ModeDeclaration } from '../supported.js';

/*
 * Kinds of sources and fetch modes that can be declared before they can be checked. One that is built brings its own
 * declaration, which counts in place of the one here.
 */

/** `document-set`: how further pages of the rule book are found on the ones declared. */
const followRule = z.strictObject({
  /** Elements that hold the links, or the links themselves. */
  links: selector,
  /** Only addresses whose path begins with one of these. */
  under: listOf(text).default([]),
  limit: wholeNumber(1, 500).default(120),
});

/** `feed`: RSS 2.0, RDF or Atom; which items of a broad feed are kept. */
const feedRule = z.strictObject({
  /** Only items with one of these words in title or summary, in any case. */
  include: listOf(text).default([]),
  exclude: listOf(text).default([]),
  limit: wholeNumber(1, 500).default(50),
});

/** A place in a JSON answer: `data.items[].title`. */
const jsonPath = text;
const scalar = z.union([z.string(), z.number(), z.boolean()]);

const paging = z.strictObject({
  by: z.enum(['page', 'offset', 'next-url', 'last-id']),
  /** The query parameter that carries the page number, the offset or the last id. */
  param: z.exactOptional(text),
  /** `next-url`: where the answer holds the address of the next page. */
  path: z.exactOptional(jsonPath),
  maxPages: wholeNumber(1, 50).default(3),
});

/** `api`: a JSON answer with a list of items. */
const apiRule = z.strictObject({
  method: z.enum(['GET', 'POST']).default('GET'),
  /** Query parameters besides those in the address. */
  query: z.record(z.string(), scalar).default({}),
  /** POST: a form, or a text sent as it is. */
  body: z.exactOptional(z.union([z.string(), z.record(z.string(), scalar)])),
  /** A query parameter that holds the day from which items are asked for, counted back from today. */
  since: z.exactOptional(
    z.strictObject({
      param: text,
      days: wholeNumber(1, 366),
      format: z.enum(['yyyy-MM-dd', 'yyyyMMdd']).default('yyyy-MM-dd'),
    }),
  ),
  /** Where the list of items is; without it the answer itself is the list. */
  itemPath: z.exactOptional(jsonPath),
  fields: z.strictObject({
    id: jsonPath,
    title: jsonPath,
    url: z.exactOptional(jsonPath),
    published: z.exactOptional(jsonPath),
    updated: z.exactOptional(jsonPath),
    effective: z.exactOptional(jsonPath),
    summary: z.exactOptional(jsonPath),
    body: z.exactOptional(listOf(jsonPath)),
  }),
  paging: z.exactOptional(paging),
  /** Answers with status 200 that are failures nevertheless. */
  failure: z
    .array(
      z.strictObject({ path: jsonPath, equals: z.exactOptional(scalar), startsWith: z.exactOptional(text) }),
    )
    .default([]),
  limit: wholeNumber(1, 1000).default(100),
});

export const PLANNED_KINDS: readonly KindDeclaration[] = [
  { name: 'document-set', addresses: 'several', part: { field: 'follow', schema: followRule } },
  { name: 'feed', addresses: 'one', part: { field: 'feed', schema: feedRule } },
  { name: 'api', addresses: 'one', part: { field: 'api', schema: apiRule, required: true } },
];

export const PLANNED_MODES: readonly ModeDeclaration[] = [];
