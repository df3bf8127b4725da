import type { Block, Document } from '../../domain/document.js';
import type { WritingHabits } from '../../language/dates/mention.js';
import { detectLanguage } from '../../language/detect.js';
import { dayMonthOrder } from '../metadata/dates.js';
import { cutEntries, type Span } from './cut.js';
import type { Entry, SplitOptions, SplitPage } from './entry.js';
import { findLayout, type Layout } from './layout.js';
import { findMarks, type Mark } from './marks.js';
import { clipTitle } from './title.js';
import { countSteps, type ListedDate, resolveDays } from './years.js';

const SAMPLE_BLOCKS = 60;
const MAX_YEAR_LINE = 40;

/**
 * Splits a page into its dated entries, whatever language it is in and however it sets them: dates as headings or
 * below them, tables with a column of dates, lists, terms with definitions, paragraphs that begin with a date. A page
 * that is no list of dated items gives none. Pure; the time is bounded by the number of blocks.
 */
export function splitEntries(document: Document, options: SplitOptions): SplitPage {
  const { blocks } = document;
  const split = findSplit(document, options);
  if (split === undefined) return { entries: [], rest: blocks };
  const spans = cutEntries(blocks, split);
  const days = resolveDays(
    spans.map(({ mark, from }) => listedDate(mark, from, blocks, split)),
    options.today,
  );
  const places = placesOf(spans, document);
  const taken = new Set<number>();
  const entries = spans.map((span, at): Entry => {
    for (let index = span.from; index < span.to; index++) taken.add(index);
    const published = days[at];
    const url = places[at];
    return {
      title: titleOf(span, blocks, split),
      dateText: span.mark.dateText,
      ...(published !== undefined && { published }),
      section: sectionOf(span.from, blocks, split),
      ...(url !== undefined && { url }),
      blocks: blocks.slice(span.from, span.to),
    };
  });
  return { entries, rest: blocks.filter((_, index) => !taken.has(index)) };
}

/** How the page writes its dates, and which of them begin entries. */
function findSplit(document: Document, { languages = [], splitAt }: SplitOptions): Layout | undefined {
  const { blocks } = document;
  const sample = blocks
    .slice(0, SAMPLE_BLOCKS)
    .map(({ text }) => text)
    .join('\n');
  const language = detectLanguage(sample, document.language, languages);
  const read = (habits: WritingHabits): Layout | undefined =>
    findLayout(blocks, findMarks(blocks, habits), splitAt);
  const stated = dayMonthOrder(document.language ?? language) ?? dayMonthOrder(language);
  const usual = read({ language, monthFirst: stated === 'month-first' }) ?? read({});
  if (usual === undefined || !usual.marks.some(({ date }) => date.other !== undefined)) return usual;
  const turned = read({ language, monthFirst: stated !== 'month-first' });
  const settled = settledOrder(usual.marks);
  if (settled !== undefined) return settled === (stated ?? 'day-first') ? usual : (turned ?? usual);
  if (stated !== undefined || turned === undefined) return usual;
  return orderliness(turned) > orderliness(usual) ? turned : usual;
}

/** The order of day and month that the page's own dates leave no doubt of: 03/25/2026. */
function settledOrder(marks: readonly Mark[]): 'day-first' | 'month-first' | undefined {
  for (const { dateText } of marks) {
    const [, first, second] = /^(\d{1,2})[./-](\d{1,2})[./-]\d/u.exec(dateText) ?? [];
    if (Number(first) > 12) return 'day-first';
    if (Number(second) > 12) return 'month-first';
  }
  return undefined;
}

/** The share of the steps from one date to the next that go the way in which most of them go. */
function orderliness({ marks }: Layout): number {
  const { down, up, same } = countSteps(marks.map(({ date }) => ({ date, section: '' })));
  return (Math.max(down, up) + same) / Math.max(1, down + up + same);
}

function listedDate(mark: Mark, from: number, blocks: readonly Block[], { marks }: Layout): ListedDate {
  const above = headingsAbove(from, blocks, new Set(marks.map(({ index }) => index)));
  const contextYear = above.map((block) => yearOf(block.text)).findLast((year) => year !== undefined);
  return { date: mark.date, contextYear, section: above.map(({ text }) => text).join('\n') };
}

/** The year that a heading over dates names: "2026", "Changes in 2026", 2026年度. */
function yearOf(text: string): number | undefined {
  if (text.length > MAX_YEAR_LINE) return undefined;
  const years = [...text.matchAll(/(?<!\d)(?:19|20|25)\d{2}(?!\d)/gu)].map(([year]) => Number(year));
  const [year] = years;
  if (year === undefined || years.length > 1) return undefined;
  return year >= 2513 ? year - 543 : year;
}

/** The headings that a block stands under, outermost first, without those that begin entries. */
function headingsAbove(index: number, blocks: readonly Block[], marks: ReadonlySet<number>): Block[] {
  const own = blocks[index];
  let level = own?.kind === 'heading' ? (own.level ?? 1) : 7;
  const above: Block[] = [];
  for (let at = index - 1; at >= 0 && level > 1; at--) {
    const block = blocks[at];
    if (block?.kind !== 'heading' || (block.level ?? 1) >= level) continue;
    level = block.level ?? 1;
    if (!marks.has(at)) above.unshift(block);
  }
  return above;
}

/** The title of the page is over everything and says nothing of an entry. */
function sectionOf(index: number, blocks: readonly Block[], { marks }: Layout): string[] {
  const first = marks[0]?.index ?? 0;
  const above = headingsAbove(index, blocks, new Set(marks.map((mark) => mark.index)));
  const isOverAll = (block: Block) =>
    block.level === 1 &&
    blocks.indexOf(block) < first &&
    !blocks.some((other) => other !== block && other.kind === 'heading' && other.level === 1);
  return above.filter((block) => !isOverAll(block)).map(({ text }) => text);
}

function titleOf({ mark, titleAt, from, to }: Span, blocks: readonly Block[], { marks }: Layout): string {
  const titled = titleAt === undefined ? undefined : blocks[titleAt]?.text;
  if (titled !== undefined) return clipTitle(titled);
  if (mark.cell !== undefined) return clipTitle(rowTitle(blocks[mark.index], mark.cell)) || mark.dateText;
  if (mark.rest !== '' && !isCommonWord(mark, marks)) return clipTitle(mark.rest);
  if (isTitleBeside(mark, marks)) return clipTitle(mark.label);
  for (let at = from; at < to; at++) {
    const block = blocks[at];
    if (at !== mark.index && block !== undefined && /\p{L}/u.test(block.text)) return clipTitle(block.text);
  }
  return mark.rest === '' ? mark.dateText : clipTitle(blocks[mark.index]?.text ?? mark.dateText);
}

/** What stands before a date is its label where it does so time and again, and a title where each date has its own. */
function isTitleBeside({ label, form }: Mark, marks: readonly Mark[]): boolean {
  if (label === '') return false;
  const alike = marks.filter((mark) => mark.label === label).length;
  return marks.length === 1 ? form.startsWith('heading') : alike <= marks.length / 2;
}

/** Words that stand beside most dates of the page ("update") name none of the entries. */
function isCommonWord({ rest }: Mark, marks: readonly Mark[]): boolean {
  const alike = marks.filter((mark) => mark.rest === rest).length;
  return alike >= 2 && alike > marks.length / 2;
}

/** The first cell of a row that says more than a number or a code. */
function rowTitle(row: Block | undefined, dateCell: number): string {
  const cells = (row?.cells ?? []).filter((cell, at) => at !== dateCell && /\p{L}{2}/u.test(cell));
  return cells.find((cell) => MANY_LETTERS.test(cell)) ?? cells[0] ?? '';
}

/** More than a code or the name of a country. */
const MANY_LETTERS =
  /(?:\p{L}.*?){8}|\p{L}.*\s.*\p{L}|[\p{Script=Han}\p{Script=Hangul}\p{Script=Thai}\p{Script=Hiragana}\p{Script=Katakana}]{4}/u;

const HEAD_BLOCKS = 3;
/** The share of the entries that has names of its own where entries have names. */
const NAMED = 0.6;

/**
 * The place of each entry: what links to itself at its head, or an element there that has a name. A name that only the
 * first has is that of the list.
 */
function placesOf(spans: readonly Span[], document: Document): (string | undefined)[] {
  const places = spans.map((span) => placeOf(span, document));
  const named = places.filter((place) => place !== undefined).length;
  return named < spans.length * NAMED ? spans.map(() => undefined) : places;
}

function placeOf({ from, to, mark }: Span, { blocks, url }: Document): string | undefined {
  const page = url.split('#')[0] ?? url;
  const head = blocks.slice(from, Math.min(to, Math.max(from + HEAD_BLOCKS, mark.index + 1)));
  for (const { links = [] } of head) {
    const own = links.find((link) => link.startsWith(`${page}#`) && link.length > page.length + 1);
    if (own !== undefined) return own;
  }
  const anchor = head.find((block) => block.anchor !== undefined)?.anchor;
  return anchor === undefined ? undefined : `${page}#${encodeURIComponent(anchor)}`;
}
