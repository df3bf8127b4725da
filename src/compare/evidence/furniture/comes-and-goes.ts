import { hasStood, type PageContext } from '../../context.js';
import { lastTurnOf } from '../../memory/memory.js';
import type { PlacedEdit } from '../../residue/placed-edit.js';
import { carriesRule, forbids } from '../../words/rules.js';
import type { EditEvidence } from '../kind.js';

export const comesAndGoes: EditEvidence = {
  code: 'comes-and-goes',
  speaksFor: 'furniture',
  noiseKind: 'widget',
  texts: { en: 'A part of the page that is known to come and go.', 'zh-CN': '已知时有时无的页面片段。' },
  observe(edit, page) {
    const { form, before, after } = edit;
    const words = after === '' ? before : after;
    return form !== 'reworded' && isKnownToTurn(words, edit, page) ? { words } : undefined;
  },
};

/** A rule that comes back after weeks is in force again, or over again, every time: no furniture. */
function isKnownToTurn(words: string, { passage }: PlacedEdit, { memory, at }: PageContext): boolean {
  const last = lastTurnOf(memory, words);
  if (last === undefined) return false;
  if (at === undefined || !hasStood(last, at)) return true;
  return carriesRule(words) === undefined && !passage.section.some(forbids);
}
