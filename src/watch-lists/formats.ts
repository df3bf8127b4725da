import { readChangedetection } from './changedetection.js';
import { readOpenTermsArchive } from './open-terms-archive.js';
import { readOpml } from './opml.js';
import { readUrlwatch } from './urlwatch.js';
import type { ListFile, WatchList } from './watch.js';

/** The formats that watch lists are taken over from: each is one file, and one line here. */
export const WATCH_LIST_FORMATS = {
  changedetection: { tool: 'changedetection.io', read: readChangedetection },
  urlwatch: { tool: 'urlwatch', read: readUrlwatch },
  'open-terms-archive': { tool: 'Open Terms Archive', read: readOpenTermsArchive },
  opml: { tool: 'OPML', read: readOpml },
} as const satisfies Record<string, { tool: string; read: (files: readonly ListFile[]) => WatchList }>;

export type WatchListFormat = keyof typeof WATCH_LIST_FORMATS;
