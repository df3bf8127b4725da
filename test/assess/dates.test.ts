import { describe, expect, it } from 'vitest';
import { chooseDates, scoreDates } from '../../src/assess/dates/read.js';
import { readInput } from '../../src/assess/reading.js';

/** What is read from a text published on Monday, 2 March 2026. */
function read(language: string, text: string, market = 'EU', published = '2026-03-02') {
  const passages = [{ section: [], text, kind: 'added' as const }];
  const sentences = readInput({ title: '', origin: 'appeared', passages }, language);
  const dates = chooseDates(
    scoreDates({ sentences, language, published, markets: [market], primary: new Set() }),
  );
  return { effective: dates.effective?.date, deadline: dates.deadline?.date };
}

describe('the day from which a rule applies', () => {
  const cases: [language: string, text: string, expected: string][] = [
    ['en', 'The new fee schedule takes effect on 5 March 2026.', '2026-03-05'],
    ['en', 'Starting March 5, 2026, every listing must name the manufacturer.', '2026-03-05'],
    ['en', 'Effective April 1st, sellers must confirm each order within a day.', '2026-04-01'],
    ['en', 'As of Q3 2026, listings must carry an energy label.', '2026-07-01'],
    ['en', 'From 1 January the standard commission rises to 12%.', '2027-01-01'],
    ['en', 'The change applies 30 days after publication of this notice.', '2026-04-01'],
    ['en', 'Two weeks from today the return window becomes 30 days.', '2026-03-16'],
    ['en', 'Beginning next Tuesday, late orders are cancelled automatically.', '2026-03-10'],
    ['en', 'From the 1st of next month, titles must not exceed 150 characters.', '2026-04-01'],
    ['en', 'Effective immediately, weighted sleep sacks may not be offered.', '2026-03-02'],
    ['en', 'From tomorrow, late orders are cancelled automatically.', '2026-03-03'],
    ['en', 'Two Mondays from now the new fee schedule takes effect.', '2026-03-16'],
    ['zh-CN', '自四月一日起，佣金调整为5%。', '2026-04-01'],
    ['zh-CN', '新规则4.15起正式施行。', '2026-04-15'],
    ['zh-CN', '后天起，商家须上传质检报告。', '2026-03-04'],
    ['vi', 'Hai tuần kể từ hôm nay, phí tăng lên 5%.', '2026-03-16'],
    ['de', 'Die neuen Bedingungen gelten ab dem 5. März 2026.', '2026-03-05'],
    ['de', 'Zum 15.04.2026 treten die neuen Provisionen in Kraft.', '2026-04-15'],
    [
      'de',
      'Ab dem Ersten des kommenden Monats müssen alle Angebote die Herstellerangaben enthalten.',
      '2026-04-01',
    ],
    ['de', 'Mit sofortiger Wirkung dürfen diese Produkte nicht mehr angeboten werden.', '2026-03-02'],
    ['fr', 'À compter du 1er avril 2026, les vendeurs devront indiquer le fabricant.', '2026-04-01'],
    ['fr', 'Les nouvelles conditions entreront en vigueur dans deux mois.', '2026-05-02'],
    ['fr', 'Dès le premier du mois prochain, la commission passe à 14 %.', '2026-04-01'],
    ['es', 'La nueva tarifa se aplicará a partir del 5 de marzo de 2026.', '2026-03-05'],
    ['es', 'A partir del día 1 del próximo mes las fichas deberán incluir el fabricante.', '2026-04-01'],
    ['es', 'Los cambios entran en vigor 15 días después de la publicación de este aviso.', '2026-03-17'],
    ['it', 'Le nuove condizioni entrano in vigore il 1º aprile 2026.', '2026-04-01'],
    ['it', 'Con effetto dal 05/04/2026 le tariffe aumentano.', '2026-04-05'],
    ['it', 'Le modifiche si applicano trenta giorni dopo la pubblicazione di questo avviso.', '2026-04-01'],
    ['nl', 'Met ingang van 1 april 2026 wijzigen we de voorwaarden.', '2026-04-01'],
    ['nl', 'Vanaf de eerste van de volgende maand moeten verkopers dit opgeven.', '2026-04-01'],
    ['pl', 'Nowy regulamin wchodzi w życie 1 kwietnia 2026 r.', '2026-04-01'],
    ['pl', 'Z dniem 15 marca zmieniają się stawki prowizji.', '2026-03-15'],
    ['pl', 'Zmiany obowiązują od pierwszego dnia przyszłego miesiąca.', '2026-04-01'],
    ['pt-BR', 'As novas regras entram em vigor em 5 de abril de 2026.', '2026-04-05'],
    ['pt-BR', 'A partir de 1º de abril, os vendedores deverão enviar a nota fiscal.', '2026-04-01'],
    ['pt-BR', 'A mudança passa a valer quinze dias após a publicação deste aviso.', '2026-03-17'],
    ['ru', 'Новые тарифы вступают в силу 1 апреля 2026 года.', '2026-04-01'],
    ['ru', 'С 15 марта комиссия повышается.', '2026-03-15'],
    ['ru', 'Изменения вступят в силу через 10 дней после публикации.', '2026-03-12'],
    ['zh-CN', '新规则自2026年4月1日起施行。', '2026-04-01'],
    ['zh-CN', '平台将于4月1日起调整佣金。', '2026-04-01'],
    ['zh-CN', '本规则自公告发布之日起15日后生效。', '2026-03-17'],
    ['zh-CN', '下周四起,体验分低于60分的店铺暂停提现。', '2026-03-12'],
    ['zh-CN', '即日起,商家不得使用未经授权的图片。', '2026-03-02'],
    ['zh-CN', '自2026年第三季度首日起,商品须标注能效等级。', '2026-07-01'],
    ['zh-CN', '新标准2026/4/1起执行。', '2026-04-01'],
    ['zh-TW', '本規範自民國115年4月1日起實施。', '2026-04-01'],
    ['zh-TW', '修正條文自公告日起六個月後生效。', '2026-09-02'],
    ['ja', '2026年4月1日より販売手数料を変更いたします。', '2026-04-01'],
    ['ja', '令和8年4月1日から施行されます。', '2026-04-01'],
    ['ja', '来月1日より、レビューの運用を変更いたします。', '2026-04-01'],
    ['ko', '2026년 4월 1일부터 판매수수료가 인상됩니다.', '2026-04-01'],
    ['ko', '다음 달 15일부터 정산 기준을 변경합니다.', '2026-04-15'],
    ['ko', '공지일로부터 30일 후 시행됩니다.', '2026-04-01'],
    ['id', 'Ketentuan baru berlaku mulai 1 April 2026.', '2026-04-01'],
    ['id', 'Mulai tanggal 1 bulan depan penjual wajib mengunggah sertifikat.', '2026-04-01'],
    ['vi', 'Chính sách mới có hiệu lực từ ngày 01/04/2026.', '2026-04-01'],
    ['vi', 'Quy định áp dụng từ ngày 5 tháng 4 năm 2026.', '2026-04-05'],
    ['vi', 'Thay đổi có hiệu lực sau 15 ngày kể từ ngày thông báo.', '2026-03-17'],
    ['th', 'อัตราใหม่มีผลตั้งแต่วันที่ 1 เมษายน 2569 เป็นต้นไป', '2026-04-01'],
    ['th', 'มีผลบังคับใช้วันที่ 5 เม.ย. 2569', '2026-04-05'],
  ];
  it.each(cases)('%s: %s', (language, text, expected) => {
    expect(read(language, text)).toEqual({ effective: expected, deadline: undefined });
  });
});

describe('the day by which a seller has to act', () => {
  const cases: [language: string, text: string, expected: string][] = [
    ['en', 'Please upload the certificate by 20 March 2026.', '2026-03-20'],
    ['en', 'You must confirm your details no later than March 20.', '2026-03-20'],
    ['en', 'Please confirm your address within 14 days of this notice.', '2026-03-16'],
    ['de', 'Bitte hinterlegen Sie die Angaben bis spätestens 20. März.', '2026-03-20'],
    ['fr', 'Merci de compléter votre dossier avant le 20 mars 2026.', '2026-03-20'],
    ['fr', 'Veuillez répondre sous quatorze jours à compter de ce message.', '2026-03-16'],
    ['es', 'Debes cargar el certificado a más tardar el 20 de marzo.', '2026-03-20'],
    ['it', 'Vi chiediamo di caricare il documento entro il 20 marzo 2026.', '2026-03-20'],
    ['nl', 'Vul de gegevens uiterlijk 20 maart in.', '2026-03-20'],
    ['pl', 'Prosimy uzupełnić dane najpóźniej do 20 marca.', '2026-03-20'],
    ['pt-BR', 'Envie o documento até 20 de março de 2026.', '2026-03-20'],
    ['ru', 'Загрузите сертификат не позднее 20 марта 2026 года.', '2026-03-20'],
    ['zh-CN', '请于3月20日前补充资质。', '2026-03-20'],
    ['zh-CN', '商家最迟应在2026年3月20日完成备案。', '2026-03-20'],
    ['zh-TW', '請於3月20日前完成自評表並上傳。', '2026-03-20'],
    ['ja', '3月20日までに必要書類をご提出ください。', '2026-03-20'],
    ['ko', '3월 20일까지 인증서를 제출해 주세요.', '2026-03-20'],
    ['id', 'Mohon lengkapi data paling lambat 20 Maret 2026.', '2026-03-20'],
    ['vi', 'Vui lòng cập nhật thông tin trước ngày 20/03/2026.', '2026-03-20'],
    ['th', 'โปรดส่งเอกสารภายในวันที่ 20 มีนาคม 2569', '2026-03-20'],
  ];
  it.each(cases)('%s: %s', (language, text, expected) => {
    expect(read(language, text)).toEqual({ effective: undefined, deadline: expected });
  });
});

describe('dates that are neither', () => {
  const none: [language: string, text: string][] = [
    ['en', 'Last updated: 8 January 2026'],
    ['en', 'The guide was published on March 4, 2025 and is still current.'],
    ['en', 'Our webinar on packaging takes place on 14 March 2026 at 3 pm.'],
    ['en', 'During the third quarter we will make two changes to returns.'],
    ['en', 'For example, an order placed on 3 May 2026 counts for May.'],
    ['en', 'There were 31 reports, and 12 of them were closed in 2025.'],
    ['en', 'On February 30, 2026 nothing can happen.'],
    ['de', 'Das Handbuch (Version 1.3) wurde am 4. Oktober 2025 veröffentlicht.'],
    ['fr', 'La version actuelle date du 14 novembre 2023.'],
    ['zh-CN', '本条例于2025年2月23日通过、3月15日公布。'],
    ['zh-CN', '直播讲解:3月9日20:00,预约入口见首页。'],
    ['ja', '5月14日には、オンライン座談会を開催します。'],
  ];
  it.each(none)('%s: %s', (language, text) => {
    expect(read(language, text)).toEqual({ effective: undefined, deadline: undefined });
  });
});

describe('numeric dates', () => {
  it('are month first in the United States only', () => {
    const text = 'Effective 04/05/2026 the standard changes.';
    expect(read('en', text, 'US').effective).toBe('2026-04-05');
    expect(read('en', text, 'GB').effective).toBe('2026-05-04');
  });

  it('are read the other way round where that is the only possible day', () => {
    expect(read('en', 'Effective 25/04/2026 the standard changes.', 'US').effective).toBe('2026-04-25');
  });
});

describe('several dates', () => {
  it('tells the start of the rule from the deadline and from the history', () => {
    const text =
      'The Regulation was adopted in May 2023 and applies from 13 December 2026. ' +
      'Please complete the following by 10 December: manufacturer name and address.';
    expect(read('en', text)).toEqual({ effective: '2026-12-13', deadline: '2026-12-10' });
  });

  it('takes the new date of a rule that is postponed', () => {
    const text =
      'The new packaging fee is postponed. Originally planned for 1 April 2026, it will now apply from 1 July 2026.';
    expect(read('en', text).effective).toBe('2026-07-01');
  });

  it('takes the new date in Chinese, too', () => {
    expect(read('zh-CN', '原定2026年4月1日起实施的新费率,推迟至2026年7月1日起实施。').effective).toBe(
      '2026-07-01',
    );
  });

  it('does not take the end of a span of days for the start', () => {
    expect(read('zh-CN', '2月15日至2月19日暂停收货,2月20日恢复。').effective).toBeUndefined();
  });
});

describe('languages of single sources', () => {
  const starts: [language: string, text: string][] = [
    ['sv', 'Från och med den 1 april 2026 höjs provisionen till 12 procent.'],
    ['sv', 'De nya villkoren träder i kraft den 1 april 2026.'],
    ['cs', 'Od 1. dubna 2026 se zvyšuje provize na 12 %.'],
    ['cs', 'Nové podmínky nabývají účinnosti dne 1. dubna 2026.'],
    ['ro', 'Începând cu 1 aprilie 2026, comisionul crește la 12%.'],
    ['ro', 'Noile condiții intră în vigoare la 1 aprilie 2026.'],
    ['hu', '2026. április 1-jétől a jutalék 12%-ra emelkedik.'],
    ['hu', 'Az új feltételek 2026. április 1. napjától érvényesek.'],
    ['tr', "Komisyon oranı 1 Nisan 2026'dan itibaren %12'ye yükselecektir."],
    ['tr', 'Yeni koşullar 1 Nisan 2026 tarihinde yürürlüğe girecektir.'],
    ['el', 'Από την 1η Απριλίου 2026 η προμήθεια αυξάνεται σε 12%.'],
    ['el', 'Οι νέοι όροι τίθενται σε ισχύ στις 1 Απριλίου 2026.'],
  ];
  it.each(starts)('%s: %s', (language, text) => {
    expect(read(language, text)).toEqual({ effective: '2026-04-01', deadline: undefined });
  });

  const deadlines: [language: string, text: string][] = [
    ['sv', 'Vänligen ladda upp intyget senast den 20 mars 2026.'],
    ['cs', 'Doplňte prosím údaje nejpozději do 20. března 2026.'],
    ['ro', 'Vă rugăm să încărcați documentele până la 20 martie 2026.'],
    ['hu', 'Kérjük, töltse fel a tanúsítványt legkésőbb 2026. március 20-ig.'],
    ['tr', "Lütfen bilgilerinizi en geç 20 Mart'a kadar güncelleyin."],
    ['el', 'Παρακαλούμε υποβάλετε τα έγγραφα έως τις 20 Μαρτίου 2026.'],
  ];
  it.each(deadlines)('%s: %s', (language, text) => {
    expect(read(language, text)).toEqual({ effective: undefined, deadline: '2026-03-20' });
  });

  const none: [language: string, text: string][] = [
    ['sv', 'Sidan uppdaterades senast den 8 januari 2026.'],
    ['cs', 'Naposledy aktualizováno 8. ledna 2026.'],
    ['ro', 'Ultima actualizare: 8 ianuarie 2026'],
    ['hu', 'Utolsó frissítés: 2026. január 8.'],
    ['tr', 'Son güncelleme: 8 Ocak 2026'],
    ['el', 'Τελευταία ενημέρωση: 8 Ιανουαρίου 2026'],
  ];
  it.each(none)('%s: %s', (language, text) => {
    expect(read(language, text)).toEqual({ effective: undefined, deadline: undefined });
  });
});

describe('days counted from the notice', () => {
  const cases: [language: string, text: string, expected: string][] = [
    ['en', 'From the first day of next quarter, offers need an energy label.', '2026-04-01'],
    ['de', 'Ab dem ersten Tag des nächsten Quartals gelten neue Nutzungsbedingungen.', '2026-04-01'],
    ['de', 'Das gilt für Umsätze, die nach dem 31. März 2026 ausgeführt werden.', '2026-04-01'],
    ['es', 'La norma se aplica treinta días calendario después de esta publicación.', '2026-04-01'],
    ['it', 'Da lunedì prossimo le immagini dovranno avere lo sfondo bianco.', '2026-03-09'],
    ['nl', 'Vanaf de laatste dag van deze maand geldt een nieuwe controle.', '2026-03-31'],
    ['pl', 'Od poniedziałku przyszłego tygodnia obowiązuje nowy regulamin.', '2026-03-09'],
    ['ru', 'С понедельника следующей недели меняется правило для чехлов.', '2026-03-09'],
    ['ja', '今週の金曜日から、評価の点数を毎日更新に切り替えます。', '2026-03-06'],
    ['ja', '3月16日(月)受付分より、手数料を5%とします。', '2026-03-16'],
    ['zh-TW', '本辦法自公布後6個月施行。', '2026-09-02'],
    ['id', 'Empat belas hari setelah pengumuman ini (2 Maret 2026), batas waktu berubah.', '2026-03-16'],
  ];
  it.each(cases)('%s: %s', (language, text, expected) => {
    expect(read(language, text).effective).toBe(expected);
  });

  it('are not taken where the same sentence states the day', () => {
    const text =
      'La nouvelle version prendra effet le 3 mai 2026, soit deux mois après la présente notification.';
    expect(read('fr', text).effective).toBe('2026-05-03');
  });

  it('are not read from the words of another language', () => {
    const text = "La commission est due dès lors qu'un acheteur a cliqué au cours des 30 jours précédents.";
    expect(read('fr', text)).toEqual({ effective: undefined, deadline: undefined });
  });

  it('do not make the end of a notice period the start of a rule', () => {
    const text = 'Der Vertrag kann mit einer Frist von vier Wochen zum Monatsende gekündigt werden.';
    expect(read('de', text).effective).toBeUndefined();
  });
});

describe('days written in other ways', () => {
  const cases: [language: string, text: string, expected: string][] = [
    ['zh-CN', '自二〇二六年四月一日起，卖家须标注产地。', '2026-04-01'],
    ['zh-CN', '4月起，佣金调整为7%。', '2026-04-01'],
    ['ja', '4/1より、手数料を5%に引き上げます。', '2026-04-01'],
    ['ko', '2026. 4. 1.(수)부터 시행됩니다.', '2026-04-01'],
    ['de', 'Zum 15.4. steigen die Gebühren.', '2026-04-15'],
    ['fr', 'À partir du 15/04, les vendeurs devront indiquer le prix.', '2026-04-15'],
    ['it', 'Dal primo aprile le tariffe cambiano.', '2026-04-01'],
    ['es', 'A partir de mayo será obligatorio indicar el fabricante.', '2026-05-01'],
    ['vi', 'Từ ngày 1/4, phí tăng lên 5%.', '2026-04-01'],
    ['th', 'ตั้งแต่วันที่ 1 เม.ย. 69 ค่าธรรมเนียมปรับเป็น 5%', '2026-04-01'],
    ['ru', 'С мая повышается комиссия.', '2026-05-01'],
  ];
  it.each(cases)('%s: %s', (language, text, expected) => {
    expect(read(language, text).effective).toBe(expected);
  });

  const none: [language: string, text: string][] = [
    ['en', 'Figures from April show more returns.'],
    ['en', 'We are open 24/7 and orders may be returned.'],
    ['de', 'Von Januar bis März gilt eine höhere Lagergebühr.'],
  ];
  it.each(none)('no day: %s: %s', (language, text) => {
    expect(read(language, text).effective).toBeUndefined();
  });
});

describe('the day of a rule that is taken back', () => {
  const cases: [language: string, text: string][] = [
    [
      'en',
      'In January we wrote that, starting 1 April 2026, a packaging fee applies. We decided not to introduce it.',
    ],
    [
      'de',
      'Im Januar haben wir Ihnen mitgeteilt, dass ab 1. April 2026 ein Zuschlag gilt. Wir haben entschieden, ihn nicht einzuführen.',
    ],
    ['zh-CN', '1月公告中提到，将自2026年4月1日起收取包装费。经研究决定，该方案撤回，仍按现行规则执行。'],
    [
      'pt-BR',
      'Em janeiro comunicamos que, a partir de 1º de abril de 2026, haveria uma taxa. Decidimos não exigir isso.',
    ],
  ];
  it.each(cases)('is not the day from which one applies: %s', (language, text) => {
    expect(read(language, text).effective).toBeUndefined();
  });
});

describe('made-up dates', () => {
  it('of a whole paragraph that begins as an example are left alone', () => {
    const text = 'Example: Priya sells cards.\nExample: Jo is new. She files her return by 31 March 2026.';
    expect(read('en', text)).toEqual({ effective: undefined, deadline: undefined });
  });
});
