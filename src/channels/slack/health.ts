import type { HealthAlert } from '../../domain/alert.js';
import { messages } from '../../show/messages.js';
import type { RenderOptions } from '../../show/options.js';
import { sourceLine } from '../../show/text/names.js';
import { type HealthView, viewHealth } from '../../show/view/health.js';
import { inLanguage } from '../../text/texts.js';
import {
  bold,
  code,
  context,
  header,
  line,
  link,
  type RichTextElement,
  richText,
  type SlackBlock,
  text,
} from './blocks.js';

const stateEmoji = { failing: '⚠️', recovered: '✅' } satisfies Record<HealthView['state'], string>;

export function renderHealth(
  alert: HealthAlert,
  options: RenderOptions,
): { readonly text: string; readonly blocks: readonly SlackBlock[] } {
  const view = viewHealth(alert, options);
  const { health: texts, change, colon } = inLanguage(messages, options.language);
  const title = `${stateEmoji[view.state]} ${view.headline}`;
  const lines: RichTextElement[] = [
    line(bold(`${texts.problem}${colon}`), text(view.problem.name)),
    line(text(view.problem.message, { italic: true })),
  ];
  for (const fact of view.facts) lines.push(line(bold(`${fact.label}${colon}`), text(fact.text)));
  const steps: RichTextElement[] = [line(text(view.consequence))];
  if (view.state === 'failing') steps.push(line(text(`${view.step.label} `), code(view.step.command)));
  steps.push(line(view.url === undefined ? text(view.shownUrl) : link(view.url, texts.openPage)));
  return {
    text: `${title} — ${view.problem.name}`,
    blocks: [
      header(title),
      context(`${sourceLine(view.source)}  |  ${change.timezone(options.timezone)}`),
      richText(...lines),
      richText(...steps),
    ],
  };
}
