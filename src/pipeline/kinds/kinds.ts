import { apiKind } from './api/kind.js';
import { changelogKind } from './changelog/kind.js';
import { documentKind } from './document/kind.js';
import { documentSetKind } from './document-set/kind.js';
import { feedKind } from './feed/kind.js';
import { importKind } from './import/kind.js';
import type { Kind } from './kind.js';
import { linkSetKind } from './link-set/kind.js';
import { listingKind } from './listing/kind.js';

/** The kinds of sources that can be checked: each is one folder, and one line here. */
export const KINDS: readonly Kind[] = [
  documentKind,
  documentSetKind,
  listingKind,
  changelogKind,
  feedKind,
  apiKind,
  linkSetKind,
  importKind,
];
