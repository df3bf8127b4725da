import { parse } from 'csv-parse/sync';
import { expect, onTestFinished, test } from 'vitest';
import { startMailServer } from '../support/mail-server.js';
import { startWebServer } from '../support/web-server.js';
import { createWorkspace, documentSource, newRules, oldRules, policyPage } from './workspace.js';

const headers = { 'content-type': 'text/html' };

const listings = `平台,站点,货号,标题,证书
Harbour,德国站,HB-2,=HYPERLINK("https://evil.example"),CE:2020-01-31
Harbour,,HB-3,Lamp,
Harbour,美国,HB-4,Lamp,
Amazon,DE,AM-1,Lamp,CE:soon 2020
`;

/** A user with a catalogue who watches one page, which has changed since the first check. */
async function scene(more: Readonly<Record<string, string>> = {}) {
  const web = await startWebServer();
  const mail = await startMailServer();
  onTestFinished(async () => {
    await Promise.all([web.close(), mail.close()]);
  });
  const user = createWorkspace({
    files: {
      'config/rulewatch.yaml': `language: en
timezone: Europe/Berlin
confirm: { delaySeconds: 0 }
collect: { perHostDelayMs: 0 }
catalogue: { file: listings.csv }
channels: { email: { url: "\${SMTP_URL}", from: rules@example.com, to: [team@example.com] } }
`,
      'config/listings.csv': listings,
      'sources/harbour.yaml': documentSource('harbour-shipping', web.url('/shipping')),
      ...more,
    },
    environment: { SMTP_URL: mail.url },
  });
  web.reply(
    '/shipping',
    { body: policyPage(oldRules, 1), headers },
    { body: policyPage(newRules, 2), headers },
  );
  await user.run('check-now');
  return { user, mail };
}

test('a change is matched with the catalogue, and the list comes with the mail and from the command line', async () => {
  const { user, mail } = await scene();
  const checked = await user.run('check-now');
  expect(checked.stdout).toMatch(/listings\s+1 \(\+1\?\) \/ 4/);
  expect(checked.stderr).toContain('config/listings.csv:5:5 证书: "soon 2020" is not a day');

  const [received] = mail.mails;
  expect(received?.parsed.text).toContain('Touches 1 of your 4 listings');
  expect(received?.parsed.text).toContain('1 more may be touched');
  const attachment = received?.parsed.attachments.find(({ filename }) => filename === 'listings-1.csv');
  const rows = parse(attachment?.content ?? '', { bom: true, columns: true }) as Record<string, string>[];
  expect(rows.map(({ SKU, Touched }) => [SKU, Touched])).toEqual([
    ['HB-2', 'yes'],
    ['HB-3', 'perhaps'],
  ]);
  expect(rows[0]?.Title).toBe('\'=HYPERLINK("https://evil.example")');

  const printed = await user.run('changes', 'listings', '1');
  expect(printed.stdout).toBe(attachment?.content.toString());
  expect((await user.json('changes', 'listings', '1')).value).toMatchObject([
    { sku: 'HB-2' },
    { sku: 'HB-3' },
  ]);

  // What was found stays, whatever becomes of the catalogue.
  user.write('config/listings.csv', 'SKU,title\nnew,Lamp\n');
  expect((await user.json('changes', 'show', '1')).value).toMatchObject({
    listings: { catalogued: 4, touched: 1, possible: 1, missing: [{ criterion: 'market', listings: 1 }] },
  });
  expect((await user.run('changes', 'show', '1')).stdout).toContain('Touches 1 of your 4 listings');
});

test('a catalogue that is not there is said, and the alert goes out without it', async () => {
  const { user, mail } = await scene({
    'config/listings.csv': 'PK\u0003\u0004',
  });
  const { code, stderr } = await user.run('check-now');
  expect([code, stderr]).toEqual([
    0,
    expect.stringContaining('is an Excel workbook; save it as CSV (UTF-8)'),
  ]);
  expect(mail.mails).toHaveLength(1);
  expect(mail.mails[0]?.parsed.text).not.toContain('of your');
  const listed = await user.run('changes', 'listings', '1');
  expect(listed).toMatchObject({ code: 2, stderr: expect.stringContaining('catalogue.file') });
});

test('certificates that end soon stand in the digest and in the check-up', async () => {
  const soon = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
  const { user } = await scene({
    'config/certificates.csv': `certificate,number,family,market,expires\nCE,A-77,battery,EU,${soon}\nFCC,,,US,2020-01-01\n`,
  });
  expect((await user.json('digest')).value).toMatchObject({
    certificates: [{ name: 'CE', number: 'A-77', expires: soon, markets: ['EU'], families: ['battery'] }],
  });
  expect((await user.run('digest')).stdout).toMatch(/Certificates expiring \(1\)\s+- CE A-77 — ends/);
  const checkup = await user.run('doctor');
  expect(checkup.stdout).toMatch(/catalogue\s+4 listings in config\/listings.csv/);
  expect(checkup.stdout).toMatch(
    /certificates\s+2 over, 1 end within 60 days: CE 2020-01-31|certificates\s+2 over/,
  );
});
