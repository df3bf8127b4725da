import type { Digest } from '../../domain/alert.js';
import { messages } from '../../show/messages.js';
import type { RenderOptions } from '../../show/options.js';
import {
  type DigestGroup,
  type DigestLimits,
  type DigestLineView,
  type DigestView,
  viewDigest,
} from '../../show/view/digest.js';
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
  text,
} from './document.js';
import { toneMarks } from './marks.js';

export interface DigestLevel extends DigestLimits {
  /** Characters of one line. */
  readonly line: number;
}

/** From what reads well to what fits nearly always. */
export const DIGEST_LEVELS: readonly DigestLevel[] = [
  { lines: 30, information: 10, sources: 10, line: 400 },
  { lines: 20, information: 5, sources: 8, line: 400 },
  { lines: 12, information: 3, sources: 5, line: 300 },
  { lines: 8, information: 0, sources: 3, line: 200 },
  { lines: 5, information: 0, sources: 2, line: 120 },
];

/** The daily summary: what is open, the most pressing first, and the sources in trouble. */
export function digestDocument(digest: Digest, options: RenderOptions, level: DigestLevel): ChatDocument {
  const view = viewDigest(digest, options, level);
  const { digest: texts, more, change } = inLanguage(messages, options.language);
  const body: ChatLine[] = [];
  for (const group of view.groups) body.push(...groupLines(group, level, options));
  if (view.trouble.length > 0) {
    body.push(heading(`${texts.trouble} (${view.trouble.length + view.moreTrouble})`));
    for (const source of view.trouble) {
      body.push(bullet(bold(source.name), text(` — ${source.problem} · ${source.since}`)));
    }
    if (view.moreTrouble > 0) body.push(bullet(text(more(view.moreTrouble))));
  }
  body.push(...certificateLines(view, options));
  const ledger = view.ledger.map((entry) => `${entry.name} ${entry.count}`).join(' · ');
  const read = view.allRead === undefined ? [] : [view.allRead];
  return {
    tone: 'calm',
    title: `${toneMarks.calm} ${view.title}`,
    subtitle: view.summary,
    head: [
      ...view.notes.map((note) => plain(text(`${toneMarks.trouble} ${note}`))),
      ...(view.found === undefined ? [] : [plain(bold(texts.foundLabel), text(`  ${view.found}`))]),
    ],
    body,
    foot: [
      plain(bold(texts.ledger), text(`  ${ledger}`)),
      plain(text([view.watched, ...read, change.timezone(digest.timezone)].join(' · '))),
    ],
    command: 'rulewatch digest',
    severity: undefined,
  };
}

function certificateLines(view: DigestView, options: RenderOptions): ChatLine[] {
  if (view.certificates.length === 0) return [];
  const { digest: texts, more } = inLanguage(messages, options.language);
  const count = view.certificateCount;
  const lines = [heading(`${texts.certificates} (${count})`)];
  for (const { name, when, over, about } of view.certificates) {
    lines.push(
      bullet(
        bold(name),
        text(' — '),
        over ? bold(when) : text(when),
        text(about === '' ? '' : ` · ${about}`),
      ),
    );
  }
  if (view.moreCertificates > 0) lines.push(bullet(text(more(view.moreCertificates))));
  if (view.toldCertificates !== '') lines.push(bullet(text(view.toldCertificates)));
  return lines;
}

function groupLines(group: DigestGroup, level: DigestLevel, { language }: RenderOptions): ChatLine[] {
  const { colon, digest: texts } = inLanguage(messages, language);
  const lines = [heading(`${group.title} (${group.count})`)];
  for (const line of group.lines) lines.push(lineOf(line, level, texts.isNew));
  if (group.rest !== undefined) lines.push(bullet(text(group.rest.text + colon), code(group.rest.command)));
  return lines;
}

function lineOf(item: DigestLineView, { line }: DigestLevel, mark: string): ChatLine {
  const about = [item.isNew ? mark : '', ...item.when, item.work, item.listings, item.where]
    .filter((part) => part !== '')
    .join(' · ');
  return bullet(
    text(`${toneMarks[item.severity]} `),
    link(item.url, clip(item.headline, line)),
    text(about === '' ? '' : ` — ${clip(about, line)}`),
  );
}
