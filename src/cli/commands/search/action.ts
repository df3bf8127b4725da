import type { UiLanguage } from '../../../domain/vocabulary.js';
import { fold } from '../../../language/fold.js';
import { StoreError } from '../../../store/errors.js';
import type { SearchHit, SearchQuery } from '../../../store/search.js';
import { redact } from '../../../text/redact.js';
import { inLanguage } from '../../../text/texts.js';
import type { Invocation } from '../../shared/global-options.js';
import { openReading, type Reading } from '../../shared/reading.js';
import { findSource } from '../../shared/runtime.js';
import { colors, plain, print, printJson } from '../../shared/terminal.js';
import { texts } from './texts.js';

/** Versions that are taken into the index before a search; what is left is read. */
const MOST_INDEXED = 500;
/** How much of a passage is shown around what was found. */
const SHOWN_CHARACTERS = 160;

export async function searchTexts(query: SearchQuery, invocation: Invocation): Promise<void> {
  const reading = await openForSearch(invocation);
  const { configuration, store, secrets, close } = reading;
  try {
    if (query.sourceId !== undefined) findSource(configuration, query.sourceId);
    const hits = store.search.find(query);
    if (invocation.json) printJson(hits.map(hitJson), secrets);
    else print(redact(describe(hits, query.phrases, invocation.language), secrets));
  } finally {
    close();
  }
}

/** Brings the index up to date where the folder can be written; a search does not depend on it. */
async function openForSearch(invocation: Invocation): Promise<Reading> {
  try {
    const reading = await openReading(invocation, 'write');
    try {
      reading.store.search.index(MOST_INDEXED);
      return reading;
    } catch (error) {
      reading.close();
      throw error;
    }
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    return openReading(invocation);
  }
}

function hitJson({ sourceId, url, title, version, since, isCurrent, passages, times }: SearchHit) {
  return { source: sourceId, url, title, version, since, current: isCurrent, times, passages };
}

function describe(hits: readonly SearchHit[], phrases: readonly string[], language: UiLanguage): string {
  const text = inLanguage(texts, language);
  if (hits.length === 0) return text.nothingFound;
  const parts = hits.map(({ sourceId, title, url, version, since, isCurrent, passages }) => {
    const when = isCurrent ? text.since(dayOf(since)) : text.earlier(dayOf(version.takenAt));
    const lines = passages.map((passage) => `  ${around(plain(passage), phrases)}`);
    return [`${colors.bold(plain(title))}  ${sourceId}  (${when})`, `  ${plain(url)}`, ...lines].join('\n');
  });
  return parts.join('\n\n');
}

function dayOf(instant: string): string {
  return instant.slice(0, 10);
}

/** The part of a passage around the first phrase in it, with the phrase in bold. */
function around(passage: string, phrases: readonly string[]): string {
  const folded = fold(passage);
  const places = phrases.map((phrase) => {
    const wanted = fold(phrase).trim();
    return { at: folded.indexOf(wanted), length: wanted.length };
  });
  const [first] = places.filter(({ at }) => at >= 0).sort((a, b) => a.at - b.at);
  if (!first) return passage.slice(0, SHOWN_CHARACTERS);
  const from = Math.max(0, first.at - SHOWN_CHARACTERS / 2);
  const to = Math.max(first.at + first.length, from + SHOWN_CHARACTERS);
  const end = first.at + first.length;
  const said =
    passage.slice(from, first.at) + colors.bold(passage.slice(first.at, end)) + passage.slice(end, to);
  return `${from > 0 ? '…' : ''}${said}${to < passage.length ? '…' : ''}`;
}
