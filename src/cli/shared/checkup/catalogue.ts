import { readFamily } from '../../../catalogue/family.js';
import { formatIssue } from '../../../config/errors.js';
import { dayOf } from '../../../deliver/digest/build.js';
import type { UiLanguage } from '../../../domain/vocabulary.js';
import { expiringCertificates } from '../../../impact/listings/certificates.js';
import type { Runtime } from '../runtime.js';
import { type Finding, finding } from './finding.js';

/** Certificates named; the digest lists more. */
const NAMES = 5;

/** The catalogue and the certificates, where there are any. */
export function checkCatalogue({ catalogue, configuration, clock }: Runtime): Finding[] {
  const { file, listings, register, problems } = catalogue.current();
  const findings: Finding[] = [];
  if (file !== undefined) {
    const state = listings.length === 0 ? 'problem' : 'ok';
    const unread = listings.filter((listing) => !readFamily(listing)).length;
    findings.push(
      finding(
        'catalogue',
        state,
        `${listings.length} listings in ${file}; the product family of ${unread} is not known`,
        `${file} 中有 ${listings.length} 个商品；${unread} 个的产品大类不详`,
      ),
    );
  }
  if (problems.length > 0) {
    const lines = (language: UiLanguage) =>
      problems.map((problem) => formatIssue(problem, language)).join(' | ');
    findings.push(finding('catalogue', 'note', lines('en'), lines('zh-CN')));
  }
  const { timezone, catalogue: settings } = configuration.settings;
  const days = Math.max(...settings.certificateWarningDays);
  const due = expiringCertificates({ listings, register }, dayOf(clock().toISOString(), timezone), [days]);
  if (due.length > 0) {
    const over = due.filter(({ daysLeft }) => daysLeft < 0).length;
    const names = [...new Set(due.map(({ name, expires }) => `${name} ${expires}`))]
      .slice(0, NAMES)
      .join(', ');
    findings.push(
      finding(
        'certificates',
        'note',
        `${over} over, ${due.length - over} end within ${days} days: ${names}${due.length > NAMES ? ', …' : ''}`,
        `${over} 张已到期，${due.length - over} 张将在 ${days} 天内到期：${names}${due.length > NAMES ? '……' : ''}`,
      ),
    );
  }
  return findings;
}
