/**
 * Relative dates by language, as regular expressions over folded text. Placeholders: `{n}` a number in digits or
 * words, `{unit}` a span of time, `{d}` a day of the month, `{weekday}` a weekday. Meanings:
 *
 * - `after`: that span after the day of the notice
 * - `within`: the same, as a last day to act
 * - `today`: the day of the notice itself, from which the rule applies
 * - `next-month`: that day (the first, where no `{d}`) of the following month
 * - `this-month`: that day of the month of the notice
 * - `next-weekday`: that weekday of the following week
 * - `month-end`: the last day of the month of the notice
 */
export type RelativeMeaning =
  | 'after'
  | 'within'
  | 'today'
  | 'next-month'
  | 'this-month'
  | 'next-weekday'
  | 'month-end';

export type RelativePatterns = Readonly<Partial<Record<RelativeMeaning, readonly string[]>>> & {
  /** What every match of the language contains one of: sentences without it are not searched. */
  readonly anchor: string;
};

export const relativePatterns: Readonly<Record<string, RelativePatterns>> = {
  en: {
    anchor: 'day|week|month|year|immediate|now|at once',
    after: [
      '{n} {unit} (?:after|from|following) (?:the )?(?:date of |day of )?(?:this|today|now|its publication|publication|publishing|notice|announcement|posting|its announcement)',
      '(?:starting|beginning|effective|takes? effect|in force|appl(?:y|ies)|begins?|starts?|changes?|goes live|go live) in {n} {unit}',
      '^in {n} {unit}(?=[, ])',
    ],
    within: [
      '(?:within|in|inside|no later than|not later than) (?:the next )?{n} {unit} (?:of|from|after|following) (?:the date of |receiving |receipt of |the )?(?:this|today|publication|notice|announcement)',
      '(?:please|must|have to|need to)[^.]{0,80} within (?:the next )?{n} {unit}$',
    ],
    today: [
      '(?:from|as of|as from|starting|effective|beginning|with effect from) today',
      '(?:effective|applies|apply|in force|takes effect|take effect|taking effect) (?:immediately|today|at once|now|with immediate effect)',
      'with immediate effect',
      'effective immediately',
      'on the (?:date|day) of (?:this|its) (?:notice|publication|announcement)',
    ],
    'next-month': [
      '(?:the )?{d}(?:st|nd|rd|th)?(?: day)? of (?:the )?(?:next|coming|following) month',
      '(?:the )?first(?: day)? of (?:the )?(?:next|coming|following) month',
      'next month on the {d}',
    ],
    'this-month': ['(?:the )?{d}(?:st|nd|rd|th)?(?: day)? of (?:this|the current) month'],
    'next-weekday': ['(?:next|this coming|the coming) {weekday}', '{weekday} (?:of )?next week'],
    'month-end': ['(?:the )?end of (?:this|the|the current) month', 'month-end'],
  },
  zh: {
    anchor:
      '日起|日[后後满滿]|[天周週月年日][后後]|即|下[个個]?[月周週星禮礼]|次月|翌月|[本当當这這]个?月|月[底末]|日内|日內',
    after: [
      '(?:公告|通知|規則|规则|办法|辦法|条例|本规定|发布|公布|發布|发出|印发|刊登)(?:发布|公布|發布|发出|公告|印发)?(?:之)?日(?:起|后|後)?(?:满|滿|的|第|算)?{n}{unit}(?:后|後|起|之后|以后|之後)?',
      '{n}{unit}(?:后|後|之后|以后|之後)(?:正式|起|开始|開始)?(?:生效|施行|实施|實施|执行|執行|适用|適用)',
    ],
    within: [
      '(?:公告|通知|发布|公布|發布|发出|即|收到本通知|收到本公告)(?:发布|公布|發布|发出)?(?:之)?日起{n}{unit}(?:内|內|之内)',
      '(?:本公告|本通知|公告|通知)(?:发布|公布|發布|发出)?(?:后|後){n}{unit}(?:内|內|之内)',
    ],
    today: [
      '即日起',
      '自即日',
      '本日起',
      '今日起',
      '今天起',
      '即刻生效',
      '即时生效',
      '立即生效',
      '即時生效',
      '自(?:本(?:公告|通知|规则))?(?:公布|发布|印发|公告|發布|发文|颁布)之日起(?:正式)?(?:施行|生效|执行|实施|實施|執行)',
      '自(?:公布|发布|印发|公告|發布)日(?:起)?(?:施行|生效|执行|实施|實施)',
      '(?:公布|发布|發布)之日起(?:施行|生效|执行|实施)',
    ],
    'next-month': [
      '(?:下个月|下個月|下月|次月|翌月){d}[日号號]',
      '(?:下个月|下個月|下月|次月|翌月)(?:初|首日)',
    ],
    'this-month': ['(?:本月|这个月|這個月|當月){d}[日号號]'],
    'next-weekday': ['下(?:个|個)?{weekday}'],
    'month-end': ['本月底', '月底前', '本月末', '月末前'],
  },
  ja: {
    anchor: 'から|より|即日|本日|公布日|来月|翌月|今月|当月|来週|次の|月末|ただち|後[にか]',
    after: [
      '(?:公布|公表|告示|掲載|発表|通知|お知らせ)(?:の|した)?日?(?:から|より)(?:起算して)?{n}{unit}(?:後|を経過した日|経過後)?',
      '(?:本日|本お知らせ|本通知)(?:から|より){n}{unit}後',
      '{n}{unit}後(?:に|から|より)(?:施行|適用|変更|開始)',
    ],
    within: ['(?:公布|掲載|通知|お知らせ|本日|本通知|本メール)(?:の日|日)?(?:から|より){n}{unit}以内'],
    today: [
      '本日より',
      '本日から',
      '本日付',
      '即日(?:適用|施行|実施)',
      'ただちに適用',
      '公布の日から施行',
      '公布日に施行',
    ],
    'next-month': ['(?:来月|翌月){d}日', '来月初(?:め|日)'],
    'this-month': ['(?:今月|当月){d}日'],
    'next-weekday': ['来週の?{weekday}', '次の{weekday}'],
    'month-end': ['今月末', '今月末日', '月末まで'],
  },
  ko: {
    anchor: '부터|오늘|금일|즉시|[달월주]|후|뒤|공포',
    after: [
      '(?:공지|공고|공포|게시|안내|통지|발표|고시)(?:일|한 날|된 날)?(?:로)?부터 ?{n} ?{unit} ?(?:후|뒤|이 지난|이 경과한)',
      '{n} ?{unit} ?(?:후|뒤)(?:부터|에)? ?(?:시행|적용|변경)',
      '(?:공포|고시|공고) ?후 ?{n} ?{unit}',
    ],
    within: [
      '(?:공지|공고|게시|안내|통지|오늘|본 공지|받은 날)(?:일|한 날)?(?:로)?부터 ?{n} ?{unit} ?(?:이내|내|안)',
    ],
    today: ['오늘부터', '금일부터', '즉시 (?:시행|적용)', '공포한 날부터 시행', '게시일부터 적용'],
    'next-month': ['(?:다음 ?달|내달|익월) ?{d}일', '(?:다음 ?달|내달) ?초'],
    'this-month': ['(?:이번 ?달|이달|금월) ?{d}일'],
    'next-weekday': ['다음 ?주 ?{weekday}'],
    'month-end': ['이번 ?달 ?말', '이달 말', '월말까지'],
  },
  de: {
    anchor: 'tag|woche|monat|jahr|heute|sofort|verkund|kommend|nachst',
    after: [
      '{n} {unit} nach (?:der |dieser |diesem |dem )?(?:veroffentlichung|bekanntgabe|bekanntmachung|mitteilung|nachricht|heute|tag der|ankundigung)',
      '(?:heute )?in {n} {unit}(?= (?:tritt|treten|gelten|gilt|wird|werden|andert|andern|beginnt|startet|in kraft))',
      '(?:gilt|gelten|tritt|treten|andert sich|andern sich|startet|beginnt) (?:heute )?in {n} {unit}',
    ],
    within: [
      '(?:binnen|innerhalb von|innerhalb|in) {n} {unit} (?:nach|ab|seit|von) (?:der |dieser |diesem |dem |erhalt )?(?:veroffentlichung|mitteilung|nachricht|heute|bekanntgabe|dieser|erhalt)',
      '(?:bitte)[^.]{0,80} (?:binnen|innerhalb von|innerhalb) {n} {unit}$',
    ],
    today: [
      'ab heute',
      'ab sofort',
      'mit sofortiger wirkung',
      'seit heute',
      'mit dem heutigen tag',
      'am tag (?:nach )?der verkundung',
    ],
    'next-month': [
      'ersten des (?:kommenden|nachsten|folgenden) monats',
      '{d}\\.? (?:tag )?des (?:kommenden|nachsten|folgenden) monats',
      '{d}\\. (?:kommenden|nachsten|folgenden) monats',
    ],
    'this-month': ['{d}\\.? (?:dieses|des laufenden) monats'],
    'next-weekday': [
      '(?:kommenden|nachsten|am nachsten|am kommenden) {weekday}',
      '{weekday} (?:nachster|der nachsten|kommender) woche',
    ],
    'month-end': ['monatsende', 'ende dieses monats', 'ende des monats'],
  },
  fr: {
    anchor: 'jour|semaine|mois|an|aujourd|immediat|des a present|prochain',
    after: [
      '{n} {unit} (?:apres|suivant) (?:la |le |cette |ce |sa |votre )?(?:publication|annonce|message|date de|reception|present|notification|avis)',
      'dans {n} {unit}(?: jour pour jour)?',
    ],
    within: [
      "(?:sous|dans un delai de|dans les|d'ici) {n} {unit} (?:a compter de|a partir de|suivant|apres|des) (?:la |ce |cette |le |reception|publication|presente)",
      '(?:veuillez|merci de)[^.]{0,80} (?:sous|dans les|dans un delai de) {n} {unit}$',
    ],
    today: [
      "(?:a compter d'|a partir d'|des )aujourd'hui",
      'avec effet immediat',
      'effet immediat',
      'a compter de ce jour',
      'des a present',
      'immediatement applicable',
    ],
    'next-month': [
      '(?:1er|premier|{d}) (?:jour )?(?:du )?mois prochain',
      '(?:1er|premier|{d}) du mois suivant',
    ],
    'this-month': ['{d} (?:du mois courant|de ce mois)'],
    'next-weekday': ['{weekday} prochain', '{weekday} de la semaine prochaine'],
    'month-end': ['fin du mois', 'la fin de ce mois'],
  },
  es: {
    anchor: 'dia|semana|mes|ano|hoy|inmediat|fecha|proximo|viene|plazo',
    after: [
      '{n} {unit} (?:despues de|desde|tras|a partir de|posteriores a) (?:la |su |este |esta |el |dicha )?(?:publicacion|aviso|anuncio|comunicado|notificacion|fecha de)',
      '(?:entra(?:ra)? en vigor|se aplicara|aplicable|comenzara|empezara|cambiara) (?:en|dentro de) {n} {unit}',
      '^(?:en|dentro de) {n} {unit}',
      'a los {n} {unit} de (?:su |la )?publicacion',
    ],
    within: [
      '(?:en un plazo de|dentro de los|en el plazo de|en los|dentro del plazo de) (?:proximos )?{n} {unit} (?:desde|a partir de|siguientes a|posteriores a|contados desde|tras) (?:la |este |esta |el |su )?(?:publicacion|aviso|anuncio|comunicado|mensaje|recepcion|notificacion|presente)',
    ],
    today: [
      '(?:a partir de|desde) hoy',
      'con efecto inmediato',
      'de inmediato entra',
      'con efectos inmediatos',
      'a partir de la fecha',
      'el dia de su publicacion',
    ],
    'next-month': [
      '(?:dia )?{d} del (?:proximo mes|mes que viene|mes proximo|mes siguiente|mes entrante)',
      '(?:primer dia|primero|dia primero) del (?:proximo mes|mes que viene|mes proximo|mes siguiente)',
      '{d} de mes que viene',
    ],
    'this-month': ['(?:dia )?{d} de(?:l mes en curso| este mes)'],
    'next-weekday': ['(?:el )?proximo {weekday}', '{weekday} (?:que viene|proximo|de la proxima semana)'],
    'month-end': ['fin de mes', 'final de(?:l| este) mes'],
  },
  it: {
    anchor: 'giorn|settiman|mes[ei]|ann[oi]|oggi|immediat|odierna|prossim',
    after: [
      "{n} {unit} (?:dalla|dopo la|dopo|successivi alla|dall') ?(?:pubblicazione|data|presente|annuncio|avviso|questo|comunicazione|odierna)",
      '(?:in vigore|si applica|si applicano|cambia|cambiano|inizia) (?:tra|fra) {n} {unit}',
      '^(?:tra|fra) {n} {unit}',
    ],
    within: [
      "(?:entro|nei|nel termine di) {n} {unit} (?:dalla|dal|dopo|successivi|dall') ?(?:pubblicazione|data|presente|questo|ricezione|ricevimento|annuncio|avviso)",
    ],
    today: [
      'da oggi',
      'a partire da oggi',
      'con effetto immediato',
      'dalla data odierna',
      'con decorrenza immediata',
      'dal giorno della pubblicazione',
    ],
    'next-month': [
      '(?:primo|1|{d})(?:º|°)? (?:giorno )?del (?:mese prossimo|prossimo mese|mese successivo)',
      '(?:primo|{d}) del mese entrante',
    ],
    'this-month': ['{d} (?:di questo mese|del mese corrente|del corrente mese)'],
    'next-weekday': [
      '(?:il )?prossimo {weekday}',
      '{weekday} (?:prossimo|prossima|della prossima settimana)',
    ],
    'month-end': ['fine mese', 'fine del mese'],
  },
  nl: {
    anchor: 'dag|week|weken|maand|jaar|direct|onmiddellijk|volgende|komende',
    after: [
      '{n} {unit} na (?:de |dit |deze |het )?(?:publicatie|bericht|aankondiging|vandaag|bekendmaking|dagtekening)',
      '(?:over|binnenkort,? over) {n} {unit}(?= (?:gaat|gaan|geldt|gelden|wijzig|verander|wordt|worden))',
      '(?:geldt|gelden|ingaan|gaat in|wijzigt|verandert|veranderen) over {n} {unit}',
      '^over {n} {unit}',
    ],
    within: [
      'binnen {n} {unit} (?:na|vanaf|van) (?:de |dit |deze |het |ontvangst van )?(?:publicatie|bericht|aankondiging|vandaag|dagtekening|dit|ontvangst)',
    ],
    today: [
      'vanaf vandaag',
      'per direct',
      'met onmiddellijke ingang',
      'met ingang van vandaag',
      'per vandaag',
    ],
    'next-month': [
      '(?:eerste|1e|{d}e?)(?: dag)? van (?:de )?(?:volgende|komende) maand',
      'volgende maand de {d}e?',
    ],
    'this-month': ['{d}e? van deze maand'],
    'next-weekday': ['(?:volgende|aanstaande|komende) {weekday}', '{weekday} volgende week'],
    'month-end': ['eind(?:e)? (?:van )?(?:de|deze) maand'],
  },
  ru: {
    anchor: 'дн|день|недел|месяц|лет|год|сегодня|немедленно|публикаци|опубликовани|следующ|ближайш',
    after: [
      'через {n} {unit}(?: (?:после|со дня|с даты|с момента))?',
      'по истечении {n} {unit} (?:со дня|с даты|после|с момента)',
      '{n} {unit} (?:после|со дня|с даты|с момента) (?:публикации|опубликования|настоящего|этого|официального)',
    ],
    within: [
      'в течение {n} {unit} (?:после|со дня|с даты|с момента) (?:публикации|получения|этого|настоящего|уведомления)',
    ],
    today: [
      'с сегодняшнего дня',
      'немедленно вступа',
      'вступа\\p{L}+ в силу (?:немедленно|сегодня|со дня (?:официального )?опубликования|с момента публикации)',
      'уже сегодня действу',
    ],
    'next-month': ['(?:{d}(?:-?го)?|первого) (?:числа )?следующего месяца'],
    'this-month': ['{d}(?:-?го)? (?:числа )?(?:этого|текущего) месяца'],
    'next-weekday': ['(?:следующ\\p{L}+|ближайш\\p{L}+) {weekday}', '{weekday} на следующей неделе'],
    'month-end': ['конца (?:этого )?месяца'],
  },
  pl: {
    anchor: 'dni|dzien|tygod|miesi|rok|lat|dzis|natychmiast|zaraz|ogloszenia|przyszl|najbliz|nastepn|kolejn',
    after: [
      '{n} {unit} (?:od|po) (?:dnia |daty )?(?:publikacji|ogloszenia|opublikowania|tego|niniejszego|wyslania)',
      '(?:wejdzie|wejda|wchodzi|wchodza) w zycie za {n} {unit}',
      '^za {n} {unit}',
      'po uplywie {n} {unit} od',
    ],
    within: ['w ciagu {n} {unit} od (?:dnia |daty )?(?:publikacji|ogloszenia|otrzymania|tej|tego|niniejsz)'],
    today: [
      'od dzis(?:iaj)?',
      'ze skutkiem natychmiastowym',
      'z dniem dzisiejszym',
      'od zaraz',
      'z dniem ogloszenia',
    ],
    'next-month': ['(?:pierwszego|1\\.?|{d}\\.?) (?:dnia )?(?:przyszlego|nastepnego|kolejnego) miesiaca'],
    'this-month': ['{d}\\.? (?:dnia )?(?:tego|biezacego) miesiaca'],
    'next-weekday': [
      '(?:przyszl|najblizsz|nastepn|kolejn)\\p{L}+ {weekday}',
      '{weekday} w przyszlym tygodniu',
    ],
    'month-end': ['konca (?:tego |biezacego )?miesiaca'],
  },
  pt: {
    anchor: 'dia|semana|mes|ano|hoje|imediat|data|proxim|vem',
    after: [
      '{n} {unit} (?:apos|depois|a contar|a partir) (?:d?[aeo]s? )?(?:a |o |da |de |deste |desta |sua )?(?:publicacao|data|aviso|anuncio|comunicado|divulgacao|este|esta)',
      '(?:em vigor|passa a valer|passam a valer|comeca|muda|mudam) (?:em|daqui a) {n} {unit}',
      '^(?:em|daqui a) {n} {unit}',
    ],
    within: [
      '(?:em ate|no prazo de|dentro de|nos proximos|em) {n} {unit} (?:apos|a contar|a partir|contados|do recebimento|depois) ?(?:d[aeo]s?te? |d[aeo] |o |a )?(?:publicacao|data|aviso|anuncio|comunicado|recebimento|deste|desta|mensagem)',
    ],
    today: [
      'a partir de hoje',
      'com efeito imediato',
      'a partir desta data',
      'desde hoje',
      'na data de sua publicacao',
      'imediatamente em vigor',
    ],
    'next-month': ['(?:dia )?(?:primeiro|1º|{d}) do (?:proximo mes|mes que vem|mes seguinte)'],
    'this-month': ['(?:dia )?{d} deste mes'],
    'next-weekday': ['(?:na )?proxim[ao] {weekday}', '{weekday} (?:que vem|da proxima semana)'],
    'month-end': ['fim do mes', 'final do mes', 'final deste mes'],
  },
  vi: {
    anchor: 'ngay|tuan|thang|nam|hieu luc',
    after: [
      '(?:sau )?{n} {unit} (?:ke )?(?:tu|sau) (?:khi )?(?:ngay )?(?:thong bao|cong bo|dang|ban hanh|nay)',
      'sau {n} {unit} nua',
    ],
    within: [
      'trong (?:vong )?{n} {unit} (?:ke )?tu (?:khi )?(?:ngay )?(?:thong bao|cong bo|dang|nhan|hom nay|nay)',
    ],
    today: [
      '(?:ke )?tu (?:ngay )?hom nay',
      'co hieu luc ngay',
      'ap dung ngay lap tuc',
      'ngay lap tuc co hieu luc',
      'tu thoi diem thong bao',
      'co hieu luc (?:ke )?tu ngay (?:ky|cong bo|ban hanh|dang)',
    ],
    'next-month': ['(?:ngay |mung )?{d} thang (?:sau|toi)'],
    'this-month': ['(?:ngay |mung )?{d} thang nay'],
    'next-weekday': ['thu (?<vi>hai|ba|tu|nam|sau|bay) tuan (?:sau|toi)'],
    'month-end': ['cuoi thang nay'],
  },
  id: {
    anchor: 'hari|minggu|pekan|bulan|tahun|segera|saat ini|depan|tanggal',
    after: [
      '{n} {unit} (?:setelah|sejak|dari|sesudah) (?:tanggal )?(?:pengumuman|pemberitahuan|publikasi|hari ini|diumumkan|penerbitan)',
      '(?:berlaku|mulai) (?:dalam )?{n} {unit} (?:lagi|ke depan|mendatang)',
    ],
    within: [
      '(?:dalam|dalam waktu|paling lambat|maksimal) {n} {unit} (?:setelah|sejak|dari) (?:tanggal )?(?:pengumuman|pemberitahuan|diterimanya|hari ini)',
    ],
    today: [
      'mulai hari ini',
      'berlaku segera',
      'efektif segera',
      'sejak hari ini',
      'terhitung hari ini',
      'berlaku mulai saat ini',
      'sejak tanggal (?:diundangkan|ditetapkan)',
    ],
    'next-month': ['(?:tanggal )?{d} bulan depan', 'awal bulan depan'],
    'this-month': ['(?:tanggal )?{d} bulan ini'],
    'next-weekday': ['(?:hari )?{weekday} (?:depan|mendatang|minggu depan|pekan depan)'],
    'month-end': ['akhir bulan ini'],
  },
  th: {
    anchor: 'วัน|สัปดาห์|เดือน|ปี|ทันที|บัดนี้',
    after: [
      '(?:อีก ?)?{n} ?{unit} ?(?:หลังจาก|นับจาก|นับตั้งแต่|หลัง)(?:วันที่)?(?:ที่)?(?:มี)?(?:ประกาศ|แจ้ง|เผยแพร่|วันนี้)',
      'ในอีก ?{n} ?{unit}',
    ],
    within: [
      'ภายใน ?{n} ?{unit} ?(?:หลังจาก|นับจาก|นับตั้งแต่|หลัง|จาก)(?:วันที่)?(?:ที่)?(?:ได้รับ)?(?:ประกาศ|แจ้ง|วันนี้|ประกาศนี้|หนังสือ|การแจ้ง)',
    ],
    today: ['ตั้งแต่วันนี้', 'มีผลทันที', 'มีผลบังคับใช้ทันที', 'นับตั้งแต่บัดนี้', 'ตั้งแต่วันที่ประกาศ'],
    'next-month': ['(?:วันที่ ?)?{d} (?:ของ)?เดือนหน้า', '(?:วันที่ ?)?{d} เดือนถัดไป'],
    'this-month': ['(?:วันที่ ?)?{d} (?:ของ)?เดือนนี้'],
    'next-weekday': ['{weekday}(?:ที่ )?หน้า', '{weekday}สัปดาห์หน้า'],
    'month-end': ['สิ้นเดือนนี้', 'ปลายเดือนนี้'],
  },
};
