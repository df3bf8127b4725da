import { findWrittenDates } from '../../language/dates/written.js';
import { anyOf, currencyOf, figurePatterns } from '../../language/figures.js';
import { fold } from '../../language/fold.js';
import { LANGUAGES } from '../../language/languages.js';
import { entriesIn } from '../../language/words.js';

/** A date or amount in a text: where it stands, and a key that does not depend on how it is written. */
interface Value {
  readonly start: number;
  readonly end: number;
  readonly key: string;
}

const FIGURE = String.raw`(?<figure>\d{1,3}(?:[.,\u00A0\u202F ]\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d{1,2})?)(?!\d)`;
let shareForm: RegExp | undefined;

/** 5 %, 5 percent, 百分之5. */
function formOfShares(): RegExp {
  if (shareForm !== undefined) return shareForm;
  const sign = anyOf(['figures/per-cent']);
  shareForm = new RegExp(
    String.raw`(?<![\p{Nd}.,])(?<figure>\p{Nd}{1,3}(?:[.,]\p{Nd}{1,2})?)\s?(?:${sign})|百分之(?<figure2>\p{Nd}{1,3})`,
    'giu',
  );
  return shareForm;
}

let amountForms: readonly RegExp[] | undefined;

function formsOfAmounts(): readonly RegExp[] {
  if (amountForms !== undefined) return amountForms;
  const { sign, unit } = figurePatterns();
  amountForms = [
    new RegExp(String.raw`(?<![\p{L}\p{Sc}])(?<currency>${sign})\s?${FIGURE}`, 'giu'),
    new RegExp(String.raw`(?<![\d.,])${FIGURE}\s?(?<currency>${unit})`, 'giu'),
  ];
  return amountForms;
}

/** Characters in which the word beside a value is looked for. */
const NEAR = 40;
/** Longer texts are not searched for values written in two ways. */
const MAX_LENGTH = 20_000;

/**
 * The older text with every number, date and amount that stands in the newer one too written as it is there: "10" for
 * "ten", "August 31" for "31 August", "$100" for "USD 100", "5 %" for "5 percent". What differs then differs in value.
 */
export function writeValuesAlike(before: string, after: string): string {
  if (before === '' || after === '' || before.length > MAX_LENGTH || after.length > MAX_LENGTH) return before;
  return writeAlike(writeAlike(before, after, findValues), after, findNumbers, besides);
}

/** What a value that is written otherwise has in common with it, where more is asked than the value. */
type Surroundings = (text: string, value: Value) => readonly string[];

/** The words beside a value, each with its side. Words for numbers are other words in other languages: "to", "pet". */
function besides(text: string, { start, end }: Value): string[] {
  const before = /([\p{L}\p{M}\p{Nd}]+)[^\p{L}\p{Nd}]*$/u.exec(
    text.slice(Math.max(0, start - NEAR), start),
  )?.[1];
  const after = /^[^\p{L}\p{Nd}]*([\p{L}\p{M}\p{Nd}]+)/u.exec(text.slice(end, end + NEAR))?.[1];
  return [`<${before?.toLowerCase() ?? ''}`, `>${after?.toLowerCase() ?? ''}`];
}

function writeAlike(
  before: string,
  after: string,
  find: (text: string) => Value[],
  surroundings: Surroundings = () => [''],
): string {
  const wordings = new Map<string, Set<string>>();
  const places = new Map<string, Set<string>>();
  for (const value of find(after)) {
    const wording = after.slice(value.start, value.end);
    wordings.set(value.key, (wordings.get(value.key) ?? new Set<string>()).add(wording));
    const known = places.get(value.key) ?? new Set<string>();
    for (const place of surroundings(after, value)) known.add(place);
    places.set(value.key, known);
  }
  let text = '';
  let at = 0;
  for (const value of find(before)) {
    const { key, start, end } = value;
    const known = wordings.get(key);
    // Where the newer text has it this way too, or in several ways, nothing says which of them it became.
    if (known === undefined || known.size > 1 || start < at) continue;
    if (!surroundings(before, value).some((place) => places.get(key)?.has(place))) continue;
    const [other = ''] = known;
    text += before.slice(at, start) + other;
    at = end;
  }
  return text + before.slice(at);
}

let numberWords: ReadonlyMap<string, number> | undefined;

/** Number words of all languages but those for one, which are articles as well. */
function valueOfWord(word: string): number | undefined {
  numberWords ??= new Map(
    LANGUAGES.flatMap(({ tag }) => entriesIn(tag, 'dates/numbers'))
      .filter(([value]) => Number(value) > 1)
      .flatMap(([value, words]) => words.map((written) => [written.toLowerCase(), Number(value)] as const)),
  );
  const whole = word.toLowerCase();
  const known = numberWords.get(whole);
  if (known !== undefined) return known;
  // "twenty-four", "vingt-quatre", "vierundzwanzig"
  const [, one = '', other = ''] = /^(\p{L}+)(?:-(?:et-)?|und)(\p{L}+)$/u.exec(whole) ?? [];
  const values = [numberWords.get(one) ?? 0, numberWords.get(other) ?? 0];
  const [units = 0, tens = 0] = values.sort((left, right) => left - right);
  return units > 0 && units < 10 && tens % 10 === 0 && tens > 0 ? tens + units : undefined;
}

const WRITTEN_NUMBER = /(?<![\p{L}\p{M}])\p{L}[\p{L}\p{M}]*(?:-\p{L}[\p{L}\p{M}]*)?(?![\p{L}\p{M}])/gu;
const DIGITS = /(?<![\p{Nd}.,:/-])\p{Nd}{1,4}(?![\p{Nd}:/-]|[.,]\p{Nd})/gu;
/** Chinese and Japanese numerals count where a unit follows: 七日, 三十個工作日, but not 一般. */
const HAN_NUMBER =
  /[〇零一二两兩三四五六七八九十百千]{1,7}(?=\s?[个個]?(?:日|天|小时|小時|時間|分钟|分鐘|年|月|週|周|星期|工作|营业|營業|自然|件|次|人|元|倍|条|條|項|项|款|回|円|%))/gu;
const HAN_DIGITS = '〇一二三四五六七八九';

/** Numbers in digits and in words, by value. */
function findNumbers(text: string): Value[] {
  const values: Value[] = [];
  const add = (value: number | undefined, match: RegExpMatchArray): void => {
    const start = match.index ?? 0;
    if (value !== undefined) values.push({ start, end: start + match[0].length, key: String(value) });
  };
  for (const match of text.matchAll(DIGITS)) add(Number(match[0].normalize('NFKC')), match);
  for (const match of text.matchAll(WRITTEN_NUMBER)) add(valueOfWord(match[0]), match);
  for (const match of text.matchAll(HAN_NUMBER)) add(valueOfHan(match[0]), match);
  return values.sort((one, other) => one.start - other.start);
}

/** 三十五 as 35. */
function valueOfHan(numeral: string): number | undefined {
  let total = 0;
  let digit = 0;
  for (const sign of numeral.replaceAll('零', '〇').replace(/[两兩]/gu, '二')) {
    const value = HAN_DIGITS.indexOf(sign);
    const power = { 十: 10, 百: 100, 千: 1000 }[sign];
    if (power !== undefined) {
      total += Math.max(1, digit) * power;
      digit = 0;
    } else {
      digit = digit * 10 + value;
    }
  }
  return total + digit;
}

function findValues(text: string): Value[] {
  const values: Value[] = [];
  if (!/\p{Nd}|年/u.test(text)) return values;
  for (const date of findWrittenDates(fold(text))) {
    // Of a span only one end is read, and figures that may mean two days say nothing of another day's name.
    if (date.precision !== 'day' || date.range !== undefined || date.other !== undefined) continue;
    const { start, end, year, month, day } = date;
    values.push({ start, end, key: `${year ?? ''}-${month}-${day}` });
  }
  for (const form of formsOfAmounts()) {
    for (const match of text.matchAll(form)) {
      const { currency, figure } = match.groups ?? {};
      const code = currencyOf(currency ?? '');
      if (code === undefined) continue;
      const key = `${code}${plainFigure(figure ?? '')}`;
      values.push({ start: match.index, end: match.index + match[0].length, key });
    }
  }
  for (const match of text.matchAll(formOfShares())) {
    const key = `%${plainFigure((match.groups?.figure ?? match.groups?.figure2 ?? '').normalize('NFKC'))}`;
    values.push({ start: match.index, end: match.index + match[0].length, key });
  }
  return values.sort((one, other) => one.start - other.start || other.end - one.end);
}

/** "1,000.50", "1.000,50" and "1 000,50" as `1000.5`. */
function plainFigure(figure: string): string {
  const grouped = figure.replace(/[.,\u00A0\u202F ](?=\d{3}(?!\d))/gu, '');
  return String(Number(grouped.replace(',', '.')));
}
