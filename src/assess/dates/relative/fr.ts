import type { RelativePatterns } from './pattern.js';

export const fr: RelativePatterns = {
  anchor:
    'jour|semaine|mois|an|aujourd|immediat|des a present|prochain|trimestre|annee|lundi|mardi|mercredi|jeudi|vendredi',
  after: [
    "{n} {unit} (?:a compter|a partir) d'aujourd'hui",
    '{n} {unit} (?:apres|suivant) (?:la |le |cette |ce |sa |votre )?(?:publication|annonce|message|date de|reception|present|notification|avis)',
    'dans {n} {unit}(?: jour pour jour)?',
  ],
  within: [
    "(?:vous avez|vous disposez de) {n} {unit} (?:a compter|a partir) d'aujourd'hui",
    "(?:sous|dans un delai de|dans les|d'ici) {n} {unit} (?:a compter de|a partir de|suivant|apres|des) (?:la |ce |cette |le |reception|publication|presente)",
    '(?:veuillez|merci de)[^.]{0,80} (?:sous|dans les|dans un delai de) {n} {unit}$',
  ],
  today: [
    'jour (?:meme )?de sa publication',
    "(?:a compter d'|a partir d'|des )aujourd'hui",
    'avec effet immediat',
    'effet immediat',
    'a compter de ce jour',
    'des a present',
    'immediatement applicable',
  ],
  'next-month': [
    '(?:le )?premier jour du mois (?:prochain|suivant)',
    '(?:1er|premier|{d}) (?:jour )?(?:du )?mois prochain',
    '(?:1er|premier|{d}) du mois suivant',
  ],
  'this-month': ['{d} (?:du mois courant|de ce mois)'],
  'next-weekday': ['{weekday} de la semaine prochaine'],
  'month-end': ['dernier jour (?:du|de ce) mois', 'fin du mois', 'la fin de ce mois'],
  'next-quarter': [
    '(?:premier jour|debut) du (?:prochain trimestre|trimestre prochain|trimestre suivant)',
    'prochain trimestre',
  ],
  'quarter-end': ['fin (?:du|de ce) trimestre'],
  'year-end': ["fin (?:de l'|de cette )annee"],
  'this-weekday': ['ce {weekday}'],
  'coming-weekday': ['{weekday} prochain'],
};
