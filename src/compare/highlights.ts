import type { DiffEntry, DocumentDiff } from '../domain/change.js';
import type { Block } from '../domain/document.js';
import { renderedAnew } from './residue/rendered.js';
import { foldLayout, foldWriting } from './words/fold.js';
import { isCounterLine, isDateLine, isNavigation } from './words/page-parts.js';
import { carriesRule, obliges, type RuleCode } from './words/rules.js';

/** How much each kind of rule weighs when the most telling differences are chosen. */
const WEIGHT: Readonly<Record<RuleCode, number>> = {
  amount: 10,
  prohibition: 9,
  penalty: 9,
  obligation: 8,
  'time-limit': 8,
  date: 7,
  money: 6,
  permission: 5,
  number: 4,
};
const WEIGHT_OF_WORDS = 3;
const WEIGHT_OF_FORM = 1;
const WEIGHT_OF_MOVE = 0.5;
const WEIGHT_OF_FURNITURE = 0.1;
/** A changed rule tells more than a new one, where both weigh the same; a removed one tells least. */
const EDITED_BONUS = 0.4;
const ADDED_BONUS = 0.2;
/** Rules are looked for in so much of a long block. */
const MAX_READ = 4_000;
/**
 * So much of all differences is read for them, in reading order; of a page that differs in more, every later
 * difference ranks as one of wording. The choice is made wherever a change is shown, so it may never take long.
 */
const MAX_READ_IN_ALL = 200_000;
/** A line that ends with a comma and is no longer than this opens a letter. */
const LONGEST_SALUTATION = 50;
/** What an entry costs at least, in characters, however short it is. */
const MIN_COST = 200;

/**
 * The most telling entries of a diff first, at most `limit`: edits of amounts, prohibitions, penalties,
 * obligations and dates before those of wording, layout and place. Equal ones stay in reading order. Clocks, counters
 * and menus are shown only where nothing else differs.
 */
export function selectHighlights(
  diff: DocumentDiff,
  limit: number,
): { highlights: readonly DiffEntry[]; omitted: number } {
  let room = MAX_READ_IN_ALL;
  const ranked = diff.entries
    .map((entry, order) => {
      const isRead = room > 0;
      room -= Math.max(MIN_COST, sizeOf(entry));
      return { entry, order, weight: isRead ? weightOf(entry) : weightUnread(entry) };
    })
    .sort((one, other) => other.weight - one.weight || one.order - other.order);
  const isTelling = ranked.some(({ weight }) => weight > WEIGHT_OF_FURNITURE);
  const highlights = ranked
    .filter(({ weight }) => !isTelling || weight > WEIGHT_OF_FURNITURE)
    .slice(0, Math.max(0, limit))
    .map(({ entry }) => entry);
  return { highlights, omitted: diff.entries.length - highlights.length };
}

function weightOf(entry: DiffEntry): number {
  if (entry.op === 'moved') return WEIGHT_OF_MOVE;
  if (entry.op !== 'edited') {
    if (isBeside(entry.block)) return WEIGHT_OF_FURNITURE;
    return weightOfText(entry.block.text) + (entry.op === 'added' ? ADDED_BONUS : 0);
  }
  let removed = '';
  let added = '';
  for (const part of entry.words) {
    if (part.op === 'removed') removed += ` ${part.text}`;
    if (part.op === 'added') added += ` ${part.text}`;
  }
  const { before, after } = entry;
  if (foldLayout(before.text) === foldLayout(after.text)) return WEIGHT_OF_FURNITURE;
  if (isBeside(after) || renderedAnew(before.text, after.text) !== undefined) return WEIGHT_OF_FURNITURE;
  if (foldWriting(removed) === foldWriting(added)) return WEIGHT_OF_FORM;
  return Math.max(weightOfText(removed), weightOfText(added)) + EDITED_BONUS;
}

function weightUnread({ op }: DiffEntry): number {
  if (op === 'moved') return WEIGHT_OF_MOVE;
  return WEIGHT_OF_WORDS + (op === 'edited' ? EDITED_BONUS : op === 'added' ? ADDED_BONUS : 0);
}

function sizeOf(entry: DiffEntry): number {
  return entry.op === 'edited' ? entry.before.text.length + entry.after.text.length : entry.block.text.length;
}

/** A line that stands beside the rules: a label of a menu, what it counts, when it was updated. */
function isBeside(block: Block): boolean {
  const { kind, text } = block;
  if (isNavigation(block, false)) return true;
  if (kind === 'table-row' || obliges(text)) return false;
  if (isSalutation(text)) return true;
  return isCounterLine(text) || isDateLine(text);
}

/** "Dear seller," is no difference that anybody looks for. */
function isSalutation(text: string): boolean {
  const line = text.trim();
  return line.length <= LONGEST_SALUTATION && /\p{L}[,，、]$/u.test(line);
}

function weightOfText(text: string): number {
  const sign = carriesRule(text.slice(0, MAX_READ));
  return sign === undefined ? WEIGHT_OF_WORDS : WEIGHT[sign.code];
}
