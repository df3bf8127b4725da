import type { LookupFunction } from 'node:net';
import { Agent, buildConnector, type Dispatcher } from 'undici';

const CONNECT_TIMEOUT_MS = 10_000;
/** Node's default of 250 ms per address gives up on servers an ocean away. */
const ATTEMPT_TIMEOUT_MS = 2500;

/** The keep-alive connections of a collector. */
export interface Connections {
  readonly dispatcher: Dispatcher;
  readonly connectTimeoutMs: number;
  /** How many connections to an origin have been opened so far. */
  opened(origin: string): number;
  close(): Promise<void>;
}

export function openConnections(options: {
  readonly timeoutMs: number;
  /** Connections to one origin at once. */
  readonly perOrigin: number;
  readonly lookup: LookupFunction;
  /** Certificate authority to trust instead of the system's, PEM. */
  readonly authority?: string;
}): Connections {
  const connectTimeoutMs = Math.min(options.timeoutMs, CONNECT_TIMEOUT_MS);
  const counts = new Map<string, number>();
  const connect = buildConnector({
    lookup: options.lookup,
    timeout: connectTimeoutMs,
    autoSelectFamily: true,
    autoSelectFamilyAttemptTimeout: ATTEMPT_TIMEOUT_MS,
    ...(options.authority === undefined ? {} : { ca: options.authority }),
  });
  const agent = new Agent({
    connections: options.perOrigin,
    // The deadline of each request covers the wait for headers and body.
    headersTimeout: 0,
    bodyTimeout: 0,
    connect(target, callback) {
      const origin = new URL(`${target.protocol}//${target.host ?? target.hostname}`).origin;
      counts.set(origin, (counts.get(origin) ?? 0) + 1);
      connect(target, callback);
    },
  });
  return {
    dispatcher: agent,
    connectTimeoutMs,
    opened: (origin) => counts.get(origin) ?? 0,
    close: () => agent.destroy(),
  };
}
