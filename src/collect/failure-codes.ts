import type { FailureKind } from '../domain/fetch.js';

/** The exact causes of a failed fetch, and the kind under which each is counted. */
export const KIND_OF_CODE = {
  'bad-url': 'unsupported',
  'mode-unavailable': 'unsupported',
  'bad-header': 'unsupported',
  dns: 'dns',
  refused: 'refused',
  reset: 'reset',
  unreachable: 'network',
  network: 'network',
  'bad-response': 'network',
  tls: 'tls',
  'connect-timeout': 'timeout',
  'answer-timeout': 'timeout',
  'body-timeout': 'timeout',
  'too-large': 'too-large',
  'too-large-announced': 'too-large',
  'http-403': 'http-403',
  'http-404': 'http-404',
  'http-410': 'http-410',
  'http-429': 'http-429',
  'http-429-wait': 'http-429',
  'page-paused': 'http-429',
  'host-paused': 'http-429',
  'http-4xx': 'http-4xx',
  'http-503-wait': 'http-5xx',
  'http-5xx': 'http-5xx',
  'unexpected-status': 'http-5xx',
  'bad-redirect': 'http-5xx',
  truncated: 'truncated',
  'bad-coding': 'bad-encoding',
  'unknown-coding': 'bad-encoding',
  'not-text': 'bad-encoding',
  'pdf-damaged': 'bad-encoding',
  'pdf-encrypted': 'bad-encoding',
  'pdf-without-text': 'bad-encoding',
  'pdf-too-many-pages': 'too-large',
  'pdf-too-long': 'too-large',
  'pdf-too-big': 'too-large',
  'pdf-timeout': 'timeout',
  'bad-content-type': 'bad-content-type',
  'redirect-loop': 'redirect-loop',
  'too-many-redirects': 'redirect-loop',
  'internal-address': 'forbidden-address',
  'metadata-address': 'forbidden-address',
  'benchmark-address': 'forbidden-address',
  'redirect-host': 'forbidden-host',
  'redirect-scheme': 'forbidden-host',
  'redirect-downgrade': 'forbidden-host',
} as const satisfies Record<string, FailureKind>;

/** The exact cause of a failed fetch; finer than its `FailureKind`. */
export type FailureCode = keyof typeof KIND_OF_CODE;

/** Values that the message of a failure shows, by the name of their placeholder. */
export type FailureValues = Readonly<Record<string, string | number>>;
