import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { stopDaemon } from '../../src/cli/commands/start/stop.js';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A daemon whose work ends after some time, once it is told to give up, or never. */
function daemonWith(work: 'quick' | 'listens' | 'deaf') {
  const cut = new AbortController();
  const daemon = {
    underWay: () => ['harbour'],
    stop: () =>
      new Promise<void>((resolve) => {
        if (work === 'quick') setTimeout(resolve, 3_000);
        if (work === 'listens') cut.signal.addEventListener('abort', () => resolve());
      }),
  };
  return { daemon, cut };
}

test('work that ends in time is let end', async () => {
  const { daemon, cut } = daemonWith('quick');
  const stopped = stopDaemon({ daemon, cut });
  await vi.advanceTimersByTimeAsync(3_000);
  expect(await stopped).toEqual({ cutOff: [], ended: true });
  expect(cut.signal.aborted).toBe(false);
});

test('work that does not is told to give up, and what does not listen is left behind within 10 seconds', async () => {
  const listening = daemonWith('listens');
  const first = stopDaemon(listening);
  await vi.advanceTimersByTimeAsync(7_000);
  expect(await first).toEqual({ cutOff: ['harbour'], ended: true });

  const second = stopDaemon(daemonWith('deaf'));
  await vi.advanceTimersByTimeAsync(9_999);
  expect(await second).toEqual({ cutOff: ['harbour'], ended: false });
});

test('who is asked to stop while the configuration is read anew waits no longer for the checks', async () => {
  const { daemon, cut } = daemonWith('listens');
  let hurry = () => {};
  const asked = new Promise<void>((resolve) => {
    hurry = resolve;
  });
  const stopped = stopDaemon({ daemon, cut, patienceMs: 60_000, hurry: asked });
  await vi.advanceTimersByTimeAsync(1_000);
  expect(cut.signal.aborted).toBe(false);
  hurry();
  expect(await stopped).toEqual({ cutOff: ['harbour'], ended: true });
});
