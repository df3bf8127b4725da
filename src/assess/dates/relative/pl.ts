import type { RelativePatterns } from './pattern.js';

export const pl: RelativePatterns = {
  anchor:
    'dni|dzien|tygod|miesi|rok|lat|dzis|natychmiast|zaraz|ogloszenia|przyszl|najbliz|nastepn|kolejn|kwarta|roku',
  after: [
    '{n} {unit} od dzis(?:iaj)?',
    'za {n} {unit},? liczac od',
    '{n} {unit} (?:od|po) (?:dnia |daty )?(?:publikacji|ogloszenia|opublikowania|tego|niniejszego|wyslania)',
    '(?:wejdzie|wejda|wchodzi|wchodza) w zycie za {n} {unit}',
    '^za {n} {unit}',
    'po uplywie {n} {unit} od',
  ],
  within: ['w ciagu {n} {unit} od (?:dnia |daty )?(?:publikacji|ogloszenia|otrzymania|tej|tego|niniejsz)'],
  today: [
    'od dzis(?:iaj)?',
    'ze skutkiem natychmiastowym',
    'z dniem dzisiejszym',
    'od zaraz',
    'z dniem ogloszenia',
  ],
  'next-month': [
    'pierwszego dnia (?:przyszlego|nastepnego|kolejnego) miesiaca',
    '(?:pierwszego|1\\.?|{d}\\.?) (?:dnia )?(?:przyszlego|nastepnego|kolejnego) miesiaca',
  ],
  'this-month': ['{d}\\.? (?:dnia )?(?:tego|biezacego) miesiaca'],
  'next-weekday': [
    '(?:przyszl|nastepn|kolejn)\\p{L}+ {weekday}',
    '{weekday} (?:w przyszlym tygodniu|(?:przyszlego|nastepnego) tygodnia)',
  ],
  'month-end': ['ostatniego dnia (?:tego |biezacego )?miesiaca', 'konca (?:tego |biezacego )?miesiaca'],
  'next-quarter': ['(?:pierwszego dnia|poczatku) (?:przyszlego|nastepnego|kolejnego) kwartalu'],
  'quarter-end': ['konca (?:tego |biezacego )?kwartalu'],
  'year-end': ['konca (?:tego |biezacego )?roku'],
  'coming-weekday': ['najblizsz\\p{L}+ {weekday}'],
};
