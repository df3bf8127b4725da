import type { Assessment, Substance } from '../../domain/assessment.js';
import type { IsoDate, LocalizedText } from '../../domain/vocabulary.js';
import { findAbsoluteDates } from '../../language/dates/absolute.js';
import { parts } from '../../language/dates/calendar.js';
import type { DateContext } from '../../language/dates/mention.js';
import { excerpt } from '../excerpt.js';
import { keyFigure } from '../figures.js';
import type { AssessInput, ChangedPassage } from '../input.js';
import type { KindVerdict } from '../kind/classify.js';
import { messages } from '../messages.js';
import { hasCue, isStated, type Sentence } from '../reading.js';
import { bestOf, figuresOf } from './figures.js';
import { type DatePair, hunksOf, pairsOf, type ValuePair } from './pairs.js';
import { quoteOf } from './quote.js';

export interface SubstanceInput {
  readonly input: Pick<AssessInput, 'title' | 'origin' | 'passages'>;
  readonly kind: KindVerdict;
  readonly sentences: readonly Sentence[];
  readonly dates: Pick<Assessment, 'effective' | 'deadline'>;
  readonly mustDo: readonly string[];
  readonly context: DateContext;
  readonly pairs: { readonly values: readonly ValuePair[]; readonly dates: readonly DatePair[] };
}

/** More than these say no more at a glance. */
const MAX_SUBSTANCE = 3;
/** Words that replaced others are shown as such up to this length on each side. */
const MAX_WORDS = 60;
/** A piece of a sentence shorter than this says nothing on its own. */
const MIN_PIECE = 12;

/**
 * What a change comes to, the most telling first, at most three: dates that were moved, figures that became others, what
 * is new or gone. Every value stands on the page.
 */
export function substanceOf(given: SubstanceInput): Substance[] {
  const { input, kind } = given;
  if (kind.kind === 'marketing' || kind.kind === 'service-notice') return [];
  if (input.origin === 'withdrawn') return [{ kind: 'withdrawn', quote: quoteOf(input.title) }];
  const found = input.origin === 'edited' ? ofEdit(given) : ofAnnouncement(given);
  return found.slice(0, MAX_SUBSTANCE);
}

/** The figures and dates of the edited passages that became other ones. */
export function allPairs(
  passages: readonly ChangedPassage[],
  context: DateContext,
): { values: ValuePair[]; dates: DatePair[] } {
  const pairs = passages.map((passage) => pairsOf(passage, context));
  return { values: pairs.flatMap(({ values }) => values), dates: pairs.flatMap(({ dates }) => dates) };
}

function ofAnnouncement(given: SubstanceInput): Substance[] {
  const { input, kind, sentences } = given;
  const found = movedInText(given);
  const figure = keyFigure(sentences);
  if (figure !== undefined && kind.isRuleChange) found.push(figure);
  if (found.length === 0 && kind.isRuleChange && kind.kind !== 'withdrawn' && input.title !== '')
    found.push({ kind: 'new', quote: quoteOf(input.title) });
  if (kind.kind === 'withdrawn') found.unshift({ kind: 'withdrawn', quote: quoteOf(input.title) });
  return found;
}

function ofEdit(given: SubstanceInput): Substance[] {
  const { input, kind, sentences, pairs } = given;
  const found = movedBetween(pairs.dates, given);
  if (found.length === 0) found.push(...movedInText(given));
  const figures = figuresOf(pairs.values, input.title);
  found.push(...bestOf(figures));
  if (figures.length === 0) {
    const figure = keyFigure(sentences);
    if (figure !== undefined) found.push(figure);
  }
  if (found.length > 0) return kind.kind === 'withdrawn' ? [{ kind: 'withdrawn' }, ...found] : found;
  const told = ofWords(given);
  if (kind.kind === 'withdrawn')
    return [{ kind: 'withdrawn', ...(told?.quote !== undefined && { quote: told.quote }) }];
  return told === undefined ? [] : [told];
}

/** A day that was announced and is still to come became another one: the rule is put off, or comes earlier. */
function movedBetween(pairs: readonly DatePair[], { dates, context }: SubstanceInput): Substance[] {
  const moved = pairs.filter(({ from }) => from.date >= context.reference && from.precision === 'day');
  for (const found of [dates.effective, dates.deadline]) {
    const pair = moved.find(({ to }) => to.date === found?.date);
    if (pair !== undefined && found !== undefined)
      return [movedDay(pair.from.date, pair.to.date, found.sentence)];
  }
  return [];
}

/** A text that says itself that a date is moved, and from which. */
function movedInText({ sentences, dates, context }: SubstanceInput): Substance[] {
  const to = dates.effective ?? dates.deadline;
  if (to === undefined) return [];
  for (const sentence of sentences) {
    if (!isStated(sentence) || !hasCue(sentence, 'postponed')) continue;
    const days = findAbsoluteDates(sentence.folded, context).filter(({ precision }) => precision === 'day');
    if (!days.some(({ date }) => date === to.date)) continue;
    const old = days.filter(({ date }) => date < to.date);
    if (old.length === 1 && old[0] !== undefined) return [movedDay(old[0].date, to.date, sentence.text)];
  }
  return [];
}

function movedDay(from: IsoDate, to: IsoDate, sentence: string): Substance {
  return {
    kind: from < to ? 'postponed' : 'advanced',
    from: dayText(from),
    to: dayText(to),
    sentence: excerpt(sentence),
  };
}

/** A day as headlines write it. */
export function dayText(date: IsoDate): LocalizedText {
  const { year, month, day } = parts(date);
  return messages.headline.day(year, month, day);
}

/** What is new, gone or said otherwise, in words. */
function ofWords({ input, mustDo, sentences }: SubstanceInput): Substance | undefined {
  const added = input.passages.filter(({ kind }) => kind === 'added');
  const heading = newHeading(added);
  if (heading !== undefined) return { kind: 'new', quote: quoteOf(heading) };
  const demand = mustDo.find((text) => isNew(text, added));
  if (demand !== undefined) return { kind: 'new', quote: quoteOf(demand), sentence: demand };
  for (const passage of input.passages) {
    if (passage.kind !== 'edited') continue;
    const told = reworded(passage);
    if (told !== undefined) return told;
  }
  const told = added.find(({ text }) => text.length >= MIN_PIECE) ?? added[0];
  if (told !== undefined) return { kind: 'new', ...quoted(firstSentence(told.text, sentences)) };
  const removed = input.passages.filter(({ kind }) => kind === 'removed');
  const gone = newHeading(removed) ?? removed.find(({ text }) => text.length >= MIN_PIECE)?.text;
  return gone === undefined ? undefined : { kind: 'removed', quote: quoteOf(gone), sentence: excerpt(gone) };
}

function quoted(sentence: string): Pick<Substance, 'quote' | 'sentence'> {
  return { quote: quoteOf(sentence), sentence: excerpt(sentence) };
}

/** The heading of a section that is new as a whole: it names what is new better than any sentence in it. */
function newHeading(added: readonly ChangedPassage[]): string | undefined {
  const texts = new Set(added.map(({ text }) => text));
  const counts = new Map<string, number>();
  for (const { section, text } of added) {
    const inner = section.at(-1);
    if (inner !== undefined && inner !== text && texts.has(inner))
      counts.set(inner, (counts.get(inner) ?? 0) + 1);
  }
  const [first] = [...counts].sort((one, other) => other[1] - one[1]);
  return first?.[0];
}

function isNew(text: string, added: readonly ChangedPassage[]): boolean {
  const start = text.replace(/…/gu, '').slice(0, 80);
  return added.some((passage) => passage.text.includes(start));
}

function firstSentence(text: string, sentences: readonly Sentence[]): string {
  return sentences.find((sentence) => sentence.text !== '' && text.startsWith(sentence.text))?.text ?? text;
}

/** The first words of a text that were replaced, or a piece that was put in or taken out. */
function reworded({ before = '', text }: ChangedPassage): Substance | undefined {
  const sentence = excerpt(text);
  const hunks = hunksOf(before, text);
  for (const { removed, added } of hunks) {
    const [from, to] = [removed.trim(), added.trim()];
    if (from === '' || to === '' || from.length > MAX_WORDS || to.length > MAX_WORDS) continue;
    if (/\p{L}/u.test(from + to))
      return { kind: 'reworded', from: { en: from, 'zh-CN': from }, to: { en: to, 'zh-CN': to }, sentence };
  }
  for (const { removed, added } of hunks) {
    if (added.trim().length >= MIN_PIECE) return { kind: 'new', quote: quoteOf(added), sentence };
    if (removed.trim().length >= MIN_PIECE) return { kind: 'removed', quote: quoteOf(removed), sentence };
  }
  return hunks.length === 0 ? undefined : { kind: 'new', quote: quoteOf(text), sentence };
}
