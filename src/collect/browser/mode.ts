import type { Fetcher, Mode } from '../fetcher.js';
import { browserFields } from './declaration.js';

/** Pages as a reader sees them, once their scripts have run. */
export const browserMode: Mode = {
  name: 'browser',
  fields: browserFields,
  createFetcher(options, clock) {
    let opened: Promise<Fetcher> | undefined;
    // Whoever has no source to render loads none of it.
    const open = async () => (await import('./browser-fetcher.js')).createBrowserFetcher(options, clock);
    return {
      async fetch(request) {
        opened ??= open();
        return (await opened).fetch(request);
      },
      async close() {
        await (await opened)?.close();
      },
    };
  },
};
