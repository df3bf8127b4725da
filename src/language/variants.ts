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

/** Endings spelt in two ways after the same stem, the American one second. */
const REGIONAL_ENDINGS: readonly (readonly [british: RegExp, american: string])[] = [
  [/(?<=\p{L}{3})is(?=(?:e|es|ed|er|ers|ing|ation|ations|ational|able)$)/u, 'iz'],
  [/(?<=\p{L}{3})ys(?=(?:e|es|ed|er|ers|ing)$)/u, 'yz'],
  [/(?<=^(?:cent|theat|fib|lit|met|calib|sabot|meag|kilomet|millimet|centimet))re(?=s?$)/u, 'er'],
  [/(?<=^(?:cent|fib))red$/u, 'ered'],
  [
    /(?<=^(?:mis|un|dis)?(?:behavi|col|fav|hon|lab|neighb|endeav|harb|hum|rum|vap|od|arm|sav|flav|vig|rig))our/u,
    'or',
  ],
  [/(?<=^(?:catal|dial|anal|monol|prol|epil))ogue(?=s?$)/u, 'og'],
  [
    /(?<=^(?:un)?(?:cance|labe|trave|mode|signa|fue|channe|tota|counse|dia|pane|mar|leve))ll(?=(?:ed|ing|er|ers|or|ors)$)/u,
    'l',
  ],
  [/(?<=^(?:enro|fulfi|insta|ski))l(?=(?:ment|ments|ful)$)/u, 'll'],
  [/(?<=^(?:enro|fulfi|insta|disti))l(?=s?$)/u, 'll'],
  [/(?<=^(?:licen|defen|offen|preten|practi))c(?=e(?:s|d|e|es)?$)/u, 's'],
  [/^programme(?=s?$)/u, 'program'],
  [/^cheque(?=s?$)/u, 'check'],
  [/^grey/u, 'gray'],
  [/^judgement(?=s?$)/u, 'judgment'],
  [/^acknowledgement(?=s?$)/u, 'acknowledgment'],
  [/^tyre(?=s?$)/u, 'tire'],
  [/^jewellery$/u, 'jewelry'],
  [/^aluminium$/u, 'aluminum'],
  [/^cosy$/u, 'cozy'],
  [/^artefact(?=s?$)/u, 'artifact'],
];

/** Whether two words are one, spelt as in Britain and as in America: "organisation" and "organization". */
export function isRegionalSpelling(one: string, other: string): boolean {
  const [left, right] = [one.toLowerCase(), other.toLowerCase()];
  return (
    left !== right &&
    REGIONAL_ENDINGS.some((ending) => isPair(left, right, ending) || isPair(right, left, ending))
  );
}

function isPair(
  british: string,
  american: string,
  [ending, spelling]: readonly [british: RegExp, american: string],
): boolean {
  return ending.test(british) && british.replace(ending, spelling) === american;
}
