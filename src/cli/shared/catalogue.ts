import type { LiveCatalogue } from '../../catalogue/catalogue.js';
import type { CatalogueSettings } from '../../config/configuration.js';
import { type ConfigurationIssue, formatIssue } from '../../config/errors.js';
import type { UiLanguage } from '../../domain/vocabulary.js';
import { expiringCertificates } from '../../impact/listings/certificates.js';
import type { Knowledge } from '../../pipeline/context.js';
import { plain } from './terminal.js';

/** A certificate that ended longer ago is taken to belong to goods that are not sold any more. */
const LATELY_DAYS = 30;

/** What a check needs to know of the catalogue; its files are read when it is asked for. */
export function catalogueKnowledge(
  catalogue: LiveCatalogue,
  { certificateWarningDays }: CatalogueSettings,
): Pick<Knowledge, 'listings' | 'certificates'> {
  return {
    listings: () => {
      const { listings } = catalogue.current();
      return listings.length === 0 ? undefined : listings;
    },
    certificates: (today) =>
      expiringCertificates(catalogue.current(), today, certificateWarningDays).filter(
        ({ daysLeft }) => daysLeft >= -LATELY_DAYS,
      ),
  };
}

/** Says what could not be read, line by line, so that nobody takes a part for the whole. */
export function explainCatalogue(problems: readonly ConfigurationIssue[], language: UiLanguage): string {
  return problems.map((problem) => `! ${plain(formatIssue(problem, language))}`).join('\n');
}
