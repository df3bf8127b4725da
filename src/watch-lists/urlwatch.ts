import { parseAllDocuments } from 'yaml';
import { type Fields, isFields } from '../schema/fields.js';
import {
  isSecretHeader,
  isWebPage,
  type LeftOut,
  type ListFile,
  textOf,
  UnknownFormatError,
  type Watch,
  type WatchList,
} from './watch.js';

/**
 * Reads the jobs of urlwatch: `urls.yaml`, one document for each job, as its documentation of jobs and filters says.
 *
 * @throws UnknownFormatError where it holds no job
 */
export function readUrlwatch(files: readonly ListFile[]): WatchList {
  const watches: Watch[] = [];
  const leftOut: LeftOut[] = [];
  let jobs = 0;
  for (const { name, text } of files) {
    for (const document of parseAllDocuments(text, { logLevel: 'silent' })) {
      if (!('toJS' in document)) continue;
      if (document.errors.length > 0) {
        leftOut.push({
          name,
          setting: document.errors[0]?.message.split('\n')[0] ?? '',
          why: 'unreadable',
          isWhole: true,
        });
        continue;
      }
      const job: unknown = document.toJS({ maxAliasCount: 100 });
      if (!isFields(job) || !('url' in job || 'navigate' in job || 'command' in job)) continue;
      jobs += 1;
      readJob(job, watches, leftOut);
    }
  }
  if (jobs + leftOut.length === 0) throw new UnknownFormatError('urls.yaml');
  return { watches, leftOut };
}

const WITHOUT_EFFECT = new Set([
  'html2text',
  'beautify',
  'strip',
  'striplines',
  'pdf2text',
  'format-json',
  'pretty-xml',
  'remove-duplicate-lines',
]);
/** Settings that say how the other tool fetches or tells; what of them is needed here is done by itself. */
const SETTINGS_LEFT: Readonly<Record<string, LeftOut['why']>> = {
  cookies: 'secret',
  data: 'method',
  http_proxy: 'proxy',
  https_proxy: 'proxy',
  diff_filter: 'text-filter',
  diff_tool: 'own-code',
  ssl_no_verify: 'no-effect',
  encoding: 'no-effect',
};

function readJob(job: Fields, watches: Watch[], leftOut: LeftOut[]): void {
  const url = textOf(job.navigate) || textOf(job.url);
  const name = textOf(job.name) || url || textOf(job.command);
  const leave = (setting: string, why: LeftOut['why'], isWhole = false): void => {
    leftOut.push({ name, setting, why, isWhole });
  };
  if (url === '') {
    leave('command', 'own-code', true);
    return;
  }
  if (!isWebPage(url)) {
    leave(`url: ${url}`, 'not-a-page', true);
    return;
  }
  const method = textOf(job.method).toUpperCase();
  if (method !== '' && method !== 'GET') {
    leave(`method: ${method}`, 'method', true);
    return;
  }
  const headers: Record<string, string> = {};
  for (const [header, value] of Object.entries(isFields(job.headers) ? job.headers : {})) {
    if (isSecretHeader(header)) leave(`headers.${header}`, 'secret');
    else if (typeof value === 'string') headers[header] = value;
  }
  for (const [setting, why] of Object.entries(SETTINGS_LEFT)) if (setting in job) leave(setting, why);
  const content: string[] = [];
  const ignore: string[] = [];
  const filters: readonly unknown[] = Array.isArray(job.filter)
    ? job.filter
    : textOf(job.filter).split(',').filter(Boolean);
  for (const filter of filters) {
    for (const [kind, value] of isFields(filter)
      ? Object.entries(filter)
      : [[String(filter).trim(), undefined] as const]) {
      const found = selectorsOf(kind, value);
      if (found === undefined) {
        if (!WITHOUT_EFFECT.has(kind))
          leave(
            `filter: ${kind}`,
            /xpath|jq/.test(kind) ? 'not-css' : /shell/.test(kind) ? 'own-code' : 'text-filter',
          );
        continue;
      }
      content.push(...found.content);
      ignore.push(...found.ignore);
    }
  }
  watches.push({
    name,
    urls: [url],
    kind: 'document',
    fetch: 'navigate' in job ? 'browser' : 'http',
    content,
    ignore,
    headers,
    mustContain: [],
    isOn: job.enabled !== false,
  });
}

function selectorsOf(kind: string, value: unknown): { content: string[]; ignore: string[] } | undefined {
  const written = isFields(value) ? '' : String(value ?? '').trim();
  switch (kind) {
    case 'css': {
      if (!isFields(value)) return { content: written === '' ? [] : [written], ignore: [] };
      // Of XML the other tool reads elements that are no page's.
      if (textOf(value.method) === 'xml') return undefined;
      return {
        content: [textOf(value.selector)].filter(Boolean),
        ignore: [textOf(value.exclude)].filter(Boolean),
      };
    }
    case 'element-by-id':
      return { content: [`#${written}`], ignore: [] };
    case 'element-by-class':
      return { content: [`.${written.split(/\s+/).join('.')}`], ignore: [] };
    case 'element-by-tag':
      return { content: written === 'body' ? [] : [written], ignore: [] };
    default:
      return undefined;
  }
}
