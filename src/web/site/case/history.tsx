import { aboutStep } from '../../../show/text/case-step.js';
import { formatInstant } from '../../../show/text/dates.js';
import { cleanLine } from '../../../text/clean.js';
import { inLanguage } from '../../../text/texts.js';
import type { CaseProps } from './props.js';
import { Said } from './said.js';
import { casePageTexts, stepTexts } from './texts.js';

/** Who did what when, the latest first. */
export function History({ view: { events, entry }, scene: { options } }: CaseProps) {
  const texts = inLanguage(casePageTexts, options.language);
  const steps = inLanguage(stepTexts, options.language);
  return (
    <section className="card">
      <h2>{texts.history}</h2>
      <ol className="history">
        {events.toReversed().map((event, index) => {
          const about = aboutStep(event, entry.checklist, options).join(' · ');
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: static markup is never updated
            <li key={index}>
              <strong>{cleanLine(event.actor, 60)}</strong> {steps[event.kind]}
              {about === '' ? null : `: ${about}`}
              {event.note === undefined ? null : (
                <q className="muted">
                  <Said text={event.note} />
                </q>
              )}
              <div className="muted">
                <time dateTime={event.at}>{formatInstant(event.at, options)}</time>
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
