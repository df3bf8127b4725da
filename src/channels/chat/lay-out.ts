import type { Message } from '../../domain/alert.js';
import type { RenderOptions } from '../../show/options.js';
import { inLanguage } from '../../text/texts.js';
import { BRIEF_LEVELS, briefDocument } from './brief.js';
import { CHANGE_LEVELS, changeDocument } from './change.js';
import { DIGEST_LEVELS, digestDocument } from './digest.js';
import { type ChatDocument, code, plain, text } from './document.js';
import { healthDocument } from './health.js';
import { messages } from './messages.js';

/** How a chat writes a document, and what it takes. */
export interface ChatFormat<Written> {
  write(document: ChatDocument): Written;
  fits(written: Written): boolean;
}

/**
 * Writes a message with ever tighter limits until the chat takes it. What does not fit with the tightest is cut from
 * the end of the body, with a line that says so. Pure: the same message and options give the same text.
 */
export function layOutChat<Written>(
  message: Message,
  options: RenderOptions,
  format: ChatFormat<Written>,
): Written {
  const documents = documentsOf(message, options);
  let tightest: ChatDocument | undefined;
  for (const document of documents) {
    const written = format.write(document);
    if (format.fits(written)) return written;
    tightest = document;
  }
  if (tightest === undefined) throw new RangeError('a message has at least one layout');
  return cutBody(tightest, options, format);
}

/** From what reads well to what fits nearly always. */
function* documentsOf(message: Message, options: RenderOptions): Generator<ChatDocument> {
  switch (message.type) {
    case 'change':
      for (const level of CHANGE_LEVELS) yield changeDocument(message, options, level);
      return;
    case 'digest':
      for (const level of DIGEST_LEVELS) yield digestDocument(message, options, level);
      return;
    case 'health':
      yield healthDocument(message, options);
      return;
    case 'bundle':
    case 'troubles':
    case 'delivery':
    case 'test':
    case 'case':
      for (const level of BRIEF_LEVELS) yield briefDocument(message, options, level);
  }
}

function cutBody<Written>(
  document: ChatDocument,
  options: RenderOptions,
  format: ChatFormat<Written>,
): Written {
  let written = format.write(document);
  for (let kept = document.body.length - 1; kept >= 0 && !format.fits(written); kept -= 1) {
    const note = `${inLanguage(messages, options.language).cut(document.body.length - kept)} `;
    const body = [...document.body.slice(0, kept), plain(text(note), code(document.command))];
    written = format.write({ ...document, body });
  }
  return written;
}
