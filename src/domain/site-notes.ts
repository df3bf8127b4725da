import type { FailureKind } from './fetch.js';

/** What is remembered of a host: how it failed, and what it asked to be left alone. Times are in ms since 1970. */
export interface HostNote {
  /** Requests that failed in a row. */
  readonly failures: number;
  /** How often it was left alone since it last answered. */
  readonly rests: number;
  readonly restsUntil: number;
  /** The last failure: its kind, and how it is called in a message. */
  readonly cause: { readonly kind: FailureKind; readonly detail: string } | null;
  /** Until when it asked to be left alone (Retry-After), and its pages, each by itself. */
  readonly pausedUntil: number;
  readonly pages: readonly (readonly [page: string, until: number])[];
}

/** What is remembered of the `robots.txt` of a site. Times are in ms since 1970. */
export interface RobotsNote {
  /** Null where the site has none. */
  readonly text: string | null;
  /** When it is asked for again. */
  readonly until: number;
  /** Until when it holds where it cannot be asked for. */
  readonly staleUntil: number;
}

/** What is known of the sites that pages are fetched from, beyond one run of the program. */
export interface SiteNotes {
  host(host: string): HostNote | undefined;
  /** Undefined forgets it. */
  keepHost(host: string, note: HostNote | undefined): void;
  robots(origin: string): RobotsNote | undefined;
  keepRobots(origin: string, note: RobotsNote): void;
}
