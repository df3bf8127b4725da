import { rememberedByObject } from '../../../language/remembered.js';
import type { Passage } from '../../residue/passage.js';
import { carriesRule, obliges, speaksOfDeadline, speaksOfEffect } from '../../words/rules.js';
import type { EditEvidence } from '../kind.js';

/** Longer passages are no lines that a page renders beside its rules. */
const MAX_LINE = 300;

export const ruleInLine: EditEvidence = {
  code: 'rule-in-line',
  speaksFor: 'rule',
  texts: {
    en: 'The line also obliges, costs something, or says when something applies.',
    'zh-CN': '该行还含有义务、费用或生效时间等内容。',
  },
  observe({ form, passage }) {
    const isLine = form === 'reworded' && passage.after.length <= MAX_LINE;
    return isLine && couldBeRule(passage) ? { words: passage.after, strength: 0.5 } : undefined;
  },
};

const couldBeRule = rememberedByObject(
  ({ after: text }: Passage): boolean =>
    obliges(text) ||
    speaksOfEffect(text) ||
    speaksOfDeadline(text) ||
    carriesRule(text.replace(/\p{Nd}/gu, ''))?.code === 'money',
);
