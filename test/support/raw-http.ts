import { connect } from 'node:net';

/** What a raw request brought: everything that was received until the connection ended. */
export interface RawAnswer {
  readonly text: string;
  /** Of the first answer; undefined where there was none. */
  readonly status: number | undefined;
}

export interface RawRequest {
  readonly port: number;
  /** What is written, piece by piece. */
  readonly pieces: readonly (string | Uint8Array)[];
  /** Nothing more is written after the pieces, and the other side is told so. */
  readonly halfClose?: boolean;
  /** The connection is cut when it has lasted this long, in ms. */
  readonly patienceMs?: number;
  /** The connection is cut as soon as the pieces are written. */
  readonly cut?: boolean;
}

/** Writes bytes to a port of loopback as they are, and resolves when the connection has ended, however it did. */
export function sendRaw(request: RawRequest): Promise<RawAnswer> {
  const { port, pieces, halfClose = true, patienceMs = 10_000, cut = false } = request;
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const socket = connect({ port, host: '127.0.0.1', noDelay: true, allowHalfOpen: true });
    const timer = setTimeout(() => socket.destroy(), patienceMs);
    socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    socket.on('end', () => socket.destroy());
    socket.on('error', () => socket.destroy());
    socket.on('close', () => {
      clearTimeout(timer);
      const text = Buffer.concat(chunks).toString('latin1');
      const status = /^HTTP\/1\.[01] (\d{3})/.exec(text)?.[1];
      resolve({ text, status: status === undefined ? undefined : Number(status) });
    });
    socket.on('connect', () => {
      void write(0);
    });

    function write(index: number): void {
      const piece = pieces[index];
      if (socket.destroyed) return;
      if (piece === undefined) {
        if (cut) socket.resetAndDestroy();
        else if (halfClose) socket.end();
        return;
      }
      socket.write(piece, () => setImmediate(write, index + 1));
    }
  });
}

/** A whole request of HTTP/1.1 that closes its connection. */
export function plainRequest(target: string, { method = 'GET', headers = ['Host: localhost'] } = {}): string {
  return [`${method} ${target} HTTP/1.1`, ...headers, 'Connection: close', '', ''].join('\r\n');
}
