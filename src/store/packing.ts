import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';

/** JSON, compressed: documents and diffs are mostly text and shrink to a fifth. */
export function pack(value: unknown): Buffer {
  return brotliCompressSync(JSON.stringify(value), { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } });
}

/** The value that {@link pack} packed; `Value` is what the column is known to hold. */
export function unpack<Value>(bytes: Buffer): Value {
  return JSON.parse(brotliDecompressSync(bytes).toString('utf8')) as Value;
}
