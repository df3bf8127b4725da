import { describe, expect, it } from 'vitest';
import { keepParts, partsMissing } from '../../src/compare/breakage/parts.js';
import { compareDocuments } from '../../src/compare/compare.js';
import { emptyMemory } from '../../src/compare/memory/memory.js';
import { goneParts, learnMissing } from '../../src/compare/memory/missing.js';
import { DEFAULT_PATIENCE } from '../../src/domain/patience.js';
import { NOTICES, type Notices } from './notices.js';
import { page } from './page.js';

const languages = Object.entries(NOTICES);

/** A page compiled from three articles, of which the second says something else. */
function compiled({ title, policy }: Notices, second: string): string {
  const [one, two, three] = policy;
  return [`# ${title}`, `## ${title} A`, one, ...second.split('\n'), `## ${title} C`, three, two].join('\n');
}

function secondOf({ title, policy }: Notices): string {
  return [`## ${title} B`, ...[1, 2, 3].map((at) => `${policy[1]} ${policy[2]} (${at})`)].join('\n');
}

describe('a page of several parts', () => {
  it.each(languages)('keeps the text of a part that did not come (%s)', (_, notices) => {
    const before = page(compiled(notices, secondOf(notices)), notices.title);
    for (const notice of [notices.unavailable, notices.signIn, notices.notFound, '']) {
      const stands = notice === '' ? `## ${notices.title} B` : notice;
      const { document, missing } = keepParts(page(compiled(notices, stands), notices.title), before);
      expect(document.blocks, stands).toEqual(before.blocks);
      expect(missing.map(({ name }) => name)).toHaveLength(1);
    }
  });

  it.each(languages)('tells what was edited in a part that came (%s)', (_, notices) => {
    const { title, policy, unavailable } = notices;
    const before = page(compiled(notices, secondOf(notices)), title);
    const after = page(
      compiled({ ...notices, policy: [`${policy[0]} 25 EUR.`, policy[1], policy[2]] }, unavailable),
      title,
    );
    const { document, missing } = keepParts(after, before);
    expect(missing).toHaveLength(1);
    const { verdict, edits } = compareDocuments(before, document, emptyMemory());
    expect(verdict).toBe('material');
    expect(edits.map((edit) => edit.after).join()).toContain('25 EUR');
  });

  const en = NOTICES.en as Notices;
  const before = page(compiled(en, secondOf(en)), en.title);

  it('is named with the parts that did not come', () => {
    const { missing } = keepParts(page(compiled(en, en.unavailable), en.title), before);
    const [reason] = partsMissing(missing)?.reasons ?? [];
    expect(reason).toMatchObject({ code: 'part-missing', params: { parts: '"Small parcel programme B"' } });
    expect(reason?.evidence).toContain('temporarily unavailable');
  });

  it('loses a part for good where it was taken out without a notice, or replaced by a rule', () => {
    for (const second of ['', '## Small parcel programme B\nParcels above 20 kg are forbidden.']) {
      const after = page(compiled(en, second), en.title);
      expect(keepParts(after, before)).toEqual({ document: after, missing: [] });
    }
  });

  it('is as it is where a rule speaks of errors and passwords', () => {
    for (const rule of [
      'It is forbidden to sell knives at the harbour desk.',
      'Merchants must not create a new account after a suspension.',
      'We use cookies and similar technologies to count the visitors of the desk.',
      'We may update this policy if we change the way we use cookies.',
      'If a technical error occurs at the desk, the merchant pays a fee of 5 EUR.',
    ]) {
      const after = page(compiled(en, `## Small parcel programme B\n${rule}`), en.title);
      expect(keepParts(after, before).missing, rule).toEqual([]);
    }
  });

  it('drops a sign-in form that takes the place of nothing', () => {
    const form = [
      'Sign in / Register',
      'Email address or phone number',
      'Password',
      'Continue',
      'Forgot your password?',
    ];
    const after = page(compiled(en, `${secondOf(en)}\n${form.join('\n')}`), en.title);
    expect(keepParts(after, before)).toMatchObject({ document: { blocks: before.blocks }, missing: [] });
  });

  it('keeps the text of a part that a consent window hides', () => {
    const window = [
      'We use cookies to help personalise what you see at the desk.',
      'Accept all',
      'Reject all',
    ];
    const { document, missing } = keepParts(page(compiled(en, window.join('\n')), en.title), before);
    expect(document.blocks).toEqual(before.blocks);
    expect(missing).toMatchObject([{ code: 'consent-wall' }]);
  });

  it('loses a part that stays away for several checks and some days', () => {
    const broken = page(compiled(en, en.unavailable), en.title);
    let memory = emptyMemory();
    const stillMissing = ['2026-03-01', '2026-03-05', '2026-03-14', '2026-03-16'].map((day) => {
      const at = `${day}T00:00:00.000Z`;
      const { document, missing } = keepParts(
        broken,
        before,
        goneParts(memory, at, DEFAULT_PATIENCE.missing),
      );
      if (missing.length === 0) expect(compareDocuments(before, document, memory).verdict).toBe('material');
      memory = learnMissing(
        memory,
        missing.map(({ key }) => key),
        at,
      );
      return missing.length;
    });
    expect(stillMissing).toEqual([1, 1, 1, 0]);
  });
});
