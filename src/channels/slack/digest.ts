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
import { inLanguage } from '../../text/texts.js';
import {
  bold,
  bullets,
  code,
  context,
  divider,
  header,
  line,
  link,
  type RichTextSection,
  richText,
  type SlackBlock,
  text,
} from './blocks.js';
import { severityEmoji } from './change.js';
import { firstThatFits } from './fit.js';

const LIMITS: readonly DigestLimits[] = [
  { lines: 30, information: 10, sources: 10 },
  { lines: 20, information: 5, sources: 8 },
  { lines: 12, information: 3, sources: 5 },
  { lines: 5, information: 0, sources: 2 },
];

export function renderDigest(
  digest: Digest,
  options: RenderOptions,
): { readonly text: string; readonly blocks: readonly SlackBlock[] } {
  const view = viewDigest(digest, options, { lines: 0, information: 0, sources: 0 });
  return {
    text: `${view.title} — ${view.summary}`,
    blocks: firstThatFits(LIMITS, (limits) => layout(digest, options, limits)),
  };
}

function layout(digest: Digest, options: RenderOptions, limits: DigestLimits): SlackBlock[] {
  const view = viewDigest(digest, options, limits);
  const { digest: texts, more, change } = inLanguage(messages, options.language);
  const blocks: SlackBlock[] = [header(`📋 ${view.title}`), richText(line(bold(view.summary)))];
  for (const note of view.notes) blocks.push(richText(line(text(`⚠️ ${note}`))));
  if (view.found !== undefined) {
    blocks.push(richText(line(bold(texts.foundLabel), text(`  ${view.found}`))));
  }
  for (const group of view.groups) blocks.push(groupBlock(group, options));
  if (view.trouble.length > 0) {
    const sources = view.trouble.map((source) =>
      line(bold(source.name), text(` — ${source.problem} · ${source.since}`)),
    );
    if (view.moreTrouble > 0) sources.push(line(text(more(view.moreTrouble), { italic: true })));
    blocks.push(
      richText(line(bold(`${texts.trouble} (${view.trouble.length + view.moreTrouble})`)), bullets(sources)),
    );
  }
  if (view.certificates.length > 0) blocks.push(certificatesBlock(view, options));
  const ledger = view.ledger.map((entry) => `${entry.name} ${entry.count}`).join(' · ');
  blocks.push(divider(), richText(line(bold(texts.ledger), text(`  ${ledger}`))));
  const read = view.allRead === undefined ? [] : [view.allRead];
  blocks.push(context([view.watched, ...read, change.timezone(digest.timezone)].join('  |  ')));
  return blocks;
}

function certificatesBlock(view: DigestView, options: RenderOptions): SlackBlock {
  const { digest: texts, more } = inLanguage(messages, options.language);
  const lines = view.certificates.map(({ name, when, over, about }) =>
    line(bold(name), text(' — '), over ? bold(when) : text(when), text(about === '' ? '' : ` · ${about}`)),
  );
  if (view.moreCertificates > 0) lines.push(line(text(more(view.moreCertificates), { italic: true })));
  if (view.toldCertificates !== '') lines.push(line(text(view.toldCertificates, { italic: true })));
  const count = view.certificateCount;
  return richText(line(bold(`${texts.certificates} (${count})`)), bullets(lines));
}

function groupBlock(group: DigestGroup, { language }: RenderOptions): SlackBlock {
  const { colon, digest: texts } = inLanguage(messages, language);
  const lines = group.lines.map((item) => lineOf(item, texts.isNew));
  if (group.rest !== undefined)
    lines.push(line(text(group.rest.text + colon, { italic: true }), code(group.rest.command)));
  return richText(line(bold(`${group.title} (${group.count})`)), bullets(lines));
}

function lineOf(item: DigestLineView, mark: string): RichTextSection {
  const about = [item.isNew ? mark : '', item.where, ...item.when, item.listings, item.work]
    .filter((part) => part !== '')
    .join(' · ');
  return line(
    text(`${severityEmoji[item.severity]} `),
    item.url === undefined ? bold(item.headline) : link(item.url, item.headline),
    text(`\n${about}`),
  );
}
