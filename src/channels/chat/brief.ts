import { SEVERITIES, type Severity } from '../../domain/vocabulary.js';
import { messages } from '../../show/messages.js';
import type { RenderOptions } from '../../show/options.js';
import { type BriefLine, type BriefMessage, viewBrief } from '../../show/view/brief.js';
import { clip } from '../../text/clean.js';
import { inLanguage } from '../../text/texts.js';
import {
  bullet,
  type ChatDocument,
  type ChatLine,
  code,
  link,
  plain,
  type Span,
  type Tone,
  text,
} from './document.js';
import { toneMarks } from './marks.js';

export interface BriefLevel {
  /** Changes of a bundle. */
  readonly lines: number;
  /** Characters of one line. */
  readonly line: number;
}

/** From what reads well to what fits nearly always. */
export const BRIEF_LEVELS: readonly BriefLevel[] = [
  { lines: 40, line: 400 },
  { lines: 25, line: 300 },
  { lines: 15, line: 200 },
  { lines: 8, line: 160 },
  { lines: 5, line: 100 },
];

/** A bundle of changes, a channel that fails, a step of a case. */
export function briefDocument(
  message: BriefMessage,
  options: RenderOptions,
  level: BriefLevel,
): ChatDocument {
  const view = viewBrief(message, options, level.lines);
  const { colon, change } = inLanguage(messages, options.language);
  const body: ChatLine[] = view.lines.map((line) => lineOf(line, level));
  if (view.more !== undefined) body.push(bullet(text(view.more)));
  return {
    tone: view.tone,
    title: `${toneMarks[view.tone]} ${view.title}`,
    subtitle: view.summary,
    head: view.people?.length ? [calledLine(view.people, options)] : [],
    body,
    foot: [
      ...view.notes.map((note) => plain(text(note))),
      ...view.commands.map(({ label, command }) => plain(text(`${label}${colon}`), code(command))),
      plain(text(change.timezone(options.timezone))),
    ],
    command: view.commands[0]?.command ?? 'rulewatch cases list',
    severity: message.type === 'bundle' ? severityOf(view.tone) : undefined,
  };
}

/** The people of a reminder, called where the chat knows them. */
function calledLine(people: readonly string[], options: RenderOptions): ChatLine {
  const { brief, listSeparator } = inLanguage(messages, options.language);
  const spans = people.flatMap((name, index): Span[] => [
    text(index === 0 ? brief.calledFor('') : listSeparator),
    { kind: 'person', name, member: options.team.find((member) => member.name === name) },
  ]);
  return plain(...spans);
}

function severityOf(tone: Tone): Severity | undefined {
  return SEVERITIES.find((severity) => severity === tone);
}

function lineOf(item: BriefLine, { line }: BriefLevel): ChatLine {
  const about = [...item.when, item.work, item.listings, item.where]
    .filter((part) => part !== '')
    .join(' · ');
  return bullet(
    text(`${toneMarks[item.severity]} `),
    link(item.url, clip(item.headline, line)),
    text(about === '' ? '' : ` — ${clip(about, line)}`),
  );
}
