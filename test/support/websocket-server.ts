import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';

/** The server's side of one WebSocket. */
export interface ServerSocket {
  send(text: string): void;
  /** Says good-bye; the client answers, and the connection ends. */
  close(): void;
  /** Cuts the connection without a word. */
  cut(): void;
}

export interface SocketEvents {
  readonly onMessage: (text: string) => void;
  readonly onClose: () => void;
}

const GUID = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';
const TEXT = 0x1;
const CLOSE = 0x8;
const PING = 0x9;
const PONG = 0xa;
const FINAL = 0x80;

/**
 * As much of RFC 6455 as a stand-in needs: whole text messages, ping, pong and close. Node has a WebSocket client but
 * no server.
 */
export function acceptWebSocket(
  request: IncomingMessage,
  stream: Duplex,
  events: SocketEvents,
): ServerSocket {
  const key = request.headers['sec-websocket-key'] ?? '';
  const accept = createHash('sha1').update(`${key}${GUID}`).digest('base64');
  stream.write(
    [
      'HTTP/1.1 101 Switching Protocols',
      'Upgrade: websocket',
      'Connection: Upgrade',
      `Sec-WebSocket-Accept: ${accept}`,
      '\r\n',
    ].join('\r\n'),
  );
  let unread = Buffer.alloc(0);
  stream.on('data', (chunk: Buffer) => {
    unread = Buffer.concat([unread, chunk]);
    for (let frame = readFrame(unread); frame; frame = readFrame(unread)) {
      unread = unread.subarray(frame.length);
      handle(frame);
    }
  });
  stream.on('error', () => undefined);
  stream.on('close', events.onClose);

  function handle({ opcode, payload }: Frame): void {
    if (opcode === TEXT) events.onMessage(payload.toString('utf8'));
    if (opcode === PING) stream.write(writeFrame(PONG, payload));
    if (opcode === CLOSE) {
      events.onClose();
      stream.end(writeFrame(CLOSE, payload));
    }
  }

  return {
    send: (text) => void stream.write(writeFrame(TEXT, Buffer.from(text))),
    close: () => void stream.write(writeFrame(CLOSE, Buffer.from([0x03, 0xe8]))),
    cut: () => void stream.destroy(),
  };
}

interface Frame {
  readonly opcode: number;
  readonly payload: Buffer;
  /** Of the whole frame. */
  readonly length: number;
}

/** Undefined where the frame is not all there yet. */
function readFrame(bytes: Buffer): Frame | undefined {
  if (bytes.length < 2) return undefined;
  const short = bytes.readUInt8(1) & 0x7f;
  const masked = (bytes.readUInt8(1) & 0x80) !== 0;
  const lengthBytes = short === 126 ? 2 : short === 127 ? 8 : 0;
  const start = 2 + lengthBytes + (masked ? 4 : 0);
  if (bytes.length < start) return undefined;
  const size =
    lengthBytes === 2 ? bytes.readUInt16BE(2) : lengthBytes === 8 ? Number(bytes.readBigUInt64BE(2)) : short;
  if (bytes.length < start + size) return undefined;
  const mask = bytes.subarray(start - 4, start);
  const payload = Buffer.from(bytes.subarray(start, start + size));
  if (masked) for (const [at, byte] of payload.entries()) payload[at] = byte ^ (mask[at % 4] ?? 0);
  return { opcode: bytes.readUInt8(0) & 0x0f, payload, length: start + size };
}

function writeFrame(opcode: number, payload: Buffer): Buffer {
  const size = payload.length;
  if (size < 126) return Buffer.concat([Buffer.from([FINAL | opcode, size]), payload]);
  const head = Buffer.alloc(size < 65_536 ? 4 : 10);
  head.writeUInt8(FINAL | opcode, 0);
  head.writeUInt8(size < 65_536 ? 126 : 127, 1);
  if (size < 65_536) head.writeUInt16BE(size, 2);
  else head.writeBigUInt64BE(BigInt(size), 2);
  return Buffer.concat([head, payload]);
}
