import { Transform } from 'node:stream';
import * as zlib from 'node:zlib';

/** What the request offers: the codings that this Node can undo. */
export const ACCEPTED_CODINGS: readonly string[] = [
  'gzip',
  'deflate',
  'br',
  // Node has Zstandard from 22.15 on.
  ...('createZstdDecompress' in zlib ? ['zstd'] : []),
];

/** Codings that leave no readable text when they cannot be undone; unknown names are ignored, as browsers do. */
const UNREADABLE: ReadonlySet<string> = new Set(['zstd', 'compress', 'x-compress', 'dcb', 'dcz']);

const MAX_CODINGS = 3;

/** The codings named in Content-Encoding in the order to undo them; the last applied comes first. */
export function parseCodings(contentEncoding: string | undefined): readonly string[] {
  const named = (contentEncoding ?? '')
    .toLowerCase()
    .split(',')
    .slice(0, MAX_CODINGS + 1);
  return named
    .map((name) => name.trim())
    .filter((name) => isDecodable(name) || UNREADABLE.has(name))
    .reverse();
}

/** The first coding that cannot be undone. */
export function unreadableCoding(codings: readonly string[]): string | undefined {
  if (codings.length > MAX_CODINGS) return codings.join(', ');
  return codings.find((name) => !isDecodable(name));
}

function isDecodable(name: string): boolean {
  return name === 'x-gzip' || ACCEPTED_CODINGS.includes(name);
}

export function createDecoder(coding: string): Transform {
  switch (coding) {
    case 'br':
      return zlib.createBrotliDecompress();
    case 'zstd':
      return createZstdDecoder();
    case 'deflate':
      return createDeflateDecoder();
    default:
      return zlib.createGunzip();
  }
}

function createZstdDecoder(): Transform {
  const create: unknown = Reflect.get(zlib, 'createZstdDecompress');
  const decoder: unknown = typeof create === 'function' ? create() : undefined;
  if (decoder instanceof Transform) return decoder;
  throw new TypeError('This Node has no Zstandard decoder.');
}

/** `deflate` means the zlib format (RFC 9110, section 8.4.1.2), but some servers send the raw one. */
function createDeflateDecoder(): Transform {
  let inner: zlib.Inflate | zlib.InflateRaw | undefined;
  return new Transform({
    transform(chunk: Buffer, _encoding, callback) {
      if (inner === undefined) {
        const isZlib = ((chunk[0] ?? 0) & 0x0f) === 8;
        inner = isZlib ? zlib.createInflate() : zlib.createInflateRaw();
        inner.on('data', (data: Buffer) => this.push(data));
        inner.on('error', (error) => this.destroy(error));
      }
      inner.write(chunk, () => callback());
    },
    flush(callback) {
      if (inner === undefined) return callback();
      inner.once('end', () => callback());
      inner.end();
    },
    destroy(error, callback) {
      inner?.destroy();
      callback(error);
    },
  });
}

/** Error codes of zlib, Brotli and Zstandard for data that is damaged rather than incomplete. */
export function isCodingError(code: string): boolean {
  return code !== 'Z_BUF_ERROR' && /^(?:Z_|ERR__|ERR_BROTLI|ERR_ZSTD|ZSTD_)/.test(code);
}
