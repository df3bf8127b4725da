import { hasCue, type Sentence } from '../reading.js';

/**
 * How a language says that something is left as it is: a negation near a word for changing, touching or belonging, or
 * a word for staying. Written over folded text; gaps are short and bounded. The cue `unchanged` knows set phrases;
 * these find the freely built ones ("rates and reserves aren't part of this update").
 */
const PATTERNS: Readonly<Record<string, string>> = {
  en: alternatives(String.raw`
    (?:\bnot|n't|\bno|\bneither|\bnor|\bwithout|\bnothing|\bnone)\b(?! longer| more)[^.,;:!?]{0,40}?\b(?:chang|alter|affect|amend|modif|touch|revis|concern|adjust|impact|differ|part of|covered by|dealt with|related to|apply to)\w*
    \b(?:unchanged|unaffected|untouched)\b
    \b(?:stay|remain|continue|keep)(?:s|ed)? (?:\w+ ){0,4}?(?:same|as|in force|in place|valid|at|where|free)\b
    \bthe same (?:\w+ )?as\b
    \bas before\b
    \bas (?:it|they) (?:is|are|was|were|did|do|does|stand)\b
    \bas (?:today|usual|now|previously|at present)\b
    \bno change
    \bout of scope\b
    \bseparate (?:topic|matter|notice|subject|announcement)
    \bdealt with (?:in|by|elsewhere|separately)\b
    \bhas? nothing to do\b
    \bhave nothing to do\b
    \bindependent of\b
    \b(?:reads?|works?|runs?) as\b`),
  de: alternatives(String.raw`
    \b(?:nicht|kein\w*|ohne|weder|nichts)\b[^.,;:!?]{0,40}?(?:ander|veraender|gean|anpass|angepasst|betroffen|beruhr|auswirk|einfluss|gegenstand|angetastet|erfasst|verschiebt)\w*
    (?:ander|beruhr|betreff|betriff|verander|erfass|wirkt)\w* [^.,;:!?]{0,40}?\b(?:nicht|kein\w*|nichts)\b
    unverander\w*
    unberuhrt\w*
    \bwie (?:bisher|gehabt|zuvor|heute|gewohnt)\b
    \bbleib(?:t|en)\b(?! gesperrt)
    \bgelten? [^.,;:!?]{0,30}?\b(?:weiter|fort|weiterhin)\b
    \bnichts zu tun\b
    \bunabhangig davon\b
    \bdavon unabhangig`),
  fr: alternatives(String.raw`
    \bn(?:e |')(?:\w+ ){0,3}?(?:chang|modifi|concern|affect|touch|impact|evolu|boug|vari|figur|relev|fait partie)\w*
    \bn(?:e |')\w+ (?:\w+ ){0,2}?(?:pas|ni|aucun\w*|rien|en rien) (?:\w+ ){0,3}?(?:chang|modifi|concern|affect|touch|impact|partie)\w*
    \binchange\w*
    \b(?:demeur|maint)\w+
    \brest(?:e|ent) (?:\w+ ){0,2}?(?:inchang|identiq|en vigueur|applicable|a|au|aux|fixe|valable|le meme|les memes|la meme|tel|gratuit|regi)\w*
    \bsans (?:changement|modification|incidence|effet|rapport)
    \bcomme (?:avant|auparavant|aujourd'hui|jusqu|par le passe|precedemment)
    \ba l'identique
    \brien ne change
    \bhors (?:du )?(?:champ|perimetre)
    \bni (?:le|la|les|l')\b.{0,60}?\bne (?:sont|est|chang)`),
  es: alternatives(String.raw`
    \bno (?:se )?(?:\w+ ){0,3}?(?:cambi|modific|alter|afect|vari|toca|incid|forma parte|forman parte|guarda)\w*
    \bsin (?:cambi|modificacion|variacion|alteracion)\w*
    \bse (?:mantien|conserv)\w*
    \bsigu(?:e|en) (?:\w+ ){0,2}?(?:igual|vigente|siendo|sin|como|en)\w*
    \b(?:permanec|continu)\w+ (?:\w+ ){0,2}?(?:igual|vigente|sin|como|en|siendo)\w*
    \bigual que\b
    \bcomo (?:hasta ahora|antes|hoy|siempre)\b
    \bqueda(?:n)? (?:igual|fuera|sin|como)\b
    \bajen[oa]s? a\b
    \bindependiente\w* de\b
    \bni (?:el|la|los|las)\b.{0,60}?\b(?:cambi|vari|modific)\w*`),
  pt: alternatives(String.raw`
    \bnao (?:se )?(?:\w+ ){0,3}?(?:mud|alter|afet|modific|impact|tem relacao|tem nada|fazem? parte|envolv)\w*
    \bsem (?:alterac|mudanc|modificac|qualquer)\w*
    \b(?:permanec|mantem|mantid|inalterad)\w*
    \bcontinua\w* (?:\w+ ){0,2}?(?:igua|valendo|em vigor|os mesm|as mesm|o mesm|a mesm|como|em|sendo|sem)\w*
    \bsegu(?:e|em) (?:igua|valendo|os mesm|as mesm|como|sem|em)\w*
    \bcomo (?:antes|hoje|ja era|atualmente)\b
    \bfora do escopo\b
    \bnada muda\b
    \bindepende\w* d`),
  it: alternatives(String.raw`
    \bnon (?:si |e |sono |viene |vengono )?(?:\w+ ){0,3}?(?:cambi|modific|vari|tocc|interess|incid|riguard|subisc|rientr|mut)\w*
    \bsenza (?:\w+ )?(?:modific|variaz|cambi)\w*
    \binvariat\w*
    \bimmutat\w*
    \brest(?:a|ano) (?!in attesa)
    \brimang?(?:e|ono) 
    \b(?:come|quanto) (?:prima|oggi|finora|in precedenza|gia avviene)\b
    \bnulla cambia\b
    \bfuori dall'ambito\b
    \bcontinua(?:no)? a (?:valere|applic|seguire|essere)`),
  nl: alternatives(String.raw`
    \b(?:niet|geen|zonder|noch|niets)\b[^.,;:!?]{0,40}?(?:wijzig|verander|aangepast|gewijzigd|geraakt|raakt|betrekking|gevolgen|invloed|onderdeel|buiten)\w*
    \b(?:verander|wijzig|raak)\w* [^.,;:!?]{0,30}?\b(?:niet|niets|geen)\b
    \bongewijzigd\w*
    \bonveranderd\w*
    \bblij(?:ft|ven)\b
    \bzoals (?:voorheen|nu|eerst|gebruikelijk)\b
    \bstaat? los van\b
    \bhetzelfde als\b`),
  pl: alternatives(String.raw`
    \bnie [^.,;:!?]{0,25}?(?:zmieni|zmian|dotycz|obejmuj|wplyw|ulega|rusza)\w*
    \bbez (?:zmian|wplyw)\w*
    \b(?:pozostaj|niezmien)\w*
    \bjak (?:dotychczas|dotad|dzis|obecnie|wczesniej)\b
    \bna dotychczasow\w*
    \bnadal (?:obowiaz|wynos|dzial|sa|jest)\w*
    \bzostaj\w*`),
  ru: alternatives(String.raw`
    (?<!\p{L})не [^.,;:!?]{0,25}?(?:измен|меня|затраг|затрон|касает|влия|распростран|пересматр|корректир|связан|относ)\p{L}*
    без изменени\p{L}*
    (?<!\p{L})(?:прежн|неизменн)\p{L}*
    (?<!\p{L})остаю?[её]?тся
    (?<!\p{L})остаются
    сохраня(?:ет|ют)ся
    по-прежнему
    как (?:и )?(?:раньше|прежде|сеичас)
    (?<!\p{L})вне рамок`),
  zh: alternatives(String.raw`
    (?:没有|沒有|未作|未做|并未|並未|均未|不作|不做|不会|不會|无须|無須|不再另|[不未没無无])(?!得|能|可|要|允|准|予)(?:\p{Script=Han}{0,2})(?:[变變]|调整|調整|修订|修訂|修改|改动|改動|改变|影响|影響|涉及|波及|触及|包含|相干)
    [^。；;]{0,2}(?:不变|不變|照常|照旧|照舊|原样|原樣|如常|同前|如前|无关|無關|無涉|依旧|依舊|维持|維持)
    保持(?:不|原|现|\d|原有|一贯)
    沿用
    仍(?:按|为|為|适用|適用|由|执行|執行|自愿|可|是|在|然|旧|維持|维持)
    继续(?:有效|适用|执行|按)
    繼續(?:有效|適用|執行|按)
    另行(?:公布|通知|管理|规定|公告|規定)
    另见
    另見
    不在.{0,8}?(?:范围|範圍|之列)
    由其他部门`),
  ja: alternatives(`
    変更(?:は|も|が|を)?(?:ありません|ございません|なし|しません|いたしません|されません|せず|しない|ない|行いません|伴いません)
    変わ(?:りません|らず|りはありません|りございません)
    影響(?:は|を|も)?(?:ありません|しません|ございません|受けません|与えません|及ぼしません)
    (?:従来|これまで|従前|現在)(?:どおり|通り|のまま|と同)
    現行(?:どおり|通り|のまま|の)
    据え置
    引き続き
    対象(?:外|ではありません|では|となりません|に含)
    含(?:まれません|みません)
    関係(?:は)?(?:ありません|ございません|なく)
    同様です
    維持
    そのまま
    別途`),
  ko: alternatives(`
    변경(?:되지|하지|이|은|사항이|사항은|은 )? ?(?:않|없)
    변동(?:이|은|사항)? ?없
    영향(?:을|이|은)? ?(?:받지|미치지|주지|없)
    그대로
    동일(?:합니다|하게|하며|하고|함)
    기존과 (?:같|동일)
    종전(?:과|대로)
    이전과 (?:같|동일)
    유지(?:됩|되|합|하)
    바뀌지 않
    달라지지 않
    달라지는 (?:것|점)은? 없
    포함되지 않
    무관
    별개
    해당(?:되지|하지) 않
    변함없
    변함이 없`),
  id: alternatives(String.raw`
    \b(?:tidak|tak|bukan|belum) (?:\w+ ){0,3}?(?:berubah|mengubah|diubah|terpengaruh|memengaruhi|mempengaruhi|terdampak|berdampak|termasuk|menyangkut|terkait|bagian)\w*
    \btetap (?:sama|berlaku|seperti|pada|dapat|mengikuti|menggunakan|sebesar|di|gratis|rp|\d)
    \btanpa perubahan
    \btidak ada perubahan
    \bseperti (?:sebelumnya|biasa|semula|saat ini|sekarang)
    \bmasih sama
    \btetap\b\W*$`),
  vi: alternatives(String.raw`
    \bkhong (?:\S+ ){0,3}?(?:thay doi|anh huong|doi|dieu chinh|lien quan|thuoc)
    \bgiu nguyen
    \bvan (?:giu|ap dung|nhu|theo|la|duoc|o muc|khong doi)
    \bnhu (?:cu|truoc|hien nay|hien tai|hien hanh)
    \btiep tuc (?:ap dung|duoc)`),
  th: alternatives(`
    ไม่(?:มีการ|ได้|มี|ถูก)?(?:เปลี่ยน|ปรับ|กระทบ|มีผล|เกี่ยวข้อง|ได้รับผล|แก้ไข)
    คงเดิม
    เหมือนเดิม
    เช่นเดิม
    ตามเดิม
    ยังคง
    คงไว้
    ไม่อยู่ใน
    ไม่รวม`),
  hu: alternatives(String.raw`
    \bnem (?:\p{L}+ ){0,2}?(?:valtoz|modosul|erint|vonatkoz)\p{L}*
    \bvaltozatlan\p{L}*
    \btovabbra is\b
    \bmarad(?:nak)?\b`),
  el: alternatives(String.raw`
    (?<!\p{L})δεν [^.,;:!?]{0,25}?(?:αλλαζ|μεταβαλλ|τροποποι|επηρεαζ|θιγ|αφορ)\p{L}*
    παραμεν\p{L}*
    αμεταβλητ\p{L}*
    οπως (?:πριν|ισχυ)
    εξακολουθ\p{L}*`),
  ro: alternatives(String.raw`
    \bnu (?:se |sunt |este )?(?:\w+ ){0,3}?(?:modific|schimb|afect|vizeaz|aplic)\w*
    \braman\w*
    \bneschimbat\w*
    \bca (?:si )?pana acum\b
    \bfara (?:modific|schimb)\w*
    \bla fel ca\b`),
  sv: alternatives(String.raw`
    \b(?:inte|ingen|inget|inga|utan) [^.,;:!?]{0,25}?(?:andr|paverk|beror|omfatt)\w*
    \boforandr\w*
    \bsom tidigare\b
    \bforblir\b
    \bkvarsta\w*
    \bligger kvar\b
    \bsom forut\b
    \bfortsatter att\b`),
  cs: alternatives(String.raw`
    \bne(?:men|zmen|dotyk|ovliv|tyk|podleh)\p{L}*
    \bbeze zmen\p{L}*
    \bzustav\p{L}*
    \bjako (?:dosud|drive|doposud)\b
    \bnadale plat\p{L}*`),
  tr: alternatives(String.raw`
    \bdegis(?:me|mi|miyor|tirmi|tirme)\p{L}*
    \betkile(?:n)?m(?:e|i)\p{L}*
    \bayni kal\p{L}*
    \boldugu gibi\b
    \bdegisiklik (?:yok|yapilma|icerme)\p{L}*
    \bgecerliligini koru\p{L}*
    \beskisi gibi\b
    \bkapsam disi\p{L}*`),
};

/** One alternative a line. */
function alternatives(lines: string): string {
  return lines
    .split('\n')
    .map((line) => line.trimStart())
    .filter((line) => line !== '')
    .join('|');
}

/** A stretch of the folded text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const compiled = new Map<string, RegExp | undefined>();

/** Where, in folded positions, a sentence says that something is left as it is. */
export function findUnchanged(sentence: Sentence, language: string): readonly Span[] {
  const found: Span[] = sentence.cues.filter((cue) => cue.value === 'unchanged');
  const pattern = patternOf(language);
  if (pattern === undefined) return found;
  for (const match of sentence.folded.matchAll(pattern)) {
    const span = { start: match.index, end: match.index + match[0].length };
    if (span.end > span.start && !isForbidden(sentence, span)) found.push(span);
  }
  return found;
}

/** "Titles may not be changed" forbids; it does not say that something stays. */
function isForbidden(sentence: Sentence, { start, end }: Span): boolean {
  if (!hasCue(sentence, 'prohibition')) return false;
  return sentence.cues.some(
    (cue) => cue.value === 'prohibition' && cue.start < end && cue.end > start - REACH,
  );
}

/** Characters between "may" or "must" and the negation. */
const REACH = 12;

function patternOf(language: string): RegExp | undefined {
  const primary = language.split('-')[0] ?? language;
  if (!compiled.has(primary)) {
    const source = PATTERNS[primary];
    compiled.set(primary, source === undefined ? undefined : new RegExp(source, 'gu'));
  }
  return compiled.get(primary);
}
