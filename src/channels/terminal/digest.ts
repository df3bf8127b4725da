import type { Digest } from '../../domain/alert.js';
import { messages } from '../../show/messages.js';
import { type DigestLimits, type DigestLineView, viewDigest } from '../../show/view/digest.js';
import { inLanguage } from '../../text/texts.js';
import { createPage, type Page, severityPainter, type TerminalOptions } from './paint.js';

const LIMITS: DigestLimits = { lines: 40, information: 10, sources: 20 };

/** The daily summary. */
export function renderDigestForTerminal(digest: Digest, options: TerminalOptions): string {
  const view = viewDigest(digest, options, LIMITS);
  const { digest: texts, colon, more } = inLanguage(messages, options.language);
  const page = createPage(options);
  const { bold, dim, red, yellow } = page.colors;
  page.add(bold(view.title));
  page.add(view.summary);
  for (const note of view.notes) page.add(yellow(`! ${note}`));
  if (view.found !== undefined) page.add(`${texts.foundLabel}${colon}${view.found}`);
  for (const group of view.groups) {
    const heading = `${group.title} (${group.count})`;
    page.title(group.key === 'overdue' ? red(heading) : heading);
    for (const line of group.lines) addDigestLine(page, line, texts.isNew);
    if (group.rest !== undefined) page.add(dim(group.rest.text + colon + group.rest.command), '  ');
  }
  if (view.trouble.length > 0) page.title(`${texts.trouble} (${view.trouble.length + view.moreTrouble})`);
  for (const source of view.trouble) {
    page.add(`${bold(source.name)} — ${source.problem} · ${source.since}`, '    ', '  - ');
  }
  if (view.moreTrouble > 0) page.add(dim(more(view.moreTrouble)), '  ');
  if (view.certificates.length > 0) {
    page.title(`${texts.certificates} (${view.certificateCount})`);
  }
  for (const { name, when, over, about } of view.certificates) {
    const rest = about === '' ? '' : dim(` · ${about}`);
    page.add(`${bold(name)} — ${over ? red(when) : when}${rest}`, '    ', '  - ');
  }
  if (view.moreCertificates > 0) page.add(dim(more(view.moreCertificates)), '  ');
  if (view.toldCertificates !== '') page.add(dim(view.toldCertificates), '  ');
  page.blank();
  const ledger = view.ledger.map((entry) => `${entry.name} ${entry.count}`).join(' · ');
  page.add(`${texts.ledger}${colon}${ledger}`);
  page.add(dim(view.allRead === undefined ? view.watched : `${view.watched}. ${view.allRead}`));
  return page.toString();
}

function addDigestLine(page: Page, line: DigestLineView, mark: string): void {
  const paint = severityPainter(page.colors)[line.severity];
  page.add(`${paint(line.label)} ${line.headline}`, '    ', '  - ');
  if (line.when.length > 0) page.add(line.when.join(' · '), '    ');
  page.add(
    page.colors.dim(
      [line.isNew ? mark : '', line.where, line.listings, line.work]
        .filter((part) => part !== '')
        .join(' · '),
    ),
    '    ',
  );
}
