import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { Feed } from 'feed';
import { z } from 'zod';
import type { UiLanguage } from '../../domain/vocabulary.js';
import { inLanguage } from '../../text/texts.js';
import type { FeedEntry } from './entry.js';
import { messages } from './messages.js';

/** One language's files of a feed: `feed.xml` (RSS 2.0), `atom.xml` and `feed.json` (JSON Feed). */
export interface FeedPlace {
  readonly folder: string;
  readonly language: UiLanguage;
  /** Where the folder can be read, for the feed's own links. */
  readonly url: string | undefined;
}

/** What a feed links to where nobody has said under which address it can be read. */
const NO_ADDRESS = 'http://localhost/';
const STATE = 'feed.json';

/** The JSON Feed is also what the next entry is added to. */
const storedSchema = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      url: z.string().optional(),
      title: z.string(),
      content_html: z.string(),
      date_modified: z.iso.datetime(),
      tags: z.array(z.string()).default([]),
    }),
  ),
});

/** The entries that a feed holds. A file that is no feed is moved aside and counts as none. */
export async function readEntries({ folder }: FeedPlace): Promise<FeedEntry[]> {
  const file = join(folder, STATE);
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) return [];
  const stored = storedSchema.safeParse(parseJson(text));
  if (!stored.success) {
    await rename(file, `${file}.unreadable`);
    return [];
  }
  return stored.data.items.map((item) => ({
    guid: item.id,
    title: item.title,
    link: item.url,
    html: item.content_html,
    at: new Date(item.date_modified),
    topics: item.tags,
  }));
}

/** The entries with one more, the latest first; one that is there already is replaced, and the oldest fall out. */
export function withEntry(entries: readonly FeedEntry[], entry: FeedEntry, limit: number): FeedEntry[] {
  const others = entries.filter(({ guid }) => guid !== entry.guid);
  const sorted = [...others, entry].sort((a, b) => b.at.getTime() - a.at.getTime());
  return sorted.slice(0, limit);
}

/** Writes the three files, each in one step; the one that is read back comes last. */
export async function writeFeed(place: FeedPlace, entries: readonly FeedEntry[]): Promise<void> {
  const feed = buildFeed(place, entries);
  await mkdir(place.folder, { recursive: true });
  await replaceFile(place.folder, 'feed.xml', legalXml(feed.rss2()));
  await replaceFile(place.folder, 'atom.xml', legalXml(feed.atom1()));
  await replaceFile(place.folder, STATE, feed.json1());
}

function buildFeed({ language, url }: FeedPlace, entries: readonly FeedEntry[]): Feed {
  const { title, description } = inLanguage(messages, language);
  const address = url === undefined ? undefined : `${url}/${language}`;
  const feed = new Feed({
    id: address === undefined ? `urn:rulewatch:feed:${language}` : `${address}/atom.xml`,
    title,
    description,
    language,
    link: address ?? NO_ADDRESS,
    generator: 'RuleWatch',
    author: { name: 'RuleWatch' },
    updated: entries[0]?.at ?? new Date(0),
    ...(address === undefined
      ? {}
      : {
          feedLinks: {
            rss: `${address}/feed.xml`,
            atom: `${address}/atom.xml`,
            json: `${address}/feed.json`,
          },
        }),
  });
  for (const entry of entries) {
    feed.addItem({
      title: entry.title,
      id: entry.guid,
      guid: entry.guid,
      link: entry.link ?? address ?? NO_ADDRESS,
      date: entry.at,
      content: entry.html,
      category: entry.topics.map((name) => ({ name, term: name })),
    });
  }
  return feed;
}

/** XML 1.0, production 2: characters that no file may hold, escaped or not. */
function legalXml(xml: string): string {
  return xml.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');
}

/** A reader sees the old file or the new one, never a part. */
async function replaceFile(folder: string, name: string, content: string): Promise<void> {
  const draft = join(folder, `.${name}.draft`);
  const file = await open(draft, 'w');
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(draft, join(folder, name));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
