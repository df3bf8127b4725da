import { describe, expect, test } from 'vitest';
import { assessSource, type SourceFacts, type TroubleFacts } from '../../src/health/assess.js';

const well: SourceFacts = {
  id: 'harbour-terms',
  enabled: true,
  permission: { en: 'allowed', 'zh-CN': '允许' },
  lastReadAt: '2026-03-02T08:00:00.000Z',
  dueSince: '2026-03-02T07:00:00.000Z',
  failuresUntilBroken: 3,
};

function trouble(changes: Partial<TroubleFacts> = {}): TroubleFacts {
  return {
    failingSince: '2026-03-02T08:15:00.000Z',
    lastFailureAt: '2026-03-02T08:45:00.000Z',
    failures: 3,
    problemKind: 'http-5xx',
    problem: { en: 'the server failed', 'zh-CN': '服务器错误' },
    partial: false,
    ...changes,
  };
}

const silence = { since: '2026-01-01T00:00:00.000Z', days: 60, usualDays: 7, longestDays: 9 };

describe('a source is', () => {
  const cases: readonly [state: string, what: string, facts: Partial<SourceFacts>, codes: string[]][] = [
    ['ok', 'that was read when it was due', {}, []],
    ['ok', 'that is silent, which is asked about', { silence }, ['silent']],
    ['degraded', 'that fails for the first time', { trouble: trouble({ failures: 1 }) }, ['failing']],
    [
      'degraded',
      'of which a part fails',
      { trouble: trouble({ partial: true }) },
      ['failing', 'partly-read'],
    ],
    ['broken', 'that fails again and again', { trouble: trouble() }, ['failing']],
    [
      'broken',
      'that was never read and cannot be',
      { lastReadAt: undefined, trouble: trouble({ failures: 1 }) },
      ['failing'],
    ],
    [
      'login-needed',
      'behind a sign-in page',
      { trouble: trouble({ problemKind: 'login-wall' }) },
      ['failing', 'failing'],
    ],
    ['blocked', 'whose server turns us away', { trouble: trouble({ problemKind: 'http-403' }) }, ['failing']],
    ['paused', 'that somebody paused', { pause: { until: null, why: 'relaunch' } }, ['paused']],
    ['not-checked', 'that is off', { enabled: false }, ['off']],
    ['not-checked', 'that was never read', { lastReadAt: undefined, dueSince: undefined }, ['never-read']],
    [
      'not-checked',
      'that this version cannot check',
      { unsupported: { en: 'not yet', 'zh-CN': '暂不' } },
      ['unsupported'],
    ],
    [
      'not-checked',
      'nobody looked at when it was due',
      { dueSince: '2026-03-02T09:00:00.000Z' },
      ['overdue'],
    ],
    [
      'not-checked',
      'that failed when somebody last looked, long ago',
      { dueSince: '2026-03-03T09:00:00.000Z', trouble: trouble() },
      ['overdue', 'failing'],
    ],
  ];
  for (const [state, what, facts, codes] of cases) {
    test(`${state}: one ${what}`, () => {
      const health = assessSource({ ...well, ...facts });
      expect(health.state).toBe(state);
      expect(health.reasons.map(({ code }) => code)).toEqual(codes);
      for (const { text } of health.reasons) expect(text['zh-CN']).toMatch(/\p{Script=Han}/u);
    });
  }
});

test('who is off is told the one command that switches it on', () => {
  const { reasons } = assessSource({ ...well, enabled: false });
  expect(reasons[0]?.text.en).toContain('`rulewatch sources enable harbour-terms`');
});

test('a selector that stopped matching is told with a likely new one', () => {
  const proposal = { field: 'extract.content', declared: 'main', selector: '#policy', share: 0.934 } as const;
  const { reasons } = assessSource({ ...well, trouble: trouble({ proposal }) });
  expect(reasons.at(-1)?.text.en).toContain('`#policy` holds 93 %');
});
