import { DateTime } from 'luxon';
import type { ReactNode } from 'react';
import { roleLabels } from '../../../i18n/labels.js';
import type { MoveKind } from '../../../respond/moves.js';
import { cleanLine } from '../../../text/clean.js';
import { inLanguage } from '../../../text/texts.js';
import { may } from '../visitor.js';
import { MoveForm } from './move-form.js';
import { openMoves } from './moves.js';
import type { CaseProps } from './props.js';
import { moveTexts } from './texts.js';

/** What the visitor can do with the case as a whole. */
export function Actions({ view: { entry }, scene, people }: CaseProps) {
  const { options, visitor } = scene;
  const texts = inLanguage(moveTexts, options.language);
  const moves = openMoves(entry);
  if (!may(visitor, 'member')) return <p className="muted">{texts.notAllowed}</p>;
  const base = { caseId: entry.id, revision: entry.revision, scene };
  const isMine = (entry.assignee ?? entry.acknowledgedBy) === visitor.name;
  const roles = [...new Set(entry.checklist.items.map(({ role }) => role))];
  const reason = (required = false) => (
    <label>
      {texts.reason}
      <textarea name="reason" rows={2} required={required} />
    </label>
  );
  return (
    <div className="stack no-print">
      {moves.has('take') && !isMine ? (
        <div className="actions">
          <MoveForm {...base} move="take">
            <button type="submit">{texts.take}</button>
          </MoveForm>
          {entry.acknowledgedBy === undefined ? (
            <MoveForm {...base} move="acknowledge">
              <button type="submit" className="quiet">
                {texts.acknowledge}
              </button>
            </MoveForm>
          ) : null}
        </div>
      ) : null}
      <Fold move="close" title={texts.close}>
        <label>
          {texts.outcome}
          <select name="outcome">
            {(['adapted', 'not-affected', 'false-alarm'] as const).map((outcome) => (
              <option key={outcome} value={outcome}>
                {texts.outcomes[outcome]}
              </option>
            ))}
          </select>
        </label>
        {reason()}
        <p className="muted">{texts.reasonHelp}</p>
      </Fold>
      <Fold move="note" title={texts.note}>
        <label>
          {texts.noteLabel}
          <textarea name="note" rows={3} required />
        </label>
      </Fold>
      <Fold move="assign" title={texts.assign}>
        <label>
          {texts.person}
          <input name="person" list="people" required autoComplete="off" />
        </label>
        <datalist id="people">
          {people.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <label>
          {texts.role}
          <select name="role">
            <option value="">{texts.wholeCase}</option>
            {roles.map((role) => (
              <option key={role} value={role}>
                {roleLabels[role][options.language]}
              </option>
            ))}
          </select>
        </label>
      </Fold>
      <Fold move="due" title={texts.due}>
        <label>
          {texts.dueAt(options.timezone)}
          <input
            type="datetime-local"
            name="dueAt"
            required
            defaultValue={localTime(entry.dueAt, options.timezone)}
          />
        </label>
        {reason()}
        <p className="muted">{texts.dueHelp}</p>
      </Fold>
      {entry.clock?.pause === undefined ? (
        <Fold move="pause" title={texts.pause}>
          {reason(true)}
        </Fold>
      ) : moves.has('resume') ? (
        <div className="notice">
          <p>{texts.paused(cleanLine(entry.clock.pause.by, 60), cleanLine(entry.clock.pause.reason, 300))}</p>
          <MoveForm {...base} move="resume">
            <button type="submit" className="quiet small">
              {texts.resume}
            </button>
          </MoveForm>
        </div>
      ) : null}
      <Fold move="join" title={texts.join}>
        <label>
          {texts.joinInto}
          <input name="into" inputMode="numeric" pattern="[0-9]+" required />
        </label>
        {reason()}
      </Fold>
      <Fold move="split" title={texts.split}>
        {reason()}
      </Fold>
      <Fold move="reopen" title={texts.reopen}>
        {reason(true)}
      </Fold>
    </div>
  );

  /** A form that is opened where it is wanted; nothing where the case takes no such move. */
  function Fold(props: { readonly move: MoveKind; readonly title: string; readonly children: ReactNode }) {
    const { move, title, children } = props;
    if (!moves.has(move)) return null;
    return (
      <details className="more">
        <summary>{title}</summary>
        <MoveForm {...base} move={move} className="stack">
          {children}
          <button type="submit">{title}</button>
        </MoveForm>
      </details>
    );
  }
}

function localTime(instant: string, timezone: string): string {
  return DateTime.fromISO(instant, { zone: timezone }).toFormat("yyyy-MM-dd'T'HH:mm");
}
