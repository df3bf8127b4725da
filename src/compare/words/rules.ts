import { monthNumber } from '../../language/dates/names.js';
import { findWrittenDates } from '../../language/dates/written.js';
import { figurePatterns } from '../../language/figures.js';
import { fold } from '../../language/fold.js';
import { createMatcher, createSignMatcher } from '../../language/matcher.js';
import { splitSentences } from '../../language/sentences.js';

/** What kind of rule a text speaks of, the most telling first. */
export type RuleCode =
  | 'amount'
  | 'prohibition'
  | 'penalty'
  | 'obligation'
  | 'time-limit'
  | 'date'
  | 'money'
  | 'permission'
  | 'number';

interface RuleSign {
  readonly code: RuleCode;
  /** The word that speaks for it. */
  readonly word: string;
}

const obligation = createSignMatcher('rules/obligation', 'rules/commitment');
const prohibition = createSignMatcher('rules/prohibition', 'rules/negation');
const permission = createSignMatcher('rules/permission');
const penalty = createSignMatcher('rules/penalty', 'rules/penalty-severe', 'rules/penalty-serious');
const money = createSignMatcher('rules/money');
const timeUnits = createSignMatcher('rules/time-units');
const takesEffect = createMatcher('rules/takes-effect');
const notices = createMatcher('rules/notices');
const unchanged = createMatcher('rules/unchanged');
const deadlines = createMatcher('rules/deadlines');

interface Figures {
  readonly amount: RegExp;
  readonly amountInWords: RegExp;
  readonly size: RegExp;
  /** All of them: "watt-hours" ends like a span of time. */
  readonly sizes: RegExp;
  readonly time: RegExp;
}

let known: Figures | undefined;

function figures(): Figures {
  if (known !== undefined) return known;
  const { code, unit, size, time } = figurePatterns();
  known = {
    amount: new RegExp(String.raw`\p{Sc}\s?\p{Nd}|\p{Nd}\s?[\p{Sc}%‰％]|${code}`, 'u'),
    amountInWords: new RegExp(String.raw`\p{Nd}\s?(?:${unit})(?!\p{L})`, 'iu'),
    size: new RegExp(String.raw`\p{Nd}\s?(?:${size})(?![\p{L}\p{Nd}])`, 'iu'),
    sizes: new RegExp(String.raw`\p{Nd}\s?(?:${size})(?![\p{L}\p{Nd}])`, 'giu'),
    time: new RegExp(String.raw`\p{Nd}\s?(?:${time})`, 'u'),
  };
  return known;
}

const YEAR = /\b(?:19|20)\d{2}\b/u;
const NUMBER = /\p{Nd}/u;
const LONGEST_NUMBER = 24;
const SHORTEST_UNIT = 2;
const LAST_DIGITS = /\p{Nd}[\p{Nd}.,'’\u00a0\u202f]*$/u;
const NUMBER_BEFORE = /\p{Nd}[\p{Nd}.,'’\u00a0\u202f]*\s?-?\s?$/u;
const FIRST_DIGITS = /^(?:[.,'’\u00a0\u202f]?\p{Nd})+/u;
const WORD = /\p{L}[\p{L}\p{M}]{2,12}/gu;
/** A month's name counts where a number stands this close. */
const NEAR_MONTH = 6;

/** A web address, also one that a page failed to make a link of. */
const WEB_ADDRESS = /(?:https?:\/\/|\bwww\.)[^\s)\]>"'，。；]{1,2000}/giu;

/** The text without its web addresses: "…/restricted_content/" forbids nothing. */
function withoutAddresses(text: string): string {
  return /:\/\/|www\./iu.test(text) ? text.replace(WEB_ADDRESS, ' ') : text;
}

/** The most telling sign of a rule in a text, or undefined where it carries none. */
export function carriesRule(whole: string): RuleSign | undefined {
  const text = withoutAddresses(whole);
  const amount = findAmount(text);
  if (amount !== undefined) return amount;
  const found =
    sign('prohibition', prohibition.find(text)) ??
    sign('penalty', penalty.find(text)) ??
    sign('obligation', obligation.find(text));
  if (found !== undefined) return found;
  return findDay(text) ?? sign('money', money.find(text)) ?? sign('permission', permission.find(text));
}

/** Every sign of a rule in a text, with the word that speaks for it. */
export function signsIn(whole: string): Map<RuleCode, string> {
  const text = withoutAddresses(whole);
  const signs = [
    findAmount(text),
    sign('prohibition', prohibition.find(text)),
    sign('penalty', penalty.find(text)),
    sign('obligation', obligation.find(text)),
    findDay(text),
    sign('money', money.find(text)),
    sign('permission', permission.find(text)),
  ];
  return new Map(signs.flatMap((found) => (found === undefined ? [] : [[found.code, found.word]])));
}

/** What the figures of a text count: money or a share, time, a date, a size; undefined where they count nothing known. */
export function measures(text: string): RuleSign | undefined {
  const size = figures().size.exec(text);
  return findAmount(text) ?? findDay(text) ?? (size === null ? undefined : { code: 'number', word: size[0] });
}

function findAmount(text: string): RuleSign | undefined {
  const amount = figures().amount.exec(text) ?? figures().amountInWords.exec(text);
  return amount === null ? undefined : { code: 'amount', word: wholeFigure(text, amount) };
}

function findDay(text: string): RuleSign | undefined {
  if (mentionsDate(text)) return { code: 'date', word: text.trim().slice(0, 60) };
  if (!NUMBER.test(text)) return undefined;
  const time = figures().time.exec(text);
  if (time !== null) return { code: 'time-limit', word: wholeFigure(text, time) };
  const unit = timeUnits.find(text.replace(figures().sizes, ' '));
  const span = unit && withNumber(text, unit);
  // So short a word is another one in some other language: "an" is a year in French beside its number only.
  if (span !== undefined && span.length <= SHORTEST_UNIT && /^\p{Script=Latin}/u.test(span)) return undefined;
  return sign('time-limit', span);
}

/** "2 business days" rather than "business days", where the number stands right before it. */
function withNumber(text: string, unit: string): string {
  const at = text.toLowerCase().indexOf(unit);
  const number = at < 0 ? null : NUMBER_BEFORE.exec(text.slice(Math.max(0, at - LONGEST_NUMBER), at));
  return number === null ? unit : number[0] + text.slice(at, at + unit.length);
}

/** The whole number of which a match holds a digit: what is quoted is what stands on the page. */
function wholeFigure(text: string, match: RegExpExecArray): string {
  const before = LAST_DIGITS.exec(text.slice(Math.max(0, match.index - LONGEST_NUMBER), match.index));
  const end = match.index + match[0].length;
  const after = FIRST_DIGITS.exec(text.slice(end, end + LONGEST_NUMBER));
  const isInside = NUMBER.test(match[0].charAt(0));
  const goesOn = NUMBER.test(match[0].charAt(match[0].length - 1));
  return (isInside ? (before?.[0] ?? '') : '') + match[0] + (goesOn ? (after?.[0] ?? '') : '');
}

/** Whether a text names a day. */
export function mentionsDate(text: string): boolean {
  return (text.length < 40 && YEAR.test(text)) || hasDay(text);
}

/** Whether a month's name stands beside a number. */
function namesMonth(text: string): boolean {
  for (const match of text.matchAll(WORD)) {
    if (monthNumber(match[0]) === undefined) continue;
    const end = match.index + match[0].length;
    if (NUMBER.test(text.slice(Math.max(0, match.index - NEAR_MONTH), end + NEAR_MONTH))) return true;
  }
  return false;
}

/** Whether a text says from which day new terms apply: a notice that is over when the day has come. */
export function announcesChange(text: string): boolean {
  return takesEffect.find(text) !== undefined && notices.find(text) !== undefined && hasDay(text);
}

/** Whether a text says that rules stay as they are, and nothing beside that. */
export function onlyReassures(text: string): boolean {
  if (unchanged.find(text) === undefined) return false;
  return splitSentences(text, 'parts').every((sentence) => {
    if (unchanged.find(sentence) !== undefined) return findAmount(sentence) === undefined;
    const { code } = carriesRule(sentence) ?? { code: 'permission' };
    return code === 'permission' && !speaksOfEffect(sentence);
  });
}

function hasDay(text: string): boolean {
  return namesMonth(text) || findWrittenDates(fold(text)).some(({ precision }) => precision === 'day');
}

/** Whether a text has words that oblige, forbid or punish, whatever its figures are. */
export function obliges(text: string): boolean {
  return (prohibition.find(text) ?? penalty.find(text) ?? obligation.find(text)) !== undefined;
}

/** Whether a text forbids or narrows something. */
export function forbids(text: string): boolean {
  return prohibition.find(text) !== undefined;
}

/** Whether a text allows something. */
export function allows(text: string): boolean {
  return permission.find(text) !== undefined;
}

/** Whether a text says by when something has to be done. */
export function speaksOfDeadline(text: string): boolean {
  return deadlines.find(text) !== undefined;
}

/** Whether a text says that something takes effect. */
export function speaksOfEffect(text: string): boolean {
  return takesEffect.find(text) !== undefined;
}

/** Whether a text holds a word for a span of time: "weeks". */
export function countsTime(text: string): boolean {
  return timeUnits.find(text) !== undefined;
}

function sign(code: RuleCode, word: string | undefined): RuleSign | undefined {
  return word === undefined ? undefined : { code, word };
}
