import { pick } from '../crash/random.js';
import type { RawAnswer, RawRequest } from './raw-http.js';

/** What a listener may answer to whatever comes; 500 is none of it. */
const STATUSES: readonly (number | undefined)[] = [undefined, 200, 400, 404, 405, 408, 417, 421, 431, 503];

export type FuzzedRequest = Omit<RawRequest, 'port'> & { readonly kind: string };

type Random = () => number;

const METHODS = [
  'GET',
  'HEAD',
  'POST',
  'PUT',
  'DELETE',
  'OPTIONS',
  'TRACE',
  'PATCH',
  'PROPFIND',
  'BREW',
  'get',
  '',
];
const TARGETS = [
  '/healthz',
  '/healthz?x=1',
  '/changes/1',
  '/changes/999999999999999',
  '/changes/-1',
  '/changes/1/',
  '/',
  '//',
  '//healthz',
  '///..//',
  '/\\',
  '/%',
  '/%00',
  '/%c0%ae%c0%ae/',
  '/../../etc/passwd',
  '*',
  '?',
  '#',
  '',
  'healthz',
  'http://',
  'http://[',
  'http://[::1/healthz',
  'http://localhost/healthz',
  'http://evil.example/changes/1',
  'http://a:b@:1/',
  'https://localhost:99999/healthz',
  'ftp://localhost/healthz',
  'x:0',
  'localhost:443',
  'javascript:alert(1)',
];
const HOSTS = [
  'localhost',
  '127.0.0.1:8787',
  'evil.example',
  '[::1]',
  '[',
  '',
  'a b',
  '127.0.0.1.evil.example',
  '\u00ff',
];
const VERSIONS = [
  'HTTP/1.1',
  'HTTP/1.1',
  'HTTP/1.1',
  'HTTP/1.0',
  'HTTP/0.9',
  'HTTP/2.0',
  'HTTP/9.9',
  'HTP/1.1',
  '',
];
const HEADERS = [
  'Connection: keep-alive',
  'Connection: close',
  'Connection: upgrade',
  'Upgrade: websocket',
  'Upgrade: h2c',
  'Expect: 100-continue',
  'Expect: the-unexpected',
  'Content-Length: 0',
  'Content-Length: 5',
  'Content-Length: -1',
  'Content-Length: 99999999999999999999',
  'Transfer-Encoding: chunked',
  'Transfer-Encoding: chunked, identity',
  'X-Forwarded-Host: localhost',
  'Host: evil.example',
  'Range: bytes=0-1',
  'Accept-Encoding: gzip',
  'Cookie: a=b',
  ' folded: line',
  'No colon',
  ': no name',
  'Null: a\0b',
  'Bare: a\nb',
];
const BODIES = [
  '',
  '',
  'hello',
  '5\r\nhello\r\n0\r\n\r\n',
  'zz\r\nhello',
  'ffffffffffffffff\r\n',
  '0\r\n\r\nGET / HTTP/1.1\r\n\r\n',
];

/** One request of every kind that somebody may send, by mistake or not; the same numbers give the same request. */
export function fuzzRequest(random: Random): FuzzedRequest {
  const kinds = Object.keys(makers) as (keyof typeof makers)[];
  const kind = pick(random, kinds);
  return { kind, patienceMs: 2_000, ...makers[kind](random) };
}

/** What is wrong with an answer; undefined where nothing is. */
export function faultOf({ kind }: FuzzedRequest, { status, text }: RawAnswer): string | undefined {
  if (!STATUSES.includes(status)) return `${kind}: ${text.slice(0, 200)}`;
  return undefined;
}

function usual(random: Random): string {
  return head(random, pick(random, TARGETS.slice(0, 5)), {
    method: pick(random, ['GET', 'HEAD']),
    headers: [],
  });
}

interface Head {
  readonly method?: string;
  readonly headers?: readonly string[];
  readonly version?: string;
}

function head(
  random: Random,
  target: string,
  { method = 'GET', headers = some(random), version = 'HTTP/1.1' }: Head = {},
) {
  const lines = [`${method} ${target} ${version}`, `Host: ${pick(random, HOSTS)}`, ...headers];
  return `${lines.join('\r\n')}\r\n\r\n`;
}

function some(random: Random): string[] {
  return Array.from({ length: Math.floor(random() * 4) }, () => pick(random, HEADERS));
}

function noise(random: Random, length: number): Buffer {
  return Buffer.from(Array.from({ length }, () => Math.floor(random() * 256)));
}

/** Cut into pieces at random. */
function split(random: Random, text: string): string[] {
  const pieces: string[] = [];
  for (let from = 0; from < text.length; ) {
    const to = from + 1 + Math.floor(random() * 24);
    pieces.push(text.slice(from, to));
    from = to;
  }
  return pieces;
}

function mutated(random: Random, text: string): Buffer {
  const bytes = Buffer.from(text, 'latin1');
  for (let count = 1 + Math.floor(random() * 6); count > 0; count -= 1) {
    bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
  }
  return bytes;
}

const SHORT_MS = 60;

const makers = {
  'well-formed': (random) => ({ pieces: [usual(random)] }),
  'malformed target': (random) => ({ pieces: [head(random, pick(random, TARGETS), { headers: [] })] }),
  'noise for a target': (random) => ({
    pieces: [
      Buffer.concat([Buffer.from('GET /'), noise(random, 20), Buffer.from(' HTTP/1.1\r\nHost: a\r\n\r\n')]),
    ],
  }),
  'any method': (random) => ({
    pieces: [head(random, pick(random, TARGETS), { method: pick(random, METHODS) })],
  }),
  'any version': (random) => ({
    pieces: [head(random, pick(random, TARGETS), { version: pick(random, VERSIONS) })],
  }),
  'no host': (random) => ({ pieces: [`GET ${pick(random, TARGETS)} ${pick(random, VERSIONS)}\r\n\r\n`] }),
  'split bytes': (random) => ({ pieces: split(random, head(random, pick(random, TARGETS))) }),
  'flipped bytes': (random) => ({ pieces: [mutated(random, head(random, pick(random, TARGETS)))] }),
  noise: (random) => ({ pieces: [noise(random, 1 + Math.floor(random() * 400))] }),
  nulls: (random) => ({ pieces: [Buffer.alloc(1 + Math.floor(random() * 2_000))] }),
  'huge header': (random) => ({
    pieces: [head(random, '/healthz', { headers: [`X: ${'x'.repeat(70_000 * random())}`] })],
  }),
  'huge target': (random) => ({
    pieces: [head(random, `/${'a'.repeat(40_000 * random())}`, { headers: [] })],
  }),
  'many headers': (random) => ({
    pieces: [
      head(random, '/healthz', {
        headers: Array.from({ length: 3_000 * random() }, (_, index) => `x${index}: 1`),
      }),
    ],
  }),
  pipelining: (random) => ({
    pieces: [Array.from({ length: 1 + Math.floor(random() * 20) }, () => usual(random)).join('')],
  }),
  'pipelining of anything': (random) => ({
    pieces: Array.from({ length: 5 }, () =>
      head(random, pick(random, TARGETS), { method: pick(random, METHODS) }),
    ),
  }),
  body: (random) => ({
    pieces: [head(random, pick(random, TARGETS), { method: pick(random, METHODS) }), pick(random, BODIES)],
  }),
  'two lengths': (random) => ({
    pieces: [
      head(random, '/healthz', { headers: ['Content-Length: 5', 'Transfer-Encoding: chunked'] }),
      pick(random, BODIES),
    ],
  }),
  tunnel: (random) => ({
    pieces: [head(random, pick(random, TARGETS), { method: 'CONNECT' }), noise(random, 50)],
    halfClose: random() < 0.5,
  }),
  upgrade: (random) => ({
    pieces: [
      head(random, pick(random, TARGETS), { headers: ['Connection: Upgrade', 'Upgrade: websocket'] }),
      noise(random, 50),
    ],
    halfClose: random() < 0.5,
  }),
  expectation: (random) => ({
    pieces: [
      head(random, '/healthz', {
        method: pick(random, METHODS),
        headers: ['Expect: 100-continue', 'Content-Length: 4'],
      }),
      'abcd',
    ],
  }),
  'of another protocol': (random) => ({
    pieces: [
      pick(random, [
        'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
        'SSH-2.0-x\r\n',
        'EHLO a\r\n',
        '\x16\x03\x01\x02\0\x01\0\x01\xfc\x03\x03',
        '{"a":1}\n',
      ]),
    ],
  }),
  'half-open': (random) => ({ pieces: [usual(random).slice(0, 30)], halfClose: false, patienceMs: SHORT_MS }),
  'kept alive': (random) => ({ pieces: [usual(random)], halfClose: false, patienceMs: SHORT_MS }),
  silent: () => ({ pieces: [], halfClose: false, patienceMs: SHORT_MS }),
  slow: (random) => ({ pieces: [...usual(random).slice(0, 40)], halfClose: false, patienceMs: SHORT_MS }),
  'cut off': (random) => ({ pieces: [usual(random).slice(0, 80 * random())], cut: true }),
  'cut off before the answer': (random) => ({ pieces: [usual(random)], cut: true }),
} satisfies Record<string, (random: Random) => Omit<RawRequest, 'port'>>;
