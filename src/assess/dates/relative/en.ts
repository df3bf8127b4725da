import type { RelativePatterns } from './pattern.js';

export const en: RelativePatterns = {
  anchor: 'day|week|month|year|immediate|now|at once|quarter',
  after: [
    '{n} {unit} from (?:today|now)',
    '{n} {unit},? (?:counted |counting |calculated )?(?:after|from|following) (?:the )?(?:date|day) (?:of|on which) ',
    '{n} {unit} (?:after|from|following) (?:the )?(?:date of |day of )?(?:this|today|now|its publication|publication|publishing|notice|announcement|posting|its announcement)',
    '(?:starting|beginning|effective|takes? effect|in force|appl(?:y|ies)|begins?|starts?|changes?|goes live|go live) in {n} {unit}',
    '^in {n} {unit}(?=[, ])',
  ],
  within: [
    '(?:you have|sellers have) {n} {unit} from (?:today|now)',
    '(?:within|in|inside|no later than|not later than) (?:the next )?{n} {unit} (?:of|from|after|following) (?:the date of |receiving |receipt of |the )?(?:this|today|publication|notice|announcement)',
    '(?:please|must|have to|need to)[^.]{0,80} within (?:the next )?{n} {unit}$',
  ],
  today: [
    '(?:from|as of|as from|starting|effective|beginning|with effect from) today',
    '(?:effective|applies|apply|in force|takes effect|take effect|taking effect) (?:immediately|today|at once|now|with immediate effect)',
    'with immediate effect',
    'effective immediately',
    'on the (?:date|day) of (?:this|its) (?:notice|publication|announcement)',
  ],
  'next-month': [
    '(?:the )?{d}(?:st|nd|rd|th)?(?: day)? of (?:the )?(?:next|coming|following) month',
    '(?:the )?first(?: day)? of (?:the )?(?:next|coming|following) month',
    'next month on the {d}',
  ],
  'this-month': ['(?:the )?{d}(?:st|nd|rd|th)?(?: day)? of (?:this|the current) month'],
  'next-weekday': ['next {weekday}', '{weekday} (?:of )?next week'],
  'month-end': [
    '(?:the )?last day of (?:this|the|the current) month',
    '(?:the )?end of (?:this|the|the current) month',
    'month-end',
  ],
  'next-quarter': ['(?:the )?(?:first day|start|beginning) of (?:the )?(?:next|coming|following) quarter'],
  'quarter-end': ['(?:the )?end of (?:this|the|the current) quarter'],
  'year-end': ['(?:the )?end of (?:this|the|the current) year'],
  'this-weekday': ['this {weekday}', '{weekday} (?:of )?this week'],
  'coming-weekday': ['(?:this coming|the coming) {weekday}'],
};
