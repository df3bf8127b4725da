import { expect, test } from 'vitest';
import { type AssessInput, assess, type Corrections } from '../../src/assess/assess.js';
import { loadShippedKnowledge } from '../../src/config/load.js';

const { topics: lexicons } = await loadShippedKnowledge();

const input: AssessInput = {
  title: 'Fee for late payouts',
  origin: 'appeared',
  published: '2026-03-02',
  passages: [
    {
      section: [],
      kind: 'added',
      text: 'From 1 June 2026 a fee of 2 EUR is charged for each late payout. Sellers must set a bank account by 15 May 2026. Parcels are collected as before.',
    },
  ],
  source: {
    platform: 'harbour',
    markets: ['DE'],
    timezone: 'Europe/Berlin',
    publisher: 'official',
    topics: [],
    languages: ['en'],
  },
  profile: { platforms: [], markets: [], families: [], fulfilment: [], features: [] },
  now: '2026-03-02T08:00:00.000Z',
};

function assessed(corrections: Partial<Corrections>) {
  const not = { effective: new Set<string>(), deadline: new Set<string>() };
  return assess(input, lexicons, { not, ...corrections });
}

const day = (date: string) => ({ date, text: date, sentence: date, machineRead: true as const });

test('what a second reader found otherwise stands in the assessment, and what follows from it is worked out anew', () => {
  const read = assess(input, lexicons);
  expect([read.effective?.date, read.deadline?.date]).toEqual(['2026-06-01', '2026-05-15']);
  const again = assessed({
    topics: [{ id: 'logistics', quote: 'Parcels are collected' }],
    effective: day('2026-07-01'),
    not: { effective: new Set(), deadline: new Set(['2026-05-15']) },
  });
  expect(again.topics.map(({ id }) => id)).toEqual(['logistics']);
  expect(again.effective).toMatchObject({ date: '2026-07-01', machineRead: true });
  expect(again.deadline).toBeUndefined();
  expect(again.headline.en).toContain('1 July 2026');
});

test('a topic that words prove stands also on a notice, of which only plain topics are told', () => {
  const kind = { kind: 'service-notice', isRuleChange: false, quote: 'Parcels are collected' } as const;
  const topics = [{ id: 'logistics', quote: 'Parcels are collected' }];
  const { topics: told, isRuleChange, kindReasons } = assessed({ kind, topics });
  expect(told.map(({ id }) => id)).toEqual(['logistics']);
  expect(isRuleChange).toBe(false);
  expect(kindReasons).toEqual([{ code: 'second-reader', evidence: 'Parcels are collected' }]);
});

test('a day that was read the same keeps the words that it was read from', () => {
  expect(assessed({ effective: day('2026-06-01') }).effective).toEqual(assess(input, lexicons).effective);
});
