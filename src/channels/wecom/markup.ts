import { isChatMember } from '../chat/member.js';
import { linkTarget, neutral, neutralCode } from '../chat/neutral.js';
import type { Markup } from '../chat/write.js';

/**
 * The subset of Markdown that WeCom documents for `markdown`: headings, bold, links, code, quotes and three colours.
 * It has no struck words and no lists. `markdown_v2` has lists, but can mention nobody and is plain text in older
 * clients. https://developer.work.weixin.qq.com/document/path/99110
 */
export const wecomMarkup: Markup = {
  text: neutral,
  bold: (text) => `**${neutral(text)}**`,
  code: (text) => `\`${neutralCode(text)}\``,
  link: (url, label) =>
    url.length > LONGEST_LINK ? neutral(label) : `[${neutral(label)}](${linkTarget(url)})`,
  person: (name, member) => {
    const id = member?.wecom;
    return id !== undefined && isChatMember(id) ? `<@${id}>` : neutral(name);
  },
  removed: (text) => `${grey(text)}→ ✕`,
  added: (text) => `✚ **「${neutral(text)}」**`,
  replaced: (before, after) => `${grey(before)}→ **「${neutral(after)}」**`,
  heading: (line) => line,
  bullet: (line) => `· ${line}`,
  quote: (line) => `> ${line}`,
  lineBreak: '\n',
};

/** Two links that are longer would fill the message. */
const LONGEST_LINK = 500;

function grey(text: string): string {
  return `<font color="comment">「${neutral(text)}」</font>`;
}
