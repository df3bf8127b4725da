import type { LocalizedText } from '../../../domain/vocabulary.js';
import { monthNumber } from '../../../language/dates/names.js';
import type { PlacedEdit } from '../../residue/placed-edit.js';
import { measures, mentionsDate, type RuleCode, signsIn } from '../../words/rules.js';
import { bothSides, type EditEvidence } from '../kind.js';

/** How far beside a changed figure its unit may stand, in characters. */
const NEAR = 8;
const MAX_WORD = 40;

/** Evidence that words or figures of one kind of rule are among those that differ. */
export function ruleSign(code: RuleCode, texts: LocalizedText): EditEvidence {
  return {
    code,
    speaksFor: 'rule',
    texts,
    observe(edit) {
      const word = signsOf(edit).get(code);
      if (word === undefined) return undefined;
      const op = edit.form === 'reworded' ? 'edited' : edit.form;
      return { words: bothSides(edit), params: { word, op } };
    },
  };
}

const signs = new WeakMap<PlacedEdit, Map<RuleCode, string>>();

/** The signs of rules among the words that differ, and the words for them. */
function signsOf(edit: PlacedEdit): Map<RuleCode, string> {
  const known = signs.get(edit);
  if (known !== undefined) return known;
  const found = new Map([...signsIn(edit.before), ...signsIn(edit.after)]);
  if (edit.form === 'reworded') addFigure(edit, found);
  signs.set(edit, found);
  return found;
}

/** 三 became 二: numerals, but no words that hold one. */
function isHanNumber(before: string, after: string): boolean {
  return [before, after].every((text) =>
    /^[〇零一二两兩三四五六七八九十百千万萬]{1,7}[日天年月週周]?$/u.test(text.trim()),
  );
}

/** What a changed number or month counts: read with the words beside it, which may hold its unit. */
function addFigure({ before, after, preceding, following }: PlacedEdit, found: Map<RuleCode, string>): void {
  const text = after.trim() === '' ? before : after;
  const isMonth = monthNumber(before.trim()) !== undefined && monthNumber(after.trim()) !== undefined;
  if (!isMonth && !/\p{Nd}/u.test(before + after) && !isHanNumber(before, after)) return;
  const near = `${preceding.slice(-NEAR)}${text}${following.slice(0, 2 * NEAR)}`;
  const word = text.trim().slice(0, MAX_WORD);
  if (isMonth && mentionsDate(near)) found.set('date', word);
  const measured = measures(near);
  if (measured !== undefined && !found.has(measured.code)) found.set(measured.code, measured.word);
  found.set('number', word);
}
