import { isBareDate } from './classify-numbers.js';
import { classifyReplacement } from './classify-words.js';
import type { EditContext } from './context.js';
import { diffWords } from './diff/words.js';
import { type Finding, quote } from './finding.js';
import type { Edit } from './residue/residue.js';
import { writeValuesAlike } from './residue/same-values.js';
import { maskDigits } from './words/fold.js';
import {
  contacts,
  isCopyright,
  isCounterLine,
  isDateLine,
  isNavigation,
  isNumberLabel,
  isShortLine,
  pointers,
  relativeTimes,
} from './words/page-parts.js';
import { carriesRule, onlyReassures, speaksOfEffect } from './words/rules.js';
import { saysNothing } from './words/wording.js';

const MAX_POINTER_LENGTH = 220;
const SOFAR_LENGTH = 200;
const MAX_CLASSIFIED_LENGTH = 40_000;
/** A text edited in more places is judged by the first of them. */
const MAX_FINDINGS_PER_EDIT = 500;

/** Says what an edit amounts to: one finding for added or removed text, one per replaced stretch otherwise. */
export function classifyEdit(edit: Edit, context: EditContext): Finding[] {
  if (edit.before === '') return [classifyOneSided(edit, edit.after, 'added', context)];
  if (edit.after === '') return [classifyOneSided(edit, edit.before, 'removed', context)];
  const furniture = classifyFurniture(edit, context);
  if (furniture !== undefined) return [furniture];
  const alike = writeValuesAlike(edit.before, edit.after);
  const before = context.withNewNames(alike);
  const narrowed = narrow(before, edit.after);
  const words = diffWords(narrowed.before, narrowed.after);
  let { isCut } = narrowed;
  const findings: Finding[] = [];
  if (alike !== edit.before) {
    findings.push({ weight: 'editorial', code: 'date-format', evidence: quote(edit.after) });
  }
  if (before !== alike) findings.push({ weight: 'editorial', code: 'renamed', evidence: quote(edit.after) });
  const isLabel = edit.block.kind === 'heading' || context.isHeadLine(edit);
  let preceding = '';
  let sofar = '';
  for (let at = 0; at < words.length; at++) {
    const part = words[at];
    if (part === undefined) continue;
    if (part.op === 'same') {
      preceding = part.text;
      sofar = `${sofar}${part.text.slice(-SOFAR_LENGTH)}`.slice(-SOFAR_LENGTH);
      continue;
    }
    const next = words[at + 1];
    const isPair = part.op === 'removed' && next?.op === 'added';
    const following = words[isPair ? at + 2 : at + 1]?.text ?? '';
    const removed = part.op === 'removed' ? part.text : '';
    const added = part.op === 'added' ? part.text : isPair ? next.text : '';
    const alone = removed === '' ? added : added === '' ? removed : '';
    if (context.isRepeated(alone, removed === '' ? 'added' : 'removed')) {
      findings.push({ weight: 'noise', noiseKind: 'flip', code: 'repeated-text', evidence: quote(alone) });
      continue;
    }
    const afterDateLine = findings.some((finding) => finding.code === 'date-line');
    const change = { removed, added, preceding, following, sofar, edit, isLabel, afterDateLine };
    findings.push(classifyReplacement(change));
    sofar = `${sofar}${added.slice(-SOFAR_LENGTH)}`.slice(-SOFAR_LENGTH);
    if (findings.length >= MAX_FINDINGS_PER_EDIT) {
      isCut = true;
      break;
    }
    if (isPair) at++;
  }
  return isCut ? withUnread(findings, edit.after) : findings;
}

/** In doubt a change is material: nobody knows what the part says that was not read. */
export function withUnread(findings: readonly Finding[], text: string): Finding[] {
  if (findings.some(({ weight, weak }) => weight === 'material' && weak !== true)) return [...findings];
  return [...findings, { weight: 'material', code: 'partly-read', evidence: quote(text), weak: true }];
}

interface Narrowed {
  readonly before: string;
  readonly after: string;
  /** Whether differences lie beyond what is left. */
  readonly isCut: boolean;
}

/** Of very long texts the part from the first to the last difference, and of that the beginning. */
function narrow(before: string, after: string): Narrowed {
  if (before.length + after.length <= MAX_CLASSIFIED_LENGTH) return { before, after, isCut: false };
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let end = 0;
  const shorter = Math.min(before.length, after.length) - start;
  while (end < shorter && before.at(-1 - end) === after.at(-1 - end)) end++;
  const from = Math.max(0, start - SOFAR_LENGTH);
  const cut = (text: string): string =>
    text.slice(from, Math.min(text.length - end + SOFAR_LENGTH, from + MAX_CLASSIFIED_LENGTH));
  const isCut = Math.max(before.length, after.length) - end > from + MAX_CLASSIFIED_LENGTH;
  return { before: cut(before), after: cut(after), isCut };
}

/** Lines that are rendered anew or belong to the page, not to its text. */
function classifyFurniture(edit: Edit, context: EditContext): Finding | undefined {
  const { before, after } = edit;
  const evidence = quote(after);
  if (isCopyright(before) && isCopyright(after) && maskDigits(before) === maskDigits(after)) {
    return { weight: 'noise', noiseKind: 'render-date', code: 'copyright-year', evidence };
  }
  if (isShortLine(after) && context.isVolatile(edit) && !couldBeRule(withoutDigits(after))) {
    return { weight: 'noise', noiseKind: 'counter', code: 'learned-fragment', evidence };
  }
  if (isNavigation(edit.block, context.isOutsideBody(edit))) {
    return { weight: 'noise', noiseKind: 'widget', code: 'navigation', evidence };
  }
  if (context.followsReading(edit)) {
    return { weight: 'noise', noiseKind: 'render-date', code: 'render-date', evidence };
  }
  return undefined;
}

/** A learned form hides nothing that obliges, costs, or takes effect. */
function couldBeRule(text: string): boolean {
  return carriesRule(text) !== undefined || speaksOfEffect(text);
}

function withoutDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, '');
}

function isPointer(text: string): boolean {
  return text.length <= MAX_POINTER_LENGTH && pointers.find(text) !== undefined && !speaksOfEffect(text);
}

function classifyOneSided(edit: Edit, text: string, op: 'added' | 'removed', context: EditContext): Finding {
  const evidence = quote(text);
  if (context.isRecurring(edit)) {
    return { weight: 'noise', noiseKind: 'widget', code: 'comes-and-goes', evidence };
  }
  if (context.isRepeated(text, op)) {
    return { weight: 'noise', noiseKind: 'flip', code: 'repeated-text', evidence };
  }
  if (isCopyright(text))
    return { weight: 'noise', noiseKind: 'render-date', code: 'copyright-year', evidence };
  if (isCounterLine(text) && edit.block.kind !== 'table-row')
    return { weight: 'noise', noiseKind: 'counter', code: 'counter', evidence };
  if (isNavigation({ ...edit.block, text }, context.isOutsideBody(edit))) {
    return { weight: 'noise', noiseKind: 'widget', code: 'navigation', evidence };
  }
  if (isShortLine(text) && relativeTimes.find(text) !== undefined && context.isOutsideBody(edit)) {
    return { weight: 'noise', noiseKind: 'render-date', code: 'relative-time', evidence };
  }
  if (isDateLine(text) || isBareDate(text.replace(/^[\s|]+|[\s|]+$/gu, '')))
    return { weight: 'editorial', code: 'date-line', evidence };
  if (isNumberLabel(text)) return { weight: 'editorial', code: 'heading', evidence };
  if (saysNothing(text)) return { weight: 'editorial', code: 'function-words', evidence };
  if (onlyReassures(text)) return { weight: 'editorial', code: 'reassurance', evidence };
  const sign = carriesRule(text);
  const isMild = sign === undefined || sign.code === 'permission';
  if (isMild && isPointer(text)) return { weight: 'editorial', code: 'pointer', evidence };
  if (isMild && (edit.block.kind === 'heading' || context.isHeadLine(edit))) {
    return { weight: 'editorial', code: 'heading', evidence };
  }
  if (contacts.find(text) !== undefined && isShortLine(text) && sign === undefined) {
    return { weight: 'editorial', code: 'contact', evidence };
  }
  if (sign !== undefined) {
    return { weight: 'material', code: sign.code, evidence, params: { word: sign.word, op } };
  }
  return { weight: 'material', code: op === 'added' ? 'text-added' : 'text-removed', evidence, weak: true };
}
