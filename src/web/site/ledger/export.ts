import { caseStateLabels, severityLabels } from '../../../i18n/labels.js';
import type { RenderOptions } from '../../../show/options.js';
import type { LedgerLine } from '../../../store/ledger-list.js';
import { cleanLine } from '../../../text/clean.js';
import { inLanguage } from '../../../text/texts.js';
import { lineTitle, type Places, placeName } from '../layout/bits.js';
import { ledgerPageTexts } from './texts.js';

/** The lines as rows of a table, with the names of the columns first; times as they are stored. */
export function ledgerRows(lines: readonly LedgerLine[], places: Places, options: RenderOptions): string[][] {
  const { columns } = inLanguage(ledgerPageTexts, options.language);
  const rows = lines.map((line) => [
    String(line.id),
    lineTitle(line, places, options),
    severityLabels[line.severity][options.language],
    caseStateLabels[line.state][options.language],
    placeName(line.sourceId, places),
    line.effective ?? '',
    line.deadline ?? '',
    line.dueAt,
    cleanLine(line.owner ?? '', 80),
    line.openedAt,
    line.closedAt ?? '',
    line.url,
  ]);
  return [Object.values(columns), ...rows];
}
