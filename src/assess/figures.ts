import { hasCue, type Sentence } from './reading.js';

/** Digits with their separators; bounded, and never begun inside a number, so that long runs of digits cost little. */
const NUMBER = String.raw`\d{1,9}(?:[.,\u00a0\u202f]\d{1,6}){0,4}`;
const SIGN_BEFORE = String.raw`US\$|NT\$|HK\$|MX\$|R\$|S\$|A\$|C\$|[$€£¥₩฿₫₹₽₺]|\b(?:RMB|USD|EUR|GBP|CHF|PHP|PLN|CAD|AUD|SGD|RM|Rp)`;
const SIGN_AFTER = String.raw`[%\uff05]|€|£|₫|₽|₺|zł|Kč|Ft\b|kr\b|lei\b|руб\p{L}{0,4}|euros?\b|(?:EUR|USD|GBP|CHF|SEK)\b|欧元|美元|美金|英镑|卢布|泰铢|港元|港币|日元|韩元|元|円|원|บาท|đồng|đ\b`;
/** A rate or an amount of money, as written. */
const FIGURE = String.raw`(?:(?:${SIGN_BEFORE})\s?${NUMBER}(?!\d)|(?<![\d.,])${NUMBER}\s?(?:${SIGN_AFTER}))`;
const HAS_SIGN = new RegExp(`${SIGN_BEFORE}|${SIGN_AFTER}`, 'iu');

/** Between an old and a new figure; what may as well join the ends of a range counts only after "from". */
const TO = String.raw`\s?(?:\p{L}{1,12}\s){0,3}(?:→|auf|naar|на|до|para|menjadi|lên|เป็น|调整为|调为|提高至|提高到|降低至|降至|改为|变更为|上调至|下调至|調整為|調降為|調漲為|提高為|改為|から|에서)\s?`;
const FROM = String.raw`(?:\bfrom|\bvon|\bde|\bdu|\bda|\bdal|\bvan|\bod|\bz|\bс|\bfrån|\bde la|\bdari|\btừ|จาก|由|从|從|自)\s?`;
const RANGE_TO = String.raw`\s?(?:to|bis|à|a|al|na|do|till|la|ke|ถึง|至|到|为|為)\s?`;
const NOT_A_RANGE = String.raw`(?!\s?(?:之间|之間|不等))`;
/** The new figure comes first: "12 % (was 10 %)". */
const WAS = String.raw`\s?[(（,，]?\s?(?:was|up from|down from|instead of|previously|formerly|now|statt(?: bisher)?|bisher|zuvor|contre|au lieu de|auparavant|frente a(?:l)?|en lugar de|antes|invece del?|in precedenza|prima|in plaats van|was|zamiast|dotychczas|em vez de|antes|вместо|ранее|раньше|sebelumnya|semula|thay vì|trước đây|จากเดิม|เดิม|原为|原|此前为|原為|從原|従来は?|これまで|기존)\s?:?\s?`;

const PAIRS: readonly { readonly regex: RegExp; readonly newFirst?: true }[] = [
  { regex: new RegExp(`${FROM}(${FIGURE})${RANGE_TO}(${FIGURE})${NOT_A_RANGE}`, 'iu') },
  { regex: new RegExp(`(${FIGURE})${TO}(${FIGURE})${NOT_A_RANGE}`, 'iu') },
  { regex: new RegExp(`(${FIGURE})${WAS}(${FIGURE})`, 'iu'), newFirst: true },
];
const SINGLE = new RegExp(FIGURE, 'iu');

/** A figure that a headline may show: a change from one value to another, or a single rate or amount. */
export interface KeyFigure {
  readonly before?: string;
  readonly value: string;
}

/** The most telling figure of a text: the first pair of an old and a new one, else a figure that the title names. */
export function keyFigure(sentences: readonly Sentence[]): KeyFigure | undefined {
  let single: string | undefined;
  for (const sentence of sentences) {
    const { text, zone } = sentence;
    if (zone === 'footer' || zone === 'faq' || zone === 'context' || zone === 'removed') continue;
    if (hasCue(sentence, 'example') || !HAS_SIGN.test(text)) continue;
    const pair = findPair(text);
    if (pair !== undefined) return pair;
    if (zone === 'title') single ??= SINGLE.exec(text)?.[0].trim();
  }
  return single === undefined ? undefined : { value: single };
}

function findPair(text: string): KeyFigure | undefined {
  for (const { regex, newFirst } of PAIRS) {
    const [, first, second] = regex.exec(text)?.map((part) => part.trim()) ?? [];
    if (first === undefined || second === undefined || first === second) continue;
    return newFirst === undefined ? { before: first, value: second } : { before: second, value: first };
  }
  return undefined;
}
