import { describe, expect, it } from 'vitest';
import { explainSeverity } from '../../src/assess/assess.js';
import { assessText } from './support.js';

const rule = 'sellers must name the manufacturer in every offer. Offers without it will be removed.';

describe('severity', () => {
  it('is never below high for a duty that begins within seven days', () => {
    const result = assessText('Manufacturer name', `From 6 March 2026 ${rule}`);
    expect(['high', 'critical']).toContain(result.severity);
  });

  it('falls with the time that is left', () => {
    const order = ['low', 'medium', 'high', 'critical'];
    const soon = assessText('Titles', 'From 4 March 2026 titles must not exceed 150 characters.');
    const late = assessText('Titles', 'From 4 December 2026 titles must not exceed 150 characters.');
    expect(order.indexOf(late.severity)).toBeLessThan(order.indexOf(soon.severity));
  });

  it('is critical where a rule is in force and the account is at stake', () => {
    const result = assessText(
      'Counterfeits',
      'With immediate effect sellers must remove counterfeit goods. All accounts with violations will be suspended permanently.',
    );
    expect(result.severity).toBe('critical');
  });

  it('is low where the seller is not touched, and says why', () => {
    const seller = {
      platforms: ['bazaar'],
      markets: ['DE'],
      families: [],
      fulfilment: [],
      features: [],
    } as const;
    const result = assessText('Manufacturer name', `From 6 March 2026 ${rule}`, { profile: seller });
    expect(result.severity).toBe('low');
    expect(result.severityReasons.map((reason) => explainSeverity(reason, 'en'))).toEqual([
      'You do not sell in US',
    ]);
  });

  it('counts a member state as part of the EU, and an unknown profile as touched', () => {
    const seller = { platforms: [], markets: ['EU'], families: [], fulfilment: [], features: [] } as const;
    const result = assessText(
      'Hersteller',
      'Ab dem 6. März 2026 müssen alle Angebote den Hersteller nennen.',
      {
        profile: seller,
        source: { markets: ['DE'] },
      },
    );
    expect(result.severity).not.toBe('low');
  });

  it('is low for a product family that the seller does not sell', () => {
    const seller = {
      platforms: [],
      markets: [],
      families: ['textile'],
      fulfilment: [],
      features: [],
    } as const;
    const result = assessText('Toys', 'From 6 March 2026 toys must carry a tracking label.', {
      profile: seller,
    });
    expect(result.severity).toBe('low');
  });

  it('says what it weighed: the day, what is demanded, whom, how hard to undo, and what the seller has to do with it', () => {
    const seller = {
      platforms: ['bazaar'],
      markets: ['US'],
      families: ['electronics'],
      fulfilment: [],
      features: [],
    } as const;
    const { severityReasons } = assessText(
      'Manufacturer name',
      'From 6 March 2026 sellers of electronics must name the manufacturer. Offers without it will be removed.',
      { profile: seller },
    );
    const told = severityReasons.map((reason) => explainSeverity(reason, 'en'));
    expect(told).toContain('4 days left until 2026-03-06, about 30 needed');
    expect(told).toContain('Names removal of listings or fines');
    expect(told).toContain('Obliges or forbids');
    expect(told).toContain('Touches your business: Bazaar, US, electronics');
  });

  it('counts a rule that demands nothing for less', () => {
    const order = ['low', 'medium', 'high', 'critical'];
    const demands = assessText('Titles', 'From 30 March 2026 titles must not exceed 150 characters.');
    const suggests = assessText('Titles', 'From 30 March 2026 titles look better at 150 characters.');
    expect(order.indexOf(suggests.severity)).toBeLessThanOrEqual(order.indexOf(demands.severity));
    expect(suggests.severityReasons.map(({ code }) => code)).toContain('not-binding');
  });

  it('gives reasons that can be read in both languages', () => {
    const { severityReasons } = assessText('Manufacturer name', `From 6 March 2026 ${rule}`);
    expect(severityReasons.length).toBeGreaterThan(0);
    for (const reason of severityReasons) {
      expect(explainSeverity(reason, 'en')).not.toBe(reason.code);
      expect(explainSeverity(reason, 'zh-CN')).toMatch(/\p{Script=Han}/u);
    }
  });
});

describe('whom it concerns', () => {
  it('is read from the words of the text', () => {
    const result = assessText(
      'FBA: lithium batteries',
      'From 1 May 2026 FBA shipments with lithium batteries need a UN38.3 report. AI-generated pictures are not accepted.',
    );
    expect(result).toMatchObject({
      families: ['battery'],
      fulfilment: ['platform'],
      features: ['ai-content'],
    });
  });

  it('names the markets of the text where the source is worldwide', () => {
    const result = assessText(
      'Neue Pflichten',
      'Ab dem 1. Mai müssen Händler in Deutschland und Frankreich eine Nummer angeben.',
      { source: { markets: ['GLOBAL'] } },
    );
    expect(result.markets).toEqual(['DE', 'FR']);
  });
});
