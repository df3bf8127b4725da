import { messages } from '../../show/messages.js';
import type { RenderOptions } from '../../show/options.js';
import type { OwnerGroup } from '../../show/view/checklist.js';
import { inLanguage } from '../../text/texts.js';
import type { PartProps } from './summary.js';

export function Owners({ view, options }: PartProps) {
  if (view.owners.length === 0) return null;
  return (
    <section>
      <h2>{inLanguage(messages, options.language).change.checklist}</h2>
      {view.owners.map((owner) => (
        <Owner key={`${owner.roleName} ${owner.person ?? ''}`} owner={owner} options={options} />
      ))}
    </section>
  );
}

function Owner(props: { readonly owner: OwnerGroup; readonly options: RenderOptions }) {
  const { owner, options } = props;
  const { change: texts, colon, aside } = inLanguage(messages, options.language);
  return (
    <div className="owner">
      <p>
        <strong>{owner.roleName}</strong> · {owner.person ?? texts.nobody}
        {owner.assigned === undefined ? '' : aside(owner.assigned)} ·{' '}
        <strong className={owner.overdue ? 'near' : ''}>{texts.due(owner.due)}</strong>
      </p>
      <ul className="checklist">
        {owner.items.map((item) => (
          <li key={item.question}>
            {item.question}
            {item.due === undefined ? null : <strong>{aside(texts.due(item.due))}</strong>}
            {item.proof === '' ? null : (
              <p className="muted">
                {texts.proof}
                {colon}
                {item.proof}
              </p>
            )}
            {item.facts.map((fact) => (
              <p key={fact} className="muted">
                {fact}
              </p>
            ))}
            {item.because === '' ? null : <p className="muted">{aside(item.because).trim()}</p>}
          </li>
        ))}
      </ul>
      {owner.more === 0 ? null : <p className="muted">{texts.moreItems(owner.more)}</p>}
    </div>
  );
}
