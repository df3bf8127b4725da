import type { ChangeAlert } from '../../domain/alert.js';
import { messages } from '../../show/messages.js';
import { sourceLine } from '../../show/text/names.js';
import { type ChangeLimits, viewChange } from '../../show/view/change.js';
import type { OwnerGroup } from '../../show/view/checklist.js';
import type { ListingsView } from '../../show/view/listings.js';
import type { MachineTextView } from '../../show/view/machine-text.js';
import { inLanguage } from '../../text/texts.js';
import { addDifference } from './diff.js';
import { createPage, type Page, severityPainter, type TerminalOptions } from './paint.js';

const LIMITS: ChangeLimits = { highlights: 5, excerpt: 400, mustDo: 3, reasons: 3, items: 20 };

/** One change, compact: what, from when, who, by when. */
export function renderAlertForTerminal(alert: ChangeAlert, options: TerminalOptions): string {
  const view = viewChange(alert, options, LIMITS);
  const { change: texts, colon, quote } = inLanguage(messages, options.language);
  const page = createPage(options);
  const { bold, dim, red } = page.colors;
  const severity = severityPainter(page.colors)[view.severity](view.severityName);
  page.add(
    `${severity} ${[sourceLine(view.source), view.kind, view.topics].filter((part) => part !== '').join(' · ')}`,
  );
  page.add(bold(view.headline));
  page.add(view.pageTitle);
  for (const { label, value, aside: more, near, quote: words } of view.facts) {
    const shown = near ? red(more ?? '') : more;
    page.add(`${label}${colon}${bold(value)}${more === undefined ? '' : ` · ${shown}`}`, '  ');
    if (words !== undefined) page.add(dim(quote(words)), '    ');
  }
  if (view.highlights.length > 0) page.title(view.highlightsTitle);
  for (const excerpt of view.highlights) addDifference(page, excerpt, view.announcement, options);
  if (view.omitted > 0) page.add(dim(texts.moreDifferences(view.omitted)), '  ');
  if (view.machineText) addMachineText(page, view.machineText);
  if (view.mustDo.length > 0) page.title(texts.mustDo);
  for (const sentence of view.mustDo) page.add(sentence, '    ', '  - ');
  if (view.owners.length > 0) page.title(texts.checklist);
  for (const owner of view.owners) addOwner(page, owner, options);
  if (view.listings) addListings(page, view.listings, options);
  if (view.severityReasons.length > 0) page.title(texts.whySeverity(view.severityName));
  for (const reason of view.severityReasons) {
    page.add(
      reason.text + (reason.quote === undefined ? '' : dim(` ${quote(reason.quote)}`)),
      '    ',
      '  - ',
    );
  }
  page.blank();
  page.add(`${texts.page}${colon}${view.pageUrl ?? view.pageTitle}`, '  ');
  if (view.translateUrl !== undefined) page.add(`${texts.openTranslated}${colon}${view.translateUrl}`, '  ');
  page.add(`${texts.acknowledge}${colon}${view.acknowledgeCommand}`, '  ');
  page.add(`${texts.showAll}${colon}${view.evidenceCommand}`, '  ');
  if (view.roomUrl !== undefined) page.add(`${texts.openRoom}${colon}${view.roomUrl}`, '  ');
  if (view.evidenceUrl !== undefined) page.add(`${texts.openEvidence}${colon}${view.evidenceUrl}`, '  ');
  return page.toString();
}

function addMachineText(page: Page, { label, summary, translations }: MachineTextView): void {
  page.blank();
  page.add(page.colors.dim(`[${label}]`));
  if (summary !== undefined) page.add(summary, '  ');
  for (const { text } of translations) page.add(text, '    ', '  - ');
}

function addListings(page: Page, listings: ListingsView, options: TerminalOptions): void {
  const { listings: texts, colon, more } = inLanguage(messages, options.language);
  page.title(listings.headline);
  if (listings.possible !== undefined) page.add(page.colors.dim(listings.possible), '  ');
  for (const listing of listings.worst) {
    const about = page.colors.dim(listing.about);
    page.add(`${page.colors.bold(listing.sku)} ${listing.title} · ${about}`, '    ', '  - ');
  }
  if (listings.more > 0) page.add(page.colors.dim(more(listings.more)), '  ');
  if (listings.worst.length > 0) page.add(`${texts.wholeList}${colon}${listings.command}`, '  ');
}

function addOwner(page: Page, owner: OwnerGroup, options: TerminalOptions): void {
  const { change: texts, aside } = inLanguage(messages, options.language);
  const overdue = owner.overdue ? page.colors.red(aside(texts.overdue)) : '';
  const assigned = owner.assigned === undefined ? '' : aside(owner.assigned);
  const person = `${owner.person ?? texts.nobody}${assigned}`;
  page.add(`${page.colors.bold(owner.roleName)} · ${person} · ${texts.due(owner.due)}${overdue}`, '  ');
  for (const item of owner.items) {
    const due = item.due === undefined ? '' : aside(texts.due(item.due));
    page.add(`${item.question}${due}`, '        ', '    [ ] ');
  }
  if (owner.more > 0) page.add(page.colors.dim(texts.moreItems(owner.more)), '        ');
}
