import { z } from 'zod';
import type { ExtractionRule, ListingRule, Source, ValidityRule } from '../../domain/source.js';
import { CONFIDENCES, FETCH_MODES, PERMISSIONS, PUBLISHERS, SOURCE_KINDS } from '../../domain/vocabulary.js';
import {
  cron,
  flag,
  headerName,
  headerValue,
  host,
  id,
  isoDate,
  languageTag,
  listOf,
  market,
  selector,
  someOf,
  text,
  timeZone,
  webUrl,
  wholeNumber,
} from '../../schema/values.js';
import {
  apiRule,
  entriesRule,
  feedRule,
  followRule,
  importRule,
  rangeRule,
  readyRule,
} from './source-kinds.js';

const extraction = z.strictObject({
  content: listOf(selector).default([]),
  ignore: listOf(selector).default([]),
  title: z.exactOptional(selector),
  date: z.exactOptional(selector),
  range: z.exactOptional(rangeRule),
}) satisfies z.ZodType<ExtractionRule>;

const listing = z.strictObject({
  item: selector,
  title: z.exactOptional(selector),
  link: z.exactOptional(selector),
  date: z.exactOptional(selector),
  limit: wholeNumber(1, 200).default(20),
}) satisfies z.ZodType<ListingRule>;

const validity = z.strictObject({
  mustContain: listOf(text).default([]),
  minChars: wholeNumber(0, 1_000_000).default(0),
  blockMarkers: listOf(text).default([]),
}) satisfies z.ZodType<ValidityRule>;

const permission = z.strictObject({
  status: z.enum(PERMISSIONS),
  note: z.exactOptional(text),
  termsUrl: z.exactOptional(webUrl),
  reviewedAt: z.exactOptional(isoDate),
}) satisfies z.ZodType<Source['permission']>;

/** One entry of `sources:` in `sources/<platform>.yaml`. */
export const sourceSchema = z.strictObject({
  id,
  name: text,
  markets: someOf(market),
  languages: someOf(languageTag),
  timezone: timeZone.default('UTC'),
  kind: z.enum(SOURCE_KINDS),
  fetch: z.enum(FETCH_MODES).default('http'),
  publisher: z.enum(PUBLISHERS).default('official'),
  permission: permission.default({ status: 'unreviewed' }),
  enabled: z.exactOptional(flag),
  confidence: z.enum(CONFIDENCES).default('medium'),
  url: z.exactOptional(webUrl),
  urls: z.exactOptional(z.array(webUrl).min(1)),
  allowedHosts: listOf(host).default([]),
  headers: z.record(headerName, headerValue).default({}),
  extract: extraction.prefault({}),
  listing: z.exactOptional(listing),
  validity: validity.prefault({}),
  schedule: z.exactOptional(cron),
  topics: listOf(id).default([]),
  follow: z.exactOptional(followRule),
  entries: z.exactOptional(entriesRule),
  feed: z.exactOptional(feedRule),
  api: z.exactOptional(apiRule),
  import: z.exactOptional(importRule),
  readyWhen: z.exactOptional(readyRule),
  session: z.exactOptional(z.enum(['none', 'signed-in'])),
});

/** A source as declared, with the fields of every kind. */
export type SourceDeclaration = z.output<typeof sourceSchema>;

/** `sources/<platform>.yaml`; the entries are validated one by one with {@link sourceSchema}. */
export const sourceFileSchema = z.strictObject({ platform: id, sources: z.array(z.unknown()) });

/** The source of the domain that a declaration stands for. */
export function toSource(declaration: SourceDeclaration, platform: string, file: string): Source {
  const { content, ignore, title, date } = declaration.extract;
  return {
    id: declaration.id,
    platform,
    name: declaration.name,
    markets: declaration.markets,
    languages: declaration.languages,
    timezone: declaration.timezone,
    kind: declaration.kind,
    fetch: declaration.fetch,
    publisher: declaration.publisher,
    permission: declaration.permission,
    enabled: declaration.enabled ?? declaration.permission.status === 'allowed',
    confidence: declaration.confidence,
    urls: declaration.urls ?? (declaration.url === undefined ? [] : [declaration.url]),
    allowedHosts: declaration.allowedHosts,
    headers: declaration.headers,
    extraction: {
      content,
      ignore,
      ...(title === undefined ? {} : { title }),
      ...(date === undefined ? {} : { date }),
    },
    ...(declaration.listing === undefined ? {} : { listing: declaration.listing }),
    validity: declaration.validity,
    ...(declaration.schedule === undefined ? {} : { schedule: declaration.schedule }),
    topics: declaration.topics,
    file,
  };
}
