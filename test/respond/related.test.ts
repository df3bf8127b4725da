import { describe, expect, test } from 'vitest';
import { assess } from '../../src/assess/assess.js';
import type { ChangedPassage } from '../../src/assess/input.js';
import { compareDocuments } from '../../src/compare/compare.js';
import { emptyMemory } from '../../src/compare/memory/memory.js';
import { loadShippedKnowledge } from '../../src/config/load.js';
import type { Block, Document } from '../../src/domain/document.js';
import { type ComparedChange, readChange } from '../../src/respond/related/read.js';
import { relationOf } from '../../src/respond/related/relation.js';

const { topics } = await loadShippedKnowledge();
const profile = { platforms: [], markets: [], families: [], fulfilment: [], features: [] };

interface Written {
  readonly page?: number;
  readonly platform?: string;
  readonly url?: string;
  readonly title?: string;
  readonly day: string;
  readonly language?: string;
}

function blocksOf(text: string): Block[] {
  return text.split('\n').map((line) => {
    const links = line.match(/https:\/\/[^\s)]+/g) ?? [];
    return { kind: 'paragraph', text: line, ...(links.length > 0 && { links }) };
  });
}

function input({ platform = 'harbour', title = 'Fees', day, language = 'en' }: Written) {
  const timezone = 'UTC';
  const source = {
    platform,
    markets: [],
    timezone,
    publisher: 'official',
    topics: [],
    languages: [language],
  } as const;
  return { title, language, source, profile, now: `${day}T08:00:00.000Z` };
}

function subject(written: Written, part: Pick<ComparedChange, 'diff' | 'edits' | 'assessment'>) {
  const {
    page = 1,
    platform = 'harbour',
    url = `https://harbour.example/p${page}`,
    title = 'Fees',
    day,
  } = written;
  return readChange({ pageId: page, platform, url, title, at: `${day}T08:00:00.000Z`, ...part });
}

function edited(before: string, after: string, written: Written) {
  const documents = [before, after].map((text): Document => {
    const { url = 'https://harbour.example/fees', title = 'Fees', language = 'en' } = written;
    return { url, title, language, blocks: blocksOf(text) };
  });
  const [old, now] = documents;
  if (!old || !now) throw new Error('Two documents are needed.');
  const { diff, edits } = compareDocuments(old, now, emptyMemory(), `${written.day}T08:00:00.000Z`);
  const passages = diff.entries.flatMap((entry): ChangedPassage[] =>
    entry.op === 'edited'
      ? [{ section: [], text: entry.after.text, before: entry.before.text, kind: 'edited' as const }]
      : entry.op === 'moved'
        ? []
        : [{ section: [], text: entry.block.text, kind: entry.op }],
  );
  return subject(written, {
    diff,
    edits,
    assessment: assess({ ...input(written), origin: 'edited', passages }, topics),
  });
}

function announced(text: string, written: Written) {
  const blocks = blocksOf(text);
  const entries = blocks.map((block, newIndex) => ({ op: 'added' as const, section: [], newIndex, block }));
  const passages = blocks.map((block) => ({ section: [], text: block.text, kind: 'added' as const }));
  const stats = { blocksBefore: 0, blocksAfter: blocks.length, charsAdded: text.length, charsRemoved: 0 };
  const assessment = assess({ ...input(written), origin: 'appeared', passages }, topics);
  return subject(written, { diff: { entries, stats }, assessment });
}

const terms = (fee: string, from: string, more = '') =>
  `The harbour sells what its sellers bring, and keeps the books for them from day to day and year to year.
Sellers must pay a commission of ${fee} on the total price of each order that a buyer has paid for, shipping included.
The new commission applies from ${from}.${more}
Sellers must ship every order within 3 working days after the buyer has paid for it in full.`;

const raised = () =>
  edited(terms('8 %', '1 March 2026'), terms('9.5 %', '1 May 2026'), { day: '2026-03-02' });
const notice = `From 1 May 2026 the commission rises from 8 % to 9.5 % of the total price.
Sellers must check their prices before that day. The commission applies to all orders placed from then on.`;

describe('a later change of the same page', () => {
  test('belongs to the case where it edits the same passage again', () => {
    const corrected = edited(terms('9.5 %', '1 May 2026'), terms('9 %', '1 May 2026'), { day: '2026-03-03' });
    expect(relationOf(corrected, raised())).toMatchObject({
      kind: 'edited-again',
      evidence: expect.stringContaining('commission of 9.5 %'),
    });
  });

  test('belongs to the case where it moves the day that the case is about', () => {
    const postponed = edited(terms('9.5 %', '1 May 2026'), terms('9.5 %', '1 July 2026'), {
      day: '2026-03-09',
    });
    expect(relationOf(postponed, raised())).toMatchObject({ kind: 'edited-again', evidence: '1 May 2026' });
  });

  test('does not where it edits another passage, or only says when it was revised', () => {
    const shipping = edited(
      terms('9.5 %', '1 May 2026'),
      terms('9.5 %', '1 May 2026').replace('3 working days', '2 working days'),
      { day: '2026-03-03' },
    );
    expect(relationOf(shipping, raised())).toBeUndefined();
    const dated = (text: string, day: string) => `Last revision of these terms: ${day} 2026\n${text}`;
    const first = edited(
      dated(terms('8 %', '1 May 2026'), '1 February'),
      dated(terms('9 %', '1 May 2026'), '2 March'),
      { day: '2026-03-02' },
    );
    const second = edited(
      dated(terms('9 %', '1 May 2026'), '2 March'),
      dated(terms('9 %', '1 May 2026').replace('3 working', '2 working'), '3 March'),
      { day: '2026-03-03' },
    );
    expect(relationOf(second, first)).toBeUndefined();
  });

  test('does not weeks later, when the group has adapted to the first', () => {
    const corrected = edited(terms('9.5 %', '1 May 2026'), terms('9 %', '1 May 2026'), { day: '2026-03-20' });
    expect(relationOf(corrected, raised())).toBeUndefined();
  });
});

describe('another page of the platform', () => {
  const place = { page: 2, title: 'New commission', day: '2026-03-04' };

  test('belongs to the case where it announces the page, whichever was found first', () => {
    const text = `${notice}\nRead the fee schedule: https://www.harbour.example/p1/?utm_source=news#fees`;
    expect(relationOf(announced(text, place), raised())).toMatchObject({
      kind: 'announced',
      evidence: 'harbour.example/p1, 2026-05-01',
    });
    expect(relationOf(raised(), announced(text, place))).toMatchObject({ kind: 'announced' });
  });

  test('belongs to the case where the same figure becomes the same other one from the same day', () => {
    expect(relationOf(announced(notice, place), raised())).toMatchObject({ kind: 'same-substance' });
    const german = announced(
      'Ab dem 1. Mai 2026 steigt die Provision von 8 % auf 9,5 % des Gesamtpreises.\nVerkäufer müssen ihre Preise bis dahin prüfen.',
      { ...place, page: 3, title: 'Neue Provision', language: 'de' },
    );
    expect(relationOf(german, raised())).toMatchObject({ kind: 'same-substance' });
  });

  test('does not for sharing the day and the topic alone, as many rules of a platform do', () => {
    const other = announced(
      'From 1 May 2026 sellers must pay a storage fee of 2 euros for each parcel that stays longer than 30 days.',
      place,
    );
    expect(relationOf(other, raised())).toBeUndefined();
  });

  test('belongs to the case where it says the same for another country, or again with a correction', () => {
    const text = (country: string, amount: string) =>
      `Sellers who offer goods to buyers in ${country} must register their packaging before 1 June 2026 and enter the number in their account.
Offers without the number are taken down, and a fee of ${amount} is charged for each of them until the number is there.`;
    const one = announced(text('Germany', 'EUR 20'), { ...place, title: 'Packaging register in Germany' });
    const two = announced(text('France', 'EUR 25'), {
      ...place,
      page: 3,
      title: 'Packaging register in France',
    });
    expect(relationOf(two, one)).toMatchObject({ kind: 'same-text' });
    const again = announced(text('Germany', 'EUR 30'), {
      ...place,
      page: 4,
      day: '2026-03-05',
      title: 'Correction: Packaging register in Germany',
    });
    expect(relationOf(again, one)).toMatchObject({ kind: 'same-text' });
  });

  test('does not where a like text is about other goods', () => {
    const text = (goods: string) =>
      `Sellers of ${goods} must show a test report of an accredited laboratory for each ${goods} listing before 1 June 2026.
Listings of ${goods} without a report are taken down, and accounts that offer ${goods} again are suspended for 30 days.`;
    const one = announced(text('magnets'), { ...place, title: 'Test reports for magnets' });
    const two = announced(text('batteries'), { ...place, page: 3, title: 'Test reports for batteries' });
    expect(relationOf(two, one)).toBeUndefined();
  });

  test('does not on another platform', () => {
    expect(relationOf(announced(notice, { ...place, platform: 'market' }), raised())).toBeUndefined();
  });
});
