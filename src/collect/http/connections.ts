import type { LookupFunction, Socket } from 'node:net';
import { Agent, buildConnector, type Dispatcher } from 'undici';
import { createProxy, type ProxyWay } from './proxy.js';

const CONNECT_TIMEOUT_MS = 10_000;
/** Node's default of 250 ms per address gives up on servers an ocean away. */
const ATTEMPT_TIMEOUT_MS = 2500;

/** The keep-alive connections of a collector, all by one way. */
export interface Connections {
  readonly dispatcher: Dispatcher;
  readonly connectTimeoutMs: number;
  /** The proxy that they lead over, without user and password. */
  readonly proxy: string | undefined;
  /** How many connections to an origin have been opened so far. */
  opened(origin: string): number;
  close(): Promise<void>;
}

export interface ConnectionOptions {
  readonly timeoutMs: number;
  readonly userAgent: string;
  /** Connections to one origin at once. */
  readonly perOrigin: number;
  readonly lookup: LookupFunction;
  /** Certificate authority to trust instead of the system's, PEM. */
  readonly authority?: string;
}

/** The connections of a collector, by the proxies that they lead over. */
export interface Ways {
  /** @param proxy its address, with user and password where it wants them; the direct way without it */
  by(proxy: string | undefined): Connections;
  close(): Promise<void>;
}

export function openWays(options: ConnectionOptions): Ways {
  const ways = new Map<string | undefined, Connections>();
  return {
    by(proxy) {
      const known = ways.get(proxy);
      if (known) return known;
      const opened = openConnections(options, proxy);
      ways.set(proxy, opened);
      return opened;
    },
    async close() {
      await Promise.all([...ways.values()].map((connections) => connections.close()));
    },
  };
}

function openConnections(options: ConnectionOptions, address: string | undefined): Connections {
  const connectTimeoutMs = Math.min(options.timeoutMs, CONNECT_TIMEOUT_MS);
  const counts = new Map<string, number>();
  const direct = buildConnector({
    lookup: options.lookup,
    timeout: connectTimeoutMs,
    autoSelectFamily: true,
    autoSelectFamilyAttemptTimeout: ATTEMPT_TIMEOUT_MS,
    ...(options.authority === undefined ? {} : { ca: options.authority }),
  });
  const { lookup, userAgent, authority } = options;
  const proxy =
    address === undefined
      ? undefined
      : createProxy({
          url: new URL(address),
          timeoutMs: connectTimeoutMs,
          lookup,
          userAgent,
          ...(authority !== undefined && { authority }),
        });
  const connect = proxy ? connectorOver(proxy, direct) : direct;
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
    dispatcher: proxy?.forwards ? agent.compose(forwarding(proxy)) : agent,
    connectTimeoutMs,
    proxy: proxy?.name,
    opened: (origin) => counts.get(origin) ?? 0,
    close: () => agent.destroy(),
  };
}

function connectorOver(proxy: ProxyWay, secure: buildConnector.connector): buildConnector.connector {
  return (target, callback) => {
    const isTls = target.protocol === 'https:';
    const port = Number(target.port) || (isTls ? 443 : 80);
    proxy.connect({ hostname: target.hostname, port, isTls }).then(
      (socket: Socket) => {
        if (isTls) secure({ ...target, httpSocket: socket }, callback);
        else callback(null, socket);
      },
      (error: unknown) => callback(error instanceof Error ? error : new Error(String(error)), null),
    );
  };
}

/** Asks an HTTP proxy for plain HTTP by absolute addresses. */
function forwarding(proxy: ProxyWay): Dispatcher.DispatcherComposeInterceptor {
  return (dispatch) => (options, handler) => {
    const origin = String(options.origin ?? '');
    if (!origin.startsWith('http:')) return dispatch(options, handler);
    const headers = { ...(options.headers as Record<string, string>), ...proxy.headers };
    return dispatch({ ...options, path: `${origin}${options.path}`, headers }, handler);
  };
}
