import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createChannels } from '../../src/channels/create.js';
import { renderEmail } from '../../src/channels/email/render.js';
import { renderSlackMessage } from '../../src/channels/slack/render.js';
import { renderForTerminal } from '../../src/channels/terminal/render.js';
import type { ChangeAlert } from '../../src/domain/alert.js';
import type { AffectedListing, ListingsSummary } from '../../src/domain/listing.js';
import { listingsCsv } from '../../src/show/listings-csv.js';
import { renderEvidencePage } from '../../src/web/evidence/page.js';
import {
  changeAlert,
  channelDeps,
  chinese,
  english,
  hostileText,
  unsafeCharacters,
  usualDigest,
} from '../channels/fixtures.js';
import { type MailServer, startMailServer } from '../support/mail-server.js';

function affected(sku: string, more: Partial<AffectedListing> = {}): AffectedListing {
  return {
    sku,
    title: `Power bank ${sku}`,
    platform: 'harbour-market',
    markets: ['DE'],
    fulfilment: 'direct-mail',
    brand: 'Lumo',
    family: { families: ['battery'], from: 'title', words: ['power bank'] },
    met: [],
    unknown: [],
    concerns: [{ certificate: { name: 'CE', expires: '2026-03-01' }, state: 'expired' }],
    ...more,
  };
}

const list = Array.from({ length: 37 }, (_, index) => affected(`PB-${index + 10}`));

function summary(more: Partial<ListingsSummary> = {}): ListingsSummary {
  return {
    catalogued: 1204,
    touched: 37,
    possible: 3,
    missing: [{ criterion: 'market', listings: 3 }],
    criteria: [],
    worst: list.slice(0, 10),
    listed: 40,
    ...more,
  };
}

const alert = (more: Partial<ListingsSummary> = {}): ChangeAlert => changeAlert({ listings: summary(more) });

function everywhere(message: ChangeAlert, options = english): string[] {
  const mail = renderEmail(message, options);
  const page = renderEvidencePage({ alert: message, diff: { entries: [], stats: message.stats } }, options);
  return [
    JSON.stringify(renderSlackMessage(message, options).blocks),
    mail.text,
    mail.html,
    renderForTerminal(message, { ...options, color: false, width: 120 }),
    page,
  ].map((text) => text.replace(/<[^>]*>/g, '').replace(/\s+/g, ' '));
}

describe('the listings that a change touches', () => {
  test('are shown in every channel: how many, the worst ten, and how to get all of them', () => {
    for (const text of everywhere(alert())) {
      expect(text).toContain('Touches 37 of your 1,204 listings');
      expect(text).toContain('3 more may be touched: the catalogue does not say enough about the market');
      expect(text).toContain('PB-10');
      expect(text).toContain('PB-19');
      expect(text).not.toContain('PB-20');
      expect(text).toContain('CE ended Sun 1 Mar 2026');
      expect(text).toContain('batteries (“power bank” in its title)');
      expect(text).toContain('and 30 more');
      expect(text).toMatch(/rulewatch changes listings 31 (?:>|&gt;) listings.csv/);
    }
  });

  test('are shown in Chinese', () => {
    for (const text of everywhere(alert(), chinese)) {
      expect(text).toContain('涉及你 1,204 个商品中的 37 个');
      expect(text).toContain('另有 3 个可能涉及：商品目录未写明市场');
      expect(text).toContain('CE 已于 2026年3月1日（周日） 到期');
    }
  });

  test('are none where none is touched, and are not spoken of where there is no catalogue', () => {
    const none = alert({ touched: 0, possible: 0, missing: [], worst: [], listed: 0 });
    for (const text of everywhere(none)) {
      expect(text).toContain('Touches none of your 1,204 listings');
      expect(text).not.toContain('changes listings');
    }
    for (const text of everywhere(changeAlert())) expect(text).not.toContain('of your');
  });

  test('cannot do harm, whatever their titles hold', () => {
    const worst = [affected(hostileText, { title: hostileText, brand: hostileText })];
    const { text, html } = renderEmail(alert({ worst }), english);
    const terminal = renderForTerminal(alert({ worst }), { ...english, color: false, width: 120 });
    const slack = JSON.stringify(renderSlackMessage(alert({ worst }), english).blocks);
    for (const shown of [text, terminal, slack]) expect(unsafeCharacters(shown)).toEqual([]);
    expect(html).not.toContain('<script>');
    expect(slack).not.toMatch(/mrkdwn|"type":"(?:link|user)","url":"https:\/\/evil/);
  });

  test('still fit into Slack with everything else', () => {
    const worst = Array.from({ length: 10 }, (_, index) => affected(`${index}${'x'.repeat(500)}`));
    const { blocks } = renderSlackMessage(alert({ worst }), english);
    expect(JSON.stringify(blocks).length).toBeLessThan(13_000);
  });
});

describe('the list', () => {
  test('is CSV that a spreadsheet opens, in the language of the reader', () => {
    const csv = listingsCsv([affected('PB-1', { title: 'Lamp, 20" tall', unknown: ['market'] })], 'en');
    expect(csv.startsWith('\ufeff')).toBe(true);
    expect(parse(csv, { bom: true, columns: true })).toEqual([
      {
        SKU: 'PB-1',
        Title: 'Lamp, 20" tall',
        Platform: 'Harbour Market',
        Markets: 'DE',
        Fulfilment: 'direct mail',
        'Product family': 'batteries',
        'Family read from': 'title: power bank',
        Brand: 'Lumo',
        Touched: 'perhaps',
        'Not known': 'the market',
        Certificates: 'CE ended 2026-03-01',
      },
    ]);
    expect(listingsCsv([], 'zh-CN')).toContain('"是否涉及"');
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1'])(
    'takes no value for a formula: %j',
    (cell) => {
      const csv = listingsCsv([affected(cell, { title: cell, brand: cell })], 'en');
      const [row] = parse(csv, { bom: true, columns: true }) as Record<string, string>[];
      for (const name of ['SKU', 'Title', 'Brand']) expect(row?.[name]).toBe(`'${cell}`);
    },
  );
});

describe('a mail', () => {
  let server: MailServer;
  beforeEach(async () => {
    server = await startMailServer();
  });
  afterEach(() => server.close());

  async function arrived(message: ChangeAlert, listings: readonly AffectedListing[]) {
    const [mailbox] = createChannels(
      { email: { url: server.url, from: 'r@seller.example', to: ['li@seller.example'], language: 'en' } },
      { ...channelDeps(), listingsOf: (id) => (id === 31 ? listings : []) },
    );
    await mailbox?.deliver(message, { idempotencyKey: 'change:31:email' });
    return server.mails.at(-1)?.parsed;
  }

  test('brings the whole list along', async () => {
    const mail = await arrived(alert(), list);
    expect(mail?.attachments.map(({ filename, contentType }) => [filename, contentType])).toEqual([
      ['listings-31.csv', 'text/csv'],
      ['effective-2026-03-09.ics', 'text/calendar'],
    ]);
    const rows = parse(mail?.attachments[0]?.content ?? '', { bom: true, columns: true });
    expect(rows).toHaveLength(37);
    expect(mail?.text).toContain('The whole list is attached.');
    expect(String(mail?.html)).toContain('Touches 37 of your 1,204 listings');
  });

  test('brings no more rows than mail servers take', async () => {
    const many = Array.from({ length: 12_000 }, (_, index) => affected(`S-${index}`));
    const mail = await arrived(alert(), many);
    expect(parse(mail?.attachments[0]?.content ?? '', { bom: true, columns: true })).toHaveLength(10_000);
  });

  test('arrives without it where there is nothing to attach', async () => {
    const mail = await arrived(changeAlert(), list);
    expect(mail?.attachments.map(({ filename }) => filename)).toEqual(['effective-2026-03-09.ics']);
  });
});

describe('certificates in the digest', () => {
  const certificates = Array.from({ length: 13 }, (_, index) => ({
    name: 'CE',
    number: `N${index}`,
    expires: index === 0 ? '2026-03-01' : '2026-04-01',
    daysLeft: index === 0 ? -1 : 30,
    markets: ['EU'],
    families: ['battery' as const],
    listings: 12,
    examples: ['A-1', 'A-2', 'A-3'],
  }));

  test('are listed with what rests on them, the most pressing ones', () => {
    const digest = { ...usualDigest(), certificates };
    const mail = renderEmail(digest, english);
    for (const text of [
      mail.text,
      mail.html.replace(/<[^>]*>/g, ''),
      JSON.stringify(renderSlackMessage(digest, english).blocks),
      renderForTerminal(digest, { ...english, color: false, width: 120 }),
    ]) {
      const plain = text
        .replace(/"},\{"type":"text","text":"|","style":\{"bold":true\}/g, '')
        .replace(/\s+/g, ' ');
      expect(plain).toContain('Certificates expiring (13)');
      expect(plain).toMatch(/CE N0.*ended Sun 1 Mar 2026 \(yesterday\)/);
      expect(plain).toContain('ends Wed 1 Apr 2026 (in 30 days)');
      expect(plain).toContain('EU · batteries · 12 listings: A-1, A-2, A-3, …');
      expect(plain).toContain('and 3 more');
    }
    expect(mail.subject).toContain('13 certificates end soon');
  });

  test('that were warned of lately are counted and not listed again', () => {
    const quiet = certificates.map((certificate) => ({ ...certificate, quiet: true as const }));
    const all = renderEmail({ ...usualDigest(), certificates: quiet }, english);
    expect(all.text).not.toContain('Certificates expiring');
    expect(all.subject).not.toContain('certificate');
    const mixed = [...certificates.slice(0, 1), ...quiet.slice(1)];
    const some = renderEmail({ ...usualDigest(), certificates: mixed }, english);
    expect(some.text).toContain('Certificates expiring (1)');
    expect(some.text).toContain('12 more were warned of lately');
    expect(some.subject).toContain('1 certificate ends soon');
  });
});
