import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess/assess.js';
import type { ChangedPassage } from '../../src/assess/input.js';
import { fieldOf } from '../../src/assess/substance/fields.js';
import { quoteOf } from '../../src/assess/substance/quote.js';
import { readValues } from '../../src/assess/substance/values.js';
import type { Assessment } from '../../src/domain/assessment.js';
import { announcement, assessText, lexicons } from './support.js';

/** What an edit of a rule page is told as; detected on 2 March 2026. */
function edited(language: string, title: string, passages: readonly ChangedPassage[]): Assessment {
  return assess(
    announcement(title, '', { origin: 'edited', language, passages, source: { languages: [language] } }),
    lexicons,
  );
}

function edit(before: string, text: string, ...section: string[]): ChangedPassage {
  return { section, before, text, kind: 'edited' };
}

function added(text: string, ...section: string[]): ChangedPassage {
  return { section, text, kind: 'added' };
}

describe('the headline of an edited page says what became what', () => {
  const edits: [language: string, title: string, passage: ChangedPassage, en: string, zh: string][] = [
    [
      'zh',
      '发货管理规则',
      edit(
        '第四条 商家应在买家支付成功后3个工作日内完成发货。',
        '第四条 商家应在买家支付成功后2个工作日内完成发货。',
      ),
      'handling time 3 → 2 working days',
      '发货时限 3 → 2 个工作日',
    ],
    [
      'de',
      'Gebührenordnung',
      edit('Küchengeräte | 8 % | 0,50 €', 'Küchengeräte | 9,5 % | 0,50 €', '2. Verkaufsprovision'),
      'commission 8 % → 9,5 % (“Küchengeräte”)',
      '佣金 8 % → 9,5 %（“Küchengeräte”）',
    ],
    [
      'en',
      'Returns policy',
      edit(
        'Buyers may return an item within 30 days of delivery.',
        'Buyers may return an item within 45 days of delivery.',
      ),
      'return window 30 → 45 days',
      '退货期限 30 → 45 天',
    ],
    [
      'fr',
      'Conditions de vente',
      edit(
        'Le vendeur répond à l’acheteur dans les 48 heures.',
        'Le vendeur répond à l’acheteur dans les 24 heures.',
      ),
      'response time 48 → 24 hours',
      '回复时限 48 → 24 小时',
    ],
    [
      'es',
      'Condiciones',
      edit('Se cobrará una multa de 50 € por pedido.', 'Se cobrará una multa de 100 € por pedido.'),
      'penalty 50 € → 100 €',
      '罚款 50 € → 100 €',
    ],
    [
      'ja',
      '違反点数制度',
      edit('納期遅延1件につき違反点数5点を加算します。', '納期遅延1件につき違反点数10点を加算します。'),
      'penalty points 5 → 10 points',
      '扣分 5 → 10 分',
    ],
    [
      'en',
      'Seller terms',
      edit('Sellers may use their own labels on parcels.', 'Sellers must use our labels on parcels.'),
      '“may use their own” → “must use our”',
      '“may use their own” → “must use our”',
    ],
  ];
  it.each(edits)('%s: %s', (language, title, passage, en, zh) => {
    const { headline } = edited(language, title, [passage]);
    expect(headline.en).toContain(en);
    expect(headline['zh-CN']).toContain(zh);
  });

  it('says once what became the same in many rows, and names no single row', () => {
    const rows = ['Apparel', 'Electronics', 'Home'].map((name) =>
      edit(`${name} | 30 days | Seller`, `${name} | 45 days | Seller`, 'Return window'),
    );
    const { headline } = edited('en', 'Returns policy', rows);
    expect(headline.en).toContain('return window 30 → 45 days');
    expect(headline.en).not.toContain('Apparel');
    expect(headline.en.match(/→/gu)).toHaveLength(1);
  });

  it('names what is new by its heading, or by what it demands', () => {
    const section = ['Packaging', 'Labels on outer boxes'];
    const passages = [
      added('Labels on outer boxes', 'Packaging', 'Labels on outer boxes'),
      added('Every outer box must bear the label of the platform.', ...section),
    ];
    expect(edited('en', 'Packaging rules', passages).headline.en).toContain('“Labels on outer boxes”');
    const { headline } = edited('zh', '包装规则', [added('外箱须贴平台统一标签。', '包装')]);
    expect(headline['zh-CN']).toContain('新增：“外箱须贴平台统一标签”');
  });

  it('says what is gone', () => {
    const gone = {
      section: ['Fees'],
      text: 'Relisting is free of charge for 90 days.',
      kind: 'removed',
    } as const;
    const { headline } = edited('en', 'Fees', [gone]);
    expect(headline.en).toContain('removed');
    expect(headline.en).toContain('“Relisting is free of charge for 90 days”');
    expect(headline['zh-CN']).toContain('删除：“Relisting');
  });
});

describe('a date that is moved', () => {
  const [before, after] = ['14 December 2026', '4 January 2027'].map(
    (day) => `The identity check becomes mandatory from ${day}.`,
  );

  it('is told as put off, from when to when, and not a second time', () => {
    const { headline } = edited('en', 'Identity check', [edit(before ?? '', after ?? '')]);
    expect(headline.en).toContain('postponed from 14 December 2026 to 4 January 2027');
    expect(headline['zh-CN']).toContain('由2026年12月14日推迟至2027年1月4日');
    expect(headline.en).not.toContain('applies from');
  });

  it('is told as brought forward where it comes earlier', () => {
    const { headline } = edited('en', 'Identity check', [edit(after ?? '', before ?? '')]);
    expect(headline.en).toContain('brought forward from 4 January 2027 to 14 December 2026');
  });

  it('is that of a changed rule where the old one is long in force', () => {
    const { headline } = edited('zh', '发货管理规则', [
      edit(
        '自2025年7月1日起，商家应在3个工作日内完成发货。',
        '自2026年12月9日起，商家应在2个工作日内完成发货。',
      ),
    ]);
    expect(headline['zh-CN']).toContain('发货时限 3 → 2 个工作日，2026年12月9日起适用');
    expect(headline['zh-CN']).not.toContain('推迟');
  });
});

describe('the headline of an announcement', () => {
  it('quotes its title, under what it is in the language of the reader', () => {
    const { headline } = assessText(
      'Neue Kennzeichnung für Spielzeug',
      'Ab dem 1. Mai 2026 muss jedes Spielzeug eine Kennzeichnung tragen.',
      { language: 'de', source: { languages: ['de'] } },
    );
    expect(headline['zh-CN']).toMatch(
      /(?:新规则|规则变更)：“Neue Kennzeichnung für Spielzeug”，2026年5月1日起适用/u,
    );
  });

  it('shows spans of time that it changes', () => {
    const { headline } = assessText('发货新规', '自2026年5月1日起，发货时限由3个工作日调整为2个工作日。');
    expect(headline['zh-CN']).toContain('发货时限 3 → 2 个工作日');
  });

  it('calls a withdrawn one withdrawn, with what it was', () => {
    const input = announcement('New fee for instant payouts', 'From 1 May a fee of 1 % applies.', {
      origin: 'withdrawn',
    });
    const { headline } = assess(input, lexicons);
    expect(headline.en).toContain('withdrawn rule');
    expect(headline.en).toContain('“New fee for instant payouts”');
  });
});

describe('a figure of the page', () => {
  it.each([
    ['应在48小时内处理', '48小时', 'hour'],
    ['within 2 business days', '2 business days', 'workday'],
    ['扣12分，限制14天', '12分', 'point'],
    ['binnen 14 werkdagen', '14 werkdagen', 'workday'],
  ])('is whole and has its unit: %s', (text, whole, unit) => {
    expect(readValues(text)[0]).toMatchObject({ text: whole, unit });
  });

  it('is none of time where a unit of power only begins like one', () => {
    expect(readValues('up to 100 watt-hours').map((value) => value.class)).not.toContain('time');
    expect(readValues('第3分类').map((value) => value.class)).not.toContain('point');
  });

  it('is named by the nearest words of its clause, else by the heading above', () => {
    const text = 'The storage fee is EUR 5; refunds take 14 days.';
    const start = text.indexOf('14');
    expect(fieldOf({ text, start, end: start + 7, above: [] }, 'time')).toBe('refund-time');
    expect(fieldOf({ text: 'Toys | 9 %', start: 7, end: 10, above: ['Commission'] }, 'share')).toBe(
      'commission',
    );
  });
});

it('a quotation is cut at a clause, never inside a number', () => {
  expect(
    quoteOf(
      '1. Every parcel has to bear a label, which you print at home, in black and white on paper of your own choice.',
    ),
  ).toBe('Every parcel has to bear a label, which you print at home…');
  expect(quoteOf('外箱须贴平台统一标签；')).toBe('外箱须贴平台统一标签');
});

describe('every date of a change', () => {
  const body =
    'From 1 May 2026 new sellers must register their brand. For existing sellers the rule applies from 1 September 2026. All sellers must submit the form by 15 April 2026.';

  it('is kept with its sentence, in order of time', () => {
    const { days } = assessText('Brand registration becomes mandatory', body);
    expect(days?.map(({ date, role }) => [date, role])).toEqual([
      ['2026-04-15', 'deadline'],
      ['2026-05-01', 'effective'],
      ['2026-09-01', 'effective'],
    ]);
    expect(days?.[2]?.sentence).toBe('For existing sellers the rule applies from 1 September 2026.');
  });

  it('stands in the headline', () => {
    const { headline } = assessText('Brand registration becomes mandatory', body);
    expect(headline.en).toContain('applies from 1 May 2026 and 1 September 2026');
    expect(headline['zh-CN']).toContain('2026年5月1日、2026年9月1日起适用');
  });

  it('is no day to act by because another one is', () => {
    const { days, headline } = assessText(
      'Brand registration becomes mandatory',
      'From 1 May 2026 new sellers must register their brand. All sellers must submit the form by 15 April 2026. Our support desk will be closed on 3 and 6 April 2026.',
    );
    expect(days?.map(({ date, role }) => [date, role])).toEqual([
      ['2026-04-15', 'deadline'],
      ['2026-05-01', 'effective'],
    ]);
    expect(headline.en).toMatch(/act by 15 April 2026\.$/u);
  });

  it('is a day to act by where the words ask for it', () => {
    const { days } = assessText(
      '补缴保证金的通知',
      '需要补缴的商家，请在2026年3月20日前完成首期（50%），余款2026年4月30日前缴清。',
    );
    expect(days?.map(({ date, role }) => [date, role])).toEqual([
      ['2026-03-20', 'deadline'],
      ['2026-04-30', 'deadline'],
    ]);
  });
});

describe('what a change demands', () => {
  const asked: [language: string, heading: string, demand: string, help: string][] = [
    [
      'en',
      'Duties of sellers',
      'You must replace the images by 1 May.',
      'If you have any questions, please contact seller support.',
    ],
    [
      'ja',
      '出店者にお願いすること',
      '掲載中の商品画像を5月1日までに差し替えてください。',
      'ご不明な点は、店舗運営サポートまでお問い合わせください。',
    ],
    ['zh', '卖家须知', '卖家必须在5月1日前替换图片。', '如有疑问，请联系客服。'],
  ];
  it.each(asked)('is neither a heading nor whom to ask: %s', (language, heading, demand, help) => {
    const passages = [
      added(heading, 'Images', heading),
      added(demand, 'Images', heading),
      added(help, 'Images', heading),
    ];
    expect(edited(language, 'Images', passages).mustDo).toEqual([demand]);
  });

  it('binds where the same sentence leaves something else as it is', () => {
    const { severityReasons } = edited('zh', '发货管理规则', [
      edit(
        '商家应在买家支付成功后3个工作日内完成发货。',
        '商家应在买家支付成功后2个工作日内完成发货；该日期之前支付的订单，仍按3个工作日执行。',
      ),
    ]);
    expect(severityReasons.map(({ code }) => code)).toContain('binding');
  });

  it('is as grave as its penalty in figures', () => {
    const { severityReasons } = edited('en', 'Terms', [
      edit(
        'We charge liquidated damages of EUR 50 for each case.',
        'We charge liquidated damages of EUR 100 for each case.',
      ),
    ]);
    expect(severityReasons).toContainEqual({
      code: 'consequence-2',
      evidence: 'We charge liquidated damages of EUR 100 for each case.',
    });
  });
});

describe('rows of a table in which alone figures changed', () => {
  const row = (name: string, rate: string) =>
    edit(`${name} | 8 % | 0,50 €`, `${name} | ${rate} | 0,50 €`, 'Provision');

  it('are a condition', () => {
    expect(edited('de', 'Gebühren', [row('Küchengeräte', '9,5 %')]).categories).toEqual(['Küchengeräte']);
  });

  it('are none where the figure changed in running text, too', () => {
    const text = edit('Die Provision beträgt 8 %.', 'Die Provision beträgt 9,5 %.');
    const { categories, families } = edited('de', 'Gebühren', [text, row('Spielzeug', '9,5 %')]);
    expect(categories).toBeUndefined();
    expect(families).toEqual([]);
  });
});
