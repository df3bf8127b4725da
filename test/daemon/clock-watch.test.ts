import { expect, test } from 'vitest';
import { createClockWatch } from '../../src/daemon/clock-watch.js';

function scene() {
  let now = Date.parse('2026-03-05T08:00:00.000Z');
  let passed = 5_000;
  const watch = createClockWatch(
    () => new Date(now),
    () => passed,
  );
  return {
    look: watch.look,
    pass: (ms: number) => {
      now += ms;
      passed += ms;
    },
    set: (byMs: number) => {
      now += byMs;
    },
  };
}

test('time that goes by is no jump', () => {
  const { look, pass } = scene();
  pass(1_000);
  expect(look()).toMatchObject({ jumpMs: 0, stoodStill: false });
});

test('a clock that is set is noticed once, with what it would have said', () => {
  const { look, pass, set } = scene();
  pass(1_000);
  set(-3_600_000);
  expect(look()).toEqual({
    jumpMs: -3_600_000,
    unset: new Date('2026-03-05T08:00:01.000Z'),
    stoodStill: false,
  });
  pass(1_000);
  expect(look().jumpMs).toBe(0);
});

test('what a time server corrects all day is none', () => {
  const { look, pass, set } = scene();
  for (let count = 0; count < 20; count += 1) {
    pass(1_000);
    set(-400);
    expect(look().jumpMs).toBe(0);
  }
});

test('sleep and standstill are told from a clock that is set back', () => {
  const { look, pass, set } = scene();
  set(8 * 3_600_000);
  expect(look().stoodStill).toBe(true);
  pass(10 * 60_000);
  expect(look()).toMatchObject({ jumpMs: 0, stoodStill: true });
});
