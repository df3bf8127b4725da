import type { Reason } from '../../domain/change.js';
import type { Document } from '../../domain/document.js';
import type { FetchedContent } from '../../domain/fetch.js';
import type { Source } from '../../domain/source.js';
import type { NoiseKind } from '../../domain/vocabulary.js';
import { ITEM_TYPE } from '../../extract/content-kind.js';
import { feedFormat } from '../../extract/feeds/format.js';
import { isPlaceholder } from '../../extract/text/placeholder.js';
import { primaryTag } from '../../language/tags.js';
import { quote } from '../evidence/kind.js';
import { documentLanguage } from '../language.js';
import { BREAKAGE, type BreakageCode } from './kinds.js';
import { isCutOff, isPrefixOf, overlapOf, sharedText, sizeOf } from './overlap.js';
import { findNotice, noticesIn } from './signs.js';
import { isRuleText, takesItsPlace } from './statement.js';

/** A fetch that did not bring the page. */
export interface Breakage {
  readonly noiseKind: NoiseKind;
  readonly reasons: readonly Reason[];
}

/** A page with more text than this says something of its own, whatever phrases stand in it. */
const MAX_NOTICE_CHARS = 1_500;
/** Where the page is known, a notice is also much shorter than the page. */
const MAX_NOTICE_SHARE = 0.5;
/** So long a notice may be however short the page was. */
const MIN_NOTICE_LIMIT = 200;
/** A short page made of the words of the last good one is a shorter version of it. */
const MAX_NOTICE_OVERLAP = 0.5;
/** A page that ends in the middle of a block of the last good one was cut off, if it is this much shorter. */
const CUT_SHARE = 0.95;
/** A page that shrank below this share of the last good one, and is the beginning of it, arrived in part. */
const PARTIAL_SHARE = 0.35;
/** A page that shrank below this share arrived in part whatever is left. */
const REMNANT_SHARE = 0.12;
/** Words in common below which a page that was led elsewhere is another document. */
const UNRELATED_OVERLAP = 0.15;
const STRANGER_OVERLAP = 0.06;
/** Shorter pages are too short to compare by their words. */
const MIN_COMPARABLE_CHARS = 800;
/** A document with so many headings does not lose them all by an edit. */
const MIN_HEADINGS = 3;
const MAX_SCANNED_CHARS = 20_000;

/**
 * Tells whether a fetch brought something else than the page: a login wall, a block page, an error or waiting
 * page sent with status 200, an empty or partial load, or another document. Judged against the last good version
 * where there is one, so that a short page may stay short and a page about passwords may speak of them; a newer
 * version of the same document under the same address is never taken for breakage, however different.
 */
export function recogniseBreakage(
  content: FetchedContent,
  document: Document,
  lastGood: Document | undefined,
  source: Pick<Source, 'validity' | 'languages'>,
): Breakage | undefined {
  // What a feed or an API said of an item was recognised as its answer, however short it is.
  if (content.contentType === ITEM_TYPE) return undefined;
  const text = document.blocks.map((block) => block.text).join('\n');
  return (
    byFormat(content) ??
    byMarker(content, text, source) ??
    bySigns(content, document, text, lastGood) ??
    byDeclaredRules(content, document, text, source) ??
    bySize(text, document, lastGood) ??
    byIdentity(content, document, lastGood, source)
  );
}

function byFormat(content: FetchedContent): Breakage | undefined {
  return feedFormat(content) === undefined ? undefined : broken('is-feed', content.text.slice(0, 200));
}

function byMarker(
  content: FetchedContent,
  text: string,
  { validity }: Pick<Source, 'validity'>,
): Breakage | undefined {
  const marker = validity.blockMarkers.find(
    (phrase) => content.text.includes(phrase) || text.includes(phrase),
  );
  if (marker !== undefined) return broken('block-marker', marker);
  if (text.trim() === '') return broken('no-content', content.text.slice(0, 200));
  return undefined;
}

function byDeclaredRules(
  content: FetchedContent,
  document: Document,
  text: string,
  { validity }: Pick<Source, 'validity'>,
): Breakage | undefined {
  if (content.isReady === false) return broken('not-ready', text.slice(0, 200));
  if (document.contentMissing) return broken('content-missing', text.slice(0, 200));
  const missing = validity.mustContain.find((phrase) => !text.includes(phrase));
  if (missing !== undefined) return broken('text-missing', undefined, { phrase: missing });
  if (text.length < validity.minChars) {
    return broken('too-short', text, { chars: text.length, minChars: validity.minChars });
  }
  return undefined;
}

/**
 * Notices are recognised by their words, on pages that hold little else and that the last good one did not hold. One
 * that stands in the place of a short page may be longer than that page was, if it speaks of nothing else.
 */
function bySigns(
  content: FetchedContent,
  document: Document,
  text: string,
  lastGood: Document | undefined,
): Breakage | undefined {
  const isShort = isNoticeLong(text, lastGood);
  if (!isShort && text.length > MAX_NOTICE_CHARS) return undefined;
  if (lastGood !== undefined && overlapOf(lastGood, document) > MAX_NOTICE_OVERLAP) return undefined;
  const hasPassword = /<input\b[^>]{0,500}type\s{0,5}=\s{0,5}["']?password/iu.test(content.text);
  const read = text.slice(0, MAX_SCANNED_CHARS);
  const notices = [...noticesIn(document.title, read)].filter(({ phrase }) => !holds(lastGood, phrase));
  const [notice] = notices;
  const isForm = hasPassword && notice?.code !== 'challenge';
  if (!isForm && notice === undefined) return undefined;
  const signs = notices.length + (hasPassword ? 1 : 0);
  if (!isShort && signs < 2 && isRuleText(document)) return undefined;
  if (lastGood !== undefined && takesItsPlace(document, lastGood, notice)) return undefined;
  if (isForm) return broken('login-form', text);
  return notice && broken(notice.code, quoteAround(text, notice.phrase));
}

function isNoticeLong(text: string, lastGood: Document | undefined): boolean {
  if (lastGood === undefined) return text.length <= MAX_NOTICE_CHARS;
  const limit = Math.min(sizeOf(lastGood) * MAX_NOTICE_SHARE, 2 * MAX_NOTICE_CHARS);
  return text.length <= Math.max(MIN_NOTICE_LIMIT, limit);
}

function holds(lastGood: Document | undefined, phrase: string): boolean {
  return lastGood?.blocks.some((block) => block.text.toLowerCase().includes(phrase)) ?? false;
}

function bySize(text: string, document: Document, lastGood: Document | undefined): Breakage | undefined {
  if (lastGood === undefined) return undefined;
  const sizeBefore = sizeOf(lastGood);
  const share = sizeBefore === 0 ? 1 : text.length / sizeBefore;
  const isCut = share < CUT_SHARE && isCutOff(document, lastGood);
  const isLoading = share < CUT_SHARE && isStillLoading(document, lastGood);
  const isRemnant = share < REMNANT_SHARE || (share < PARTIAL_SHARE && isPrefixOf(document, lastGood));
  if (!isCut && !isLoading && !isRemnant && !isHeadless(document, lastGood)) return undefined;
  const notice = findNotice(document.title, text.slice(0, MAX_SCANNED_CHARS));
  if (!isCut && !isLoading && takesItsPlace(document, lastGood, notice)) return undefined;
  return broken('partial', text.slice(-200), { percent: Math.round(share * 100) });
}

/** Whether a line that stands for text to come ("Loading…") is there, and was not there before. */
function isStillLoading(document: Document, lastGood: Document): boolean {
  return hasPlaceholder(document) && !hasPlaceholder(lastGood);
}

function hasPlaceholder({ blocks }: Document): boolean {
  return blocks.some(({ text }) => isPlaceholder(text));
}

/** Whether title and headings are all gone while the text left is from the last good version. */
function isHeadless(document: Document, lastGood: Document): boolean {
  const headings = lastGood.blocks.filter((block) => block.kind === 'heading').length;
  if (headings < MIN_HEADINGS || document.blocks.some((block) => block.kind === 'heading')) return false;
  return document.title === '' && lastGood.title !== '' && sharedText(lastGood, document) > 0.5;
}

/** Another document: led elsewhere or in another language, with hardly a word in common with the last good one. */
function byIdentity(
  content: FetchedContent,
  document: Document,
  lastGood: Document | undefined,
  { languages }: Pick<Source, 'languages'>,
): Breakage | undefined {
  if (lastGood === undefined || sizeOf(lastGood) < MIN_COMPARABLE_CHARS) return undefined;
  if (sharedText(lastGood, document) >= UNRELATED_OVERLAP) return undefined;
  const overlap = overlapOf(lastGood, document);
  const percent = Math.round(overlap * 100);
  if (overlap < UNRELATED_OVERLAP && isLedElsewhere(content, lastGood)) {
    return broken('redirected', content.finalUrl, { percent });
  }
  const isSameTitle = titleWords(document.title).some((word) => titleWords(lastGood.title).includes(word));
  const language = documentLanguage(document);
  const isForeign =
    language !== undefined && language !== documentLanguage(lastGood) && !speaks(languages, language);
  if (overlap < UNRELATED_OVERLAP && isForeign && !isSameTitle) {
    return broken('unrelated-text', document.title, { percent });
  }
  if (overlap < STRANGER_OVERLAP && !isSameTitle && !isRuleText(document)) {
    return broken('unrelated-text', document.title, { percent });
  }
  return undefined;
}

function speaks(languages: readonly string[], language: string): boolean {
  return languages.some((tag) => primaryTag(tag) === language);
}

function isLedElsewhere(content: FetchedContent, lastGood: Document): boolean {
  return (
    pathOf(content.finalUrl) !== pathOf(lastGood.url) && pathOf(content.finalUrl) !== pathOf(content.url)
  );
}

function pathOf(url: string): string {
  if (!URL.canParse(url)) return url;
  const { hostname, pathname } = new URL(url);
  return `${hostname.replace(/^www\./u, '')}${pathname.replace(/\/+$/u, '')}`.toLowerCase();
}

function titleWords(title: string): string[] {
  return (title.toLowerCase().match(/[\p{L}\p{N}]{4,}|[\p{Script=Han}]{2}/gu) ?? []).slice(0, 20);
}

/** The breakage of a kind, with the words of the page that show it. */
export function broken(
  code: BreakageCode,
  evidence?: string,
  params?: Readonly<Record<string, string | number>>,
): Breakage {
  return {
    noiseKind: BREAKAGE[code].noiseKind,
    reasons: [
      {
        code,
        ...(evidence === undefined || evidence === '' ? {} : { evidence: quote(evidence) }),
        ...(params === undefined ? {} : { params }),
      },
    ],
  };
}

function quoteAround(text: string, phrase: string): string {
  const at = text.toLowerCase().indexOf(phrase);
  return at < 0 ? text : text.slice(Math.max(0, at - 60), at + phrase.length + 120);
}
