import type { IsoDate } from '../domain/vocabulary.js';

/** A date in a cell: the day, no end at all, or why it is neither. */
export type DateReading = { readonly day: IsoDate } | 'endless' | 'doubtful' | 'bad';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const ENDLESS =
  /^(?:-|—|n\/?a|none|never|permanent|unlimited|no expiry|长期|长期有效|永久|永久有效|无|無期限)$/i;
/** Spreadsheets add midnight to a day. */
const TIME = /[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?$/;

const YEAR_FIRST =
  /^(\d{4})(?:-(\d{1,2})-(\d{1,2})|\/(\d{1,2})\/(\d{1,2})|\.(\d{1,2})\.(\d{1,2})|年(\d{1,2})月(\d{1,2})日?)$/;
const COMPACT = /^(20\d{2})(\d{2})(\d{2})$/;
const DOTTED = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;
const SLASHED = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/;
const NAMED = /^(\d{1,2})[ -]([a-z]{3})[a-z]*\.?,?[ -](\d{4})$/i;
const NAMED_FIRST = /^([a-z]{3})[a-z]*\.? (\d{1,2}),? (\d{4})$/i;

/**
 * Reads a day as spreadsheets and people write it: 2026-12-31, 2026/12/31, 2026.12.31, 2026年12月31日, 20261231,
 * 31.12.2026, 31 Dec 2026, Dec 31, 2026. With slashes and the year last the order is taken from the numbers; where
 * both may be the month (03/04/2027), the day is doubtful.
 */
export function readDay(cell: string): DateReading {
  const text = cell.trim().replace(TIME, '');
  if (ENDLESS.test(text)) return 'endless';
  const yearFirst = YEAR_FIRST.exec(text)?.filter((part) => part !== undefined);
  if (yearFirst) return dayOf(yearFirst[1], yearFirst[2], yearFirst[3]);
  const compact = COMPACT.exec(text);
  if (compact) return dayOf(compact[1], compact[2], compact[3]);
  const dotted = DOTTED.exec(text);
  if (dotted) return dayOf(dotted[3], dotted[2], dotted[1]);
  const slashed = SLASHED.exec(text);
  if (slashed) return slashedDay(slashed);
  const named = NAMED.exec(text);
  if (named) return dayOf(named[3], monthNumber(named[2]), named[1]);
  const namedFirst = NAMED_FIRST.exec(text);
  if (namedFirst) return dayOf(namedFirst[3], monthNumber(namedFirst[1]), namedFirst[2]);
  return 'bad';
}

function slashedDay([, first = '', second = '', year = '']: readonly string[]): DateReading {
  const canBeMonth = (part: string) => Number(part) >= 1 && Number(part) <= 12;
  if (canBeMonth(first) && canBeMonth(second) && Number(first) !== Number(second)) return 'doubtful';
  return canBeMonth(second) ? dayOf(year, second, first) : dayOf(year, first, second);
}

function monthNumber(name = ''): string {
  return String(MONTHS.indexOf(name.toLowerCase()) + 1);
}

function dayOf(year = '', month = '', day = ''): DateReading {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const instant = new Date(`${date}T00:00:00Z`);
  const exists = !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(date);
  return exists ? { day: date } : 'bad';
}
