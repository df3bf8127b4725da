import { analyse, type Match } from 'chardet';
import { ResultType, Sniffer } from 'encoding-sniffer/sniffer';

/** Detection is statistical: more of the page makes it slower, not better. */
const SAMPLE_BYTES = 64 * 1024;
/** Below it, a multi-byte charset only means that nothing speaks against it. */
const LIKELY = 50;
const CERTAIN = 90;
/** A few accented letters alone make the Latin charsets look alike; the Western one is the usual one then. */
const LIKELY_LATIN = 40;

const MULTI_BYTE: ReadonlySet<string> = new Set([
  'Big5',
  'EUC-JP',
  'EUC-KR',
  'GB18030',
  'ISO-2022-JP',
  'Shift_JIS',
  'UTF-8',
]);

const OTHER_LATIN: ReadonlySet<string> = new Set([
  'ISO-8859-2',
  'ISO-8859-9',
  'windows-1250',
  'windows-1254',
  'windows-1257',
  'windows-1258',
]);

/**
 * The charset that the bytes most likely are in, lower case, or undefined where nothing speaks for one.
 * `certain` gives only multi-byte charsets whose structure and frequent characters leave hardly a doubt.
 */
export function detectCharset(bytes: Buffer, demand: 'likely' | 'certain' = 'likely'): string | undefined {
  const matches = analyse(sampleOf(bytes));
  const multiByte = matches.find(({ name }) => MULTI_BYTE.has(name));
  if (demand === 'certain') return strong(multiByte, CERTAIN);
  return strong(multiByte, LIKELY) ?? bestSingleByte(matches);
}

function strong(match: Match | undefined, confidence: number): string | undefined {
  return match !== undefined && match.confidence >= confidence ? standardName(match.name) : undefined;
}

function bestSingleByte(matches: readonly Match[]): string | undefined {
  for (const { name, confidence } of matches) {
    if (name === 'ASCII' || (OTHER_LATIN.has(name) && confidence < LIKELY_LATIN)) continue;
    const charset = standardName(name);
    if (charset !== undefined) return charset;
  }
  return undefined;
}

function standardName(label: string): string | undefined {
  const sniffer = new Sniffer({ userEncoding: label });
  if (sniffer.resultType === ResultType.DEFAULT || sniffer.encoding === 'replacement') return undefined;
  return sniffer.encoding.toLowerCase();
}

/**
 * The pieces of the page that hold more than ASCII, without the markup between them, which would look like
 * English. `<`, `>` and line feed are no part of a character above ASCII in any of these charsets but ISO-2022,
 * which is recognised by its escape sequences.
 */
function sampleOf(bytes: Buffer): Buffer {
  const pieces: Buffer[] = [];
  let size = 0;
  let start = 0;
  let isTelling = false;
  for (let index = 0; index <= bytes.length && size < SAMPLE_BYTES; index += 1) {
    const byte = bytes[index] ?? 0x0a;
    if (byte >= 0x80 || byte === 0x1b) isTelling = true;
    if (byte !== 0x3c && byte !== 0x3e && byte !== 0x0a) continue;
    if (isTelling) {
      const piece = bytes.subarray(start, Math.min(index + 1, start + SAMPLE_BYTES));
      pieces.push(piece);
      size += piece.length;
    }
    start = index + 1;
    isTelling = false;
  }
  return Buffer.concat(pieces);
}
