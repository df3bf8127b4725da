import { isDeepStrictEqual } from 'node:util';
import type { Configuration, FaultySource } from '../../../config/configuration.js';
import { ConfigurationError, type ConfigurationIssue } from '../../../config/errors.js';
import { common } from '../../shared/texts.js';

/** A configuration that was read anew: it is used, it holds mistakes, or it says what the one in use says. */
export type Reread =
  | { readonly configuration: Configuration }
  | { readonly mistakes: readonly ConfigurationIssue[] }
  | 'same';

/**
 * Reads the configuration anew. One with mistakes is not used, also where they are of a single source: the sources of a
 * file that somebody is about to write would else go unwatched meanwhile. Mistakes that the one in use has as well
 * keep nothing from being used.
 */
export async function readAgain(inUse: Configuration, read: () => Promise<Configuration>): Promise<Reread> {
  let configuration: Configuration;
  try {
    configuration = await read();
  } catch (error) {
    if (error instanceof ConfigurationError) return { mistakes: error.issues };
    throw error;
  }
  const known = new Set(inUse.faulty.flatMap(mistakesOf));
  const mistakes = configuration.faulty.filter((one) => !mistakesOf(one).every((said) => known.has(said)));
  if (mistakes.length > 0) return { mistakes: mistakes.flatMap(({ issues }) => issues) };
  if (!configuration.sources.some(({ enabled }) => enabled))
    return { mistakes: [{ file: 'sources', field: '', message: common.noSources }] };
  return isDeepStrictEqual(plain(configuration), plain(inUse)) ? 'same' : { configuration };
}

/** The sources that are declared otherwise than before, and those that are new. */
export function changedSources(before: Configuration, now: Configuration): Set<string> {
  const known = new Map(before.sources.map((source) => [source.id, source]));
  const changed = now.sources.filter((source) => !isDeepStrictEqual(known.get(source.id), source));
  return new Set(changed.map(({ id }) => id));
}

function mistakesOf({ issues }: FaultySource): string[] {
  // Wherever in the file it stands by now.
  return issues.map(({ file, field, message }) => `${file} ${field.replace(/\d+/g, '')} ${message.en}`);
}

/** Without what is code. */
function plain({ channelKinds: _code, ...configuration }: Configuration): unknown {
  return configuration;
}
