import { expect, test } from 'vitest';
import { PagesBusyError } from '../../src/web/pages.js';
import { keepRendered } from '../../src/web/rendered.js';

function scene(make: (id: number) => Promise<string | undefined>) {
  let now = 0;
  const made: number[] = [];
  const page = keepRendered(
    (id) => {
      made.push(id);
      return make(id);
    },
    () => now,
  );
  return {
    page,
    made,
    pass: (ms: number) => {
      now += ms;
    },
  };
}

test('a page that many ask for is made once, and anew after some seconds', async () => {
  const { page, made, pass } = scene(async (id) => `page ${id}`);
  const all = await Promise.all(Array.from({ length: 1_000 }, () => page(7)));
  expect(new Set(all)).toEqual(new Set(['page 7']));
  expect(made).toEqual([7]);
  pass(10_000);
  await page(7);
  expect(made).toEqual([7, 7]);
});

test('a page that takes long to make is kept the longer', async () => {
  const { page, made, pass } = scene(async () => {
    pass(20);
    await new Promise(setImmediate);
    pass(2_000);
    return 'page';
  });
  await page(7);
  pass(20_000);
  await page(7);
  expect(made).toEqual([7]);
  pass(400);
  await page(7);
  expect(made).toEqual([7, 7]);
});

test('pages are made one at a time, and only so many may wait', async () => {
  let under = 0;
  let most = 0;
  const { page } = scene(async (id) => {
    under += 1;
    most = Math.max(most, under);
    await new Promise(setImmediate);
    under -= 1;
    return `page ${id}`;
  });
  const results = await Promise.allSettled(Array.from({ length: 100 }, (_, id) => page(id)));
  const refused = results.filter((result) => result.status === 'rejected');
  expect(most).toBe(1);
  expect(refused).toHaveLength(84);
  expect(refused.every(({ reason }) => reason instanceof PagesBusyError)).toBe(true);
  expect(await page(200)).toBe('page 200');
});

test('a page that is not there, or could not be made, is asked for again', async () => {
  const answers: (() => Promise<string | undefined>)[] = [
    async () => undefined,
    () => Promise.reject(new Error('damaged')),
    async () => 'page',
  ];
  const { page } = scene(async () => answers.shift()?.());
  expect(await page(7)).toBeUndefined();
  await expect(page(7)).rejects.toThrow('damaged');
  expect(await page(7)).toBe('page');
});
