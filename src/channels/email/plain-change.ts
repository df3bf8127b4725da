import { messages } from '../../show/messages.js';
import type { RenderOptions } from '../../show/options.js';
import type { Excerpt } from '../../show/text/excerpt.js';
import { sourceLine } from '../../show/text/names.js';
import { reasonText } from '../../show/text/reasons.js';
import type { ChangeView } from '../../show/view/change.js';
import type { OwnerGroup } from '../../show/view/checklist.js';
import type { ListingsView } from '../../show/view/listings.js';
import type { MachineTextView } from '../../show/view/machine-text.js';
import { inLanguage } from '../../text/texts.js';
import { type AttachedFile, emailMessages } from './messages.js';

/** The text alternative of an alert mail, good on its own. */
export function plainChange(
  view: ChangeView,
  options: RenderOptions,
  files: readonly AttachedFile[],
): string {
  const { change: texts, colon, ops, aside } = inLanguage(messages, options.language);
  const lines = [
    `[${view.severityName}] ${sourceLine(view.source)} · ${view.kind}`,
    view.headline,
    view.pageTitle,
    '',
  ];
  for (const { label, value, aside: more, quote } of view.facts) {
    lines.push(`${label}${colon}${value}${more === undefined ? '' : ` · ${more}`}`);
    if (quote !== undefined) lines.push(`  “${quote}”`);
  }
  if (view.topics !== '') lines.push(`${texts.topics}${colon}${view.topics}`);

  if (view.highlights.length > 0) lines.push(...heading(view.highlightsTitle));
  for (const excerpt of view.highlights) {
    const label = view.announcement ? '' : ops[excerpt.op];
    const above = [label, excerpt.section].filter((part) => part !== '').join(' · ');
    if (above !== '') lines.push(`${above}${colon.trimEnd()}`);
    lines.push(`  ${markedWords(excerpt, view.announcement)}`, '');
  }
  if (view.omitted > 0) lines.push(texts.moreDifferences(view.omitted));
  if (view.machineText) lines.push(...machineLines(view.machineText));
  if (view.mustDo.length > 0) lines.push(...heading(texts.mustDo), ...view.mustDo.map((text) => `- ${text}`));
  if (view.owners.length > 0) lines.push(...heading(texts.checklist));
  for (const owner of view.owners) lines.push(...ownerLines(owner, options));
  if (view.listings) lines.push(...listingLines(view.listings, options));
  if (view.severityReasons.length > 0) {
    lines.push(...heading(texts.whySeverity(view.severityName)));
    for (const reason of view.severityReasons) lines.push(`- ${reasonText(reason, options)}`);
  }
  lines.push(...heading('--'));
  if (view.pageUrl !== undefined) lines.push(`${texts.openPage}${colon}${view.pageUrl}`);
  if (view.translateUrl !== undefined) lines.push(`${texts.openTranslated}${colon}${view.translateUrl}`);
  if (view.answerUrl !== undefined) lines.push(`${texts.answer}${colon}${view.answerUrl}`);
  if (view.caseUrl !== undefined) lines.push(`${texts.openCase}${colon}${view.caseUrl}`);
  if (view.roomUrl !== undefined) lines.push(`${texts.openRoom}${colon}${view.roomUrl}`);
  if (view.evidenceUrl !== undefined) lines.push(`${texts.openEvidence}${colon}${view.evidenceUrl}`);
  for (const { name, about } of files) {
    lines.push(`${inLanguage(emailMessages, options.language).attached}${colon}${name}${aside(about)}`);
  }
  lines.push(
    `${texts.acknowledge}${colon}${view.acknowledgeCommand}`,
    `${texts.showAll}${colon}${view.evidenceCommand}`,
    `${texts.source}${colon}${view.source.name}${aside(view.origin)}`,
    `${texts.detected}${colon}${view.detected}`,
    texts.timezone(options.timezone),
  );
  return `${lines.join('\n')}\n`;
}

/** `[-removed-]{+added+}`, as `git diff --word-diff` marks words. */
export function markedWords(excerpt: Excerpt, plainAdditions = false): string {
  let marked = '';
  for (const part of excerpt.parts) {
    if (part.op === 'removed') marked += `[-${part.text}-]`;
    else if (part.op === 'added' && !plainAdditions) marked += `{+${part.text}+}`;
    else marked += part.text;
  }
  return marked;
}

function machineLines({ label, summary, translations }: MachineTextView): string[] {
  const lines = ['', `[${label}]`];
  if (summary !== undefined) lines.push(summary);
  return [...lines, ...translations.map(({ text }) => `- ${text}`)];
}

function listingLines(listings: ListingsView, options: RenderOptions): string[] {
  const { listings: texts, colon, more } = inLanguage(messages, options.language);
  const lines = heading(listings.headline);
  if (listings.possible !== undefined) lines.push(listings.possible);
  for (const { sku, title, about } of listings.worst) lines.push(`- ${sku} ${title} · ${about}`);
  if (listings.more > 0) lines.push(more(listings.more));
  if (listings.worst.length === 0) return lines;
  return [...lines, texts.attached, `${texts.wholeList}${colon}${listings.command}`];
}

function ownerLines(owner: OwnerGroup, options: RenderOptions): string[] {
  const { change: texts, colon, aside } = inLanguage(messages, options.language);
  const overdue = owner.overdue ? aside(texts.overdue) : '';
  const person = owner.person ?? texts.nobody;
  const assigned = owner.assigned === undefined ? '' : aside(owner.assigned);
  const lines = [`${owner.roleName} · ${person}${assigned} · ${texts.due(owner.due)}${overdue}`];
  for (const item of owner.items) {
    lines.push(`  [ ] ${item.question}${item.due === undefined ? '' : aside(texts.due(item.due))}`);
    if (item.proof !== '') lines.push(`      ${texts.proof}${colon}${item.proof}`);
    for (const fact of item.facts) lines.push(`      ${fact}`);
    if (item.because !== '') lines.push(`      ${aside(item.because).trim()}`);
  }
  if (owner.more > 0) lines.push(`      ${texts.moreItems(owner.more)}`);
  return [...lines, ''];
}

function heading(text: string): string[] {
  return ['', text === '--' ? '----' : `== ${text} ==`];
}
