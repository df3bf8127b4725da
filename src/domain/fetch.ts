import type { Reason } from './change.js';
import type { Problem } from './problem.js';
import type { IsoInstant } from './vocabulary.js';

export const FAILURE_KINDS = [
  'dns',
  'refused',
  'reset',
  'tls',
  'timeout',
  'too-large',
  'too-complex',
  'http-4xx',
  'http-403',
  'http-404',
  'http-410',
  'http-429',
  'http-5xx',
  'truncated',
  'bad-encoding',
  'bad-content-type',
  'redirect-loop',
  'forbidden-address',
  'forbidden-host',
  'robots',
  'unsupported',
  'network',
  'login-needed',
  'session-expired',
  'session-locked',
] as const;
/** Why a page could not be brought. */
export type FailureKind = (typeof FAILURE_KINDS)[number];

/** What a page's last good fetch left behind to make the next one conditional. */
export interface Validators {
  readonly etag?: string;
  readonly lastModified?: string;
}

/** What a page looked like. */
export interface Picture {
  readonly contentType: 'image/jpeg';
  readonly bytes: Uint8Array;
}

export interface FetchedContent {
  readonly outcome: 'content';
  readonly url: string;
  /** Where redirects ended. */
  readonly finalUrl: string;
  readonly status: number;
  /** MIME type without parameters, lower case. */
  readonly contentType: string;
  /** The encoding that `text` was decoded with, WHATWG name; empty for a PDF. */
  readonly charset: string;
  /** Bytes as they came, after content-encoding was undone. */
  readonly body: Uint8Array;
  /** `body` decoded; of a PDF its text as Markdown. */
  readonly text: string;
  readonly validators: Validators;
  /** Of a rendered page, while its text is new. */
  readonly picture?: Picture;
  /** False where what the source waits for did not come in time: this may be another page in its place. */
  readonly isReady?: false;
  /** Where the answer says that it goes on: its `Link` header with `rel="next"`, absolute. */
  readonly nextUrl?: string;
  /** For how long the server says that this stays as it is, in ms. */
  readonly freshForMs?: number;
  readonly fetchedAt: IsoInstant;
}

export interface FetchNotModified {
  readonly outcome: 'not-modified';
  readonly url: string;
  readonly freshForMs?: number;
  readonly fetchedAt: IsoInstant;
}

export interface FetchFailure {
  readonly outcome: 'failure';
  readonly url: string;
  readonly kind: FailureKind;
  /** One English sentence: what happened, to which address, what to do next. */
  readonly message: string;
  /** The exact cause, from which `message` can be told in another language. */
  readonly reason?: Problem & Reason;
  readonly status?: number;
  readonly retryAfterSeconds?: number;
  readonly fetchedAt: IsoInstant;
}

export type FetchOutcome = FetchedContent | FetchNotModified | FetchFailure;
