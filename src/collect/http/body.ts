import { type Readable, Transform, type TransformCallback, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { FetchError } from '../failures.js';
import { createDecoder } from './content-coding.js';

/**
 * Reads a response body and undoes its content codings. Stops with a `FetchError` `too-large` as soon as more
 * than `maxBytes` have passed any stage, so that neither an endless page nor a decompression bomb fills memory; with
 * `isCut` what came until then is the body, short of what was still under way. Rejects with the error of the stream or
 * of the decoder otherwise.
 */
export async function readBody(
  body: Readable,
  codings: readonly string[],
  maxBytes: number,
  isCut = false,
): Promise<Buffer> {
  const received = new ByteLimit(maxBytes);
  const decoded = codings.flatMap((coding) => [createDecoder(coding), new ByteLimit(maxBytes)]);
  const chunks: Buffer[] = [];
  const sink = new Writable({
    write(chunk: Buffer, _encoding, callback) {
      chunks.push(chunk);
      callback();
    },
  });
  try {
    await pipeline([body, received, ...decoded, sink]);
  } catch (error) {
    // A server that compresses an empty page may send no bytes at all, which no decoder accepts.
    const isEmpty = received.passed === 0 && received.writableFinished;
    const isLimit = error instanceof FetchError;
    if (isLimit ? !isCut : !isEmpty) throw error;
  }
  return Buffer.concat(chunks);
}

class ByteLimit extends Transform {
  passed = 0;

  constructor(private readonly maxBytes: number) {
    super();
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, callback: TransformCallback): void {
    this.passed += chunk.length;
    if (this.passed > this.maxBytes) {
      callback(new FetchError('too-large', { limit: formatBytes(this.maxBytes) }));
      return;
    }
    callback(null, chunk);
  }
}

/** `1536` as `1.5 KB`, in powers of 1024. */
export function formatBytes(bytes: number): string {
  const units = ['bytes', 'KB', 'MB', 'GB', 'TB'];
  let value = bytes;
  let unit = 0;
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024;
    unit += 1;
  }
  return `${Math.round(value * 10) / 10} ${units[unit]}`;
}
