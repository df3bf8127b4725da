import type { RelativePatterns } from './pattern.js';

export const ro: RelativePatterns = {
  anchor: 'zi|saptaman|lun|an|azi|astazi|imediat|viitoare|urmatoare|trimestru',
  after: [
    '{n} (?:de )?{unit} (?:de la|dupa) (?:data )?(?:publicari?i?|publicare|acest|prezent|anunt|notificare|comunicare)',
    '^(?:in|peste) {n} (?:de )?{unit}',
    '(?:intra in vigoare|se aplica) (?:in|peste) {n} (?:de )?{unit}',
  ],
  within: [
    '(?:in termen de|in|in cel mult) {n} (?:de )?{unit} (?:de la|dupa) (?:data )?(?:publicari?i?|publicare|acest|prezent|anunt|notificare|primirea|primire)',
    '(?:va rugam|trebuie)[^.]{0,80} in termen de {n} (?:de )?{unit}$',
  ],
  today: ['(?:incepand )?de (?:azi|astazi)', 'incepand de astazi', 'cu efect imediat', 'imediat in vigoare'],
  'next-month': ['(?:prima zi|{d}) (?:a |ale )?(?:lunii|luna) (?:viitoare|urmatoare)'],
  'this-month': ['{d} (?:ale )?(?:lunii acesteia|luna aceasta|lunii curente)'],
  'next-weekday': ['{weekday} (?:viitoare|urmatoare|saptamana viitoare)'],
  'month-end': ['ultima zi a lunii', 'sfarsitul lunii', 'finalul lunii'],
  'next-quarter': ['(?:prima zi|inceputul) (?:a )?trimestrului (?:viitor|urmator)'],
  'quarter-end': ['sfarsitul trimestrului'],
  'year-end': ['sfarsitul anului'],
};
