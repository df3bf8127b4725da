import type { RelativePatterns } from './pattern.js';

export const hu: RelativePatterns = {
  anchor: 'nap|het|honap|ev|ma|azonnal|jovo|kovetkezo|negyedev',
  after: [
    '(?:kozzetetel|kihirdetes|kozlemeny|ertesites|bejelentes)\\p{L}*(?: napjatol)?(?: szamitott| koveto) {n}\\.? {unit}',
    '(?:a )?kozzetetel\\p{L}* utan {n} {unit}',
  ],
  within: [
    '(?:kozzetetel|ertesites|kozlemeny|kezhezvetel|bejelentes|mai nap)\\p{L}*(?: napjatol)? szamitott {n} {unit} belul',
    '(?:kerjuk|koteles|kell)[^.]{0,80} {n} {unit} belul',
  ],
  today: ['mai naptol', 'a mai napon', 'azonnali hatallyal', 'azonnal hatalyba', 'kihirdetese napjan'],
  'next-month': [
    '(?:a )?(?:jovo|kovetkezo) honap (?:elsejetol|elsejen|elso napjan|elso napjatol|{d}(?:-\\p{L}+|\\.))',
  ],
  'this-month': ['e honap {d}-?\\p{L}*'],
  'next-weekday': ['(?:jovo|kovetkezo) (?:heti? )?{weekday}'],
  'month-end': ['honap utolso napjaig', 'honap vegeig', 'honap vege'],
  'next-quarter': ['(?:jovo|kovetkezo) negyedev (?:elso napjatol|elso napjan|elejetol)'],
  'quarter-end': ['negyedev vegeig'],
  'year-end': ['ev vegeig'],
};
