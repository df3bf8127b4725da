import { describe, expect, test } from 'vitest';
import { startScene } from './scene.js';

const shipping =
  '<h2>Shipping</h2><p>Sellers hand over each parcel at the harbour desk and keep the slip.</p>';
const labels =
  '<h2>Labels</h2><p>The label stands on the longest side of the box, where the scanner finds it.</p><p>A label that is torn is printed anew at the desk.</p>';
const refunds = (days: number) => `<h2>Refunds</h2><p>Sellers must refund the buyer within ${days} days.</p>`;
const unavailable =
  '<h2>This content is temporarily unavailable</h2><p>Please try again later.</p><p>Sign in</p><p>Forgot password?</p>';

function handbook(...parts: readonly string[]): string {
  return `<html lang="en"><head><title>Handbook</title></head><body><main><h1>Handbook</h1>${parts.join('')}</main></body></html>`;
}

describe('a page of which a part did not come', () => {
  test('is a matter of the source’s health, and neither loss nor return of the part is told', async () => {
    const { page, check, source, store, queued } = await startScene();
    const policy = source('document', '/handbook');
    page('/handbook', handbook(shipping, labels, refunds(14)));
    await check(policy);
    page('/handbook', handbook(shipping, unavailable, refunds(14)));
    expect(await check(policy)).toMatchObject({
      status: 'broken',
      problem: { kind: 'error-page', message: expect.stringContaining('"Labels"') },
      changes: [],
    });
    page('/handbook', handbook(shipping, labels, refunds(14)));
    expect(await check(policy)).toMatchObject({ status: 'unchanged' });
    expect(queued()).toEqual([]);
    expect(store.changes.list({ verdicts: ['material', 'editorial', 'noise'] })).toEqual([]);
  });

  test('is told where another part was edited, and again where the part comes back edited', async () => {
    const { page, check, source } = await startScene();
    const policy = source('document', '/handbook');
    page('/handbook', handbook(shipping, labels, refunds(14)));
    await check(policy);
    page('/handbook', handbook(shipping, unavailable, refunds(7)));
    expect(await check(policy)).toMatchObject({
      status: 'broken',
      problem: { kind: 'error-page' },
      changes: [{ comparison: { verdict: 'material', edits: [{ before: '14', after: '7' }] } }],
    });
    expect(await check(policy)).toMatchObject({ status: 'broken', changes: [] });
    page('/handbook', handbook(shipping, `${labels}<p>Each torn label costs 3 EUR.</p>`, refunds(7)));
    const { status, changes } = await check(policy);
    expect(status).toBe('changed');
    expect(changes[0]?.comparison.edits.map(({ before, after }) => [before, after])).toEqual([
      ['', 'Each torn label costs 3 EUR.'],
    ]);
  });

  test('has lost the part for good where it stays away, and tells so', async () => {
    const { page, check, pass, source, queued } = await startScene();
    const policy = source('document', '/handbook');
    page('/handbook', handbook(shipping, refunds(14), labels));
    await check(policy);
    page('/handbook', handbook(shipping, unavailable, labels));
    for (let week = 0; week < 3; week++) {
      expect(await check(policy)).toMatchObject({ status: 'broken', changes: [] });
      pass(24 * 7);
    }
    expect(await check(policy)).toMatchObject({
      status: 'changed',
      changes: [{ comparison: { verdict: 'material' } }],
    });
    expect(queued().filter((key) => !key.startsWith('health:'))).toHaveLength(1);
    expect(await check(policy)).toMatchObject({ status: 'unchanged' });
  });

  test('and of several addresses is watched at those that answer', async () => {
    const { web, page, check, source } = await startScene();
    const policy = source('document', '/one', { urls: [web.url('/one'), web.url('/two')] });
    page('/one', handbook(shipping, refunds(14)));
    page('/two', handbook(labels, shipping, labels));
    await check(policy);
    page('/two', handbook('<h2>Page not found</h2><p>We couldn’t find the page you are looking for.</p>'));
    expect(await check(policy)).toMatchObject({
      status: 'broken',
      problem: { url: web.url('/two') },
      changes: [],
    });
    page('/one', handbook(shipping, refunds(7)));
    expect(await check(policy)).toMatchObject({
      status: 'broken',
      changes: [{ comparison: { verdict: 'material', edits: [{ before: '14', after: '7' }] } }],
    });
    page('/two', handbook(labels, shipping, labels));
    expect(await check(policy)).toMatchObject({ status: 'unchanged', changes: [] });
  });
});

describe('a document of several parts', () => {
  test('of which one address fails is watched at the others, and says which', async () => {
    const { web, page, check, source, queued } = await startScene();
    const policy = source('document', '/one', { urls: [web.url('/one'), web.url('/two')] });
    page('/one', handbook(shipping, refunds(14)));
    page('/two', handbook(labels));
    await check(policy);
    web.reply('/two', { status: 500 });
    expect(await check(policy)).toMatchObject({
      status: 'broken',
      problem: { url: web.url('/two') },
      changes: [],
    });
    page('/one', handbook(shipping, refunds(7)));
    expect(await check(policy)).toMatchObject({
      status: 'broken',
      problem: { kind: 'http-5xx', url: web.url('/two') },
      changes: [{ comparison: { edits: [{ before: '14', after: '7' }] } }],
    });
    page('/two', handbook(labels.replace('longest', 'shortest')));
    const { status, changes } = await check(policy);
    expect(status).toBe('changed');
    expect(changes[0]?.comparison.edits.map(({ before, after }) => [before, after])).toEqual([
      ['longest', 'shortest'],
    ]);
    expect(queued().filter((key) => key.startsWith('change:')).length).toBeGreaterThan(0);
    web.reply('/one', { status: 500 });
    web.reply('/two', { status: 500 });
    expect(await check(policy)).toMatchObject({ status: 'failed', changes: [] });
  });

  const selected = (...parts: readonly (readonly [name: string, html: string])[]) =>
    `<html lang="en"><head><title>Handbook</title></head><body><h1>Handbook</h1><p>Welcome to the harbour, dear seller.</p>${parts.map(([name, html]) => `<div class="${name}">${html}</div>`).join('')}</body></html>`;
  const extraction = { content: [], parts: ['.fees', '.rules'], ignore: [] };

  test('is the text of its selectors, in their order', async () => {
    const { page, check, source, store } = await startScene();
    const policy = source('document', '/book', { extraction });
    page('/book', selected(['rules', shipping], ['advice', labels], ['fees', refunds(14)]));
    expect(await check(policy)).toMatchObject({ status: 'first-seen' });
    const [row] = store.pages.ofSource(policy.id);
    const stored = store.snapshots.get(row?.snapshotId ?? 0);
    expect(stored?.document.blocks.filter(({ kind }) => kind === 'heading').map(({ text }) => text)).toEqual([
      'Refunds',
      'Shipping',
    ]);
    page(
      '/book',
      selected(['rules', shipping], ['advice', '<p>Sellers must pay 5 EUR.</p>'], ['fees', refunds(14)]),
    );
    expect(await check(policy)).toMatchObject({ status: 'unchanged' });
  });

  test('that lacks one of its selectors keeps the last good text of it, and is watched at the others', async () => {
    const { page, check, source, store } = await startScene();
    const policy = source('document', '/book', { extraction });
    page('/book', selected(['rules', labels], ['fees', refunds(14)]));
    await check(policy);
    page('/book', selected(['fees', refunds(7)]));
    const broken = await check(policy);
    expect(broken).toMatchObject({
      status: 'broken',
      problem: { kind: 'partial-load', message: expect.stringContaining('.rules') },
      changes: [{ comparison: { verdict: 'material', edits: [{ before: '14', after: '7' }] } }],
    });
    expect(await check(policy)).toMatchObject({ status: 'broken', changes: [] });
    page('/book', selected(['rules', labels.replace('longest', 'shortest')], ['fees', refunds(7)]));
    const back = await check(policy);
    expect(back.changes[0]?.comparison.edits.map(({ before, after }) => [before, after])).toEqual([
      ['longest', 'shortest'],
    ]);
    expect(await check(policy)).toMatchObject({ status: 'unchanged' });
    expect(store.changes.list({ verdicts: ['material', 'editorial'] })).toHaveLength(2);
  });

  test('one of whose selectors matches nothing from the start says so', async () => {
    const { page, check, source } = await startScene();
    page('/book', selected(['fees', refunds(14)]));
    expect(await check(source('document', '/book', { extraction }))).toMatchObject({
      status: 'broken',
      problem: { message: expect.stringContaining('.rules') },
    });
  });
});
