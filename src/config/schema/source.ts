import { z } from 'zod';
import type { ExtractionRule, Source, ValidityRule } from '../../domain/source.js';
import { CONFIDENCES, PERMISSIONS, PUBLISHERS, SENSITIVITIES } from '../../domain/vocabulary.js';
import { described, describedFields, describedLike } from '../../schema/described.js';
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
  proxyUrl,
  selector,
  someOf,
  text,
  timeZone,
  webUrl,
  wholeNumber,
} from '../../schema/values.js';
import type { Supported } from '../supported.js';
import { type Declarable, partsOf } from './declarable.js';
import { announcementHours } from './hours.js';
import {
  extractionTexts,
  permissionTexts,
  rangeTexts,
  robotsTexts,
  sourceFileTexts,
  sourceTexts,
  validityTexts,
} from './source-texts.js';

/** Content that no single element holds: everything between two elements, in document order. */
const rangeRule = z.strictObject(
  describedFields(
    {
      startAfter: z.exactOptional(selector),
      startBefore: z.exactOptional(selector),
      endBefore: z.exactOptional(selector),
      endAfter: z.exactOptional(selector),
    },
    rangeTexts,
  ),
);

const extraction = z.strictObject(
  describedFields(
    {
      content: listOf(selector).default([]),
      parts: z.exactOptional(someOf(selector)),
      ignore: listOf(selector).default([]),
      title: z.exactOptional(selector),
      date: z.exactOptional(selector),
      range: z.exactOptional(rangeRule),
    },
    extractionTexts,
  ),
) satisfies z.ZodType<ExtractionRule>;

const validity = z.strictObject(
  describedFields(
    {
      mustContain: listOf(text).default([]),
      minChars: wholeNumber(0, 1_000_000).default(0),
      blockMarkers: listOf(text).default([]),
    },
    validityTexts,
  ),
) satisfies z.ZodType<ValidityRule>;

const permission = z.strictObject(
  describedFields(
    {
      status: z.enum(PERMISSIONS),
      note: z.exactOptional(text),
      termsUrl: z.exactOptional(webUrl),
      reviewedAt: z.exactOptional(isoDate),
    },
    permissionTexts,
  ),
) satisfies z.ZodType<Source['permission']>;

const robots = z.strictObject(
  describedFields({ obey: flag.default(true), why: z.exactOptional(text) }, robotsTexts),
) satisfies z.ZodType<Source['robots']>;

/** The fields that sources of every kind and fetch mode have. */
const { kind: kindText, fetch: fetchText, ...commonTexts } = sourceTexts;
const common = describedFields(
  {
    id,
    /** Where it is another than that of the file. */
    platform: z.exactOptional(id),
    name: text,
    markets: someOf(market),
    languages: someOf(languageTag),
    timezone: timeZone.default('UTC'),
    publisher: z.enum(PUBLISHERS).default('official'),
    permission: permission.default({ status: 'unreviewed' }),
    enabled: z.exactOptional(flag),
    confidence: z.enum(CONFIDENCES).default('medium'),
    url: z.exactOptional(webUrl),
    urls: z.exactOptional(z.array(webUrl).min(1)),
    allowedHosts: listOf(host).default([]),
    headers: z.record(headerName, headerValue).default({}),
    session: z.exactOptional(z.enum(['none', 'signed-in'])),
    robots: z.exactOptional(robots),
    proxy: z.exactOptional(proxyUrl),
    extract: extraction.prefault({}),
    validity: validity.prefault({}),
    schedule: z.exactOptional(cron),
    urgent: z.exactOptional(flag),
    announcementHours: z.exactOptional(announcementHours),
    sensitivity: z.exactOptional(z.enum(SENSITIVITIES)),
    topics: listOf(id).default([]),
  },
  commonTexts,
);

/** A source as declared; the fields of its kind and its fetch mode stand beside these. */
export type SourceDeclaration = z.output<ReturnType<typeof sourceSchemaOf>>;

/** One entry of `sources:` in `sources/<platform>.yaml`. */
export function sourceSchemaOf(declarable: Declarable) {
  return z.strictObject({
    ...common,
    kind: described(z.enum(declarable.kinds.map(({ name }) => name)), kindText),
    fetch: described(z.enum(declarable.modes.map(({ name }) => name)).default('http'), fetchText),
    ...fieldsOf(declarable),
  });
}

/** The fields of kinds and fetch modes; which there are is known when it runs, so that no type can name them. */
function fieldsOf(declarable: Declarable): object {
  const fields: Record<string, z.ZodType> = {};
  for (const [field, { part }] of partsOf(declarable))
    fields[field] = describedLike(z.exactOptional(part.schema), part.schema);
  for (const mode of declarable.modes) {
    for (const [field, schema] of Object.entries(mode.fields ?? {}))
      fields[field] = describedLike(z.exactOptional(schema), schema);
  }
  return fields;
}

/** `sources/<platform>.yaml`; the entries are validated one by one with {@link sourceSchemaOf}. */
export const sourceFileSchema = z.strictObject(
  describedFields(
    {
      platform: z.exactOptional(id),
      announcementHours: z.exactOptional(announcementHours),
      include: z.exactOptional(z.literal('shipped')),
      sources: z.array(z.unknown()).default([]),
      overrides: z.record(id, z.record(z.string(), z.unknown())).default({}),
    },
    sourceFileTexts,
  ),
);

export type SourceFile = z.output<typeof sourceFileSchema>;

/** The source of the domain that a declaration stands for, with the parts of what is supported. */
export function toSource(
  declaration: SourceDeclaration,
  supported: Supported,
  { platform, file, announcementHours: usual }: Pick<Source, 'platform' | 'file' | 'announcementHours'>,
): Source {
  const { content, parts, ignore, title, date } = declaration.extract;
  const hours = declaration.announcementHours ?? usual;
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
    ...(declaration.session === undefined ? {} : { session: declaration.session }),
    ...(declaration.robots === undefined ? {} : { robots: declaration.robots }),
    ...(declaration.proxy === undefined ? {} : { proxy: declaration.proxy }),
    extraction: {
      content,
      ignore,
      ...(parts === undefined ? {} : { parts }),
      ...(title === undefined ? {} : { title }),
      ...(date === undefined ? {} : { date }),
    },
    ...ownParts(declaration, supported),
    validity: declaration.validity,
    ...(declaration.schedule === undefined ? {} : { schedule: declaration.schedule }),
    ...(declaration.urgent && { urgent: true as const }),
    ...(hours === undefined ? {} : { announcementHours: hours }),
    ...(declaration.sensitivity === undefined ? {} : { sensitivity: declaration.sensitivity }),
    topics: declaration.topics,
    file,
  };
}

function ownParts(declaration: SourceDeclaration, supported: Supported): Readonly<Record<string, unknown>> {
  const part = supported.kinds.find(({ name }) => name === declaration.kind)?.part;
  const mode = supported.modes.find(({ name }) => name === declaration.fetch);
  const own = [...(part ? [part.field] : []), ...Object.keys(mode?.fields ?? {})];
  return Object.fromEntries(Object.entries(declaration).filter(([field]) => own.includes(field)));
}
