const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const DAY_SETS: Readonly<Record<string, string>> = {
  'every day': '*',
  daily: '*',
  每天: '*',
  weekdays: '1-5',
  weekday: '1-5',
  'every weekday': '1-5',
  工作日: '1-5',
  weekends: '0,6',
  周末: '0,6',
};
const CHINESE_DAYS = '日一二三四五六';
const ZONE = /\s+in\s+([A-Za-z]+(?:\/[A-Za-z0-9_+-]+)+|UTC)$/;
const HOURS = /(?:from\s+)?(\d{1,2})(?::00)?\s*(?:-|–|to|到|至)\s*(\d{1,2})(?::00)?(?:\s*点)?/;
const EVERY = /(?:every|每隔?)\s*(\d{1,3})?\s*(minutes?|min|hours?|分钟|小时)|\b(hourly)\b/;
const TIMES = /(?:^|at\s+)?(\d{1,2}:\d{2}(?:\s*(?:,|and|、|和)\s*\d{1,2}:\d{2})*)/;

/**
 * The cron expression of a schedule in plain words, in English or Chinese, with `CRON_TZ=` before it where a zone is
 * named: `every 15 minutes`, `weekdays 8-20 every 10 minutes`, `daily at 09:00`, `mon,thu at 8:30 in Europe/Berlin`,
 * `工作日 8-20 每10分钟`, `每天 9:00`. Undefined where it is no such text, or says what no single expression can, such as
 * every 45 minutes, which would not go into the hour.
 *
 * The hours `8-20` are those from 8:00 until before 20:00.
 */
export function cronOfWords(text: string): string | undefined {
  const zone = ZONE.exec(text)?.[1];
  const expression = readWords(text.replace(ZONE, '').trim().toLowerCase().replace(/\s+/g, ' '));
  return expression && zone !== undefined ? `CRON_TZ=${zone} ${expression}` : expression;
}

function readWords(text: string): string | undefined {
  const times = TIMES.exec(text);
  const every = EVERY.exec(text);
  if (every) {
    const rest = text.replace(every[0], ' ');
    const hours = HOURS.exec(rest);
    const days = readDays(hours ? rest.replace(hours[0], ' ') : rest);
    return days === undefined ? undefined : interval(every, hours, days);
  }
  if (!times) return undefined;
  const days = readDays(text.replace(times[0], ' ').replace(/\bat\b/, ' '));
  return days === undefined ? undefined : atTimes(times[1] ?? '', days);
}

function interval(every: RegExpExecArray, hours: RegExpExecArray | null, days: string): string | undefined {
  const [, number = '1', unit = 'hour'] = every;
  const isHours = /^(hour|小时)/.test(unit);
  const count = Number(number);
  const range = hours ? hoursOf(Number(hours[1]), Number(hours[2])) : '*';
  if (range === undefined || count === 0) return undefined;
  if (!isHours && count < 60) {
    if (60 % count !== 0) return undefined;
    return `${count === 1 ? '*' : `*/${count}`} ${range} * * ${days}`;
  }
  const step = isHours ? count : count / 60;
  if (24 % step !== 0) return undefined;
  if (step === 1) return `0 ${range} * * ${days}`;
  return step === 24 ? `0 0 * * ${days}` : `0 ${range}/${step} * * ${days}`;
}

/** From the one on, until before the other; over midnight too. */
function hoursOf(from: number, to: number): string | undefined {
  if (from > 23 || to > 24 || from === to) return undefined;
  if (from < to) return from === to - 1 ? String(from) : `${from}-${to - 1}`;
  const evening = from === 23 ? '23' : `${from}-23`;
  if (to === 0) return evening;
  return `${evening},${to === 1 ? '0' : `0-${to - 1}`}`;
}

/** Times of one minute, or of one hour: others do not go into one expression. */
function atTimes(written: string, days: string): string | undefined {
  const times = [...written.matchAll(/(\d{1,2}):(\d{2})/g)].map(([, hour, minute]) => [
    Number(hour),
    Number(minute),
  ]);
  const hours = [...new Set(times.map(([hour = 0]) => hour))];
  const minutes = [...new Set(times.map(([, minute = 0]) => minute))];
  if (hours.some((hour) => hour > 23) || minutes.some((minute) => minute > 59)) return undefined;
  if (hours.length > 1 && minutes.length > 1) return undefined;
  return `${minutes.join(',')} ${hours.join(',')} * * ${days}`;
}

/** The days of what is left of the text; every day where nothing is. */
function readDays(rest: string): string | undefined {
  const text = rest.replace(/\s+/g, ' ').trim();
  if (text === '') return '*';
  const known = DAY_SETS[text];
  if (known !== undefined) return known;
  const parts = text.split(/\s*(?:,|、|\band\b)\s*/).map(daysOf);
  return parts.includes(undefined) ? undefined : parts.join(',');
}

/** `mon`, `mondays`, `mon-fri`, `周一至周五`. */
function daysOf(text: string): string | undefined {
  const [from, to, ...more] = text.split(/\s*(?:-|–|\bto\b|至|到)\s*/).map(dayOf);
  if (from === undefined || more.length > 0) return undefined;
  if (text.split(/-|–|\bto\b|至|到/).length === 1) return String(from);
  return to === undefined || to <= from ? undefined : `${from}-${to}`;
}

function dayOf(word: string): number | undefined {
  const chinese = /^(?:周|星期|每周)([日天一二三四五六])$/.exec(word)?.[1];
  if (chinese !== undefined) return CHINESE_DAYS.indexOf(chinese === '天' ? '日' : chinese);
  const name = /^(sun|mon|tue|wed|thu|fri|sat)(?:day|sday|nesday|rsday|urday)?s?$/.exec(word)?.[1];
  const day = DAYS.indexOf(name ?? '');
  return day < 0 ? undefined : day;
}
