import type { IsoDate } from '../../domain/vocabulary.js';
import { alternativesOf, entriesInAll } from '../words.js';
import { parts } from './calendar.js';
import type { DateMention, WritingHabits, WrittenDate } from './mention.js';
import { eraStart, monthOf, numberOf } from './names.js';

/** A way of writing a date. */
export interface DatePattern {
  /** Over folded text; global. */
  readonly regex: RegExp;
  /** The languages that write so, by primary tag; without it all. */
  readonly languages?: ReadonlySet<string>;
  /** Only where the language writes a day and a month in figures so: the table `numeric-dates`. */
  readonly numeric?: string;
  /** What was matched, or undefined where it is no date after all. */
  read(match: RegExpExecArray, habits: WritingHabits): DateParts | undefined;
}

type DateParts = Omit<WrittenDate, 'start' | 'end'>;

const WORD = String.raw`[\p{L}\p{M}]{3,12}|[\u0600-\u06ff\u0900-\u09ff]{2}|[\u0e00-\u0e7f]{1,3}\.[\u0e00-\u0e7f]{1,2}`;
const OF = "(?:de |del |of |d'|dnia |ng )?";
const YEAR_AFTER = String.raw`(?:[,.]?\s?(?:del? ano |de |del |of |พ\.ศ\.\s?)?(?<year>\d{4})(?!\d))?`;

let known: readonly DatePattern[] | undefined;

/** The more telling first: what one has read the later ones leave alone. */
export function datePatterns(): readonly DatePattern[] {
  known ??= buildPatterns();
  return known;
}

function buildPatterns(): readonly DatePattern[] {
  const joins = alternativesOf('dates/day-joins');
  const ends = alternativesOf('dates/ends-of');
  const firsts = alternativesOf('dates/firsts-of');
  const eras = entriesInAll('dates/eras').flatMap(([, names]) => names);
  return [
    {
      regex: new RegExp(
        String.raw`(?<year>\d{4}|\d{3}|(?<era>${eras.join('|')})\s?(?:元|\d{1,3})|明|今|本|来|次|翌|同|明くる|내|올|금)?(?<mark>\s?[年년]\s?)?(?<month>\d{1,2})\s?[月월]\s?(?<day>\d{1,2})\s?[日号號일](?:\s?(?:至|到|~|-)\s?(?<until>\d{1,2})\s?[日号號일])?`,
        'gu',
      ),
      read: (match, habits) => readEastAsian(match, habits),
    },
    {
      regex:
        /(?<!\d)(?<year>\d{4})\s?[./-]\s?(?<month>\d{1,2})\s?[./-]\s?(?<day>\d{1,2})(?!\d)(?:\.(?!\d))?/gu,
      read: ({ groups }) => written(groups, 'day', yearOf(groups?.year)),
    },
    {
      regex: /(?<!\d)(?<minguo>1[0-4]\d)\s?[./]\s?(?<month>\d{1,2})\s?[./]\s?(?<day>\d{1,2})(?![\d/.])/gu,
      languages: new Set(['zh']),
      read: ({ groups }) => written(groups, 'day', 1911 + Number(groups?.minguo)),
    },
    {
      regex:
        /(?<!\d)(?<first>\d{1,2})(?:º|°|er)?(?<mark>[./-])(?<second>\d{1,2})[./-](?<year>\d{4}|\d{2})(?![\d/.-]\d)(?!\d)/gu,
      read: ({ groups }, habits) => readNumeric(groups, habits),
    },
    {
      regex: new RegExp(String.raw`(?<!\d)(?<day>\d{1,2})[/-](?<word>${WORD})[/-](?<year>\d{4})(?!\d)`, 'gu'),
      read: ({ groups }, habits) => readDayMonth(groups, habits),
    },
    {
      regex:
        /(?<!\d)(?<day>\d{1,2})\s?(?:ខែ)\s?(?<word>[\u1780-\u17b3][\u1780-\u17dd]{1,14}?)\s?(?:ឆ្នាំ)\s?(?<year>\d{4})(?!\d)/gu,
      languages: new Set(['km']),
      read: ({ groups }, habits) => readDayMonth(groups, habits),
    },
    {
      regex: /(?<!\d)(?<day>\d{1,2})\s+thang\s+(?<month>\d{1,2})(?:(?:,|\s+nam)?\s+(?<year>\d{4}))?(?!\d)/gu,
      read: ({ groups }) => written(groups, 'day', yearOf(groups?.year)),
    },
    {
      regex: new RegExp(
        String.raw`(?<!\d)(?<year>\d{4})\.?\s(?<word>${WORD})\s(?<day>\d{1,2})(?![\d:%])(?:\.(?!\d))?`,
        'gu',
      ),
      read: ({ groups }, habits) => readDayMonth(groups, habits),
    },
    {
      regex: new RegExp(
        String.raw`(?<!\d)(?:(?<from>\d{1,2})\.?\s?(?:${joins})\s?)?(?<day>\d{1,2})(?:st|nd|rd|th|er|e|º|°|ª|-?го|η|ησ|\.)?\s?${OF}(?<word>${WORD})${YEAR_AFTER}`,
        'gu',
      ),
      read: ({ groups }, habits) => readDayMonth(groups, habits),
    },
    {
      regex: new RegExp(
        String.raw`(?<![\p{L}\p{M}])(?<word>${WORD})\.?\s(?<day>\d{1,2})(?:st|nd|rd|th)?(?![\d.:]\d|\d|\s?%)(?:,?\s(?<year>\d{4})(?!\d))?`,
        'gu',
      ),
      read: ({ groups }, habits) => readDayMonth(groups, habits),
    },
    {
      regex:
        /(?:(?<ordinal>first|second|third|fourth|1st|2nd|3rd|4th)\s+quarter|\bq(?<q>[1-4])|(?<num>[1-4])(?:\.|e|er|º|°|-[ий])?\s?(?:quartal|trimestre|kwartaal|kwartal|квартал\p{L}*)|(?:\bquy|\bkuartal|\btriwulan|ไตรมาส(?:ที่)?)\s?(?<rank>[1-4]|iv|i{1,3}\b)|第(?<cjk>[一二三四1-4])(?:季度|四半期|季)|(?<ko>[1-4])\s?분기)(?<first>的?(?:首日|第一天))?(?:\s?(?:of|de|del|von|des jahres|nam|tahun|ปี|พ\.ศ\.)?\s?(?<year>\d{4}))?/gu,
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
        String.raw`(?<![\p{L}\p{M}])(?<end>(?:${ends}) )?(?:de |of )?(?<word>${WORD})\s(?:de |del |of )?(?<year>\d{4})(?!\d)`,
        'gu',
      ),
      read: ({ groups }, habits) => readMonth(groups, habits),
    },
    {
      regex: new RegExp(String.raw`(?<![\p{L}\p{M}])(?:${ends}) (?<word>${WORD})`, 'gu'),
      read: ({ groups }, { language }) => {
        const month = monthOf(groups?.word ?? '', language);
        return month === undefined ? undefined : { month, day: 'last', precision: 'day' };
      },
    },
    {
      regex:
        /(?:(?<year>[〇零○一二三四五六七八九]{4})年)?(?<![一二三四五六七八九十])(?<month>[一二三四五六七八九十]{1,3})月(?<day>[一二三四五六七八九十]{1,3})[日号號]/gu,
      read: ({ groups }) => readNumerals(groups),
    },
    {
      // "6.22起": only where the word after it, or the one before, says that the figures are a day.
      regex:
        /(?:(?<=[自从從于於至到]\s?)(?<!\d)(?<m>1[0-2]|0?[1-9])\.(?<d>3[01]|[12]\d|0?[1-9])(?![\d.%元万萬倍折])|(?<![\d.])(?<month>1[0-2]|0?[1-9])\.(?<day>3[01]|[12]\d|0?[1-9])(?=\s?(?:起|日|号|號|前|后起|零点|零時|零时|开始|開始|正式|生效|上线|上線|施行|实施|實施|截止|当天|當天)))/gu,
      languages: new Set(['zh']),
      read: ({ groups }) =>
        written(
          { month: groups?.month ?? groups?.m ?? '', day: groups?.day ?? groups?.d ?? '' },
          'day',
          undefined,
        ),
    },
    {
      regex: new RegExp(
        String.raw`(?<![\p{L}\p{M}])(?:${firsts})\s(?:of |de |day of |dag van )?(?<word>${WORD})${YEAR_AFTER}`,
        'gu',
      ),
      read: ({ groups }, habits) => readDayMonth({ ...groups, day: '1' }, habits),
    },
    {
      regex: /(?<![\d/.])(?<month>\d{1,2})\/(?<day>\d{1,2})(?![\d/%])/gu,
      numeric: 'm/d',
      read: ({ groups }) => written(groups, 'day', undefined),
    },
    {
      regex: /(?<![\d/.])(?<day>\d{1,2})\/(?<month>0\d|1[0-2])(?![\d/%])/gu,
      numeric: 'd/m',
      read: ({ groups }) => written(groups, 'day', undefined),
    },
    {
      regex: /(?<=\bngay )(?<day>\d{1,2})\/(?<month>\d{1,2})(?![\d/%])/gu,
      languages: new Set(['vi']),
      read: ({ groups }) => written(groups, 'day', undefined),
    },
    {
      regex: /(?<![\d.])(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.(?!\d)/gu,
      numeric: 'd.m.',
      read: ({ groups }) => written(groups, 'day', undefined),
    },
    {
      regex: /(?<![\d.])(?<month>\d{1,2})\.\s?(?<day>\d{1,2})\.?(?=\s?(?:\(|부터|까지|이후|자|시행|에))/gu,
      numeric: 'm.d.',
      read: ({ groups }) => written(groups, 'day', undefined),
    },
    {
      regex:
        /(?<day>\d{1,2})\s?(?<word>[\u0e00-\u0e7f]{1,3}\.[\u0e00-\u0e7f]{1,2}\.?)\s?(?<short>\d{2})(?!\d)/gu,
      languages: new Set(['th']),
      read: ({ groups }, habits) =>
        readDayMonth(
          { ...groups, word: groups?.word?.replace(/\.$/u, ''), year: `25${groups?.short ?? ''}` },
          habits,
        ),
    },
    {
      regex: /\bthang\s(?<month>\d{1,2})(?:\/|\snam\s)(?<year>\d{4})(?!\d)/gu,
      languages: new Set(['vi']),
      read: ({ groups }) => written({ ...groups, day: '1' }, 'month', yearOf(groups?.year)),
    },
    {
      regex:
        /(?<![\d年년]\s?)(?<month>\d{1,2})\s?[月월](?:份|分)?(?=\s?(?:起|以降|より|から|부터|开始|開始))/gu,
      languages: new Set(['zh', 'ja', 'ko']),
      read: ({ groups }) => written({ ...groups, day: '1' }, 'month', undefined),
    },
  ];
}

type Groups = Readonly<Record<string, string | undefined>> | undefined;

function written(
  groups: Groups,
  precision: DateMention['precision'],
  year: number | undefined,
): DateParts | undefined {
  const [month, day] = [Number(groups?.month), Number(groups?.day)];
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= 31)) return undefined;
  return { month, day, precision, ...(year === undefined ? {} : { year }) };
}

/** Years of the Buddhist era, 543 years ahead, are converted. */
function yearOf(digits: string | undefined): number | undefined {
  if (digits === undefined) return undefined;
  const year = Number(digits);
  if (digits.length === 2) return 2000 + year;
  return year >= 2513 && year <= 2643 ? year - 543 : year;
}

function readEastAsian(
  { groups, index, input }: RegExpExecArray,
  { reference }: WritingHabits,
): DateParts | undefined {
  const prefix = groups?.mark === undefined ? undefined : groups.year;
  if (groups?.mark === undefined && groups?.year !== undefined) return undefined;
  if (/\d/u.test(input.charAt(index - 1))) return undefined;
  const isTold = prefix === undefined || prefix === '同';
  const year = isTold ? undefined : eastAsianYear(prefix, groups?.era, reference);
  if (!isTold && year === undefined) return undefined;
  const date = written({ month: groups?.month, day: groups?.until ?? groups?.day }, 'day', year);
  return date === undefined || groups?.until === undefined ? date : { ...date, range: 'end' };
}

/** 2026, 令和8, 民國115; 来 counts from the reference day. */
function eastAsianYear(
  prefix: string,
  era: string | undefined,
  reference: IsoDate | undefined,
): number | undefined {
  if (/^\d{4}$/u.test(prefix)) return yearOf(prefix);
  const start = /^\d{3}$/u.test(prefix) ? 1911 : eraStart(era);
  if (start !== undefined) return start + Number(/\d+/u.exec(prefix)?.[0] ?? '1');
  if (reference === undefined) return undefined;
  return parts(reference).year + (/[明来次翌내]/u.test(prefix) ? 1 : 0);
}

/** Points are written between day and month in this order; with other marks it depends on the country. */
function readNumeric(groups: Groups, { monthFirst }: WritingHabits): DateParts | undefined {
  const [first, second] = [groups?.first, groups?.second];
  const year = yearOf(groups?.year);
  const asMonthFirst = written({ month: first, day: second }, 'day', year);
  const asDayFirst = written({ month: second, day: first }, 'day', year);
  const isMonthFirst = monthFirst && groups?.mark !== '.';
  const [likely, other] = isMonthFirst ? [asMonthFirst, asDayFirst] : [asDayFirst, asMonthFirst];
  if (likely === undefined) return other;
  const isDoubtful = other !== undefined && first !== second && groups?.mark !== '.';
  const shortYear = groups?.year?.length === 2;
  return {
    ...likely,
    ...(isDoubtful ? { other: { month: other.month, day: other.day } } : {}),
    ...(shortYear ? { shortYear } : {}),
  };
}

function readDayMonth(groups: Groups, { language }: WritingHabits): DateParts | undefined {
  const month = monthOf(groups?.word ?? '', language);
  if (month === undefined) return undefined;
  const date = written({ ...groups, month: String(month) }, 'day', yearOf(groups?.year));
  return date === undefined || groups?.from === undefined ? date : { ...date, range: 'end' };
}

function readQuarter(groups: Groups): DateParts | undefined {
  const word =
    groups?.ordinal ?? groups?.q ?? groups?.num ?? rankOf(groups?.rank) ?? groups?.cjk ?? groups?.ko ?? '';
  const ordinals = ['first', 'second', 'third', 'fourth'];
  const quarter = ordinals.indexOf(word) + 1 || numberOf(word.charAt(0), 'zh');
  if (quarter === undefined || quarter > 4) return undefined;
  const year = yearOf(groups?.year);
  const precision = groups?.first === undefined ? 'quarter' : 'day';
  return { month: quarter * 3 - 2, day: 1, precision, ...(year === undefined ? {} : { year }) };
}

function readMonth(groups: Groups, { language }: WritingHabits): DateParts | undefined {
  const month = monthOf(groups?.word ?? '', language);
  const year = yearOf(groups?.year);
  if (month === undefined || year === undefined) return undefined;
  return groups?.end === undefined
    ? { year, month, day: 1, precision: 'month' }
    : { year, month, day: 'last', precision: 'day' };
}

/** "3", "iii" */
function rankOf(rank: string | undefined): string | undefined {
  if (rank === undefined || /\d/u.test(rank)) return rank;
  return rank === 'iv' ? '4' : String(rank.length);
}

/** 二〇二六年四月一日 */
function readNumerals(groups: Groups): DateParts | undefined {
  const year = [...(groups?.year ?? '')].map((digit) =>
    '〇一二三四五六七八九'.indexOf(digit.replace(/[零○]/u, '〇')),
  );
  const stated = year.length === 0 ? undefined : Number(year.join(''));
  const [month, day] = [numeralOf(groups?.month), numeralOf(groups?.day)];
  return written({ month: String(month), day: String(day) }, 'day', stated);
}

/** 1 to 99: 九, 十二, 二十, 三十一 */
function numeralOf(numeral = ''): number {
  const digits = '〇一二三四五六七八九';
  const ten = numeral.indexOf('十');
  if (ten === -1) return digits.indexOf(numeral);
  const tens = ten === 0 ? 1 : digits.indexOf(numeral.charAt(0));
  return tens * 10 + Math.max(0, digits.indexOf(numeral.charAt(ten + 1) || '〇'));
}
