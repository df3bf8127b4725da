import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createFileWatch } from '../../src/daemon/watch-files.js';
import { temporaryFolder } from '../support/folders.js';

test('files that are saved, put in place, added and removed are noticed, each once', () => {
  const root = temporaryFolder();
  const folder = join(root, 'sources');
  mkdirSync(join(folder, 'topics'), { recursive: true });
  const write = (name: string, text: string) => writeFileSync(join(root, name), text);
  write('sources/a.yaml', 'one');
  const watch = createFileWatch({ folders: [folder], files: [join(root, '.env')], ends: ['.yaml'] });
  /** How often it is told of within four looks. */
  const told = () => [1, 2, 3, 4].filter(() => watch.look()).length;
  expect(told()).toBe(0);

  write('sources/a.yaml', 'other');
  expect(told()).toBe(1);
  write('.env', 'KEY=value');
  expect(told()).toBe(1);
  write('sources/topics/tax.yaml', 'new');
  expect(told()).toBe(1);
  write('draft', 'longer than before');
  renameSync(join(root, 'draft'), join(folder, 'a.yaml'));
  expect(told()).toBe(1);
  write('sources/notes.txt', 'no business of ours');
  write('sources/.a.yaml.swp', 'nor this');
  expect(told()).toBe(0);
  rmSync(join(folder, 'a.yaml'));
  expect(told()).toBe(1);
});

test('a save in several steps is told of when it is over', () => {
  const folder = temporaryFolder();
  const watch = createFileWatch({ folders: [folder], files: [], ends: ['.yaml'] });
  const looks: boolean[] = [];
  for (const text of ['a', 'ab', 'abc', 'abc', 'abc']) {
    writeFileSync(join(folder, 'a.yaml'), text);
    looks.push(watch.look());
  }
  // Written again with the same words it still is a file that was just saved.
  expect(looks.slice(0, 3)).toEqual([false, false, false]);
  watch.look();
  expect(
    [watch.look(), watch.look()].filter(Boolean).length + looks.filter(Boolean).length,
  ).toBeLessThanOrEqual(1);
});
