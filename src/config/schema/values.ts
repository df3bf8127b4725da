import { isIP } from 'node:net';
import { z } from 'zod';
import { isChatMember } from '../../domain/team.js';
import { type LocalizedText, UI_LANGUAGES } from '../../domain/vocabulary.js';
import { type ConfigurationMessages, say } from '../messages.js';
import { wrongCronFields } from './cron.js';
import { selectorProblem } from './selector.js';
import { isLanguageTag, isMarket, isTimeZone, likelyMarket, likelyTimeZone } from './standards.js';

/** The single values that configuration files are made of. Each says in both languages what is wrong. */

type Check = (value: string) => ((m: ConfigurationMessages) => string) | undefined;

/** A text that passes a check; the message travels in the issue's parameters. */
function checked(check: Check) {
  return z.string().superRefine((value, context) => {
    const problem = check(value);
    if (problem !== undefined) context.addIssue(problemIssue(say(problem)));
  });
}

const NO_URL = { protocol: '', pathname: '', hostname: '' };
const WEB_SCHEMES = ['http:', 'https:'];
const MAIL_SCHEMES = ['smtp:', 'smtps:'];
const calendarDay = z.iso.date();
const emailAddress = z.email();

/** What to give `addIssue` for a problem that has a text of its own. */
export function problemIssue(text: LocalizedText, path: PropertyKey[] = []) {
  return { code: 'custom' as const, params: { text }, path };
}

export const text = z.string().trim().min(1);

export const id = checked((value) =>
  /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(value) ? undefined : (m) => m.badId(value),
);

export const cron = checked((value) => {
  const wrong = wrongCronFields(value);
  return wrong.length === 0 ? undefined : (m) => m.badCron(value, wrong);
});

export const timeZone = checked((value) =>
  isTimeZone(value) ? undefined : (m) => m.badTimeZone(value, likelyTimeZone(value)),
);

export const languageTag = checked((value) =>
  isLanguageTag(value) ? undefined : (m) => m.badLanguageTag(value),
);

export const market = checked((value) =>
  isMarket(value) ? undefined : (m) => m.badMarket(value, likelyMarket(value)),
);

export const selector = checked((value) => {
  const cause = selectorProblem(value);
  return cause === undefined ? undefined : (m) => m.badSelector(value, cause);
});

export const isoDate = checked((value) =>
  calendarDay.safeParse(value).success ? undefined : (m) => m.badDate(value),
);

export const webUrl = checked((value) => {
  if (!URL.canParse(value)) return (m) => m.badUrl(value);
  const { protocol, username, password } = new URL(value);
  if (!WEB_SCHEMES.includes(protocol)) return (m) => m.badScheme(protocol, WEB_SCHEMES);
  return username === '' && password === '' ? undefined : (m) => m.urlWithPassword();
});

/** The message does not show the value, which holds a password. */
export const smtpUrl = checked((value) => {
  if (!URL.canParse(value)) return (m) => m.badSmtpUrl();
  const { protocol, hostname } = new URL(value);
  return MAIL_SCHEMES.includes(protocol) && hostname !== '' ? undefined : (m) => m.badSmtpUrl();
});

/** A host name or IP address without scheme, port or path. */
export const host = checked((value) => (isHost(value) ? undefined : (m) => m.badHost(value)));

/** A host as above, or a network such as `10.1.0.0/16`. */
export const hostOrNetwork = checked((value) => {
  const [address = '', prefix] = value.split('/');
  if (prefix === undefined) return isHost(value) ? undefined : (m) => m.badHostOrNetwork(value);
  const bits = { 4: 32, 6: 128 }[isIP(address)] ?? -1;
  return /^\d{1,3}$/.test(prefix) && Number(prefix) <= bits ? undefined : (m) => m.badHostOrNetwork(value);
});

function isHost(value: string): boolean {
  if (isIP(value) !== 0) return true;
  return /^[^\s/?#@:[\]]+$/.test(value) && URL.canParse(`http://${value}/`);
}

/** `user@example.com`, or `RuleWatch <user@example.com>`. */
export const mailbox = checked((value) => {
  const address = /^[^<>]{0,200}<([^<>]+)>$/.exec(value)?.[1] ?? value;
  return emailAddress.safeParse(address.trim()).success ? undefined : (m) => m.badMailbox(value);
});

/** Where a mail program asks to be left alone: RFC 2369 allows more, but programs follow these two. */
export const unsubscribeUrl = checked((value) => {
  const { protocol, pathname, hostname } = URL.canParse(value) ? new URL(value) : NO_URL;
  const good = protocol === 'mailto:' ? pathname.includes('@') : protocol === 'https:' && hostname !== '';
  return good && /^[\x21-\x7e]+$/.test(value) && !/[<>]/.test(value)
    ? undefined
    : (m) => m.badUnsubscribe(value);
});

export const slackMember = checked((value) =>
  /^[UW][A-Z0-9]{4,}$/.test(value) ? undefined : (m) => m.badSlackMember(value),
);

/** Where Slack can post: a channel by its id or `#name`, or a person by their member id. */
export const slackPlace = checked((value) =>
  /^#[^\s#@<>]{1,80}$|^[CGDUW][A-Z0-9]{4,}$/.test(value) ? undefined : (m) => m.badSlackPlace(value),
);

/** A user id of Feishu, DingTalk or WeCom, or a mobile number. Everybody is no person. */
export const chatMember = checked((value) =>
  isChatMember(value) ? undefined : (m) => m.badChatMember(value),
);

export const slackGroup = checked((value) =>
  /^S[A-Z0-9]{4,}$/.test(value) ? undefined : (m) => m.badSlackGroup(value),
);

/** A time of day, `00:00` to `24:00`. */
export const clockTime = checked((value) =>
  /^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/.test(value) ? undefined : (m) => m.badClockTime(value),
);

/** RFC 9110, section 5.6.2: a field name is a token. */
export const headerName = checked((value) =>
  /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/.test(value) ? undefined : (m) => m.badHeaderName(value),
);

/** RFC 9110, section 5.5: visible characters, spaces and tabs, in Latin-1. */
export const headerValue = checked((value) =>
  /^[\t\x20-\x7e\x80-\xff]*$/.test(value) ? undefined : (m) => m.badHeaderValue(),
);

/** The address of a robot. The message does not show the value, since whoever knows it can post. */
export const webhookUrl = checked((value) => {
  if (!URL.canParse(value)) return (m) => m.badWebhookUrl();
  const { protocol, username, password } = new URL(value);
  if (!WEB_SCHEMES.includes(protocol)) return (m) => m.badWebhookUrl();
  return username === '' && password === '' ? undefined : (m) => m.badWebhookUrl();
});

/** A signing secret as Standard Webhooks writes it. */
export const webhookSecret = checked((value) => {
  const [, encoded] = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(value) ?? [];
  const bytes = encoded === undefined ? 0 : Buffer.from(encoded, 'base64').length;
  return bytes >= 24 && bytes <= 64 ? undefined : (m) => m.badWebhookSecret();
});

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
