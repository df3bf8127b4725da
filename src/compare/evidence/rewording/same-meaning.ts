import { createMatcher, type TableMatcher } from '../../../language/matcher.js';
import { isWord, tokenise } from '../../../language/tokens.js';
import { isSpellingVariant, saysNothing } from '../../words/wording.js';
import { type EditEvidence, observed } from '../kind.js';

/** Within a class each phrase stands for every other. */
const classes: readonly TableMatcher[] = [
  createMatcher('grammar/must'),
  createMatcher('grammar/must-not'),
  createMatcher('grammar/may'),
];
/** Longer stretches hold more than another way of saying it. */
const MAX_LENGTH = 120;

/** The same is obliged, forbidden or permitted, and nothing else that is said differs. */
export const sameMeaning: EditEvidence = {
  code: 'same-meaning',
  speaksFor: 'rewording',
  texts: {
    en: 'The same is demanded, forbidden or allowed in other words.',
    'zh-CN': '换了说法，要求、禁止或许可的内容不变。',
  },
  observe: (edit) => observed(edit, saysTheSame(edit.before, edit.after)),
};

function saysTheSame(removed: string, added: string): boolean {
  if (
    removed.length > MAX_LENGTH ||
    added.length > MAX_LENGTH ||
    removed.trim() === '' ||
    added.trim() === ''
  ) {
    return false;
  }
  const kind = classOf(removed);
  if (kind === undefined || kind !== classOf(added)) return false;
  const before = contentOf(removed, kind);
  const after = contentOf(added, kind);
  return (
    before.length === after.length && before.every((word, at) => isSpellingVariant(word, after[at] ?? ''))
  );
}

/** The class of the strongest words: what is forbidden often holds the word for what is allowed. */
function classOf(text: string): number | undefined {
  const forbids = classes[1]?.find(text);
  if (forbids !== undefined) return 1;
  const found = classes.findIndex((matcher) => matcher.find(text) !== undefined);
  return found < 0 ? undefined : found;
}

/** The words that say what it is about, without those of the class. */
function contentOf(text: string, kind: number): string[] {
  let rest = ` ${text.toLowerCase().replaceAll('’', "'")} `;
  for (let round = 0; round < 4; round++) {
    const phrase = classes[kind]?.find(rest);
    if (phrase === undefined) break;
    const at = rest.replace(/[^\p{L}\p{M}\p{N}_'’]/gu, ' ').indexOf(phrase);
    if (at < 0) break;
    rest = `${rest.slice(0, at)} ${rest.slice(at + phrase.length)}`;
  }
  return tokenise(rest).filter((token) => isWord(token) && !saysNothing(token));
}
