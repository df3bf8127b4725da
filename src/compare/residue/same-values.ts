import { findWrittenDates } from '../../language/dates/written.js';
import { currencyOf, figurePatterns } from '../../language/figures.js';
import { fold } from '../../language/fold.js';

/** A date or amount in a text: where it stands, and a key that does not depend on how it is written. */
interface Value {
  readonly start: number;
  readonly end: number;
  readonly key: string;
}

const FIGURE = String.raw`(?<figure>\d{1,3}(?:[.,\u00A0\u202F ]\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d{1,2})?)(?!\d)`;
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

/** Longer texts are not searched for values written in two ways. */
const MAX_LENGTH = 20_000;

/**
 * The older text with every date and amount that stands in the newer one too written as it is there: "August 31"
 * for "31 August", "$100" for "USD 100". What differs then differs in value.
 */
export function writeValuesAlike(before: string, after: string): string {
  if (before.length > MAX_LENGTH || after.length > MAX_LENGTH) return before;
  const wording = new Map<string, string>();
  for (const { key, start, end } of findValues(after)) wording.set(key, after.slice(start, end));
  let text = '';
  let at = 0;
  for (const { key, start, end } of findValues(before)) {
    const other = wording.get(key);
    if (other === undefined || start < at) continue;
    text += before.slice(at, start) + other;
    at = end;
  }
  return text + before.slice(at);
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
  return values.sort((one, other) => one.start - other.start || other.end - one.end);
}

/** "1,000.50", "1.000,50" and "1 000,50" as `1000.5`. */
function plainFigure(figure: string): string {
  const grouped = figure.replace(/[.,\u00A0\u202F ](?=\d{3}(?!\d))/gu, '');
  return String(Number(grouped.replace(',', '.')));
}
