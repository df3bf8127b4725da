import type { HealthAlert } from '../../domain/alert.js';
import { messages } from '../../show/messages.js';
import { sourceLine } from '../../show/text/names.js';
import { viewHealth } from '../../show/view/health.js';
import { inLanguage } from '../../text/texts.js';
import { createPage, type TerminalOptions } from './paint.js';

/** A source that cannot be read, or can be read again. */
export function renderHealthForTerminal(alert: HealthAlert, options: TerminalOptions): string {
  const view = viewHealth(alert, options);
  const { health: texts, colon } = inLanguage(messages, options.language);
  const page = createPage(options);
  const { bold, dim, green, yellow } = page.colors;
  const failing = view.state === 'failing';
  page.add(bold(failing ? yellow(`! ${view.headline}`) : green(`✓ ${view.headline}`)));
  page.add(sourceLine(view.source), '  ');
  page.add(`${texts.problem}${colon}${view.problem.name}`, '  ');
  page.add(dim(view.problem.message), '  ');
  for (const fact of view.facts) page.add(`${fact.label}${colon}${fact.text}`, '  ');
  page.add(view.consequence, '  ');
  page.add(view.url ?? view.shownUrl, '  ');
  if (failing) page.add(`${view.step.label}${colon}${view.step.command}`, '  ');
  return page.toString();
}
