import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { readBoundedFile } from '../../../config/bounded-file.js';
import { reasonOf } from '../../../config/yaml-file.js';
import type { ListFile } from '../../../watch-lists/watch.js';
import { usage } from '../../shared/command.js';
import { importTexts } from './import-texts.js';

const MOST_BYTES = 25_000_000;
const MOST_FILES = 5_000;
const LISTS = /\.(?:json|ya?ml|opml|xml)$/i;

/** The files of a watch list: the file itself, those in an archive, or those in a folder. */
export function readListFiles(path: string): ListFile[] {
  try {
    if (statSync(path).isDirectory()) {
      return readdirSync(path, { recursive: true, encoding: 'utf8' })
        .filter((name) => LISTS.test(name) && !name.includes('node_modules'))
        .slice(0, MOST_FILES)
        .map((name) => ({ name, text: readBoundedFile(join(path, name), MOST_BYTES).toString('utf8') }));
    }
    const bytes = readBoundedFile(path, MOST_BYTES);
    if (bytes.subarray(0, 4).toString('latin1') !== 'PK\x03\x04')
      return [{ name: path.split(/[\\/]/).at(-1) ?? path, text: bytes.toString('utf8') }];
    // An archive of zeroes unpacks to more than any disk holds: only what its own index says is small is unpacked.
    let unpacked = 0;
    let files = 0;
    const wanted = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!LISTS.test(name) || unpacked + originalSize > 4 * MOST_BYTES || ++files > MOST_FILES)
          return false;
        unpacked += originalSize;
        return true;
      },
    });
    return Object.entries(wanted).map(([name, content]) => ({ name, text: strFromU8(content) }));
  } catch (error) {
    throw usage(importTexts.noFile(path, reasonOf(error)));
  }
}
