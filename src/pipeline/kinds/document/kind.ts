import type { Kind } from '../kind.js';
import { checkDocument } from './check.js';
import { probeDocument } from './probe.js';

/** One text, of one address or several joined in order. */
export const documentKind: Kind = {
  name: 'document',
  addresses: 'several',
  check: checkDocument,
  probe: probeDocument,
};
