import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../src/language/detect.js';
import { fold } from '../../src/language/fold.js';
import { compilePhrases, dropContained } from '../../src/language/phrases.js';
import { sentencesOf } from '../../src/language/sentences.js';

function found(phrases: string[], text: string): string[] {
  const matcher = compilePhrases(phrases.map((phrase) => ({ phrase, value: phrase })));
  return dropContained(matcher.find(fold(text))).map((hit) => text.slice(hit.start, hit.end));
}

describe('folding', () => {
  it('keeps every position, so that words can be quoted as written', () => {
    for (const text of [
      'Ünïcödé — “quotes”',
      'Straße',
      '全角ABC123',
      'Thuế GTGT',
      'ภาษี ๒๕๖๙',
      'İstanbul',
      '😀 emoji',
    ]) {
      expect(fold(text)).toHaveLength(text.length);
    }
  });

  it('makes spellings alike that a reader takes for the same word', () => {
    expect(fold('RÉTRACTATION')).toBe(fold('retractation'));
    expect(fold('VAT')).toBe('vat');
    expect(fold('ещё')).toBe(fold('еще'));
  });

  it('leaves letters apart whose marks make another word', () => {
    expect(fold('が')).not.toBe(fold('か'));
    expect(fold('ภาษี')).not.toBe(fold('ภาษา'));
  });
});

describe('finding words', () => {
  it('finds whole words in alphabetic scripts, plurals included', () => {
    expect(found(['tax'], 'Syntax and taxi are no tax; taxes are.')).toEqual(['tax', 'taxes']);
  });

  it('finds any ending where the lexicon allows it', () => {
    expect(found(['gebühr*'], 'Die Gebührenordnung und neue GEBÜHREN')).toEqual(['Gebühr', 'GEBÜHR']);
  });

  it('finds a German compound by its last part', () => {
    expect(found(['*provision*'], 'Verkaufsprovisionen steigen')).toEqual(['provision']);
  });

  it('follows inflection inside a phrase', () => {
    expect(found(['товарн* знак*'], 'Защита товарных знаков')).toEqual(['товарных знак']);
  });

  it('finds words in scripts without spaces', () => {
    expect(found(['关税', '物流'], '跨境物流与进口关税调整')).toEqual(['物流', '关税']);
  });

  it('prefers the longer term', () => {
    expect(found(['customs', 'customs duty'], 'the customs duty')).toEqual(['customs duty']);
  });
});

describe('sentences', () => {
  it('are cut at stops, not inside dates, numbers and abbreviations', () => {
    expect(
      sentencesOf('Gültig ab dem 5. März 2026. Gebühr: 1.500,00 €. Siehe Art. 5 und z. B. Nr. 7.'),
    ).toEqual(['Gültig ab dem 5. März 2026.', 'Gebühr: 1.500,00 €.', 'Siehe Art. 5 und z. B. Nr. 7.']);
  });

  it('are cut after a date that ends a sentence', () => {
    expect(sentencesOf('It started on May 2. Shipments are free.')).toEqual([
      'It started on May 2.',
      'Shipments are free.',
    ]);
  });

  it('are cut at Chinese stops and at line ends', () => {
    expect(sentencesOf('规则调整。请注意!\n1. 佣金不变;物流调整。')).toEqual([
      '规则调整。',
      '请注意!',
      '1. 佣金不变;',
      '物流调整。',
    ]);
  });
});

describe('the language of a text', () => {
  const texts: [string, string][] = [
    ['en', 'The policy will change and sellers must update their listings by the end of the month.'],
    ['de', 'Die Gebühren werden erhöht und die Händler müssen ihre Angebote bis zum Monatsende anpassen.'],
    [
      'fr',
      'Les frais seront augmentés et les vendeurs devront mettre à jour leurs offres avant la fin du mois.',
    ],
    ['es', 'Las tarifas aumentan y los vendedores deberán actualizar sus publicaciones antes de fin de mes.'],
    [
      'it',
      'Le tariffe aumentano e i venditori dovranno aggiornare le loro inserzioni entro la fine del mese.',
    ],
    [
      'nl',
      'De tarieven worden verhoogd en verkopers moeten hun aanbod voor het einde van de maand aanpassen.',
    ],
    [
      'pl',
      'Opłaty wzrosną, a sprzedawcy muszą zaktualizować swoje oferty do końca miesiąca, jeśli są w kategorii.',
    ],
    [
      'pt',
      'As tarifas aumentam e os vendedores deverão atualizar os anúncios até o fim do mês, para não perder vendas.',
    ],
    ['ru', 'Комиссия повышается, продавцы должны обновить карточки.'],
    ['zh-CN', '平台将调整佣金,请卖家在月底前更新商品信息。'],
    ['zh-TW', '平台將調整佣金,請賣家於月底前更新商品資訊。'],
    ['ja', '手数料を変更いたします。月末までに商品情報を更新してください。'],
    ['ko', '수수료가 변경됩니다. 월말까지 상품 정보를 수정해 주세요.'],
    ['id', 'Biaya akan naik dan penjual harus memperbarui produk yang ada sebelum akhir bulan ini.'],
    ['vi', 'Phí sẽ tăng và người bán phải cập nhật sản phẩm của mình trước khi hết tháng này.'],
    ['th', 'ค่าธรรมเนียมจะเพิ่มขึ้น ผู้ขายต้องปรับปรุงข้อมูลสินค้า'],
  ];
  it.each(texts)('%s is recognised', (language, text) => {
    expect(detectLanguage(text, undefined, [])).toBe(language);
  });

  it('is not believed from the page where the script says otherwise', () => {
    expect(detectLanguage('平台将调整佣金,请卖家更新商品信息。', 'en', ['en'])).toBe('zh-CN');
  });

  it('keeps the region that the page or the source states', () => {
    expect(detectLanguage('As novas regras para os vendedores não mudam a comissão.', 'pt-BR', [])).toBe(
      'pt-BR',
    );
  });
});
