import { readFileSync } from 'node:fs';
import { fold } from './fold.js';
import { LANGUAGES, type Language } from './languages.js';
import { SHARED_TABLES, type Table, type TableFile } from './tables.js';
import { languageOf } from './tags.js';

/** A table of a language: phrases, phrases by key, or why it has none. */
export type TableValue = readonly string[] | Readonly<Record<string, readonly string[]>> | { none: string };

type FileValue = Readonly<Record<string, TableValue | undefined>>;

const files = new Map<string, FileValue>();

/** The phrases of a table in a language; none where it has none. Read when first asked for. */
export function phrasesIn(tag: string, table: Table): readonly string[] {
  const value = tableOf(languageOf(tag), table);
  return Array.isArray(value) ? value : [];
}

/** The phrases of a table in all languages together. */
export function phrasesInAll(table: Table): string[] {
  return LANGUAGES.flatMap(({ tag }) => phrasesIn(tag, table));
}

/** The phrases of a table in all languages, as alternatives over folded text. */
export function alternativesOf(table: Table): string {
  const phrases = new Set(phrasesInAll(table).map(fold));
  return [...phrases].sort((one, other) => other.length - one.length).join('|');
}

/** The entries of a table that has keys, in a language. */
export function entriesIn(tag: string, table: Table): [key: string, phrases: readonly string[]][] {
  const value = tableOf(languageOf(tag), table);
  if (value === undefined || Array.isArray(value)) return [];
  return Object.entries(value).filter((entry): entry is [string, string[]] => Array.isArray(entry[1]));
}

/** The entries of a table that has keys, in all languages. */
export function entriesInAll(table: Table): [key: string, phrases: readonly string[]][] {
  return LANGUAGES.flatMap(({ tag }) => entriesIn(tag, table));
}

/** Whether there are words by which a rule is told from an offer in a language. */
export function isUnderstood(tag: string): boolean {
  return phrasesIn(tag, 'cues/rule').length > 0;
}

/** The tags of the languages that fill a table. */
export function languagesWith(table: Table): string[] {
  return LANGUAGES.filter((language) => !lacks(tableOf(language, table))).map(({ tag }) => tag);
}

function lacks(value: TableValue | undefined): boolean {
  return value === undefined || 'none' in value;
}

function tableOf(language: Language | undefined, table: Table): TableValue | undefined {
  const [file, name] = table.split('/');
  if (language === undefined || file === undefined || name === undefined) return undefined;
  return readFile(language, file)[name];
}

function readFile(language: Language, file: string): FileValue {
  const key = `${language.tag}/${file}`;
  let value = files.get(key);
  if (value === undefined) {
    value = parse(language, file as TableFile);
    files.set(key, value);
  }
  return value;
}

/** The words are part of the program: what they hold is checked by its tests, not when they are read. */
function parse(language: Language, file: TableFile): FileValue {
  if (file in SHARED_TABLES && language.tag !== 'mul') return {};
  const folder = language.folder ?? new URL(`./${language.tag}/`, import.meta.url);
  return JSON.parse(readFileSync(new URL(`${file}.json`, folder), 'utf8')) as FileValue;
}
