import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FetchError, toFailure } from '../../../src/collect/failures.js';
import type { Mode } from '../../../src/collect/fetcher.js';
import { fetchRecorded } from '../../../src/collect/recorded.js';
import { text } from '../../../src/schema/values.js';

declare module '../../../src/domain/source.js' {
  interface Source {
    readonly mirror?: string;
  }
}

/** A toy: pages from a folder that mirrors the site. */
export const mirrorMode: Mode = {
  name: 'mirror',
  fields: { mirror: text },
  createFetcher: (_options, clock) => ({
    async fetch({ url, source }) {
      const { pathname } = new URL(url);
      try {
        const body = await readFile(join(source?.mirror ?? '', pathname));
        const contentType = pathname.endsWith('.html') ? 'text/html' : 'text/plain';
        return await fetchRecorded({ url, body, contentType, recordedAt: clock() });
      } catch {
        return toFailure(new FetchError('http-404', { host: new URL(url).host, status: 404 }), url, clock);
      }
    },
    async close() {},
  }),
};
