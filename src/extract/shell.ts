import type { Document } from '../domain/document.js';
import type { FetchedContent } from '../domain/fetch.js';
import { contentKind } from './content-kind.js';
import { textWeight } from './html/measure.js';

/** Why a page that arrived holds no text to watch. */
export type Shell =
  /** The text is in a frame that was not read; its address, where it has one. */
  | { readonly why: 'frame'; readonly src: string }
  /** Scripts or web components are to fill the page. */
  | { readonly why: 'script' }
  /** Nothing says where the text is; how many characters there are. */
  | { readonly why: 'nothing'; readonly chars: number };

/** Weight of text outside headings below which a page says nothing. */
const MIN_TEXT = 20;
/** Weight below which a frame or a place for scripts in the page holds what is missing. */
const MIN_OWN = 200;
const MAX_HTML = 2_000_000;
const FRAME =
  /<(?:i?frame|embed)\b(?![^>]*\bsrcdoc\b)[^>]*?\bsrc\s*=\s*["']?([^"'\s>]+)|<object\b[^>]*?\bdata\s*=\s*["']?([^"'\s>]+)/i;
/** An element that stands empty and is called what applications call the place that they fill, or a web component. */
const EMPTY_PLACE =
  /<(?:(?:div|main|section|article|span)\b[^>]*?\b(?:id|class)\s*=\s*["']?[^"'>]*\b(?:root|app|app-root|application|__next|__nuxt|mount|skeleton|spinner|loader|loading|placeholder)\b[^>]*|[a-z][a-z\d]*-[a-z\d-]*\b[^>]*)>\s*(?:<(div|span|p)\b[^>]*>\s*<\/\1>\s*)*<\//i;

/**
 * Tells whether a page is a shell around a text that is not in it. Judged by the page alone: that it was like that
 * before is no sign that it is the page.
 */
export function findShell(content: FetchedContent, document: Document): Shell | undefined {
  if (contentKind(content) !== 'html') return undefined;
  let own = 0;
  let chars = 0;
  for (const { kind, text } of document.blocks) {
    chars += text.length;
    if (kind !== 'heading' && text !== document.title) own += textWeight(text);
    if (own >= MIN_OWN) return undefined;
  }
  const html = content.text.slice(0, MAX_HTML);
  const frame = FRAME.exec(html.replace(/<noscript\b[\s\S]*?<\/noscript>/gi, ''));
  const src = frame?.[1] ?? frame?.[2];
  if (src !== undefined) return { why: 'frame', src };
  const hasScripts = /<script\b/i.test(html) || /<[a-z][a-z\d]*-[a-z]/i.test(html);
  if (hasScripts && (own < MIN_TEXT || EMPTY_PLACE.test(html))) return { why: 'script' };
  return own < MIN_TEXT ? { why: 'nothing', chars } : undefined;
}
