import type { HostNote } from '../../domain/site-notes.js';
import { FetchError } from '../failures.js';

/** What of a circuit outlives the program, on the clock of `now`. */
export type CircuitState = Pick<HostNote, 'failures' | 'rests' | 'restsUntil' | 'cause'>;

/**
 * The breaker of one host (Nygard, "Release It!", chapter 5): after so many failures in a row it opens and the host
 * rests; then one request tries, and closes it again or doubles the rest. Pages that are well are not kept waiting by
 * those that are not: one that has not failed itself tries too, as many as it took to open, and then one a minute. All
 * times are on one clock of the caller's.
 */
export interface Circuit {
  /** Whether the host rests, so that requests try it one at a time. */
  readonly isOpen: boolean;
  /** Throws a `FetchError` `host-rests` where the page may not be asked for now. */
  check(host: string, page: string, now: number): void;
  /** The same, and takes the turn of the page to try. */
  enter(host: string, page: string, now: number): void;
  /** Told of what a request came to: an answer where there is no error. */
  note(page: string, error: unknown, now: number): void;
  /** Undefined while nothing is wrong. */
  state(): CircuitState | undefined;
}

const FIRST_REST_MS = 60_000;
/** A host that is well again is found to be so within minutes. */
const LONGEST_REST_MS = 15 * 60_000;
const MOST_PAGES = 1_000;

/** Failures that are the host's own; a page that is missing or cannot be read says that the host is well. */
const OF_HOST: ReadonlySet<string> = new Set([
  'refused',
  'reset',
  'tls',
  'timeout',
  'truncated',
  'http-403',
  'http-429',
  'http-5xx',
]);
/** What never left this machine, or got no further than a proxy, says nothing about the host. */
const OF_THIS_MACHINE: ReadonlySet<string> = new Set(['dns', 'network', 'unsupported', 'forbidden-address']);

/** @param limit failures in a row; 0 never opens */
export function createCircuit(limit: number, before?: CircuitState): Circuit {
  let { failures, rests, restsUntil, cause } = before ?? CLOSED;
  let nextTry = restsUntil;
  let tries = before ? limit : 0;
  const failing = new Set<string>();
  const isOpen = () => limit > 0 && failures >= limit;

  function check(host: string, page: string, now: number): void {
    if (!isOpen() || now >= restsUntil) return;
    if (!failing.has(page) && (tries < limit || now >= nextTry)) return;
    const retryAfterSeconds = Math.ceil((restsUntil - now) / 1000);
    const values = { host, failures, detail: cause?.detail ?? '', retryAfterSeconds };
    throw new FetchError('host-rests', values, cause ? { kind: cause.kind } : {});
  }

  return {
    get isOpen() {
      return isOpen();
    },
    check,
    enter(host, page, now) {
      check(host, page, now);
      if (!isOpen()) return;
      tries += 1;
      nextTry = now + FIRST_REST_MS;
    },
    note(page, error, now) {
      const failed = error instanceof FetchError ? error : undefined;
      // Nothing is learned from a request that was cancelled, and what asks for a pause gets it elsewhere.
      if (error !== undefined && !failed) return;
      if (failed && (OF_THIS_MACHINE.has(failed.kind) || failed.values.retryAfterSeconds !== undefined))
        return;
      if (!failed || !OF_HOST.has(failed.kind)) {
        ({ failures, rests, restsUntil, cause } = CLOSED);
        failing.clear();
        tries = 0;
        return;
      }
      failures += 1;
      cause = { kind: failed.kind, detail: detailOf(failed) };
      if (failing.size < MOST_PAGES) failing.add(page);
      // Requests that were under way together lengthen the rest once.
      if (!isOpen() || now < restsUntil) return;
      restsUntil = now + Math.min(FIRST_REST_MS * 2 ** rests, LONGEST_REST_MS);
      nextTry = now + FIRST_REST_MS;
      rests += 1;
    },
    state: () => (failures === 0 ? undefined : { failures, rests, restsUntil, cause }),
  };
}

export const CLOSED: CircuitState = { failures: 0, rests: 0, restsUntil: 0, cause: null };

/** How a failure is called where the message of another one names it. */
export function detailOf({ code, values }: FetchError): string {
  return values.status === undefined ? code : `HTTP ${values.status}`;
}
