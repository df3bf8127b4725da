import type { Mode } from '../fetcher.js';
import { createHttpFetcher } from './http-fetcher.js';

/** Pages as a server sends them, without running their scripts. */
export const httpMode: Mode = {
  name: 'http',
  createFetcher: (options, clock) => createHttpFetcher(options, clock),
};
