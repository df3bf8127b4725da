import { describe, expect, it } from 'vitest';
import { compareDocuments } from '../../src/compare/compare.js';
import { emptyMemory } from '../../src/compare/memory/memory.js';
import type { Comparison } from '../../src/domain/change.js';
import { terms } from './page.js';

const CLAUSE = 'Orders are handled with care by everybody who takes part in the marketplace programme.';

function edit(before: string, after: string): Comparison {
  return compareDocuments(terms(`${CLAUSE}\n${before}`), terms(`${CLAUSE}\n${after}`), emptyMemory());
}

function codes(comparison: Comparison): string[] {
  return comparison.reasons.map((reason) => reason.code);
}

describe('the group is alerted when', () => {
  it.each([
    [
      'a number at the head of a sentence changed',
      'time-limit',
      '30-day returns apply to all goods.',
      '14-day returns apply to all goods.',
    ],
    [
      'a share at the head of a sentence changed',
      'amount',
      '2.5 % of the price is kept back.',
      '3.5 % of the price is kept back.',
    ],
    [
      'a price at the head of a sentence changed',
      'amount',
      '5 Euro werden je Paket berechnet.',
      '7 Euro werden je Paket berechnet.',
    ],
    ['a limit in a table changed', 'time-limit', '| Card | 1 day | 5 days |', '| Card | 4 days | 5 days |'],
    [
      'one of two like sentences was dropped',
      'permission',
      'Buyers in Spain can cancel within the window.\nBuyers can cancel within the window.',
      'Buyers in Spain can cancel within the window.',
    ],
    [
      'a limit in a clause that names its section changed',
      'time-limit',
      'Under clause 7 the seller replies within 30 days.',
      'Under clause 7 the seller replies within 10 days.',
    ],
    [
      'a limit beside contact details changed',
      'time-limit',
      'Contact us by email within 30 days.',
      'Contact us by email within 14 days.',
    ],
    [
      'two amounts changed side by side',
      'amount',
      'The label costs USD2.50 per parcel.\nThe box costs USD4.50 per parcel.',
      'The label costs USD3.50 per parcel.\nThe box costs USD5.50 per parcel.',
    ],
    [
      'a percentage changed',
      'amount',
      'The referral fee is 12 % of the price.',
      'The referral fee is 13.5 % of the price.',
    ],
    ['an amount changed', 'amount', 'Each late order costs € 5.', 'Each late order costs € 15.'],
    [
      'a time limit changed',
      'time-limit',
      'Claims are answered within 48 hours.',
      'Claims are answered within 24 hours.',
    ],
    [
      'an effective date changed',
      'date',
      'The new label applies from 1 March 2026.',
      'The new label applies from 1 May 2026.',
    ],
    [
      '"may" became "must"',
      'obligation',
      'Sellers may offer free returns.',
      'Sellers must offer free returns.',
    ],
    [
      'a negation came in',
      'prohibition',
      'Sellers are allowed to merge parcels.',
      'Sellers are not allowed to merge parcels.',
    ],
    ['an exception was dropped', 'prohibition', 'All goods qualify except used goods.', 'All goods qualify.'],
    [
      'a sanction was added',
      'penalty',
      'We may remove an offer in such a case.',
      'We may remove an offer, suspend the account, in such a case.',
    ],
    [
      'the contracting company changed',
      'party',
      'The service is run by Example Retail GmbH.',
      'The service is run by Sample Commerce GmbH.',
    ],
    [
      '"lawful" became "unlawful"',
      'prohibition',
      'Proof of lawful origin is kept.',
      'Proof of unlawful origin is kept.',
    ],
    ['Chinese: an amount changed', 'amount', '每单服务费为3%。', '每单服务费为5%。'],
    ['Chinese: a prohibition came in', 'prohibition', '卖家可以转让店铺账号。', '卖家不得转让店铺账号。'],
    ['Traditional Chinese: a deadline changed', 'time-limit', '賣家應於30日內回覆。', '賣家應於7日內回覆。'],
    [
      'German: a duty came in',
      'obligation',
      'Händler können eine Rechnung beilegen.',
      'Händler müssen eine Rechnung beilegen.',
    ],
    [
      'French: a duty came in',
      'obligation',
      'Le vendeur peut fournir une facture.',
      'Le vendeur doit fournir une facture.',
    ],
    [
      'Spanish: a prohibition came in',
      'prohibition',
      'Se permite vender artículos usados.',
      'Se prohíbe vender artículos usados.',
    ],
    ['Italian: a cost came in', 'money', 'Il reso è semplice.', 'Il reso è a pagamento.'],
    ['Japanese: a prohibition came in', 'prohibition', '中古品を出品できます。', '中古品を出品できません。'],
    [
      'Dutch: a duty came in',
      'obligation',
      'De verkoper kan een label gebruiken.',
      'De verkoper moet een label gebruiken.',
    ],
    [
      'Polish: a prohibition came in',
      'prohibition',
      'Sprzedawca może wysyłać paczki łączone.',
      'Sprzedawca nie może wysyłać paczek łączonych.',
    ],
    [
      'Portuguese: a duty came in',
      'obligation',
      'O vendedor pode emitir nota.',
      'O vendedor deve emitir nota.',
    ],
    ['Korean: a fee changed', 'amount', '판매 수수료는 5%입니다.', '판매 수수료는 7%입니다.'],
    [
      'Russian: a duty came in',
      'obligation',
      'Продавец может указать срок.',
      'Продавец обязан указать срок.',
    ],
    [
      'Indonesian: a duty came in',
      'obligation',
      'Penjual dapat mengirim bukti.',
      'Penjual wajib mengirim bukti.',
    ],
    [
      'Vietnamese: a duty came in',
      'obligation',
      'Người bán có thể gửi hóa đơn.',
      'Người bán phải gửi hóa đơn.',
    ],
    ['Thai: a prohibition came in', 'prohibition', 'ผู้ขายสามารถโอนบัญชีได้', 'ผู้ขายห้ามโอนบัญชี'],
    [
      'Romanian: a duty came in',
      'obligation',
      'Vânzătorul poate emite factura.',
      'Vânzătorul trebuie să emită factura.',
    ],
    [
      'Greek: a prohibition came in',
      'prohibition',
      'Η μεταβίβαση επιτρέπεται.',
      'Η μεταβίβαση δεν επιτρέπεται.',
    ],
    ['Hungarian: a duty came in', 'obligation', 'Az eladó számlát adhat.', 'Az eladó köteles számlát adni.'],
  ])('%s', (_, code, before, after) => {
    const comparison = edit(before, after);
    expect(comparison.verdict).toBe('material');
    expect(codes(comparison)).toContain(code);
    expect(comparison.reasons[0]?.evidence).not.toBe('');
  });

  it('a clause was added or removed', () => {
    const clause = 'Sellers must keep proof of origin for six years and show it on request.';
    expect(edit('', clause)).toMatchObject({ verdict: 'material', suspicious: false });
    expect(edit(clause, '')).toMatchObject({ verdict: 'material', suspicious: false });
  });

  it('a list gained an item, although no word of it forbids anything', () => {
    const comparison = edit('- Fireworks\n- Gas lighters', '- Fireworks\n- Gas lighters\n- Laser pointers');
    expect(comparison).toMatchObject({ verdict: 'material', suspicious: true });
    expect(codes(comparison)).toContain('weak-evidence');
  });

  it('a row of a fee table changed', () => {
    const comparison = edit('| Toys | 12 % |\n| Shoes | 11 % |', '| Toys | 12 % |\n| Shoes | 14 % |');
    expect(comparison.verdict).toBe('material');
  });

  it.each([
    ['a quantity at the beginning of an item', '- 20 Pakete je Abholung', '- 10 Pakete je Abholung'],
    ['a grouped number at the beginning', '- 50.000 Kilogramm Papier', '- 40.000 Kilogramm Papier'],
    ['a price in a cell', '| Storno | 120 Kč |', '| Storno | 150 Kč |'],
    ['a size', '- 2.5 Liter Inhalt', '- 3.5 Liter Inhalt'],
    [
      'who bears the costs, in Korean',
      '반품 배송비는 구매자가 부담합니다.',
      '반품 배송비는 판매자가 부담합니다.',
    ],
    ['the exporter and the importer', 'The exporter of record pays.', 'The importer of record pays.'],
    ['two countries with like names', 'Offers in Slovenia are shown.', 'Offers in Slovakia are shown.'],
    ['what a price holds', 'Prices are stated exclusive of costs.', 'Prices are stated inclusive of costs.'],
    ['the employer and the employee', 'The employer signs.', 'The employee signs.'],
    [
      'a term in a paragraph with a question',
      '何时退款?变更后十五日内办理,逾期不予受理。',
      '何时退款?变更后五日内办理,逾期不予受理。',
    ],
    ['a prohibition became a duty', 'Sellers must not accept cash.', 'Sellers must accept cash.'],
    ['a ban that names networks', '- Photos', '- Photos\n- No links to Facebook or WhatsApp'],
    ['a row of banned goods', 'Weapons · Tobacco · More', 'Weapons · Fireworks · Tobacco · More'],
    [
      'what a level takes',
      '- Level 3: 500 views, 20 likes, 5 comments a week',
      '- Level 3: 900 views, 20 likes, 5 comments a week',
    ],
    ['a rule behind an emoji', '👍 Use real photos', '👍 Use studio photos'],
    ['a limit behind a star', '⭐ Keep 5 photos for each offer', '⭐ Keep 8 photos for each offer'],
    ['a right became a duty', 'Sellers may accept cash.', 'Sellers must accept cash.'],
  ])('%s changed', (_, before, after) => {
    expect(edit(before, after).verdict).toBe('material');
  });

  it('a deadline was moved to today', () => {
    const at = '2026-03-05T09:00:00.000Z';
    const page = (day: string) => terms(`Deadline: ${day}`);
    const { verdict } = compareDocuments(page('31 March 2026'), page('5 March 2026'), emptyMemory(), at);
    expect(verdict).toBe('material');
  });

  it('a fee stands in another row of its table', () => {
    const comparison = edit('| Toys | 12 % |\n| Gift cards |  |', '| Toys |  |\n| Gift cards | 12 % |');
    expect(comparison.verdict).toBe('material');
  });

  it('the company that is party to the terms changed with its address', () => {
    const before =
      'Your contract is with Oldname Ltd. Write to terms@oldname.example.com or terms@oldname.com.';
    const after =
      'Your contract is with Newname Ltd. Write to terms@newname.example.com or terms@newname.com.';
    expect(edit(before, after).verdict).toBe('material');
  });

  it('a notice says that one thing stays as it is, and another does not', () => {
    const notice = 'The referral fee remains unchanged. Sellers must now name a return address.';
    expect(edit('', notice).verdict).toBe('material');
  });

  it('a threshold changed in a sentence that counts users', () => {
    const before = 'Shops with 1,000 monthly active users must name a representative.';
    const after = 'Shops with 500 monthly active users must name a representative.';
    expect(edit(before, after).verdict).toBe('material');
  });

  it('a notice announced when new terms apply', () => {
    const notice = 'We are updating our terms. The updated terms take effect on 1 October 2026.';
    expect(edit('', notice).verdict).toBe('material');
  });

  it('a real edit came together with noise', () => {
    const before = 'The fee is 12 %.\n1.2k views\nLast updated: 1 March 2026';
    const after = 'The fee is 14 %.\n1.3k views\nLast updated: 2 April 2026';
    expect(edit(before, after)).toMatchObject({ verdict: 'material', suspicious: false });
  });

  it('a rule changed while its paragraph moved and was split', () => {
    const before = 'Parcels are weighed on arrival. Refunds are paid within 30 days. Labels are free.';
    const after = 'Labels are free.\nRefunds are paid within 14 days.\nParcels are weighed on arrival.';
    expect(edit(before, after).verdict).toBe('material');
  });

  it('a great part of the text is gone, which asks for a second look', () => {
    const long = Array.from(
      { length: 30 },
      (_, index) => `Sellers must follow guideline ${index} of the handbook.`,
    );
    const comparison = edit(long.join('\n'), 'Sellers must follow the handbook.');
    expect(comparison).toMatchObject({ verdict: 'material', suspicious: true });
    expect(codes(comparison)).toContain('large-loss');
  });
});

describe('the digest mentions, but nobody is alerted when', () => {
  it.each([
    [
      'punctuation changed',
      'punctuation',
      'High fat, sugar and salt food',
      'High-fat, sugar, and salt food.',
    ],
    [
      'a typing error was fixed',
      'spelling',
      'Goods are recieved at the warehouse.',
      'Goods are received at the warehouse.',
    ],
    [
      'a word got its plural',
      'spelling',
      'These are the terms of sale between both.',
      'These are the terms of sales between both.',
    ],
    [
      'only articles and pronouns changed',
      'function-words',
      'Goods that you list with us are shown.',
      'The goods you list are shown.',
    ],
    [
      'a contraction was written out',
      'function-words',
      "It's the seller who packs.",
      'It is the seller who packs.',
    ],
    [
      'a telephone number changed',
      'contact',
      'Call us on 0555 010 110 between nine and five.',
      'Call us on 0555 010 177 between nine and five.',
    ],
    [
      'the platform took a new name, with its addresses',
      'renamed',
      'Log in to your Oldname account. Questions go to help@oldname.com or www.oldname.com/help.',
      'Log in to your Newname account. Questions go to help@newname.com or www.newname.com/help.',
    ],
    [
      'the figures were updated that the platform reports about itself',
      'reported-figure',
      'From 1 August 2024 to 31 January 2025 the average monthly active recipients were 12.4 million.',
      'From 1 February 2025 to 31 July 2025 the average monthly active recipients were 13.1 million.',
    ],
    [
      'a notice says that everything stays as it is',
      'reassurance',
      '',
      'We have moved to a new office. This does not affect your contract, and our terms remain in effect.',
    ],
    [
      'a link to another page was put in',
      'pointer',
      '',
      'You can find the map of our warehouses by clicking on this link.',
    ],
    [
      'a date was written differently',
      'date-format',
      'The list was made on 31 August 2025.',
      'The list was made on August 31, 2025.',
    ],
    [
      'sections were renumbered',
      'renumbered',
      '4.1 Parcels are weighed on arrival.',
      '3.1 Parcels are weighed on arrival.',
    ],
    [
      'a cross-reference followed',
      'renumbered',
      'Details stand in section 14 and 15 of this text.',
      'Details stand in section 13 and 14 of this text.',
    ],
    [
      'the day of the last update moved on',
      'date-line',
      'Last updated: 5 January 2026',
      'Last updated: 10 February 2026',
    ],
    ['the same in Chinese', 'date-line', '更新日期：2026年1月5日', '更新日期：2026年2月10日'],
    [
      'the office moved',
      'address',
      'Our registered office is at 12 Harbour Street, Dublin 2.',
      'Our registered office is at 45 Canal Road, Dublin 4.',
    ],
    [
      'an e-mail address changed',
      'contact',
      'Write to help@example.com about it.',
      'Write to support@example.org about it.',
    ],
    ['a heading was reworded', 'heading', '## Handing parcels over', '## Parcel drop-off'],
    ['a pointer was added', 'pointer', '', 'Click here to see a summary of this page.'],
    [
      'an example was added',
      'example',
      'Local price laws (such as the book price law in France) apply.',
      'Local price laws (such as the book price law or the shipping law in France) apply.',
    ],
    [
      'a notice was taken down',
      'notice-over',
      'We are updating our terms. The updated terms take effect on 1 October 2026.',
      '',
    ],
  ])('%s', (_, code, before, after) => {
    const comparison = edit(before, after);
    expect(comparison.verdict).toBe('editorial');
    expect(codes(comparison)).toContain(code);
  });

  it('a paragraph was moved', () => {
    const one = 'Parcels are weighed when they arrive at the warehouse.';
    const two = 'Labels are printed in black on white paper only.';
    expect(edit(`${one}\n${two}`, `${two}\n${one}`)).toMatchObject({ verdict: 'editorial' });
  });
});
