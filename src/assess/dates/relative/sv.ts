import type { RelativePatterns } from './pattern.js';

export const sv: RelativePatterns = {
  anchor: 'dag|veck|manad|ar|omedelbar|genast|nasta|kommande|kvartal',
  after: [
    '{n} {unit} efter (?:publicering|publiceringen|detta meddelande|meddelandet|i dag|idag|kungorelsen|beskedet|denna)',
    '^om {n} {unit}(?= )',
    '(?:galler|trader i kraft|borjar galla|andras) om {n} {unit}',
  ],
  within: [
    'inom {n} {unit} (?:fran|efter) (?:publicering|publiceringen|detta|meddelandet|i dag|idag|mottagande|denna)',
    '(?:vanligen|maste|ska)[^.]{0,80} inom {n} {unit}$',
  ],
  today: [
    'fran och med (?:i dag|idag)',
    'med omedelbar verkan',
    '(?:galler|trader i kraft) (?:omedelbart|genast|i dag|idag)',
    'omedelbart',
  ],
  'next-month': ['(?:den )?(?:forsta|{d})(?::?a|:?e)? (?:dagen )?(?:i )?nasta manad'],
  'this-month': ['(?:den )?{d}(?::?a|:?e)? (?:i )?denna manad'],
  'next-weekday': ['nasta {weekday}', '{weekday}(?:en)? nasta vecka'],
  'month-end': ['sista dagen i (?:denna )?manaden', 'slutet av (?:denna )?manaden', 'manadsskiftet'],
  'next-quarter': ['(?:forsta dagen i|borjan av) nasta kvartal'],
  'quarter-end': ['slutet av (?:detta )?kvartalet?'],
  'year-end': ['slutet av aret'],
  'coming-weekday': ['(?:pa )?kommande {weekday}'],
};
