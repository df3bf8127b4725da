import { clockStepLabels } from '../../../i18n/labels.js';
import type { ClockReading } from '../../../respond/clock.js';
import { TICKED_STEPS } from '../../../respond/moves.js';
import { formatTime } from '../../../show/text/dates.js';
import { cleanLine } from '../../../text/clean.js';
import { inLanguage } from '../../../text/texts.js';
import { siteTexts } from '../texts.js';
import { may } from '../visitor.js';
import { MoveForm } from './move-form.js';
import { openMoves } from './moves.js';
import type { CaseProps } from './props.js';
import { moveTexts } from './texts.js';

/** The steps of the clock: how each stands, by when it is to be done, and by whom. */
export function Steps({ view: { entry, clock }, scene }: CaseProps) {
  const { options, visitor } = scene;
  if (entry.joinedInto !== undefined || clock.length === 0) return null;
  const texts = inLanguage(moveTexts, options.language);
  const canTick = may(visitor, 'member') && openMoves(entry).has('tick');
  return (
    <section className="card">
      <h2>{texts.clock}</h2>
      <ol className="list">
        {clock.map((reading) => (
          <li key={reading.step}>
            <span className="line">
              <strong>{clockStepLabels[reading.step][options.language]}</strong>
              <Standing reading={reading} />
            </span>
            {canTick && reading.settled === undefined && isTicked(reading.step) ? (
              <MoveForm
                caseId={entry.id}
                revision={entry.revision}
                scene={scene}
                move="tick"
                item={reading.step}
                className="no-print"
              >
                <button type="submit" className="quiet small">
                  {texts.tick}
                </button>
              </MoveForm>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  );

  function Standing({ reading: { state, target, settled, people } }: { readonly reading: ClockReading }) {
    const { due } = inLanguage(siteTexts, options.language);
    if (settled !== undefined) {
      const by = cleanLine(settled.by, 60);
      const at = formatTime(settled.at, options);
      return (
        <span className="good">{state === 'waived' ? texts.waivedBy(by, at) : texts.doneBy(by, at)}</span>
      );
    }
    if (entry.closedAt !== undefined) return null;
    const who = people.map((name) => cleanLine(name, 60)).join(', ');
    return (
      <span className="muted">
        <span className={state === 'overdue' ? 'near' : ''}>{due(formatTime(target, options))}</span>
        {who === '' ? '' : ` · ${who}`}
      </span>
    );
  }
}

function isTicked(step: ClockReading['step']): boolean {
  return TICKED_STEPS.some((known) => known === step);
}
