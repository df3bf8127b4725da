import { createMatcher, type PhraseMatcher, type PhraseTable } from './lexicon/phrases.js';
import { isWord, tokenise } from './tokens.js';
import { isSpellingVariant, saysNothing } from './wording.js';

/**
 * Ways of saying the same: within a class each phrase stands for every other. Only what leaves no doubt: "should" is
 * no "must", "may" is no "will".
 */
const MUST: PhraseTable = {
  en: 'must|shall|have to|has to|need to|needs to|are required to|is required to|are obliged to|is obliged to|are obligated to|is obligated to',
  zh: '必须|必須|应当|應當|须|須|需要|应|應|务必|務必',
  ja: 'なければなりません|なければならない|必要があります|必要がある|ものとします',
  ko: '해야 합니다|하여야 합니다|해야 한다|하여야 한다',
  de: 'muss|müssen|hat zu|haben zu|ist verpflichtet|sind verpflichtet',
  fr: 'doit|doivent|est tenu de|sont tenus de|est tenue de|sont tenues de|devez|êtes tenu de',
  es: 'debe|deben|deberá|deberán|tiene que|tienen que|tendrá que|tendrán que|está obligado a|están obligados a',
  it: 'deve|devono|è tenuto a|sono tenuti a|è obbligato a|sono obbligati a',
  nl: 'moet|moeten|dient te|dienen te|is verplicht|zijn verplicht',
  pl: 'musi|muszą|jest zobowiązany|są zobowiązani|ma obowiązek|mają obowiązek',
  pt: 'deve|devem|deverá|deverão|tem de|têm de|tem que|têm que|precisa|precisam|é obrigado a|são obrigados a',
  ru: 'должен|должна|должно|должны|обязан|обязана|обязано|обязаны',
  id: 'wajib|harus|diwajibkan|diharuskan',
  vi: 'phải|bắt buộc phải|có nghĩa vụ|cần phải',
  th: 'ต้อง|จะต้อง|จำเป็นต้อง',
  ro: 'trebuie să|trebuie|este obligat să|sunt obligați să',
  cs: 'musí|je povinen|jsou povinni',
  sv: 'måste|ska|skall|är skyldig att|är skyldiga att',
  tr: 'zorundadır|zorunludur|gerekir|gerekmektedir|yükümlüdür',
};
const MUST_NOT: PhraseTable = {
  en: "must not|may not|shall not|cannot|can not|can't|are not allowed|is not allowed|are not permitted|is not permitted|are prohibited|is prohibited|are forbidden|is forbidden|are not allowed to|is not allowed to|are not permitted to|is not permitted to",
  zh: '不得|禁止|严禁|嚴禁|不可|不能|不允许|不允許|不可以|不准',
  ja: 'してはなりません|してはならない|禁止されています|禁止します|できません|禁じられています',
  ko: '할 수 없습니다|금지됩니다|금지합니다|해서는 안 됩니다',
  de: 'darf nicht|dürfen nicht|ist nicht erlaubt|sind nicht erlaubt|ist verboten|sind verboten|ist untersagt|sind untersagt|ist unzulässig|sind unzulässig|nicht zulässig',
  fr: "ne peut pas|ne peuvent pas|ne doit pas|ne doivent pas|est interdit|sont interdits|est interdite|sont interdites|il est interdit de|n'est pas autorisé|n'est pas permis|ne sont pas autorisés",
  es: 'no puede|no pueden|no podrá|no podrán|no debe|no deben|está prohibido|están prohibidos|está prohibida|queda prohibido|no está permitido|no se permite|se prohíbe',
  it: 'non può|non possono|non deve|non devono|è vietato|sono vietati|è vietata|non è consentito|non è permesso|non sono consentiti|è proibito',
  nl: 'mag niet|mogen niet|is verboden|zijn verboden|is niet toegestaan|zijn niet toegestaan',
  pl: 'nie może|nie mogą|nie wolno|jest zabronione|są zabronione|zabrania się|zabronione jest|jest niedozwolone',
  pt: 'não pode|não podem|não poderá|não deve|não devem|é proibido|são proibidos|é proibida|não é permitido|é vedado',
  ru: 'нельзя|не может|не могут|не вправе|запрещено|запрещается|не допускается|не разрешается',
  id: 'tidak boleh|dilarang|tidak diizinkan|tidak diperbolehkan',
  vi: 'không được|không được phép|bị cấm|nghiêm cấm|cấm',
  th: 'ห้าม|ไม่สามารถ|ไม่อนุญาต|ไม่ได้รับอนุญาต',
  ro: 'nu pot|nu poate|nu este permis|nu este permisă|este interzis|este interzisă|sunt interzise|nu se admite|nu se admit',
  cs: 'nesmí|nesmějí|je zakázáno|není dovoleno|není povoleno',
  sv: 'får inte|är förbjudet|är inte tillåtet|är förbjuden',
  tr: 'yasaktır|izin verilmez|yapılamaz|edilemez',
};
const MAY: PhraseTable = {
  en: 'may|can|are allowed to|is allowed to|are permitted to|is permitted to|are entitled to|is entitled to|are able to|is able to',
  zh: '可以|可|允许|允許|有权|有權|准许',
  de: 'kann|können|darf|dürfen|ist erlaubt|sind erlaubt|ist zulässig|sind zulässig|ist gestattet|sind gestattet|zulässig|erlaubt|gestattet',
  fr: 'peut|peuvent|a le droit de|ont le droit de|est autorisé à|sont autorisés à|pouvez',
  es: 'puede|pueden|podrá|podrán|tiene derecho a|tienen derecho a|está permitido|se permite',
  it: 'può|possono|ha il diritto di|hanno il diritto di|è consentito|è permesso',
  nl: 'kan|kunnen|mag|mogen|is toegestaan|zijn toegestaan',
  pl: 'może|mogą|można|wolno|ma prawo|mają prawo|dozwolone jest',
  pt: 'pode|podem|poderá|poderão|tem o direito de|têm o direito de|é permitido',
  ru: 'может|могут|вправе|имеет право|имеют право|разрешается|допускается',
  ja: 'できます|することができます|可能です',
  tr: 'edebilir|yapabilir|mümkündür',
};

const classes: readonly PhraseMatcher[] = [MUST, MUST_NOT, MAY].map((table) => createMatcher(table));
/** Longer stretches hold more than another way of saying it. */
const MAX_LENGTH = 120;

/** Whether two stretches oblige, forbid or permit alike, in other words, and say nothing else that differs. */
export function saysTheSame(removed: string, added: string): boolean {
  if (
    removed.length > MAX_LENGTH ||
    added.length > MAX_LENGTH ||
    removed.trim() === '' ||
    added.trim() === ''
  ) {
    return false;
  }
  const kind = classOf(removed);
  if (kind === undefined || kind !== classOf(added)) return false;
  const before = contentOf(removed, kind);
  const after = contentOf(added, kind);
  return (
    before.length === after.length && before.every((word, at) => isSpellingVariant(word, after[at] ?? ''))
  );
}

/** The class of the strongest words: what is forbidden often holds the word for what is allowed. */
function classOf(text: string): number | undefined {
  const forbids = classes[1]?.find(text);
  if (forbids !== undefined) return 1;
  const found = classes.findIndex((matcher) => matcher.find(text) !== undefined);
  return found < 0 ? undefined : found;
}

/** The words that say what it is about, without those of the class. */
function contentOf(text: string, kind: number): string[] {
  let rest = ` ${text.toLowerCase().replaceAll('’', "'")} `;
  for (let round = 0; round < 4; round++) {
    const phrase = classes[kind]?.find(rest);
    if (phrase === undefined) break;
    const at = rest.replace(/[^\p{L}\p{M}\p{N}_'’]/gu, ' ').indexOf(phrase);
    if (at < 0) break;
    rest = `${rest.slice(0, at)} ${rest.slice(at + phrase.length)}`;
  }
  return tokenise(rest).filter((token) => isWord(token) && !saysNothing(token));
}
