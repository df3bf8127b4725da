import type { RelativePatterns } from './pattern.js';

export const cs: RelativePatterns = {
  anchor: 'dn|tyd|mesic|rok|let|dnes|okamzit|ihned|pristi|nasledujici|ctvrtlet',
  after: [
    '{n} {unit} (?:od|po) (?:dne |data )?(?:zverejneni|oznameni|tohoto|vyhlaseni|odeslani|dnesniho)',
    '^za {n} {unit}',
    '(?:nabude ucinnosti|vstoupi v platnost|zacne platit|zacnou platit) za {n} {unit}',
  ],
  within: [
    '(?:do|behem|ve lhute) {n} {unit} (?:od|po) (?:dne |data )?(?:zverejneni|oznameni|tohoto|obdrzeni|doruceni)',
    '(?:prosime|musite|musi)[^.]{0,80} do {n} {unit}$',
  ],
  today: ['od dnes(?:ka|niho dne)?', 's okamzitou (?:platnosti|ucinnosti)', 'okamzite', 'dnem vyhlaseni'],
  'next-month': ['(?:od )?(?:prvniho|{d}\\.?) (?:dne )?(?:pristiho|nasledujiciho) mesice'],
  'this-month': ['{d}\\.? (?:dne )?tohoto mesice'],
  'next-weekday': ['(?:pristi|nasledujici) {weekday}', '{weekday} pristi tyden'],
  'month-end': ['posledniho dne (?:tohoto )?mesice', 'konce (?:tohoto )?mesice'],
  'next-quarter': ['(?:prvniho dne|zacatku) (?:pristiho|nasledujiciho) ctvrtleti'],
  'quarter-end': ['konce (?:tohoto )?ctvrtleti'],
  'year-end': ['konce (?:tohoto )?roku'],
};
