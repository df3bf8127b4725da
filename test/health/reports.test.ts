import { describe, expect, test } from 'vitest';
import { type OpenTrouble, planReports, type Recovery, type ReportFacts } from '../../src/health/reports.js';

const quiet: ReportFacts = {
  troubles: [],
  recoveries: [],
  outage: undefined,
  readSince: () => 0,
  failuresBeforeWarning: 3,
};

/** `dns` for the network, anything else for the page. */
function troubles(count: number, problemKind: string, changes: Partial<OpenTrouble> = {}): OpenTrouble[] {
  return Array.from({ length: count }, (_, index) => ({
    sourceId: `${problemKind}-${index}`,
    url: `https://shop-${index}.example/terms`,
    failures: 3,
    failingSince: '2026-03-02T08:00:00.000Z',
    lastFailureAt: '2026-03-02T08:30:00.000Z',
    problemKind,
    reportedAt: null,
    outageId: null,
    ...changes,
  }));
}

function recoveries(count: number, changes: Partial<Recovery> = {}): Recovery[] {
  return Array.from({ length: count }, (_, index) => ({
    sourceId: `dns-${index}`,
    recoveredAt: '2026-03-02T09:00:00.000Z',
    outageId: 7,
    ...changes,
  }));
}

function plan(facts: Partial<ReportFacts>) {
  return planReports({ ...quiet, ...facts });
}

describe('when the network is gone', () => {
  test('one message holds all that fails, also what has not failed often enough to be told by itself', () => {
    const hourly = troubles(30, 'timeout', { failures: 1 });
    const { outageBegins, failing } = plan({ troubles: [...troubles(50, 'dns'), ...hourly] });
    expect(outageBegins).toHaveLength(80);
    expect(failing).toEqual([]);
  });

  test('what fails later goes with it', () => {
    const joined = troubles(5, 'timeout');
    const told = troubles(50, 'dns', { reportedAt: '2026-03-02T08:30:00.000Z', outageId: 7 });
    const { joinOutage, failing, outageBegins } = plan({ outage: { id: 7 }, troubles: [...told, ...joined] });
    expect(joinOutage).toHaveLength(5);
    expect([...failing, ...outageBegins]).toEqual([]);
  });

  test('a page that breaks for another reason meanwhile is told by itself', () => {
    const { failing } = plan({ outage: { id: 7 }, troubles: troubles(1, 'login-wall') });
    expect(failing).toEqual(['login-wall-0']);
  });

  test('three places of one host are no outage, and neither is it where others are read', () => {
    const oneHost = troubles(3, 'timeout', { url: 'https://shop.example/terms' });
    expect(plan({ troubles: oneHost })).toMatchObject({ outageBegins: [], failing: { length: 3 } });
    const others = plan({ troubles: troubles(3, 'timeout'), readSince: () => 40 });
    expect(others).toMatchObject({ outageBegins: [], failing: { length: 3 } });
  });
});

describe('when the network is back', () => {
  const told = { reportedAt: '2026-03-02T08:30:00.000Z', outageId: 7 };

  test('one message tells what is read again, what is not, and what was not looked at yet', () => {
    const still = troubles(1, 'timeout', { ...told, lastFailureAt: '2026-03-02T09:05:00.000Z' });
    const waiting = troubles(20, 'reset', told);
    const { outageEnds, recovered } = plan({
      outage: { id: 7 },
      troubles: [...still, ...waiting],
      recoveries: recoveries(30),
    });
    expect(outageEnds?.recovered).toHaveLength(30);
    expect(outageEnds?.still).toEqual(['timeout-0']);
    expect(outageEnds?.unchecked).toHaveLength(20);
    expect(recovered).toEqual([]);
  });

  test('one place that is read while all others still fail is not the end', () => {
    const failing = troubles(10, 'dns', { ...told, lastFailureAt: '2026-03-02T09:05:00.000Z' });
    const facts = { outage: { id: 7 }, troubles: failing, recoveries: recoveries(1) };
    expect(plan(facts)).toMatchObject({ outageEnds: undefined, recovered: [] });
  });
});

test('a source of which people were not told of trouble is told once, after so many failed checks', () => {
  expect(plan({ troubles: troubles(1, 'http-403', { failures: 2 }) }).failing).toEqual([]);
  expect(plan({ troubles: troubles(1, 'http-403') }).failing).toEqual(['http-403-0']);
  const told = troubles(1, 'http-403', { reportedAt: '2026-03-02T08:30:00.000Z', failures: 9 });
  expect(plan({ troubles: told }).failing).toEqual([]);
});

test('what this version cannot check, or is declared wrongly, is never told by alert', () => {
  expect(plan({ troubles: troubles(5, 'unsupported', { failures: 50 }) })).toMatchObject({ failing: [] });
});

test('what robots.txt forbids is told at the start, and as trouble only where it was read before', () => {
  const forbidden = troubles(2, 'robots');
  expect(plan({ troubles: forbidden, wasRead: (id) => id === 'robots-1' }).failing).toEqual(['robots-1']);
});
