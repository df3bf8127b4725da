import { cleanLine } from '../../../text/clean.js';
import { inLanguage } from '../../../text/texts.js';
import { siteTexts } from '../texts.js';
import type { CaseProps } from './props.js';
import { moveTexts } from './texts.js';

/** What is said above a case: how the last move went, that somebody was faster, and where it is worked on. */
export function Notices({ view: { entry }, scene: { options }, said }: CaseProps) {
  const texts = inLanguage(moveTexts, options.language);
  const { caseNumber } = inLanguage(siteTexts, options.language);
  return (
    <>
      <div
        className="notice"
        role="status"
        hidden
        data-watch={`/cases/${entry.id}/revision`}
        data-version={entry.revision}
      >
        <p>
          {texts.changedMeanwhile} <a href={`/cases/${entry.id}`}>{texts.reload}</a>
        </p>
      </div>
      {said === undefined ? null : (
        <div
          className={said.isDone === true ? 'notice done' : 'notice'}
          role={said.isDone === true ? 'status' : 'alert'}
        >
          <p>
            <strong>{said.title}</strong> {said.text}
          </p>
          {(said.written ?? []).length === 0 ? null : (
            <>
              <p className="muted">{texts.stale.yours}</p>
              {said.written?.map((text) => (
                <pre key={text}>{cleanLine(text, 4_000)}</pre>
              ))}
            </>
          )}
        </div>
      )}
      {entry.joinedInto === undefined ? null : (
        <div className="notice">
          <p>
            {texts.joinedInto} <a href={`/cases/${entry.joinedInto}`}>{caseNumber(entry.joinedInto)}</a>
          </p>
        </div>
      )}
    </>
  );
}
