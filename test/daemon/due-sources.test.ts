import { expect, onTestFinished, test } from 'vitest';
import { emptyMemory } from '../../src/compare/memory/memory.js';
import { dueSources } from '../../src/daemon/due-sources.js';
import { isDue } from '../../src/schema/last-due.js';
import { openStore } from '../../src/store/store.js';
import { temporaryFolder } from '../support/folders.js';

const at = (text: string) => new Date(`2026-${text}Z`);

test('a daemon that starts checks what was due since the last check, and not what was just checked', () => {
  const store = openStore(temporaryFolder());
  onTestFinished(() => store.close());
  const checked = (sourceId: string, instant: string) =>
    store.pages.insert({
      sourceId,
      key: 'document',
      role: 'document',
      url: 'https://h.example/',
      title: sourceId,
      at: at(instant).toISOString(),
      memory: emptyMemory(),
    });
  checked('lately', '03-05T08:01:00');
  checked('before', '03-05T07:59:00');
  checked('nightly', '03-04T23:30:00');
  checked('weekly', '03-04T09:00:00');
  checked('edited', '03-05T08:01:00');
  const source = (id: string, schedule?: string) => ({ id, ...(schedule && { schedule }) }) as never;
  const due = dueSources(
    [
      source('lately'),
      source('before'),
      source('new'),
      source('nightly', '0 2 * * *'),
      source('weekly', '0 8 * * 1'),
      source('edited'),
    ],
    {
      store,
      standard: '*/15 * * * *',
      timezone: 'UTC',
      now: at('03-05T08:10:00'),
      changed: new Set(['edited']),
    },
  );
  expect(due.map(({ id }) => id)).toEqual(['before', 'new', 'nightly', 'edited']);
});

test('what is due rarely is made up for after a long downtime, and a clock that was set back holds nothing up', () => {
  const monthly = '0 6 1 * *';
  const now = at('03-15T00:00:00');
  expect(isDue(monthly, 'UTC', { since: at('02-20T00:00:00'), now })).toBe(true);
  expect(isDue(monthly, 'UTC', { since: at('03-02T00:00:00'), now })).toBe(false);
  expect(isDue(monthly, 'UTC', { since: at('06-01T00:00:00'), now })).toBe(true);
});

test('a time of day that the clock change leaves out is due all the same', () => {
  const since = new Date('2026-03-28T12:00:00Z');
  expect(isDue('30 2 * * *', 'Europe/Berlin', { since, now: new Date('2026-03-29T00:30:00Z') })).toBe(false);
  expect(isDue('30 2 * * *', 'Europe/Berlin', { since, now: new Date('2026-03-29T01:31:00Z') })).toBe(true);
});
