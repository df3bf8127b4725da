import { linkTarget, neutral } from '../chat/neutral.js';
import type { Markup } from '../chat/write.js';
import { dingtalkId } from './mentions.js';

/**
 * The subset of Markdown that DingTalk documents for robots: headings, quotes, bold, links, lists. It has neither
 * struck words nor code. A line is broken by two spaces around the break.
 * https://open.dingtalk.com/document/orgapp/custom-bot-send-message-type
 *
 * @param called gathers whom the text calls
 */
export function dingtalkMarkup(called: Set<string>): Markup {
  const bold = (text: string) => `**${neutral(text)}**`;
  return {
    text: neutral,
    bold,
    code: bold,
    link: (url, label) => `[${neutral(label)}](${linkTarget(url)})`,
    person: (name, member) => {
      const id = dingtalkId(member);
      if (id === undefined) return neutral(name);
      called.add(id);
      return `${neutral(name)} @${id}`;
    },
    removed: (text) => `「${neutral(text)}」→ ✕`,
    added: (text) => `✚ **「${neutral(text)}」**`,
    replaced: (before, after) => `「${neutral(before)}」→ **「${neutral(after)}」**`,
    heading: (line) => `#### ${line}`,
    bullet: (line) => `- ${line}`,
    quote: (line) => `> ${line}`,
    lineBreak: '  \n  ',
  };
}
