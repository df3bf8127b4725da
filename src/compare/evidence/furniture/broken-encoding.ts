import { type EditEvidence, observed } from '../kind.js';

export const brokenEncoding: EditEvidence = {
  code: 'broken-encoding',
  speaksFor: 'furniture',
  noiseKind: 'flip',
  texts: {
    en: 'Letters were broken by a wrong character encoding, or put right.',
    'zh-CN': '字符编码错误导致的乱码，或乱码已恢复。',
  },
  forms: ['misencoded'],
  observe(edit) {
    const { before, after, passage } = edit;
    const sides = [
      [before, after],
      [after, before],
      [passage.before, passage.after],
      [passage.after, passage.before],
    ] as const;
    return observed(
      edit,
      sides.some(([whole, broken]) => isBroken(whole, broken) || isMisread(whole, broken)) ||
        hasOtherSigns(before, after),
    );
  },
};

const MAX_READ = 10_000;
const western = new TextDecoder('windows-1252');

/** Whether `broken` is `whole` read as if it were in the old Western encoding: "GebÃ¼hr". */
function isMisread(whole: string, broken: string): boolean {
  if (whole.length > MAX_READ || !/[\u0080-\u00FF]/u.test(broken) || !/[^\p{ASCII}]/u.test(whole))
    return false;
  return western.decode(Buffer.from(whole, 'utf8')) === broken;
}

/**
 * Whether one sign stands in the place of another that is read for it in a wrong encoding, all else being the same:
 * "île" and "éle", "d'une" and "déune", "70 €" and "70 '". No two words and no two values differ like this.
 */
function hasOtherSigns(before: string, after: string): boolean {
  if (before.length !== after.length || before.length > MAX_WORD) return false;
  const differing: [string, string][] = [];
  for (let at = 0; at < before.length; at++) {
    const [one = '', other = ''] = [before[at], after[at]];
    if (one !== other) differing.push([one, other]);
  }
  const [pair] = differing;
  return differing.length === 1 && pair !== undefined && isMisreadSign(...pair);
}

const MAX_WORD = 40;
const ACCENTED = /^[\u00C0-\u017F]$/u;
/** Quotes and currency signs that stand among the accented letters of one encoding, and not of another. */
const TYPOGRAPHIC = /^['’‘"“”€£¥]$/u;

function isMisreadSign(one: string, other: string): boolean {
  if (ACCENTED.test(one)) return ACCENTED.test(other) || TYPOGRAPHIC.test(other);
  if (ACCENTED.test(other)) return TYPOGRAPHIC.test(one);
  return [one, other].some(isCurrency) && [one, other].some((sign) => /^['’‘"“”]$/u.test(sign));
}

function isCurrency(sign: string): boolean {
  return /^\p{Sc}$/u.test(sign);
}

/** Whether `broken` is `whole` with its non-ASCII letters lost to question or replacement marks. */
function isBroken(whole: string, broken: string): boolean {
  if (!/[?\uFFFD]/u.test(broken) || !/[^\p{ASCII}]/u.test(whole)) return false;
  const asRead = whole.replace(/[^\p{ASCII}]/gu, '?');
  return (
    asRead === broken.replace(/\uFFFD/gu, '?') ||
    asRead.replace(/\?+/gu, '?') === broken.replace(/[?\uFFFD]+/gu, '?')
  );
}
