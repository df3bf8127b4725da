import type { RelativePatterns } from './pattern.js';

export const it: RelativePatterns = {
  anchor:
    'giorn|settiman|mes[ei]|ann[oi]|oggi|immediat|odierna|prossim|trimestre|anno|luned|marted|mercoled|gioved|venerd',
  after: [
    '{n} {unit} da oggi',
    "{n} {unit} (?:dalla|dopo la|dopo|successivi alla|dall') ?(?:pubblicazione|data|presente|annuncio|avviso|questo|comunicazione|odierna)",
    '(?:in vigore|si applica|si applicano|cambia|cambiano|inizia) (?:tra|fra) {n} {unit}',
    '^(?:tra|fra) {n} {unit}',
  ],
  within: [
    '(?:hai|avete|ha) {n} {unit} (?:di tempo )?da oggi',
    "(?:entro|nei|nel termine di) {n} {unit} (?:dalla|dal|dopo|successivi|dall') ?(?:pubblicazione|data|presente|questo|ricezione|ricevimento|annuncio|avviso)",
  ],
  today: [
    'stesso giorno della (?:sua )?pubblicazione',
    'giorno stesso della pubblicazione',
    'immediatamente efficace',
    'con efficacia immediata',
    'in data odierna',
    'da oggi',
    'a partire da oggi',
    'con effetto immediato',
    'dalla data odierna',
    'con decorrenza immediata',
    'dal giorno della pubblicazione',
  ],
  'next-month': [
    'primo giorno del (?:mese prossimo|prossimo mese|mese successivo)',
    '(?:primo|1|{d})(?:º|°)? (?:giorno )?del (?:mese prossimo|prossimo mese|mese successivo)',
    '(?:primo|{d}) del mese entrante',
  ],
  'this-month': ['{d} (?:di questo mese|del mese corrente|del corrente mese)'],
  'next-weekday': ['{weekday} della prossima settimana'],
  'month-end': ['ultimo giorno del mese', 'ultimo giorno di questo mese', 'fine mese', 'fine del mese'],
  'next-quarter': [
    '(?:primo giorno|inizio) del (?:prossimo trimestre|trimestre successivo)',
    'prossimo trimestre',
  ],
  'quarter-end': ['fine (?:del|di questo) trimestre'],
  'year-end': ["fine (?:dell'|di quest')anno"],
  'this-weekday': ['questo {weekday}'],
  'coming-weekday': ['(?:il )?prossimo {weekday}', '{weekday} prossim[oa]'],
};
