import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { fetchRecorded } from '../../collect/recorded.js';
import { readBoundedFile, UnusableFileError } from '../../config/bounded-file.js';
import { HistoryError } from './errors.js';
import {
  contentTypeOf,
  type Label,
  type PageHistory,
  type RecordedFetch,
  recordedSource,
} from './history.js';

const selectors = z
  .union([z.string(), z.array(z.unknown())])
  .transform((value) => [value].flat().filter((entry) => typeof entry === 'string'));

const metaSchema = z.object({
  service: z.string().default(''),
  document: z.string().default(''),
  language: z.union([z.string(), z.array(z.string()).min(1)]).default('en'),
  url: z.string().optional(),
  selector: selectors.optional().catch(undefined),
  selector_remove: selectors.optional().catch(undefined),
  versions: z.array(z.object({ file: z.string(), date: z.string() })).min(1),
});

const labelSchema = z.object({
  from: z.string(),
  to: z.string(),
  verdict: z.string(),
  confidence: z.string().optional(),
  topics: z.array(z.string()).optional().catch(undefined),
  effective: z.string().nullish().catch(undefined),
});

export interface FolderOptions {
  /** Whether the recorded selectors are used; without them the main content is found. */
  readonly selectors: boolean;
}

const LARGEST_META_BYTES = 50_000_000;
const LARGEST_VERSION_BYTES = 100_000_000;

/**
 * Reads a folder of recorded histories: `<slug>/meta.json`, the versions that it names, and `labels.jsonl` where
 * there is one. Throws {@link HistoryError} that names the file.
 */
export async function readHistories(folder: string, options: FolderOptions): Promise<PageHistory[]> {
  const slugs = await slugsOf(folder);
  return Promise.all(slugs.map((slug) => readHistory(folder, slug, options)));
}

/** The names of the histories in a folder. Throws {@link HistoryError} where there is none. */
export async function slugsOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => {
    throw new HistoryError(`The folder ${folder} cannot be read.`);
  });
  const slugs = entries
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'meta.json')))
    .map((entry) => entry.name)
    .sort();
  if (slugs.length === 0) throw new HistoryError(`The folder ${folder} holds no <name>/meta.json.`);
  return slugs;
}

/** Reads one history of a folder: see {@link readHistories}. */
export async function readHistory(
  folder: string,
  slug: string,
  options: FolderOptions,
): Promise<PageHistory> {
  const path = join(folder, slug, 'meta.json');
  const meta = parseWith(metaSchema, readHistoryFile(path, LARGEST_META_BYTES).toString('utf8'), path);
  const [language = 'en'] = [meta.language].flat();
  const url = meta.url ?? `https://recorded.example/${encodeURIComponent(slug)}`;
  // Recorded selectors mean "all of these, in the order of the page".
  const content = options.selectors && meta.selector?.length ? [meta.selector.join(', ')] : [];
  const ignore = options.selectors ? (meta.selector_remove ?? []) : [];
  const name = [meta.service, meta.document].filter(Boolean).join(' - ') || slug;
  const source = recordedSource({
    slug,
    name,
    platform: meta.service || slug,
    language,
    url,
    content,
    ignore,
  });
  return {
    slug,
    source,
    labels: readLabels(join(folder, slug, 'labels.jsonl')),
    versions: meta.versions.map(({ file, date }) => {
      const instant = instantOf(date, path);
      return { name: file, date: instant, read: () => readVersion(join(folder, slug, file), url, instant) };
    }),
  };
}

async function readVersion(path: string, url: string, date: string): Promise<RecordedFetch> {
  const body = readHistoryFile(path, LARGEST_VERSION_BYTES);
  return fetchRecorded({ url, body, contentType: contentTypeOf(path), recordedAt: new Date(date) });
}

/** Reads what the folder names. Throws {@link HistoryError} that names the file. */
function readHistoryFile(path: string, limitBytes: number): Buffer {
  try {
    return readBoundedFile(path, limitBytes);
  } catch (cause) {
    if (cause instanceof UnusableFileError) throw cause;
    throw new HistoryError(`The recorded file ${path} cannot be read.`, { cause });
  }
}

function readLabels(path: string): Label[] {
  if (!existsSync(path)) return [];
  const lines = readHistoryFile(path, LARGEST_META_BYTES)
    .toString('utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  return lines.map((line, index) => parseWith(labelSchema, line, `${path}:${index + 1}`));
}

function instantOf(date: string, place: string): string {
  const instant = new Date(date);
  if (Number.isNaN(instant.getTime())) throw new HistoryError(`${place}: "${date}" is no date.`);
  return instant.toISOString();
}

function parseWith<Schema extends z.ZodType>(schema: Schema, text: string, place: string): z.output<Schema> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new HistoryError(`${place} is no JSON.`);
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new HistoryError(`${place}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not as expected'}`);
}
