import { readdirSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { fetchRecorded } from '../../src/collect/recorded.js';
import { type Breakage, recogniseBreakage } from '../../src/compare/breakage/breakage.js';
import { keepParts, partsMissing } from '../../src/compare/breakage/parts.js';
import { compareDocuments } from '../../src/compare/compare.js';
import { emptyMemory, learn } from '../../src/compare/memory/memory.js';
import type { Comparison } from '../../src/domain/change.js';
import type { Document } from '../../src/domain/document.js';
import type { FetchedContent } from '../../src/domain/fetch.js';
import type { Verdict } from '../../src/domain/vocabulary.js';
import { extractDocument } from '../../src/extract/document.js';

const FOLDER = new URL('../pages/', import.meta.url);
const URL_OF_PAGE = 'https://harbour.example/terms';

/** A page as a case: `test/pages/<name>/` holds its versions and what is expected of the last one. */
export interface PageCase {
  readonly name: string;
  /** The kind of evidence that it is about. */
  readonly shows: string;
  readonly verdict: Verdict;
  /** The language of the page. */
  readonly language: string;
  /** Files and days, oldest first; `before` and `after` on two days where nothing is said. */
  readonly versions: readonly (readonly [file: string, day: string])[];
}

export function pageCases(): PageCase[] {
  return readdirSync(FOLDER).map((name) => {
    const files = readdirSync(new URL(`${name}/`, FOLDER));
    const called = (stem: string) => files.find((file) => file.startsWith(`${stem}.`)) ?? stem;
    const usual = [
      [called('before'), '2026-03-02'],
      [called('after'), '2026-03-03'],
    ] as const;
    const expected: Omit<PageCase, 'name'> = JSON.parse(textOf(name, 'expected.json'));
    return { ...expected, name, versions: expected.versions ?? usual };
  });
}

/** The text of a file of a case. */
export function textOf(name: string, file: string): string {
  return readFileSync(new URL(`${name}/${file}`, FOLDER), 'utf8');
}

/** What is said of the last version, with all that is learned on the way to it. */
export async function judgeCase({ name, versions, language }: PageCase): Promise<Comparison | Breakage> {
  let memory = emptyMemory();
  let last: Document | undefined;
  let result: Comparison | Breakage | undefined;
  for (const [file, day] of versions) {
    const content = await fetchCase(name, file, day);
    const document = extractDocument(content, { content: [], ignore: [] });
    const at = new Date(day).toISOString();
    if (last === undefined) {
      last = document;
      continue;
    }
    const validity = { mustContain: [], minChars: 0, blockMarkers: [] };
    result = recogniseBreakage(content, document, last, { validity, languages: [language] });
    if (result !== undefined) continue;
    const kept = keepParts(document, last);
    const comparison = compareDocuments(last, kept.document, memory, at);
    memory = learn(memory, last, kept.document, comparison, at);
    last = kept.document;
    result = comparison.verdict === 'noise' ? (partsMissing(kept.missing) ?? comparison) : comparison;
  }
  if (result === undefined) throw new Error(`${name} has no second version`);
  return result;
}

async function fetchCase(name: string, file: string, day: string): Promise<FetchedContent> {
  const contentType = extname(file) === '.html' ? 'text/html; charset=utf-8' : 'text/markdown; charset=utf-8';
  const body = Buffer.from(textOf(name, file));
  const fetched = await fetchRecorded({ url: URL_OF_PAGE, body, contentType, recordedAt: new Date(day) });
  if (fetched.outcome === 'failure') throw new Error(`${name}/${file}: ${fetched.message}`);
  return fetched;
}
