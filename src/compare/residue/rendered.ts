import type { Document } from '../../domain/document.js';
import { fingerprint } from '../../extract/text/fingerprint.js';
import { monthNumber } from '../../language/dates/names.js';
import { rememberedByObject } from '../../language/remembered.js';
import { isCounterLine, isShortLine } from '../words/page-parts.js';
import { carriesRule, obliges, speaksOfEffect } from '../words/rules.js';

/** What separates the parts of a line that a page renders: "Last updated: … | 1,204 views". */
const SEPARATORS = /\s*[|·•]\s*/u;
const TIME_OF_DAY = /\b\d{1,2}[:：]\d{2}(?:[:：]\d{2})?\b/u;
/** Hours, minutes and seconds that are left: no rule is written to the second. */
const COUNTDOWN = /(?<![\d:])\d{1,3}:\d{2}:\d{2}(?![\d:])/u;
const YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)/u;
/** What a moment is written with besides its label: numbers, months, "AM", "Uhr". */
const MOMENT_WORD =
  /^(?:am|pm|a\.m\.|p\.m\.|utc|gmt|uhr|h|at|um|à|年|月|日|時|时|分|秒|午前|午後|上午|下午)$/iu;

/** Longer texts are no lines that a page puts beside its rules. */
const LONGEST_LINE = 300;

export type RenderedPart = 'clock' | 'counter';

/**
 * What a part of a line is that pages render anew at every fetch: a clock (a day together with a time of day), or
 * a counter. Undefined for anything else, and for whatever could be a rule, since rules name hours and numbers too.
 */
function renderedPart(text: string): RenderedPart | undefined {
  // The month of May is no permission: only the label is looked at.
  const label = labelOf(text);
  if (!isShortLine(text) || carriesRule(label) !== undefined || speaksOfEffect(label)) return undefined;
  if (TIME_OF_DAY.test(text) && YEAR.test(text)) return 'clock';
  return isCounterLine(text) ? 'counter' : undefined;
}

/**
 * What was rendered anew where two versions of a line differ by nothing else: their parts are the same but for
 * clocks and counters, whose labels are the same. Undefined where anything else differs.
 */
export function renderedAnew(before: string, after: string): RenderedPart | undefined {
  if (Math.max(before.length, after.length) > LONGEST_LINE) return undefined;
  const old = before.split(SEPARATORS);
  const current = after.split(SEPARATORS);
  if (old.length !== current.length) return undefined;
  let found: RenderedPart | undefined;
  for (const [index, part] of current.entries()) {
    const other = old[index] ?? '';
    if (part === other) continue;
    if (isCountdown(part) && isCountdown(other)) {
      found ??= 'clock';
      continue;
    }
    const kind = renderedPart(part);
    if (kind === undefined || kind !== renderedPart(other) || labelOf(part) !== labelOf(other))
      return undefined;
    found ??= kind;
  }
  return found;
}

/** A line with a countdown belongs to an offer that runs out, whatever it is called today. */
function isCountdown(text: string): boolean {
  return isShortLine(text) && COUNTDOWN.test(text) && !obliges(text);
}

/**
 * Identifies what a version says: the fingerprint of its text without clocks and counters, so that a version is known
 * again whenever it was fetched.
 */
export const versionKey = rememberedByObject((document: Document): string => {
  let rendered = false;
  const blocks = document.blocks.map((block) => {
    const text = withoutRendered(block.text);
    rendered ||= text !== block.text;
    return text === block.text ? block : { ...block, text };
  });
  return rendered ? fingerprint({ ...document, blocks }) : fingerprint(document);
});

/** A line with its clocks and counters reduced to their labels. */
function withoutRendered(text: string): string {
  if (text.length > LONGEST_LINE || !/\d/u.test(text)) return text;
  const parts = text.split(SEPARATORS);
  const isRendered = (part: string): boolean => isCountdown(part) || renderedPart(part) !== undefined;
  if (!parts.some(isRendered)) return text;
  return parts.map((part) => (isCountdown(part) ? '' : isRendered(part) ? labelOf(part) : part)).join(' | ');
}

function labelOf(part: string): string {
  const words = part.replace(/[\p{Nd}.,:：/\-–]+/gu, ' ').split(/\s+/u);
  return words
    .filter((word) => word !== '' && !MOMENT_WORD.test(word) && monthNumber(word) === undefined)
    .join(' ');
}
