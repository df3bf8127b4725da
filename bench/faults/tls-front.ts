import { type AddressInfo, connect, type Socket } from 'node:net';
import { createServer } from 'node:tls';
import { type CertificateKind, readCertificate } from './certificates.js';

export interface TlsFront {
  readonly port: number;
  close(): Promise<void>;
}

/** Speaks TLS in front of a server on loopback that does not. */
export async function startTlsFront(kind: CertificateKind, behind: number): Promise<TlsFront> {
  const sockets = new Set<Socket>();
  const server = createServer(readCertificate(kind), (socket) => {
    const inner = connect(behind, '127.0.0.1');
    for (const [one, other] of [
      [socket, inner],
      [inner, socket],
    ] as const) {
      sockets.add(one);
      one.pipe(other);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        sockets.delete(one);
        other.destroy();
      });
    }
  });
  server.on('tlsClientError', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: portOf(server.address()),
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return address.port;
}
