import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { createClockWatch } from '../../src/daemon/clock-watch.js';
import { createTimetable } from '../../src/daemon/timetable.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const START = Date.parse('2026-03-05T08:00:30.000Z');

// node-cron reads the system's clock: here both it and the timers are the test's, and setting the one leaves the other.
beforeEach(() => {
  vi.useFakeTimers({ now: START });
});
afterEach(() => {
  vi.useRealTimers();
});

/** A timetable as the daemon has it: the clock is looked at every second. */
function timetable(expression: string, work: () => Promise<void> = async () => {}) {
  const runs: string[] = [];
  const clock = () => new Date();
  const watch = createClockWatch(clock, () => performance.now());
  const table = createTimetable(clock, [
    {
      expression,
      timezone: 'UTC',
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
