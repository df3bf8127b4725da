import type { LocalizedText } from '../../domain/vocabulary.js';
import { UsageError } from './errors.js';

/** Reads standard input to its end, up to a number of bytes. Throws {@link UsageError} beyond. */
export async function readStdin(limitBytes: number, tooLarge: LocalizedText): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of process.stdin) {
    const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
    length += bytes.length;
    if (length > limitBytes) throw new UsageError(tooLarge);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}
