import { once } from 'node:events';
import { createServer, request as httpRequest, type IncomingMessage } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { connect, createServer as createTcpServer, type Server, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { onTestFinished } from 'vitest';
import type { Certificate } from './certificate.js';

/** A proxy on loopback. Whatever it is asked for leads to one server, as if its name resolved to that. */
export interface ProxyServer {
  readonly port: number;
  /** What it was asked to reach (`shop.test:443`), and how. */
  readonly asked: readonly string[];
}

interface ProxySetup {
  /** `user:password` that it wants. */
  readonly login?: string;
  readonly leadsTo: number;
  readonly certificate?: Certificate;
  readonly refuses?: boolean;
}

/** Speaks HTTP/1.1: CONNECT, and requests with absolute addresses. */
export async function startHttpProxy(setup: ProxySetup): Promise<ProxyServer> {
  const asked: string[] = [];
  const wanted = setup.login && `Basic ${Buffer.from(setup.login).toString('base64')}`;
  const isWelcome = ({ headers }: IncomingMessage) =>
    wanted === undefined || headers['proxy-authorization'] === wanted;
  const server = setup.certificate ? createTlsServer({ ...setup.certificate }) : createServer();
  server.on('request', (request, response) => {
    if (!isWelcome(request)) return void response.writeHead(407).end();
    asked.push(`GET ${request.url}`);
    const { pathname, search } = new URL(request.url ?? '');
    const { 'proxy-authorization': _own, ...headers } = request.headers;
    const onward = { host: '127.0.0.1', port: setup.leadsTo, path: pathname + search, headers };
    httpRequest(onward, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    }).end();
  });
  server.on('connect', (request: IncomingMessage, client: Duplex) => {
    if (!isWelcome(request)) return void client.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n');
    asked.push(`CONNECT ${request.url}`);
    if (setup.refuses) return void client.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    const onward = connect(setup.leadsTo, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      join(client, onward);
    });
  });
  return { port: await listen(server), asked };
}

/** Speaks SOCKS 5 (RFC 1928, RFC 1929) as far as a client that opens connections needs. */
export async function startSocksProxy(setup: ProxySetup): Promise<ProxyServer> {
  const asked: string[] = [];
  const server = createTcpServer((client) => void serve(client).catch(() => client.destroy()));

  async function serve(client: Socket): Promise<void> {
    const next = async (): Promise<Buffer> => (await once(client, 'data'))[0];
    const methods = await next();
    const method = setup.login === undefined ? 0 : 2;
    if (!methods.subarray(2).includes(method)) return void client.end(Buffer.from([5, 255]));
    client.write(Buffer.from([5, method]));
    if (setup.login !== undefined) {
      const said = await next();
      const userLength = said[1] ?? 0;
      const user = said.subarray(2, 2 + userLength);
      const isRight = `${user}:${said.subarray(3 + userLength)}` === setup.login;
      client.write(Buffer.from([1, isRight ? 0 : 1]));
      if (!isRight) return void client.end();
    }
    const wanted = await next();
    const isName = wanted[3] === 3;
    const host = isName ? String(wanted.subarray(5, -2)) : [...wanted.subarray(4, -2)].join('.');
    asked.push(`${isName ? 'name' : 'address'} ${host}:${wanted.readUInt16BE(wanted.length - 2)}`);
    const onward = connect(setup.leadsTo, '127.0.0.1', () => {
      client.write(Buffer.from([5, 0, 0, 1, 127, 0, 0, 1, 0, 0]));
      join(client, onward);
    });
  }
  return { port: await listen(server), asked };
}

function join(one: Duplex, other: Duplex): void {
  one.pipe(other).pipe(one);
  one.on('error', () => other.destroy()).on('close', () => other.destroy());
  other.on('error', () => one.destroy()).on('close', () => one.destroy());
}

async function listen(server: Server): Promise<number> {
  const open = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(async () => {
    for (const socket of open) socket.destroy();
    server.close();
    await once(server, 'close');
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port.');
  return address.port;
}
