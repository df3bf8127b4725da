import { suggest } from './suggest.js';

/** IANA zones, BCP-47 tags and ISO 3166 codes, checked against the ICU data that Node carries. */

// ICU is slow to ask, and the same few values stand in every source.
const isKnownRegion = remembered((code) => {
  return new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }).of(code) !== undefined;
});
const isKnownLanguage = remembered((tag) => {
  return new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(tag) !== undefined;
});
const isKnownZone = remembered((zone) => {
  return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
});

export function isTimeZone(zone: string): boolean {
  // Offsets such as +08:00 know no daylight saving and are refused.
  return /^[A-Za-z]/.test(zone) && isKnownZone(zone);
}

/** Cities that people expect to be zones. */
const NO_ZONES: Readonly<Record<string, string>> = {
  'asia/beijing': 'Asia/Shanghai',
  'asia/shenzhen': 'Asia/Shanghai',
  'asia/guangzhou': 'Asia/Shanghai',
  'america/seattle': 'America/Los_Angeles',
  'america/washington': 'America/New_York',
};

export function likelyTimeZone(zone: string): string | undefined {
  return NO_ZONES[zone.toLowerCase()] ?? suggest(zone, Intl.supportedValuesOf('timeZone'));
}

export function isLanguageTag(tag: string): boolean {
  return isKnownLanguage(tag);
}

/** An ISO 3166-1 alpha-2 code in capitals, `EU`, or `GLOBAL`. */
export function isMarket(code: string): boolean {
  if (code === 'GLOBAL') return true;
  return /^[A-Z]{2}$/.test(code) && code !== 'UK' && isKnownRegion(code);
}

export function likelyMarket(code: string): string | undefined {
  const upper = code.trim().toUpperCase();
  if (upper === 'UK') return 'GB';
  return isMarket(upper) ? upper : undefined;
}

/** The answers of a check that may throw, which counts as a no. */
function remembered(check: (value: string) => boolean): (value: string) => boolean {
  const answers = new Map<string, boolean>();
  return (value) => {
    const known = answers.get(value);
    if (known !== undefined) return known;
    let answer = false;
    try {
      answer = check(value);
    } catch {
      // Intl throws a RangeError for what it cannot even parse.
    }
    answers.set(value, answer);
    return answer;
  };
}
