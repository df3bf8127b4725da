import type { Case } from '../../../domain/case.js';
import type { ChecklistItem } from '../../../domain/checklist.js';
import { roleLabels } from '../../../i18n/labels.js';
import { messages } from '../../../show/messages.js';
import { formatTime, isPast } from '../../../show/text/dates.js';
import { localized } from '../../../show/text/names.js';
import { cleanLine } from '../../../text/clean.js';
import { inLanguage } from '../../../text/texts.js';
import type { Scene } from '../layout/shell.js';
import { may } from '../visitor.js';
import { MoveForm } from './move-form.js';
import { openMoves } from './moves.js';
import type { CaseProps } from './props.js';
import { Said } from './said.js';
import { casePageTexts, moveTexts } from './texts.js';

export function Checklist({ view: { entry }, scene }: CaseProps) {
  const texts = inLanguage(casePageTexts, scene.options.language);
  const items = [...entry.checklist.items].sort((one, other) => one.dueAt.localeCompare(other.dueAt));
  const done = items.filter((item) => item.done ?? item.waived).length;
  return (
    <section className="card" id="checklist">
      <div className="head">
        <h2>{texts.checklist}</h2>
        {items.length === 0 ? null : <span className="muted">{texts.doneCount(done, items.length)}</span>}
      </div>
      {items.length === 0 ? <p className="empty">{texts.noItems}</p> : null}
      {items.map((item) => (
        <Item key={item.id} item={item} entry={entry} scene={scene} />
      ))}
    </section>
  );
}

interface ItemProps {
  readonly item: ChecklistItem;
  readonly entry: Case;
  readonly scene: Scene;
}

function Item({ item, entry, scene }: ItemProps) {
  const { options } = scene;
  const { change: texts, colon } = inLanguage(messages, options.language);
  const proof = localized(item.evidence, options, 200);
  const settled = item.done ?? item.waived;
  const late = settled === undefined && entry.closedAt === undefined && isPast(item.dueAt, options);
  return (
    <div className={settled === undefined ? 'item' : 'item done'} id={`item-${item.id}`}>
      <p className="question">{localized(item.question, options, 300)}</p>
      <p className="muted">
        {`${roleLabels[item.role][options.language]} · ${cleanLine(item.assignee ?? texts.nobody, 60)} · `}
        <span className={late ? 'near' : ''}>{texts.due(formatTime(item.dueAt, options))}</span>
      </p>
      {proof === '' || settled !== undefined ? null : (
        <p className="muted">{`${texts.proof}${colon}${proof}`}</p>
      )}
      <Settled item={item} scene={scene} />
      <ItemMoves item={item} entry={entry} scene={scene} />
    </div>
  );
}

function Settled({ item: { done, waived }, scene: { options } }: Pick<ItemProps, 'item' | 'scene'>) {
  const texts = inLanguage(moveTexts, options.language);
  const mark = done ?? waived;
  if (mark === undefined) return null;
  const by = cleanLine(mark.by, 60);
  const at = formatTime(mark.at, options);
  const said = done?.evidence ?? waived?.reason;
  return (
    <p className="good">
      {done === undefined ? texts.waivedBy(by, at) : texts.doneBy(by, at)}
      {said === undefined ? null : (
        <q className="muted">
          <Said text={said} />
        </q>
      )}
    </p>
  );
}

function ItemMoves({ item, entry, scene }: ItemProps) {
  if (!may(scene.visitor, 'member')) return null;
  const texts = inLanguage(moveTexts, scene.options.language);
  const moves = openMoves(entry);
  const base = { caseId: entry.id, revision: entry.revision, scene, item: item.id };
  if (item.done ?? item.waived) {
    return moves.has('untick') ? (
      <MoveForm {...base} move="untick">
        <button type="submit" className="quiet small">
          {texts.untick}
        </button>
      </MoveForm>
    ) : null;
  }
  if (!moves.has('tick')) return null;
  return (
    <details className="more no-print">
      <summary>{texts.settle}</summary>
      <MoveForm {...base} move="tick" className="stack">
        <label>
          {texts.proof}
          <input name="evidence" autoComplete="off" />
        </label>
        <button type="submit" className="small">
          {texts.tick}
        </button>
      </MoveForm>
      <MoveForm {...base} move="waive" className="stack">
        <label>
          {texts.waiveReason}
          <input name="reason" required autoComplete="off" />
        </label>
        <button type="submit" className="quiet small">
          {texts.waive}
        </button>
      </MoveForm>
    </details>
  );
}
