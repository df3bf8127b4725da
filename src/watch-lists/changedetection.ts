import { type Fields, isFields } from '../schema/fields.js';
import {
  isSecretHeader,
  isWebPage,
  type LeftOut,
  type ListFile,
  scheduleOf,
  textOf,
  textsOf,
  UnknownFormatError,
  type Watch,
  type WatchList,
} from './watch.js';

/**
 * Reads the watches of changedetection.io: `url-watches.json`, or a backup with `<uuid>/watch.json` for each, as newer
 * versions keep them. Field names as in its `changedetectionio/model`.
 *
 * @throws UnknownFormatError where none is in it
 */
export function readChangedetection(files: readonly ListFile[]): WatchList {
  const watches: Watch[] = [];
  const leftOut: LeftOut[] = [];
  let isKnown = false;
  for (const { name, text } of files) {
    if (!/(?:^|\/)(?:url-watches|watch)\.json$|^[^/]+\.json$/.test(name)) continue;
    const value = parse(text);
    if (!isFields(value)) continue;
    const entries = isFields(value.watching) ? Object.values(value.watching) : 'url' in value ? [value] : [];
    if (isFields(value.watching) || entries.length > 0) isKnown = true;
    for (const entry of entries) if (isFields(entry)) readWatch(entry, watches, leftOut);
  }
  if (!isKnown) throw new UnknownFormatError('url-watches.json');
  return { watches, leftOut };
}

function readWatch(entry: Fields, watches: Watch[], leftOut: LeftOut[]): void {
  // `source:https://…` watches the source text of a page.
  const url = textOf(entry.url).replace(/^source:/i, '');
  const name = textOf(entry.title) || textOf(entry.page_title) || url;
  const leave = (setting: string, why: LeftOut['why'], isWhole = false): void => {
    leftOut.push({ name, setting, why, isWhole });
  };
  if (!isWebPage(url)) {
    leave('url', 'not-a-page', true);
    return;
  }
  const processor = textOf(entry.processor);
  if (processor !== '' && processor !== 'text_json_diff') {
    leave(`processor: ${processor}`, 'not-a-page', true);
    return;
  }
  if (textOf(entry.method) !== '' && textOf(entry.method).toUpperCase() !== 'GET') {
    leave(`method: ${textOf(entry.method)}`, 'method', true);
    return;
  }
  const css = (setting: string): string[] => {
    const written = textsOf(entry[setting]);
    const kept = written.filter((one) => isCss(one));
    if (kept.length < written.length) leave(setting, 'not-css');
    return kept.map((one) => one.replace(/^css:/i, ''));
  };
  const include = css('include_filters');
  const ignore = css('subtractive_selectors');
  const headers: Record<string, string> = {};
  for (const [header, value] of Object.entries(isFields(entry.headers) ? entry.headers : {})) {
    if (isSecretHeader(header)) leave(`headers.${header}`, 'secret');
    else if (typeof value === 'string') headers[header] = value;
  }
  for (const setting of [
    'ignore_text',
    'extract_text',
    'trigger_text',
    'text_should_not_be_present',
    'conditions',
  ])
    if (textsOf(entry[setting]).length > 0 || (Array.isArray(entry[setting]) && entry[setting].length > 0))
      leave(setting, 'text-filter');
  if (
    Array.isArray(entry.browser_steps) &&
    entry.browser_steps.some(
      (step) => isFields(step) && !/^(?:Choose one|Goto site)$/i.test(textOf(step.operation)),
    )
  )
    leave('browser_steps', 'steps');
  if (textOf(entry.webdriver_js_execute_code) !== '') leave('webdriver_js_execute_code', 'own-code');
  if (textOf(entry.proxy) !== '') leave('proxy', 'proxy');
  if (textsOf(entry.notification_urls).length > 0) leave('notification_urls', 'notification');
  const backend = textOf(entry.fetch_backend);
  const schedule =
    entry.time_between_check_use_default === true
      ? undefined
      : scheduleOf(secondsOf(entry.time_between_check));
  watches.push({
    name,
    urls: [url],
    kind: 'document',
    fetch: /webdriver|playwright|puppeteer|^extra_browser/.test(backend) ? 'browser' : 'http',
    // All filters together are what is watched there; here the selectors of a list stand for each other.
    content: include.length > 0 ? [include.join(', ')] : [],
    ignore,
    headers,
    ...(schedule !== undefined && { schedule }),
    mustContain: [],
    isOn: entry.paused !== true,
  });
}

/** XPath, JSONPath and jq are not read. */
function isCss(filter: string): boolean {
  return !/^(?:xpath1?:|json:|jq:|jqraw:|\/\/|\/)/i.test(filter);
}

const SECONDS: Readonly<Record<string, number>> = {
  weeks: 604_800,
  days: 86_400,
  hours: 3_600,
  minutes: 60,
  seconds: 1,
};

function secondsOf(interval: unknown): number {
  if (!isFields(interval)) return 0;
  return Object.entries(SECONDS).reduce(
    (sum, [unit, seconds]) => sum + seconds * (Number(interval[unit]) || 0),
    0,
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
