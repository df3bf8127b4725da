import type { IsoDate } from '../../domain/vocabulary.js';
import { firstOnOrAfter, isoDate, lastOfMonth, parts } from './calendar.js';
import type { DateContext, DateMention } from './mention.js';
import { monthOf, numberOf } from './names.js';

/** A date as written: the parts that stand on the page. */
interface WrittenDate {
  readonly start: number;
  readonly end: number;
  readonly year?: number;
  readonly month: number;
  /** `last` for "end of March". */
  readonly day: number | 'last';
  readonly precision: DateMention['precision'];
  readonly range?: 'start' | 'end';
}

interface DatePattern {
  readonly regex: RegExp;
  read(match: RegExpExecArray, context: DateContext): Omit<WrittenDate, 'start' | 'end'> | undefined;
}

const WORD = String.raw`[\p{L}\p{M}]{3,12}|[\u0e00-\u0e7f]{1,3}\.[\u0e00-\u0e7f]{1,2}`;
const OF = "(?:de |del |of |d'|dnia )?";
const YEAR_AFTER = String.raw`(?:[,.]?\s?(?:de |del |of |พ\.ศ\.\s?)?(?<year>\d{4})(?!\d))?`;

/** Patterns over folded text, the more telling first; what one has read the later ones leave alone. */
const PATTERNS: readonly DatePattern[] = [
  {
    regex:
      /(?<year>\d{4}|\d{3}|令和\s?(?:元|\d{1,2})|(?:中華民國|民國|民国)\s?\d{2,3}|明|今|本|来|次|翌|同|明くる|내|올|금)?(?<mark>\s?[年년]\s?)?(?<month>\d{1,2})\s?[月월]\s?(?<day>\d{1,2})\s?[日号號일](?:\s?(?:至|到|~|-)\s?(?<until>\d{1,2})\s?[日号號일])?/gu,
    read: (match, context) => readEastAsian(match, context),
  },
  {
    regex: /(?<!\d)(?<year>\d{4})\s?[./-]\s?(?<month>\d{1,2})\s?[./-]\s?(?<day>\d{1,2})(?!\d)/gu,
    read: ({ groups }) => written(groups, 'day', yearOf(groups?.year)),
  },
  {
    regex: /(?<!\d)(?<first>\d{1,2})[./-](?<second>\d{1,2})[./-](?<year>\d{4}|\d{2})(?![\d/.-]\d)(?!\d)/gu,
    read: ({ groups }, context) => readNumeric(groups, context),
  },
  {
    regex: /(?<!\d)(?<day>\d{1,2})\s+thang\s+(?<month>\d{1,2})(?:(?:,|\s+nam)?\s+(?<year>\d{4}))?(?!\d)/gu,
    read: ({ groups }) => written(groups, 'day', yearOf(groups?.year)),
  },
  {
    regex: new RegExp(
      String.raw`(?<!\d)(?:(?<from>\d{1,2})\.?\s?(?:-|bis|to|au|al|and|e|y|und|et|i|и|auf den|by|по|do|tot en met|t/m|en|a|s/d|dan|sampai)\s?)?(?<day>\d{1,2})(?:st|nd|rd|th|er|e|º|°|ª|-?го|\.)?\s?${OF}(?<word>${WORD})${YEAR_AFTER}`,
      'gu',
    ),
    read: ({ groups }) => readDayMonth(groups),
  },
  {
    regex: new RegExp(
      String.raw`(?<![\p{L}\p{M}])(?<word>${WORD})\.?\s(?<day>\d{1,2})(?:st|nd|rd|th)?(?![\d.:]\d|\d|\s?%)(?:,?\s(?<year>\d{4})(?!\d))?`,
      'gu',
    ),
    read: ({ groups }) => readDayMonth(groups),
  },
  {
    regex:
      /(?:(?<ordinal>first|second|third|fourth|1st|2nd|3rd|4th)\s+quarter|\bq(?<q>[1-4])|(?<num>[1-4])(?:\.|e|er|º|°|-й)?\s?(?:quartal|trimestre|kwartaal|kwartal|квартал\p{L}*)|第(?<cjk>[一二三四1-4])(?:季度|四半期|季)|(?<ko>[1-4])\s?분기)(?<first>的?(?:首日|第一天))?(?:\s?(?:of|de|del|von|des jahres)?\s?(?<year>\d{4}))?/gu,
    read: ({ groups }) => readQuarter(groups),
  },
  {
    regex:
      /(?<year>\d{4})\s?[年년]\s?(?:第(?<cjk>[一二三四1-4])(?:季度|四半期|季)(?<first>的?(?:首日|第一天))?|(?<month>\d{1,2})\s?[月월]|(?<ko>[1-4])\s?분기)(?!\s?\d)/gu,
    read: ({ groups }) =>
      groups?.month === undefined
        ? readQuarter(groups)
        : written({ ...groups, day: '1' }, 'month', yearOf(groups.year)),
  },
  {
    regex: new RegExp(
      String.raw`(?<![\p{L}\p{M}])(?<end>end of |ende |fin |finales de |final de |fine |eind |end |fim de |конца |konca |akhir |cuoi )?(?:de |of )?(?<word>${WORD})\s(?:de |del |of )?(?<year>\d{4})(?!\d)`,
      'gu',
    ),
    read: ({ groups }) => readMonth(groups),
  },
  {
    regex: new RegExp(
      String.raw`(?<![\p{L}\p{M}])(?:the end of |end of |ende |fin |finales de |fine |eind |fim de |конца |konca |akhir )(?<word>${WORD})`,
      'gu',
    ),
    read: ({ groups }) => {
      const month = monthOf(groups?.word ?? '');
      return month === undefined ? undefined : { month, day: 'last', precision: 'day' };
    },
  },
];

/** A sentence with more dates than this is a calendar or an attack; the rest of it is left unread. */
const MAX_DATES = 24;

/** Finds the calendar dates of a sentence in its folded text, in reading order. */
export function findAbsoluteDates(folded: string, context: DateContext): DateMention[] {
  if (!/\d|第|quarter|\b(?:ende|end of|fin|fine|eind|fim|akhir)\b|конца|konca/u.test(folded)) return [];
  const found: WrittenDate[] = [];
  for (const { regex, read } of PATTERNS) {
    for (const match of folded.matchAll(regex)) {
      if (found.length >= MAX_DATES) break;
      const [start, end] = [match.index, match.index + match[0].trimEnd().length];
      if (found.some((other) => start < other.end && end > other.start)) continue;
      const date = read(match, context);
      if (date !== undefined) found.push({ ...date, start, end });
    }
  }
  found.sort((a, b) => a.start - b.start);
  return resolveYears(found, folded, context);
}

type Groups = Readonly<Record<string, string | undefined>> | undefined;

function written(
  groups: Groups,
  precision: DateMention['precision'],
  year: number | undefined,
): Omit<WrittenDate, 'start' | 'end'> | undefined {
  const [month, day] = [Number(groups?.month), Number(groups?.day)];
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= 31)) return undefined;
  return { month, day, precision, ...(year === undefined ? {} : { year }) };
}

/** A four-digit year; those of the Buddhist era, 543 years ahead, are converted. */
function yearOf(digits: string | undefined): number | undefined {
  if (digits === undefined) return undefined;
  const year = Number(digits);
  if (digits.length === 2) return 2000 + year;
  return year >= 2533 && year <= 2643 ? year - 543 : year;
}

function readEastAsian(
  { groups, index, input }: RegExpExecArray,
  context: DateContext,
): Omit<WrittenDate, 'start' | 'end'> | undefined {
  const prefix = groups?.mark === undefined ? undefined : groups.year;
  if (groups?.mark === undefined && groups?.year !== undefined) return undefined;
  if (/\d/u.test(input.charAt(index - 1))) return undefined;
  const day = groups?.until ?? groups?.day;
  const date = written({ month: groups?.month, day }, 'day', eastAsianYear(prefix, context));
  return date === undefined || groups?.until === undefined ? date : { ...date, range: 'end' };
}

function eastAsianYear(prefix: string | undefined, { reference }: DateContext): number | undefined {
  if (prefix === undefined || prefix === '同') return undefined;
  const { year } = parts(reference);
  const digits = Number(/\d+/u.exec(prefix)?.[0] ?? '1');
  if (prefix.startsWith('令和')) return 2018 + digits;
  if (prefix.includes('民') || /^\d{3}$/u.test(prefix)) return 1911 + digits;
  if (/^\d{4}$/u.test(prefix)) return yearOf(prefix);
  return /[明来次翌내]/u.test(prefix) ? year + 1 : year;
}

function readNumeric(
  groups: Groups,
  { monthFirst }: DateContext,
): Omit<WrittenDate, 'start' | 'end'> | undefined {
  const [first, second] = [groups?.first, groups?.second];
  const asMonthFirst = written({ month: first, day: second }, 'day', yearOf(groups?.year));
  const asDayFirst = written({ month: second, day: first }, 'day', yearOf(groups?.year));
  return monthFirst ? (asMonthFirst ?? asDayFirst) : (asDayFirst ?? asMonthFirst);
}

function readDayMonth(groups: Groups): Omit<WrittenDate, 'start' | 'end'> | undefined {
  const month = monthOf(groups?.word ?? '');
  if (month === undefined) return undefined;
  const date = written({ ...groups, month: String(month) }, 'day', yearOf(groups?.year));
  return date === undefined || groups?.from === undefined ? date : { ...date, range: 'end' };
}

function readQuarter(groups: Groups): Omit<WrittenDate, 'start' | 'end'> | undefined {
  const word = groups?.ordinal ?? groups?.q ?? groups?.num ?? groups?.cjk ?? groups?.ko ?? '';
  const ordinals = ['first', 'second', 'third', 'fourth'];
  const quarter = ordinals.indexOf(word) + 1 || numberOf(word.charAt(0));
  if (quarter === undefined || quarter > 4) return undefined;
  const year = yearOf(groups?.year);
  const precision = groups?.first === undefined ? 'quarter' : 'day';
  return { month: quarter * 3 - 2, day: 1, precision, ...(year === undefined ? {} : { year }) };
}

function readMonth(groups: Groups): Omit<WrittenDate, 'start' | 'end'> | undefined {
  const month = monthOf(groups?.word ?? '');
  const year = yearOf(groups?.year);
  if (month === undefined || year === undefined) return undefined;
  return groups?.end === undefined
    ? { year, month, day: 1, precision: 'month' }
    : { year, month, day: 'last', precision: 'day' };
}

/** Between the two ends of a span. */
const SPAN =
  /^\s*(?:\([^)]*\))?\s*(?:to|until|through|till|-|bis|au|al|a|e|t\/m|tot|tot en met|по|до|do|hasta el|fino al|à|até|sampai|hingga|s\/d|den|至|到|~|から|부터|起至|bis zum|jusqu'au|to the|ถึง|ถึงวันที่|den ngay|until the)\s*(?:\([^)]*\))?\s*$/u;

/**
 * Fills in years: the end of a span follows its start, the start of a span precedes its end, anything else is the
 * first occurrence on or after the reference day.
 */
function resolveYears(
  dates: readonly WrittenDate[],
  folded: string,
  { reference }: DateContext,
): DateMention[] {
  const mentions: DateMention[] = [];
  for (const [at, date] of dates.entries()) {
    const next = dates[at + 1];
    const before = mentions.at(-1);
    const previous = dates[at - 1];
    const closesSpan = previous !== undefined && SPAN.test(folded.slice(previous.end, date.start));
    const opensSpan = next !== undefined && SPAN.test(folded.slice(date.end, next.start));
    const followsYear = before?.yearStated === true && date.start - before.end <= 12;
    const day = resolveDay(
      date,
      closesSpan || followsYear ? (before?.date ?? reference) : reference,
      opensSpan || leadsTo(date, next) ? next : undefined,
    );
    if (day === undefined) continue;
    const range = date.range ?? (closesSpan ? 'end' : opensSpan ? 'start' : undefined);
    const { start, end, precision } = date;
    const yearStated = date.year !== undefined || followsYear;
    mentions.push({
      start,
      end,
      date: day,
      precision,
      yearStated,
      relative: false,
      ...(range === undefined ? {} : { range }),
    });
  }
  return mentions;
}

/** "December 1 and January 15, 2026": the year stands at the last of a short list. */
function leadsTo(date: WrittenDate, next: WrittenDate | undefined): boolean {
  return date.year === undefined && next?.year !== undefined && next.start - date.end <= 6;
}

function resolveDay(date: WrittenDate, from: IsoDate, until: WrittenDate | undefined): IsoDate | undefined {
  const { month } = date;
  if (date.year !== undefined)
    return date.day === 'last' ? lastOfMonth(date.year, month) : isoDate(date.year, month, date.day);
  if (until?.year !== undefined && until.day !== 'last' && date.day !== 'last') {
    const end = isoDate(until.year, until.month, until.day);
    const sameYear = isoDate(until.year, month, date.day);
    if (end !== undefined && sameYear !== undefined && sameYear <= end) return sameYear;
    return isoDate(until.year - 1, month, date.day);
  }
  if (date.day !== 'last') return firstOnOrAfter(from, month, date.day);
  const { year } = parts(from);
  const end = lastOfMonth(year, month);
  return end >= from ? end : lastOfMonth(year + 1, month);
}
