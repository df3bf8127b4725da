import { LANGUAGES, type Language } from './languages.js';
import type { Table } from './tables.js';
import { entriesIn, phrasesIn } from './words.js';

/** How amounts, shares and sizes are written in figures, in all languages together. */

/** Digits with their separators; bounded, and never begun inside a number, so that long runs of digits cost little. */
const NUMBER = String.raw`\d{1,9}(?:[.,\u00a0\u202f]\d{1,6}){0,4}`;
const LETTER = /\p{L}/u;

const MONEY: readonly Table[] = ['figures/currencies', 'figures/currency-signs'];
const SHARED = LANGUAGES.filter(({ tag }) => tag === 'mul');
const NAMED = LANGUAGES.filter(({ tag }) => tag !== 'mul');

/** Sources of regular expressions with the flag `u`. */
export interface FigurePatterns {
  /** The code of a currency: speaks of money without a figure, too. Its capitals count. */
  readonly code: string;
  /** A sign or a word for a currency or a share, as it follows a figure; with the flag `i`. */
  readonly unit: string;
  /** A sign or a code that stands before a figure; with the flag `i`. */
  readonly sign: string;
  /** A rate or an amount of money; with the flag `i`. */
  readonly amount: string;
  /** A unit of size, as it follows a figure; with the flag `i`. */
  readonly size: string;
  /** A span of time, as it follows a figure where words have no spaces between them. */
  readonly time: string;
}

let known: FigurePatterns | undefined;

/** Made of the tables of all languages when first asked for. */
export function figurePatterns(): FigurePatterns {
  known ??= buildPatterns();
  return known;
}

function buildPatterns(): FigurePatterns {
  const sign = String.raw`(?:\p{Sc}|${anyOf(MONEY, SHARED)})`;
  const unit = String.raw`(?:\p{Sc}|${anyOf([...MONEY, 'figures/per-cent'], LANGUAGES)})`;
  return {
    code: anyOf(MONEY, SHARED, (form) => LETTER.test(form)),
    unit,
    sign,
    amount: String.raw`(?:${sign}\s?${NUMBER}(?!\d)|(?<![\d.,])${NUMBER}\s?${unit})`,
    size: anyOf(['figures/sizes'], LANGUAGES),
    time: anyOf(['figures/counted-time'], NAMED),
  };
}

let codes: ReadonlyMap<string, string> | undefined;

/** The ISO 4217 code of a sign or name of a currency; undefined where several have it. */
export function currencyOf(form: string): string | undefined {
  codes ??= new Map(
    LANGUAGES.flatMap(({ tag }) =>
      entriesIn(tag, 'figures/currencies').flatMap(([code, forms]) =>
        forms.map((known) => [known.toLowerCase(), code] as const),
      ),
    ),
  );
  return codes.get(form.toLowerCase());
}

/** A pattern of the forms in some tables: words stand alone where words have spaces between them. */
export function anyOf(
  tables: readonly Table[],
  languages: readonly Language[] = LANGUAGES,
  isWanted: (form: string) => boolean = () => true,
): string {
  const [words, openings, signs] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const language of languages) {
    for (const form of tables.flatMap((table) => formsOf(language, table)).filter(isWanted)) {
      const isBounded = language.unspaced !== true && LETTER.test(form.charAt(0));
      if (!isBounded) signs.add(form);
      else if (LETTER.test(form.charAt(form.length - 1))) words.add(form);
      else openings.add(form);
    }
  }
  // One look around for all words together: a look for each of them would be asked at every letter of a text.
  const patterns = [
    ...(openings.size + words.size === 0
      ? []
      : [
          String.raw`(?<!\p{L})(?:${[...patternsOf(openings), `(?:${patternsOf(words).join('|') || '(?!)'})(?!\\p{L})`].join('|')})`,
        ]),
    ...patternsOf(signs),
  ];
  return patterns.join('|') || '(?!)';
}

function formsOf({ tag }: Language, table: Table): string[] {
  return [...phrasesIn(tag, table), ...entriesIn(tag, table).flatMap(([, forms]) => forms)];
}

/** The longest first. */
function patternsOf(forms: ReadonlySet<string>): string[] {
  const longestFirst = [...forms].sort((one, other) => other.length - one.length);
  return longestFirst.map((form) => form.replace(/[$.*+?^()[\]{}|\\]/gu, '\\$&').replaceAll(' ', '\\s'));
}
