import type { ChangeAlert } from '../../domain/alert.js';
import { messages } from '../../show/messages.js';
import type { RenderOptions } from '../../show/options.js';
import type { Excerpt } from '../../show/text/excerpt.js';
import { sourceLine } from '../../show/text/names.js';
import { reasonText } from '../../show/text/reasons.js';
import { type ChangeLimits, type ChangeView, viewChange } from '../../show/view/change.js';
import type { OwnerGroup } from '../../show/view/checklist.js';
import { clip } from '../../text/clean.js';
import { inLanguage } from '../../text/texts.js';
import {
  bold,
  bullet,
  type ChatDocument,
  type ChatLine,
  code,
  heading,
  link,
  plain,
  quote,
  type Span,
  text,
} from './document.js';
import { toneMarks } from './marks.js';

export interface ChangeLevel extends ChangeLimits {
  readonly proofs: boolean;
  /** Characters of a name, a title and the like. */
  readonly names: number;
}

/** From what reads well to what fits nearly always. */
export const CHANGE_LEVELS: readonly ChangeLevel[] = [
  { highlights: 6, excerpt: 500, mustDo: 3, reasons: 3, items: 24, listings: 6, proofs: true, names: 240 },
  { highlights: 5, excerpt: 360, mustDo: 2, reasons: 3, items: 18, listings: 5, proofs: true, names: 240 },
  { highlights: 4, excerpt: 280, mustDo: 2, reasons: 2, items: 14, listings: 4, proofs: false, names: 240 },
  { highlights: 3, excerpt: 200, mustDo: 1, reasons: 2, items: 8, listings: 3, proofs: false, names: 160 },
  { highlights: 3, excerpt: 160, mustDo: 0, reasons: 1, items: 5, listings: 2, proofs: false, names: 120 },
  { highlights: 2, excerpt: 120, mustDo: 0, reasons: 0, items: 1, listings: 1, proofs: false, names: 80 },
];

/** A change alert: what, from when, what changed, who has to check what by when, and how to go on. */
export function changeDocument(alert: ChangeAlert, options: RenderOptions, level: ChangeLevel): ChatDocument {
  const view = viewChange(alert, options, level);
  const short = (content: string) => clip(content, level.names);
  const subtitle = [sourceLine(view.source), view.kind, view.topics].filter((part) => part !== '');
  return {
    tone: view.severity,
    title: short(`${toneMarks[view.severity]} ${view.severityName} · ${view.title}`),
    subtitle: short(subtitle.join(' · ')),
    head: keyFacts(view, options, short),
    body: [
      ...differences(view, options, short),
      ...machineWritten(view),
      ...demands(view, options),
      ...checklist(view, options, level.proofs),
      ...listings(view, options),
      ...reasons(view, options),
    ],
    foot: whereToGo(view, options, short),
    command: short(view.evidenceCommand),
    severity: view.severity,
  };
}

type Shorten = (content: string) => string;

function keyFacts(view: ChangeView, options: RenderOptions, short: Shorten): ChatLine[] {
  const { colon, quote: said } = inLanguage(messages, options.language);
  const lines = [plain(link(view.pageUrl, short(view.pageTitle)))];
  for (const { label, value, aside: more, quote: words } of view.facts) {
    lines.push(plain(bold(label + colon + value), text(more === undefined ? '' : ` · ${more}`)));
    if (words !== undefined) lines.push(plain(text(said(words))));
  }
  return lines;
}

function differences(view: ChangeView, options: RenderOptions, short: Shorten): ChatLine[] {
  if (view.highlights.length === 0 && view.omitted === 0) return [];
  const texts = inLanguage(messages, options.language);
  const lines = [heading(view.highlightsTitle)];
  for (const excerpt of view.highlights) {
    const label = view.announcement ? '' : texts.ops[excerpt.op];
    const above = [label, excerpt.section].filter((part) => part !== '').join(' · ');
    if (above !== '') lines.push(plain(text(short(above))));
    lines.push(quote(wordSpans(excerpt)));
  }
  if (view.omitted > 0) {
    const more = texts.change.moreDifferences(view.omitted);
    lines.push(plain(text(`${more}${texts.colon}`), code(short(view.evidenceCommand))));
  }
  return lines;
}

/** A block that is new or gone as a whole says so above it: marking every word of it would hide the text. */
function wordSpans(excerpt: Excerpt): Span[] {
  const spans: Span[] = [];
  for (const part of excerpt.parts) {
    const kind = part.op === 'same' || excerpt.op !== 'edited' ? 'text' : part.op;
    spans.push({ kind, text: part.text });
  }
  return spans;
}

/** What a language model wrote, under the words that say so. */
function machineWritten({ machineText }: ChangeView): ChatLine[] {
  if (machineText === undefined) return [];
  const { label, summary, translations } = machineText;
  return [
    heading(label),
    ...(summary === undefined ? [] : [plain(text(summary))]),
    ...translations.map((sentence) => bullet(text(sentence.text))),
  ];
}

function demands(view: ChangeView, options: RenderOptions): ChatLine[] {
  if (view.mustDo.length === 0) return [];
  const sentences = view.mustDo.map((sentence) => bullet(text(sentence)));
  return [heading(inLanguage(messages, options.language).change.mustDo), ...sentences];
}

function listings({ listings: touched }: ChangeView, options: RenderOptions): ChatLine[] {
  if (touched === undefined) return [];
  const { more, colon, listings: texts } = inLanguage(messages, options.language);
  const lines = [heading(touched.headline)];
  if (touched.possible !== undefined) lines.push(plain(text(touched.possible)));
  for (const { sku, title, about } of touched.worst) {
    const detail = [title, about].filter((part) => part !== '').join(' · ');
    lines.push(bullet(bold(sku), text(detail === '' ? '' : ` ${detail}`)));
  }
  if (touched.worst.length > 0 && touched.more > 0) lines.push(bullet(text(more(touched.more))));
  if (touched.worst.length > 0 || touched.more > 0) {
    lines.push(plain(text(`${texts.wholeList}${colon}`), code(touched.command)));
  }
  return lines;
}

function checklist(view: ChangeView, options: RenderOptions, proofs: boolean): ChatLine[] {
  if (view.owners.length === 0) return [];
  const lines = [heading(inLanguage(messages, options.language).change.checklist)];
  for (const owner of view.owners) lines.push(...ownerLines(owner, options, proofs));
  return lines;
}

function ownerLines(owner: OwnerGroup, options: RenderOptions, proofs: boolean): ChatLine[] {
  const { change: texts, colon, aside } = inLanguage(messages, options.language);
  const person: Span =
    owner.person === undefined
      ? text(texts.nobody)
      : { kind: 'person', name: owner.person, member: owner.member };
  const why = owner.assigned === undefined ? '' : aside(owner.assigned);
  const overdue = owner.overdue ? aside(texts.overdue) : '';
  const lines = [
    plain(
      bold(owner.roleName),
      text(' · '),
      person,
      text(`${why} — `),
      bold(texts.due(owner.due)),
      text(overdue),
    ),
  ];
  for (const item of owner.items) {
    const due = item.due === undefined ? '' : aside(texts.due(item.due));
    const proof = proofs && item.proof !== '' ? ` ${texts.proof}${colon}${item.proof}` : '';
    lines.push(bullet(text(`${item.question}${due}${proof}`)));
  }
  if (owner.more > 0) lines.push(bullet(text(texts.moreItems(owner.more))));
  return lines;
}

function reasons(view: ChangeView, options: RenderOptions): ChatLine[] {
  if (view.severityReasons.length === 0) return [];
  const title = inLanguage(messages, options.language).change.whySeverity(view.severityName);
  const lines = view.severityReasons.map((reason) => bullet(text(reasonText(reason, options))));
  return [heading(title), ...lines];
}

function whereToGo(view: ChangeView, options: RenderOptions, short: Shorten): ChatLine[] {
  const { change: texts, colon } = inLanguage(messages, options.language);
  const lines: ChatLine[] = [];
  if (view.translateUrl !== undefined) lines.push(plain(link(view.translateUrl, texts.openTranslated)));
  if (view.caseUrl !== undefined) lines.push(plain(link(view.caseUrl, texts.openCase)));
  if (view.roomUrl !== undefined) lines.push(plain(link(view.roomUrl, texts.openRoom)));
  if (view.evidenceUrl !== undefined) lines.push(plain(link(view.evidenceUrl, texts.openEvidence)));
  lines.push(
    plain(text(`${texts.acknowledge}${colon}`), code(view.acknowledgeCommand)),
    plain(text(`${texts.showAll}${colon}`), code(short(view.evidenceCommand))),
    plain(text(`${view.origin} · ${texts.detected} ${view.detected} · ${texts.timezone(options.timezone)}`)),
  );
  return lines;
}
