import { sourceLine } from '../../../show/text/names.js';
import { cleanLine } from '../../../text/clean.js';
import { inLanguage } from '../../../text/texts.js';
import { Listings } from '../../evidence/listings.js';
import { MachineWritten } from '../../evidence/machine-text.js';
import { Demands, Reasons } from '../../evidence/summary.js';
import { SeverityChip, StateChip } from '../layout/bits.js';
import { Checklist } from './checklist.js';
import { History } from './history.js';
import { Notices } from './notices.js';
import { Changed, Evidence, Facts, Related, Standing } from './parts.js';
import type { CaseProps } from './props.js';
import { Steps } from './steps.js';
import { casePageTexts } from './texts.js';

export function CasePage(props: CaseProps) {
  const { view, scene } = props;
  const { options } = scene;
  const { entry, about, change } = view;
  const texts = inLanguage(casePageTexts, options.language);
  const title = about?.headline ?? cleanLine(change?.title ?? texts.unknownChange, 200);
  return (
    <>
      <p className="line muted">
        <span>{texts.title(entry.id)}</span>
        <SeverityChip severity={entry.severity} options={options} />
        <StateChip state={entry.state} options={options} />
        {about === undefined ? null : (
          <span>
            {[sourceLine(about.source), about.kind, about.topics].filter((part) => part !== '').join(' · ')}
          </span>
        )}
      </p>
      <div className="head">
        <h1>{title}</h1>
      </div>
      <Notices {...props} />
      <div className="cols case">
        <div>
          <Facts {...props} />
          <Changed {...props} />
          <Meaning {...props} />
        </div>
        <div>
          <Standing {...props} />
          <Steps {...props} />
          <Checklist {...props} />
          <History {...props} />
          <Evidence {...props} />
          <Related {...props} />
        </div>
      </div>
    </>
  );
}

/** What the change demands, of which listings, and why it is told. */
function Meaning({ view: { about, hasListings, entry }, scene: { options } }: CaseProps) {
  if (about === undefined) return null;
  const texts = inLanguage(casePageTexts, options.language);
  const part = { view: about, options };
  return (
    <>
      {about.mustDo.length === 0 ? null : (
        <div className="card">
          <Demands {...part} />
        </div>
      )}
      {about.machineText === undefined ? null : (
        <div className="card">
          <MachineWritten {...part} />
        </div>
      )}
      {about.listings === undefined ? null : (
        <div className="card">
          <Listings {...part} />
          {hasListings ? <a href={`/cases/${entry.id}/listings.csv`}>{texts.listingsCsv}</a> : null}
        </div>
      )}
      {about.severityReasons.length + about.verdictReasons.length === 0 ? null : (
        <div className="card stack">
          <Reasons {...part} />
        </div>
      )}
    </>
  );
}
