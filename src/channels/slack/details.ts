import type { ChangeDetails } from '../../domain/alert.js';
import { severityLabels } from '../../i18n/labels.js';
import { messages } from '../../show/messages.js';
import type { RenderOptions } from '../../show/options.js';
import { type Excerpt, excerptEntry } from '../../show/text/excerpt.js';
import { type ReasonLine, severityLine, verdictLine } from '../../show/text/reasons.js';
import { inLanguage } from '../../text/texts.js';
import {
  bold,
  bullets,
  code,
  context,
  type Inline,
  line,
  quote,
  type RichTextElement,
  richText,
  type SlackBlock,
  text,
} from './blocks.js';
import { firstThatFits } from './fit.js';
import { slackMessages } from './messages.js';

interface Limits {
  /** Characters of one difference. */
  readonly excerpt: number;
  readonly entries: number;
  readonly reasons: number;
}

/** From the whole text to what always fits. */
const LIMITS: readonly Limits[] = [
  { excerpt: 2900, entries: 45, reasons: 10 },
  { excerpt: 1200, entries: 45, reasons: 10 },
  { excerpt: 500, entries: 45, reasons: 6 },
  { excerpt: 200, entries: 40, reasons: 4 },
  { excerpt: 100, entries: 20, reasons: 2 },
  { excerpt: 60, entries: 8, reasons: 1 },
];

/** A reply with the differences of a change, and why it is one. */
export function renderDetails(
  details: ChangeDetails,
  options: RenderOptions,
): { readonly text: string; readonly blocks: readonly SlackBlock[] } {
  return {
    text: titleOf(details, options),
    blocks: firstThatFits(LIMITS, (limits) => layout(details, options, limits)),
  };
}

function titleOf({ part, parts }: ChangeDetails, { language }: RenderOptions): string {
  const { aside } = inLanguage(messages, language);
  const texts = inLanguage(slackMessages, language);
  return texts.allDifferences + (parts > 1 ? aside(texts.part(part, parts)) : '');
}

function layout(details: ChangeDetails, options: RenderOptions, limits: Limits): SlackBlock[] {
  const { change } = inLanguage(messages, options.language);
  const blocks: SlackBlock[] = [];
  const verdict = details.verdictReasons.slice(0, limits.reasons);
  if (verdict.length > 0) {
    const lines = verdict.map((reason) => verdictLine(reason, options));
    blocks.push(reasonsBlock(change.whyChange, lines, options));
  }
  const severity = details.severityReasons.slice(0, limits.reasons);
  if (severity.length > 0) {
    const lines = severity.map((reason) => severityLine(reason, options));
    const name = severityLabels[details.severity][options.language];
    blocks.push(reasonsBlock(change.whySeverity(name), lines, options));
  }
  const elements: RichTextElement[] = [line(bold(titleOf(details, options)))];
  const shown = details.entries.slice(0, limits.entries);
  for (const entry of shown) elements.push(...difference(excerptEntry(entry, limits.excerpt), options));
  blocks.push(richText(...elements));
  const omitted = details.omitted + details.entries.length - shown.length;
  const command = `rulewatch changes diff ${details.changeId}`;
  if (omitted > 0) {
    const { restOfDifferences } = inLanguage(slackMessages, options.language);
    blocks.push(richText(line(text(`${restOfDifferences(omitted)} `), code(command))));
  } else if (details.part === details.parts) blocks.push(context(`${change.showAll}  ${command}`));
  return blocks;
}

function reasonsBlock(title: string, reasons: readonly ReasonLine[], options: RenderOptions): SlackBlock {
  const { quote: quoted } = inLanguage(messages, options.language);
  const lines = reasons.map((reason) =>
    line(
      text(reason.text),
      text(reason.quote === undefined ? '' : ` ${quoted(reason.quote)}`, { italic: true }),
    ),
  );
  return richText(line(bold(title)), bullets(lines));
}

function difference(excerpt: Excerpt, { language }: RenderOptions): RichTextElement[] {
  const words = markedWords(excerpt);
  if (words.length === 0) return [];
  const heading = [inLanguage(messages, language).ops[excerpt.op], excerpt.section]
    .filter((part) => part !== '')
    .join(' · ');
  return [line(text(heading, { italic: true })), quote(words)];
}

/** Struck for removed, bold for added. */
export function markedWords(excerpt: Excerpt): Inline[] {
  return excerpt.parts.map((part) => {
    if (part.op === 'removed') return text(part.text, { strike: true });
    return part.op === 'added' ? bold(part.text) : text(part.text);
  });
}
