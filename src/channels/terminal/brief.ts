import { messages } from '../../show/messages.js';
import { type BriefLine, type BriefMessage, viewBrief } from '../../show/view/brief.js';
import { inLanguage } from '../../text/texts.js';
import { createPage, type Page, severityPainter, type TerminalOptions } from './paint.js';

const MOST_LINES = 40;

/** A bundle of changes, a channel that fails, a step of a case. */
export function renderBriefForTerminal(message: BriefMessage, options: TerminalOptions): string {
  const view = viewBrief(message, options, MOST_LINES);
  const { colon } = inLanguage(messages, options.language);
  const page = createPage(options);
  const { bold, dim, yellow } = page.colors;
  page.add(bold(view.tone === 'trouble' ? yellow(`! ${view.title}`) : view.title));
  if (view.summary !== '') page.add(view.summary);
  page.blank();
  for (const line of view.lines) addLine(page, line);
  if (view.more !== undefined) page.add(dim(view.more), '  ');
  page.blank();
  for (const note of view.notes) page.add(note);
  for (const { label, command } of view.commands) page.add(`${label}${colon}${command}`, '  ');
  return page.toString();
}

function addLine(page: Page, line: BriefLine): void {
  const paint = severityPainter(page.colors)[line.severity];
  page.add(`${paint(line.label)} ${line.headline}`, '    ', '  - ');
  if (line.when.length > 0) page.add(line.when.join(' · '), '    ');
  const about = [line.where, line.listings, line.work, line.command ?? ''].filter((part) => part !== '');
  page.add(page.colors.dim(about.join(' · ')), '    ');
}
