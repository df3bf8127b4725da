import type { FamilyReading, Listing } from '../domain/listing.js';
import { PRODUCT_FAMILIES, type ProductFamily } from '../domain/vocabulary.js';
import { familyLabels } from '../i18n/labels.js';
import {
  accessoryMarks,
  accessoryWords,
  addedFamilies,
  familyWords,
  purposeMarks,
  purposeWords,
  relatedFamilies,
} from './family-words.js';

interface Term {
  readonly word: string;
  readonly family: ProductFamily;
}

/** Latin words by their first token, the longest first; others by their first character. */
const byToken = new Map<string, (Term & { readonly tokens: readonly string[] })[]>();
const byCharacter = new Map<string, Term[]>();
const purposes = new Set(purposeWords);
const accessories = new Set(accessoryWords);
/** The names under which a column may give a family outright. */
const stated = new Map<string, ProductFamily>();

const TOKEN = /[\p{Script=Latin}\p{N}]+(?:[-'’.][\p{Script=Latin}\p{N}]+)*/gu;
const LATIN = /^\p{Script=Latin}/u;
/** Titles run to 500 characters; what stands behind is advertising. */
const LONGEST_TEXT = 600;

for (const family of PRODUCT_FAMILIES) {
  for (const name of [family, familyLabels[family].en, familyLabels[family]['zh-CN']]) {
    stated.set(name.toLowerCase(), family);
  }
  if (family === 'general') continue;
  for (const phrase of familyWords[family].split(',')) addTerm(phrase.trim(), family);
}
for (const terms of byToken.values()) terms.sort((a, b) => b.tokens.length - a.tokens.length);
for (const terms of byCharacter.values()) terms.sort((a, b) => b.word.length - a.word.length);

function addTerm(word: string, family: ProductFamily): void {
  const isLatin = LATIN.test(word);
  const tokens = isLatin ? tokensOf(word) : [];
  const first = isLatin ? tokens[0] : word[0];
  if (first === undefined) return;
  if (isLatin) listIn(byToken, first).push({ word, family, tokens });
  else listIn(byCharacter, first).push({ word, family });
}

function listIn<Item>(map: Map<string, Item[]>, key: string): Item[] {
  const list = map.get(key) ?? [];
  map.set(key, list);
  return list;
}

/**
 * The product families of a listing: from its family column, else from the words of its category, else from those
 * of its title. Undefined where none speaks clearly, such as a title with words of unrelated families: nothing is
 * guessed.
 */
export function readFamily(
  listing: Pick<Listing, 'family' | 'category' | 'title'>,
): FamilyReading | undefined {
  for (const from of ['family', 'category', 'title'] as const) {
    const text = listing[from];
    const reading = text === undefined || text === '' ? undefined : familiesIn(text, from);
    if (reading) return reading;
  }
  return undefined;
}

/** Whether goods of one family often hold what the other is about. */
export function areRelated(one: ProductFamily, other: ProductFamily): boolean {
  return relatedFamilies.some((group) => group.includes(one) && group.includes(other));
}

/** The same few categories stand in a hundred thousand rows. */
const known = new Map<string, FamilyReading | undefined>();
const MOST_KNOWN = 20_000;

function familiesIn(text: string, from: FamilyReading['from']): FamilyReading | undefined {
  if (from === 'title') return readText(text, from);
  const key = `${from}\n${text}`;
  if (known.has(key)) return known.get(key);
  if (known.size >= MOST_KNOWN) known.clear();
  const name = from === 'family' ? stated.get(text.trim().toLowerCase()) : undefined;
  const reading: FamilyReading | undefined = name
    ? { families: [name], from, words: [text.trim()] }
    : readText(text, from);
  known.set(key, reading);
  return reading;
}

function readText(text: string, from: FamilyReading['from']): FamilyReading | undefined {
  const terms = termsIn(text.slice(0, LONGEST_TEXT).toLowerCase());
  const families = [...new Set(terms.map(({ family }) => family))];
  if (families.length === 0) return undefined;
  const [first, ...others] = families.filter((family) => !addedFamilies.includes(family));
  if (first !== undefined && others.some((family) => !areRelated(first, family))) return undefined;
  return { families, from, words: [...new Set(terms.map(({ word }) => word))] };
}

function termsIn(text: string): Term[] {
  const goods = withoutPurpose(text);
  return [...latinTermsIn(goods), ...otherTermsIn(goods)];
}

/** `收纳盒 适用于儿童玩具` is a box: what stands behind is left out. */
function withoutPurpose(text: string): string {
  let end = text.length;
  for (const mark of purposeMarks) {
    const at = text.indexOf(mark);
    // At the very start it says what the goods are for first, and what they are after it: nothing is clear.
    if (at >= 0 && at < end) end = at;
  }
  return text.slice(0, end);
}

function tokensOf(text: string): string[] {
  return [...text.toLowerCase().matchAll(TOKEN)].map(([token]) => token);
}

function latinTermsIn(text: string): Term[] {
  const tokens = tokensOf(text);
  const purpose = tokens.findIndex((token) => purposes.has(token));
  const goods = purpose < 0 ? tokens : tokens.slice(0, purpose);
  const found: Term[] = [];
  let index = 0;
  while (index < goods.length) {
    const term = latinTermAt(goods, index);
    if (!term) {
      index += 1;
      continue;
    }
    index += term.tokens.length;
    const names = isAccessory(goods[index]) || isAccessory(goods[index + 1]);
    if (!names && !describes(term, latinTermAt(goods, index))) found.push(term);
  }
  return found;
}

function latinTermAt(tokens: readonly string[], index: number) {
  const first = tokens[index] ?? '';
  for (const form of singulars(first)) {
    const term = byToken.get(form)?.find(({ tokens: wanted }) => startsWith(tokens, index, wanted));
    if (term) return term;
  }
  return undefined;
}

function startsWith(tokens: readonly string[], index: number, wanted: readonly string[]): boolean {
  return wanted.every((word, offset) => singulars(tokens[index + offset] ?? '').includes(word));
}

/** The word and what it is the plural of, as far as an ending tells: toys, boxes, batteries. */
function singulars(token: string): string[] {
  if (token.endsWith('ies')) return [token, `${token.slice(0, -3)}y`];
  if (token.endsWith('es')) return [token, token.slice(0, -2), token.slice(0, -1)];
  return token.endsWith('s') ? [token, token.slice(0, -1)] : [token];
}

function isAccessory(token: string | undefined): boolean {
  return token !== undefined && singulars(token).some((form) => accessories.has(form));
}

function otherTermsIn(text: string): Term[] {
  const found: Term[] = [];
  let index = 0;
  while (index < text.length) {
    const term = otherTermAt(text, index);
    index += term ? term.word.length : 1;
    if (term && !isAccessoryAt(text, index) && !describes(term, otherTermAt(text, index))) found.push(term);
  }
  return found;
}

function otherTermAt(text: string, index: number): Term | undefined {
  return byCharacter.get(text[index] ?? '')?.find(({ word }) => text.startsWith(word, index));
}

function isAccessoryAt(text: string, index: number): boolean {
  return accessoryMarks.some((mark) => text.startsWith(mark, index));
}

/** Right before other goods a word says what kind they are: a desk lamp is no desk. */
function describes(term: Term, next: Term | undefined): boolean {
  return (
    next !== undefined &&
    next.family !== term.family &&
    !addedFamilies.includes(term.family) &&
    !addedFamilies.includes(next.family)
  );
}
