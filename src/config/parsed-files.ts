import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

type Parsed = Readonly<Record<string, unknown>>;

let parsed: Parsed | undefined;

/**
 * Under which the value of a file's text is kept.
 *
 * @public for the build
 */
export function parsedKey(source: string): string {
  return createHash('sha256').update(source).digest('base64url');
}

/**
 * The value of a YAML text that RuleWatch ships, as the build read it: reading the shipped topics and sources as YAML
 * takes longer than all else that most commands do. Texts are known by their hash, so that an edited file is never taken
 * for the shipped one.
 *
 * @returns nothing for any other text, and where the program was not built
 */
export function parsedValue(source: string): unknown {
  parsed ??= readParsed();
  return parsed[parsedKey(source)];
}

function readParsed(): Parsed {
  try {
    return JSON.parse(readFileSync(new URL('./parsed.json', import.meta.url), 'utf8')) as Parsed;
  } catch {
    return {};
  }
}
