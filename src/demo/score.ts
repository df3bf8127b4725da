import type { ChangeKind, IsoDate, TopicId, Verdict } from '../domain/vocabulary.js';
import type { Expectation } from './expectations.js';

/** What the product reported about a page, as far as it is scored. */
export interface Report {
  /** The day of the week on which it was reported. */
  readonly day: number;
  readonly source: string;
  /** Path of the page's address. */
  readonly path: string;
  readonly verdict: Verdict;
  /** Whether the response group was alerted. */
  readonly alerted: boolean;
  readonly kind?: ChangeKind;
  readonly topics: readonly TopicId[];
  readonly effective?: IsoDate;
  readonly deadline?: IsoDate;
}

export interface Score {
  /** How many rule changes there were. */
  readonly expected: number;
  /** The rule changes that the response group was alerted to. */
  readonly found: readonly Expectation[];
  readonly missed: readonly Expectation[];
  /** Alerts about what is no rule change, or about a rule change already reported. */
  readonly falseAlarms: readonly Report[];
  /** Of those found, how many name the right primary topic. */
  readonly rightTopics: number;
  /** Of those found, how many state exactly the dates that the page states. */
  readonly rightDates: number;
}

/** Compares all that was reported during the week with what should have been. */
export function scoreWeek(expectations: readonly Expectation[], reports: readonly Report[]): Score {
  const alerts = reports.filter((report) => report.alerted);
  const unexplained = new Set(alerts);
  const found: Expectation[] = [];
  const missed: Expectation[] = [];
  let rightTopics = 0;
  let rightDates = 0;
  for (const expectation of expectations) {
    if (expectation.outcome !== 'alert') continue;
    const report = alerts.find((alert) => unexplained.has(alert) && isAbout(alert, expectation));
    if (!report) {
      missed.push(expectation);
      continue;
    }
    unexplained.delete(report);
    found.push(expectation);
    if (report.topics[0] === expectation.topic) rightTopics += 1;
    if (report.effective === expectation.effective && report.deadline === expectation.deadline) {
      rightDates += 1;
    }
  }
  return {
    expected: found.length + missed.length,
    found,
    missed,
    falseAlarms: [...unexplained],
    rightTopics,
    rightDates,
  };
}

/** A right alert may come later, after a second look, but never before the rule has changed. */
function isAbout(report: Report, { source, path, day }: Expectation): boolean {
  return report.source === source && report.path === path && report.day >= day;
}
