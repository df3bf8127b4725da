import { Converter } from 'opencc-js/t2cn';

const HAN = /\p{Script=Han}/u;
const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** Letters that one of the two ways of writing has alone, and that hardly any text does without. */
const TRADITIONAL =
  /[們個這為與來對時後會國應發經過當種實點開關於從將無業產辦據錄單須規則認證書買賣貨費寫]/gu;
const SIMPLIFIED = /[们个这为与来对时后会国应发经过当种实点开关从将无业产办据录单须规则认证书买卖货费写]/gu;
const MIN_LETTERS = 3;

export type ChineseWriting = 'Hans' | 'Hant';

let convert: ReturnType<typeof Converter> | undefined;

/** Chinese text in the letters and words of the mainland, everything else as it is (OpenCC, Taiwan to mainland). */
export function inMainlandChinese(text: string): string {
  if (!HAN.test(text) || JAPANESE.test(text)) return text;
  const converter = convert ?? Converter({ from: 'twp', to: 'cn' });
  convert = converter;
  return converter(text);
}

/** Which way Chinese text is written, or undefined where too little of it says so. */
export function chineseWriting(text: string): ChineseWriting | undefined {
  if (!HAN.test(text) || JAPANESE.test(text)) return undefined;
  const traditional = text.match(TRADITIONAL)?.length ?? 0;
  const simplified = text.match(SIMPLIFIED)?.length ?? 0;
  if (traditional >= MIN_LETTERS && traditional > 2 * simplified) return 'Hant';
  return simplified >= MIN_LETTERS && simplified > 2 * traditional ? 'Hans' : undefined;
}
