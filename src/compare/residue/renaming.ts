import { parties } from '../words/page-parts.js';
import type { Passage } from './passage.js';

/** The name in the host of a web or e-mail address: "example" of "help@example.com" and "www.example.co.uk". */
const HOST_NAME =
  /(?:@|\b)(?:[\p{L}\p{Nd}-]{1,40}\.){0,3}?([\p{L}\p{Nd}-]{3,40})\.(?:(?:co|com)\.)?(?:com|org|net|eu|io|ai|app|co|shop|store|de|fr|es|it|nl|pl|be|at|ch|uk|cn|jp|kr|tw|hk|sg|br|mx|ro|gr|hu|cz|id|vn|th)\b/giu;
/** Longer texts are not searched for addresses. */
const MAX_LENGTH = 4_000;
const MAX_PASSAGES = 2_000;
/** A platform takes a new name, or a few; where so many changed, none was renamed. */
const MAX_NAMES = 100;

/**
 * Finds names that changed together with the web addresses that hold them, as they do when a platform takes a new
 * name, and writes the older text with the new ones. Nothing is renamed unless every address with the old name
 * became one with the same new name.
 */
export function createRenaming(passages: readonly Passage[]): (text: string) => string {
  let names: ReadonlyMap<string, string> | undefined;
  return (text) => {
    names ??= findRenamed(passages);
    let renamed = text;
    for (const [before, after] of names) renamed = replaceName(renamed, before, after);
    return renamed;
  };
}

function findRenamed(passages: readonly Passage[]): Map<string, string> {
  const names = new Map<string, string>();
  const doubtful = new Set<string>();
  for (const passage of passages.slice(0, MAX_PASSAGES)) {
    if (passage.before === '' || passage.after === '') continue;
    const before = hostNames(passage.before);
    const after = hostNames(passage.after);
    if (before.length !== after.length) for (const name of before) doubtful.add(name);
    for (const [index, name] of before.entries()) {
      const other = after[index];
      if (other === undefined || other === name) continue;
      if (names.has(name) && names.get(name) !== other) doubtful.add(name);
      names.set(name, other);
    }
  }
  for (const name of doubtful) names.delete(name);
  return names.size > MAX_NAMES ? new Map() : names;
}

function hostNames(text: string): string[] {
  if (text.length > MAX_LENGTH) return [];
  return [...text.matchAll(HOST_NAME)].map((match) => (match[1] ?? '').toLowerCase());
}

/** The name as a word of its own, written as before: all capitals, one capital, or none. */
function replaceName(text: string, before: string, after: string): string {
  const isWord = (start: number): boolean =>
    !/[\p{L}\p{Nd}_-]/u.test(text.charAt(start - 1)) &&
    !/[\p{L}\p{Nd}_-]/u.test(text.charAt(start + before.length));
  const lower = text.toLowerCase();
  if (lower.length !== text.length) return text;
  let result = '';
  let at = 0;
  for (let start = lower.indexOf(before); start >= 0; start = lower.indexOf(before, start + before.length)) {
    if (!isWord(start) || namesCompany(text.slice(start + before.length))) continue;
    result += text.slice(at, start) + inCaseOf(text.slice(start, start + before.length), after);
    at = start + before.length;
  }
  return result + text.slice(at);
}

/** Who is party to a contract is no matter of names: "Example Ltd" stays what it is. */
function namesCompany(following: string): boolean {
  const next = /^[\s,]{1,3}([\p{L}.]{1,20})/u.exec(following)?.[1];
  return next !== undefined && parties.hasWord(next.toLowerCase().replace(/\.$/u, ''));
}

function inCaseOf(model: string, name: string): string {
  if (model === model.toLowerCase()) return name;
  if (model === model.toUpperCase()) return name.toUpperCase();
  return name.charAt(0).toUpperCase() + name.slice(1);
}
