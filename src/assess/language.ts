import { fold } from '../language/fold.js';

/**
 * Words that are frequent in one language and rare in the others, folded. Enough to tell the Latin-script languages
 * of the sources apart; the text handed in is a rule text of at least a sentence, never a single word.
 */
const FUNCTION_WORDS: Readonly<Record<string, string>> = {
  en: 'the of and to is for that with are be this by from have will not your you on or as it which we must their its all any has can if more than',
  de: 'der die das und ist nicht mit fur den von zu auf ein eine im dem des wird werden sie auch bei nach sind oder ihr zum zur am an sowie durch uber',
  fr: 'le la les des et est une pour dans que qui sur par avec vous pas sont au aux cette ce ne votre vos nous sera de du un en ou leur nos ils elle sans plus tout tous',
  es: 'el la los las de que y en un una por con para se no del su es al lo como mas sus esta este son tu o a e ser han ha pero muy sin ya',
  it: 'il la i gli di che e un una per con non del della dei sono alla nel dal le si come anche questo al da nella a in su ed o ha hanno dai nei delle degli alle',
  nl: 'de het een en van is dat op te in voor niet met zijn worden wij je aan bij ook of deze naar door uw om maar zo zal kunt moet als',
  pl: 'i w na z do nie jest to sie od przez oraz ktore po za dla lub jak sa ze tego beda moze dnia o ale byc przed nowe przy',
  pt: 'o a os as de que e do da em um uma para com nao por mais dos das no na ao sao seu sua pelo voce ou pela foi nas nos ate sem',
  id: 'yang dan di untuk dengan dari pada ini itu tidak akan ke dalam adalah atau anda oleh sebagai juga kami telah bisa mulai harus agar para',
  sv: 'och att det som en pa ar av for med till den har inte om ett fran kan ska eller vid nar alla denna vara skall i de er ni sina sin man',
  cs: 'a v na je se ze do od pro ktere jsou nebo jako bude budou prodejci vsechny tato techto pri jejich byt musi podle dne k ve i s ke aby',
  ro: 'si de in la cu pentru care este sunt din nu pe sau prin ca vor va dupa pana toate acest aceasta catre trebuie fi o al ale dar',
  hu: 'a az es hogy nem vagy van kell lesz meg egy is ha ezt minden valamint amely utan szerint altal kerjuk ezek annak ki be csak',
  tr: 've bir bu icin ile olarak da de tum kadar gibi daha olan veya ise sonra satici itibaren her uzere gerekli tarihinden mi ne ki',
  vi: 'cua va la co cho khong cac duoc nhung mot voi trong nguoi khi tu den tai theo nay phai ban hang ve ngay',
};

/** Letters that one of these languages uses and the others do not, or hardly. */
const OWN_LETTERS: Readonly<Record<string, RegExp>> = {
  cs: /[ěřůďťň]/giu,
  de: /ß/giu,
  es: /[ñ¿¡]/giu,
  fr: /[œùêû]/giu,
  hu: /[őű]/giu,
  pl: /[łąęśćńźż]/giu,
  pt: /[ãõ]/giu,
  ro: /[șțşţă]/giu,
  sv: /å/giu,
  tr: /[ğışİ]/gu,
  vi: /[đơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/giu,
};
const MAX_OWN_LETTERS = 4;

/** By word the languages that it speaks for: the more they are, the less it says. */
const SPEAKS_FOR = new Map<string, readonly string[]>();
for (const [language, words] of Object.entries(FUNCTION_WORDS)) {
  for (const word of words.split(' ')) SPEAKS_FOR.set(word, [...(SPEAKS_FOR.get(word) ?? []), language]);
}

const SAMPLE = 4000;

/** Characters that only one of the two Chinese scripts uses, in rule texts common ones. */
const SIMPLIFIED =
  /[们这个为来时对发开关规则东网实报进过还应标务经级类须华产电请补价货运费单达销话审论买卖图书广库]/gu;
const TRADITIONAL =
  /[們這個為來時對發開關規則東網實報進過還應標務經級類須華產電請補價貨運費單達銷話審論買賣圖書廣庫]/gu;

/**
 * The language of a text as a BCP-47 tag. The language that the page states is believed where the script of the text
 * agrees with it; otherwise script and function words decide. Falls back on the first of `expected`, then English.
 */
export function detectLanguage(
  text: string,
  stated: string | undefined,
  expected: readonly string[],
): string {
  const sample = text.slice(0, SAMPLE);
  const byScript = scriptLanguage(sample);
  if (byScript !== undefined) return prefer(byScript, stated, expected);
  const scores = functionWordScores(sample);
  const best = scores[0];
  const statedPrimary = primary(stated);
  const statedScore = scores.find(([language]) => language === statedPrimary)?.[1] ?? 0;
  if (
    stated !== undefined &&
    best !== undefined &&
    statedScore * 2 >= best[1] &&
    !isOtherScript(statedPrimary)
  )
    return stated;
  const second = scores[1]?.[1] ?? 0;
  if (best !== undefined && (best[1] >= 1 || best[1] > second)) return prefer(best[0], stated, expected);
  const fallback = [stated, ...expected].find((tag) => tag !== undefined && !isOtherScript(primary(tag)));
  return fallback ?? 'en';
}

/** The tag among the stated and expected ones that has this primary language, for its region. */
function prefer(language: string, stated: string | undefined, expected: readonly string[]): string {
  if (language.includes('-')) return language;
  return [stated, ...expected].find((tag) => primary(tag) === language) ?? language;
}

function primary(tag: string | undefined): string {
  return (tag ?? '').split(/[-_]/u)[0]?.toLowerCase() ?? '';
}

function isOtherScript(language: string): boolean {
  return ['zh', 'ja', 'ko', 'ru', 'th', 'el'].includes(language);
}

function scriptLanguage(text: string): string | undefined {
  const letters = count(text, /\p{L}/gu);
  if (letters === 0) return undefined;
  if (count(text, /[\u3040-\u30ff]/gu) > letters * 0.1) return 'ja';
  if (count(text, /\p{Script=Hangul}/gu) > letters * 0.2) return 'ko';
  if (count(text, /\p{Script=Thai}/gu) > letters * 0.2) return 'th';
  if (count(text, /\p{Script=Greek}/gu) > letters * 0.3) return 'el';
  if (count(text, /\p{Script=Cyrillic}/gu) > letters * 0.3) return 'ru';
  if (count(text, /\p{Script=Han}/gu) <= letters * 0.2) return undefined;
  return count(text, TRADITIONAL) > count(text, SIMPLIFIED) ? 'zh-TW' : 'zh-CN';
}

function count(text: string, regex: RegExp): number {
  return text.match(regex)?.length ?? 0;
}

function ownLetters(text: string, language: string): number {
  const letters = OWN_LETTERS[language];
  return letters === undefined ? 0 : Math.min(MAX_OWN_LETTERS, count(text, letters));
}

function functionWordScores(text: string): [language: string, score: number][] {
  const scores = new Map(
    Object.keys(FUNCTION_WORDS).map((language) => [language, ownLetters(text, language)]),
  );
  for (const word of fold(text).match(/[\p{L}\p{M}]+/gu) ?? []) {
    const languages = SPEAKS_FOR.get(word) ?? [];
    for (const language of languages)
      scores.set(language, (scores.get(language) ?? 0) + 1 / languages.length);
  }
  return [...scores].sort((a, b) => b[1] - a[1]);
}
