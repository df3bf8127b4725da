import { fold } from '../text/fold.js';

/** Names of months, weekdays, numbers and spans of time in the languages of the pages, all folded when read. */

/** By language the months from January to December, each with its forms and abbreviations. */
const MONTHS: Readonly<Record<string, string>> = {
  cs: 'leden ledna|únor února|březen března|duben dubna|květen května|červen června|červenec července|srpen srpna|září|říjen října|listopad listopadu|prosinec prosince',
  de: 'januar jan jänner|februar feb feber|märz maerz mrz|april apr|mai|juni jun|juli jul|august aug|september sep sept|oktober okt|november nov|dezember dez',
  el: 'ιανουάριος ιανουαρίου ιαν|φεβρουάριος φεβρουαρίου φεβ|μάρτιος μαρτίου μαρ|απρίλιος απριλίου απρ|μάιος μαΐου|ιούνιος ιουνίου|ιούλιος ιουλίου|αύγουστος αυγούστου αυγ|σεπτέμβριος σεπτεμβρίου σεπ|οκτώβριος οκτωβρίου οκτ|νοέμβριος νοεμβρίου νοε|δεκέμβριος δεκεμβρίου δεκ',
  en: 'january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sep sept|october oct|november nov|december dec',
  es: 'enero ene|febrero feb|marzo mar|abril abr|mayo|junio jun|julio jul|agosto ago|septiembre setiembre sept sep|octubre oct|noviembre nov|diciembre dic',
  fr: 'janvier janv|février févr|mars|avril avr|mai|juin|juillet juil|août aout|septembre sept|octobre oct|novembre nov|décembre déc',
  hu: 'január jan|február febr|március márc|április ápr|május máj|június jún|július júl|augusztus aug|szeptember szept|október okt|november nov|december dec',
  id: 'januari jan|februari feb|maret mar|april apr|mei|juni jun|juli jul|agustus agu|september sep sept|oktober okt|november nov nopember|desember des',
  it: 'gennaio gen|febbraio febbr|marzo mar|aprile apr|maggio mag|giugno giu|luglio lug|agosto ago|settembre sett|ottobre ott|novembre nov|dicembre dic',
  nl: 'januari jan|februari feb febr|maart mrt|april apr|mei|juni jun|juli jul|augustus aug|september sep sept|oktober okt|november nov|december dec',
  pl: 'styczeń stycznia sty|luty lutego lut|marzec marca|kwiecień kwietnia kwi|maj maja|czerwiec czerwca cze|lipiec lipca lip|sierpień sierpnia sie|wrzesień września wrz|październik października paź|listopad listopada lis|grudzień grudnia gru',
  pt: 'janeiro jan|fevereiro fev|março mar|abril abr|maio|junho jun|julho jul|agosto ago|setembro set|outubro out|novembro nov|dezembro dez',
  ro: 'ianuarie ian|februarie feb|martie|aprilie apr|mai|iunie|iulie|august aug|septembrie sept|octombrie oct|noiembrie|decembrie dec',
  ru: 'январь января янв|февраль февраля фев|март марта мар|апрель апреля апр|май мая|июнь июня июн|июль июля июл|август августа авг|сентябрь сентября сен сент|октябрь октября окт|ноябрь ноября ноя нояб|декабрь декабря дек',
  sv: 'januari jan|februari febr|mars|april apr|maj|juni|juli|augusti aug|september sept|oktober okt|november nov|december dec',
  th: 'มกราคม ม.ค|กุมภาพันธ์ ก.พ|มีนาคม มี.ค|เมษายน เม.ย|พฤษภาคม พ.ค|มิถุนายน มิ.ย|กรกฎาคม ก.ค|สิงหาคม ส.ค|กันยายน ก.ย|ตุลาคม ต.ค|พฤศจิกายน พ.ย|ธันวาคม ธ.ค',
  tr: 'ocak|şubat|mart|nisan|mayıs|haziran|temmuz|ağustos|eylül|ekim|kasım|aralık',
};

/** By language the weekdays from Monday to Sunday, each with its forms. */
const WEEKDAYS: Readonly<Record<string, string>> = {
  cs: 'pondělí|úterý|středa středu středy|čtvrtek čtvrtka|pátek pátku|sobota sobotu soboty|neděle neděli',
  de: 'montag|dienstag|mittwoch|donnerstag|freitag|samstag sonnabend|sonntag',
  el: 'δευτέρα|τρίτη|τετάρτη|πέμπτη|παρασκευή|σάββατο|κυριακή',
  en: 'monday|tuesday|wednesday|thursday|friday|saturday|sunday',
  es: 'lunes|martes|miércoles|jueves|viernes|sábado|domingo',
  fr: 'lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche',
  hu: 'hétfő hétfőn hétfőtől|kedd kedden keddtől|szerda szerdán szerdától|csütörtök csütörtökön csütörtöktől|péntek pénteken péntektől|szombat szombaton|vasárnap',
  id: 'senin|selasa|rabu|kamis|jumat|sabtu|minggu',
  it: 'lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica',
  ja: '月曜日 月曜|火曜日 火曜|水曜日 水曜|木曜日 木曜|金曜日 金曜|土曜日 土曜|日曜日 日曜',
  ko: '월요일|화요일|수요일|목요일|금요일|토요일|일요일',
  nl: 'maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag',
  pl: 'poniedziałek poniedziałku poniedziałkiem|wtorek wtorku|środa środę środy|czwartek czwartku|piątek piątku|sobota sobotę soboty|niedziela niedzielę niedzieli',
  pt: 'segunda-feira segunda|terça-feira terça|quarta-feira quarta|quinta-feira quinta|sexta-feira sexta|sábado|domingo',
  ro: 'luni|marți|miercuri|joi|vineri|sâmbătă|duminică',
  ru: 'понедельник понедельника|вторник вторника|среда среду среды|четверг четверга|пятница пятницу пятницы|суббота субботу субботы|воскресенье воскресенья',
  sv: 'måndag måndagen|tisdag tisdagen|onsdag onsdagen|torsdag torsdagen|fredag fredagen|lördag lördagen|söndag söndagen',
  th: 'วันจันทร์|วันอังคาร|วันพุธ|วันพฤหัสบดี|วันศุกร์|วันเสาร์|วันอาทิตย์',
  tr: 'pazartesi|salı|çarşamba|perşembe|cuma|cumartesi|pazar',
  zh: '周一 星期一 礼拜一 週一 禮拜一|周二 星期二 礼拜二 週二 禮拜二|周三 星期三 礼拜三 週三 禮拜三|周四 星期四 礼拜四 週四 禮拜四|周五 星期五 礼拜五 週五 禮拜五|周六 星期六 礼拜六 週六 禮拜六|周日 周天 星期日 星期天 礼拜天 週日 禮拜日',
};

/** By language number words, each value followed by its forms. */
const NUMBERS: Readonly<Record<string, string>> = {
  cs: '1 jeden jednoho 2 dva dvou 3 tři tří 4 čtyři čtyř 5 pět pěti 6 šest šesti 7 sedm sedmi 8 osm osmi 9 devět devíti 10 deset deseti 14 čtrnáct čtrnácti 15 patnáct patnácti 20 dvacet dvaceti 30 třicet třiceti 60 šedesát šedesáti 90 devadesát devadesáti',
  de: '1 ein eine einem einen einer 2 zwei 3 drei 4 vier 5 fünf 6 sechs 7 sieben 8 acht 9 neun 10 zehn 12 zwölf 14 vierzehn 15 fünfzehn 20 zwanzig 21 einundzwanzig 28 achtundzwanzig 30 dreißig dreissig 45 fünfundvierzig 60 sechzig 90 neunzig',
  el: '1 ένας μία ένα 2 δύο 3 τρεις τρία 4 τέσσερις τέσσερα 5 πέντε 6 έξι 7 επτά 8 οκτώ 9 εννέα 10 δέκα 14 δεκατέσσερις 15 δεκαπέντε 20 είκοσι 30 τριάντα 60 εξήντα 90 ενενήντα',
  en: '1 one a an 2 two 3 three 4 four 5 five 6 six 7 seven 8 eight 9 nine 10 ten 12 twelve 14 fourteen 15 fifteen 20 twenty 21 twenty-one 28 twenty-eight 30 thirty 45 forty-five 60 sixty 90 ninety',
  es: '1 un una uno 2 dos 3 tres 4 cuatro 5 cinco 6 seis 7 siete 8 ocho 9 nueve 10 diez 12 doce 14 catorce 15 quince 20 veinte 30 treinta 45 cuarenta_y_cinco 60 sesenta 90 noventa',
  fr: '1 un une 2 deux 3 trois 4 quatre 5 cinq 6 six 7 sept 8 huit 9 neuf 10 dix 12 douze 14 quatorze 15 quinze 20 vingt 30 trente 45 quarante-cinq 60 soixante 90 quatre-vingt-dix',
  hu: '1 egy 2 két kettő 3 három 4 négy 5 öt 6 hat 7 hét 8 nyolc 9 kilenc 10 tíz 14 tizennégy 15 tizenöt 20 húsz 30 harminc 60 hatvan 90 kilencven',
  id: '1 satu se 2 dua 3 tiga 4 empat 5 lima 6 enam 7 tujuh 8 delapan 9 sembilan 10 sepuluh 12 dua_belas 14 empat_belas 15 lima_belas 20 dua_puluh 30 tiga_puluh 60 enam_puluh 90 sembilan_puluh',
  it: '1 un una uno 2 due 3 tre 4 quattro 5 cinque 6 sei 7 sette 8 otto 9 nove 10 dieci 12 dodici 14 quattordici 15 quindici 20 venti 30 trenta 45 quarantacinque 60 sessanta 90 novanta',
  ja: '1 一 2 二 3 三 4 四 5 五 6 六 7 七 8 八 9 九 10 十 14 十四 15 十五 20 二十 30 三十 60 六十 90 九十',
  ko: '1 한 첫 2 두 3 세 4 네 5 다섯 6 여섯 7 일곱 10 열 15 보름 30 삼십',
  nl: '1 een één 2 twee 3 drie 4 vier 5 vijf 6 zes 7 zeven 8 acht 9 negen 10 tien 12 twaalf 14 veertien 15 vijftien 20 twintig 30 dertig 45 vijfenveertig 60 zestig 90 negentig',
  pl: '1 jeden jednego 2 dwa dwie dwóch 3 trzy trzech 4 cztery czterech 5 pięć pięciu 6 sześć sześciu 7 siedem siedmiu 8 osiem ośmiu 9 dziewięć dziewięciu 10 dziesięć dziesięciu 12 dwanaście 14 czternaście czternastu 15 piętnaście piętnastu 20 dwadzieścia 30 trzydzieści trzydziestu 60 sześćdziesiąt 90 dziewięćdziesiąt',
  pt: '1 um uma 2 dois duas 3 três 4 quatro 5 cinco 6 seis 7 sete 8 oito 9 nove 10 dez 12 doze 14 catorze quatorze 15 quinze 20 vinte 30 trinta 45 quarenta_e_cinco 60 sessenta 90 noventa',
  ro: '1 un una unu 2 doi două 3 trei 4 patru 5 cinci 6 șase 7 șapte 8 opt 9 nouă 10 zece 14 paisprezece 15 cincisprezece 20 douăzeci 30 treizeci 60 șaizeci 90 nouăzeci',
  ru: '1 один одну одного 2 два две двух 3 три трёх трех 4 четыре четырёх четырех 5 пять пяти 6 шесть шести 7 семь семи 8 восемь восьми 9 девять девяти 10 десять десяти 12 двенадцать 14 четырнадцать четырнадцати 15 пятнадцать пятнадцати 20 двадцать двадцати 30 тридцать тридцати 60 шестьдесят 90 девяносто',
  sv: '1 ett en 2 två 3 tre 4 fyra 5 fem 6 sex 7 sju 8 åtta 9 nio 10 tio 14 fjorton 15 femton 20 tjugo 30 trettio 45 fyrtiofem 60 sextio 90 nittio',
  th: '1 หนึ่ง 2 สอง 3 สาม 4 สี่ 5 ห้า 6 หก 7 เจ็ด 8 แปด 9 เก้า 10 สิบ 15 สิบห้า 30 สามสิบ',
  tr: '1 bir 2 iki 3 üç 4 dört 5 beş 6 altı 7 yedi 8 sekiz 9 dokuz 10 on 14 on_dört 15 on_beş 20 yirmi 30 otuz 60 altmış 90 doksan',
  vi: '1 một 2 hai 3 ba 4 bốn 5 năm 6 sáu 7 bảy 8 tám 9 chín 10 mười 14 mười_bốn 15 mười_lăm 20 hai_mươi 30 ba_mươi 60 sáu_mươi 90 chín_mươi',
  zh: '1 一 壹 2 二 两 兩 3 三 叁 4 四 5 五 6 六 7 七 8 八 9 九 10 十 12 十二 14 十四 15 十五 20 二十 21 二十一 28 二十八 30 三十 45 四十五 60 六十 90 九十',
};

export type Unit = 'day' | 'workday' | 'week' | 'month' | 'year';

/** By language the spans of time, each unit followed by its forms; `_` stands for a space. */
const UNITS: Readonly<Record<string, string>> = {
  cs: 'day den dne dní dnů dnech kalendářních_dnů|workday pracovních_dnů pracovní_dny|week týden týdne týdny týdnů|month měsíc měsíce měsíců|year rok roku let',
  de: 'day tag tage tagen kalendertage kalendertagen|workday werktage werktagen arbeitstage arbeitstagen|week woche wochen|month monat monate monaten|year jahr jahre jahren',
  el: 'day ημέρα ημέρες ημέρας ημερών μέρες ημερολογιακές_ημέρες|workday εργάσιμες_ημέρες εργάσιμων_ημερών|week εβδομάδα εβδομάδες εβδομάδων|month μήνα μήνες μηνών|year έτος έτη ετών χρόνια',
  en: 'day day days calendar_days|workday business_days business_day working_days working_day|week week weeks|month month months|year year years',
  es: 'day día días días_naturales días_calendario días_corridos|workday días_hábiles|week semana semanas|month mes meses|year año años',
  fr: 'day jour jours jours_calendaires|workday jours_ouvrés jours_ouvrables|week semaine semaines|month mois|year an ans année années',
  hu: 'day nap napos napon nappal naptári_nap naptári_napon|workday munkanap munkanapon munkanappal|week hét héten héttel|month hónap hónapon hónappal|year év éven évvel',
  id: 'day hari hari_kalender|workday hari_kerja|week minggu pekan|month bulan|year tahun',
  it: 'day giorno giorni giorni_di_calendario|workday giorni_lavorativi|week settimana settimane|month mese mesi|year anno anni',
  ja: 'day 日 日間|workday 営業日|week 週間|month か月 ヶ月 カ月 箇月|year 年',
  ko: 'day 일|workday 영업일|week 주 주일|month 개월 달|year 년',
  nl: 'day dag dagen kalenderdagen|workday werkdagen|week week weken|month maand maanden|year jaar',
  pl: 'day dzień dni dni_kalendarzowych|workday dni_roboczych|week tydzień tygodnie tygodni|month miesiąc miesiące miesięcy|year rok lata lat',
  pt: 'day dia dias dias_corridos|workday dias_úteis|week semana semanas|month mês meses|year ano anos',
  ro: 'day zi zile zile_calendaristice|workday zile_lucrătoare|week săptămână săptămâni|month lună luni|year an ani',
  ru: 'day день дня дней календарных_дней|workday рабочих_дней рабочих_дня рабочий_день|week неделя недели недель неделю|month месяц месяца месяцев|year год года лет',
  sv: 'day dag dagar dagars kalenderdagar|workday arbetsdagar bankdagar|week vecka veckor|month månad månader|year år',
  th: 'day วัน|workday วันทำการ|week สัปดาห์|month เดือน|year ปี',
  tr: 'day gün takvim_günü|workday iş_günü|week hafta|month ay|year yıl',
  vi: 'day ngày|workday ngày_làm_việc|week tuần|month tháng|year năm',
  zh: 'day 天 日 自然日 個日曆天 日曆天|workday 个工作日 工作日 個工作日|week 周 週 个星期 星期 個星期|month 个月 個月|year 年',
};

const months = byLanguage(MONTHS, readList);
const weekdays = byLanguage(WEEKDAYS, readList);
const numbers = byLanguage(NUMBERS, readNumbers);
const units = byLanguage(UNITS, readUnits);

/** Number of the month that a word names in a language or in English, 1 to 12. */
export function monthOf(word: string, language: string): number | undefined {
  const name = fold(word);
  return months.get(primary(language))?.get(name) ?? months.get('en')?.get(name);
}

/** Shorter ones are words of other meaning, too ("may", "set", "out"). */
const LONG_NAME = 4;
const SHORT_NAMES: ReadonlySet<string> = new Set(['mai', 'mei', 'maj', 'маи', 'мая']);

/** The names of a language's months that mean nothing else, folded. */
export function monthNames(language: string): string[] {
  const names = [...(months.get(language)?.keys() ?? [])];
  return names.filter((name) => name !== 'march' && (name.length >= LONG_NAME || SHORT_NAMES.has(name)));
}

/** Whether a word names a month in any language. */
export function isMonth(word: string): boolean {
  const name = fold(word);
  for (const names of months.values()) if (names.has(name)) return true;
  return false;
}

/** Number of the weekday that a word names in a language, Monday 1 to Sunday 7. */
export function weekdayOf(word: string, language: string): number | undefined {
  return weekdays.get(primary(language))?.get(fold(word));
}

/** The value of a number written in digits or in words of a language. */
export function numberOf(word: string, language: string): number | undefined {
  if (/^\d{1,4}$/u.test(word)) return Number(word);
  return numbers.get(primary(language))?.get(fold(word));
}

/** The span of time that a word names in a language. */
export function unitOf(word: string, language: string): Unit | undefined {
  return units.get(primary(language))?.get(fold(word));
}

/** Alternations for regular expressions over folded text in one language, the longest names first. */
export function namePatterns(language: string): { number: string; weekday: string; unit: string } {
  return {
    number: `\\d{1,3}|${alternation(numbers.get(language))}`,
    weekday: alternation(weekdays.get(language)),
    unit: alternation(units.get(language)),
  };
}

function primary(language: string): string {
  return language.split('-')[0] ?? '';
}

function byLanguage<Value>(
  lists: Readonly<Record<string, string>>,
  read: (list: string) => Map<string, Value>,
): ReadonlyMap<string, ReadonlyMap<string, Value>> {
  return new Map(Object.entries(lists).map(([language, list]) => [language, read(list)]));
}

/** "monday|tuesday": forms by their place in the list, from 1. */
function readList(list: string): Map<string, number> {
  const found = new Map<string, number>();
  for (const [at, forms] of list.split('|').entries()) {
    for (const form of forms.split(' ')) found.set(toName(form), at + 1);
  }
  return found;
}

/** "1 one a 2 two": forms by the value in front of them. */
function readNumbers(list: string): Map<string, number> {
  const found = new Map<string, number>();
  let value = 0;
  for (const word of list.split(' ')) {
    if (/^\d/u.test(word)) value = Number(word);
    else found.set(toName(word), value);
  }
  return found;
}

/** "day day days|week week weeks": forms by the unit in front of them. */
function readUnits(list: string): Map<string, Unit> {
  const found = new Map<string, Unit>();
  for (const entry of list.split('|')) {
    const [unit, ...forms] = entry.split(' ');
    if (!isUnit(unit)) continue;
    for (const form of forms) found.set(toName(form), unit);
  }
  return found;
}

function isUnit(word: string | undefined): word is Unit {
  return word === 'day' || word === 'workday' || word === 'week' || word === 'month' || word === 'year';
}

function toName(form: string): string {
  return fold(form.replaceAll('_', ' '));
}

function alternation(names: ReadonlyMap<string, unknown> | undefined): string {
  return [...(names?.keys() ?? [])].sort((a, b) => b.length - a.length).join('|') || '(?!)';
}
