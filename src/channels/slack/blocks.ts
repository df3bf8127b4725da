import type * as BlockKit from '@slack/types';
import { clip } from '../../text/clean.js';

/**
 * The part of Block Kit that RuleWatch writes, narrowed from Slack's own types, with Slack's documented limits. There is no `mrkdwn` in it: text
 * stands in `plain_text` or as rich text elements, which Slack never parses, so that nothing on a page can
 * become a mention, a link or formatting.
 * Reference: https://docs.slack.dev/reference/block-kit/blocks
 */

export const MAX_BLOCKS = 50;
const MAX_HEADER = 150;
const MAX_TEXT = 3000;
const MAX_BUTTON = 75;
/**
 * `chat.postMessage` refuses with `msg_blocks_too_long` when the blocks together are too large. The limit is not
 * documented; blocks of 15.5 kB as JSON were seen to pass and of 17.7 kB to fail
 * (https://github.com/slackapi/bolt-js/issues/2867).
 */
export const MAX_BLOCKS_BYTES = 13_000;

export type TextStyle = NonNullable<BlockKit.RichTextText['style']>;

export type Inline =
  | BlockKit.RichTextText
  | BlockKit.RichTextLink
  | BlockKit.RichTextUserMention
  | BlockKit.RichTextUsergroupMention;

export interface RichTextSection extends BlockKit.RichTextSection {
  elements: Inline[];
}

interface Quote extends BlockKit.RichTextQuote {
  elements: Inline[];
}

interface Bullets extends BlockKit.RichTextList {
  elements: RichTextSection[];
}

export type RichTextElement = RichTextSection | Quote | Bullets;

interface PlainText extends BlockKit.PlainTextElement {
  /** False, so that `:tada:` on a page stays what it is. */
  emoji: false;
}

export interface Button extends BlockKit.Button {
  text: PlainText;
}

interface Header extends BlockKit.HeaderBlock {
  text: PlainText;
}

interface Context extends BlockKit.ContextBlock {
  elements: PlainText[];
}

interface Actions extends BlockKit.ActionsBlock {
  elements: Button[];
}

interface RichText extends BlockKit.RichTextBlock {
  elements: RichTextElement[];
}

export type SlackBlock = Header | Context | BlockKit.DividerBlock | Actions | RichText;

export function header(text: string): SlackBlock {
  return { type: 'header', text: plainText(text, MAX_HEADER) };
}

export function context(text: string): SlackBlock {
  return { type: 'context', elements: [plainText(text, MAX_TEXT)] };
}

export function divider(): SlackBlock {
  return { type: 'divider' };
}

export function actions(blockId: string, elements: Button[]): SlackBlock {
  return { type: 'actions', block_id: blockId, elements };
}

export function button(actionId: string, label: string, value: string, style?: Button['style']): Button {
  const plain = plainText(label, MAX_BUTTON);
  return { type: 'button', action_id: actionId, text: plain, value, ...(style && { style }) };
}

/** Lines that follow each other become one section, since not every client breaks the line between two. */
export function richText(...elements: RichTextElement[]): SlackBlock {
  const joined: RichTextElement[] = [];
  for (const element of elements) {
    const last = joined.at(-1);
    if (element.type === 'rich_text_section' && last?.type === 'rich_text_section') {
      const lines = [...last.elements, text('\n'), ...element.elements];
      joined[joined.length - 1] = { type: 'rich_text_section', elements: lines };
    } else joined.push(element);
  }
  return { type: 'rich_text', elements: joined };
}

export function text(content: string, style?: TextStyle): Inline {
  return style === undefined ? { type: 'text', text: content } : { type: 'text', text: content, style };
}

export function bold(content: string): Inline {
  return text(content, { bold: true });
}

export function code(content: string): Inline {
  return text(content, { code: true });
}

/** Labels of a link are not parsed, and its address is `view`'s, which lets http and https alone through. */
export function link(url: string, label: string): Inline {
  return { type: 'link', url, text: label };
}

export function user(memberId: string): Inline {
  return { type: 'user', user_id: memberId };
}

export function userGroup(groupId: string): Inline {
  return { type: 'usergroup', usergroup_id: groupId };
}

export function line(...elements: Inline[]): RichTextSection {
  return { type: 'rich_text_section', elements: filled(elements) };
}

export function quote(elements: readonly Inline[]): RichTextElement {
  return { type: 'rich_text_quote', elements: filled(elements) };
}

export function bullets(lines: RichTextSection[]): RichTextElement {
  return { type: 'rich_text_list', style: 'bullet', elements: lines };
}

/** Size of the blocks as Slack gets them. */
export function blocksBytes(blocks: readonly SlackBlock[]): number {
  return Buffer.byteLength(JSON.stringify(blocks));
}

/** Slack refuses elements without text. */
function filled(elements: readonly Inline[]): Inline[] {
  return elements.filter((element) => !('text' in element) || element.text !== '');
}

export function plainText(content: string, max: number): PlainText {
  return { type: 'plain_text', text: clip(content, max), emoji: false };
}
