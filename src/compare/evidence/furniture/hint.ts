import type { PageContext } from '../../context.js';
import type { PlacedEdit } from '../../residue/placed-edit.js';
import { hints } from '../../words/page-parts.js';
import { obliges } from '../../words/rules.js';
import { isTitle } from '../../words/titles.js';
import { type EditEvidence, observed } from '../kind.js';

/** A line that tells how the page is used says little else. */
const MAX_LINE = 160;
/** Words around the phrase in a stretch that came or went inside a text: "(opens in a new window)". */
const MAX_BESIDE = 24;
/** A hint of a sentence or two. */
const MAX_HINT = 320;
/** A video, its title and the hint. */
const MAX_RUN = 3;
/** Keys of keyboards, and what joins them: "Ctrl+K", "⌘ K", "⇧ Shift". */
const KEYS =
  /^(?:ctrl|control|cmd|command|alt|option|opt|shift|strg|umschalt|maj|win|meta|esc|enter|return|tab|[⌘⌥⇧⌃↵⏎⎋]|\p{Lu}|[+\s/-])+$/iu;
const NAMED_KEY = /ctrl|cmd|strg|[⌘⌥⇧⌃↵⏎⎋]|alt|shift/iu;

export const hint: EditEvidence = {
  code: 'hint',
  speaksFor: 'furniture',
  noiseKind: 'widget',
  texts: {
    en: 'A hint on how to use the page changed: a new window, keys, a video, subtitles.',
    'zh-CN': '页面使用提示变化：新窗口、按键、视频或字幕。',
  },
  observe(edit, page) {
    const { before, after, form } = edit;
    const texts = [before, after].filter((text) => text.trim() !== '');
    if (texts.length > 0 && texts.every(areKeys)) return observed(edit, true);
    if (isInHint(edit) || belongsToHint(edit, page)) return observed(edit, true);
    const most = form === 'reworded' ? undefined : MAX_LINE;
    return observed(edit, texts.length > 0 && texts.every((text) => isHint(text, most)));
  },
};

/** Words of a line that is a hint before and after: which corner, which button. */
function isInHint({ form, passage }: PlacedEdit): boolean {
  return form === 'reworded' && [passage.before, passage.after].every((text) => isHint(text, MAX_HINT));
}

/** The title of a video that came or went with the hint on its subtitles. */
function belongsToHint({ form, passage, before, after }: PlacedEdit, page: PageContext): boolean {
  if (form === 'reworded' || !isTitle({ ...passage.block, text: before || after })) return false;
  const { passages } = page.runOf(passage);
  if (passages.length > MAX_RUN || passages.length < 2) return false;
  const others = passages.filter((one) => !isHint(one.before || one.after, MAX_HINT));
  return (
    others.length < passages.length &&
    others.every((one) => isTitle({ ...one.block, text: one.before || one.after }))
  );
}

function areKeys(text: string): boolean {
  return text.length <= MAX_BESIDE && KEYS.test(text.trim()) && NAMED_KEY.test(text);
}

function isHint(text: string, most: number | undefined): boolean {
  const phrase = hints.find(text);
  if (phrase === undefined || text.length > (most ?? phrase.length + MAX_BESIDE)) return false;
  return !obliges(text);
}
