import { describe, expect, it } from 'vitest';
import { readDates } from '../../src/assess/dates/read.js';
import { readInput } from '../../src/assess/reading.js';

/** What is read from a text published on Monday, 2 March 2026. */
function read(language: string, text: string, market = 'EU', published = '2026-03-02') {
  const passages = [{ section: [], text, kind: 'added' as const }];
  const sentences = readInput({ title: '', origin: 'appeared', passages }, language);
  const dates = readDates({ sentences, language, published, markets: [market], primary: new Set() });
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
