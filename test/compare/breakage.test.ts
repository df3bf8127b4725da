import { describe, expect, it } from 'vitest';
import { recogniseBreakage } from '../../src/compare/breakage/breakage.js';
import type { Document } from '../../src/domain/document.js';
import type { FetchedContent } from '../../src/domain/fetch.js';
import type { Source, ValidityRule } from '../../src/domain/source.js';
import { page } from './page.js';

const GOOD = page(
  `
  # Return policy for sellers
  ## 1. Scope
  This policy covers every parcel that a buyer sends back to an independent merchant of the marketplace in Europe.
  Merchants who use the warehouse service follow the handbook of that service for the handling of such parcels.
  ## 2. Time
  A merchant inspects a returned parcel within ten days of its arrival and tells the buyer about the outcome.
  If the goods are damaged, photographs of the parcel and of the goods are attached to the message to the buyer.
  ## 3. Costs
  The merchant bears the cost of the return label unless the buyer changed their mind about the purchase.
  Labels are bought through the shipping service, which adds them to the monthly statement of the merchant.
  Parcels without a label are refused at the counter, and the buyer is informed by the carrier about the refusal.
  ## 4. Disputes
  Where buyer and merchant disagree, either of them opens a dispute in the message centre within twenty days.
  The marketplace decides on the evidence that both upload and publishes its reasons to both of them in writing.
  ## 5. Archive
  Records of returned parcels are kept for two years and are then deleted together with the photographs.
  A merchant who closes the account receives a copy of the records upon a request sent before the closing day.
  `,
  'Return policy for sellers',
);
const ADDRESS = 'https://seller.example/policies/returns';
const SOURCE: Pick<Source, 'validity' | 'languages'> = {
  validity: { mustContain: [], minChars: 0, blockMarkers: [] },
  languages: ['en'],
};

function fetched(html: string, finalUrl = ADDRESS): FetchedContent {
  return {
    outcome: 'content',
    url: ADDRESS,
    finalUrl,
    status: 200,
    contentType: 'text/html',
    charset: 'utf-8',
    body: new Uint8Array(),
    text: html,
    validators: {},
    fetchedAt: '2026-03-01T00:00:00.000Z',
  };
}

function recognise(document: Document, options: { html?: string; finalUrl?: string; first?: boolean } = {}) {
  const content = fetched(options.html ?? '', options.finalUrl);
  return recogniseBreakage(content, document, options.first ? undefined : GOOD, SOURCE);
}

function first(count: number): Document {
  return { ...GOOD, blocks: GOOD.blocks.slice(0, count) };
}

describe('a fetch did not bring the page when', () => {
  it.each([
    ['login-wall', 'Sign in', 'Please sign in to see this page. Forgot password?'],
    ['login-wall', '登录', '请先登录后查看。忘记密码？'],
    ['login-wall', 'Connexion', 'Vous devez vous connecter. Mot de passe oublié ?'],
    ['block-page', 'Just a moment...', 'Checking your browser before you continue.'],
    ['block-page', 'Access denied', 'You do not have permission. Reference 18.2f.'],
    ['block-page', '安全验证', '请完成验证，拖动滑块填充拼图。'],
    ['block-page', 'Zu viele Anfragen', 'Zu viele Anfragen. Bitte warten Sie einen Moment.'],
    ['error-page', 'Oops', "This page isn't available at the moment. Please try reloading."],
    ['error-page', '', '系统繁忙，请稍后再试。'],
    ['error-page', 'Entretien', 'Le site est actuellement en maintenance.'],
    ['error-page', 'Queue', 'You are now in line. The page will open when it is your turn.'],
    ['partial-load', '', 'You need to enable JavaScript to run this app.'],
    ['partial-load', 'Before you continue', 'We use cookies. Accept all or manage your choice.'],
  ])('a %s arrives (%s)', (noiseKind, title, text) => {
    const notice = page(text, title);
    expect(recognise(notice)).toMatchObject({ noiseKind });
    expect(recognise(notice, { first: true })).toMatchObject({ noiseKind });
  });

  it('a form with a password arrives', () => {
    const form = page('Welcome back\nMerchant centre');
    const html = '<form><input name=user><input type="password" name=pw></form>';
    expect(recognise(form, { html })).toMatchObject({ noiseKind: 'login-wall' });
  });

  it('nothing arrives', () => {
    expect(recognise(page(''))).toMatchObject({ noiseKind: 'partial-load' });
    expect(recognise(page(''), { first: true })).toMatchObject({ noiseKind: 'partial-load' });
  });

  it('only the beginning arrives, or the text breaks off', () => {
    expect(recognise(first(4))).toMatchObject({ noiseKind: 'partial-load' });
    const cut = first(13);
    const last = cut.blocks.at(-1);
    const blocks = [
      ...cut.blocks.slice(0, -1),
      { kind: 'paragraph' as const, text: last?.text.slice(0, 40) ?? '' },
    ];
    expect(recognise({ ...cut, blocks })).toMatchObject({ noiseKind: 'partial-load' });
  });

  it('text arrives without its title and headings', () => {
    const blocks = GOOD.blocks.filter((block) => block.kind !== 'heading');
    expect(recognise({ ...GOOD, title: '', blocks })).toMatchObject({ noiseKind: 'partial-load' });
  });

  it('the declared parts of the page are missing', () => {
    expect(recognise({ ...GOOD, contentMissing: true })).toMatchObject({ noiseKind: 'partial-load' });
  });

  it('the address leads to another page', () => {
    const home = page(
      Array.from(
        { length: 20 },
        (_, index) => `Discover bargain number ${index} from our brands and save on your basket today.`,
      ).join('\n'),
      'Shop the spring sale',
    );
    expect(recognise(home, { finalUrl: 'https://seller.example/' })).toMatchObject({
      noiseKind: 'wrong-page',
    });
    expect(recognise(home)).toMatchObject({ noiseKind: 'wrong-page' });
  });

  it('what the source declares does not hold', () => {
    const check = (validity: Partial<ValidityRule>, document = GOOD) =>
      recogniseBreakage(fetched('<p>Region blocked 7</p>'), document, undefined, {
        ...SOURCE,
        validity: { ...SOURCE.validity, ...validity },
      })?.reasons[0]?.code;
    expect(check({ mustContain: ['Return policy'] })).toBeUndefined();
    expect(check({ mustContain: ['Fee schedule'] })).toBe('text-missing');
    expect(check({ minChars: 100_000 })).toBe('too-short');
    expect(check({ blockMarkers: ['Region blocked'] })).toBe('block-marker');
  });
});

describe('the page did arrive when', () => {
  it('it is the same, edited, shorter or longer', () => {
    expect(recognise(GOOD)).toBeUndefined();
    expect(recognise({ ...GOOD, blocks: GOOD.blocks.slice(2) })).toBeUndefined();
    expect(recognise({ ...GOOD, blocks: [...GOOD.blocks, ...GOOD.blocks] })).toBeUndefined();
  });

  it('a newer version under the same name replaced all of it', () => {
    const replaced = page(
      Array.from(
        { length: 18 },
        (_, index) =>
          `Clause ${index}: parcels sent back by customers go to hub ${index}, where staff check and grade them.`,
      ).join('\n'),
      'Return policy for sellers (2027)',
    );
    expect(recognise(replaced)).toBeUndefined();
  });

  it('it speaks of passwords, blocked accounts and error pages itself', () => {
    const rules = page(`
      # Account security
      Merchants choose a password of twelve characters. Forgot password? Use the link in the account settings.
      An account from which unusual traffic comes is temporarily blocked until the owner has been verified by staff.
      If a listing shows a page not found, the merchant repairs the link within two days or the listing is removed.
      We use cookies to keep merchants signed in for the time of their visit and never longer than twelve hours.
    `);
    const content = fetched('<input type="password">');
    expect(recogniseBreakage(content, rules, rules, SOURCE)).toBeUndefined();
  });

  it('it was always short', () => {
    const short = page('The service is suspended until further notice.');
    const edited = page('The service is suspended until 1 May.');
    expect(recogniseBreakage(fetched(''), edited, short, SOURCE)).toBeUndefined();
  });

  it('it merely moved to another address', () => {
    expect(recognise(GOOD, { finalUrl: 'https://seller.example/help/returns-2' })).toBeUndefined();
  });
});
