import { quote } from './finding.js';
import type { Edit } from './residue/residue.js';
import { parties } from './words/page-parts.js';
import { carriesRule } from './words/rules.js';

/** A stretch of words that was replaced, with the unchanged text around it. */
export interface Replacement {
  readonly removed: string;
  readonly added: string;
  readonly preceding: string;
  readonly following: string;
  readonly edit: Edit;
  /** All of the newer text before the stretch; `preceding` is the part since the last difference. */
  readonly sofar: string;
  /** Whether a date of publication or update changed before in the same edit. */
  readonly afterDateLine: boolean;
  /** Whether the edit is of a heading, title or byline. */
  readonly isLabel: boolean;
}

/** Whether the words on either side carry a rule, dates and time limits apart. */
export function speaksOfRules(removed: string, added: string): boolean {
  const sign = carriesRule(removed) ?? carriesRule(added);
  return sign !== undefined && sign.code !== 'date' && sign.code !== 'time-limit';
}

/** Whether the words on either side oblige nobody to anything, forbid nothing and name no figure. */
export function isMild(removed: string, added: string): boolean {
  const isPlain = (text: string): boolean => (carriesRule(text)?.code ?? 'permission') === 'permission';
  return isPlain(removed) && isPlain(added);
}

/** Whether the words on either side name a company. */
export function namesParty(removed: string, added: string): boolean {
  return parties.find(removed) !== undefined || parties.find(added) !== undefined;
}

/** The words of both sides as evidence. */
export function evidenceOf(removed: string, added: string): string {
  if (removed.trim() === '') return quote(added);
  if (added.trim() === '') return quote(removed);
  return quote(`${quote(removed).slice(0, 140)} → ${quote(added).slice(0, 140)}`);
}
