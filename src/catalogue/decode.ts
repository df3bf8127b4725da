import { isUtf8 } from 'node:buffer';
import { analyse } from 'chardet';
import { decodeAs } from '../collect/http/charset.js';
import { compact } from './values.js';

/** Charsets in which spreadsheets save CSV files, the likeliest for a seller from China first. */
const CHARSETS = ['gb18030', 'shift_jis', 'big5', 'euc-kr', 'windows-1252', 'windows-1251'] as const;
const SAMPLE_BYTES = 64 * 1024;
const HEADER_LINES = 10;

/**
 * The file as UTF-8; undefined where it is no text. What is not UTF-8 or UTF-16 is read in the charset in which
 * its first lines hold the most of the column names looked for: a few Chinese words alone make chardet take GBK for
 * Korean. Where no name tells, the charset is chardet's.
 *
 * @param names column names, as `compact` writes them
 */
export function toUtf8(bytes: Buffer, names: ReadonlySet<string>): Buffer | undefined {
  const utf16 = utf16Of(bytes);
  if (utf16 === undefined && isUtf8(bytes)) return bytes;
  const { text, isText } = decodeAs(bytes, utf16 ?? charsetOf(sampleOf(bytes), names));
  return isText ? Buffer.from(text) : undefined;
}

function charsetOf(sample: Buffer, names: ReadonlySet<string>): string {
  const detected = analyse(sample).map(({ name }) => name.toLowerCase());
  let best: string = CHARSETS.find((charset) => charset === detected[0]) ?? 'windows-1252';
  let mostNames = 0;
  for (const charset of CHARSETS) {
    const found = namesIn(decodeAs(sample, charset).text, names);
    if (found <= mostNames) continue;
    mostNames = found;
    best = charset;
  }
  return best;
}

function namesIn(text: string, names: ReadonlySet<string>): number {
  let most = 0;
  for (const line of text.split(/\r\n?|\n/).slice(0, HEADER_LINES)) {
    const cells = new Set(line.split(/[,;\t|]/).map(compact));
    let found = 0;
    for (const cell of cells) if (names.has(cell) && !/^[a-z0-9]*$/.test(cell)) found += 1;
    most = Math.max(most, found);
  }
  return most;
}

/** Whole lines, so that no character is cut in two. */
function sampleOf(bytes: Buffer): Buffer {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const end = sample.lastIndexOf(0x0a);
  return end > 0 ? sample.subarray(0, end) : sample;
}

/** By the byte order mark, or since every second byte of Latin text in UTF-16 is zero, and none is elsewhere. */
function utf16Of(bytes: Buffer): string | undefined {
  const mark = bytes.subarray(0, 2).toString('latin1');
  if (mark === 'ÿþ') return 'utf-16le';
  if (mark === 'þÿ') return 'utf-16be';
  const sample = bytes.subarray(0, 1024);
  let even = 0;
  let odd = 0;
  for (const [index, byte] of sample.entries()) {
    if (byte !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  if (even + odd < sample.length / 8) return undefined;
  return odd > even ? 'utf-16le' : 'utf-16be';
}
