import { isChatMember } from '../chat/member.js';
import { linkTarget, neutralCode, unlinked } from '../chat/neutral.js';
import type { Markup } from '../chat/write.js';

/**
 * Every character that means something in the Markdown of a card, and those that begin an entity or a variable. They
 * are written as `&#number;`, as Feishu documents it ("Rich text component", escaping of special characters).
 */
const SPECIAL = /[&<>~!*/\\[\](){}#:+"'`$_|@=^-]/g;

/** Markdown of a card, JSON 2.0: https://open.feishu.cn/document/feishu-cards/card-json-v2-components/content-components/rich-text */
export const feishuMarkup: Markup = {
  text: (text, startsLine) => (startsLine ? escapeStart(text) : escaped(text)),
  bold: (text) => `**${escaped(text)}**`,
  code: (text) => `\`${neutralCode(text)}\``,
  link: (url, label) => `[${escaped(label)}](${linkTarget(url)})`,
  person: (name, member) => {
    const id = member?.feishu;
    return id !== undefined && isChatMember(id) ? `<at id=${id}></at>` : escaped(name);
  },
  removed: (text) => `~~${escaped(text)}~~`,
  added: (text) => `**${escaped(text)}**`,
  replaced: (before, after) => `~~${escaped(before)}~~ **${escaped(after)}**`,
  heading: (line) => line,
  bullet: (line) => `- ${line}`,
  quote: (line) => `> ${line}`,
  lineBreak: '\n',
};

function escaped(text: string): string {
  return unlinked(text).replace(SPECIAL, (character) => `&#${character.codePointAt(0)};`);
}

/** A number with a point at the start of a line would become a list. */
function escapeStart(text: string): string {
  return escaped(text).replace(/^(\s*\d{1,9})\./, '$1&#46;');
}
