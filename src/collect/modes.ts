import { browserMode } from './browser/mode.js';
import type { Mode } from './fetcher.js';
import { httpMode } from './http/mode.js';

/** The fetch modes: each is one folder, and one line here. */
export const MODES: readonly Mode[] = [httpMode, browserMode];
