import type { ChangeAlert } from '../../domain/alert.js';
import type { DiffEntry, DocumentDiff, WordPart } from '../../domain/change.js';
import { messages } from '../../show/messages.js';
import type { RenderOptions } from '../../show/options.js';
import { formatInstant } from '../../show/text/dates.js';
import { headlineOf } from '../../show/text/names.js';
import { cleanLine, cleanPiece, keepStart, safeUrl } from '../../text/clean.js';
import { inLanguage } from '../../text/texts.js';
import { emailMessages } from './messages.js';
import { markedWords } from './plain-change.js';

/** Notepad and Excel take a file without it for one in the code page of the system. */
const BYTE_ORDER_MARK = '\ufeff';
const LINE_BREAK = '\r\n';
/** Mail servers refuse what is much larger. */
const MOST_BYTES = 500_000;
/** Characters of one block: longer than any rule that a person wrote. */
const LONGEST_BLOCK = 50_000;

/** All differences of a change as a text file, in the order of the page, the words marked as by `git diff --word-diff`. */
export function diffFile(alert: ChangeAlert, diff: DocumentDiff, options: RenderOptions): string {
  const announcement = alert.origin === 'appeared';
  const lines = headOf(alert, diff, options);
  let bytes = 0;
  let written = 0;
  for (const entry of diff.entries) {
    const added = linesOf(entry, announcement, options);
    bytes += Buffer.byteLength(added.join(LINE_BREAK));
    if (bytes > MOST_BYTES) break;
    lines.push(...added);
    written += 1;
  }
  if (written < diff.entries.length) {
    const { rest } = inLanguage(emailMessages, options.language).diff;
    lines.push('', `${rest(diff.entries.length - written)}: ${cleanLine(alert.evidence.command, 200)}`);
  }
  return BYTE_ORDER_MARK + lines.map((line) => line + LINE_BREAK).join('');
}

function headOf(alert: ChangeAlert, { stats }: DocumentDiff, options: RenderOptions): string[] {
  const { change: texts, colon, aside } = inLanguage(messages, options.language);
  const { detectedAt, previousAt, page, source } = alert;
  const lines = [
    headlineOf(alert.assessment.headline, source, options),
    `${texts.page}${colon}${cleanLine(page.title, 300)}`,
    safeUrl(page.url) ?? '',
    `${texts.detected}${colon}${formatInstant(detectedAt, options)}${aside(options.timezone)}`,
    previousAt === undefined ? '' : `${texts.previous}${colon}${formatInstant(previousAt, options)}`,
    texts.size(stats.charsAdded, stats.charsRemoved),
    alert.origin === 'appeared' ? '' : inLanguage(emailMessages, options.language).diff.marks,
  ];
  return lines.filter((line) => line !== '');
}

function linesOf(entry: DiffEntry, announcement: boolean, options: RenderOptions): string[] {
  const label = announcement ? '' : inLanguage(messages, options.language).ops[entry.op];
  const section = entry.section
    .map((heading) => cleanLine(heading, 120))
    .filter((heading) => heading !== '')
    .join(' › ');
  const heading = [label, section].filter((part) => part !== '').join(' · ');
  const words = markedWords({ op: entry.op, section, parts: partsOf(entry) }, announcement);
  return ['', ...(heading === '' ? [] : [`== ${heading} ==`]), words];
}

function partsOf(entry: DiffEntry): WordPart[] {
  if (entry.op === 'edited') return wholeWords(entry.words);
  const op = entry.op === 'moved' ? 'same' : entry.op;
  return wholeWords([{ op, text: entry.block.text }]);
}

function wholeWords(words: readonly WordPart[]): WordPart[] {
  const parts: WordPart[] = [];
  let room = LONGEST_BLOCK;
  for (const { op, text } of words) {
    if (room <= 0) break;
    const kept = keepStart(text, room);
    parts.push({ op, text: cleanPiece(kept) });
    if (kept.length < text.length) parts.push({ op: 'same', text: ' …' });
    room -= text.length;
  }
  return parts;
}
