import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess/assess.js';
import { announcement, assessText, lexicons, topicIds } from './support.js';

describe('an announcement of a rule', () => {
  const title = 'Commission for electronics rises';
  const body =
    'From 1 April 2026 the commission for electronics goes from 8% to 12%. The VAT rate on our invoices does not change.\n' +
    'Please accept the new price list by 20 March. Accounts that do not accept will be suspended.';

  it('is told as a rule change with its topic, dates and key figure', () => {
    const result = assessText(title, body);
    expect(result).toMatchObject({
      language: 'en',
      kind: 'rule-change',
      isRuleChange: true,
      effective: { date: '2026-04-01', text: '1 April 2026' },
      deadline: { date: '2026-03-20', text: '20 March' },
      families: ['electronics'],
    });
    expect(topicIds(result)[0]).toBe('fees-payments');
    expect(result.headline).toEqual({
      en: 'Bazaar (US): commission 8% → 12%, applies from 1 April 2026, act by 20 March 2026.',
      'zh-CN': 'Bazaar（美国）：佣金 8% → 12%，2026年4月1日起适用，最迟2026年3月20日完成。',
    });
  });

  it('does not name a topic that the text says is unchanged', () => {
    expect(topicIds(assessText(title, body))).not.toContain('tax');
    expect(
      topicIds(assessText('佣金调整', '自4月1日起佣金由8%调整为12%。本次调整不涉及税务。')),
    ).not.toContain('tax');
    expect(
      topicIds(
        assessText(
          'Neue Provisionen',
          'Ab dem 1. April steigt die Provision. Die Umsatzsteuer bleibt unverändert.',
        ),
      ),
    ).not.toContain('tax');
  });

  it('shows the words it rests on as they stand on the page', () => {
    const result = assessText(title, body);
    const evidence = result.topics[0]?.evidence ?? [];
    expect(evidence.length).toBeGreaterThan(0);
    for (const { term, sentence } of evidence) expect(sentence).toContain(term);
    for (const date of [result.effective, result.deadline]) expect(date?.sentence).toContain(date?.text);
    for (const sentence of result.mustDo) expect(`${title}\n${body}`).toContain(sentence);
  });

  it('quotes what must be done, most telling first', () => {
    expect(assessText(title, body).mustDo[0]).toBe('Please accept the new price list by 20 March.');
  });
});

describe('the primary topic', () => {
  const texts: [topic: string, title: string, body: string][] = [
    [
      'tax',
      'Changes to VAT collection',
      'From 1 July we will collect VAT on imported goods. Add your IOSS number to the customs declaration.',
    ],
    [
      'ip',
      'Neue Regeln gegen Markenverletzungen',
      'Ab dem 1. Mai werden Angebote nach einer berechtigten Meldung des Rechteinhabers sofort entfernt. Fälschungen führen zur Sperrung.',
    ],
    [
      'content-authenticity',
      '商品主图与标题规范更新',
      '自5月1日起,商品标题不得超过60个字符,主图不得使用AI生成的虚假场景,评价不得虚构。',
    ],
    [
      'logistics',
      'Nuevos plazos de envío',
      'A partir del 1 de mayo el plazo de envío será de dos días hábiles y cada paquete deberá llevar un número de seguimiento del transportista.',
    ],
    [
      'product-compliance',
      'Sicurezza dei prodotti: persona responsabile',
      'Dal 1º maggio ogni offerta deve indicare il fabbricante, la persona responsabile e la marcatura CE.',
    ],
    [
      'data-privacy',
      '購入者の個人情報の取扱いについて',
      '5月1日より、購入者の個人情報は配送完了後30日以内に削除する必要があります。漏えい時は直ちにご報告ください。',
    ],
    [
      'fees-payments',
      'Wyższe prowizje od sprzedaży',
      'Od 1 maja rosną prowizje i opłaty w cenniku. Wypłaty środków odbywają się co tydzień.',
    ],
    [
      'account-health',
      '판매자 등급 및 벌점 기준 변경',
      '5월 1일부터 취소율이 기준을 넘으면 벌점이 부과되며 계정 정지 및 판매 정지 조치가 가능합니다.',
    ],
    [
      'customer-service',
      'Politique de retour modifiée',
      "À partir du 1er mai, l'acheteur dispose de 30 jours pour un retour et le remboursement doit intervenir sous cinq jours.",
    ],
    [
      'promotion',
      'Aturan iklan dan harga coret',
      'Mulai 1 Mei, harga coret pada promosi dan siaran langsung harus pernah berlaku 30 hari. Iklan yang melanggar akan dihapus.',
    ],
    [
      'legal-terms',
      'Новая редакция оферты',
      'С 1 мая меняются условия договора: споры рассматривает арбитражный суд, ответственность ограничена, срок уведомления 30 дней.',
    ],
  ];
  it.each(texts)('%s', (topic, title, body) => {
    expect(topicIds(assessText(title, body))[0]).toBe(topic);
  });

  it('is not decided by one word repeated many times', () => {
    const shouting = `${'shipping '.repeat(60)}.\nFrom 1 May commissions, payouts and storage fees change: new referral fee, monthly subscription and reserve.`;
    expect(topicIds(assessText('New price list for commissions', shouting))[0]).toBe('fees-payments');
  });

  it('leaves the words of a footer out', () => {
    const body =
      'From 1 May the return window is 30 days and refunds follow within five days.\nRelated articles: VAT and tax overview | Trademark guide | Advertising';
    expect(topicIds(assessText('Longer return window', body))).toEqual(['customer-service']);
  });
});

describe('what is no rule', () => {
  it('a webinar about VAT is marketing', () => {
    const result = assessText(
      'Join our free webinar: VAT made easy',
      'On 14 March our experts share tips on VAT registration. Sign up now, seats are limited! Watch the recording for free.',
    );
    expect(result).toMatchObject({
      kind: 'marketing',
      isRuleChange: false,
      topics: [],
      severity: 'low',
      mustDo: [],
    });
    expect(result.effective).toBeUndefined();
  });

  it('an outage is a service notice', () => {
    const result = assessText(
      'Known issue: reports are delayed',
      'We are aware of delays in the sales reports. Engineers are working on a fix. There is no need to do anything.',
    );
    expect(result).toMatchObject({ kind: 'service-notice', isRuleChange: false, severity: 'low' });
  });

  it('a reminder brings nothing new, but its deadline counts', () => {
    const result = assessText(
      'Reminder: confirm your business address',
      'As announced in January, you must confirm your business address by 6 March 2026. This message introduces no new requirement.',
    );
    expect(result).toMatchObject({
      kind: 'reminder',
      isRuleChange: false,
      deadline: { date: '2026-03-06' },
      severity: 'medium',
    });
  });

  it('a consultation is no rule', () => {
    const result = assessText(
      'Public consultation on price comparisons',
      'The draft guidelines are open for consultation. They are non-binding. Submit comments by 1 June 2026.',
      {
        source: { publisher: 'regulator' },
      },
    );
    expect(result).toMatchObject({ kind: 'regulation', isRuleChange: false });
  });

  it('but a rule in the middle of a newsletter is one', () => {
    const result = assessText(
      'Spring newsletter',
      'Happy spring! Read how three sellers doubled their sales.\n' +
        'From 1 May 2026 listings without a manufacturer address will be removed; every offer must name a responsible person. Non-compliant accounts may be suspended.',
    );
    expect(result).toMatchObject({ isRuleChange: true, effective: { date: '2026-05-01' } });
  });
});

describe('a withdrawn rule', () => {
  it('has no effective date', () => {
    const result = assessText(
      '关于取消退货处理费扩大计划的说明',
      '此前我们在公告中提到,自2026年6月1日起扩大收取退货处理费。综合反馈,我们决定不再推行该方案。',
    );
    expect(result).toMatchObject({ kind: 'withdrawn', isRuleChange: true });
    expect(result.effective).toBeUndefined();
  });

  it('is at most of medium severity', () => {
    const result = assessText(
      'Planned storage fee will not be introduced',
      'The storage fee announced for 1 April will not be introduced. All sellers keep the current rates.',
    );
    expect(result.kind).toBe('withdrawn');
    expect(['low', 'medium']).toContain(result.severity);
  });
});

describe('an edited rule page', () => {
  it('is a rule change by nature, read in the light of its headings', () => {
    const result = assess(
      announcement('Seller agreement', '', {
        origin: 'edited',
        passages: [
          {
            section: ['Returns and refunds'],
            kind: 'edited',
            before: 'The period is 14 days.',
            text: 'The period is 30 days.',
          },
        ],
      }),
      lexicons,
    );
    expect(result).toMatchObject({ kind: 'rule-change', isRuleChange: true });
    expect(topicIds(result)[0]).toBe('customer-service');
  });

  it('takes no date from sentences that were there before', () => {
    const before = 'This section applies from 1 January 2024. The fee is 8%.';
    const after = 'This section applies from 1 January 2024. The fee is 12%.';
    const result = assess(
      announcement('Fees', '', {
        origin: 'edited',
        passages: [{ section: [], kind: 'edited', before, text: after }],
      }),
      lexicons,
    );
    expect(result.effective).toBeUndefined();
  });

  it('takes no date and no duty from removed text', () => {
    const removed = 'From 1 June 2026 sellers must pay the storage fee.';
    const result = assess(
      announcement('Fees', '', {
        origin: 'edited',
        passages: [{ section: ['Fees'], kind: 'removed', text: removed }],
      }),
      lexicons,
    );
    expect(result.effective).toBeUndefined();
    expect(result.mustDo).toEqual([]);
  });
});

describe('Chinese punctuation', () => {
  it('reads the same in full width and in half width', () => {
    const half = '自2026年4月1日起,佣金由8%调整为12%;请于3月20日前上传资质,逾期将下架。本次调整不涉及税务!';
    const full = half.replace(/[,;!]/gu, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0));
    expect(full).toContain('\uff0c');
    const [a, b] = [assessText('佣金调整', half), assessText('佣金调整', full)];
    expect([b.effective?.date, b.deadline?.date, topicIds(b)]).toEqual([
      a.effective?.date,
      a.deadline?.date,
      topicIds(a),
    ]);
    expect([a.effective?.date, a.deadline?.date]).toEqual(['2026-04-01', '2026-03-20']);
  });
});

describe('odd input', () => {
  it('never throws, whatever the text', () => {
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.constantFrom('', '。', '\n\n', '1/1/1', '9999年99月99日', 'by by by before', '\ud800'),
    );
    fc.assert(
      fc.property(text, text, (title, body) => {
        const result = assessText(title, body);
        return result.headline.en !== '' && result.mustDo.length <= 5;
      }),
      { numRuns: 300 },
    );
  });

  it('tells no date that does not stand in the text, with the sentence it stands in', () => {
    const word = fc.constantFrom(
      ...'from by until before effective 自 起 前 ab bis zum à partir du 5 March 31 2026 2026年3月5日 3月20日前 05/04/2026'.split(
        ' ',
      ),
      ...'1 avril|2026-04-01|令和8年4月1日|พ.ศ. 2569|in 15 days|next Tuesday|自公告发布之日起15日后|must|.|\n|postponed to'.split(
        '|',
      ),
    );
    const text = fc.array(word, { maxLength: 40 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(text, fc.constantFrom('en', 'zh-CN', 'de', 'fr', 'ja', 'th'), (body, language) => {
        const result = assessText('', body, { language });
        for (const date of [result.effective, result.deadline]) {
          if (date === undefined) continue;
          expect(date.date).toMatch(/^\d{4}-\d{2}-\d{2}$/u);
          expect(date.sentence).toContain(date.text);
          expect(body.replace(/[^\S\n]+/gu, ' ')).toContain(date.text);
        }
        for (const sentence of result.mustDo) expect(body).toContain(sentence.replace(/^…|…$/gu, ''));
      }),
      { numRuns: 300 },
    );
  });

  it('gives an answer for an empty text', () => {
    expect(assessText('', '')).toMatchObject({ topics: [], mustDo: [] });
  });
});
