import type { PageContext } from '../../context.js';
import type { PlacedEdit } from '../../residue/placed-edit.js';
import { obliges } from '../../words/rules.js';
import { meaningfulWords } from '../../words/wording.js';
import { type EditEvidence, observed } from '../kind.js';

/** Lines to write on. */
const BLANK = /_{3,}|\.{5,}|…{2,}|(?:\.\s){4,}|☐|□/u;
const BLANKS = /_{2,}|\.{3,}|…+|(?:\.\s?){4,}|☐|□|\[\s*\]|\(\s*\)/gu;
/** What the template asks to put in: "[insert your name and address]". */
const INSTRUCTION = /[[［【]([^[\]［］【】]{6,300})[\]］】]/u;
const MAX_FILLED = 300;
const MAX_LINE = 600;
const MIN_HEAD = 2;

/** A model form that was filled in, emptied, or drawn with other lines to write on. */
export const modelForm: EditEvidence = {
  code: 'model-form',
  speaksFor: 'rewording',
  texts: { en: 'A model form was filled in or drawn otherwise.', 'zh-CN': '示范表格被填写或重新排版。' },
  observe(edit, page) {
    const { before, after, form } = edit;
    if (before.length + after.length > 2 * MAX_LINE) return undefined;
    if (form === 'reworded') return observed(edit, drawsBlanks(edit) || fillsIn(before, after));
    return observed(edit, BLANK.test(before + after) ? isBlank(before + after) : hasPartner(edit, page));
  },
};

function drawsBlanks({ before, after }: PlacedEdit): boolean {
  if (!BLANK.test(before + after)) return false;
  return lettersOf(before) === lettersOf(after);
}

function isBlank(text: string): boolean {
  return lettersOf(text) === '';
}

function lettersOf(text: string): string {
  return text.replace(BLANKS, '').replace(/[\s\p{P}]+/gu, '');
}

/** Whether an instruction in brackets, and nothing else, stands in the place of names. */
function fillsIn(before: string, after: string): boolean {
  return isFilled(before, after) || isFilled(after, before);
}

function isFilled(template: string, filled: string): boolean {
  const instruction = INSTRUCTION.exec(template);
  if (instruction === null || filled.trim() === '' || filled.length > MAX_FILLED) return false;
  const rest = meaningfulWords(template.replace(instruction[0], ' '));
  return rest.length <= 2 && areNames(filled);
}

/** Names and addresses, not a sentence that says what to do. */
function areNames(text: string): boolean {
  const words = meaningfulWords(text);
  const names = words.filter((word) => /^[\p{Lu}\p{Nd}\p{Lo}]/u.test(word) || text.includes(`@${word}`));
  return !obliges(text) && names.length >= words.length / 2;
}

/** Whether the same line stands on the other side with the instruction filled in. */
function hasPartner({ passage, before, after }: PlacedEdit, page: PageContext): boolean {
  const text = before || after;
  if (text.length > MAX_LINE) return false;
  return page.residue.passages.some((other) => {
    const there = before === '' ? other.before : other.after;
    if (other === passage || there === '' || there.length > MAX_LINE) return false;
    return matches(text, there) || matches(there, text);
  });
}

/** Whether `filled` is `template` with something in place of its instruction. */
function matches(template: string, filled: string): boolean {
  const instruction = INSTRUCTION.exec(template);
  if (instruction === null) return false;
  const head = template.slice(0, instruction.index).trim();
  const tail = template
    .slice(instruction.index + instruction[0].length)
    .replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '');
  if (head.length < MIN_HEAD || !filled.startsWith(head) || !filled.includes(tail)) return false;
  return areNames(filled.slice(head.length, tail === '' ? undefined : filled.lastIndexOf(tail)));
}
