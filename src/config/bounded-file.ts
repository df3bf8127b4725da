import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { RuleWatchError } from '../domain/errors.js';
import type { LocalizedText } from '../domain/vocabulary.js';

/** A file that the user named is none that can be read, or is larger than it may be. */
export class UnusableFileError extends RuleWatchError {
  readonly kind = 'usage';
  override readonly category = 'usage';

  /** @param words what is wrong, to be put behind the name of the file */
  constructor(
    readonly file: string,
    readonly problem: 'no-file' | 'too-large',
    readonly words: LocalizedText,
  ) {
    super(`${file} ${words.en}.`);
  }

  get localized(): LocalizedText {
    return { en: this.message, 'zh-CN': `${this.file} ${this.words['zh-CN']}。` };
  }
}

const NO_FILE: LocalizedText = {
  en: 'is a directory, a pipe or a device, not a file',
  'zh-CN': '是目录、管道或设备，不是文件',
};

/**
 * Reads a file that the user named. Devices have no end and pipes may never begin, so that only a regular file is
 * read, and of a file that grows meanwhile no more than the limit.
 *
 * @param limitBytes in whole kilobytes or megabytes, as it is told
 * @throws UnusableFileError for what is no file or too large, and the system's own error where it cannot be opened
 */
export function readBoundedFile(file: string, limitBytes: number): Buffer {
  // Opening a pipe would wait for somebody to write into it.
  const handle = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const stat = fstatSync(handle);
    if (!stat.isFile()) throw new UnusableFileError(file, 'no-file', NO_FILE);
    if (stat.size > limitBytes) throw tooLarge(file, limitBytes);
    // What the system makes up when it is read has a size of 0.
    const room = stat.size > 0 ? stat.size + 1 : limitBytes + 1;
    const bytes = Buffer.allocUnsafe(Math.min(room, limitBytes + 1));
    let length = 0;
    while (length < bytes.length) {
      const read = readSync(handle, bytes, length, bytes.length - length, null);
      if (read === 0) return bytes.subarray(0, length);
      length += read;
    }
    throw tooLarge(file, limitBytes);
  } finally {
    closeSync(handle);
  }
}

function tooLarge(file: string, limitBytes: number): UnusableFileError {
  const limit = limitBytes > 1_000_000 ? `${limitBytes / 1_000_000} MB` : `${limitBytes / 1_000} kB`;
  return new UnusableFileError(file, 'too-large', {
    en: `is larger than ${limit}; split it`,
    'zh-CN': `超过 ${limit}，请拆分`,
  });
}
