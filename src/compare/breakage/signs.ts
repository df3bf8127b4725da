import { createMatcher } from '../../language/matcher.js';
import { splitSentences } from '../../language/sentences.js';
import { wordsOf } from '../../language/tokens.js';
import { type RuleCode, signsIn } from '../words/rules.js';
import type { BreakageCode } from './kinds.js';

/** Words that are said to a visitor instead of the page. */
export interface Notice {
  readonly code: BreakageCode;
  /** The words found, in small letters. */
  readonly phrase: string;
}

const SIGNS = (
  [
    ['challenge', createMatcher('page/blocked')],
    ['login-text', createMatcher('page/login')],
    ['maintenance', createMatcher('page/waiting')],
    ['error-text', createMatcher('page/errors')],
    ['script-shell', createMatcher('page/script-needed')],
    ['consent-wall', createMatcher('page/consent')],
  ] as const
).map(([code, matcher]) => ({ code, matcher }));

/** Words beside the phrase in a sentence that is nothing but the phrase: "Error 403: forbidden". */
const MAX_WORDS_BESIDE = 2;
/** What is said to a visitor is short, the words of a form and of a window above all: a policy speaks of accounts and cookies. */
const MAX_SAID_WORDS: Readonly<Partial<Record<BreakageCode, number>>> = {
  'login-text': 8,
  'consent-wall': 2,
};
const MAX_OTHER_WORDS = 16;

/** Words as phrases are written, and what makes a number an amount. */
const SPOKEN = /[\p{L}\p{M}\p{N}_*]+(?:'[\p{L}\p{M}*]+)*|\p{Sc}|%/gu;
const MAX_NOTICES = 8;

/** The first words in one of the texts that are said to a visitor instead of the page. */
export function findNotice(...texts: readonly string[]): Notice | undefined {
  return noticesIn(...texts).next().value;
}

/** The words of each kind that are said to a visitor instead of the page. */
export function* noticesIn(...texts: readonly string[]): Generator<Notice, undefined> {
  for (const { code, matcher } of SIGNS) {
    for (const text of texts) {
      const phrase = matcher.find(text);
      if (phrase === undefined) continue;
      yield { code, phrase };
      break;
    }
  }
}

/**
 * The notice that a block of a page is as a whole. A rule may speak of errors, passwords and waiting too: at least
 * every second sentence has to be said to the visitor, and none may oblige or forbid beside it.
 */
export function noticeOf(text: string): Notice | undefined {
  const sentences = splitSentences(text);
  let first: Notice | undefined;
  let said = 0;
  for (const sentence of sentences) {
    const notice = findNotice(sentence);
    if (notice === undefined ? statesDuty(sentence) : !isSaidToVisitor(sentence, notice)) return undefined;
    if (notice === undefined) continue;
    first ??= notice;
    said++;
  }
  return said * 2 >= sentences.length ? first : undefined;
}

function isSaidToVisitor(sentence: string, { code, phrase }: Notice): boolean {
  const rest = withoutNotices(sentence);
  const beside = wordsOf(rest).length;
  if (beside <= MAX_WORDS_BESIDE) return true;
  if (beside > (MAX_SAID_WORDS[code] ?? MAX_OTHER_WORDS)) return false;
  // "It is forbidden to sell knives" forbids with the very word of the sign.
  if (code === 'challenge' && signsIn(phrase).size > 0) return false;
  return !statesDuty(rest);
}

/** The words of a sentence beside those that are said to the visitor, of which a form has many. */
function withoutNotices(sentence: string): string {
  let rest = (sentence.replaceAll('’', "'").match(SPOKEN) ?? []).join(' ');
  for (let found = 0; found < MAX_NOTICES; found++) {
    const phrase = findNotice(rest)?.phrase;
    const at = phrase === undefined ? -1 : rest.toLowerCase().indexOf(phrase);
    if (phrase === undefined || at < 0) break;
    rest = `${rest.slice(0, at)} ${rest.slice(at + phrase.length)}`;
  }
  return rest;
}

const DUTIES: readonly RuleCode[] = ['amount', 'date', 'penalty', 'obligation'];

function statesDuty(text: string): boolean {
  const signs = signsIn(text);
  return DUTIES.some((code) => signs.has(code));
}
