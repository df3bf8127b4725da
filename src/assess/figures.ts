import type { Sentence } from './reading.js';

/** A rate or an amount of money, as written. */
const FIGURE = String.raw`(?:[$€£¥₩฿₫]|US\$|RM|RMB|USD|EUR|GBP|PHP|Rp|R\$|NT\$|PLN|CAD)\s?\d[\d.,  ]*\d|(?:[$€£¥₩฿₫]|US\$|RM|R\$|Rp)\s?\d|\d+(?:[.,]\d+)*\s?(?:[%\uff05]|€|£|zł|руб\p{L}*|euros?|Euro|EUR|USD|欧元|美元|元|円|원|บาท|đồng|雷亚尔|港元)`;

const CHANGED = new RegExp(
  String.raw`(${FIGURE})\s?(?:\p{L}{1,12}\s){0,3}(?:→|to|auf|à|a|al|naar|на|do|para|至|到|调整为|提高至|降低至|改为|上调至|下调至|から|에서|menjadi|lên|เป็น)\s?(${FIGURE})`,
  'u',
);
const SINGLE = new RegExp(FIGURE, 'u');

/** A figure that a headline may show: a change from one value to another, or a single rate or amount. */
export interface KeyFigure {
  readonly before?: string;
  readonly value: string;
}

/** The most telling figure of a text: a pair "from … to …" if there is one, else the first of title or lead. */
export function keyFigure(sentences: readonly Sentence[]): KeyFigure | undefined {
  let single: string | undefined;
  for (const { text, zone } of sentences) {
    if (zone === 'footer' || zone === 'faq' || zone === 'context' || zone === 'removed') continue;
    const pair = CHANGED.exec(text);
    if (pair?.[1] !== undefined && pair[2] !== undefined)
      return { before: pair[1].trim(), value: pair[2].trim() };
    if (zone === 'title' || zone === 'lead') single ??= SINGLE.exec(text)?.[0].trim();
  }
  return single === undefined ? undefined : { value: single };
}
