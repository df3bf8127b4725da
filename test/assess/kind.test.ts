import { describe, expect, it } from 'vitest';
import { explainSeverity } from '../../src/assess/assess.js';
import { assessText } from './support.js';

describe('what kind of text it is', () => {
  it('is a new rule where something is asked for the first time', () => {
    const result = assessText(
      'Video proof for repaired watches',
      'We are introducing a new requirement: from 4 May 2026 sellers of repaired watches must upload a video of the movement. This is the first proof that we ask for.',
    );
    expect(result).toMatchObject({ kind: 'new-rule', isRuleChange: true });
  });

  it('is a rule change where what was asked before becomes another', () => {
    const result = assessText(
      'Kürzere Frist für Erstattungen',
      'Ab dem 4. Mai 2026 müssen Erstattungen innerhalb von zwei statt bisher fünf Tagen erfolgen.',
    );
    expect(result).toMatchObject({ kind: 'rule-change', isRuleChange: true });
  });

  it('is a regulation where an authority publishes it', () => {
    const body = '自2026年5月4日起，销售者应当在商品页面公示执行标准，违者处以罚款。';
    const result = assessText('关于网售灯具标识的规定', body, {
      source: { platform: '国家市场监督管理总局', markets: ['CN'] },
    });
    expect(result).toMatchObject({ kind: 'regulation', isRuleChange: true });
  });

  it('is a draft, which applies from no day, while comments are asked for', () => {
    const result = assessText(
      'Entwurf einer Leitlinie zu Streichpreisen',
      'Das Amt hat den Entwurf zur Konsultation gestellt. Stellungnahmen sind bis zum 30. April 2026 möglich. Der Entwurf ist unverbindlich.',
      { source: { platform: 'Bundeskartellamt', publisher: 'regulator', markets: ['DE'] } },
    );
    expect(result).toMatchObject({
      kind: 'regulation',
      isRuleChange: false,
      deadline: { date: '2026-04-30' },
    });
    expect(result.effective).toBeUndefined();
    expect(result.headline['zh-CN']).toContain('草案或指引');
  });

  it('is withdrawn where an announced rule does not come, and there is nothing to do', () => {
    const result = assessText(
      'La tasa por embalaje no se aplicará',
      'En enero anunciamos una tasa por embalaje a partir del 1 de junio de 2026. Hemos decidido no seguir adelante: la medida queda sin efecto y se cancela.',
    );
    expect(result).toMatchObject({ kind: 'withdrawn', isRuleChange: true, mustDo: [] });
    expect(result.effective).toBeUndefined();
  });

  it('is a reminder where nothing is new', () => {
    const result = assessText(
      'リマインド:年次の本人確認',
      '以前お知らせした年次の本人確認がまだお済みでない店舗様は、3月20日までにご提出ください。内容に変更はありません。',
    );
    expect(result).toMatchObject({ kind: 'reminder', isRuleChange: false });
  });

  it('recalls since when the rule holds', () => {
    const result = assessText(
      'Reminder: fire labels for seat pads',
      'As announced in autumn, seat pads must carry a fire label. Since 1 January 2026 it has been required in all offers. If you have not added it yet, please do so by 16 March 2026. Nothing else changes.',
    );
    expect(result).toMatchObject({
      kind: 'reminder',
      effective: { date: '2026-01-01' },
      deadline: { date: '2026-03-16' },
    });
  });

  it('begins on the only day that a rule names', () => {
    const result = assessText(
      'Neue Nutzungsbedingungen',
      'Die neue Fassung unserer Nutzungsbedingungen ersetzt die bisherige am 11. Mai 2026. Die Haftung wird auf den Kaufpreis begrenzt.',
    );
    expect(result).toMatchObject({ isRuleChange: true, effective: { date: '2026-05-11' } });
  });

  it('is a rule where a newsletter has one between its stories', () => {
    const result = assessText(
      '卖家月刊:三月号',
      '本月故事:小店三年成长记,点击阅读。\n线上沙龙免费报名,名额有限!\n规则:自2026年4月1日起,所有商品必须填写制造商地址,未填写的将被下架。',
    );
    expect(result).toMatchObject({ isRuleChange: true, effective: { date: '2026-04-01' } });
  });

  it('gives its reason with the words of the page, in both languages', () => {
    const { kindReasons } = assessText(
      'Join our free webinar on customs',
      'Sign up now for tips from the experts! Seats are limited.',
    );
    expect(kindReasons).toHaveLength(1);
    for (const reason of kindReasons) {
      expect(reason.evidence).toContain('webinar');
      expect(explainSeverity(reason, 'en')).not.toBe(reason.code);
      expect(explainSeverity(reason, 'zh-CN')).toMatch(/\p{Script=Han}/u);
    }
  });
});

describe('what must be done', () => {
  it('is quoted without list marks, with amounts and dates, and without headings and chat', () => {
    const body =
      'Dear sellers,\nWhat changes\n- Every parcel above 5 kg must carry two labels.\n1. Please send us the form by 20 March 2026.\nDo I have to change old labels?\nOur team loves parcels.';
    expect(assessText('Two labels for heavy parcels from 1 April 2026', body).mustDo).toEqual([
      'Please send us the form by 20 March 2026.',
      'Every parcel above 5 kg must carry two labels.',
    ]);
  });

  it('is found in every language', () => {
    const sentences: [language: string, text: string][] = [
      ['zh-CN', '卖家必须在详情页标注能效等级。'],
      ['fr', "Chaque vendeur doit indiquer l'origine du produit."],
      ['ko', '판매자는 원산지를 반드시 표시해야 합니다.'],
      ['vi', 'Người bán phải ghi rõ xuất xứ trên trang sản phẩm.'],
      ['sv', 'Alla säljare måste ange ursprung i annonsen.'],
      ['hu', 'Az eladóknak kötelező megadniuk a származási helyet.'],
      ['tr', 'Satıcıların menşe bilgisini girmesi zorunludur.'],
      ['el', 'Κάθε πωλητής πρέπει να δηλώνει την προέλευση.'],
    ];
    for (const [language, text] of sentences) {
      expect(assessText('x', text, { language, source: { languages: [language] } }).mustDo).toEqual([text]);
    }
  });
});

describe('the headline', () => {
  const figures: [text: string, figure: string][] = [
    ['From 1 May 2026 the fee goes up from 5 % to 7 %.', '5 % → 7 %'],
    ['From 1 May 2026 the fee is $2.50 (was $2.00).', '$2.00 → $2.50'],
    ['自2026年5月1日起，服务费由5%调整为7%。', '5% → 7%'],
    ['Ab dem 1. Mai 2026 steigt die Gebühr von 1,50 € auf 2,00 €.', '1,50 € → 2,00 €'],
    ['À compter du 1er mai 2026, la commission passe de 8 % à 10 %.', '8 % → 10 %'],
    ['5月1日より手数料を3%から4%に引き上げます。', '3% → 4%'],
  ];
  it.each(figures)('shows the old and the new figure: %s', (text, figure) => {
    const { headline } = assessText('x', text);
    expect(headline.en).toContain(figure);
    expect(headline['zh-CN']).toContain(figure);
  });

  it('takes no range for a change', () => {
    expect(assessText('x', '自2026年5月1日起，税率在10%至30%之间。').headline.en).not.toContain('→');
  });

  it('names the markets as a reader knows them', () => {
    const { headline } = assessText('x', 'From 1 May 2026 sellers must add a label.', {
      source: { markets: ['DE', 'GB'] },
    });
    expect(headline.en).toContain('Bazaar (Germany, UK)');
    expect(headline['zh-CN']).toContain('Bazaar（德国、英国）');
  });

  it.each([
    [
      'How to set up a return address',
      'Go to Settings > Returns and click Add address. The phone number is required and must not contain spaces. Select Save. Was this article helpful?',
    ],
    [
      'A new sales dashboard is here',
      'We are excited to launch a new dashboard. You can now compare weeks at a glance, at no extra cost. Nothing you need to do: try it and let us know what you think.',
    ],
    [
      '新功能上线：批量改图工具',
      '全新工具现已开放，点击“商品”—“图片”，选择模板后一键生成，帮助您提升效率。免费使用，欢迎体验。',
    ],
    [
      'Hilfeseiten neu geordnet',
      'Wir haben unsere Hilfeseiten übersichtlicher gestaltet und einige Artikel zusammengeführt. Inhaltlich ändert sich nichts, die geltenden Regeln bleiben bestehen.',
    ],
  ])('is no rule where nothing changes for the seller: %s', (title, body) => {
    const { isRuleChange, ruleProbability, severity } = assessText(title, body);
    expect(isRuleChange).toBe(false);
    expect(ruleProbability).toBeLessThan(0.5);
    expect(severity).toBe('low');
  });

  it('says how likely it is a rule, and quotes the sentence that decides', () => {
    const { ruleProbability, kindReasons } = assessText(
      'Fee update',
      'Thank you for selling with us. From 1 May 2026 the commission goes from 8% to 10% and late shipments will no longer be reimbursed. Have a good week.',
    );
    expect(ruleProbability).toBeGreaterThan(0.6);
    expect(kindReasons[0]?.evidence).toContain('goes from 8% to 10%');
  });
});
