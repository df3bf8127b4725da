import { isUtf8 } from 'node:buffer';
import { decodeBuffer } from 'encoding-sniffer';
import { ResultType, Sniffer } from 'encoding-sniffer/sniffer';
import { detectCharset } from './charset-detection.js';

export interface DecodedText {
  readonly text: string;
  /** WHATWG name, lower case. */
  readonly charset: string;
  /** False where so much cannot be decoded, or decodes to control characters, that this is no text. */
  readonly isText: boolean;
}

/** Where the standard looks for a charset in the markup: 1024 bytes; real pages put it a little later. */
const PRESCAN_BYTES = 4096;
/** A declared charset stands until more than this share of the bytes above ASCII makes no sense in it. */
const TOLERATED_DAMAGE = 0.2;
/** From here on, bytes that are valid UTF-8 are no accident. */
const TELLING_HIGH_BYTES = 12;
/** Random bytes give 10 % and more in every charset, readable pages next to nothing. */
const TOLERATED_JUNK = 0.05;

/**
 * Decodes a page. The charset is taken from the byte order mark, the Content-Type, or for markup the `<meta>` or
 * XML declaration (HTML standard, "encoding sniffing algorithm"); undeclared it is UTF-8 where the bytes are
 * valid as such, else detected. A declaration that the bytes plainly contradict is overruled.
 */
export function decodeText(bytes: Buffer, header: string | undefined, isMarkup: boolean): DecodedText {
  const sniffer = new Sniffer({
    maxBytes: PRESCAN_BYTES,
    ...(header ? { transportLayerEncodingLabel: header } : {}),
  });
  sniffer.write(bytes.subarray(0, isMarkup ? PRESCAN_BYTES : 3));
  const declared = canDecode(sniffer) ? sniffer.encoding.toLowerCase() : undefined;

  if (declared === undefined) return decodeAs(bytes, undeclaredCharset(bytes));
  const asDeclared = decodeAs(bytes, declared);
  if (sniffer.resultType === ResultType.BOM) return asDeclared;
  const better = contradictingCharset(bytes, asDeclared);
  return better === undefined ? asDeclared : decodeAs(bytes, better);
}

function canDecode(sniffer: Sniffer): boolean {
  return sniffer.resultType !== ResultType.DEFAULT && sniffer.encoding !== 'replacement';
}

/**
 * Decodes bytes whose charset is known. Uses the decoders that the sniffer brings along: those of Node read windows-1252 as ISO 8859-1 and lack parts
 * of EUC-KR and Big5.
 */
export function decodeAs(bytes: Buffer, charset: string): DecodedText {
  const text = decodeBuffer(bytes, { userEncoding: charset });
  return { text, charset, isText: junkIn(text) <= text.length * TOLERATED_JUNK };
}

function undeclaredCharset(bytes: Buffer): string {
  const isEscaped = bytes.includes(0x1b) && detectCharset(bytes) === 'iso-2022-jp';
  if (isEscaped) return 'iso-2022-jp';
  return isUtf8(bytes) ? 'utf-8' : (detectCharset(bytes) ?? 'windows-1252');
}

/** The charset that the bytes show where they contradict the declared one. */
function contradictingCharset(bytes: Buffer, declared: DecodedText): string | undefined {
  const highBytes = countHighBytes(bytes);
  if (highBytes === 0) return undefined;
  if (isUtf8(bytes)) {
    return declared.charset !== 'utf-8' && highBytes >= TELLING_HIGH_BYTES ? 'utf-8' : undefined;
  }
  const damage = count(declared.text, isReplacement);
  if (damage > highBytes * TOLERATED_DAMAGE) return lessDamaged(bytes, damage);
  // windows-1252 accepts all bytes, and is what many servers state for pages of every kind.
  if (declared.charset === 'windows-1252') return detectCharset(bytes, 'certain');
  return undefined;
}

function lessDamaged(bytes: Buffer, damage: number): string | undefined {
  const detected = detectCharset(bytes);
  if (detected === undefined) return undefined;
  return count(decodeAs(bytes, detected).text, isReplacement) < damage / 2 ? detected : undefined;
}

function countHighBytes(bytes: Buffer): number {
  let total = 0;
  for (const byte of bytes) if (byte >= 0x80) total += 1;
  return total;
}

function junkIn(text: string): number {
  return count(text, (code) => isReplacement(code) || isControl(code));
}

function count(text: string, test: (code: number) => boolean): number {
  let total = 0;
  for (let index = 0; index < text.length; index += 1) if (test(text.charCodeAt(index))) total += 1;
  return total;
}

function isReplacement(code: number): boolean {
  return code === 0xfffd;
}

/** C0 and C1 controls without white space, escape and next-line. */
function isControl(code: number): boolean {
  if (code >= 0x20) return code >= 0x7f && code <= 0x9f && code !== 0x85;
  return code < 0x09 || (code > 0x0d && code !== 0x1b);
}
