import { SURE_FROM } from '../../assess/kind/classify.js';
import type { Assessment } from '../../domain/assessment.js';
import type { Block, Document } from '../../domain/document.js';
import type { IsoDate } from '../../domain/vocabulary.js';
import { findSections, lengthOf } from '../../extract/entries/sections.js';
import { splitEntries } from '../../extract/entries/split.js';
import { dayIn } from '../../language/dates/calendar.js';
import { fold } from '../../language/fold.js';
import { compilePhrases, type PhraseMatcher } from '../../language/phrases.js';
import { isWord, tokenise } from '../../language/tokens.js';
import { phrasesInAll } from '../../language/words.js';
import { type Circumstances, judgeAppearance } from '../judge.js';
import type { Piece } from '../pieces.js';

/** So many dated entries make a log, also where the title does not call it one. */
const MIN_DATED = 3;
/** The share of the text that stands in dated entries where the announcement is a log. */
const MIN_COVERED = 0.6;
/** A section with less text than this that is about nothing belongs to the one above: a greeting, a contact. */
const MIN_OWN = 100;
/** A date with its year. */
const YEAR = /\d{4}|\d{1,3}[./年-]\d{1,2}[./月-]\d{1,4}/u;
/** A word of so many letters names a thing; two Chinese letters beside each other do. */
const MIN_NAME = 4;

let roundUps: PhraseMatcher<true> | undefined;
let parts: ReadonlySet<string> | undefined;

/** Whether a title calls what stands under it a newsletter, a log or the like. */
function isRoundUp(title: string): boolean {
  roundUps ??= compilePhrases(phrasesInAll('notices/round-ups').map((phrase) => ({ phrase, value: true })));
  return roundUps.find(fold(title)).length > 0;
}

/** Whether a heading only says which part of an announcement it is. */
function isPartOfNotice(title: string): boolean {
  parts ??= new Set(phrasesInAll('notices/parts-of-notices').map(nameOf));
  return parts.has(nameOf(title));
}

/**
 * The entries of an announcement of several things, such as a newsletter or a log of changes, each a document of its own:
 * parts that are about one rule are one entry. None where the announcement is about one thing, whatever headings it has:
 * where its title does not call it a round-up, its sections have to set several rules of their own, with days of their
 * own. Pure.
 *
 * @param isKnown it was read as several before: what is left of it is, too
 */
export function announcedEntries(document: Document, circumstances: Circumstances, isKnown = false): Piece[] {
  const today = dayIn(circumstances.at, circumstances.source.timezone);
  const dated = datedEntries(document, today, circumstances);
  if (dated.length > 0) return dated;
  const isCalledOne = isRoundUp(document.title);
  const { intro, sections, isByLines } = findSections(document.blocks, document.title);
  if (isByLines && !isCalledOne && !isKnown) return [];
  const read = sections.map(({ title, blocks }): Entry => {
    const own = { ...asDocument(document, title, blocks), url: placeOf(document, blocks) };
    return { document: own, isPart: isPartOfNotice(title), meaning: meaningOf(own, circumstances) };
  });
  const entries = joined(read, isCalledOne);
  if (entries.length < (isKnown ? 1 : 2) || !(isKnown || isCalledOne || areSeveralRules(entries, read)))
    return [];
  const opening = asDocument(document, document.title, intro);
  const opened = intro.length > 0 && isOwnRule(meaningOf(opening, circumstances), entries) ? [opening] : [];
  return [...opened, ...entries.map((entry) => entry.document)].map(asPiece);
}

/** A section, and what it means by itself. */
interface Entry {
  readonly document: Document;
  /** Its heading only says which part of an announcement it is. */
  readonly isPart: boolean;
  readonly meaning: Assessment | undefined;
}

/** What happened when: entries that are dated, and none in the future as the stages of a rule are. */
function datedEntries(document: Document, today: IsoDate, { source }: Circumstances): Piece[] {
  const { entries } = splitEntries(document, { today, languages: source.languages });
  const latest = document.published !== undefined && document.published > today ? document.published : today;
  const days = new Set(entries.map(({ published }) => published));
  // A day without its year may be one to come: the stages of a rule are no log of what happened.
  const isPast = entries.every(
    ({ published, dateText }) => published !== undefined && published <= latest && YEAR.test(dateText),
  );
  if (!isPast || days.size < (isRoundUp(document.title) ? 2 : MIN_DATED)) return [];
  const covered = sizeOf(entries.flatMap(({ blocks }) => blocks));
  if (covered < MIN_COVERED * sizeOf(document.blocks)) return [];
  return entries.map(({ title, blocks, published, dateText, section, url = document.url }) => ({
    ...asPiece({
      ...asDocument(document, title, blocks),
      url,
      ...(published !== undefined && { published }),
    }),
    dateText,
    section,
  }));
}

/** Joins what belongs together: parts of one announcement, what is about nothing by itself, and what is one rule. */
function joined(read: readonly Entry[], isCalledOne: boolean): Entry[] {
  const entries: Entry[] = [];
  for (const entry of read) {
    const above = entries.findIndex((other) => areOneRule(other, entry));
    const isLoose =
      entry.isPart || saysNothing(entry) || (!isCalledOne && entry.meaning?.isRuleChange !== true);
    const to = above >= 0 ? above : isLoose ? entries.length - 1 : -1;
    const one = entries[to];
    if (one === undefined) {
      if (!isLoose || isCalledOne) entries.push(entry);
      continue;
    }
    const blocks = [...one.document.blocks, ...entry.document.blocks];
    entries[to] = { ...one, document: { ...one.document, blocks } };
  }
  return entries;
}

function saysNothing({ document, meaning }: Entry): boolean {
  if (meaning === undefined || meaning.isRuleChange) return false;
  return meaning.topics.length === 0 && sizeOf(document.blocks) < MIN_OWN;
}

/** Whether two sections are about one rule: the same topic from the same day, under headings that name the same thing. */
function areOneRule(one: Entry, other: Entry): boolean {
  const [first, second] = [one.meaning, other.meaning];
  if (!first?.isRuleChange || !second?.isRuleChange) return false;
  const day = first.effective?.date ?? first.deadline?.date;
  const isSame = day !== undefined && day === (second.effective?.date ?? second.deadline?.date);
  if (!isSame || first.topics[0]?.id !== second.topics[0]?.id) return false;
  const named = namesIn(one.document.title);
  return [...namesIn(other.document.title)].some((name) => named.has(name));
}

/** Whether sections set rules of different topics from different days, so that they are no parts of one rule. */
function areSeveralRules(entries: readonly Entry[], read: readonly Entry[]): boolean {
  if (read.some(({ isPart }) => isPart)) return false;
  const rules = entries.flatMap(({ meaning }) => {
    const day = meaning?.effective?.date;
    const topic = meaning?.topics[0]?.id;
    return meaning && isSureRule(meaning) && day !== undefined && topic !== undefined ? [{ day, topic }] : [];
  });
  return rules.some((one) => rules.some((other) => one.day !== other.day && one.topic !== other.topic));
}

/** Whether what stands above the sections sets a rule that none of them is about. */
function isOwnRule(meaning: Assessment | undefined, entries: readonly Entry[]): boolean {
  const topic = meaning?.topics[0]?.id;
  if (meaning === undefined || topic === undefined || !isSureRule(meaning)) return false;
  return !entries.some((entry) => entry.meaning?.topics.some(({ id }) => id === topic));
}

function isSureRule({ isRuleChange, ruleProbability = 1 }: Assessment): boolean {
  return isRuleChange && ruleProbability >= SURE_FROM;
}

function meaningOf(document: Document, circumstances: Circumstances): Assessment | undefined {
  return judgeAppearance(document, undefined, circumstances).assessment;
}

function asDocument(whole: Document, title: string, blocks: readonly Block[]): Document {
  const { url, language, published } = whole;
  return {
    url,
    title,
    ...(language !== undefined && { language }),
    ...(published !== undefined && { published }),
    isEntry: true,
    blocks,
  };
}

function asPiece(document: Document): Piece {
  return { title: document.title, url: document.url, dateText: '', section: [], document };
}

/** The place of a section on its page, where it has a name. */
function placeOf({ url }: Document, [first]: readonly Block[]): string {
  if (first?.anchor === undefined) return url;
  return `${url.split('#')[0]}#${encodeURIComponent(first.anchor)}`;
}

function sizeOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { text }) => sum + lengthOf(text), 0);
}

/** A heading by its words alone. */
function nameOf(title: string): string {
  return tokenise(fold(title)).filter(isWord).join(' ');
}

/** Words of a heading that may name a thing, with pairs of letters where words are not parted. */
function namesIn(title: string): Set<string> {
  const names = new Set<string>();
  const words = tokenise(fold(title)).filter(isWord);
  for (const [at, word] of words.entries()) {
    if (word.length >= MIN_NAME) names.add(word);
    const next = words[at + 1];
    if (/^\p{Script=Han}$/u.test(word) && next !== undefined && /^\p{Script=Han}$/u.test(next))
      names.add(word + next);
  }
  return names;
}
