import { describe, expect, it } from 'vitest';
import { recogniseBreakage } from '../../src/compare/breakage/breakage.js';
import { compareDocuments } from '../../src/compare/compare.js';
import { emptyMemory } from '../../src/compare/memory/memory.js';
import type { Document } from '../../src/domain/document.js';
import { NOTICES, type Notices } from './notices.js';
import { page } from './page.js';

const SOURCE = { validity: { mustContain: [], minChars: 0, blockMarkers: [] }, languages: [] };
const languages = Object.entries(NOTICES);

function recognise(document: Document, lastGood: Document) {
  const content = {
    outcome: 'content' as const,
    url: 'https://harbour.example/terms',
    finalUrl: 'https://harbour.example/terms',
    status: 200,
    contentType: 'text/html',
    charset: 'utf-8',
    body: new Uint8Array(),
    text: '',
    validators: {},
    fetchedAt: '2026-03-01T00:00:00.000Z',
  };
  return recogniseBreakage(content, document, lastGood, SOURCE);
}

/** A policy of some length. */
function policyOf({ title, policy }: Notices): Document {
  const sections = Array.from({ length: 8 }, (_, index) =>
    [`## ${title} ${index + 1}`, ...policy.map((sentence) => `${sentence} (${index + 1})`)].join('\n'),
  );
  return page(`# ${title}\n${sections.join('\n')}`, title);
}

describe('a page that is replaced by a few lines', () => {
  it.each(languages.filter(([, { ended }]) => ended !== undefined))(
    'has changed where they say that the programme ended (%s)',
    (_, notices) => {
      const { title, ended = '' } = notices;
      const before = policyOf(notices);
      const after = page(`# ${title}\n${ended}`, title);
      expect(recognise(after, before)).toBeUndefined();
      expect(compareDocuments(before, after, emptyMemory()).verdict).toBe('material');
    },
  );

  it.each(languages)('did not come where they are said to visitors (%s)', (_, notices) => {
    const { title, signIn, unavailable, notFound, consent } = notices;
    const before = policyOf(notices);
    for (const text of [signIn, unavailable, notFound, consent]) {
      expect(recognise(page(text), before), text).toBeDefined();
      expect(recognise(page(`# ${title}\n${text}`, title), before), `${title}: ${text}`).toBeDefined();
    }
  });

  it.each(languages)('did not come where a consent window stands over a short policy (%s)', (_, notices) => {
    const [sentence] = notices.policy;
    const before = page(`# ${notices.title}\n${sentence}`, notices.title);
    const wall = `${notices.consent} ${notices.consent} ${notices.consent}`;
    expect(recognise(page(`# ${notices.title}\n${wall}`, notices.title), before)).toMatchObject({
      reasons: [{ code: 'consent-wall' }],
    });
  });

  it.each([
    [
      'a policy is suspended',
      'This policy is suspended until further notice. Merchants must not offer parcels.',
    ],
    [
      'the terms moved',
      'From 1 April 2026 the rules for small parcels stand in the shipping terms, with new fees.',
    ],
    ['one price holds for all', 'Every parcel costs 4 EUR.'],
    [
      'a rule speaks of signing in',
      'Sign in to your account: from 1 April 2026 all merchants sign in with two factors.',
    ],
    ['access ends', 'Access denied: shops from Oldland lose access to the market on 1 April 2026.'],
  ])('has changed where %s', (_, text) => {
    const title = 'Small parcel programme';
    expect(recognise(page(`# ${title}\n${text}`, title), policyOf(NOTICES.en as Notices))).toBeUndefined();
  });

  it.each([
    [
      'a maintenance has its hours',
      'Scheduled maintenance on 1 April 2026 from 02:00 to 04:00. We will be back soon.',
    ],
    ['a log line has its clock', 'Access denied. Reference 18.2f.1 on 2026-04-01 10:22:31 UTC.'],
    ['the beginning is left', 'Merchants hand over each parcel at the harbour desk and keep the slip. (1)'],
    ['another page names another subject', 'Bargains of the week from 4 EUR, until 1 April 2026 only!'],
  ])('did not come where %s', (_, text) => {
    expect(recognise(page(text, 'Harbour'), policyOf(NOTICES.en as Notices))).toBeDefined();
  });

  it('has changed where other rules stand there, and did not come where a shop window does', () => {
    const before = policyOf(NOTICES.en as Notices);
    const rules = Array.from(
      { length: 12 },
      (_, at) => `A shop that lists model ${at} must keep its papers, or pays a fine of ${at}00 EUR.`,
    );
    expect(recognise(page(rules.join('\n'), 'Toy safety'), before)).toBeUndefined();
    const shop = Array.from(
      { length: 12 },
      (_, at) => `Discover the bright colours of spring, look number ${at}.`,
    );
    expect(recognise(page(shop.join('\n'), 'Spring sale'), before)).toBeDefined();
  });
});
