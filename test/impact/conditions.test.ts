import { describe, expect, it } from 'vitest';
import type { ChecklistCondition, ItemCause, SellerProfile } from '../../src/domain/checklist.js';
import { buildChecklist, type ChecklistInput } from '../../src/impact/checklist.js';
import { change, itemWhen, seller, topicTemplate, UNKNOWN_SELLER } from './fixtures.js';

/** Why an item with this condition is listed, besides its topic; `undefined` where it is left out. */
function reasons(
  when: ChecklistCondition,
  input: ChecklistInput,
  profile: SellerProfile = UNKNOWN_SELLER,
): readonly ItemCause[] | undefined {
  const templates = [topicTemplate('tax', itemWhen('asked', when))];
  const [asked] = buildChecklist(input, templates, profile, []).items;
  return asked?.because.filter(({ kind }) => kind !== 'topic');
}

describe('an item with a condition', () => {
  it('is asked where the change names what it is about', () => {
    const listed = reasons(
      { fulfilment: ['direct-mail', 'platform'] },
      change({ fulfilment: ['platform', 'overseas-warehouse'] }),
    );
    expect(listed).toEqual([{ kind: 'condition', values: ['platform'] }]);
  });

  it('follows the change, whatever the seller does besides', () => {
    const directMail = change({ fulfilment: ['direct-mail'] });
    expect(
      reasons({ fulfilment: ['platform'] }, directMail, seller({ fulfilment: ['platform'] })),
    ).toBeUndefined();
    expect(
      reasons({ fulfilment: ['direct-mail'] }, directMail, seller({ fulfilment: ['platform'] })),
    ).toBeDefined();
  });

  it('follows the seller where the change says nothing', () => {
    const profile = seller({ features: ['live-stream'] });
    expect(reasons({ features: ['live-stream'] }, change({}), profile)).toEqual([
      { kind: 'profile', values: ['live-stream'] },
    ]);
    expect(reasons({ features: ['paid-ads'] }, change({}), profile)).toBeUndefined();
  });

  it('is listed as doubtful where neither says anything', () => {
    expect(reasons({ features: ['paid-ads'] }, change({}))).toEqual([
      { kind: 'unknown', values: ['paid-ads'] },
    ]);
  });

  it('needs all of its keys', () => {
    const when: ChecklistCondition = { markets: ['US'], fulfilment: ['platform'] };
    const input = change({ markets: ['US'] });
    expect(reasons(when, input, seller({ fulfilment: ['direct-mail'] }))).toBeUndefined();
    expect(reasons(when, input, seller({ fulfilment: ['platform'] }))).toEqual([
      { kind: 'condition', values: ['US'] },
      { kind: 'profile', values: ['platform'] },
    ]);
  });

  it('names each reason once, with everything that speaks for it', () => {
    const when: ChecklistCondition = { markets: ['US'], families: ['battery'], fulfilment: ['platform'] };
    const input = change({ markets: ['US'], families: ['battery'], fulfilment: ['platform'] });
    expect(reasons(when, input)).toEqual([{ kind: 'condition', values: ['US', 'battery', 'platform'] }]);
  });

  it('knows the platform by its source, and by the seller where a regulator speaks', () => {
    const when: ChecklistCondition = { platforms: ['amazon'] };
    expect(reasons(when, change({ source: { platform: 'amazon' } }))).toBeDefined();
    expect(
      reasons(when, change({ source: { platform: 'ebay' } }), seller({ platforms: ['amazon'] })),
    ).toBeUndefined();
    const law = change({ source: { platform: 'customs-office', publisher: 'regulator' } });
    expect(reasons(when, law, seller({ platforms: ['amazon'] }))).toEqual([
      { kind: 'profile', values: ['amazon'] },
    ]);
    expect(reasons(when, law, seller({ platforms: ['ebay'] }))).toBeUndefined();
  });
});

describe('a condition on markets', () => {
  it.each(['DE', 'FR', 'IT', 'ES', 'NL', 'PL'])('for the EU covers %s, and the other way round', (member) => {
    expect(reasons({ markets: ['EU'] }, change({ markets: [member] }))).toEqual([
      { kind: 'condition', values: [member] },
    ]);
    expect(reasons({ markets: [member] }, change({ markets: ['EU'] }))).toBeDefined();
  });

  it.each(['GB', 'CH', 'US', 'TR'])('for the EU does not cover %s', (market) => {
    expect(reasons({ markets: ['EU'] }, change({ markets: [market] }))).toBeUndefined();
  });

  it('does not take one member state for another', () => {
    expect(reasons({ markets: ['DE'] }, change({ markets: ['FR'] }))).toBeUndefined();
  });

  it('takes UK for GB', () => {
    expect(reasons({ markets: ['GB'] }, change({ markets: ['UK'] }))).toBeDefined();
  });

  it('reads the markets of the source where the text names none', () => {
    const american = change({ source: { markets: ['US'] } });
    expect(reasons({ markets: ['US'] }, american)).toEqual([{ kind: 'condition', values: ['US'] }]);
    expect(reasons({ markets: ['EU'] }, american, seller({ markets: ['EU'] }))).toBeUndefined();
  });

  it('holds for any market in a global change, of those that the seller sells to', () => {
    const everywhere = change({ markets: ['GLOBAL'] });
    expect(reasons({ markets: ['JP'] }, everywhere)).toEqual([{ kind: 'unknown', values: ['JP'] }]);
    expect(reasons({ markets: ['JP'] }, everywhere, seller({ markets: ['JP', 'US'] }))).toBeDefined();
    expect(reasons({ markets: ['JP'] }, everywhere, seller({ markets: ['US'] }))).toBeUndefined();
    expect(reasons({ markets: ['JP'] }, everywhere, seller({ markets: ['GLOBAL'] }))).toBeDefined();
    expect(reasons({ markets: ['GLOBAL'] }, change({ markets: ['US'] }))).toBeDefined();
  });
});

describe('a condition on China', () => {
  it('holds for a Chinese company wherever the change applies', () => {
    expect(
      reasons({ markets: ['CN'] }, change({ markets: ['US'] }), seller({ markets: ['US', 'CN'] })),
    ).toEqual([{ kind: 'profile', values: ['CN'] }]);
  });

  it('holds for a rule of a Chinese authority or platform', () => {
    const law = change({ source: { platform: 'tax-office', publisher: 'regulator', markets: ['CN'] } });
    expect(reasons({ markets: ['CN'] }, law)).toEqual([{ kind: 'condition', values: ['CN'] }]);
    const platform = change({ source: { platform: 'temu' }, markets: ['US'] });
    expect(reasons({ markets: ['CN'] }, platform)).toEqual([{ kind: 'condition', values: ['CN'] }]);
  });

  it('does not hold for others', () => {
    expect(
      reasons({ markets: ['CN'] }, change({ markets: ['US'] }), seller({ markets: ['US'] })),
    ).toBeUndefined();
  });

  it('tells nothing about where a Chinese company sells', () => {
    expect(reasons({ markets: ['US'] }, change({}), seller({ markets: ['CN'] }))).toEqual([
      { kind: 'unknown', values: ['US'] },
    ]);
  });
});
