import { errors } from 'undici';
import { FetchError } from '../failures.js';
import { isCodingError } from './content-coding.js';

/** What was known about a request when it went wrong. */
export interface RequestState {
  readonly host: string;
  /** Whether the status and headers had come. */
  readonly answered: boolean;
  /** Content-Encoding, for messages. */
  readonly coding: string;
  readonly connectSeconds: number;
}

const UNREACHABLE = /^(?:EHOSTUNREACH|ENETUNREACH|EHOSTDOWN|ENETDOWN|EADDRNOTAVAIL)$/;
const CUT = /^(?:ECONNRESET|ECONNABORTED|EPIPE|UND_ERR_SOCKET)$/;
const TLS = /^(?:CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|ERR_TLS_|ERR_SSL_|EPROTO$|HOSTNAME_MISMATCH$)/;

/** Classifies what undici, the socket or a decoder threw. Errors of the program itself are thrown on. */
export function toFetchError(error: unknown, state: RequestState): FetchError {
  if (error instanceof FetchError) return error;
  const code = codeOf(error);
  if (code === undefined) throw error;
  const { host } = state;
  const values = { host, detail: code };
  const options = { cause: error };

  if (code === 'ENOTFOUND' || code.startsWith('EAI_')) return new FetchError('dns', values, options);
  if (code === 'ECONNREFUSED') return new FetchError('refused', values, options);
  if (UNREACHABLE.test(code)) return new FetchError('unreachable', values, options);
  if (TLS.test(code)) return new FetchError('tls', values, options);
  if (code === 'UND_ERR_CONNECT_TIMEOUT' || (code === 'ETIMEDOUT' && !state.answered)) {
    return new FetchError('connect-timeout', { host, seconds: state.connectSeconds }, options);
  }
  if (isCodingError(code)) return new FetchError('bad-coding', { coding: state.coding }, options);
  if (state.answered) return new FetchError('truncated', values, options);
  if (CUT.test(code)) return new FetchError('reset', values, options);
  if (code.startsWith('HPE_') || code === 'UND_ERR_HEADERS_OVERFLOW') {
    return new FetchError('bad-response', values, options);
  }
  if (code === 'UND_ERR_INVALID_ARG') {
    return new FetchError('bad-header', { detail: error instanceof Error ? error.message : code }, options);
  }
  return new FetchError('network', values, options);
}

/** Where several addresses of a host were tried, the one that was reached tells more than the unreachable. */
function codeOf(error: unknown): string | undefined {
  if (error instanceof errors.HTTPParserError) return error.code ?? 'HPE_INVALID';
  if (error instanceof AggregateError) {
    const codes = error.errors.map(codeOf).filter((code) => code !== undefined);
    return codes.find((code) => !UNREACHABLE.test(code)) ?? codes[0];
  }
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
