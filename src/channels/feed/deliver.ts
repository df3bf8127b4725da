import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { ChangeAlert } from '../../domain/alert.js';
import { UI_LANGUAGES } from '../../domain/vocabulary.js';
import type { RenderOptions } from '../../show/options.js';
import { type Delivery, DeliveryError, layOut, type Receipt } from '../channel.js';
import { type FeedEntry, feedEntry } from './entry.js';
import { type FeedPlace, readEntries, withEntry, writeFeed } from './files.js';
import { withLock } from './lock.js';
import { feedProblems } from './problems.js';
import type { FeedSettings } from './settings.js';

export interface FeedAddition {
  readonly alert: ChangeAlert;
  readonly delivery: Delivery;
  readonly settings: FeedSettings;
  readonly render: Omit<RenderOptions, 'language'>;
}

/** Adds a change to the feeds; see `Channel.deliver`. Done twice it changes nothing. */
export async function addToFeeds({ alert, delivery, settings, render }: FeedAddition): Promise<Receipt> {
  if (delivery.signal?.aborted) {
    throw new DeliveryError('temporary', feedProblems.tell('given-up'));
  }
  const entries = layOut(() =>
    UI_LANGUAGES.map((language) => ({ language, entry: feedEntry(alert, { ...render, language }) })),
  );
  await inFolder(settings, async (folder) => {
    for (const { language, entry } of entries) {
      await addEntry(
        { folder: join(folder, language), language, url: settings.url },
        entry,
        settings.entries,
      );
    }
  });
  const [first] = entries;
  return first === undefined ? {} : { externalRef: first.entry.guid };
}

/** Tries whether the folder can be written. */
export async function checkFeeds(settings: FeedSettings): Promise<string> {
  return inFolder(settings, async (folder) => folder);
}

async function addEntry(place: FeedPlace, entry: FeedEntry, limit: number): Promise<void> {
  await writeFeed(place, withEntry(await readEntries(place), entry, limit));
}

async function inFolder<Result>(
  settings: FeedSettings,
  work: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = resolve(settings.folder);
  try {
    await mkdir(folder, { recursive: true });
    return await withLock(folder, () => work(folder));
  } catch (error) {
    throw toDeliveryError(error, folder);
  }
}

/** What mends itself or by making room; everything else takes somebody to look at the folder. */
const PASSING = ['ENOSPC', 'EDQUOT', 'EMFILE', 'ENFILE', 'EBUSY', 'EAGAIN', 'EIO'];

function toDeliveryError(error: unknown, folder: string): DeliveryError {
  if (error instanceof DeliveryError) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown cause';
  if (PASSING.includes(code)) {
    return new DeliveryError('temporary', feedProblems.tell('later', { folder, said: code }), {
      cause: error,
    });
  }
  return new DeliveryError('permanent', feedProblems.tell('unwritable', { folder, said: code }), {
    cause: error,
  });
}
