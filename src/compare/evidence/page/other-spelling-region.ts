import { isWord, tokenise } from '../../../language/tokens.js';
import { spellingOf } from '../../../language/variants.js';
import { diffWords } from '../../diff/words.js';
import type { Passage } from '../../residue/passage.js';
import { writeValuesAlike } from '../../residue/same-values.js';
import { carriesRule } from '../../words/rules.js';
import type { PageEvidence } from '../kind.js';

/** A stretch reworded for a region is short. */
const MAX_REWORDED_WORDS = 8;

export const otherSpellingRegion: PageEvidence = {
  code: 'other-spelling-region',
  speaksFor: 'furniture',
  noiseKind: 'locale-flip',
  texts: {
    en: 'The page came in the spelling of another region.',
    'zh-CN': '页面以另一地区的拼写习惯返回。',
  },
  observe({ residue }) {
    const region = findRegionSwitch(residue.passages);
    return region && { words: '', params: { from: region.from, to: region.to } };
  },
};

interface RegionSwitch {
  readonly from: 'British' | 'American';
  readonly to: 'British' | 'American';
}

/**
 * Whether the newer version is the older one as it is written in another English-speaking region: its spelling
 * went over, and besides it only short stretches were reworded, none with a number or a rule that the other side
 * does not have.
 */
function findRegionSwitch(passages: readonly Passage[]): RegionSwitch | undefined {
  const from = spellingOf(passages.map((passage) => passage.before).join('\n'));
  const to = spellingOf(passages.map((passage) => passage.after).join('\n'));
  if (from === undefined || to === undefined || from === to) return undefined;
  return passages.every(isReworded) ? { from, to } : undefined;
}

/** Whether an passage replaces short stretches only, and leaves as many figures and words of each kind of rule. */
function isReworded(passage: Passage): boolean {
  const { after } = passage;
  const before = writeValuesAlike(passage.before, after);
  if (before === '' || after === '') return carriesRule(before + after) === undefined;
  let removed = '';
  let added = '';
  for (const part of diffWords(before, after)) {
    if (part.op === 'same') continue;
    if (countWords(part.text) > MAX_REWORDED_WORDS) return false;
    if (part.op === 'removed') removed += ` ${part.text}`;
    else added += ` ${part.text}`;
  }
  return figuresOf(removed) === figuresOf(added) && ruleWordsOf(removed) === ruleWordsOf(added);
}

function countWords(text: string): number {
  return tokenise(text).filter(isWord).length;
}

function figuresOf(text: string): string {
  return (text.match(/\p{Nd}+/gu) ?? []).sort().join(' ');
}

/** The kinds of rule that the words of a text carry, one by one, in a fixed order. */
function ruleWordsOf(text: string): string {
  const codes: string[] = [];
  for (const token of tokenise(text)) {
    const code = isWord(token) ? carriesRule(token)?.code : undefined;
    if (code !== undefined && code !== 'permission') codes.push(code);
  }
  return codes.sort().join(' ');
}
