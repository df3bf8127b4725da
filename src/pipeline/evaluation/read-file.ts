import { parse } from 'node:path';
import { z } from 'zod';
import { readBoundedFile, UnusableFileError } from '../../config/bounded-file.js';
import { CHANGE_KINDS, type IsoDate, type TopicId } from '../../domain/vocabulary.js';
import { validate } from '../../schema/describe.js';
import { isoDate, languageTag, problemIssue, text } from '../../schema/values.js';
import type { Announcement } from './announcement.js';
import { AnnouncementFileError, type FileMistake } from './errors.js';
import { messages } from './messages.js';

const LARGEST_BYTES = 200_000_000;
/** UTF-16 units of one announcement: more than any page has that is read. */
const LONGEST_LINE = 10_000_000;

const published = z.string().superRefine((value, context) => {
  const known =
    z.iso.date().safeParse(value).success || z.iso.datetime({ offset: true }).safeParse(value).success;
  if (!known) context.addIssue(problemIssue(messages.badPublished(value)));
});

/** A line of a file of further answers. */
const furtherSchema = z.object({ id: text, other_dates: z.array(isoDate).nullish() });

/**
 * Reads further answers by the id of an announcement, one JSON object per line: `other_dates` that are right as well.
 *
 * @throws AnnouncementFileError where a line is no such object
 */
export function readFurtherDates(file: string): ReadonlyMap<string, readonly IsoDate[]> {
  const dates = new Map<string, readonly IsoDate[]>();
  const mistakes: FileMistake[] = [];
  for (const [index, line] of decode(readBytes(file), file).split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const read = furtherSchema.safeParse(objectIn(line));
    if (read.success) dates.set(read.data.id, read.data.other_dates ?? []);
    else mistakes.push({ line: index + 1, field: '', message: messages.notFurther() });
  }
  if (mistakes.length > 0) throw new AnnouncementFileError(file, mistakes);
  return dates;
}

function objectIn(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** A line of the file. Fields that are not listed belong to the user and are ignored. */
const announcementSchema = z
  .object({
    id: text,
    platform: text,
    market: text.nullish(),
    language: languageTag.nullish(),
    title: z.string().nullish(),
    body: z.string().nullish(),
    published,
    is_rule_change: z.boolean().nullish(),
    kind: z.enum(CHANGE_KINDS).nullish(),
    topics: z.array(text).nullish(),
    effective: isoDate.nullish(),
    deadline: isoDate.nullish(),
    accept_topics: z.array(text).nullish(),
    accept_effective: z.array(isoDate.nullable()).nullish(),
    accept_deadline: z.array(isoDate.nullable()).nullish(),
    other_dates: z.array(isoDate).nullish(),
  })
  .superRefine(({ title, body }, context) => {
    if ((title ?? '').trim() === '' && (body ?? '').trim() === '') {
      context.addIssue(problemIssue(messages.noText(), ['body']));
    }
  });

/**
 * Reads a file of announcements, one JSON object per line; blank lines are skipped.
 *
 * @param topics the topics that labels may name
 * @throws AnnouncementFileError with every mistake in the file
 */
export async function readAnnouncements(file: string, topics: readonly TopicId[]): Promise<Announcement[]> {
  const bytes = readBytes(file);
  const { announcements, mistakes } = parseAnnouncements(decode(bytes, file), topics, parse(file).name);
  if (mistakes.length > 0) throw new AnnouncementFileError(file, mistakes);
  return announcements;
}

function readBytes(file: string): Buffer {
  try {
    return readBoundedFile(file, LARGEST_BYTES);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    const message = error instanceof UnusableFileError ? error.words : messages.unreadable(code);
    throw new AnnouncementFileError(file, [{ field: '', message }]);
  }
}

function decode(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new AnnouncementFileError(file, [{ field: '', message: messages.notUtf8() }]);
  }
}

interface Parsed {
  readonly announcements: Announcement[];
  readonly mistakes: FileMistake[];
}

function parseAnnouncements(content: string, topics: readonly TopicId[], set: string): Parsed {
  const announcements: Announcement[] = [];
  const mistakes: FileMistake[] = [];
  const lineOfId = new Map<string, number>();
  for (const [index, line] of content.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const read = parseLine(line, topics, set);
    const place = index + 1;
    if ('mistakes' in read) {
      for (const mistake of read.mistakes) mistakes.push({ line: place, ...mistake });
      continue;
    }
    const { id } = read.announcement;
    const earlier = lineOfId.get(id);
    if (earlier === undefined) lineOfId.set(id, place);
    else mistakes.push({ line: place, field: 'id', message: messages.duplicateId(id, earlier) });
    announcements.push(read.announcement);
  }
  if (announcements.length === 0 && mistakes.length === 0) {
    mistakes.push({ field: '', message: messages.empty() });
  }
  return { announcements, mistakes };
}

type ReadLine =
  | { readonly announcement: Announcement }
  | { readonly mistakes: readonly Omit<FileMistake, 'line'>[] };

function parseLine(line: string, topics: readonly TopicId[], set: string): ReadLine {
  if (line.length > LONGEST_LINE) {
    return { mistakes: [{ field: '', message: messages.tooLong(LONGEST_LINE) }] };
  }
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { mistakes: [{ field: '', message: messages.notJson() }] };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { mistakes: [{ field: '', message: messages.notAnObject() }] };
  }
  const result = validate(announcementSchema, value);
  if (result.problems !== undefined) {
    return { mistakes: result.problems.map(({ path, message }) => ({ field: path.join('.'), message })) };
  }
  const unknown = (result.data.topics ?? []).filter((topic) => !topics.includes(topic));
  if (unknown.length > 0) {
    const known = topics.join(', ');
    return {
      mistakes: unknown.map((id) => ({ field: 'topics', message: messages.unknownTopic(id, known) })),
    };
  }
  return { announcement: announcementOf(result.data, set) };
}

/** For rule change, kind and topics null means "not known"; for a date it means that the text states none. */
function announcementOf(line: z.output<typeof announcementSchema>, set: string): Announcement {
  const { id, platform, market, language, title, body, published, effective, deadline } = line;
  const others = line.other_dates ?? [];
  return {
    id,
    set,
    platform,
    market: market ?? 'GLOBAL',
    ...(language != null && { language }),
    title: title ?? '',
    body: body ?? '',
    published,
    labels: {
      ...(line.is_rule_change != null && { isRuleChange: line.is_rule_change }),
      ...(line.kind != null && { kind: line.kind }),
      ...(line.topics != null && { topics: line.topics }),
      ...(effective !== undefined && { effective }),
      ...(deadline !== undefined && { deadline }),
    },
    accepted: {
      topics: line.accept_topics ?? [],
      effective: [...(line.accept_effective ?? []), ...others],
      deadline: [...(line.accept_deadline ?? []), ...others],
    },
  };
}
