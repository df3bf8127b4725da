import { fold } from '../../language/fold.js';
import { compilePhrases, type PhraseMatcher } from '../../language/phrases.js';
import type { Table } from '../../language/tables.js';
import { entriesIn } from '../../language/words.js';

const TABLES = [
  'audience/markets',
  'audience/families',
  'audience/fulfilment',
  'audience/features',
] as const satisfies readonly Table[];

let matcher: PhraseMatcher<string> | undefined;

/** The markets, kinds of goods and kinds of sellers that a text names, by their ids, in a fixed order. */
export function audiencesIn(text: string): string[] {
  matcher ??= compilePhrases(
    TABLES.flatMap((table) =>
      entriesIn('mul', table).flatMap(([id, phrases]) => phrases.map((phrase) => ({ phrase, value: id }))),
    ),
  );
  return [...new Set(matcher.find(fold(text)).map(({ value }) => value))].sort();
}
