import { monthNumber } from '../extract/month-names.js';
import { NOTICES } from './lexicon/announce.js';
import { createMatcher } from './lexicon/phrases.js';
import { TAKES_EFFECT } from './lexicon/plain.js';
import { MONEY, OBLIGATION, PENALTY, PERMISSION, PROHIBITION, TIME_UNITS } from './lexicon/rules.js';

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

export interface RuleSign {
  readonly code: RuleCode;
  /** The word that speaks for it. */
  readonly word: string;
}

const obligation = createMatcher(OBLIGATION);
const prohibition = createMatcher(PROHIBITION);
const permission = createMatcher(PERMISSION);
const penalty = createMatcher(PENALTY);
const money = createMatcher(MONEY);
const timeUnits = createMatcher(TIME_UNITS);
const takesEffect = createMatcher(TAKES_EFFECT);
const notices = createMatcher(NOTICES);

const AMOUNT =
  /\p{Sc}\s?\p{Nd}|\p{Nd}\s?[\p{Sc}%‰％]|\b(?:USD|EUR|GBP|CNY|RMB|JPY|KRW|THB|VND|IDR|MYR|SGD|PHP|BRL|MXN|PLN|RON|HUF|CZK|SEK|DKK|CHF|TRY|RUB|INR|AUD|CAD)\b/u;
const NUMERIC_DATE =
  /\b\d{4}[-/.年]\s?\d{1,2}[-/.月]\s?\d{1,2}|\b\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}\b|\d{1,2}月\d{1,2}日/u;
const YEAR = /\b(?:19|20)\d{2}\b/u;
const NUMBER = /\p{Nd}/u;
const WORD = /\p{L}[\p{L}\p{M}]{2,12}/gu;
/** A month's name counts where a number stands this close. */
const NEAR_MONTH = 6;

/** The most telling sign of a rule in a text, or undefined where it carries none. */
export function carriesRule(text: string): RuleSign | undefined {
  const amount = AMOUNT.exec(text);
  if (amount !== null) return { code: 'amount', word: amount[0] };
  const found =
    sign('prohibition', prohibition.find(text)) ??
    sign('penalty', penalty.find(text)) ??
    sign('obligation', obligation.find(text));
  if (found !== undefined) return found;
  if (NUMBER.test(text) && timeUnits.find(text) !== undefined && !mentionsDate(text)) {
    return { code: 'time-limit', word: timeUnits.find(text) ?? '' };
  }
  if (mentionsDate(text)) return { code: 'date', word: text.trim().slice(0, 60) };
  return sign('money', money.find(text)) ?? sign('permission', permission.find(text));
}

/** Whether a text names a day. */
export function mentionsDate(text: string): boolean {
  if (NUMERIC_DATE.test(text)) return true;
  if (!NUMBER.test(text)) return false;
  return (YEAR.test(text) && text.length < 40) || namesMonth(text);
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

function hasDay(text: string): boolean {
  return NUMERIC_DATE.test(text) || namesMonth(text);
}

/** Whether a text says that something takes effect. */
export function speaksOfEffect(text: string): boolean {
  return takesEffect.find(text) !== undefined;
}

function sign(code: RuleCode, word: string | undefined): RuleSign | undefined {
  return word === undefined ? undefined : { code, word };
}
