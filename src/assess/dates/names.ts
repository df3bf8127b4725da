import { fold } from '../text/fold.js';

/** Names of months, weekdays, numbers and spans of time in the languages of the pages, all folded when read. */

const MONTHS: readonly string[] = [
  'january jan januar jänner janvier janv enero ene gennaio gen januari январь января янв styczeń stycznia sty janeiro มกราคม ม.ค',
  'february feb februar februari février fevrier févr fevr febrero febbraio febr февраль февраля фев luty lutego lut fevereiro fev กุมภาพันธ์ ก.พ',
  'march mar märz maerz mrz mars marzo maart mrt maret март марта мар marzec marca março marco มีนาคม มี.ค',
  'april apr avril avr abril abr aprile апрель апреля апр kwiecień kwietnia kwi เมษายน เม.ย',
  'may mai mayo maggio mag mei май мая maj maja maio พฤษภาคม พ.ค',
  'june jun juni juin junio giugno giu июнь июня июн czerwiec czerwca cze junho มิถุนายน มิ.ย',
  'july jul juli juillet juil julio luglio lug июль июля июл lipiec lipca lip julho กรกฎาคม ก.ค',
  'august aug août aout agosto ago augustus agustus agu август августа авг sierpień sierpnia sie สิงหาคม ส.ค',
  'september sep sept septembre septiembre setiembre settembre set сентябрь сентября сен сент wrzesień września wrz setembro กันยายน ก.ย',
  'october oct oktober okt octobre octubre ottobre ott октябрь октября окт październik października paź outubro out ตุลาคม ต.ค',
  'november nov novembre noviembre nopember ноябрь ноября ноя нояб listopad listopada lis novembro พฤศจิกายน พ.ย',
  'december dec dezember dez décembre decembre déc diciembre dic dicembre desember des декабрь декабря дек grudzień grudnia gru dezembro ธันวาคม ธ.ค',
];

const WEEKDAYS: readonly string[] = [
  'monday montag lundi lunes lunedì maandag понедельник понедельника poniedziałek poniedziałku segunda-feira senin 周一 星期一 礼拜一 週一 禮拜一 月曜日 월요일 วันจันทร์',
  'tuesday dienstag mardi martes martedì dinsdag вторник вторника wtorek wtorku terça-feira selasa 周二 星期二 礼拜二 週二 禮拜二 火曜日 화요일 วันอังคาร',
  'wednesday mittwoch mercredi miércoles mercoledì woensdag среда среду среды środa środę środy quarta-feira rabu 周三 星期三 礼拜三 週三 禮拜三 水曜日 수요일 วันพุธ',
  'thursday donnerstag jeudi jueves giovedì donderdag четверг четверга czwartek czwartku quinta-feira kamis 周四 星期四 礼拜四 週四 禮拜四 木曜日 목요일 วันพฤหัสบดี',
  'friday freitag vendredi viernes venerdì vrijdag пятница пятницу пятницы piątek piątku sexta-feira jumat 周五 星期五 礼拜五 週五 禮拜五 金曜日 금요일 วันศุกร์',
  'saturday samstag sonnabend samedi sábado sabato zaterdag суббота субботу субботы sobota sobotę soboty sabtu 周六 星期六 礼拜六 週六 禮拜六 土曜日 토요일 วันเสาร์',
  'sunday sonntag dimanche domingo domenica zondag воскресенье воскресенья niedziela niedzielę niedzieli minggu 周日 周天 星期日 星期天 礼拜天 週日 禮拜日 日曜日 일요일 วันอาทิตย์',
];

const NUMBERS: Readonly<Record<number, string>> = {
  1: 'one a an ein eine einem einen einer un une uno una een один одну одного jeden jednego um uma một satu หนึ่ง 一 壹 한 첫',
  2: 'two zwei deux dos due twee два две двух dwa dwie dwóch dois duas hai dua สอง 二 两 兩 두',
  3: 'three drei trois tres tre drie три трёх трех trzy trzech três ba tiga สาม 三 세',
  4: 'four vier quatre cuatro quattro четыре четырёх cztery czterech quatro bốn empat สี่ 四 네',
  5: 'five fünf cinq cinco cinque vijf пять пяти pięć pięciu cinco năm lima ห้า 五',
  6: 'six sechs seis sei zes шесть шести sześć sześciu sáu enam หก 六 여섯',
  7: 'seven sieben sept siete sette zeven семь семи siedem siedmiu sete bảy tujuh เจ็ด 七',
  8: 'eight acht huit ocho otto восемь восьми osiem ośmiu oito tám delapan แปด 八',
  9: 'nine neun neuf nueve nove negen девять девяти dziewięć dziewięciu chín sembilan เก้า 九',
  10: 'ten zehn dix diez dieci tien десять десяти dziesięć dziesięciu dez mười sepuluh สิบ 十',
  12: 'twelve zwölf douze doce dodici twaalf двенадцать dwanaście doze 十二',
  14: 'fourteen vierzehn quatorze catorce quattordici veertien четырнадцать czternaście quatorze 十四',
  15: 'fifteen fünfzehn quinze quince quindici vijftien пятнадцать piętnaście quinze 十五',
  20: 'twenty zwanzig vingt veinte venti twintig двадцать dwadzieścia vinte 二十',
  21: 'twenty-one einundzwanzig 二十一',
  28: 'twenty-eight achtundzwanzig 二十八',
  30: 'thirty dreißig dreissig trente treinta trenta dertig тридцать тридцати trzydzieści trzydziestu trinta 三十',
  45: 'forty-five fünfundvierzig 四十五',
  60: 'sixty sechzig soixante sesenta sessanta zestig шестьдесят sześćdziesiąt sessenta 六十',
  90: 'ninety neunzig quatre-vingt-dix noventa novanta negentig девяносто dziewięćdziesiąt 九十',
};

export type Unit = 'day' | 'workday' | 'week' | 'month' | 'year';

const UNITS: Readonly<Record<Unit, string>> = {
  day: 'day days calendar_days tag tage tagen kalendertage kalendertagen jour jours jours_calendaires día días días_naturales dias dias_corridos giorno giorni giorni_di_calendario dag dagen kalenderdagen день дня дней календарных_дней dzień dni dni_kalendarzowych dia ngày hari hari_kalender วัน 天 日 自然日 個日曆天 日間 일 日曆天',
  workday:
    'business_days business_day working_days working_day werktage werktagen arbeitstage arbeitstagen jours_ouvrés jours_ouvrables días_hábiles giorni_lavorativi werkdagen рабочих_дней рабочих_дня рабочий_день dni_roboczych dias_úteis ngày_làm_việc hari_kerja วันทำการ 个工作日 工作日 個工作日 営業日 영업일',
  week: 'week weeks woche wochen semaine semaines semana semanas settimana settimane weken неделя недели недель неделю tydzień tygodnie tygodni tuần minggu pekan สัปดาห์ 周 週 个星期 星期 個星期 週間 주 주일',
  month:
    'month months monat monate monaten mois mes meses mese mesi maand maanden месяц месяца месяцев miesiąc miesiące miesięcy mês tháng bulan เดือน 个月 個月 か月 ヶ月 カ月 箇月 개월 달',
  year: 'year years jahr jahre jahren an ans année années año años anno anni jaar год года лет rok lata lat ano anos tahun ปี 年 년',
};

const months = index(MONTHS.map((names, at) => [names, at + 1]));
const weekdays = index(WEEKDAYS.map((names, at) => [names, at + 1]));
const units = new Map<string, Unit>();
for (const unit of ['day', 'week', 'month', 'year', 'workday'] as const) {
  for (const name of UNITS[unit].split(' ')) units.set(fold(name.replaceAll('_', ' ')), unit);
}
const numbers = index(Object.entries(NUMBERS).map(([value, names]) => [names, Number(value)]));

/** Number of the month that a word names, 1 to 12. */
export function monthOf(word: string): number | undefined {
  return months.get(fold(word));
}

/** Number of the weekday that a word names, Monday 1 to Sunday 7. */
export function weekdayOf(word: string): number | undefined {
  return weekdays.get(fold(word));
}

/** The value of a number written in digits, words or Chinese numerals. */
export function numberOf(word: string): number | undefined {
  if (/^\d{1,4}$/u.test(word)) return Number(word);
  return numbers.get(fold(word));
}

/** The span of time that a word names. */
export function unitOf(word: string): Unit | undefined {
  return units.get(fold(word));
}

type Script = 'Latin' | 'Cyrillic' | 'Thai' | 'Hangul' | 'Han';

/** The script that a language writes numbers and units in. */
function scriptOf(language: string): Script {
  switch (language) {
    case 'ru':
      return 'Cyrillic';
    case 'th':
      return 'Thai';
    case 'ko':
      return 'Hangul';
    case 'zh':
    case 'ja':
      return 'Han';
    default:
      return 'Latin';
  }
}

/** Alternations for regular expressions over folded text in one language, the longest names first. */
export function namePatterns(language: string): { number: string; weekday: string; unit: string } {
  const script = new RegExp(`^[\\p{Script=${scriptOf(language)}}\\p{M}\\s/'-]+$`, 'u');
  return {
    number: `\\d{1,3}|${alternation(Object.values(NUMBERS), script)}`,
    weekday: alternation(WEEKDAYS, script),
    unit: alternation(Object.values(UNITS), script),
  };
}

function index(entries: readonly (readonly [string, number])[]): Map<string, number> {
  const map = new Map<string, number>();
  for (const [names, value] of entries) {
    for (const name of names.split(' ')) map.set(fold(name), value);
  }
  return map;
}

function alternation(lists: readonly string[], script: RegExp): string {
  const names = new Set(
    lists.flatMap((list) => list.split(' ')).map((name) => fold(name.replaceAll('_', ' '))),
  );
  return [...names]
    .filter((name) => script.test(name))
    .sort((a, b) => b.length - a.length)
    .join('|');
}
