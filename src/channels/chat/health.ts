import type { HealthAlert } from '../../domain/alert.js';
import { messages } from '../../show/messages.js';
import type { RenderOptions } from '../../show/options.js';
import { sourceLine } from '../../show/text/names.js';
import { viewHealth } from '../../show/view/health.js';
import { inLanguage } from '../../text/texts.js';
import { bold, type ChatDocument, type ChatLine, code, link, plain, text } from './document.js';
import { toneMarks } from './marks.js';

/** A source that cannot be read, or can be read again. */
export function healthDocument(alert: HealthAlert, options: RenderOptions): ChatDocument {
  const view = viewHealth(alert, options);
  const { health: texts, change, colon } = inLanguage(messages, options.language);
  const tone = view.state === 'failing' ? 'trouble' : 'good';
  const body: ChatLine[] = view.facts.map((fact) => plain(bold(`${fact.label}${colon}`), text(fact.text)));
  body.push(plain(text(view.consequence)));
  const foot: ChatLine[] = [];
  if (view.state === 'failing') foot.push(plain(text(`${view.step.label}${colon}`), code(view.step.command)));
  foot.push(
    plain(link(view.url, view.url === undefined ? view.shownUrl : texts.openPage)),
    plain(text(change.timezone(options.timezone))),
  );
  return {
    tone,
    title: `${toneMarks[tone]} ${view.headline}`,
    subtitle: sourceLine(view.source),
    head: [plain(bold(`${texts.problem}${colon}${view.problem.name}`)), plain(text(view.problem.message))],
    body,
    foot,
    command: view.step.command,
    severity: undefined,
  };
}
