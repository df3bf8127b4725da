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

export const PLANNED_KINDS: readonly KindDeclaration[] = [
  { name: 'document-set', addresses: 'several', part: { field: 'follow', schema: followRule } },
];

export const PLANNED_MODES: readonly ModeDeclaration[] = [];
