import { TextDecoder } from 'node:util';

export type LegacyCharset = 'gbk' | 'shift_jis';

const encoders = new Map<LegacyCharset, ReadonlyMap<string, readonly number[]>>();

/**
 * Encodes HTML in a double-byte charset. Node.js only decodes these, so the table is made by decoding every
 * pair of bytes once. Characters that the charset lacks become numeric references, which HTML allows.
 */
export function encodeHtml(markup: string, charset: LegacyCharset): Buffer {
  const table = encoderFor(charset);
  const bytes: number[] = [];
  for (const character of markup) {
    const code = character.codePointAt(0) ?? 0;
    const pair = table.get(character);
    if (code < 0x80) bytes.push(code);
    else if (pair) bytes.push(...pair);
    else bytes.push(...Buffer.from(`&#${code};`, 'ascii'));
  }
  return Buffer.from(bytes);
}

function encoderFor(charset: LegacyCharset): ReadonlyMap<string, readonly number[]> {
  const known = encoders.get(charset);
  if (known) return known;
  const table = new Map<string, readonly number[]>();
  const decoder = new TextDecoder(charset, { fatal: true });
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const character = decodePair(decoder, lead, trail);
      if (character !== undefined && !table.has(character)) table.set(character, [lead, trail]);
    }
  }
  encoders.set(charset, table);
  return table;
}

/** The one character that the two bytes stand for, if they are a pair at all. */
function decodePair(decoder: TextDecoder, lead: number, trail: number): string | undefined {
  try {
    const text = decoder.decode(Uint8Array.of(lead, trail));
    return [...text].length === 1 ? text : undefined;
  } catch {
    return undefined;
  }
}
