import type { RelativePatterns } from './pattern.js';

export const de: RelativePatterns = {
  anchor: 'tag|woche|monat|jahr|heute|sofort|verkund|kommend|nachst|quartal|jahresende',
  after: [
    '{n} {unit} ab heute',
    'in {n} {unit}(?=,? (?:gerechnet )?ab )',
    '^in {n} {unit}(?=[ ,])',
    '{n} {unit} ab (?:dem |der )?(?:tag |datum )?(?:dieser|dieses|der|heute|veroffentlichung)',
    '{n} {unit} nach (?:der |dieser |diesem |dem )?(?:veroffentlichung|bekanntgabe|bekanntmachung|mitteilung|nachricht|heute|tag der|ankundigung)',
    '(?:heute )?in {n} {unit}(?= (?:tritt|treten|gelten|gilt|wird|werden|andert|andern|beginnt|startet|in kraft))',
    '(?:gilt|gelten|tritt|treten|andert sich|andern sich|startet|beginnt) (?:heute )?in {n} {unit}',
  ],
  within: [
    'haben (?:sie )?(?:ab heute )?{n} {unit} (?:zeit )?ab heute',
    '(?:binnen|innerhalb von|innerhalb|in) {n} {unit} (?:nach|ab|seit|von) (?:der |dieser |diesem |dem |erhalt )?(?:veroffentlichung|mitteilung|nachricht|heute|bekanntgabe|dieser|erhalt)',
    '(?:bitte)[^.]{0,80} (?:binnen|innerhalb von|innerhalb) {n} {unit}$',
  ],
  today: [
    'am tag (?:der|ihrer|seiner) (?:veroffentlichung|bekanntmachung)',
    'ab heute',
    'ab sofort',
    'mit sofortiger wirkung',
    'seit heute',
    'mit dem heutigen tag',
    'am tag (?:nach )?der verkundung',
  ],
  'next-month': [
    'ersten tag des (?:kommenden|nachsten|folgenden) monats',
    'ersten des (?:kommenden|nachsten|folgenden) monats',
    '{d}\\.? (?:tag )?des (?:kommenden|nachsten|folgenden) monats',
    '{d}\\. (?:kommenden|nachsten|folgenden) monats',
  ],
  'this-month': ['{d}\\.? (?:dieses|des laufenden) monats'],
  'next-weekday': [
    '(?:am )?nachsten {weekday}',
    '{weekday} (?:nachster|der nachsten|kommender|der kommenden) woche',
  ],
  'month-end': ['letzten tag (?:des|dieses) monats', 'monatsende', 'ende dieses monats', 'ende des monats'],
  'next-quarter': [
    '(?:ersten tag|ersten|beginn|anfang) des (?:nachsten|kommenden|folgenden) quartals',
    '(?:dem |zum )?(?:nachsten|kommenden) quartal',
  ],
  'quarter-end': ['(?:ende|ablauf) (?:des|dieses|des laufenden) quartals', 'quartalsende'],
  'year-end': ['jahresende', 'ende (?:des|dieses|des laufenden) jahres'],
  'this-weekday': ['diesen {weekday}', '{weekday} dieser woche'],
  'coming-weekday': ['kommenden {weekday}'],
};
