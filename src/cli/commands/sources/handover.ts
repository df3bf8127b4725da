import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { endingOf } from '../../../collect/handed-in/content.js';
import type { Handover } from '../../../collect/handed-in/handed-in.js';
import { READABLE_ENDINGS, readHanded } from '../../../collect/handed-in/read.js';
import { readBoundedFile, UnusableFileError } from '../../../config/bounded-file.js';
import { reasonOf } from '../../../config/yaml-file.js';
import type { UiLanguage } from '../../../domain/vocabulary.js';
import { inLanguage } from '../../../text/texts.js';
import { usage } from '../../shared/command.js';
import { readStdin } from '../../shared/stdin.js';
import { printAside } from '../../shared/terminal.js';
import { importTexts } from './import-texts.js';

const MOST_BYTES = 25_000_000;
const MOST_FILES = 1_000;

/** What a person says of a text beside the text. */
export interface Said {
  readonly address?: string;
  readonly title?: string;
  readonly published?: string;
}

/** Reads all that was handed in, the oldest first, so that a later version meets the earlier one. */
export async function readHandover(
  paths: readonly string[],
  said: Said,
  at: Date,
  language: UiLanguage,
): Promise<Handover> {
  const handovers: Handover[] = [];
  if (paths.length === 0 || paths.includes('-')) {
    if (process.stdin.isTTY) printAside(inLanguage(importTexts, language).paste);
    const bytes = await readStdin(MOST_BYTES, importTexts.tooLarge);
    handovers.push(await readHanded({ bytes, at, ...said }));
  }
  for (const file of paths.filter((path) => path !== '-').flatMap(filesOf)) {
    handovers.push(await readHanded({ bytes: readFile(file), name: nameOf(file), at, ...said }));
  }
  const items = handovers.flatMap((handover) => handover.items);
  const dated = items.map((item) => ({ item, day: item.published ?? '9999' }));
  dated.sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0));
  return {
    items: dated.map(({ item }) => item),
    notTaken: handovers.flatMap((handover) => handover.notTaken),
  };
}

function filesOf(path: string): string[] {
  let isFolder: boolean;
  try {
    isFolder = statSync(path).isDirectory();
  } catch (error) {
    throw usage(importTexts.noFile(path, reasonOf(error)));
  }
  if (!isFolder) return [path];
  const files = readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => READABLE_ENDINGS.includes(endingOf(name)) && !/(?:^|[\\/])\./.test(name))
    .sort();
  if (files.length === 0) throw usage(importTexts.emptyFolder(path, READABLE_ENDINGS.join(', ')));
  if (files.length > MOST_FILES) throw usage(importTexts.tooMany(path, MOST_FILES));
  return files.map((name) => join(path, name));
}

function readFile(file: string): Buffer {
  try {
    return readBoundedFile(file, MOST_BYTES);
  } catch (error) {
    if (error instanceof UnusableFileError) throw error;
    throw usage(importTexts.noFile(file, reasonOf(error)));
  }
}

function nameOf(file: string): string {
  return file.split(/[\\/]/).at(-1) ?? file;
}
