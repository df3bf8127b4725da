import type { Document } from '../../domain/document.js';
import type { FetchedContent } from '../../domain/fetch.js';
import type { Source } from '../../domain/source.js';
import { findShell } from '../../extract/shell.js';
import { type Breakage, broken } from './breakage.js';
import { sizeOf } from './overlap.js';

/** A version as short as this may have been a shell itself. */
const MAX_KNOWN_SHELL = 200;

/**
 * Tells whether a page that is looked at for the first time, or was never more than a few words, is a shell around a
 * text that is elsewhere. What the source says that its page must hold stands above it.
 */
export function recogniseShell(
  content: FetchedContent,
  document: Document,
  lastGood: Document | undefined,
  { validity }: Pick<Source, 'validity'>,
): Breakage | undefined {
  if (lastGood !== undefined && sizeOf(lastGood) > MAX_KNOWN_SHELL) return undefined;
  if (validity.mustContain.length > 0 || validity.minChars > 0) return undefined;
  const shell = findShell(content, document);
  switch (shell?.why) {
    case undefined:
      return undefined;
    case 'frame':
      return broken('in-a-frame', undefined, { src: shell.src.slice(0, 300) });
    case 'script':
      return broken('filled-by-scripts');
    case 'nothing':
      return broken('hardly-any-text', undefined, { chars: shell.chars });
  }
}
