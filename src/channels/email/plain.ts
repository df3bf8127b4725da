import { messages } from '../../show/messages.js';
import type { RenderOptions } from '../../show/options.js';
import { sourceLine } from '../../show/text/names.js';
import type { BriefView } from '../../show/view/brief.js';
import type { DigestView } from '../../show/view/digest.js';
import type { HealthView } from '../../show/view/health.js';
import { inLanguage } from '../../text/texts.js';

/** The text alternative of a source-health mail. */
export function plainHealth(view: HealthView, options: RenderOptions): string {
  const { health: texts, change, colon } = inLanguage(messages, options.language);
  const lines = [view.headline, sourceLine(view.source), ''];
  lines.push(`${texts.problem}${colon}${view.problem.name}`, view.problem.message);
  for (const fact of view.facts) lines.push(`${fact.label}${colon}${fact.text}`);
  lines.push('', view.consequence, '', `${texts.openPage}${colon}${view.url ?? view.shownUrl}`);
  if (view.state === 'failing') lines.push(`${view.step.label}${colon}${view.step.command}`);
  lines.push(change.timezone(options.timezone));
  return `${lines.join('\n')}\n`;
}

/** The text alternative of a short message. */
export function plainBrief(view: BriefView, options: RenderOptions): string {
  const { change, colon } = inLanguage(messages, options.language);
  const lines = [view.title];
  if (view.summary !== '') lines.push(view.summary);
  lines.push('');
  for (const line of view.lines) {
    lines.push(`* [${line.label}] ${line.headline}`);
    const about = [...line.when, line.work, line.listings, line.where].filter((part) => part !== '');
    if (about.length > 0) lines.push(`  ${about.join(' · ')}`);
    if (line.url !== undefined) lines.push(`  ${line.url}`);
    if (line.command !== undefined) lines.push(`  ${line.command}`);
  }
  if (view.more !== undefined) lines.push(view.more);
  if (view.lines.length > 0) lines.push('');
  lines.push(...view.notes);
  for (const { label, command } of view.commands) lines.push(`${label}${colon}${command}`);
  lines.push(change.timezone(options.timezone));
  return `${lines.join('\n')}\n`;
}

/** The text alternative of the digest mail. */
export function plainDigest(view: DigestView, options: RenderOptions): string {
  const { digest: texts, change, colon, more, aside } = inLanguage(messages, options.language);
  const lines = [view.title, view.summary, ...view.notes.map((note) => `! ${note}`)];
  if (view.found !== undefined) lines.push(`${texts.foundLabel}${colon}${view.found}`);
  for (const group of view.groups) {
    lines.push('', `== ${group.title}${aside(String(group.count))} ==`);
    for (const line of group.lines) {
      lines.push(`* [${line.label}] ${line.headline}`);
      if (line.when.length > 0) lines.push(`  ${line.when.join(' · ')}`);
      lines.push(
        `  ${[line.isNew ? texts.isNew : '', line.where, line.listings, line.work].filter((part) => part !== '').join(' · ')}`,
      );
      if (line.url !== undefined) lines.push(`  ${line.url}`);
    }
    if (group.rest !== undefined) lines.push(group.rest.text + colon + group.rest.command);
  }
  if (view.trouble.length > 0) {
    lines.push('', `== ${texts.trouble}${aside(String(view.trouble.length + view.moreTrouble))} ==`);
    for (const source of view.trouble) lines.push(`* ${source.name} — ${source.problem} · ${source.since}`);
    if (view.moreTrouble > 0) lines.push(more(view.moreTrouble));
  }
  if (view.certificates.length > 0) {
    lines.push('', `== ${texts.certificates}${aside(String(view.certificateCount))} ==`);
    for (const { name, when, about } of view.certificates) {
      lines.push(`* ${[`${name} — ${when}`, about].filter((part) => part !== '').join(' · ')}`);
    }
    if (view.moreCertificates > 0) lines.push(more(view.moreCertificates));
    if (view.toldCertificates !== '') lines.push(view.toldCertificates);
  }
  const ledger = view.ledger.map((entry) => `${entry.name} ${entry.count}`).join(' · ');
  lines.push('', '----', `${texts.ledger}${colon}${ledger}`, view.watched);
  if (view.allRead !== undefined) lines.push(view.allRead);
  lines.push(change.timezone(options.timezone));
  return `${lines.join('\n')}\n`;
}
