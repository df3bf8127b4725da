import { chineseWriting } from './chinese.js';

/** A way of writing one language: the spelling of a region, or a script. */
export type Variant = 'British' | 'American' | 'Hans' | 'Hant';

/** Words spelt in one way in British and in another in American English. */
const BRITISH =
  /\b(?:licence|centre|behaviour|colour|favour|honour|labour|neighbour|programme|organis\p{L}+|authoris\p{L}+|recognis\p{L}+|personalis\p{L}+|utilis\p{L}+|minimis\p{L}+|customis\p{L}+|fulfil|cancelled|cancelling|travell\p{L}+|catalogue|grey|cheque|enrolment|defence|offence)s?\b/giu;
const AMERICAN =
  /\b(?:center|behavior|color|favor|honor|labor|neighbor|organiz\p{L}+|authoriz\p{L}+|recogniz\p{L}+|personaliz\p{L}+|utiliz\p{L}+|minimiz\p{L}+|customiz\p{L}+|fulfill|canceled|canceling|travel(?:ed|ing|er)|catalog|gray|enrollment|defense|offense)s?\b/giu;
const MIN_EVIDENCE = 2;
const DOMINANCE = 3;

/** The variant that a text of a language follows; undefined where it mixes several or shows none. */
export function variantOf(text: string, language: string | undefined): Variant | undefined {
  if (language === 'en') return spellingOf(text);
  return language === 'zh' ? chineseWriting(text) : undefined;
}

/** The region whose spelling an English text follows. */
export function spellingOf(text: string): 'British' | 'American' | undefined {
  return dominant(text, ['British', BRITISH], ['American', AMERICAN]);
}

function dominant<Name extends Variant>(
  text: string,
  [one, oneSigns]: readonly [Name, RegExp],
  [other, otherSigns]: readonly [Name, RegExp],
): Name | undefined {
  const left = text.match(oneSigns)?.length ?? 0;
  const right = text.match(otherSigns)?.length ?? 0;
  if (left >= MIN_EVIDENCE && left >= right * DOMINANCE) return one;
  return right >= MIN_EVIDENCE && right >= left * DOMINANCE ? other : undefined;
}

/** A text with the spellings of English-speaking regions written alike: to be compared, not to be read. */
export function foldSpelling(text: string): string {
  return text
    .toLowerCase()
    .replace(/\b(\p{L}+)ogue(s?)\b/gu, '$1og$2')
    .replace(/\b(\p{L}{3,})re(s?)\b/gu, '$1er$2')
    .replace(/(?<=\p{L})our/gu, 'or')
    .replace(/mme/gu, 'm')
    .replace(/ll/gu, 'l')
    .replace(/z/gu, 's')
    .replace(/c(?=e)/gu, 's');
}
