import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { createClockWatch } from '../../src/daemon/clock-watch.js';
import { createTimetable } from '../../src/daemon/timetable.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const START = Date.parse('2026-03-05T08:00:30.000Z');

// Clock and timers are the test's, and setting the one leaves the other.
beforeEach(() => {
  vi.useFakeTimers({ now: START });
});
afterEach(() => {
  vi.useRealTimers();
});

/** A timetable as the daemon has it: the clock is looked at every second. */
function timetable(expression: string, work: () => Promise<void> = async () => {}, timezone = 'UTC') {
  const runs: string[] = [];
  const clock = () => new Date();
  const watch = createClockWatch(clock, () => performance.now());
  const table = createTimetable(clock, [
    {
      expression,
      timezone,
      work: () => {
        runs.push(new Date().toISOString());
        return work();
      },
    },
  ]);
  const looks = setInterval(() => {
    const { jumpMs, unset } = watch.look();
    if (jumpMs !== 0) table.clockSet(unset);
  }, 1_000);
  onTestFinished(() => {
    clearInterval(looks);
    table.stop();
  });
  return { runs, table };
}

const set = (byMs: number) => vi.setSystemTime(Date.now() + byMs);

test('work is done by its schedule', async () => {
  const { runs } = timetable('*/15 * * * *');
  await vi.advanceTimersByTimeAsync(HOUR);
  expect(runs).toHaveLength(4);
});

test.each([-2 * HOUR, -72 * HOUR, -24 * 400 * HOUR])(
  'it goes on when the clock is set by %i ms',
  async (jump) => {
    const { runs } = timetable('*/15 * * * *');
    await vi.advanceTimersByTimeAsync(20 * MINUTE);
    expect(runs).toHaveLength(1);
    set(jump);
    await vi.advanceTimersByTimeAsync(HOUR);
    expect(runs.length).toBeGreaterThanOrEqual(1 + 4);
  },
);

test('what was due while the clock was set ahead, or the machine asleep, is done once and at once', async () => {
  const { runs } = timetable('0 9 * * *');
  set(3 * 24 * HOUR);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(runs).toHaveLength(1);
  set(10 * MINUTE);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(runs).toHaveLength(1);
});

test('what is rarely due is done after a long sleep', async () => {
  const { runs } = timetable('0 9 1 * *');
  set(40 * 24 * HOUR);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(runs).toHaveLength(1);
});

test('work that takes longer than its schedule is not begun twice', async () => {
  let end = () => {};
  const { runs } = timetable('* * * * *', () => new Promise((resolve) => (end = resolve)));
  await vi.advanceTimersByTimeAsync(3 * MINUTE);
  set(-5 * HOUR);
  await vi.advanceTimersByTimeAsync(3 * MINUTE);
  expect(runs).toHaveLength(1);
  end();
  await vi.advanceTimersByTimeAsync(2 * MINUTE);
  expect(runs).toHaveLength(2);
});

test('nothing is done once it is stopped', async () => {
  const { runs, table } = timetable('* * * * *');
  table.stop();
  await vi.advanceTimersByTimeAsync(5 * MINUTE);
  expect(runs).toEqual([]);
});

test.each([
  [
    '*/15 * * * *',
    'Europe/Berlin',
    '2027-10-30T22:59:30Z',
    14,
    '10-31T00:00 10-31T00:15 10-31T00:30 10-31T00:45 10-31T01:00',
  ],
  ['*/15 * * * *', 'America/New_York', '2027-11-07T04:59:30Z', 12, '11-07T05:45 11-07T06:00 11-07T06:15'],
  ['*/15 * * * *', 'Europe/Berlin', '2027-03-28T00:29:30Z', 8, '03-28T00:45 03-28T01:00 03-28T01:15'],
  ['30 2 * * *', 'Europe/Berlin', '2027-03-27T20:00:00Z', 24 * 4, '03-28T01:30'],
  ['30 2 * * *', 'Europe/Berlin', '2027-10-30T20:00:00Z', 24 * 4, '10-31T00:30'],
])(
  'checks go on through the change of the clock: %s in %s from %s',
  async (expression, zone, from, quarters, expected) => {
    vi.setSystemTime(new Date(from));
    const { runs } = timetable(expression, undefined, zone);
    await vi.advanceTimersByTimeAsync(quarters * 15 * MINUTE);
    const times = runs.map((run) => run.slice(5, 16)).join(' ');
    expect(times).toContain(expected);
    if (expression.startsWith('*')) expect(runs).toHaveLength(quarters);
    else expect(runs).toHaveLength(1);
  },
);
