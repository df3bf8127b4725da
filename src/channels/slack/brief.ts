import { messages } from '../../show/messages.js';
import type { RenderOptions } from '../../show/options.js';
import { type BriefLine, type BriefMessage, type BriefView, viewBrief } from '../../show/view/brief.js';
import { inLanguage } from '../../text/texts.js';
import {
  bold,
  bullets,
  code,
  context,
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

/** Changes of a bundle, from what reads well to what always fits. */
const LIMITS: readonly number[] = [40, 30, 20, 12, 6];

const toneEmoji = { ...severityEmoji, trouble: '⚠️', good: '✅', calm: '📋' } satisfies Record<
  BriefView['tone'],
  string
>;

/** The blocks of a short message and the text that notifications show. */
export function renderBrief(
  message: BriefMessage,
  options: RenderOptions,
): { readonly text: string; readonly blocks: readonly SlackBlock[] } {
  const { title, summary, tone } = viewBrief(message, options, 0);
  const heading = `${toneEmoji[tone]} ${title}`;
  return {
    text: summary === '' ? heading : `${heading} — ${summary}`,
    blocks: firstThatFits(LIMITS, (limit) => layout(viewBrief(message, options, limit), heading, options)),
  };
}

function layout(view: BriefView, heading: string, options: RenderOptions): SlackBlock[] {
  const { colon, change } = inLanguage(messages, options.language);
  const blocks: SlackBlock[] = [header(heading)];
  if (view.summary !== '') blocks.push(richText(line(bold(view.summary))));
  const lines = view.lines.map(lineOf);
  if (view.more !== undefined) lines.push(line(text(view.more, { italic: true })));
  if (lines.length > 0) blocks.push(richText(bullets(lines)));
  const commands = view.commands.map(({ label, command }) => line(text(label + colon), code(command)));
  blocks.push(richText(...view.notes.map((note) => line(text(note))), ...commands));
  blocks.push(context(change.timezone(options.timezone)));
  return blocks;
}

function lineOf(item: BriefLine): RichTextSection {
  const about = [...item.when, item.work, item.listings, item.where]
    .filter((part) => part !== '')
    .join(' · ');
  return line(
    text(`${severityEmoji[item.severity]} `),
    item.url === undefined ? bold(item.headline) : link(item.url, item.headline),
    text(about === '' ? '' : `\n${about}`),
  );
}
