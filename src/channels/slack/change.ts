import type { CaseUpdate, ChangeAlert } from '../../domain/alert.js';
import type { WordPart } from '../../domain/change.js';
import type { Severity } from '../../domain/vocabulary.js';
import { type ChangeMessages, messages } from '../../show/messages.js';
import type { RenderOptions } from '../../show/options.js';
import type { Excerpt } from '../../show/text/excerpt.js';
import { sourceLine } from '../../show/text/names.js';
import { type ChangeLimits, type ChangeView, viewChange } from '../../show/view/change.js';
import type { ListingsView } from '../../show/view/listings.js';
import type { MachineTextView } from '../../show/view/machine-text.js';
import { inLanguage } from '../../text/texts.js';
import { type ButtonSigning, caseButtons } from './actions/buttons.js';
import {
  bold,
  bullets,
  code,
  context,
  divider,
  header,
  type Inline,
  line,
  link,
  quote,
  type RichTextElement,
  richText,
  type SlackBlock,
  text,
} from './blocks.js';
import { markedWords } from './details.js';
import { firstThatFits } from './fit.js';
import { ownersOf } from './people.js';
import { stateLine } from './state.js';

export const severityEmoji = { critical: '🔴', high: '🟠', medium: '🟡', low: '🔵' } satisfies Record<
  Severity,
  string
>;

interface Limits extends ChangeLimits {
  readonly proofs: boolean;
}

/** From what reads well to what always fits. */
const LIMITS: readonly Limits[] = [
  { highlights: 6, excerpt: 500, mustDo: 3, reasons: 3, items: 24, listings: 10, proofs: true },
  { highlights: 5, excerpt: 360, mustDo: 2, reasons: 3, items: 18, listings: 8, proofs: true },
  { highlights: 4, excerpt: 280, mustDo: 2, reasons: 2, items: 14, listings: 5, proofs: false },
  { highlights: 3, excerpt: 200, mustDo: 1, reasons: 2, items: 8, listings: 3, proofs: false },
  { highlights: 2, excerpt: 120, mustDo: 0, reasons: 1, items: 1, listings: 0, proofs: false },
];

/** How an alert is shown beyond what it says. */
export interface ChangeExtras {
  /** How its case goes on. */
  readonly update?: CaseUpdate;
  /** Given where buttons work. */
  readonly signing?: ButtonSigning | undefined;
}

/** The blocks of a change alert and the text that notifications show. */
export function renderChange(
  alert: ChangeAlert,
  options: RenderOptions,
  extras: ChangeExtras = {},
): { readonly text: string; readonly blocks: readonly SlackBlock[] } {
  const { update, signing } = extras;
  const state = update?.state ?? 'needs-attention';
  const head = update ? [richText(line(bold(stateLine(update, options))))] : [];
  const foot = signing ? caseButtons(alert.caseId, state, signing, options.language) : [];
  const blocks = firstThatFits(LIMITS, (limits) =>
    layout(viewChange(alert, options, limits), { head, foot }, options, limits),
  );
  const view = viewChange(alert, options, { highlights: 0, excerpt: 0, mustDo: 0, reasons: 0, items: 0 });
  return { text: notification(view, options), blocks };
}

function notification(view: ChangeView, options: RenderOptions): string {
  const texts = inLanguage(messages, options.language).change;
  const parts = [`${severityEmoji[view.severity]} ${view.severityName} · ${view.title}`];
  for (const day of view.days) parts.push(`${day.label} ${day.day} · ${day.relative}`);
  parts.push(`${texts.caseDue} ${view.caseDue} · ${view.caseName}`);
  return parts.join(' — ');
}

/** What is shown of the case, below the title and above the last line. */
interface CaseBlocks {
  readonly head: readonly SlackBlock[];
  readonly foot: readonly SlackBlock[];
}

function layout(
  view: ChangeView,
  { head, foot }: CaseBlocks,
  options: RenderOptions,
  limits: Limits,
): SlackBlock[] {
  const texts = inLanguage(messages, options.language).change;
  const blocks: SlackBlock[] = [
    header(`${severityEmoji[view.severity]} ${view.severityName} · ${view.title}`),
    ...head,
    context([sourceLine(view.source), view.kind, view.topics].filter((part) => part !== '').join('  |  ')),
    keyFacts(view, options),
  ];
  if (view.highlights.length > 0) blocks.push(differences(view, options));
  if (view.machineText) blocks.push(machineWritten(view.machineText));
  if (view.mustDo.length > 0) {
    const sentences = view.mustDo.map((sentence) => line(text(sentence)));
    blocks.push(richText(line(bold(texts.mustDo)), bullets(sentences)));
  }
  if (view.owners.length > 0) {
    const groups = ownersOf(view.owners, view.severity, options, limits.proofs);
    blocks.push(divider(), richText(line(bold(texts.checklist)), ...groups));
  }
  if (view.listings) blocks.push(touchedListings(view.listings, options));
  blocks.push(...reasons(view, options), divider(), whereToGo(view, texts));
  blocks.push(...foot, context(footer(view, options)));
  return blocks;
}

function keyFacts(view: ChangeView, options: RenderOptions): SlackBlock {
  const { colon, quote: said } = inLanguage(messages, options.language);
  const lines: RichTextElement[] = [
    line(view.pageUrl === undefined ? text(view.pageTitle) : link(view.pageUrl, view.pageTitle)),
  ];
  for (const { label, value, aside: more, quote: words } of view.facts) {
    lines.push(line(bold(label + colon + value), text(more === undefined ? '' : ` · ${more}`)));
    if (words !== undefined) lines.push(line(text(`  ${said(words)}`, { italic: true })));
  }
  return richText(...lines);
}

function differences(view: ChangeView, options: RenderOptions): SlackBlock {
  const texts = inLanguage(messages, options.language);
  const elements: RichTextElement[] = [line(bold(view.highlightsTitle))];
  for (const excerpt of view.highlights) {
    const label = view.announcement ? '' : texts.ops[excerpt.op];
    const heading = [label, excerpt.section].filter((part) => part !== '').join(' · ');
    if (heading !== '') elements.push(line(text(heading, { italic: true })));
    elements.push(quote(wordInlines(excerpt)));
  }
  if (view.omitted > 0)
    elements.push(line(text(texts.change.moreDifferences(view.omitted), { italic: true })));
  return richText(...elements);
}

/** An announcement that is new as a whole would be bold throughout. */
function wordInlines(excerpt: Excerpt): Inline[] {
  return excerpt.op === 'edited' ? markedWords(excerpt) : excerpt.parts.map((part) => plainWord(part));
}

function plainWord({ op, text: word }: WordPart): Inline {
  return op === 'removed' ? text(word, { strike: true }) : text(word);
}

function machineWritten({ label, summary, translations }: MachineTextView): SlackBlock {
  const elements: RichTextElement[] = [line(text(`🤖 ${label}`, { italic: true }))];
  if (summary !== undefined) elements.push(quote([text(summary)]));
  const lines = translations.map((sentence) => line(text(sentence.text)));
  if (lines.length > 0) elements.push(bullets(lines));
  return richText(...elements);
}

function touchedListings(listings: ListingsView, options: RenderOptions): SlackBlock {
  const { listings: texts, colon, more } = inLanguage(messages, options.language);
  const elements: RichTextElement[] = [line(bold(listings.headline))];
  if (listings.possible !== undefined) elements.push(line(text(listings.possible, { italic: true })));
  const lines = listings.worst.map((listing) =>
    line(bold(listing.sku), text(` ${listing.title}`), text(` — ${listing.about}`, { italic: true })),
  );
  if (lines.length > 0 && listings.more > 0) {
    lines.push(line(text(more(listings.more), { italic: true })));
  }
  if (lines.length > 0) elements.push(bullets(lines));
  if (lines.length > 0 || listings.more > 0) {
    elements.push(line(text(texts.wholeList + colon), code(listings.command)));
  }
  return richText(...elements);
}

function reasons(view: ChangeView, options: RenderOptions): SlackBlock[] {
  const { change: texts, quote: quoted } = inLanguage(messages, options.language);
  if (view.severityReasons.length === 0) return [];
  const lines = view.severityReasons.map((reason) =>
    line(
      text(reason.text),
      text(reason.quote === undefined ? '' : ` ${quoted(reason.quote)}`, { italic: true }),
    ),
  );
  return [richText(line(bold(texts.whySeverity(view.severityName))), bullets(lines))];
}

function whereToGo(view: ChangeView, texts: ChangeMessages): SlackBlock {
  const lines: RichTextElement[] = [];
  if (view.translateUrl !== undefined) lines.push(line(link(view.translateUrl, texts.openTranslated)));
  if (view.caseUrl !== undefined) lines.push(line(link(view.caseUrl, texts.openCase)));
  if (view.roomUrl !== undefined) lines.push(line(link(view.roomUrl, texts.openRoom)));
  if (view.evidenceUrl !== undefined) lines.push(line(link(view.evidenceUrl, texts.openEvidence)));
  lines.push(line(text(`${texts.acknowledge} `), code(view.acknowledgeCommand)));
  lines.push(line(text(`${texts.showAll} `), code(view.evidenceCommand)));
  return richText(...lines);
}

function footer(view: ChangeView, options: RenderOptions): string {
  const texts = inLanguage(messages, options.language).change;
  const parts = [view.origin, `${texts.detected} ${view.detected}`];
  parts.push(texts.timezone(options.timezone));
  return parts.join('  |  ');
}
