import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP, type LookupFunction, connect as openTcp, type Socket } from 'node:net';
import { connect as openTls } from 'node:tls';
import { FetchError } from '../failures.js';
import { unescaped } from './request-headers.js';

/** Where a connection is to lead. */
export interface Destination {
  readonly hostname: string;
  readonly port: number;
  readonly isTls: boolean;
}

export interface ProxyOptions {
  readonly url: URL;
  readonly timeoutMs: number;
  /** Judges names as far as this machine can resolve them. */
  readonly lookup: LookupFunction;
  readonly userAgent: string;
  /** Certificate authority to trust instead of the system's, PEM. */
  readonly authority?: string;
}

/** A way to servers over a proxy. */
export interface ProxyWay {
  /**
   * A connection that leads to a server: through a tunnel, or for plain HTTP over an HTTP proxy to the proxy itself,
   * which is then asked with absolute addresses. Rejects with a `FetchError`.
   */
  connect(destination: Destination): Promise<Socket>;
  /** Headers for what is asked of the proxy itself. */
  readonly headers: Readonly<Record<string, string>>;
  /** Whether it is itself asked for plain HTTP (RFC 9112, section 3.2.2). */
  readonly forwards: boolean;
  /** Without user and password. */
  readonly name: string;
}

/** Names that this machine cannot resolve in so long are left to the proxy. */
const LOOKUP_MS = 2_000;

export function createProxy(options: ProxyOptions): ProxyWay {
  const { url, timeoutMs, authority, userAgent } = options;
  const name = url.host;
  const isSocks = url.protocol.startsWith('socks5');
  const isSecure = url.protocol === 'https:';
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  const port = Number(url.port) || (isSocks ? 1080 : isSecure ? 443 : 80);
  const user = unescaped(url.username);
  const password = unescaped(url.password);
  const hasLogin = user !== '' || password !== '';
  const login = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
  const headers: Record<string, string> = hasLogin ? { 'proxy-authorization': login } : {};
  const unreachable = (cause: unknown) =>
    new FetchError('proxy-unreachable', { proxy: name, detail: codeOf(cause) }, { cause });

  async function overSocks({ hostname, port: target }: Destination): Promise<Socket> {
    const { SocksClient } = await import('socks');
    try {
      const { socket } = await SocksClient.createConnection({
        command: 'connect',
        proxy: { host, port, type: 5, ...(hasLogin && { userId: user, password }) },
        destination: { host: hostname, port: target },
        timeout: timeoutMs,
      });
      return socket;
    } catch (cause) {
      const said = cause instanceof Error ? cause.message : String(cause);
      if (/auth/i.test(said)) throw new FetchError('proxy-login', { proxy: name }, { cause });
      const rejected = /rejected connection - (\w+)/i.exec(said)?.[1];
      if (rejected === undefined) throw unreachable(cause);
      throw new FetchError('proxy-refused', { proxy: name, host: hostname, detail: rejected }, { cause });
    }
  }

  /** RFC 9110, section 9.3.6. */
  function tunnel({ hostname, port: target }: Destination): Promise<Socket> {
    const authorityForm = `${isIP(hostname) === 6 ? `[${hostname}]` : hostname}:${target}`;
    return new Promise((resolve, reject) => {
      const request = (isSecure ? httpsRequest : httpRequest)({
        host,
        port,
        method: 'CONNECT',
        path: authorityForm,
        headers: { host: authorityForm, 'user-agent': userAgent, ...headers },
        agent: false,
        timeout: timeoutMs,
        ...(authority !== undefined && { ca: authority }),
      });
      request.once('connect', (answer: IncomingMessage, socket: Socket, head: Buffer) => {
        const { statusCode = 0 } = answer;
        socket.setTimeout(0);
        if (statusCode >= 200 && statusCode < 300) {
          if (head.length > 0) socket.unshift(head);
          resolve(socket);
          return;
        }
        socket.destroy();
        if (statusCode === 407) reject(new FetchError('proxy-login', { proxy: name }));
        else
          reject(
            new FetchError('proxy-refused', { proxy: name, host: hostname, detail: `HTTP ${statusCode}` }),
          );
      });
      request.once('timeout', () =>
        request.destroy(Object.assign(new Error('timeout'), { code: 'ETIMEDOUT' })),
      );
      request.once('error', (error) => reject(unreachable(error)));
      request.end();
    });
  }

  function toProxy(): Promise<Socket> {
    return new Promise((resolve, reject) => {
      const socket = isSecure
        ? openTls({
            host,
            port,
            ...(isIP(host) === 0 && { servername: host }),
            ...(authority && { ca: authority }),
          })
        : openTcp({ host, port });
      const fail = (error: Error) => {
        socket.destroy();
        reject(unreachable(error));
      };
      const timer = setTimeout(
        () => fail(Object.assign(new Error('timeout'), { code: 'ETIMEDOUT' })),
        timeoutMs,
      );
      socket.once('error', fail);
      socket.once(isSecure ? 'secureConnect' : 'connect', () => {
        clearTimeout(timer);
        socket.off('error', fail);
        resolve(socket);
      });
    });
  }

  return {
    async connect(destination) {
      await judge(destination.hostname, options.lookup);
      if (isSocks) return overSocks(destination);
      return destination.isTls ? tunnel(destination) : toProxy();
    },
    headers,
    forwards: !isSocks,
    name,
  };
}

/**
 * The proxy resolves names, since this machine often cannot. What this machine knows to be internal is refused all the
 * same; the made-up addresses of a local proxy ("fake-ip") say nothing here.
 */
async function judge(hostname: string, lookup: LookupFunction): Promise<void> {
  if (isIP(hostname) !== 0 || hostname === 'localhost') return;
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(resolve, LOOKUP_MS);
    lookup(hostname, { all: true }, (error) => {
      clearTimeout(timer);
      const isInternal = error instanceof FetchError && error.code !== 'benchmark-address';
      if (isInternal) reject(error);
      else resolve();
    });
  });
}

function codeOf(error: unknown): string {
  if (error instanceof AggregateError) return codeOf(error.errors[0]);
  if (!(error instanceof Error)) return String(error);
  return 'code' in error && typeof error.code === 'string' ? error.code : error.message.slice(0, 100);
}
