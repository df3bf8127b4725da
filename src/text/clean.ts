import { stripVTControlCharacters } from 'node:util';

/**
 * Text of a page made fit for a human eye. Escaping for a format is the format's own work; this takes out what
 * no format protects against: terminal control, text that runs backwards, characters that cannot be seen.
 */

const ELLIPSIS = '…';
const LINE_BREAKS = /\r\n?|[\n\u2028\u2029\u0085]/g;
const CONTROL = /\p{Cc}/gu;
/** Variation selector 16 and the joiners are invisible too, but emoji and some scripts are written with them. */
const INVISIBLE = /(?![\ufe0f\u200c\u200d])[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\ufff9-\ufffb]/gu;
const STRAY_JOINER =
  /(?<![\p{L}\p{M}\p{Extended_Pictographic}])[\u200c\u200d]|[\u200c\u200d](?![\p{L}\p{M}\p{Extended_Pictographic}])/gu;
const LONE_SURROGATE = /\p{Cs}/gu;
/** More marks on one letter than any script needs would cover the lines above and below. */
const STACKED_MARKS = /(\p{M}{4})\p{M}+/gu;
const SPACES = /\s+/g;

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * One line of at most `max` characters (UTF-16 units), cut between graphemes and with an ellipsis where cut.
 * White space is collapsed.
 */
export function cleanLine(text: string, max: number): string {
  return clip(
    sanitise(text.slice(0, workingLength(max)))
      .replace(SPACES, ' ')
      .trim(),
    max,
  );
}

/** Like {@link cleanLine}, but keeps the white space at both ends: for a piece of a sentence. */
export function cleanPiece(text: string): string {
  return sanitise(text).replace(SPACES, ' ');
}

/** The first `max` characters, cut between graphemes; the ellipsis counts. */
export function clip(text: string, max: number): string {
  if (text.length <= max) return text;
  return keepStart(text, max - ELLIPSIS.length).trimEnd() + ELLIPSIS;
}

/** At most `max` characters from the start, never splitting a grapheme. */
export function keepStart(text: string, max: number): string {
  if (text.length <= max) return text;
  if (max <= 0) return '';
  // One grapheme may be any number of characters long, so the window over which it is looked for is bounded.
  const at = segmenter.segment(text.slice(0, max + 64)).containing(max);
  return text.slice(0, at === undefined ? max : at.index);
}

/** At most `max` characters from the end, never splitting a grapheme. */
export function keepEnd(text: string, max: number): string {
  if (text.length <= max) return text;
  if (max <= 0) return '';
  const windowStart = Math.max(0, text.length - max - 64);
  const window = text.slice(windowStart);
  const cut = text.length - max - windowStart;
  const at = segmenter.segment(window).containing(cut);
  if (at === undefined || at.index === cut) return window.slice(cut);
  return window.slice(at.index + at.segment.length);
}

/** The address if it is one that a reader may be sent to: http or https, without credentials in it. */
export function safeUrl(address: string | undefined): string | undefined {
  if (address === undefined || address.length > 2000 || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined;
  if (url.username !== '' || url.password !== '') return undefined;
  return url.href;
}

function sanitise(text: string): string {
  return stripVTControlCharacters(text)
    .replace(LINE_BREAKS, ' ')
    .replace(CONTROL, ' ')
    .replace(LONE_SURROGATE, '\ufffd')
    .replace(INVISIBLE, '')
    .replace(STRAY_JOINER, '')
    .replace(STACKED_MARKS, '$1');
}

/** How much of an endless text is worth cleaning to get `max` characters out of it. */
function workingLength(max: number): number {
  return max * 4 + 256;
}
