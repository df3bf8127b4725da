import type { Excerpt } from '../../show/text/excerpt.js';
import { escapeMarkdown as escaped } from '../../text/markdown-table.js';
import { inLanguage } from '../../text/texts.js';
import type { BriefChange, CaseBrief, Fact } from './read.js';
import { briefTexts } from './texts.js';

/** The brief as Markdown (GitHub's). Words of pages are shown as they are written: nothing in them is markup. */
export function briefMarkdown(brief: CaseBrief): string {
  const text = inLanguage(briefTexts, brief.language);
  const lines = [
    `# ${escaped(brief.title)}`,
    '',
    brief.facts.map(({ label, text: said }) => `${label}: **${escaped(said)}**`).join(' · '),
    '',
    `## ${text.whatChanged}`,
    '',
    ...brief.changes.flatMap((change) => changeLines(change, brief)),
    `## ${text.whatDecided}`,
    '',
    ...brief.decisions.map(factLine),
    '',
    `## ${text.whatDone}`,
    '',
    ...brief.items.map(({ mark, question, who, said }) => {
      const box = mark === 'open' ? '[ ]' : '[x]';
      return `- ${box} ${escaped(question)} (${[text.marks[mark], escaped(who)].join(' · ')})${said === '' ? '' : `: ${escaped(said)}`}`;
    }),
    '',
    `## ${text.replies}`,
    '',
    ...brief.replies.map((line) => `- ${escaped(line)}`),
    '',
    `## ${text.evidence}`,
    '',
    ...brief.evidence.map(factLine),
    '',
    escaped(text.made(brief.made)),
  ];
  return `${lines.join('\n')}\n`;
}

function changeLines(change: BriefChange, { language }: CaseBrief): string[] {
  const text = inLanguage(briefTexts, language);
  return [
    `**${escaped(change.headline)}**`,
    '',
    ...[change.page, ...change.days].map(factLine),
    ...change.duties.map((duty) => `- ${escaped(duty)}`),
    '',
    ...change.differences.flatMap((excerpt) => [`> ${difference(excerpt)}`, '']),
    ...(change.omitted === 0 ? [] : [text.moreDifferences(change.omitted), '']),
  ];
}

function difference({ section, parts }: Excerpt): string {
  const said = parts.map(({ op, text }) => {
    const words = escaped(text);
    if (words === '') return ' ';
    if (op === 'added') return ` **${words}** `;
    return op === 'removed' ? ` ~~${words}~~ ` : ` ${words} `;
  });
  return `${section === '' ? '' : `${escaped(section)}: `}${said.join('')}`.replaceAll(/ {2,}/gu, ' ').trim();
}

function factLine({ label, text, url }: Fact): string {
  return `- ${escaped(label)}: ${escaped(text)}${url === undefined ? '' : ` <${url}>`}`;
}
