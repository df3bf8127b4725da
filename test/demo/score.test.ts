import { describe, expect, it } from 'vitest';
import { expectedAfterJump } from '../../src/demo/expectations.js';
import { type Report, scoreWeek } from '../../src/demo/score.js';

const expectations = expectedAfterJump('2027-02-26');

/** The reports of a product that gets everything right. */
function rightReports(): Report[] {
  return expectations.map(({ day, source, path, verdict, outcome, topic, effective, deadline }) => ({
    day,
    source,
    path,
    verdict,
    alerted: outcome === 'alert',
    topics: topic ? [topic] : [],
    ...(effective && { effective }),
    ...(deadline && { deadline }),
  }));
}

describe('the summary of the demo', () => {
  it('counts everything as found where every report is right', () => {
    const score = scoreWeek(expectations, rightReports());
    expect(score.expected).toBe(9);
    expect(score.found).toHaveLength(9);
    expect(score.missed).toEqual([]);
    expect(score.falseAlarms).toEqual([]);
    expect([score.rightTopics, score.rightDates]).toEqual([9, 9]);
  });

  it('names what was missed', () => {
    const silent = rightReports().map((report) =>
      report.source === 'kaufgut-gebuehren' ? { ...report, alerted: false } : report,
    );
    const score = scoreWeek(expectations, silent);
    expect(score.expected).toBe(9);
    expect(score.missed.map(({ source }) => source)).toEqual(['kaufgut-gebuehren']);
  });

  it('counts an alert about an edit without meaning, and a second alert about the same change', () => {
    const reports = rightReports();
    const editorial = reports.find(({ source }) => source === 'marenka-terms');
    const material = reports.find(({ source }) => source === 'marenka-tax');
    if (!editorial || !material) throw new Error('The week has lost its terms or its tax page.');
    const score = scoreWeek(expectations, [...reports, { ...editorial, alerted: true }, { ...material }]);
    expect(score.found).toHaveLength(9);
    expect(score.falseAlarms.map(({ source }) => source)).toEqual(['marenka-terms', 'marenka-tax']);
  });

  it('counts a topic or date that differs from the page as wrong', () => {
    const reports = rightReports().map((report): Report => {
      if (report.source === 'marenka-tax') return { ...report, topics: ['logistics', 'tax'] };
      if (report.source === 'tigerlane-shipping') return { ...report, effective: '2027-01-01' };
      if (report.source === 'brightwharf-news') return { ...report, effective: '2027-03-20' };
      return report;
    });
    const score = scoreWeek(expectations, reports);
    expect(score.found).toHaveLength(9);
    expect([score.rightTopics, score.rightDates]).toEqual([8, 7]);
  });
});
