import { isIP } from 'node:net';
import { z } from 'zod';
import { type LocalizedText, UI_LANGUAGES } from '../domain/vocabulary.js';
import { wrongCronFields } from './cron.js';
import { ofType } from './described.js';
import { cronOfWords } from './plain-schedule.js';
import { selectorProblem } from './selector.js';
import { isLanguageTag, isMarket, isTimeZone, likelyMarket, likelyTimeZone } from './standards.js';
import { valueTexts } from './value-texts.js';

/** The single values that configuration files are made of. Each says in both languages what is wrong. */

/**
 * A text that passes a check, such as the address of a channel; the message travels in the issue's parameters.
 *
 * @param problemOf what is wrong with a value, undefined where nothing is
 */
export function textThat(problemOf: (value: string) => LocalizedText | undefined) {
  return z.string().superRefine((value, context) => {
    const problem = problemOf(value);
    if (problem !== undefined) context.addIssue(problemIssue(problem));
  });
}

export const WEB_SCHEMES = ['http:', 'https:'];
const calendarDay = z.iso.date();

/** What to give `addIssue` for a problem that has a text of its own. */
export function problemIssue(text: LocalizedText, path: PropertyKey[] = []) {
  return { code: 'custom' as const, params: { text }, path };
}

export const text = ofType(z.string().trim().min(1), { en: 'text', 'zh-CN': '文本' });

export const id = ofType(
  textThat((value) => (/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(value) ? undefined : valueTexts.badId(value))),
  { en: 'name in kebab-case', 'zh-CN': 'kebab-case 名称' },
);

export const cron = ofType(
  textThat((value) => {
    const wrong = wrongCronFields(cronOfWords(value) ?? value);
    return wrong.length === 0 ? undefined : valueTexts.badCron(value, wrong);
  }).transform((value) => cronOfWords(value) ?? value),
  {
    en: 'schedule: `every 15 minutes`, `weekdays 8-20 every 10 minutes`, `daily at 9:00 in Europe/Berlin`, or a cron expression (minute hour day month weekday)',
    'zh-CN': '时间安排：`每15分钟`、`工作日 8-20 每10分钟`、`每天 9:00`，或 cron 表达式（分 时 日 月 周）',
  },
);

export const timeZone = ofType(
  textThat((value) => (isTimeZone(value) ? undefined : valueTexts.badTimeZone(value, likelyTimeZone(value)))),
  { en: 'IANA time zone', 'zh-CN': 'IANA 时区' },
);

export const languageTag = ofType(
  textThat((value) => (isLanguageTag(value) ? undefined : valueTexts.badLanguageTag(value))),
  { en: 'BCP-47 language tag', 'zh-CN': 'BCP-47 语言标签' },
);

export const market = ofType(
  textThat((value) => (isMarket(value) ? undefined : valueTexts.badMarket(value, likelyMarket(value)))),
  { en: 'ISO 3166 country code, `EU` or `GLOBAL`', 'zh-CN': 'ISO 3166 国家代码、`EU` 或 `GLOBAL`' },
);

export const selector = ofType(
  textThat((value) => {
    const cause = selectorProblem(value);
    return cause === undefined ? undefined : valueTexts.badSelector(value, cause);
  }),
  { en: 'CSS selector', 'zh-CN': 'CSS 选择器' },
);

export const isoDate = ofType(
  textThat((value) => (calendarDay.safeParse(value).success ? undefined : valueTexts.badDate(value))),
  { en: 'day: `2026-03-05`', 'zh-CN': '日期：`2026-03-05`' },
);

export const webUrl = ofType(
  textThat((value) => {
    if (!URL.canParse(value)) return valueTexts.badUrl(value);
    const { protocol, username, password } = new URL(value);
    if (!WEB_SCHEMES.includes(protocol)) return valueTexts.badScheme(protocol, WEB_SCHEMES);
    return username === '' && password === '' ? undefined : valueTexts.urlWithPassword();
  }),
  { en: 'address: `https://…`', 'zh-CN': '网址：`https://…`' },
);

/** A proxy: HTTP, HTTPS or SOCKS 5. */
export const proxyUrl = ofType(
  textThat((value) => {
    const isProxy = URL.canParse(value) && /^(?:https?|socks5h?):$/.test(new URL(value).protocol);
    return isProxy && new URL(value).hostname !== '' ? undefined : valueTexts.badProxy();
  }),
  {
    en: 'proxy: `http://…`, `https://…`, `socks5://…`',
    'zh-CN': '代理：`http://…`、`https://…`、`socks5://…`',
  },
);

/** Where a remote browser answers: a Playwright server (`ws`), or the DevTools protocol (`ws`, `http`). */
export const browserEndpoint = textThat((value) => {
  const isAddress = URL.canParse(value) && /^(?:wss?|https?):$/.test(new URL(value).protocol);
  return isAddress ? undefined : valueTexts.badEndpoint();
});

/** A host name or IP address without scheme, port or path. */
export const host = ofType(
  textThat((value) => (isHost(value) ? undefined : valueTexts.badHost(value))),
  { en: 'host name', 'zh-CN': '主机名' },
);

/** A host as above, or a network such as `10.1.0.0/16`. */
export const hostOrNetwork = ofType(
  textThat((value) => {
    const [address = '', prefix] = value.split('/');
    if (prefix === undefined) return isHost(value) ? undefined : valueTexts.badHostOrNetwork(value);
    const bits = { 4: 32, 6: 128 }[isIP(address)] ?? -1;
    return /^\d{1,3}$/.test(prefix) && Number(prefix) <= bits
      ? undefined
      : valueTexts.badHostOrNetwork(value);
  }),
  { en: 'host name, address or network', 'zh-CN': '主机名、IP 地址或网段' },
);

function isHost(value: string): boolean {
  if (isIP(value) !== 0) return true;
  return /^[^\s/?#@:[\]]+$/.test(value) && URL.canParse(`http://${value}/`);
}

/** A time of day, `00:00` to `24:00`. */
export const clockTime = ofType(
  textThat((value) =>
    /^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/.test(value) ? undefined : valueTexts.badClockTime(value),
  ),
  { en: 'time of day: `09:00`', 'zh-CN': '时刻：`09:00`' },
);

/** RFC 9110, section 5.6.2: a field name is a token. */
export const headerName = ofType(
  textThat((value) =>
    /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/.test(value) ? undefined : valueTexts.badHeaderName(value),
  ),
  { en: 'HTTP header name', 'zh-CN': 'HTTP 头名称' },
);

/** RFC 9110, section 5.5: visible characters, spaces and tabs, in Latin-1. */
export const headerValue = ofType(
  textThat((value) => (/^[\t\x20-\x7e\x80-\xff]*$/.test(value) ? undefined : valueTexts.badHeaderValue())),
  { en: 'HTTP header value', 'zh-CN': 'HTTP 头的值' },
);

/** Of a channel. `auto`: on where everything that it needs is there, off where nothing is. */
export const channelSwitch = z.preprocess(
  (value) => (typeof value === 'boolean' ? String(value) : value),
  z.enum(['auto', 'true', 'false']),
);

export const uiLanguage = z.enum(UI_LANGUAGES);
export const localizedText = z.strictObject({ 'zh-CN': text, en: text });

/** A list, or a single value in its place. */
export function listOf<Item extends z.ZodType>(item: Item) {
  return z.preprocess((value) => (typeof value === 'string' ? [value] : value), z.array(item));
}

/** {@link listOf} with at least one entry. */
export function someOf<Item extends z.ZodType>(item: Item) {
  return z.preprocess((value) => (typeof value === 'string' ? [value] : value), z.array(item).min(1));
}

/** A list, or one text with commas between the values, as an environment variable gives it. */
export function commaListOf<Item extends z.ZodType>(item: Item) {
  return z.preprocess((value) => {
    if (typeof value !== 'string') return value;
    const parts = value.split(',').map((part) => part.trim());
    return parts.filter((part) => part !== '');
  }, z.array(item));
}

/** A whole number within bounds; a text of digits counts, since variables are texts. */
export function wholeNumber(minimum: number, maximum: number) {
  return z.preprocess(
    (value) => (typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value),
    z.int().min(minimum).max(maximum),
  );
}

/** `true` or `false`, also as text. */
export const flag = z.preprocess((value) => {
  if (value === 'true') return true;
  if (value === 'false') return false;
  return value;
}, z.boolean());
