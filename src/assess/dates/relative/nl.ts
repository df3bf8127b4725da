import type { RelativePatterns } from './pattern.js';

export const nl: RelativePatterns = {
  anchor: 'dag|week|weken|maand|jaar|direct|onmiddellijk|volgende|komende|kwartaal|aanstaande',
  after: [
    '{n} {unit} vanaf vandaag',
    '{n} {unit} na (?:de |dit |deze |het )?(?:publicatie|bericht|aankondiging|vandaag|bekendmaking|dagtekening)',
    '(?:over|binnenkort,? over) {n} {unit}(?= (?:gaat|gaan|geldt|gelden|wijzig|verander|wordt|worden))',
    '(?:geldt|gelden|ingaan|gaat in|wijzigt|verandert|veranderen) over {n} {unit}',
    '^over {n} {unit}',
  ],
  within: [
    '(?:je hebt|u hebt|heb je) {n} {unit} vanaf vandaag',
    'binnen {n} {unit} (?:na|vanaf|van) (?:de |dit |deze |het |ontvangst van )?(?:publicatie|bericht|aankondiging|vandaag|dagtekening|dit|ontvangst)',
  ],
  today: ['vanaf vandaag', 'per direct', 'met onmiddellijke ingang', 'met ingang van vandaag', 'per vandaag'],
  'next-month': [
    'eerste dag van de (?:volgende|komende) maand',
    '(?:eerste|1e|{d}e?)(?: dag)? van (?:de )?(?:volgende|komende) maand',
    'volgende maand de {d}e?',
  ],
  'this-month': ['{d}e? van deze maand'],
  'next-weekday': ['volgende {weekday}', '{weekday} volgende week'],
  'month-end': ['laatste dag van (?:de|deze) maand', 'eind(?:e)? (?:van )?(?:de|deze) maand'],
  'next-quarter': ['(?:eerste dag|begin) van het (?:volgende|komende) kwartaal'],
  'quarter-end': ['eind(?:e)? van (?:het|dit) kwartaal'],
  'year-end': ['eind(?:e)? van (?:het|dit) jaar'],
  'this-weekday': ['deze {weekday}'],
  'coming-weekday': ['(?:aanstaande|komende) {weekday}'],
};
