import { extractListing } from '../../../extract/listing/listing.js';
import type { Kind } from '../kind.js';
import { checkListing } from './check.js';
import { listingPart } from './declaration.js';
import { probeListing } from './probe.js';
import { listingProblems } from './problem.js';

/** A list of announcements, each with an article of its own. */
export const listingKind: Kind = {
  name: 'listing',
  addresses: 'one',
  part: listingPart,
  problems: listingProblems.texts,
  check: checkListing,
  probe: probeListing,
  readItems: (content, { listing, timezone, allowedHosts }) =>
    listing ? extractListing(content, listing, { timezone, allowedHosts }) : [],
};
