import { expect, test } from 'vitest';
import { mayBeForm, signOfEnd } from '../../../src/collect/sessions/ended.js';
import { secretsOfSession } from '../../../src/collect/sessions/secrets.js';
import type { FetchOutcome } from '../../../src/domain/fetch.js';

const ASKED = 'https://seller.example/rules/batteries';

function arrivedAt(finalUrl: string, text = '<p>Rules</p>'): FetchOutcome {
  return {
    outcome: 'content',
    url: ASKED,
    finalUrl,
    status: 200,
    contentType: 'text/html',
    charset: 'utf-8',
    body: Buffer.from(text),
    text,
    validators: {},
    fetchedAt: '2026-03-02T08:00:00.000Z',
  };
}

function failed(more: { readonly status?: number; readonly target?: string }): FetchOutcome {
  const { status, target } = more;
  return {
    outcome: 'failure',
    url: ASKED,
    kind: 'network',
    message: '',
    fetchedAt: '2026-03-02T08:00:00.000Z',
    ...(status !== undefined && { status }),
    ...(target !== undefined && { reason: { code: 'collect:redirect-host', params: { target } } }),
  };
}

test.each([
  'https://seller.example/login?return=%2Frules',
  'https://seller.example/ap/signin',
  'https://seller.example/account/signin.html',
  'https://seller.example/oauth2/start/?redirect_uri=x',
  'https://login.seller.example/',
  'https://accounts.other.example/start',
  'https://seller.example/app#/login?next=rules',
])('a page that leads to %s has ended its session', (at) => {
  expect(signOfEnd(ASKED, arrivedAt(at))).toEqual({ at: expect.stringMatching(/^https:[^?]+$/) });
  expect(signOfEnd(ASKED, failed({ target: at }))).toBeDefined();
});

test.each([
  ASKED,
  'https://seller.example/rules/login-security',
  'https://seller.example/rules/sso/overview',
  'https://www.seller.example/rules?from=login',
  'https://seller.example/app#/rules',
])('a page that leads to %s has not', (at) => {
  expect(signOfEnd(ASKED, arrivedAt(at))).toBeUndefined();
});

test('a place to sign in that is itself what is watched says nothing', () => {
  expect(
    signOfEnd('https://seller.example/help/login', arrivedAt('https://seller.example/en/help/login')),
  ).toBe(undefined);
});

test('what refuses has ended it, what is broken has not', () => {
  expect([401, 403].map((status) => signOfEnd(ASKED, failed({ status })))).toEqual([
    { status: 401 },
    { status: 403 },
  ]);
  for (const status of [404, 429, 500]) expect(signOfEnd(ASKED, failed({ status }))).toBeUndefined();
});

test('cookies that come with a form to sign in, or with a failure, renew nothing', () => {
  expect(mayBeForm(arrivedAt(ASKED, '<form><input name="p" type="password"></form>'))).toBe(true);
  expect(mayBeForm(failed({ status: 500 }))).toBe(true);
  expect(mayBeForm(arrivedAt(ASKED))).toBe(false);
  expect(mayBeForm({ outcome: 'not-modified', url: ASKED, fetchedAt: '2026-03-02T08:00:00.000Z' })).toBe(
    false,
  );
});

test('what lets somebody in is hidden, and what stands in addresses and texts as well is not', () => {
  const cookie = { domain: 'seller.example', path: '/', expires: -1, httpOnly: true, secure: true };
  const cookies = [
    '4f9a7c51d2e80b13',
    'eu-west-1',
    'Germany',
    '2026-03-02T08:00:00',
    'https://seller.example/1',
  ].map((value, at) => ({ ...cookie, name: `c${at}`, value, sameSite: 'Lax' as const }));
  const token = '{"access":"a1b2c3d4e5f6a7b8c9","lang":"en"}';
  const origins = [{ origin: 'https://seller.example', localStorage: [{ name: 'auth', value: token }] }];
  expect(secretsOfSession({ cookies, origins })).toEqual(['4f9a7c51d2e80b13', 'a1b2c3d4e5f6a7b8c9']);
});
