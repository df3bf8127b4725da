import type { Document } from '../../domain/document.js';
import type { IsoDate } from '../../domain/vocabulary.js';
import { titleKey } from '../../extract/listing/title.js';
import { comparableText } from '../../extract/text/fingerprint.js';
import { likeness, sameFigures } from './likeness.js';

/** What is known of an announcement once it was read. */
export interface ReadItem {
  readonly title: string;
  readonly published?: IsoDate | undefined;
  /** The day was written without its year. */
  readonly yearGuessed?: boolean | undefined;
  readonly document: Document;
}

/** A text that is the same to the letter is the same announcement, whatever is written above it, if it is this long. */
const LONG_TEXT = 200;
const ALIKE = 0.8;
const KIN = 0.5;
const NEARLY = 0.9;
const ALIKE_TITLE = 0.75;

/**
 * Whether two announcements with different addresses are one that moved. The text and the day decide: the same text is
 * the same announcement; one that differs is it where title and day are the same, or where title and text are alike
 * and no figure speaks against it. Announcements of one form, such as the fees of each month, differ in their figures.
 *
 * @param hasSameName a part of the address that no other announcement has is the same
 */
export function isSameItem(one: ReadItem, other: ReadItem, hasSameName: boolean): boolean {
  const [a, b] = [bodyOf(one), bodyOf(other)];
  const day = sameDay(one, other);
  const titled = areTitlesSame(one.title, other.title);
  if (a === b) return titled || a.length >= LONG_TEXT;
  if (titled && day === true) return true;
  const isTitleAlike = titled || areTitlesAlike(one.title, other.title);
  if (!isTitleAlike && !hasSameName) return false;
  const alike = likeness(a, b);
  // Announcements of one publisher share sentences: without title or day it takes nearly the whole text.
  if (hasSameName && day !== false) {
    return alike >= (isTitleAlike || day === true ? KIN : NEARLY) || (isTitleAlike && day === true);
  }
  return isTitleAlike && (day !== false || titled) && alike >= ALIKE && sameFigures(a, b);
}

/** What stands below the title, which the page repeats. */
function bodyOf({ title, document }: ReadItem): string {
  const titles = new Set([titleKey(title), titleKey(document.title)]);
  const blocks = document.blocks.filter(
    ({ kind, text }) => kind !== 'heading' || !titles.has(titleKey(text)),
  );
  return comparableText({ ...document, blocks });
}

/** Whether two items were published on the same day; undefined where one of them does not say. */
export function sameDay(
  one: Pick<ReadItem, 'published' | 'yearGuessed'>,
  other: Pick<ReadItem, 'published' | 'yearGuessed'>,
): boolean | undefined {
  if (one.published === undefined || other.published === undefined) return undefined;
  if (one.yearGuessed || other.yearGuessed) return one.published.slice(5) === other.published.slice(5);
  return one.published === other.published;
}

export function areTitlesSame(one: string, other: string): boolean {
  const key = titleKey(one);
  return key !== '' && key === titleKey(other);
}

/** Whether titles are so alike that one may be the other after an edit, as with a label or a corrected word. */
export function areTitlesAlike(one: string, other: string): boolean {
  return areTitlesSame(one, other) || likeness(one, other) >= ALIKE_TITLE;
}
