import { secretParts } from '../../text/redact.js';
import type { StorageState } from '../fetcher.js';

/** Values of cookies that scripts may not read are nearly always there to let one in. */
const SHORTEST_HIDDEN = 8;
/** Other values, which also hold languages, currencies and dates that stand on pages as well. */
const SHORTEST_OTHER = 16;
const LONGEST = 4_096;
/** Beyond it masking would take longer than reading. */
const MOST_SECRETS = 200;

const DATE = /^\d{4}-\d\d-\d\d/;
const ADDRESS = /^[a-z]{2,10}:\/\/|^\//i;

/** What of a session would let somebody in, for masking: not each value, for a page may well say `Germany`. */
export function secretsOfSession({ cookies, origins }: StorageState): string[] {
  const found = new Set<string>();
  for (const { value, httpOnly } of cookies) {
    collect(value, httpOnly ? SHORTEST_HIDDEN : SHORTEST_OTHER, found);
  }
  for (const { localStorage } of origins) {
    for (const { value } of localStorage) collect(value, SHORTEST_OTHER, found);
  }
  return [...found].slice(0, MOST_SECRETS);
}

function collect(value: string, shortest: number, found: Set<string>): void {
  for (const part of secretParts(value)) {
    const leaves = leavesOf(part);
    for (const leaf of leaves ?? [part]) if (isTelling(leaf, shortest)) found.add(leaf);
  }
}

/** The texts in a value that is JSON. */
function leavesOf(value: string): string[] | undefined {
  if (!/^[[{"]/.test(value)) return undefined;
  try {
    const leaves: string[] = [];
    JSON.parse(value, (_key, leaf: unknown) => {
      if (typeof leaf === 'string') leaves.push(leaf);
      return leaf;
    });
    return leaves;
  } catch {
    return undefined;
  }
}

function isTelling(value: string, shortest: number): boolean {
  if (value.length < shortest || value.length > LONGEST || /\s/.test(value)) return false;
  if (DATE.test(value) || ADDRESS.test(value)) return false;
  return (/\d/.test(value) && /[a-z]/i.test(value)) || value.length >= 2 * SHORTEST_OTHER;
}
