import { type Breakage, broken, recogniseBreakage } from '../compare/breakage/breakage.js';
import { endsBefore, isCutFrom, isCutOff } from '../compare/breakage/overlap.js';
import { keepParts, partsMissing } from '../compare/breakage/parts.js';
import { recogniseShell } from '../compare/breakage/shell.js';
import { goneParts, learnMissing } from '../compare/memory/missing.js';
import type { Document, ListingItem } from '../domain/document.js';
import type { FetchedContent } from '../domain/fetch.js';
import type { PageMemory } from '../domain/memory.js';
import type { Stay } from '../domain/patience.js';
import type { ExtractionRule, Source } from '../domain/source.js';
import type { IsoInstant } from '../domain/vocabulary.js';
import { type Completeness, type CutSign, completenessOf, isPlainSign } from '../extract/completeness.js';
import { extractDocument, joinDocuments } from '../extract/document.js';
import type { PageRole } from '../store/pages.js';

/** A page as it was read: the parts that it came in, and the document that they make. */
export interface Reading {
  readonly document: Document;
  readonly parts: readonly ReadPart[];
}

export interface ReadPart {
  readonly content: FetchedContent;
  /** Which of the addresses it came from, counted from 0. */
  readonly address: number;
  /** What it was selected by, where a page is read in several parts. */
  readonly selector?: string;
  readonly document: Document;
  readonly completeness: Completeness;
}

/** A page that answered with something else, and the address that did. */
export interface FoundBreakage {
  readonly breakage: Breakage;
  readonly url: string;
}

/** What shows that a page lacks its end, and the address that lacks it. */
export interface Cut {
  readonly sign: CutSign;
  readonly url: string;
}

/** Reads what the addresses of a page brought, in their order, and of each the parts that are declared, in theirs. */
export function readPage(contents: readonly FetchedContent[], source: Pick<Source, 'extraction'>): Reading {
  const parts = contents.flatMap((content, address) => readParts(content, address, source.extraction));
  return { document: joinDocuments(parts.map((part) => part.document)), parts };
}

function readParts(content: FetchedContent, address: number, extraction: ExtractionRule): ReadPart[] {
  const completeness = completenessOf(content);
  const { parts: selectors = [], ...rule } = extraction;
  if (selectors.length === 0) {
    return [{ content, address, document: extractDocument(content, rule), completeness }];
  }
  return selectors.map((selector) => {
    const { contentMissing, ...found } = extractDocument(content, { ...rule, content: [selector] });
    // What was found by structure in the place of a part is another part, or none.
    const document = contentMissing ? { ...found, blocks: [] } : found;
    return { content, address, selector, document, completeness };
  });
}

/**
 * The first part that is not what it should be, judged against the last good version of the page.
 *
 * @param role an article may be nothing but its title and a picture; its list says that it is there
 */
export function findBreakage(
  reading: Pick<Reading, 'parts'>,
  lastGood: Document | undefined,
  source: Pick<Source, 'validity' | 'languages'>,
  role: PageRole = 'document',
): FoundBreakage | undefined {
  const pages = pagesOf(reading);
  for (const { content, document } of pages) {
    // One address of several has no stored document of its own to be judged against.
    const before = pages.length === 1 ? lastGood : undefined;
    const breakage = recognise(content, document, before, source, role);
    if (breakage) return { breakage, url: content.url };
  }
  const nowhere = reading.parts.find(
    ({ selector }) => selector !== undefined && isNowhere(selector, reading),
  );
  return nowhere && { breakage: partGone(nowhere), url: nowhere.content.url };
}

/** What says why there is no text says more than that there is none. */
function recognise(
  content: FetchedContent,
  document: Document,
  lastGood: Document | undefined,
  source: Pick<Source, 'validity' | 'languages'>,
  role: PageRole,
): Breakage | undefined {
  const breakage = recogniseBreakage(content, document, lastGood, source);
  if (role === 'article' || (breakage && breakage.reasons[0]?.code !== 'no-content')) return breakage;
  return recogniseShell(content, document, lastGood, source) ?? breakage;
}

/** What each address brought, its parts joined. */
function pagesOf({ parts }: Pick<Reading, 'parts'>): Pick<ReadPart, 'content' | 'document'>[] {
  const pages = new Map<number, ReadPart[]>();
  for (const part of parts) pages.set(part.address, [...(pages.get(part.address) ?? []), part]);
  return [...pages.values()].flatMap((own) => {
    const [first] = own;
    return first
      ? [{ content: first.content, document: joinDocuments(own.map(({ document }) => document)) }]
      : [];
  });
}

/** Whether a part was found at none of the addresses. */
function isNowhere(selector: string, { parts }: Pick<Reading, 'parts'>): boolean {
  return parts.every((part) => part.selector !== selector || part.document.blocks.length === 0);
}

function partGone({ selector = '' }: ReadPart): Breakage {
  return broken('part-missing', undefined, { parts: selector });
}

/** One part of several that is not what it should be. */
export interface BrokenPart extends FoundBreakage {
  readonly ordinal: number;
}

/**
 * The parts of a page of several addresses or selectors that are not what they should be, each judged against its own last good
 * version; none where not one came, which is no matter of parts.
 */
export function findBrokenParts(
  { parts }: Pick<Reading, 'parts'>,
  lastGood: readonly Document[],
  source: Pick<Source, 'validity' | 'languages'>,
): BrokenPart[] {
  if (parts.length < 2 || parts.length !== lastGood.length) return [];
  const found = parts.flatMap((part, ordinal) => {
    const breakage = breakageOfPart(part, lastGood[ordinal], source);
    return breakage ? [{ ordinal, breakage, url: part.content.url }] : [];
  });
  return found.length < parts.length ? found : [];
}

/** What is declared of the whole page is no matter of what one selector holds of it. */
function breakageOfPart(
  part: ReadPart,
  lastGood: Document | undefined,
  source: Pick<Source, 'validity' | 'languages'>,
): Breakage | undefined {
  const { content, document, selector } = part;
  if (selector === undefined) return recogniseBreakage(content, document, lastGood, source);
  if (document.blocks.length === 0) return lastGood?.blocks.length ? partGone(part) : undefined;
  const validity = { ...source.validity, mustContain: [], minChars: 0 };
  return recogniseBreakage(content, document, lastGood, { ...source, validity });
}

/** The addresses of which not one part came. */
export function absentAddresses({ parts }: Pick<Reading, 'parts'>, broken: readonly BrokenPart[]): number[] {
  const isBroken = (ordinal: number) => broken.some((found) => found.ordinal === ordinal);
  const came = new Set(parts.filter((_, ordinal) => !isBroken(ordinal)).map(({ address }) => address));
  return [...new Set(parts.map(({ address }) => address))].filter((address) => !came.has(address));
}

/** What each address said, the last good version standing in for the parts that are broken. */
export function lastGoodParts(
  { parts }: Pick<Reading, 'parts'>,
  lastGood: readonly Document[],
  broken: readonly BrokenPart[],
): Document[] {
  const isBroken = (ordinal: number) => broken.some((found) => found.ordinal === ordinal);
  return parts.map(
    ({ document }, ordinal) => (isBroken(ordinal) ? lastGood[ordinal] : undefined) ?? document,
  );
}

/** A document with the last good text of the parts that did not come, and what is missing. */
export interface KeptDocument {
  readonly document: Document;
  readonly missing: FoundBreakage | undefined;
  /** What is known of the page once this is seen. */
  readonly memory: PageMemory;
}

/** Puts back the text of the parts that did not come, but of those that have been missing for long. */
export function keepMissingParts(
  document: Document,
  lastGood: Document,
  memory: PageMemory,
  patience: Stay,
  at: IsoInstant,
): KeptDocument {
  const kept = keepParts(document, lastGood, goneParts(memory, at, patience));
  const breakage = partsMissing(kept.missing);
  const keys = kept.missing.map(({ key }) => key);
  return {
    document: kept.document,
    missing: breakage && { breakage, url: document.url },
    memory: learnMissing(memory, keys, at),
  };
}

/**
 * The first part that lacks its end. A part that lacked it in the same way in the stored version is written like that.
 */
export function findCut(
  reading: Pick<Reading, 'parts'>,
  stored: readonly Completeness[] = [],
): Cut | undefined {
  for (const [ordinal, { content, completeness }] of reading.parts.entries()) {
    if (completeness.complete !== 'no') continue;
    const { sign } = completeness;
    const before = stored[ordinal];
    const isHabit = before?.complete === 'no' && before.sign === sign && !isPlainSign(sign);
    if (!isHabit) return { sign, url: content.url };
  }
  return undefined;
}

/** Whether a page that lacks its end also lacks text that the last good version had there. */
export function hasLostItsEnd(document: Document, lastGood: Document): boolean {
  return endsBefore(document, lastGood);
}

/**
 * Whether the stored version is the beginning of the page, taken in without its end. Where the stored one may as well
 * have been written like that, the new end is a change.
 */
export function isRestOf(
  document: Document,
  stored: { readonly document: Document; readonly completeness: readonly Completeness[] },
): boolean {
  const cut = stored.completeness.find(({ complete }) => complete === 'no');
  if (cut?.complete !== 'no' || !isCutFrom(stored.document, document)) return false;
  return isPlainSign(cut.sign) || isCutOff(stored.document, document);
}

/** The items of a list in page order, or the address that answered without any, and with what instead. */
export type ListReading =
  | {
      readonly items: readonly ListingItem[];
      readonly cut: ReadPart | undefined;
      /** Where the list goes on. */
      readonly next: string | undefined;
    }
  | { readonly items?: undefined; readonly url: string; readonly breakage: Breakage | undefined };

/** What an address brought, as the kind of the source reads it. */
export interface ItemReader {
  items(content: FetchedContent): ListingItem[];
  next(content: FetchedContent): string | undefined;
}

/** Reads what the addresses of a list brought, in their order. A list without entries is no list. */
export function readList(
  contents: readonly FetchedContent[],
  source: Source,
  reader: ItemReader,
): ListReading {
  const { extraction } = source;
  const items: ListingItem[] = [];
  let cut: ReadPart | undefined;
  for (const [address, content] of contents.entries()) {
    const found = reader.items(content);
    if (found.length === 0) {
      // What came instead says more than that the items are missing.
      const document = extractDocument(content, { content: [], ignore: extraction.ignore });
      return { url: content.url, breakage: recogniseBreakage(content, document, undefined, source) };
    }
    items.push(...found);
    const completeness = completenessOf(content);
    if (completeness.complete === 'no') {
      cut ??= { content, address, document: extractDocument(content, extraction), completeness };
    }
  }
  const last = contents.at(-1);
  return { items, cut, next: last && reader.next(last) };
}
