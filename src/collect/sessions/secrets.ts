import { secretParts } from '../../text/redact.js';
import type { StorageState } from '../fetcher.js';

/**
 * What lets somebody in has at least 64 bits of chance, which is 16 hexadecimal digits (OWASP Session Management Cheat
 * Sheet). Shorter values are regions, languages and markets, which stand in addresses on the page as well.
 */
const SHORTEST = 16;
/** Without a digit, from so many on. */
const SHORTEST_LETTERS = 32;
const LONGEST = 4_096;
/** Beyond it masking would take longer than reading. */
const MOST_SECRETS = 200;

const DATE = /^\d{4}-\d\d-\d\d/;
const ADDRESS = /^[a-z]{2,10}:\/\/|^\//i;

const known = new WeakMap<StorageState, readonly string[]>();

/** What of a session would let somebody in, for masking: not each value, for a page may well say `Germany`. */
export function secretsOfSession(state: StorageState): readonly string[] {
  const secrets = known.get(state) ?? gather(state);
  known.set(state, secrets);
  return secrets;
}

function gather({ cookies, origins }: StorageState): string[] {
  const found = new Set<string>();
  for (const { value } of cookies) collect(value, found);
  for (const { localStorage } of origins) {
    for (const { value } of localStorage) collect(value, found);
  }
  return [...found].slice(0, MOST_SECRETS);
}

function collect(value: string, found: Set<string>): void {
  for (const part of secretParts(value)) {
    const leaves = leavesOf(part);
    for (const leaf of leaves ?? [part]) if (isTelling(leaf)) found.add(leaf);
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

function isTelling(value: string): boolean {
  if (value.length < SHORTEST || value.length > LONGEST || /\s/.test(value)) return false;
  if (DATE.test(value) || ADDRESS.test(value)) return false;
  return (/\d/.test(value) && /[a-z]/i.test(value)) || value.length >= SHORTEST_LETTERS;
}
