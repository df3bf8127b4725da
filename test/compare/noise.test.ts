import { describe, expect, it } from 'vitest';
import { compareDocuments } from '../../src/compare/compare.js';
import { emptyMemory, learn } from '../../src/compare/memory/memory.js';
import type { Comparison } from '../../src/domain/change.js';
import type { Document } from '../../src/domain/document.js';
import type { PageMemory } from '../../src/domain/memory.js';
import { page, terms } from './page.js';

const CLAUSE =
  'Orders are shipped within two working days after payment has been confirmed by the marketplace.';

function compare(before: Document, after: Document): Comparison {
  return compareDocuments(before, after, emptyMemory());
}

describe('nobody is told when', () => {
  it.each([
    [
      'only link targets changed',
      'link-target',
      `See the list. [Fees](https://a.example/1)`,
      `See the list. [Fees](https://a.example/1?utm_source=x)`,
    ],
    ['a heading became a paragraph', 'markup', '## Shipping', 'Shipping'],
    ['white space around marks changed', 'markup', '● Pack the goods.', '●Pack the goods.'],
    [
      'quote marks were drawn otherwise',
      'markup',
      'The “Store” is the merchant’s shop.',
      'The "Store" is the merchant\'s shop.',
    ],
    ['a view counter moved on', 'counter', '05/01/2026 12.4k views', '05/01/2026 13.1k views'],
    ['a view counter in Chinese moved on', 'counter', '阅读 3,456', '阅读 3,712'],
    [
      'the copyright year turned',
      'render-date',
      '© 2025 Example Trading Ltd.',
      '© 2026 Example Trading Ltd.',
    ],
    [
      'an e-mail address was masked',
      'flip',
      'Write to help@example.com about orders.',
      'Write to [email protected] about orders.',
    ],
    [
      'letters were broken',
      'flip',
      'Die Gebühr beträgt 5 € für Händler.',
      'Die Geb?hr betr?gt 5 ? f?r H?ndler.',
    ],
  ])('%s', (_, noiseKind, before, after) => {
    const comparison = compare(terms(`${CLAUSE}\n${before}`), terms(`${CLAUSE}\n${after}`));
    expect(comparison).toMatchObject({ verdict: 'noise', noiseKind });
    expect(comparison.reasons.length).toBeGreaterThan(0);
  });

  it.each([
    ['a print date', 'render-date', 'Printed on 4 March 2026', 'Printed on 5 March 2026'],
    ['a date without any label', 'render-date', '| mercoledì 4 marzo 2026', '| giovedì 5 marzo 2026'],
    ['a countdown', 'render-date', 'Flash sale ends in 00:52:35', 'Birthday sale 01:24:44'],
    [
      'a line of figures',
      'counter',
      '8 mei 2025 1204 keer bekeken 12 reacties 4 min leestijd',
      '8 mei 2025 1241 keer bekeken 13 reacties 4 min leestijd',
    ],
    ['a rating', 'counter', '★★★★☆ 4.6 (1,203)', '★★★★☆ 4.7 (1,240)'],
  ])('%s moved on, already at the first time', (_, noiseKind, before, after) => {
    const at = '2026-03-05T09:00:00.000Z';
    const comparison = compareDocuments(
      terms(`${CLAUSE}\n${before}`),
      terms(`${CLAUSE}\n${after}`),
      emptyMemory(),
      at,
    );
    expect(comparison).toMatchObject({ verdict: 'noise', noiseKind });
  });

  it('a text turns again that was told of and told off, while what stands beside it moved on', () => {
    const version = (days: number, beside: string) =>
      terms(`Orders are shipped within ${days} working days.\n${beside}`);
    const before = version(3, '1.1k views');
    const changed = version(5, '1.1k views');
    const comparison = compareDocuments(before, changed, emptyMemory(), '2026-03-05T09:00:00.000Z');
    const memory = learn(emptyMemory(), before, changed, comparison, '2026-03-05T09:00:00.000Z');
    const back = version(3, '1.2k views');
    const takenBack = compareDocuments(changed, back, memory, '2026-03-07T09:00:00.000Z');
    expect(takenBack.verdict).toBe('material');
    const turning = learn(memory, changed, back, takenBack, '2026-03-07T09:00:00.000Z');
    const look = (after: Document, at: string) => compareDocuments(back, after, turning, at).verdict;
    const moved = '1.3k views';
    expect(look(version(5, moved), '2026-03-09T09:00:00.000Z')).toBe('noise');
    expect(look(version(5, moved), '2026-03-27T09:00:00.000Z')).toBe('material');
    expect(look(version(5, 'Sellers must pay for labels.'), '2026-03-09T09:00:00.000Z')).toBe('material');
    expect(look(version(2, moved), '2026-03-09T09:00:00.000Z')).toBe('material');
  });

  it('but a part of the last edit that is taken back is a rule withdrawn', () => {
    const version = (days: number, fee: number) =>
      terms(`Orders are shipped within ${days} working days.\nThe fee is ${fee} %.`);
    const [before, changed, partly] = [version(3, 12), version(5, 14), version(3, 14)];
    const comparison = compareDocuments(before, changed, emptyMemory(), '2026-03-05T09:00:00.000Z');
    const memory = learn(emptyMemory(), before, changed, comparison, '2026-03-05T09:00:00.000Z');
    expect(compareDocuments(changed, partly, memory, '2026-03-06T09:00:00.000Z').verdict).toBe('material');
  });

  it('the rows of a table were broken elsewhere, as a page break in a PDF does', () => {
    const head = '| Purpose | Data |';
    const before = terms(`${head}
      | Opening the account Keeping the account safe | Name and address of the merchant Logs |
      | Paying out | Bank account |`);
    const after = terms(`${head}
      | Opening the account |  |
      | - Keeping the account safe | Name and address of the merchant Logs |
      | Paying out | Bank account |`);
    expect(compare(before, after).verdict).toBe('noise');
    expect(compare(after, before).verdict).toBe('noise');
  });

  it('a paragraph was split, and list numbers moved into the text', () => {
    const before = terms('Goods are packed safely. Labels are readable.\n- Print the label.\n- Attach it.');
    const after = terms(
      'Goods are packed safely.\nLabels are readable.\n- 1. Print the label.\n- 2. Attach it.',
    );
    expect(compare(before, after).verdict).toBe('noise');
  });

  it('two paragraphs ran together without a space', () => {
    const before = terms('Data protection\nWe handle personal data with care.');
    const after = terms('Data protectionWe handle personal data with care.');
    expect(compare(before, after).verdict).toBe('noise');
  });

  it('a menu or language chooser appeared below the text', () => {
    const menu = ['English (UK)', 'Français', 'Deutsch', '中文(简体)', 'Cookies', 'More'];
    const comparison = compare(terms(CLAUSE), terms(CLAUSE, { foot: menu.join('\n') }));
    expect(comparison).toMatchObject({ verdict: 'noise', noiseKind: 'widget' });
  });

  it('the same list items came in another order', () => {
    const before = terms(
      '- Lithium batteries above 100 Wh\n- Refillable gas lighters\n- Fireworks of any class',
    );
    const after = terms(
      '- Fireworks of any class\n- Lithium batteries above 100 Wh\n- Refillable gas lighters',
    );
    expect(compare(before, after)).toMatchObject({ verdict: 'noise', noiseKind: 'order' });
  });

  it('the page was shown twice', () => {
    const once = terms(CLAUSE);
    const twice = { ...once, blocks: [...once.blocks, ...once.blocks, ...once.blocks] };
    expect(compare(once, twice).verdict).toBe('noise');
  });

  it('the page came in another language, which asks for a second look', () => {
    const german = page(`
      # Händlerbedingungen
      Diese Bedingungen regeln, wie unabhängige Händler Waren über den Marktplatz und seine Apps anbieten.
      ## 1. Anmeldung
      Händler eröffnen ein Konto mit ihrem Namen, einer gültigen Nummer und einem Bankkonto auf diesen Namen.
      ## 2. Bestellungen
      Bestellungen werden innerhalb von zwei Werktagen versandt, nachdem die Zahlung bestätigt worden ist.
      Die Daten der Käufer dürfen nur für die Lieferung der Bestellung und für nichts anderes verwendet werden.
    `);
    expect(compare(terms(CLAUSE), german)).toMatchObject({
      verdict: 'noise',
      noiseKind: 'locale-flip',
      suspicious: true,
    });
  });

  it('the page came in American instead of British spelling', () => {
    const british = terms(
      'You grant us a licence to show your catalogue. Unauthorised use of the licence is not permitted from 4 January 2026. Each programme has its own colour.',
    );
    const american = terms(
      'You grant us a license to show your catalog. Unauthorized use of the license is not permitted from January 4, 2026. Each program has its own color.',
    );
    expect(compare(british, american)).toMatchObject({ verdict: 'noise', noiseKind: 'locale-flip' });
  });
});

/** Replays versions, a day apart, and gives the last comparison. */
function replay(versions: readonly Document[], days = 1): Comparison {
  let memory: PageMemory = emptyMemory();
  let last: Comparison | undefined;
  for (const [index, after] of versions.slice(1).entries()) {
    const before = versions[index];
    if (before === undefined) continue;
    const at = new Date(Date.UTC(2026, 0, 1 + (index + 1) * days)).toISOString();
    last = compareDocuments(before, after, memory, at);
    memory = learn(memory, before, after, last, at);
  }
  if (last === undefined) throw new Error('a replay needs two versions');
  return last;
}

describe('what a page did before', () => {
  const without = terms(CLAUSE);
  const withBox = terms(`${CLAUSE}\nFind out whether your goods qualify with our guided assistant`);

  it('turns the return to an earlier version into a flip', () => {
    expect(replay([without, withBox, without])).toMatchObject({ verdict: 'noise', noiseKind: 'flip' });
  });

  it('makes a box that comes and goes noise even when the rest moved on', () => {
    const editedWith = terms(
      `${CLAUSE.replace('Orders', 'All orders')}\nFind out whether your goods qualify with our guided assistant`,
    );
    const edited = terms(CLAUSE.replace('Orders', 'All orders'));
    const last = replay([without, withBox, without, edited, editedWith]);
    expect(last).toMatchObject({ verdict: 'noise', noiseKind: 'widget' });
  });

  it('still alerts when a rule turns up in the place of the box', () => {
    const rule = terms(`${CLAUSE}\nFrom 1 March sellers must pay a fee of 20 EUR for every late shipment.`);
    expect(replay([without, withBox, without, withBox, without, rule]).verdict).toBe('material');
  });

  it('learns a number that is rendered anew, but never a fee', () => {
    const score = (value: number) => terms(`${CLAUSE}\nScore today ${value}`);
    expect(replay([1, 2, 3, 4, 5].map(score)).verdict).toBe('noise');
    const fee = (value: number) => terms(`${CLAUSE}\nListing fee ${value}`);
    expect(replay([1, 2, 3, 4, 5].map(fee)).verdict).toBe('material');
  });

  it('alerts when a rule that was told is taken back, and once where it keeps turning', () => {
    const changed = terms(CLAUSE.replace('two working days', 'five working days'));
    expect(replay([without, changed, without], 30)).toMatchObject({ verdict: 'material' });
    expect(replay([without, changed, without], 1)).toMatchObject({ verdict: 'material' });
    expect(replay([without, changed, without, changed], 1)).toMatchObject({ verdict: 'noise' });
    expect(replay([without, changed, without, changed], 30)).toMatchObject({ verdict: 'material' });
  });

  it('alerts at a return that announces a withdrawal', () => {
    const notice = terms(`${CLAUSE}\nThe fee announced in May has been withdrawn.`);
    expect(replay([notice, without, notice]).verdict).toBe('material');
  });

  it('stays small, whatever the page does', () => {
    let memory = emptyMemory();
    let before = terms(CLAUSE);
    for (let index = 0; index < 100; index++) {
      const after = terms(
        `${CLAUSE}\n${Array.from({ length: 20 }, (_, at) => `Box ${index} ${at} of many`).join('\n')}`,
      );
      const at = new Date(Date.UTC(2026, 0, 1 + index)).toISOString();
      memory = learn(memory, before, after, compareDocuments(before, after, memory, at), at);
      before = after;
    }
    expect(JSON.stringify(memory).length).toBeLessThan(60_000);
    expect(JSON.parse(JSON.stringify(memory))).toEqual(memory);
  });
});
