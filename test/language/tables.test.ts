import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RELATIVE_MEANINGS } from '../../src/language/dates/relative.js';
import { LANGUAGES } from '../../src/language/languages.js';
import { SHARED_TABLES, TABLES } from '../../src/language/tables.js';

/** Every language fills every table, or says why it does not; and what a table holds can be used. */

const folder = join(import.meta.dirname, '../../src/language');
const tags = LANGUAGES.map(({ tag }) => tag);
const files: [tag: string, file: string, tables: readonly string[]][] = tags.flatMap((tag) =>
  Object.entries({ ...TABLES, ...(tag === 'mul' ? SHARED_TABLES : {}) }).map(
    ([file, tables]): [string, string, readonly string[]] => [tag, file, Object.keys(tables)],
  ),
);

/** Tables of regular expressions. */
const PATTERNS = new Set([
  'unchanged-patterns',
  'counter-lines',
  'relative-time-lines',
  'consent-words',
  'site-links',
  'rights-lines',
  'company-lines',
  'render-stamps',
  'relative-anchor',
  'that-is',
]);

/** The keys of the tables that have them. */
const KEYS: Readonly<Record<string, RegExp>> = {
  months: /^(?:[1-9]|1[0-2])$/,
  weekdays: /^[1-7]$/,
  numbers: /^\d{1,3}$/,
  currencies: /^[A-Z]{3}$/,
  eras: /^\d{4}$/,
  units: /^(?:day|workday|week|month|year)$/,
  relative: new RegExp(`^(?:${RELATIVE_MEANINGS.join('|')})$`),
  'figure-fields': /^[a-z-]+$/,
  'figure-units': /^(?:minute|hour|day|workday|week|month|year|point)$/,
  families: /^[a-z-]+$/,
  fulfilment: /^[a-z-]+$/,
  features: /^[a-z-]+$/,
  markets: /^[A-Z]{2}$/,
};

function read(tag: string, file: string): Record<string, unknown> {
  return JSON.parse(readFileSync(join(folder, tag, `${file}.json`), 'utf8'));
}

function isReason(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'none' in value && String(value.none).length > 10;
}

/** What is wrong with the phrases of a table. */
function problemsOf(table: string, phrases: unknown): string[] {
  if (!Array.isArray(phrases) || phrases.length === 0) return [`${table}: no list of phrases`];
  const problems: string[] = [];
  for (const [at, phrase] of phrases.entries()) {
    if (typeof phrase !== 'string' || phrase.trim() === '') problems.push(`${table}: empty phrase`);
    else if (phrases.indexOf(phrase) !== at) problems.push(`${table}: ${phrase} stands twice`);
    else if (PATTERNS.has(table)) new RegExp(phrase, 'u');
    else if (/[|\n]/.test(phrase) && !(table in KEYS) && table !== 'boilerplate' && table !== 'same-words')
      problems.push(`${table}: ${phrase} is more than one phrase`);
  }
  return problems;
}

/** Words that are too much needed in the one language to be left out for the other. */
const KNOWN_ALIKE = ['negation of en: no of pt', 'negation of es: no of pt'];

function phrasesOf(tag: string, file: string, table: string): string[] {
  const value = read(tag, file)[table];
  return Array.isArray(value) ? value : [];
}

describe('the tables of the languages', () => {
  it('stand in a folder for every line of the list, and no folder is without a line', () => {
    const folders = readdirSync(folder).filter(
      (name) => name !== 'dates' && statSync(join(folder, name)).isDirectory(),
    );
    expect(folders.sort()).toEqual([...tags].sort());
  });

  it.each(files)('%s: every table of %s is filled, or says why it is not', (tag, file, tables) => {
    const value = read(tag, file);
    if (isReason(value)) return;
    expect(Object.keys(value)).toEqual(tables);
    const problems = Object.entries(value).flatMap(([table, entry]) => {
      if (isReason(entry)) return [];
      const keys = KEYS[table];
      if (keys === undefined) return problemsOf(table, entry);
      return Object.entries(entry as Record<string, unknown>).flatMap(([key, phrases]) =>
        keys.test(key) ? problemsOf(table, phrases) : [`${table}: ${key} is no key`],
      );
    });
    expect(problems).toEqual([]);
  });

  it('take no small word of another language for a rule: pages seldom say which language they are in', () => {
    const small = tags.flatMap((tag) =>
      ['function-words', 'conjunctions'].flatMap((table) =>
        phrasesOf(tag, 'grammar', table).map((word) => ({ tag, word })),
      ),
    );
    const found = Object.keys(TABLES.rules)
      .filter((table) => !PATTERNS.has(table) && table !== 'bounds' && table !== 'no-rules')
      .flatMap((table) =>
        tags.flatMap((tag) => {
          const words = new Set(phrasesOf(tag, 'rules', table));
          return small
            .filter((other) => words.has(other.word))
            .filter((other) => !phrasesOf(other.tag, 'rules', table).includes(other.word))
            .map((other) => `${table} of ${tag}: ${other.word} of ${other.tag}`);
        }),
      );
    expect(found.sort()).toEqual(KNOWN_ALIKE);
  });

  it('are one phrase a line, so that a change of one is a change of one line', () => {
    for (const [tag, file] of files) {
      const text = readFileSync(join(folder, tag, `${file}.json`), 'utf8');
      expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`);
    }
  });
});
