import { expect, test } from 'vitest';
import type { Assessment } from '../../src/domain/assessment.js';
import { terms } from '../compare/page.js';
import { comparisonOf, watchPage } from '../support/steps.js';

const RULE = (days: number) =>
  `Merchants must hand each order over to the carrier within ${days} business days and upload the tracking number.`;

/** A page whose box shows another line each week, and whose handling time changes with the last of them. */
function lastAssessment(
  lines: readonly string[],
  foot?: (isLast: boolean) => string,
): Assessment | undefined {
  const versions = lines.map((line, at) => {
    const isLast = at === lines.length - 1;
    return terms(`${RULE(isLast ? 2 : 5)}\n## At the harbour\n${line}`, { foot: foot?.(isLast) ?? '' });
  });
  const step = watchPage(versions, 24 * 7).steps.at(-1);
  expect(comparisonOf(step)?.verdict).toBe('material');
  return step?.outcome === 'different' ? step.judgement.assessment : undefined;
}

const topicsOf = (assessment: Assessment | undefined) => assessment?.topics.map(({ id }) => id);

const TITLES = [
  'Ten years of the fish market hall',
  'A morning with the crane drivers',
  'How the tide tables are made',
];

test('a box that turns over to an article on taxes gives a new handling time no topic of taxes', () => {
  expect(topicsOf(lastAssessment([...TITLES, 'VAT and sales tax: a guide to tax invoices']))).toEqual([
    'logistics',
  ]);
});

test('a date in a banner that comes and goes is not the day from which a new handling time applies', () => {
  const banner = 'The harbour museum opens, effective 1 September 2026.';
  const assessment = lastAssessment([banner, '', banner, '', banner, '', banner]);
  expect(topicsOf(assessment)).toEqual(['logistics']);
  expect(assessment?.effective).toBeUndefined();
});

test('a rule that moved beside a changed one gives it no topic', () => {
  const tax = 'Merchants register for VAT and charge sales tax on every tax invoice.';
  const version = (days: number, isSplit: boolean) =>
    terms(isSplit ? `${RULE(days)}\n${tax}\nInvoices are kept.` : `${RULE(days)}\n${tax} Invoices are kept.`);
  const [step] = watchPage([version(5, false), version(2, true)]).steps;
  const assessment = step?.outcome === 'different' ? step.judgement.assessment : undefined;
  expect(topicsOf(assessment)).toEqual(['logistics']);
});

test('the day of effect that a page states is that of what changed with it, on that very day too', () => {
  // The fourth version is of 2026-01-26.
  const assessment = lastAssessment([...TITLES, TITLES[0] ?? ''], (isLast) =>
    isLast ? 'Effective date: January 26, 2026' : 'Effective date: March 3, 2025',
  );
  expect(assessment?.effective?.date).toBe('2026-01-26');
});
