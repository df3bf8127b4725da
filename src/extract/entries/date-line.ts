import type { WritingHabits, WrittenDate } from '../../language/dates/mention.js';
import { isWeekday } from '../../language/dates/names.js';
import { findWrittenDates } from '../../language/dates/written.js';
import { fold } from '../../language/fold.js';

/** A line that a date stands in as it does over an entry: alone, at its beginning or at its end. */
export interface DateLine {
  readonly date: WrittenDate;
  /** The date as written. */
  readonly dateText: string;
  readonly place: 'alone' | 'start' | 'end';
  /** What the line says beside the date. */
  readonly rest: string;
  /** A few words before a date that nothing follows: what the date is ("Updated"), or a short title. */
  readonly label: string;
  /** Whether a mark or an end of the line sets the date off from what follows, so that it is no word of a sentence. */
  readonly isSetOff: boolean;
}

/** A date stands within so many characters of the line's beginning or end. */
const REACH = 120;
const MAX_LABEL_CHARS = 40;
const MAX_LABEL_WORDS = 5;
/** Chinese, Japanese and Korean say as much in fewer characters, and Chinese and Japanese do not part words. */
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;
const MAX_DENSE_LABEL = 20;
const MAX_DENSE_WORD = 6;
/** A line with a date at its end is a title, not a sentence. */
const MAX_TITLE_CHARS = 220;

const TIME =
  /^(?:\s*(?:,|at|um|à|alle|a las|às|o|kl\.?|г\.?)?\s*(?:上午|下午|午前|午後|오전|오후)?\s*\d{1,2}[:.：h時时]\d{2}(?:[:.]\d{2})?\s*(?:분|分|uhr)?\s*(?:[ap]\.?m\.?\b)?\s*(?:\(?(?:utc|gmt|cest|cet|[a-z]{1,2}[sd]t|jst|kst|[a-z]{3}t)\b\)?)?(?:\s*[+-]\d{1,2}(?::?\d{2})?)?)/iu;
const OPENING = /^[\s[\](){}<>【】（）「『《〈*•·●○▪■◆★☆※#>"'“”‘’—–\-_|/:：,，.]*/u;
const CLOSING = /[\s[\](){}<>【】（）」』》〉*"'“”‘’—–\-_|/:：,，.;；。]*$/u;
const SEPARATOR = /^\s*(?:[\])}】）」』》〉:：—–|·•,，;；]|-\s|\s-|\.\s)/u;
const WEEKDAY = /^[\s,(（]*([\p{L}\p{M}]{2,14})\.?[\s,)）]*$/u;
/** What follows a date as a word of its sentence, where words are not parted: 2026年4月15日より. */
const PARTICLE =
  /^\s?(?:起|以降|以後|以后|之后|之後|之前|前|后|後|より|から|まで|に|は|を|の|と|が|も|付|부터|까지|에|이후|자로|은|는|을|를|의|至|到|及|和|或|开始|開始|当日|当天|當日|施行|生效|截止)/u;
/** A day and a month in figures are the number of a section as well. */
const UNPADDED_FIGURES = /^\d{1,2}\.\s?\d{1,2}\.$/u;

/** Reads a line as one that begins or ends with a date; undefined where it is no such line. */
export function readDateLine(text: string, habits: WritingHabits): DateLine | undefined {
  return readStart(text, habits) ?? readEnd(text, habits);
}

function readStart(text: string, habits: WritingHabits): DateLine | undefined {
  const head = text.slice(0, REACH);
  const [date] = findWrittenDates(fold(head), { ...habits, most: 3 });
  if (date === undefined || date.end > head.length) return undefined;
  const dateText = head.slice(date.start, date.end);
  const before = head.slice(0, date.start);
  const after = text.slice(date.end);
  if (PARTICLE.test(after) && after.length > MAX_DENSE_WORD) return undefined;
  const { rest, isSetOff } = afterDate(after);
  const label = before.replace(OPENING, '').trim();
  const isAlone = rest === '';
  if (isAlone ? !isLabel(label) : !opensLine(label, before, after)) return undefined;
  if (isAmbiguousNumber(dateText, date) || (date.shortYear && !isAlone && !SEPARATOR.test(after)))
    return undefined;
  return {
    date,
    dateText: dateText.trim(),
    place: isAlone ? 'alone' : 'start',
    rest,
    label: isAlone ? label.replace(CLOSING, '') : '',
    isSetOff,
  };
}

function readEnd(text: string, habits: WritingHabits): DateLine | undefined {
  if (text.length > MAX_TITLE_CHARS) return undefined;
  const offset = Math.max(0, text.length - REACH);
  const date = findWrittenDates(fold(text.slice(offset)), habits).at(-1);
  if (date === undefined) return undefined;
  const [start, end] = [offset + date.start, offset + date.end];
  if (afterDate(text.slice(end)).rest !== '') return undefined;
  const before = text.slice(0, start);
  const dateText = text.slice(start, end);
  const rest = before.replace(OPENING, '').replace(CLOSING, '');
  if (!/\p{L}/u.test(rest) || isAmbiguousNumber(dateText, date)) return undefined;
  const isSetOff = /[([（【—–|·:：,，]\s*(?:[\p{L}\p{M}]{2,14}[.,]?\s*)?$|\s-\s*$/u.test(before);
  return { date, dateText: dateText.trim(), place: 'end', rest, label: '', isSetOff };
}

/** What follows a date: the rest of the line without a time of day, a weekday and the marks between. */
function afterDate(after: string): { readonly rest: string; readonly isSetOff: boolean } {
  let left = after.replace(/^\s*(?:г\.|р\.|年)?/iu, '');
  const weekday = /^\s*[([（【]\s*([\p{L}\p{M}.]{1,14})\s*[)\]）】]/u.exec(left);
  if (weekday?.[1] !== undefined && isDayName(weekday[1])) left = left.slice(weekday[0].length);
  left = left.replace(TIME, '');
  const rest = left.replace(OPENING, '').replace(CLOSING, '');
  const isSetOff = rest === '' || SEPARATOR.test(left) || left !== after.replace(/^\s*/u, '');
  return { rest: rest === '' ? '' : left.replace(OPENING, '').trim(), isSetOff };
}

/** One letter names a day in Chinese, Japanese and Korean: 2026年3月5日（木）. */
function isDayName(word: string): boolean {
  return (
    /^[一二三四五六日天月火水木金土周週星期曜월화수목금토일요]{1,3}$/u.test(word) ||
    isWeekday(word.replace(/\.$/u, ''))
  );
}

/** Words that say what a date is: "Last updated", "更新日期：". */
function isLabel(words: string): boolean {
  if (words.length > (DENSE.test(words) ? MAX_DENSE_LABEL : MAX_LABEL_CHARS) || /\p{Nd}/u.test(words))
    return false;
  return words.split(/\s+/u).length <= MAX_LABEL_WORDS;
}

/** Whether what stands before a date that text follows leaves it the beginning of the line. */
function opensLine(label: string, before: string, after: string): boolean {
  if (label === '') return true;
  const [, word] = WEEKDAY.exec(before) ?? [];
  if (word !== undefined && isDayName(word)) return true;
  const isShort = isLabel(label) && label.split(/\s+/u).length <= 2;
  const isDense = DENSE.test(label) && label.length > MAX_DENSE_WORD;
  return isShort && !isDense && (/[:：]\s*$/u.test(before) || SEPARATOR.test(after));
}

/** Whether figures may as well be the number of a section: "4.1.", "2.15.10". */
function isAmbiguousNumber(dateText: string, { year }: WrittenDate): boolean {
  const figures = dateText.trim();
  if (/^\d{1,2}\.\d{1,2}\.\d{2}$/u.test(figures)) return /(?:^|\.)\d\./u.test(figures);
  return year === undefined && UNPADDED_FIGURES.test(figures) && !/\b0\d/u.test(figures);
}
