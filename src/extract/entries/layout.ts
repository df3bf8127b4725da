import type { Block } from '../../domain/document.js';
import type { Mark } from './marks.js';
import { countSteps, type ListedDate } from './years.js';

/** The blocks that begin the entries of a page, and the headings above them. */
export interface Layout {
  readonly marks: readonly Mark[];
  /** The form that most of them have. */
  readonly form: string;
}

/** A form of dated blocks that entries may begin with. */
interface Candidate extends Layout {
  readonly score: number;
}

/** Dates in no order are deadlines and examples, not a list of what happened when. */
const MIN_ORDER = 0.65;
const MIN_SCORE = 0.12;
/** A month over several dated entries is a heading, not an entry. */
const FINER = 1.5;

/** The form of dated blocks that splits the page into entries; undefined where none does. */
export function findLayout(
  blocks: readonly Block[],
  marks: readonly Mark[],
  splitAt: 'heading' | 'date-line' | undefined,
): Layout | undefined {
  const candidates = [...groupByForm(marks)]
    .filter(([form]) => splitAt !== 'heading' || form.startsWith('heading'))
    .filter(([, own]) => splitAt === 'date-line' || !isDateOfPage(own))
    .map(([form, own]) => rate(form, own, blocks))
    .filter(({ score }) => score >= MIN_SCORE)
    .sort((one, other) => other.score - one.score);
  const [best] = candidates;
  if (best === undefined) return undefined;
  const layout = finer(best, candidates) ?? best;
  return withHigherHeadings(layout, marks);
}

/** The only dated line of a page ("Last updated") is the date of the page, unless it is a heading or a row of a table. */
function isDateOfPage([mark, ...others]: readonly Mark[]): boolean {
  if (mark === undefined || others.length > 0 || mark.form === 'table-row') return false;
  return !mark.form.startsWith('heading') || mark.label !== '';
}

function groupByForm(marks: readonly Mark[]): Map<string, Mark[]> {
  const groups = new Map<string, Mark[]>();
  for (const mark of marks) {
    const known = groups.get(mark.form);
    if (known) known.push(mark);
    else groups.set(mark.form, [mark]);
  }
  for (const [form, own] of groups) groups.set(form, withoutSentences(own));
  return groups;
}

/** Where most dates are set off from what follows, one that is not is a word of a sentence. */
function withoutSentences(marks: readonly Mark[]): Mark[] {
  const setOff = marks.filter(({ isSetOff }) => isSetOff);
  return setOff.length >= marks.length / 2 ? setOff : [...marks];
}

function rate(form: string, marks: readonly Mark[], blocks: readonly Block[]): Candidate {
  const order = orderOf(marks, blocks);
  const count = 1 - 0.5 ** marks.length;
  const setOff = marks.filter(({ isSetOff }) => isSetOff).length / marks.length;
  const score =
    weightOf(form) * order * count * (0.5 + 0.5 * setOff) * Math.sqrt(coverage(form, marks, blocks));
  return { form, marks, score };
}

/** How plainly a form says that something begins. */
function weightOf(form: string): number {
  if (form.startsWith('heading')) return 1;
  if (form === 'table-row') return 0.85;
  return form.endsWith(':end') ? 0.5 : 0.75;
}

/** The share of the text that stands below the first date, and for lists and tables in what they hold. */
function coverage(form: string, marks: readonly Mark[], blocks: readonly Block[]): number {
  const first = marks[0]?.index ?? 0;
  let total = 0;
  let covered = 0;
  for (const [index, block] of blocks.entries()) {
    total += block.text.length;
    const isOwn = form === 'table-row' || form.startsWith('list-item') ? block.kind === kindOf(form) : true;
    if (index >= first && isOwn) covered += block.text.length;
  }
  return total === 0 ? 0 : covered / total;
}

function kindOf(form: string): string {
  return form.split(':')[0] ?? form;
}

/** How well the dates are in order, 0 to 1: over the page as a whole, or in each of its sections. */
function orderOf(marks: readonly Mark[], blocks: readonly Block[]): number {
  const whole = marks.map((mark) => ({ date: mark.date, section: '' }));
  const sections = new Map<number, ListedDate[]>();
  for (const mark of marks) {
    const above = headingAbove(mark, blocks);
    const listed = { date: mark.date, section: String(above) };
    const known = sections.get(above);
    if (known) known.push(listed);
    else sections.set(above, [listed]);
  }
  const inSections = [...sections.values()].map(countSteps);
  const down = sum(inSections.map((steps) => steps.down));
  const up = sum(inSections.map((steps) => steps.up));
  const same = sum(inSections.map((steps) => steps.same));
  const best = Math.max(shareOf(countSteps(whole)), down + up + same >= 2 ? shareOf({ down, up, same }) : 0);
  return best < MIN_ORDER ? best * 0.2 : best;
}

function shareOf({ down, up, same }: ReturnType<typeof countSteps>): number {
  const steps = down + up + same;
  return steps === 0 ? 1 : (Math.max(down, up) + same) / steps;
}

/** Index of the nearest heading above a mark that is higher than it. */
function headingAbove({ index }: Mark, blocks: readonly Block[]): number {
  const own = blocks[index];
  const level = own?.kind === 'heading' ? (own.level ?? 1) : Number.POSITIVE_INFINITY;
  for (let at = index - 1; at >= 0; at--) {
    const block = blocks[at];
    if (block?.kind === 'heading' && (block.level ?? 1) < level) return at;
  }
  return -1;
}

/** Where the best form gives months, a form of days below them splits the page. */
function finer(best: Candidate, candidates: readonly Candidate[]): Candidate | undefined {
  if (best.marks.some(({ date }) => date.precision === 'day')) return undefined;
  const first = best.marks[0]?.index ?? 0;
  return candidates.find(({ marks, form }) => {
    if (form === best.form || marks.some(({ date }) => date.precision !== 'day')) return false;
    const below = marks.filter(({ index }) => index > first).length;
    return below === marks.length && below >= best.marks.length * FINER;
  });
}

/** Where entries begin with headings, a dated heading that is higher than theirs begins one as well. */
function withHigherHeadings({ form, marks: own }: Layout, marks: readonly Mark[]): Layout {
  const level = levelOf(form);
  if (level === undefined) return { form, marks: own };
  const isDays = own.every(({ date }) => date.precision === 'day');
  const kept = marks.filter((mark) => {
    const other = levelOf(mark.form);
    if (mark.form === form) return true;
    return other !== undefined && other < level && (!isDays || mark.date.precision === 'day');
  });
  return { form, marks: kept };
}

/** The level of a form of headings. */
export function levelOf(form: string): number | undefined {
  const [kind, level] = form.split(':');
  return kind === 'heading' ? Number(level) : undefined;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
