import { describe, expect, test } from 'vitest';
import { MAX_FACES } from '../../src/compare/faces/learn.js';
import {
  AMERICAN,
  BRITISH,
  FACES,
  GUESTS,
  IN_TURN,
  MAINLAND,
  MEMBERS,
  TAIWAN,
} from '../compare/face-texts.js';
import { comparisonOf, watchPage } from '../support/steps.js';

const LANGUAGES = Object.keys(FACES) as (keyof typeof FACES)[];
const PAIRS = LANGUAGES.map((one, index) => [one, LANGUAGES[(index + 1) % LANGUAGES.length] ?? one] as const);

describe.each(PAIRS)('a page that answers in %s and in %s', (one, other) => {
  const old = { limit: '5', fee: '8' };
  const edited = { limit: '3', fee: '8' };

  test('is told of once, as information, and no turn after that is a change', () => {
    const { steps } = watchPage([FACES[one](old), FACES[other](old), FACES[one](old), FACES[other](old)]);
    const said = steps.map((step) => comparisonOf(step));
    expect(said.map((comparison) => comparison?.verdict)).toEqual(['editorial', 'noise', 'noise']);
    expect(said[0]?.reasons[0]).toEqual({ code: 'new-face', params: { language: other } });
    expect(said.slice(1).map((comparison) => comparison?.noiseKind)).toEqual(['locale-flip', 'locale-flip']);
  });

  test('has an edit told in the face in which it first appears, and not again when the other follows', () => {
    const { alerts, steps } = watchPage([
      FACES[one](old),
      FACES[other](old),
      FACES[one](old),
      FACES[other](edited),
      FACES[one](edited),
      FACES[other](edited),
      FACES[one](edited),
    ]);
    expect(alerts).toEqual([3]);
    expect(comparisonOf(steps[3])?.reasons[0]?.code).toBe('follows-other-face');
  });

  test('has the next edit told too, in whichever face it hides', () => {
    const next = { limit: '3', fee: '11' };
    const { alerts } = watchPage([
      FACES[one](old),
      FACES[other](old),
      FACES[one](edited),
      FACES[other](edited),
      FACES[one](edited),
      FACES[other](next),
      FACES[one](next),
    ]);
    expect(alerts).toEqual([2, 5]);
  });

  test('has an edit told that says more than the one it seems to follow', () => {
    const more = { limit: '3', fee: '17' };
    const { alerts } = watchPage([
      FACES[one](old),
      FACES[other](old),
      FACES[one](edited),
      FACES[other](more),
    ]);
    expect(alerts).toEqual([2, 3]);
  });

  test('has an edit told that stands elsewhere than the one that the other face had', () => {
    const elsewhere = { limit: '5', fee: '9' };
    const { alerts } = watchPage([
      FACES[one](old),
      FACES[other](old),
      FACES[one](edited),
      FACES[other](elsewhere),
    ]);
    expect(alerts).toEqual([2, 3]);
  });
});

describe.each(Object.keys(IN_TURN) as (keyof typeof IN_TURN)[])(
  'a page of two texts in turn in %s',
  (language) => {
    const [one, other] = IN_TURN[language];
    const old = { days: '10' };

    test('is told of at most once, whatever they say of withdrawing and ending', () => {
      const turns = Array.from({ length: 12 }, (_, index) => (index % 2 === 0 ? one(old) : other(old)));
      expect(watchPage(turns).alerts.filter((step) => step > 1)).toEqual([]);
    });

    test('has an edit told that came with a turn', () => {
      const turns = [one(old), other(old), one(old), other({ days: '4' }), one(old), other({ days: '4' })];
      expect(watchPage(turns).alerts.filter((step) => step > 1)).toEqual([3]);
    });
  },
);

describe('a page for members and for guests', () => {
  const old = { days: '10' };
  test('is told of at most once, however often it turns', () => {
    const turns = Array.from({ length: 12 }, (_, index) => (index % 2 === 0 ? MEMBERS(old) : GUESTS(old)));
    expect(watchPage(turns).alerts.filter((step) => step > 1)).toEqual([]);
  });

  test('has an edit found that came with a turn', () => {
    const { alerts } = watchPage([
      MEMBERS(old),
      GUESTS(old),
      MEMBERS(old),
      GUESTS({ days: '4' }),
      MEMBERS(old),
    ]);
    expect(alerts.filter((step) => step > 1)).toEqual([3]);
  });
});

describe.each([
  ['in British and American spelling', BRITISH, AMERICAN],
  ['as it is written on the mainland and in Taiwan', MAINLAND, TAIWAN],
] as const)('a page %s', (_, one, other) => {
  const old = { days: '10' };
  const edited = { days: '6' };

  test('is noise from the first turn on', () => {
    const { steps } = watchPage([one(old), other(old), one(old), other(old)]);
    expect(steps.map((step) => comparisonOf(step)?.verdict)).toEqual(['noise', 'noise', 'noise']);
    expect(comparisonOf(steps[0])?.noiseKind).toBe('locale-flip');
  });

  test('has an edit told once, months later too', () => {
    const versions = [one(old), other(old), one(edited), other(edited), one(edited)];
    expect(watchPage(versions).alerts).toEqual([2]);
    expect(watchPage(versions, 24 * 40).alerts).toEqual([2]);
  });

  test('has an edit told that came with the first turn', () => {
    expect(watchPage([one(old), other(edited), one(edited), other(edited)]).alerts).toEqual([1]);
  });
});

describe.each(LANGUAGES)(
  'a rule in %s that was told of, taken back, and is in force again within days',
  (language) => {
    const old = FACES[language]({ limit: '5', fee: '8' });
    const edited = FACES[language]({ limit: '3', fee: '8' });
    const days = (count: number, document: typeof old) => Array.from({ length: count }, () => document);

    test('is told of again once it has stayed for two weeks, and once', () => {
      const { alerts, steps } = watchPage([old, edited, edited, ...days(5, old), ...days(30, edited)]);
      expect(alerts).toEqual([1, 3, 22]);
      expect(comparisonOf(steps[7])?.verdict).toBe('noise');
      expect(comparisonOf(steps[21])?.reasons[0]).toEqual({
        code: 'stayed',
        params: { since: '2026-01-13' },
      });
    });

    test('is no more news as long as it keeps turning', () => {
      const turns = Array.from({ length: 20 }, () => [edited, old]).flat();
      expect(watchPage([old, ...turns]).alerts).toEqual([1, 2]);
    });
  },
);

test('a text that came back weeks after another had replaced it is no turn of the page', () => {
  const old = { days: '10' };
  expect(watchPage([MEMBERS(old), GUESTS(old), MEMBERS(old)], 24 * 30).alerts).toEqual([1, 2]);
});

test('a page keeps a bounded number of faces', () => {
  const old = { limit: '5', fee: '8' };
  const versions = LANGUAGES.map((language) => FACES[language](old));
  expect(versions.length).toBeGreaterThan(MAX_FACES);
  expect(watchPage([...versions, ...versions]).state.faces).toHaveLength(MAX_FACES);
});
