import type { UiLanguage } from '../../domain/vocabulary.js';
import { markdownTable } from '../../text/markdown-table.js';
import { inLanguage } from '../../text/texts.js';
import type { Report } from './figures.js';
import { reportTables } from './rows.js';
import { reportTexts } from './texts.js';

/** The report as Markdown (GitHub's). */
export function reportMarkdown(report: Report, language: UiLanguage): string {
  const text = inLanguage(reportTexts, language);
  const title = `# ${text.title(report.month)}\n`;
  if (report.all.cases === 0) return `${title}\n${text.empty}\n`;
  const tables = reportTables(report, language).map((one) => `## ${one.title}\n\n${markdownTable(one.rows)}`);
  return [title, ...tables, `${text.note}\n`].join('\n');
}
