import { z } from 'zod';
import type { KindPart } from '../../../config/supported.js';
import type { ListingRule } from '../../../extract/listing/listing.js';
import { selector, wholeNumber } from '../../../schema/values.js';

declare module '../../../domain/source.js' {
  interface Source {
    readonly listing?: ListingRule;
  }
}

const schema = z.strictObject({
  item: selector,
  title: z.exactOptional(selector),
  link: z.exactOptional(selector),
  date: z.exactOptional(selector),
  limit: wholeNumber(1, 200).default(20),
}) satisfies z.ZodType<ListingRule>;

/** `listing:` of a source. */
export const listingPart: KindPart = { field: 'listing', schema, required: true };
