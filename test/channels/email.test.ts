import { load } from 'cheerio';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DeliveryError } from '../../src/channels/channel.js';
import { createChannels } from '../../src/channels/create.js';
import { renderEmail } from '../../src/channels/email/render.js';
import type { ChannelDeps } from '../../src/channels/kind.js';
import type { CaseUpdate, DigestLine, Message } from '../../src/domain/alert.js';
import type { DocumentDiff } from '../../src/domain/change.js';
import { type MailServer, type ReceivedMail, startMailServer } from '../support/mail-server.js';
import {
  changeAlert,
  channelDeps,
  chinese,
  digest,
  digestOf,
  english,
  healthAlert,
  hostileAlert,
  hugeAlert,
  longDigest,
  standInAlert,
  unsafeCharacters,
  usualDigest,
} from './fixtures.js';

let server: MailServer;
beforeEach(async () => {
  server = await startMailServer();
});
afterEach(() => server.close());

interface SendOptions {
  readonly url?: string;
  readonly to?: readonly string[];
  readonly language?: 'en' | 'zh-CN';
  readonly timeoutMs?: number;
  readonly key?: string;
  readonly unsubscribe?: string;
  readonly deps?: Partial<ChannelDeps>;
}

function mailboxes(options: SendOptions = {}) {
  const { url = server.url, to = ['Li Lei <li@seller.example>'], language = 'en', timeoutMs } = options;
  const { unsubscribe, deps } = options;
  const from = 'RuleWatch <rulewatch@seller.example>';
  return createChannels(
    { email: { url, from, to, language, ...(unsubscribe !== undefined && { unsubscribe }) } },
    { ...channelDeps(), ...deps, ...(timeoutMs === undefined ? {} : { timeoutMs }) },
  );
}

async function send(message: Message, options: SendOptions = {}) {
  const [mailbox] = mailboxes(options);
  if (!mailbox) throw new Error('no mailbox');
  return mailbox.deliver(message, { idempotencyKey: options.key ?? 'change:31:email' });
}

async function arrived(message: Message, options: SendOptions = {}): Promise<ReceivedMail> {
  await send(message, options);
  const mail = server.mails.at(-1);
  if (!mail) throw new Error('no mail came');
  return mail;
}

async function failure(message: Message, options: SendOptions = {}): Promise<DeliveryError> {
  try {
    await send(message, options);
  } catch (error) {
    if (error instanceof DeliveryError) return error;
    throw error;
  }
  throw new Error('it was delivered');
}

function readable(html: string): string {
  return load(html)('body').text().replace(/\s+/g, ' ');
}

describe('an alert mail', () => {
  test('arrives with a subject that says how urgent, where and what', async () => {
    const { parsed, raw, to, from } = await arrived(changeAlert());
    expect(parsed.subject).toBe(
      '[RuleWatch][High] Harbour Market · IOSS number required on every EU parcel below EUR 150 from 9 March 2026',
    );
    expect(to).toEqual(['li@seller.example']);
    expect(from).toBe('rulewatch@seller.example');
    expect(raw).toContain('Importance: High');
  });

  test.each(['html', 'text'] as const)(
    'its %s part says what, from when, who, by when, and how to go on',
    async (part) => {
      const { parsed } = await arrived(changeAlert());
      const body = part === 'html' ? readable(parsed.html || '') : (parsed.text ?? '');
      for (const words of [
        'Mon 9 Mar 2026',
        'in 7 days',
        'Fri 6 Mar 2026',
        'Tue 3 Mar, 16:25 (tomorrow)',
        'an IOSS number and a customs declaration at article level',
        'and 4 more differences',
        'Finance and tax',
        'Li Lei',
        'by 18:30 today',
        'Screenshot of the registration',
        'IOSS covers consignments up to EUR 150.',
        'direct mail',
        'not assigned',
        'rulewatch cases ack 12',
        'Times are Asia/Shanghai',
      ]) {
        expect(body).toContain(words);
      }
      expect(body).not.toContain('A fact that is over.');
    },
  );

  test('marks words for readers with and without colours', async () => {
    const { parsed } = await arrived(changeAlert());
    const $ = load(parsed.html || '');
    expect($('ins').first().text()).toContain('IOSS number');
    expect($('del').eq(1).text()).toBe('1 July 2026');
    expect($('del').first().attr('style')).toContain('line-through');
    expect(parsed.text).toContain('[-1 July 2026-] {+9 March 2026+}');
  });

  test('speaks Chinese where the channel is set to it', async () => {
    const { parsed } = await arrived(changeAlert(), { language: 'zh-CN' });
    expect(parsed.subject).toBe(
      '[RuleWatch][高] Harbour Market · 2026年3月9日起，150欧元以下的欧盟包裹须提供 IOSS 税号',
    );
    for (const body of [readable(parsed.html || ''), parsed.text ?? '']) {
      expect(body).toContain('2026年3月9日（周一）');
      expect(body).toContain('7天后');
      expect(body).toContain('今天 18:30 前');
    }
  });

  test('speaks the language of the person whose mailbox it is', async () => {
    const { render } = channelDeps();
    const team = [{ name: 'Li Lei', roles: [], email: 'LI@seller.example', language: 'zh-CN' }] as const;
    const settings = {
      url: server.url,
      from: 'rulewatch@seller.example',
      to: ['Li Lei <li@seller.example>'],
    };
    const [mailbox] = createChannels(
      { email: { ...settings, language: 'en' } },
      { ...channelDeps(), render: { ...render, team } },
    );
    await mailbox?.deliver(changeAlert(), { idempotencyKey: 'change:31:email' });
    expect(server.mails.at(-1)?.parsed.subject).toContain('[RuleWatch][高]');
  });

  test('says why somebody is in charge who does not hold the role', async () => {
    const { parsed } = await arrived(standInAlert());
    for (const body of [readable(parsed.html || ''), parsed.text ?? '']) {
      expect(body).toContain('Han Meimei (stand-in for Li Lei, away until Thu 5 Mar 2026)');
    }
  });

  test('does not repeat as a demand what is already shown as a difference', async () => {
    expect((await arrived(changeAlert())).parsed.text).not.toContain('What it demands');
    const mail = await arrived({ ...changeAlert(), highlights: [] });
    expect(mail.parsed.text).toContain('What it demands');
  });

  test('keeps its Message-ID over retries and stays with the other mails of its case', async () => {
    const first = await arrived(changeAlert());
    const again = await arrived(changeAlert());
    const other = await arrived(changeAlert(), { key: 'reminder:31:email' });
    expect(again.parsed.messageId).toBe(first.parsed.messageId);
    expect(other.parsed.messageId).not.toBe(first.parsed.messageId);
    expect(other.parsed.references).toEqual(first.parsed.references);
    expect((await send(changeAlert())).externalRef).toBe(first.parsed.messageId);
  });

  test('brings all differences and a calendar entry along, and says so', async () => {
    const diff: DocumentDiff = { entries: changeAlert().highlights, stats: changeAlert().stats };
    const [mailbox] = mailboxes({ deps: { diffOf: (id) => (id === 31 ? diff : undefined) } });
    await mailbox?.deliver(changeAlert(), { idempotencyKey: 'change:31:email' });
    const parsed = server.mails.at(-1)?.parsed;
    const names = ['change-31.txt', 'effective-2026-03-09.ics'];
    expect(parsed?.attachments.map(({ filename }) => filename)).toEqual(names);
    expect(parsed?.attachments[0]?.content.toString()).toContain('[-1 July 2026-]{+9 March 2026+}');
    expect(parsed?.text).toContain('Attached: change-31.txt (all differences)');
    expect(readable(parsed?.html || '')).toContain('effective-2026-03-09.ics (calendar entry)');
  });

  test('is followed by the later steps of its case, in the same conversation', async () => {
    const first = await arrived(changeAlert());
    const ref = first.parsed.messageId ?? '';
    const step: CaseUpdate = {
      type: 'case',
      caseId: 12,
      changeId: 31,
      state: 'adapting',
      event: { at: '2026-03-02T09:00:00.000Z', actor: 'Li Lei', kind: 'acknowledged' },
      alert: changeAlert(),
    };
    const [mailbox] = mailboxes();
    await mailbox?.deliver(step, { idempotencyKey: 'case:12:1:email', thread: ref });
    const later = server.mails.at(-1)?.parsed;
    expect(later?.subject).toBe(`Re: ${first.parsed.subject}`);
    expect(later?.inReplyTo).toBe(ref);
    expect(later?.references).toEqual([first.parsed.references, ref].flat());
  });

  test('can be stopped by a mail to its sender, or as the settings say', async () => {
    expect((await arrived(changeAlert())).raw).toContain(
      'List-Unsubscribe: <mailto:rulewatch@seller.example?subject=unsubscribe>',
    );
    const unsubscribe = 'https://seller.example/stop?list=rules';
    const { raw } = await arrived(changeAlert(), { unsubscribe });
    expect(raw).toContain(`List-Unsubscribe: <${unsubscribe}>`);
    expect(raw).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    expect((await arrived(changeAlert())).raw).not.toContain('List-Unsubscribe-Post');
  });

  test('tells other programs that a program sent it', async () => {
    const { headers } = (await arrived(changeAlert())).parsed;
    expect(headers.get('auto-submitted')).toBe('auto-generated');
    expect(headers.get('x-rulewatch-case')).toBe('12');
    expect(headers.get('x-rulewatch-severity')).toBe('high');
    expect((await arrived(changeAlert())).raw).toContain('List-ID: RuleWatch <rulewatch.seller.example>');
  });
});

describe('health and digest mails', () => {
  test('a source that cannot be read', async () => {
    const { parsed } = await arrived(healthAlert());
    expect(parsed.subject).toBe('[RuleWatch] Harbour Market · Harbour Market seller fees cannot be read');
    expect(readable(parsed.html || '')).toContain('access denied');
    expect(parsed.text).toContain('rulewatch sources test harbour-fees');
  });

  test('a source that can be read again says for how long it could not', () => {
    const { text } = renderEmail(healthAlert({ state: 'recovered' }), english);
    expect(text).toContain('can be read again');
    expect(text).toContain('6 h (since Mon 2 Mar 2026, 11:00)');
  });

  test('the digest of a usual day, of a quiet day and after a holiday', async () => {
    const usual = (await arrived(usualDigest())).parsed;
    expect(usual.subject).toContain('3 open · 1 overdue');
    expect(readable(usual.html || '')).toContain('Overdue (1)');
    expect(usual.text).toContain('Quay Mall announcements — a login page');

    expect(renderEmail(digest(), english).text).toContain('No rule changed and nothing is open.');
    expect(renderEmail(digest(), chinese).text).toContain('没有规则变更');

    const long = renderEmail(longDigest(), english);
    for (const id of [100, 105, 200, 211]) expect(long.text).toContain(`(${id})`);
    expect(long.text).toMatch(/and \d+ more/);
    expect(Buffer.byteLength(long.html)).toBeLessThan(100_000);
  });
});

describe('the digest', () => {
  test('says first what was found, and marks it among what is due', () => {
    const { subject, text, html } = renderEmail(digestOf(60), english);
    expect(subject).toContain('15 new · 51 open · 6 overdue · 18 due today');
    for (const body of [text, readable(html)]) {
      expect(body).toContain(
        'Found in the last 24 hours: 15 rule changes (3 critical, 3 high, 6 medium, 3 low), 9 for information',
      );
      for (const group of ['Overdue (6)', 'Due today (18)', 'Due in the next 7 days (18)', 'Due later (9)']) {
        expect(body).toContain(group);
      }
      expect(body).toContain('For information (9)');
      expect(body).toContain('Sources in trouble (1)');
      expect(body).toContain('Certificates expiring (2)');
      expect(body).toContain('rulewatch outbox');
    }
    expect(text).toContain('  new · Fee schedule');
    expect(load(html)('.rw-new').length).toBeGreaterThan(5);
  });

  test('with 300 changes shows the most pressing, counts the rest by platform and names the command', () => {
    for (const options of [english, chinese]) {
      const { text, html } = renderEmail(digestOf(300), options);
      expect(Buffer.byteLength(html)).toBeLessThan(100_000);
      expect(text.split('\n').length).toBeLessThan(220);
      for (const body of [text, readable(html)]) {
        expect(body).toMatch(/and 87 more|另有 87 项/);
        expect(body).toMatch(/Temu 11.*(?:others|其他) 32/);
        expect(body).toContain('rulewatch cases list --limit 255');
        expect(body).toContain('rulewatch changes list');
      }
    }
  });

  test('stays below the size at which Gmail cuts, however long its lines are', () => {
    const long = (line: DigestLine): DigestLine => ({
      ...line,
      headline: { en: '&'.repeat(5000), 'zh-CN': '规'.repeat(5000) },
      title: '标'.repeat(5000),
      url: `https://sellers.harbour.example/${'x'.repeat(1900)}`,
      acknowledgedBy: '人'.repeat(100),
      topics: ['规'.repeat(100), '则'.repeat(100)],
    });
    const { overdue, today, thisWeek, later, information, ...rest } = digestOf(300);
    const huge = {
      ...rest,
      overdue: overdue.map(long),
      today: today.map(long),
      thisWeek: thisWeek.map(long),
      later: later.map(long),
      information: information.map(long),
    };
    for (const options of [english, chinese]) {
      expect(Buffer.byteLength(renderEmail(huge, options).html)).toBeLessThan(100_000);
    }
  });

  test('of a quiet day is short', () => {
    const { text, html } = renderEmail(digestOf(0), english);
    expect(text.split('\n').length).toBeLessThan(10);
    expect(load(html)('h2').length).toBe(0);
  });
});

describe('what a page holds cannot do harm in a mail', () => {
  test.each([english, chinese])('it becomes text, never markup, and links nowhere ($language)', (options) => {
    const $ = load(renderEmail(hostileAlert(), options).html);
    expect($('script, img, iframe, object, form, base, link').length).toBe(0);
    expect($('a').length).toBe(0);
    expect($('[onerror], [onclick]').length).toBe(0);
    expect($('h1').text()).toContain('</script><script>alert(1)');
  });

  test('it adds no header and no recipient', async () => {
    const { raw, to, parsed } = await arrived(hostileAlert());
    expect(to).toEqual(['li@seller.example']);
    expect(parsed.bcc).toBeUndefined();
    expect(raw.slice(0, raw.indexOf('\r\n\r\n'))).not.toMatch(/^Bcc:/im);
    expect(parsed.subject).not.toMatch(/[\r\n]/);
  });

  test('control characters and bidirectional overrides are gone from both parts', () => {
    const { html, text, subject } = renderEmail(hostileAlert(), english);
    for (const part of [load(html)('.rw-card').text(), text, subject]) {
      expect(unsafeCharacters(part)).toEqual([]);
    }
  });

  test('the mail holds nothing that a client would fetch', () => {
    const { html } = renderEmail(changeAlert(), english);
    const $ = load(html);
    expect($('[src], [background], link').length).toBe(0);
    expect(html).not.toMatch(/url\(/);
    for (const link of $('a').toArray()) {
      expect($(link).attr('href')).toMatch(/^https?:/);
      expect($(link).attr('rel')).toContain('noopener');
    }
  });

  test.each([english, chinese])(
    'a huge alert stays below the size at which Gmail cuts ($language)',
    (options) => {
      const mail = renderEmail(hugeAlert(), options);
      expect(Buffer.byteLength(mail.html)).toBeLessThan(100_000);
      expect(mail.subject.length).toBeLessThanOrEqual(180);
      expect(mail.text).toMatch(/\d{2,} more questions|\d{2,} 个问题/);
    },
  );
});

describe('when the mail server does not take a mail', () => {
  test('each address is a channel of its own, so that a bad one does not hold up the others', async () => {
    const channels = mailboxes({ to: ['Li <LI@seller.example>', 'han@seller.example', 'li@seller.example'] });
    expect(channels.map((channel) => channel.id)).toEqual([
      'email:li@seller.example',
      'email:han@seller.example',
    ]);
  });

  test('an unknown mailbox is permanent and names the address', async () => {
    server.fail('unknown-recipient');
    const error = await failure(changeAlert());
    expect(error.kind).toBe('permanent');
    expect(error.message).toContain('li@seller.example');
    expect(error.message).toContain('No such user here');
  });

  test('greylisting and a full mailbox are temporary', async () => {
    server.fail('greylist', 'defer-content');
    expect((await failure(changeAlert())).kind).toBe('temporary');
    expect((await failure(changeAlert())).kind).toBe('temporary');
    expect(server.mails).toEqual([]);
  });

  test('refused content is permanent', async () => {
    server.fail('refuse-content');
    expect((await failure(changeAlert())).kind).toBe('permanent');
  });

  test('a connection cut before the content is temporary, after it the outcome is open', async () => {
    server.fail('drop-before');
    expect((await failure(changeAlert())).kind).toBe('temporary');
    expect(server.mails).toEqual([]);
    server.fail('drop-after');
    expect((await failure(changeAlert())).kind).toBe('unknown-outcome');
    expect(server.mails).toHaveLength(1);
  });

  test('silence after the content leaves the outcome open', async () => {
    server.fail('hang-after');
    expect((await failure(changeAlert(), { timeoutMs: 500 })).kind).toBe('unknown-outcome');
  });

  test('a server where nobody listens is temporary', async () => {
    const gone = await startMailServer();
    await gone.close();
    const error = await failure(changeAlert(), { url: gone.url });
    expect(error.kind).toBe('temporary');
    expect(error.message).toContain('SMTP_URL');
  });

  test('a wrong password is permanent, and is not in the message', async () => {
    const guarded = await startMailServer({ login: { user: 'bot', password: 'right-secret' } });
    try {
      const url = guarded.url.replace('://', '://bot:wrong-secret@');
      const error = await failure(changeAlert(), { url });
      expect(error.kind).toBe('permanent');
      expect(error.message).toContain('SMTP_URL');
      expect(error.message).not.toContain('secret');
      await send(changeAlert(), { url: guarded.url.replace('://', '://bot:right-secret@') });
      expect(guarded.mails).toHaveLength(1);
    } finally {
      await guarded.close();
    }
  });
});
