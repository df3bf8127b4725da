import { describe, expect, it } from 'vitest';
import { type AssessInput, assess } from '../../src/assess/assess.js';
import type { TopicLexicon } from '../../src/domain/assessment.js';
import { announcement, assessText, lexicons, topicIds } from './support.js';

type Passage = AssessInput['passages'][number];

function edit(title: string, ...passages: Passage[]): string[] {
  return topicIds(assess(announcement(title, '', { origin: 'edited', passages }), lexicons));
}

describe('an announcement about several things', () => {
  it('has its main topic first and the others after it', () => {
    const result = assessText(
      'Returns: shorter window and a new processing fee',
      'From 1 May 2026 buyers have 14 days to open a return, down from 30. Refunds must be issued within two days of the return scan.\n' +
        'A returns processing fee of $3.50 per unit is charged to the seller and deducted from the next payout.',
    );
    expect(topicIds(result)).toEqual(['customer-service', 'fees-payments']);
  });

  it('has no topic that is only mentioned in passing', () => {
    const result = assessText(
      'Trademark complaints are handled faster',
      'From 1 May 2026 an infringement notice by a rights owner leads to removal of the listing within 24 hours. ' +
        'Send a counter-notice with a letter of authorisation. You find the form next to the shipping settings.',
    );
    expect(topicIds(result)).toEqual(['ip']);
  });

  it('is judged alike in a language with spaces between words and in one without', () => {
    const chinese = assessText(
      '退货期限缩短并收取处理费',
      '自2026年5月1日起，买家申请退货的期限由30天改为14天，商家须在签收退件后两天内退款。\n每件退货收取3.5美元的退货处理费，从下一期货款中扣除。',
    );
    expect(topicIds(chinese)).toEqual(['customer-service', 'fees-payments']);
  });
});

describe('what the text leaves as it is', () => {
  const rises = 'From 1 May 2026 the commission for electronics rises to 12% and the monthly fee to $40.';
  const texts: [language: string, body: string][] = [
    ['a set phrase', `${rises} VAT is not affected.`],
    ['a list', `${rises}\nReturn windows, VAT and shipping labels stay the same.`],
    ['a freely built negation', `${rises}\nReturns, tax and shipping aren't part of this update.`],
    ['another matter', `${rises}\nThe recall notice for power banks is a separate matter.`],
  ];
  it.each(texts)('is no topic: %s', (_, body) => {
    expect(topicIds(assessText('New fees for electronics', body))).toEqual(['fees-payments']);
  });

  it('is no topic in other languages either', () => {
    const german =
      'Ab 1. Mai 2026 steigt die Provision auf 12 %. An Steuern und Retouren ändert sich nichts.';
    expect(topicIds(assessText('Neue Provisionen', german))).toEqual(['fees-payments']);
    const chinese = '自2026年5月1日起佣金调整为12%。退货规则、税务政策均未作调整。';
    expect(topicIds(assessText('佣金调整', chinese))).toEqual(['fees-payments']);
    const russian = 'С 1 мая 2026 года комиссия вырастет до 12 %. Возвраты и налоги — как раньше.';
    expect(topicIds(assessText('Новые комиссии', russian))).toEqual(['fees-payments']);
  });

  it('is something else than what must not be changed', () => {
    const body =
      'From 1 May 2026 sellers must not alter product images of the brand or change the product title.';
    expect(topicIds(assessText('Product images and titles', body))[0]).toBe('content-authenticity');
  });
});

describe('the languages of Central and Northern Europe, Greek and Turkish', () => {
  const texts: [topic: string, language: string, title: string, body: string][] = [
    [
      'fees-payments',
      'cs',
      'Změna provizí',
      'Od 1. května 2026 se zvyšuje provize z prodeje a měsíční paušál.',
    ],
    [
      'customer-service',
      'hu',
      'Visszaküldés',
      '2026. május 1-től az eladónak 14 napon belül kell visszatérítenie a vételárat, ha a vásárló elállási jogával él.',
    ],
    [
      'data-privacy',
      'ro',
      'Datele personale',
      'De la 1 mai 2026 vânzătorii trebuie să șteargă datele personale ale cumpărătorilor după 30 de zile.',
    ],
    ['logistics', 'sv', 'Leveranstid', 'Varor ska skickas inom två dagar med spårningsnummer på paketet.'],
    [
      'legal-terms',
      'el',
      'Όροι χρήσης',
      'Η καταγγελία της σύμβασης γίνεται εγγράφως, στα αρμόδια δικαστήρια.',
    ],
    ['account-health', 'tr', 'Mağaza puanı', 'Ceza puanı 10 olan mağazanın hesabı askıya alınır.'],
  ];
  it.each(texts)('%s in %s', (topic, language, title, body) => {
    expect(topicIds(assessText(title, body, { language }))[0]).toBe(topic);
  });
});

describe('evidence', () => {
  it('is given for every topic: words of the page in their sentence, the most telling first', () => {
    const title = 'Product safety: CE marking and responsible person';
    const body =
      'From 1 May 2026 every listing must show the CE marking and name a responsible person. Listings without a test report are removed.\n' +
      'Accounts with repeated violations are suspended.';
    for (const { evidence, score } of assessText(title, body).topics) {
      expect(evidence.length).toBeGreaterThan(0);
      for (const { term, sentence } of evidence) {
        expect(sentence).toContain(term);
        expect(`${title}\n${body}`).toContain(sentence);
      }
      expect(score).toBeGreaterThan(0);
      expect(score).toBeLessThanOrEqual(1);
    }
    const [primary] = assessText(title, body).topics;
    expect(primary?.evidence[0]).toMatchObject({ term: 'Product safety', inTitle: true });
  });

  it('shows words once, however many terms of the lexicon find them', () => {
    const terms = [
      { term: 'storage fee', weight: 3 },
      { term: 'storage* fee*', weight: 2 },
    ];
    const doubled = [
      { id: 'storage', name: { en: 'Storage', 'zh-CN': '仓储' }, terms: { en: terms }, file: '' },
    ];
    const [topic] = assess(announcement('Storage fee', 'The storage fee rises.'), doubled).topics;
    expect(topic?.evidence.map(({ term }) => term)).toEqual(['Storage fee']);
  });
});

describe('a text without topic', () => {
  it('names none', () => {
    expect(topicIds(assessText('Hello', 'We wish you a pleasant day.'))).toEqual([]);
    expect(topicIds(assess(announcement('Hello', 'A pleasant day to all.'), []))).toEqual([]);
  });
});

describe('words and topics of the user', () => {
  const body = 'From 1 May 2026 sellers must hand in form Q77 before they list. Form Q77 is checked by us.';

  it('adds a word to a shipped topic', () => {
    expect(topicIds(assessText('Form Q77 is mandatory', body))).not.toContain('tax');
    const own = lexicons.map((lexicon) =>
      lexicon.id === 'tax' ? withTerms(lexicon, { en: [{ term: 'form Q77', weight: 3 }] }) : lexicon,
    );
    const result = assess(announcement('Form Q77 is mandatory', body), own);
    expect(topicIds(result)[0]).toBe('tax');
    expect(result.topics[0]?.evidence[0]?.term).toBe('Form Q77');
  });

  const parrots = {
    id: 'live-animals',
    name: { en: 'Live animals', 'zh-CN': '活体动物' },
    terms: {
      en: [
        { term: 'parrot', weight: 3 },
        { term: 'live animal', weight: 3 },
        { term: 'cage', weight: 2 },
      ],
    },
    file: 'config/topics/live-animals.yaml',
  };

  it('adds a topic, which is found as the shipped ones are', () => {
    const result = assess(
      announcement(
        'New rules for parrots',
        'From 1 May 2026 live animals must be handed over in a cage of 60 cm. A parrot without ring may not be listed.',
      ),
      [...lexicons, parrots],
    );
    expect(topicIds(result)[0]).toBe('live-animals');
    expect(result.headline['zh-CN']).toContain('活体动物');
  });

  it('does not disturb the others where it is not meant', () => {
    const title = 'Commission for electronics rises';
    const text = 'From 1 May 2026 the commission rises to 12% and payouts follow weekly.';
    const result = assess(announcement(title, text), [...lexicons, parrots]);
    expect(topicIds(result)).toEqual(['fees-payments']);
  });

  it('works with topics of the user alone', () => {
    const result = assess(announcement('Parrots', 'A parrot must sit in a cage.'), [parrots]);
    expect(topicIds(result)).toEqual(['live-animals']);
  });
});

describe('an edited document', () => {
  it('is read in the light of the heading above the change', () => {
    const passage = {
      kind: 'edited',
      before: 'The period is 14 days.',
      text: 'The period is 30 days.',
    } as const;
    expect(edit('Seller agreement', { section: ['Returns and refunds'], ...passage })).toEqual([
      'customer-service',
    ]);
    expect(edit('Seller agreement', { section: ['Payouts and reserves'], ...passage })).toEqual([
      'fees-payments',
    ]);
    expect(edit('卖家协议', { section: ['保证金与结算'], ...passage })[0]).toBe('fees-payments');
  });

  it('is not about what the whole document is called', () => {
    const text = 'Personal data of buyers must be deleted within 30 days.';
    const section = ['Terms of Service', 'Terms of Service'];
    expect(edit('Terms of Service', { section, kind: 'added', text })).toEqual(['data-privacy']);
  });

  it('is about the words that changed, not about those around them', () => {
    const before = 'Sellers pay the commission as listed.';
    const after = `${before.slice(0, -1)}, and name a responsible person for product safety.`;
    expect(edit('Rules', { section: [], kind: 'edited', before, text: after })[0]).toBe('product-compliance');
  });

  it('is about what was removed, where nothing came instead', () => {
    const text = 'Sellers must show a trademark certificate for every brand.';
    expect(edit('Rules', { section: [], kind: 'removed', text })).toEqual(['ip']);
  });

  it('is about its general terms where it is about nothing else', () => {
    const text = 'This agreement is governed by the laws of Ireland. The courts of Dublin have jurisdiction.';
    expect(edit('Seller agreement', { section: ['Governing law'], kind: 'added', text })).toEqual([
      'legal-terms',
    ]);
  });
});

describe('a word that another language writes alike', () => {
  it('is a brand programme only as the programme writes itself', () => {
    const italian =
      'È vero che dal 1 maggio 2026 la commissione di vendita sale al 9 %. La commissione fissa resta di 0,35 euro.';
    expect(topicIds(assessText('Nuove commissioni di vendita', italian))).toEqual(['fees-payments']);
    const named = 'From 1 May 2026 a VeRO report by a rights owner removes the listing at once.';
    expect(topicIds(assessText('Reports of rights owners', named))[0]).toBe('ip');
  });
});

describe('what sellers hear of most, in the languages they hear it in', () => {
  const notices: [title: string, body: string, primary: string][] = [
    [
      'Jewellery needs selling approval',
      'From 1 May 2026 you must apply for selling approval before you list fine jewellery.',
      'account-health',
    ],
    [
      'Nowe klasy stanu sprzętu odnowionego',
      'Od 1 maja 2026 r. oferta sprzętu odnowionego musi zawierać klasę stanu przedmiotu.',
      'content-authenticity',
    ],
    [
      'Обязательные характеристики карточки товара',
      'С 1 мая 2026 года карточки товаров без обязательных характеристик будут скрыты.',
      'content-authenticity',
    ],
    ['災害期間禁止哄抬價格', '自2026年5月1日起，災害期間商品售價不得高於前30天均價，違者下架。', 'promotion'],
    [
      'Etichettatura degli imballaggi',
      'Dal 1 maggio 2026 l’etichettatura ambientale è obbligatoria.',
      'product-compliance',
    ],
    [
      '商品标签要求更新',
      '自2026年5月1日起，销往欧盟的商品标签必须标明制造商名称，未达到标签合规要求的商品将被下架。',
      'product-compliance',
    ],
    [
      'Precios abusivos',
      'A partir del 1 de mayo de 2026 se eliminan las publicaciones con precios abusivos.',
      'promotion',
    ],
  ];
  it.each(notices)('%s', (title, body, primary) => {
    expect(topicIds(assessText(title, body))[0]).toBe(primary);
  });
});

function withTerms(lexicon: TopicLexicon, terms: TopicLexicon['terms']): TopicLexicon {
  const merged = Object.entries(terms).map(([language, list]) => [
    language,
    [...(lexicon.terms[language] ?? []), ...list],
  ]);
  return { ...lexicon, terms: { ...lexicon.terms, ...Object.fromEntries(merged) } };
}
