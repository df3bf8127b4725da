import { dayText } from '../../assess/assess.js';
import type { Assessment, Substance } from '../../domain/assessment.js';
import type { Comparison, DiffEntry, DocumentDiff } from '../../domain/change.js';
import type { IsoInstant } from '../../domain/vocabulary.js';
import { regionNames } from '../../language/regions.js';
import { wordsOf } from '../../language/tokens.js';
import { numbersOf } from './numbers.js';

/** A change that is compared with others. */
export interface ComparedChange {
  readonly pageId: number;
  readonly platform: string;
  readonly url: string;
  readonly title: string;
  readonly at: IsoInstant;
  readonly diff: DocumentDiff;
  /** Which of the differences are rules; all are taken for it without them. */
  readonly edits?: Comparison['edits'] | undefined;
  readonly assessment: Assessment;
}

/** A figure that became another one, as numbers. */
export interface FigurePair {
  readonly from: string;
  readonly to: string;
  /** As a reader sees it: `8 % → 9.5 %`. */
  readonly shown: string;
}

/** What of a change tells whether another one is about the same. */
export interface ReadChange {
  readonly pageId: number;
  readonly platform: string;
  readonly address: string;
  readonly at: number;
  readonly titleWords: ReadonlySet<string>;
  readonly topic: string | undefined;
  /** Effective dates and deadlines, with their role. */
  readonly days: ReadonlySet<string>;
  readonly pairs: readonly FigurePair[];
  /** Days that the change moved, as its substance names them. */
  readonly movedFrom: ReadonlySet<string>;
  /** Its days as a substance would name them. */
  readonly dayNames: ReadonlySet<string>;
  /** Passages as they stand after the change, and those that it took away or changed. */
  readonly came: ReadonlySet<string>;
  readonly gone: ReadonlySet<string>;
  /** Of those that are gone, where more changed than a number or a month. */
  readonly reworded: ReadonlySet<string>;
  /** The words of what came, without numbers and names of countries. */
  readonly words: ReadonlySet<string>;
  /** The numbers of each passage that came. */
  readonly numbers: readonly ReadonlySet<string>[];
  /** Where what came leads to. */
  readonly links: ReadonlySet<string>;
}

/** A passage with fewer words than these is the same as another one by chance. */
export const FEWEST_WORDS = 12;
const NUMBER = /\d/u;

export function readChange(change: ComparedChange): ReadChange {
  const { assessment, diff, edits = [] } = change;
  const rules = new Set(
    edits.filter(({ verdict }) => verdict === 'material').flatMap(({ oldIndex }) => oldIndex ?? []),
  );
  const isRule = (index: number) => edits.length === 0 || rules.has(index);
  const came = diff.entries.flatMap(blockAfter);
  const named = countryWords();
  const words = came.flatMap(({ text }) => wordsOf(text)).filter((word) => says(word, named));
  return {
    pageId: change.pageId,
    platform: change.platform,
    address: addressOf(change.url),
    at: Date.parse(change.at),
    titleWords: new Set(wordsOf(change.title).filter((word) => says(word, named))),
    topic: assessment.topics[0]?.id,
    days: new Set(daysOf(assessment)),
    movedFrom: new Set((assessment.substance ?? []).flatMap(movedFrom)),
    dayNames: new Set(daysOf(assessment).map((day) => dayText(day.split(' ')[1] ?? '').en)),
    pairs: (assessment.substance ?? []).flatMap(pairOf),
    came: new Set(came.map(({ text }) => text)),
    gone: new Set(diff.entries.flatMap((entry) => textBefore(entry, isRule))),
    reworded: new Set(diff.entries.filter(isReworded).flatMap((entry) => textBefore(entry, isRule))),
    words: new Set(words),
    numbers: came.map(({ text }) => new Set(numbersOf(text))),
    links: new Set(came.flatMap(({ links = [] }) => links.map(addressOf))),
  };
}

function says(word: string, countries: ReadonlySet<string>): boolean {
  return !NUMBER.test(word) && !countries.has(word);
}

/** Neither a number nor a month. */
function isSaid(word: string): boolean {
  return !NUMBER.test(word) && !monthNames().has(word);
}

/** How many words of a passage are no numbers: those say what it is about. */
export function wordCount(passage: string): number {
  return wordsOf(passage).filter((word) => !NUMBER.test(word)).length;
}

function movedFrom({ kind, from }: Substance): string[] {
  return from !== undefined && (kind === 'postponed' || kind === 'advanced') ? [from.en] : [];
}

function blockAfter(entry: DiffEntry) {
  if (entry.op === 'edited') return [entry.after];
  return entry.op === 'added' ? [entry.block] : [];
}

function textBefore(entry: DiffEntry, isRule: (oldIndex: number) => boolean): string[] {
  if (entry.op === 'edited') return isRule(entry.oldIndex) ? [entry.before.text] : [];
  return entry.op === 'removed' && isRule(entry.oldIndex) ? [entry.block.text] : [];
}

/** Whether more of a passage changed than a number or a month, which may be the day of another revision. */
function isReworded(entry: DiffEntry): boolean {
  if (entry.op !== 'edited') return true;
  return entry.words.some(({ op, text }) => op !== 'same' && wordsOf(text).some(isSaid));
}

function daysOf({ days = [], effective, deadline }: Assessment): string[] {
  return [
    ...days.map(({ role, date }) => `${role} ${date}`),
    ...(effective ? [`effective ${effective.date}`] : []),
    ...(deadline ? [`deadline ${deadline.date}`] : []),
  ];
}

function pairOf({ kind, from, to }: Substance): FigurePair[] {
  if (kind !== 'figure' || from === undefined || to === undefined) return [];
  const [old, now] = [numbersOf(from.en), numbersOf(to.en)];
  const [one, other] = [old[0], now[0]];
  if (old.length !== 1 || now.length !== 1 || one === undefined || other === undefined) return [];
  return one === other ? [] : [{ from: one, to: other, shown: `${from.en} → ${to.en}` }];
}

/** An address without what tells nothing of the page: scheme, `www`, fragment, tracking, a slash at its end. */
function addressOf(url: string): string {
  if (!URL.canParse(url)) return url;
  const { host, pathname, searchParams } = new URL(url);
  const query = [...searchParams]
    .filter(([name]) => !/^(?:utm_|ref|source|lang|locale)/iu.test(name))
    .map(([name, value]) => `${name}=${value}`)
    .sort();
  return `${host.replace(/^www\./u, '')}${pathname.replace(/\/+$/u, '')}?${query.join('&')}`;
}

/** The languages in which names of countries are looked for. */
const NAMED_IN = ['en', 'zh', 'de', 'fr', 'es', 'it', 'ja', 'pl', 'nl', 'pt'] as const;

let months: ReadonlySet<string> | undefined;

function monthNames(): ReadonlySet<string> {
  months ??= new Set(
    NAMED_IN.flatMap((language) =>
      (['long', 'short'] as const).flatMap((month) => {
        const format = new Intl.DateTimeFormat(language, { month, timeZone: 'UTC' });
        return Array.from({ length: 12 }, (_, index) => format.format(Date.UTC(2026, index, 15))).flatMap(
          wordsOf,
        );
      }),
    ),
  );
  return months;
}

let countries: ReadonlySet<string> | undefined;

/** The words in which countries and currencies are named, so that the same text for another country is known. */
function countryWords(): ReadonlySet<string> {
  if (countries) return countries;
  const words = new Set<string>(Intl.supportedValuesOf('currency').map((code) => code.toLowerCase()));
  for (const language of NAMED_IN) {
    for (const word of regionNames(language).flatMap(({ name }) => wordsOf(name)))
      if (word.length > 3 || /\p{Script=Han}/u.test(word)) words.add(word);
  }
  countries = words;
  return words;
}
