import type { ChangeAlert, DigestLine } from '../domain/alert.js';

/** An alert as one line of a list. */
export function alertLine(alert: ChangeAlert): DigestLine {
  const { changeId, caseId, source, page, assessment, detectedAt, caseDueAt, listings } = alert;
  const [first] = alert.checklist.items;
  const { severity, headline, topics, effective, deadline } = assessment;
  return {
    changeId,
    caseId,
    caseDueAt,
    source,
    title: page.title,
    url: page.url,
    verdict: 'material',
    severity,
    kind: assessment.kind,
    ...(first?.assignee !== undefined && { owner: first.assignee }),
    ...(first && { role: first.role }),
    ...(listings && {
      listings: {
        touched: listings.touched,
        possible: listings.possible,
        catalogued: listings.catalogued,
      },
    }),
    headline,
    topics: topics.map((topic) => topic.id),
    ...(effective && { effective: effective.date }),
    ...(deadline && { deadline: deadline.date }),
    detectedAt,
  };
}
