import type { PlacedEdit } from '../../residue/placed-edit.js';
import { earlierVersions, pointers, versions } from '../../words/page-parts.js';
import { mentionsDate, obliges } from '../../words/rules.js';
import { isTitle } from '../../words/titles.js';
import { type EditEvidence, observed } from '../kind.js';

const MAX_LINE = 220;

/** A link to a version that is no longer in force, with the days of its validity. */
export const earlierVersion: EditEvidence = {
  code: 'earlier-version',
  speaksFor: 'rewording',
  texts: {
    en: 'A link to an earlier version of the text, or its dates, changed.',
    'zh-CN': '指向历史版本的链接或其有效日期变化。',
  },
  observe(edit) {
    const { passage, form, before, after } = edit;
    const texts = form === 'reworded' ? [passage.before, passage.after] : [before || after];
    return observed(
      edit,
      texts.every((text) => leadsBack(text, edit)),
    );
  },
};

function leadsBack(text: string, { passage: { block, section } }: PlacedEdit): boolean {
  if (text.length > MAX_LINE || block.kind === 'heading') return false;
  const isEarlier = earlierVersions.find(text) !== undefined;
  if (!isEarlier && !mentionsDates(text)) return false;
  if (obliges(text)) return false;
  const isPointer = pointers.find(text) !== undefined;
  // A sentence without a pointer may say to what the earlier version still applies.
  const isLine = isTitle({ ...block, text });
  if (isEarlier) return isPointer || isLine;
  if (versions.find(text) !== undefined) {
    if (isPointer) return true;
    if (isLine && (block.links?.length ?? 0) > 0) return true;
  }
  return isLine && earlierVersions.find(section.at(-1) ?? '') !== undefined;
}

function mentionsDates(text: string): boolean {
  return mentionsDate(text) || /\p{Nd}{1,2}[./]\p{Nd}{1,2}[./]\p{Nd}{2,4}/u.test(text);
}
