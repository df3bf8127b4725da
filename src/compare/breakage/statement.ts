import type { Document } from '../../domain/document.js';
import { createMatcher } from '../../language/matcher.js';
import { splitSentences } from '../../language/sentences.js';
import { wordsOf } from '../../language/tokens.js';
import { foldLayout } from '../words/fold.js';
import { type RuleCode, signsIn } from '../words/rules.js';
import type { Notice } from './signs.js';

/** Words that say that something is over. */
const withdrawn = createMatcher('page/withdrawals', 'cues/withdrawn');

/** Text that names the subject of the page is about it; longer texts name everything. */
const MAX_NAMING_CHARS = 1_500;
/** Share of the words of the title that have to be named. */
const NAMED_SHARE = 0.6;
/** Share of the text of rule pages that stands in sentences that state a rule; other pages have less. */
const RULES_SHARE = 0.4;
/** A clock beside a date is that of a log line or of a maintenance. */
const CLOCK = /\p{Nd}{1,2}[:：h]\p{Nd}{2}|\p{Nd}{1,2}\s?(?:am|pm|uhr|时|時|点|點|시)(?!\p{L})/iu;
const RIGHTS = /©|\(c\)|copyright/iu;
const FORCE: readonly RuleCode[] = ['penalty', 'obligation', 'prohibition'];
const CONTENT: readonly RuleCode[] = ['amount', 'date', 'penalty', 'obligation', 'prohibition', 'time-limit'];

/** The text of a document that does not stand in another one. */
function newTextOf(document: Document, lastGood: Document): string {
  const known = lastGood.blocks.map((block) => foldLayout(block.text)).join('\n');
  return document.blocks
    .filter(({ text }) => !known.includes(foldLayout(text).replace(/[\p{P}\s]+$/u, '')))
    .map(({ text }) => text)
    .join('\n');
}

/**
 * Whether text that stands where a longer page was tells what the rules are now: that the programme is over, that one
 * fee holds for all, that the terms moved. What is said to visitors of a page that did not come gives no days and no
 * amounts; and what names the page neither in its title nor in its text says nothing about it.
 */
export function takesItsPlace(document: Document, lastGood: Document, notice?: Notice): boolean {
  if (notice?.code === 'maintenance' || notice?.code === 'consent-wall') return false;
  const text = newTextOf(document, lastGood);
  const signs = statedIn(text);
  const gives = signs.has('amount') || signs.has('date');
  if (notice !== undefined) return gives && isNamedAlike(document, lastGood);
  if (!isNamedAlike(document, lastGood) && !namesSubject(text, lastGood)) return false;
  const forces = FORCE.filter((code) => signs.has(code)).length;
  return (
    signs.has('amount') ||
    (signs.has('date') && signs.size > 1) ||
    (forces > 1 && (signs.has('penalty') || signs.has('obligation'))) ||
    withdrawn.find(text) !== undefined
  );
}

/** Whether a text states rules as densely as pages of rules do. */
export function isRuleText({ blocks }: Document): boolean {
  let total = 0;
  let stating = 0;
  for (const { text } of blocks) {
    for (const sentence of splitSentences(text)) {
      total += sentence.length;
      const signs = signsIn(sentence);
      if (CONTENT.some((code) => signs.has(code))) stating += sentence.length;
    }
  }
  return stating >= total * RULES_SHARE;
}

/** The signs of rules in the lines of a text that were not written by a server or a layout. */
function statedIn(text: string): Set<RuleCode> {
  const signs = new Set<RuleCode>();
  for (const line of text.split('\n')) {
    if (RIGHTS.test(line)) continue;
    for (const sentence of splitSentences(line)) {
      for (const code of signsIn(sentence).keys()) {
        if (code !== 'date' || !CLOCK.test(sentence)) signs.add(code);
      }
    }
  }
  return signs;
}

/** Whether two documents have the title or the first heading in common. */
function isNamedAlike(document: Document, lastGood: Document): boolean {
  const names = namesOf(lastGood);
  return namesOf(document).some((name) => names.includes(name));
}

function namesOf({ title, blocks }: Document): string[] {
  const heading = blocks.find((block) => block.kind === 'heading')?.text ?? '';
  return [title, heading].map((name) => foldLayout(name)).filter((name) => name !== '');
}

/** Whether a short text names what the page is about. */
function namesSubject(text: string, lastGood: Document): boolean {
  if (text.length > MAX_NAMING_CHARS) return false;
  const said = new Set(wordsOf(text));
  return namesOf(lastGood).some((name) => {
    const words = wordsOf(name).filter((word) => word.length > 3 || /\p{Script=Han}{2}/u.test(word));
    return words.length > 1 && words.filter((word) => said.has(word)).length >= words.length * NAMED_SHARE;
  });
}
