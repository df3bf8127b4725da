import type { ListingsSummary } from '../../domain/listing.js';
import type { Severity, UiLanguage } from '../../domain/vocabulary.js';
import { severityLabels, verdictLabels } from '../../i18n/labels.js';
import type { FoundChange } from '../../pipeline/result.js';
import { inLanguage } from '../../text/texts.js';
import { colors, plain, table } from './terminal.js';
import { common } from './texts.js';

/** A found change in the JSON of commands: a contract that others rely on. */
export function changeJson(change: FoundChange) {
  const { id, sourceId, url, title, comparison, assessment } = change;
  return {
    id,
    source: sourceId,
    url,
    title,
    kind: assessment?.kind ?? null,
    verdict: comparison.verdict,
    topics: assessment?.topics.map((topic) => topic.id) ?? [],
    effective: assessment?.effective?.date ?? null,
    deadline: assessment?.deadline?.date ?? null,
    severity: assessment?.severity ?? null,
  };
}

/** What a person is told of a change that was just found. */
export function describeChange(change: FoundChange, language: UiLanguage): string {
  const { comparison, assessment } = change;
  const { labels, seeChange } = inLanguage(common, language);
  const isRule = comparison.verdict === 'material' && assessment;
  const mark = isRule
    ? severityColor(assessment.severity)(`[${severityLabels[assessment.severity][language]}]`)
    : colors.dim(`[${verdictLabels[comparison.verdict][language]}]`);
  const heading = `${mark} ${colors.bold(plain(assessment?.headline[language] ?? change.title))}`;
  const rows = [
    [labels.source, `${change.sourceId} - ${plain(change.title)}`],
    [labels.page, plain(change.url)],
    ...(assessment?.effective ? [[labels.effective, assessment.effective.date]] : []),
    ...(assessment?.deadline ? [[labels.deadline, assessment.deadline.date]] : []),
    ...(change.listings ? [[labels.listings, listingCounts(change.listings)]] : []),
    ...(change.caseId === null ? [] : [[labels.case, String(change.caseId)]]),
    ...(change.id === null ? [] : [[labels.evidence, seeChange(change.id)]]),
  ];
  return `${heading}\n${table(rows, '  ')}`;
}

/** `37 (+3?) / 1204` */
function listingCounts({ touched, possible, catalogued }: ListingsSummary): string {
  return `${touched}${possible > 0 ? ` (+${possible}?)` : ''} / ${catalogued}`;
}

function severityColor(severity: Severity): (text: string) => string {
  if (severity === 'critical' || severity === 'high') return colors.red;
  return severity === 'medium' ? colors.yellow : colors.cyan;
}
