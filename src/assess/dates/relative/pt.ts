import type { RelativePatterns } from './pattern.js';

export const pt: RelativePatterns = {
  anchor: 'dia|semana|mes|ano|hoje|imediat|data|proxim|vem|trimestre',
  after: [
    '{n} {unit} a partir de hoje',
    '{n} {unit} (?:apos|depois|a contar|a partir) (?:d?[aeo]s? )?(?:a |o |da |de |deste |desta |sua )?(?:publicacao|data|aviso|anuncio|comunicado|divulgacao|este|esta)',
    '(?:em vigor|passa a valer|passam a valer|comeca|muda|mudam) (?:em|daqui a) {n} {unit}',
    '^(?:em|daqui a) {n} {unit}',
  ],
  within: [
    '(?:voce tem|voces tem) {n} {unit} a partir de hoje',
    '(?:em ate|no prazo de|dentro de|nos proximos|em) {n} {unit} (?:apos|a contar|a partir|contados|do recebimento|depois) ?(?:d[aeo]s?te? |d[aeo] |o |a )?(?:publicacao|data|aviso|anuncio|comunicado|recebimento|deste|desta|mensagem)',
  ],
  today: [
    'a partir de hoje',
    'com efeito imediato',
    'a partir desta data',
    'desde hoje',
    'na data de sua publicacao',
    'imediatamente em vigor',
  ],
  'next-month': [
    'primeiro dia do (?:proximo mes|mes que vem|mes seguinte)',
    '(?:dia )?(?:primeiro|1º|{d}) do (?:proximo mes|mes que vem|mes seguinte)',
  ],
  'this-month': ['(?:dia )?{d} deste mes'],
  'next-weekday': ['{weekday} da proxima semana'],
  'month-end': ['ultimo dia d(?:o|este) mes', 'fim do mes', 'final do mes', 'final deste mes'],
  'next-quarter': ['(?:primeiro dia|inicio) do (?:proximo trimestre|trimestre que vem|trimestre seguinte)'],
  'quarter-end': ['(?:fim|final) d(?:o|este) trimestre'],
  'year-end': ['(?:fim|final) d(?:o|este) ano'],
  'this-weekday': ['nest[ae] {weekday}'],
  'coming-weekday': ['(?:na )?proxim[ao] {weekday}', '{weekday} que vem'],
};
