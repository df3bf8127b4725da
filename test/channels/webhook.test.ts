import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { startWebhookServer, type WebhookServer } from '../support/webhook-server.js';
import {
  changeAlert,
  healthAlert,
  hostileAlert,
  hugeAlert,
  longDigest,
  now,
  unsafeCharacters,
  usualDigest,
} from './fixtures.js';
import { channelOf, endingCertificate, failureOf, send, touchedListings } from './robots.js';

const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
const older = `whsec_${Buffer.alloc(24, 9).toString('base64')}`;

let webhook: WebhookServer;
beforeEach(async () => {
  webhook = await startWebhookServer({ secret, now });
});
afterEach(() => webhook.close());

function settings(secrets: readonly string[] = [secret]) {
  return { webhook: { url: webhook.url, secrets } };
}

const both = z.strictObject({ en: z.string(), 'zh-CN': z.string() });
const named = z.strictObject({ id: z.string(), name: both });
const source = z.strictObject({
  id: z.string(),
  name: z.string(),
  platform: z.strictObject({ id: z.string(), name: z.string() }),
  markets: z.array(z.string()),
  publisher: z.enum(['official', 'regulator', 'community']),
});
const reason = z.strictObject({ code: z.string(), text: both, evidence: z.string().optional() });
const dated = z.strictObject({ date: z.string(), text: z.string(), sentence: z.string() });

/** `rule.changed` as docs/webhook.md promises it. */
const ruleChanged = z.strictObject({
  type: z.literal('rule.changed'),
  schemaVersion: z.literal(1),
  timestamp: z.iso.datetime(),
  data: z.strictObject({
    changeId: z.int(),
    case: z.strictObject({ id: z.int(), dueAt: z.iso.datetime(), acknowledge: z.string() }),
    severity: named,
    severityReasons: z.array(reason),
    kind: named,
    origin: z.enum(['edited', 'appeared', 'withdrawn']),
    headline: both,
    source,
    page: z.strictObject({ title: z.string(), url: z.url().optional() }),
    language: z.string(),
    topics: z.array(named),
    effective: dated.optional(),
    deadline: dated.optional(),
    detectedAt: z.iso.datetime(),
    previousAt: z.iso.datetime().optional(),
    mustDo: z.array(z.string()),
    verdictReasons: z.array(reason),
    differences: z.array(
      z.strictObject({
        op: z.enum(['added', 'removed', 'edited', 'moved']),
        section: z.array(z.string()),
        words: z.array(z.strictObject({ op: z.enum(['same', 'added', 'removed']), text: z.string() })),
      }),
    ),
    omittedDifferences: z.int(),
    checklist: z.array(
      z.strictObject({
        id: z.string(),
        role: named,
        assignee: z.string().optional(),
        dueAt: z.iso.datetime(),
        question: both,
        proof: both,
        facts: z.array(z.strictObject({ text: both, source: z.string(), asOf: z.string() })),
      }),
    ),
    omittedItems: z.int(),
    listings: z
      .strictObject({
        catalogued: z.int(),
        touched: z.int(),
        possible: z.int(),
        worst: z.array(
          z.strictObject({
            sku: z.string(),
            title: z.string(),
            platform: z.string().optional(),
            markets: z.array(z.string()),
            families: z.array(named),
            unknown: z.array(z.string()),
            certificates: z.array(
              z.strictObject({ name: z.string(), expires: z.string().optional(), state: z.string() }),
            ),
          }),
        ),
        command: z.string(),
      })
      .optional(),
    evidence: z.strictObject({
      url: z.url().optional(),
      command: z.string(),
      beforeSha256: z.string().optional(),
      afterSha256: z.string(),
    }),
  }),
});

describe('what a webhook is told', () => {
  test('a rule change, whole and in both languages, for programs and for people', async () => {
    await send(settings(), changeAlert());
    const { data } = ruleChanged.parse(webhook.messages[0]?.payload);
    expect(data.severity).toEqual({ id: 'high', name: { en: 'High', 'zh-CN': '高' } });
    expect(data.headline['zh-CN']).toContain('IOSS 税号');
    expect(data.topics[0]).toEqual({ id: 'tax', name: { en: 'Tax', 'zh-CN': '税务' } });
    expect(data.effective).toMatchObject({ date: '2026-03-09', text: '9 March 2026' });
    expect(data.differences[0]?.words).toContainEqual({ op: 'added', text: '9 March 2026' });
    expect(data.omittedDifferences).toBe(4);
    expect(data.checklist).toHaveLength(4);
    expect(data.severityReasons[0]?.text['zh-CN']).toContain('7 天');
    expect(data.case).toEqual({
      id: 12,
      dueAt: '2026-03-03T08:25:00.000Z',
      acknowledge: 'rulewatch cases ack 12',
    });
  });

  test('a source in trouble, and that it is over', async () => {
    await send(settings(), healthAlert(), { key: 'health:1' });
    await send(settings(), healthAlert({ state: 'recovered' }), { key: 'health:2' });
    expect(webhook.messages.map(({ payload }) => payload)).toMatchObject([
      { type: 'source.failing', data: { problem: { id: 'http-403', name: { 'zh-CN': '拒绝访问' } } } },
      { type: 'source.recovered', data: { failures: 5 } },
    ]);
  });

  test('the digest, by what has to happen when', async () => {
    await send(settings(), usualDigest());
    expect(webhook.messages[0]?.payload).toMatchObject({
      type: 'digest.daily',
      schemaVersion: 1,
      data: {
        date: '2026-03-02',
        groups: { overdue: { count: 1, lines: [{ caseId: 1, severity: { id: 'critical' } }] } },
        sourcesInTrouble: [{ source: { id: 'quay' }, problem: { id: 'login-wall' } }],
        counts: { undelivered: 2 },
      },
    });
  });

  test('the listings that are touched, and the certificates that end', async () => {
    await send(settings(), changeAlert({ listings: touchedListings }), { key: 'change:1' });
    await send(settings(), { ...usualDigest(), certificates: [endingCertificate] }, { key: 'digest:1' });
    const [alert, daily] = webhook.messages;
    expect(ruleChanged.parse(alert?.payload).data.listings).toMatchObject({
      touched: 37,
      worst: [{ sku: 'LAMP-7', certificates: [{ name: 'CE', state: 'expired' }] }],
    });
    expect(daily?.payload).toMatchObject({ data: { certificates: [{ number: 'M-4711', daysLeft: 18 }] } });
  });

  test('no address that is not http, and no character that cannot be seen', async () => {
    await send(settings(), hostileAlert());
    const { data } = ruleChanged.parse(webhook.messages[0]?.payload);
    expect(data.page.url).toBeUndefined();
    expect(data.evidence.url).toBeUndefined();
    expect(unsafeCharacters(JSON.stringify(data))).toEqual([]);
  });

  test('of a huge alert as much as is bearable, and how much is left out', async () => {
    await send(settings(), hugeAlert(), { key: 'huge' });
    await send(settings(), longDigest(), { key: 'long' });
    const { data } = ruleChanged.parse(webhook.messages[0]?.payload);
    expect(data.differences.length + data.omittedDifferences).toBe(5004);
    expect(data.checklist.length + data.omittedItems).toBe(200);
    for (const { bytes } of webhook.messages) expect(bytes).toBeLessThan(256 * 1024);
  });
});

describe('the signature of Standard Webhooks', () => {
  test('is made with every secret, so that one can be replaced without a gap', async () => {
    await send(settings([older, secret]), changeAlert());
    expect(webhook.messages).toHaveLength(1);
    const error = await failureOf(send(settings([older]), changeAlert()));
    expect(error).toMatchObject({ kind: 'permanent', message: expect.stringContaining('401') });
    expect(error.message).not.toContain(older);
  });

  test('names the delivery, so that a message that comes again is known', async () => {
    webhook.fail({ kind: 'reset-after' });
    const lost = await failureOf(send(settings(), changeAlert(), { key: 'change:31:webhook' }));
    expect(lost.kind).toBe('unknown-outcome');
    const receipt = await send(settings(), changeAlert(), { key: 'change:31:webhook' });
    expect(receipt.externalRef).toBe('change:31:webhook');
    expect(webhook.messages.map(({ id }) => id)).toEqual(['change:31:webhook']);
  });

  test('signs no id that could shift what is signed', async () => {
    const receipt = await send(settings(), changeAlert(), { key: 'change.31 of “webhook”' });
    expect(receipt.externalRef).toMatch(/^[0-9a-f]{64}$/);
    expect(webhook.messages).toHaveLength(1);
  });
});

describe('when the webhook does not take a message', () => {
  test.each([
    [429, { 'Retry-After': '42' }, 'temporary', 42],
    [503, { 'Retry-After': 'Mon, 02 Mar 2026 08:31:00 GMT' }, 'temporary', 60],
    [503, {}, 'temporary', undefined],
    [408, {}, 'temporary', undefined],
    [500, {}, 'unknown-outcome', undefined],
    [504, { 'Retry-After': '9' }, 'unknown-outcome', 9],
    [410, {}, 'permanent', undefined],
    [404, {}, 'permanent', undefined],
    [301, { Location: 'https://elsewhere.example/' }, 'permanent', undefined],
  ] as const)('HTTP %i %o is %s', async (status, headers, kind, wait) => {
    webhook.fail({ kind: 'answer', status, headers });
    const error = await failureOf(send(settings(), changeAlert()));
    expect(error.kind).toBe(kind);
    expect(error.retryAfterSeconds).toBe(wait);
    expect(error.message).not.toContain('team-7f3a9c0e');
    expect(webhook.requests).toBe(1);
  });

  test('silence and a cut connection leave the outcome open; where nobody listens it is temporary', async () => {
    webhook.fail({ kind: 'reset-before' }, { kind: 'hang' });
    expect((await failureOf(send(settings(), changeAlert()))).kind).toBe('unknown-outcome');
    const slow = failureOf(send(settings(), changeAlert(), { deps: { timeoutMs: 100 } }));
    expect((await slow).kind).toBe('unknown-outcome');
    await webhook.close();
    expect((await failureOf(send(settings(), changeAlert()))).kind).toBe('temporary');
  });

  test('a port that fetch never asks is permanent', async () => {
    const url = 'http://127.0.0.1:6000/rules';
    const error = await failureOf(send({ webhook: { url, secrets: [secret] } }, changeAlert()));
    expect(error).toMatchObject({ kind: 'permanent', message: expect.stringContaining('port') });
  });

  test('it can be checked without a message', async () => {
    expect(await channelOf(settings()).check()).toMatch(/^127\.0\.0\.1:\d+, HTTP 405$/);
    expect(webhook.messages).toEqual([]);
    await webhook.close();
    expect((await failureOf(channelOf(settings()).check())).kind).toBe('temporary');
  });
});
