import type { FetchedContent } from '../../../domain/fetch.js';
import type { Source } from '../../../domain/source.js';
import { readFeed } from '../../../extract/feeds/read-feed.js';
import type { AnswerReading } from '../../items/answer.js';
import { invalidAnswer, unreadAnswer } from '../../items/raw-answer.js';
import { feedProblems } from './problems.js';

/** Reads what an address of a feed brought: its items, or the sitemaps that an index names. */
export function readFeedAnswer(content: FetchedContent, source: Source): AnswerReading {
  const { timezone, languages, id, file } = source;
  const reading = readFeed(content, { timezone, language: languages[0] });
  const { url } = content;
  if (reading.format === undefined) {
    const { cause, said } = reading;
    if (cause === 'unreadable') {
      const told = feedProblems.tell('unreadable', { url, said });
      return { kind: 'bad-encoding', told };
    }
    const told = feedProblems.tell('no-feed', { url, source: id, file });
    return invalidAnswer(content, source) ?? unreadAnswer(content, source, 'wrong-page', told);
  }
  const invalid = invalidAnswer(content, source);
  if (invalid) return invalid;
  const { items, sitemaps, next, isFullText, isCut } = reading;
  return {
    items,
    ...(next !== undefined && { next: { url: next } }),
    lists: sitemaps,
    isFullText,
    isCut,
    isComplete: source.feed?.complete ?? false,
  };
}
