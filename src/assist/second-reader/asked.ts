import { createHash } from 'node:crypto';
import type { ChatMessage } from '../prompt.js';
import { readingMessages } from './prompt.js';
import type { ReadingQuestion } from './question.js';

/** A question ready to be asked, by what is asked: the same question has the same hash everywhere. */
export interface AskedQuestion {
  /** SHA-256 of the messages, lower-case hex. */
  readonly hash: string;
  readonly messages: readonly ChatMessage[];
  /** Stands around the page's text, and nowhere in an honest answer. */
  readonly mark: string;
}

export function askedAs(question: ReadingQuestion): AskedQuestion {
  // A page cannot hold the hash of a text that it stands in.
  const mark = sha256(JSON.stringify(question)).slice(0, 32);
  const messages = readingMessages(question, mark);
  return { hash: sha256(JSON.stringify(messages)), messages, mark };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
