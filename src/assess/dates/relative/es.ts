import type { RelativePatterns } from './pattern.js';

export const es: RelativePatterns = {
  anchor: 'dia|semana|mes|ano|hoy|inmediat|fecha|proximo|viene|plazo|trimestre',
  after: [
    '{n} {unit} (?:desde|a partir de) hoy',
    '{n} {unit} (?:calendario |corridos |naturales )?(?:despues de|desde|tras|a partir de|posteriores a|contados desde) (?:la |su |este |esta |el |dicha )?(?:publicacion|aviso|anuncio|comunicado|notificacion|fecha de|presente)',
    '{n} {unit} (?:despues de|desde|tras|a partir de|posteriores a) (?:la |su |este |esta |el |dicha )?(?:publicacion|aviso|anuncio|comunicado|notificacion|fecha de)',
    '(?:entra(?:ra)? en vigor|se aplicara|aplicable|comenzara|empezara|cambiara) (?:en|dentro de) {n} {unit}',
    '^(?:en|dentro de) {n} {unit}',
    'a los {n} {unit} de (?:su |la )?publicacion',
  ],
  within: [
    '(?:tienes|tiene|tienen) {n} {unit} (?:desde|a partir de) hoy',
    '(?:en un plazo de|dentro de los|en el plazo de|en los|dentro del plazo de) (?:proximos )?{n} {unit} (?:desde|a partir de|siguientes a|posteriores a|contados desde|tras) (?:la |este |esta |el |su )?(?:publicacion|aviso|anuncio|comunicado|mensaje|recepcion|notificacion|presente)',
  ],
  today: [
    'mismo dia de su publicacion',
    '(?:a partir del|desde el) dia de hoy',
    'en el dia de hoy',
    '(?:a partir de|desde) hoy',
    'con efecto inmediato',
    'de inmediato entra',
    'con efectos inmediatos',
    'a partir de la fecha',
    'el dia de su publicacion',
  ],
  'next-month': [
    '(?:dia )?{d} del (?:proximo mes|mes que viene|mes proximo|mes siguiente|mes entrante)',
    '(?:primer dia|primero|dia primero) del (?:proximo mes|mes que viene|mes proximo|mes siguiente)',
    '{d} de mes que viene',
  ],
  'this-month': ['(?:dia )?{d} de(?:l mes en curso| este mes)'],
  'next-weekday': ['{weekday} de la proxima semana'],
  'month-end': ['ultimo dia (?:del|de este) mes', 'fin de mes', 'final de(?:l| este) mes'],
  'next-quarter': [
    '(?:primer dia|comienzo|inicio) del (?:proximo trimestre|trimestre siguiente)',
    'proximo trimestre',
  ],
  'quarter-end': ['(?:fin|final|cierre) (?:de|del|de este) trimestre'],
  'year-end': ['(?:fin|final) de(?:l| este)? ano'],
  'this-weekday': ['este {weekday}'],
  'coming-weekday': ['(?:el )?proximo {weekday}', '{weekday} (?:que viene|proximo)'],
};
