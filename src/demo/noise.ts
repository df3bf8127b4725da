import { createHash } from 'node:crypto';
import { DateTime } from 'luxon';
import type { IsoDate } from '../domain/vocabulary.js';

/** What differs between two requests for the same page although nobody edited it. */
export interface Noise {
  /** The time at which the page was rendered, on the simulated day. */
  readonly clock: DateTime;
  readonly views: number;
  readonly votes: { readonly helpful: number; readonly all: number };
  /** Which variant of the banner this visitor gets. */
  readonly variant: 0 | 1;
  /** A fresh hexadecimal token: nonce, CSRF token, session or tracking id. */
  token(): string;
  /** The items in the order in which they are shown to this visitor. */
  rotate<Item>(items: readonly Item[]): readonly Item[];
}

/**
 * The noise of one request. It follows from the request's number alone, so that a run of the demo can be
 * repeated; two requests in a row never look the same.
 */
export function noiseOf(requestNumber: number, date: IsoDate): Noise {
  let issued = 0;
  return {
    clock: DateTime.fromISO(date, { zone: 'utc' }).plus({ hours: 8, seconds: (requestNumber * 37) % 36_000 }),
    views: 18_204 + requestNumber * 13,
    votes: { helpful: 412 + requestNumber * 2, all: 537 + requestNumber * 3 },
    variant: requestNumber % 2 === 0 ? 0 : 1,
    token: () => {
      issued += 1;
      return createHash('sha256').update(`${requestNumber}:${issued}`).digest('hex').slice(0, 24);
    },
    rotate: (items) => {
      const start = items.length === 0 ? 0 : requestNumber % items.length;
      return [...items.slice(start), ...items.slice(0, start)];
    },
  };
}
