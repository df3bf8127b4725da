import type { FetchedContent } from '../../../domain/fetch.js';
import type { ToldProblem } from '../../../domain/problem.js';
import type { Source } from '../../../domain/source.js';
import { type Answer, findIn, itemsAt, readAnswer } from '../../../extract/api/answer.js';
import { failureIn } from '../../../extract/api/failure.js';
import { cleanAddress, type ItemsOptions, readItems, withDetail } from '../../../extract/api/read-items.js';
import type { ApiRule, IndexRule } from '../../../extract/api/rule.js';
import { firstText } from '../../../extract/api/values.js';
import { completenessOf } from '../../../extract/completeness.js';
import { readDay } from '../../../extract/items/when.js';
import type { AnswerPart, AnswerReading } from '../../items/answer.js';
import { invalidAnswer, unreadAnswer } from '../../items/raw-answer.js';
import { apiProblems } from './problems.js';

/** Reads what an address of an API brought: its items, the lists that an index names, or more about one item. */
export function readApiAnswer(content: FetchedContent, source: Source, part: AnswerPart): AnswerReading {
  const { api: rule, id, file, timezone, languages } = source;
  const { url } = content;
  if (!rule) return broken(apiProblems.tell('no-list', { url, path: '', field: 'api', source: id, file }));
  let answer: Answer;
  try {
    answer = readAnswer(content, rule.format);
  } catch (error) {
    const said = (error instanceof Error ? error.message : String(error)).slice(0, 200);
    const told = apiProblems.tell('no-data', { url, said, source: id, file });
    if (isCutOff(content)) return broken(told, 'truncated');
    return invalidAnswer(content, source) ?? unreadAnswer(content, source, 'wrong-page', told);
  }
  const said = failureIn(answer, rule.failWhen);
  if (said !== undefined) return broken(apiProblems.tell('says-failure', { url, said }), 'error-page');
  const invalid = invalidAnswer(content, source);
  if (invalid) return invalid;
  const options: ItemsOptions = { timezone, language: languages[0], baseUrl: content.finalUrl };
  switch (part.of) {
    case 'index':
      return rule.index ? readIndex(answer, rule.index, content, source, options) : nothing();
    case 'detail':
      return readDetail(answer, rule, part, content, source, options);
    case 'list':
      return readList(answer, rule, content, source, options);
  }
}

function readList(
  answer: Answer,
  rule: ApiRule,
  content: FetchedContent,
  source: Source,
  options: ItemsOptions,
): AnswerReading {
  const { url } = content;
  const { id, file } = source;
  const entries = itemsAt(answer, rule.itemPath);
  if (!entries) return broken(noList(answer, rule.itemPath, 'api.itemPath', content, source));
  const { items } = readItems(entries, answer.value, rule, options);
  if (entries.length > 0 && items.length === 0) {
    const path = rule.fields.title;
    return broken(apiProblems.tell('no-titles', { url, count: entries.length, path, source: id, file }));
  }
  const last = entries.at(-1);
  const next = nextOf(answer, rule, content, last);
  return { items, next, isFullText: hasText(rule), isComplete: rule.complete, isCut: isCutOff(content) };
}

/** Whether the end of JSON or XML is missing. */
function isCutOff(content: FetchedContent): boolean {
  const contentType = /^[\s\uFEFF]*</.test(content.text) ? 'application/xml' : 'application/json';
  return completenessOf({ ...content, contentType }).complete === 'no';
}

/** Whether an item says itself what it has to say. */
function hasText({ fields }: ApiRule): boolean {
  return fields.body !== undefined || fields.url === undefined;
}

function nextOf(
  answer: Answer,
  { paging, fields }: ApiRule,
  { nextUrl, finalUrl }: FetchedContent,
  last: unknown,
): { readonly url?: string; readonly cursor?: string } | undefined {
  switch (paging?.by) {
    case 'link-header':
      return nextUrl === undefined ? undefined : { url: nextUrl };
    case 'next-url': {
      const written = scalar(findIn(answer, paging.path ?? '')[0]);
      const bare = written.trim().replaceAll('&amp;', '&');
      return bare !== '' && URL.canParse(bare, finalUrl) ? { url: new URL(bare, finalUrl).href } : undefined;
    }
    case 'cursor': {
      const cursor = scalar(findIn(answer, paging.path ?? '')[0]);
      return cursor === '' ? undefined : { cursor };
    }
    case 'last-id': {
      const cursor =
        fields.id === undefined ? undefined : firstText(fields.id, { item: last, answer: answer.value });
      return cursor === undefined ? undefined : { cursor };
    }
    default:
      return undefined;
  }
}

function scalar(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function readIndex(
  answer: Answer,
  index: IndexRule,
  content: FetchedContent,
  source: Source,
  options: ItemsOptions,
): AnswerReading {
  const entries = itemsAt(answer, index.itemPath);
  if (!entries) return broken(noList(answer, index.itemPath, 'api.index.itemPath', content, source));
  const lists = entries.flatMap((item) => {
    const place = { item, answer: answer.value };
    const url = cleanAddress(firstText(index.url, place) ?? '', options.baseUrl);
    const written = index.published === undefined ? undefined : firstText(index.published, place);
    const { dateFormat } = source.api ?? {};
    const day = written === undefined ? undefined : readDay(written, options, dateFormat);
    return url === undefined ? [] : [{ url, day: day ?? '' }];
  });
  if (lists.length === 0) {
    const { id, file } = source;
    return broken(apiProblems.tell('no-index', { url: content.url, path: index.url, source: id, file }));
  }
  const latest = [...lists].sort((one, other) => (one.day === other.day ? 0 : one.day < other.day ? 1 : -1));
  return { ...nothing(), lists: latest.map(({ url }) => url) };
}

function readDetail(
  answer: Answer,
  rule: ApiRule,
  { item }: Extract<AnswerPart, { readonly of: 'detail' }>,
  content: FetchedContent,
  source: Source,
  options: ItemsOptions,
): AnswerReading {
  const { detail } = rule;
  const [entry] = detail?.itemPath === undefined ? [answer.value] : (itemsAt(answer, detail.itemPath) ?? []);
  if (!detail || entry === undefined)
    return broken(noList(answer, detail?.itemPath, 'api.detail.itemPath', content, source));
  const place = { item: rootOf(answer, entry), answer: answer.value };
  const said = withDetail(item, place, detail.fields, rule.dateFormat, options);
  return { ...nothing(), items: [said], isFullText: true };
}

/** Of XML without a path, what the root element holds. */
function rootOf({ format, value }: Answer, entry: unknown): unknown {
  if (format !== 'xml' || entry !== value || typeof value !== 'object' || value === null) return entry;
  return Object.values(value)[0];
}

function noList(
  { value }: Answer,
  path: string | undefined,
  field: string,
  { url }: FetchedContent,
  { id, file }: Source,
): ToldProblem {
  if (path !== undefined) return apiProblems.tell('no-list', { url, path, field, source: id, file });
  const names = typeof value === 'object' && value !== null ? Object.keys(value).slice(0, 10).join(', ') : '';
  return apiProblems.tell('not-a-list', { url, names, source: id, file });
}

function broken(told: ToldProblem, kind = 'wrong-page'): AnswerReading {
  return { kind, told };
}

function nothing() {
  return { items: [], isFullText: false, isComplete: false, isCut: false } as const;
}
