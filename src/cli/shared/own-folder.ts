import { existsSync } from 'node:fs';
import type { OwnFolder } from '../../config/own-sources.js';
import type { Invocation } from './global-options.js';

/** The sources directory that commands write to: the one that is read, or the one that is made for it. */
export function ownFolder({ sources }: Pick<Invocation, 'sources'>): OwnFolder {
  const dir = sources ?? 'sources';
  return { dir, include: sources === undefined && !existsSync(dir) };
}
