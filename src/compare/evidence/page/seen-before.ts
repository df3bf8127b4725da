import { hasStood, type PageContext } from '../../context.js';
import { versionKey } from '../../residue/rendered.js';
import type { PageEvidence } from '../kind.js';

/** A version that was seen before comes back by chance, unless a rule change that stood for long is taken back. */
export const seenBefore: PageEvidence = {
  code: 'seen-before',
  speaksFor: 'furniture',
  noiseKind: 'flip',
  texts: { en: 'The page went back to a version seen before.', 'zh-CN': '页面回到了之前见过的版本。' },
  observe(page) {
    const since = page.returnedFrom();
    return since === undefined || isReversion(page) ? undefined : { words: '', params: { since } };
  },
};

export const reverted: PageEvidence = {
  code: 'reverted',
  speaksFor: 'rule',
  texts: {
    en: 'The text is that of an earlier version again: a rule change that was told is taken back.',
    'zh-CN': '正文又回到了更早的版本：此前通知的规则变更已撤回。',
  },
  observe: (page) => (page.returnedFrom() !== undefined && isReversion(page) ? { words: '' } : undefined),
};

/** Whether a withdrawal is announced, or the version that is left now was a rule change that stood for long. */
function isReversion(page: PageContext): boolean {
  const { memory, before, at } = page;
  const { current } = memory;
  if (page.announcesWithdrawal() || page.takesBackTold()) return true;
  if (at === undefined || current?.verdict !== 'material') return false;
  return current.fingerprint === versionKey(before) && hasStood(current.since, at);
}
