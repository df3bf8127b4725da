import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { changedSources, readAgain } from '../../src/cli/commands/start/reload.js';
import { loadFrom, workspace } from '../config/workspace.js';

const source = (id: string, url = `https://harbour.example/${id}`) => `
  - id: ${id}
    name: ${id}
    markets: [DE]
    languages: [en]
    kind: document
    permission: { status: allowed }
    url: ${url}`;
const file = (...sources: string[]) => `platform: harbour\nsources:${sources.join('')}\n`;

/** A configuration in use, and how one is taken that is saved in its place. */
async function inUse(...sources: string[]) {
  const root = workspace({
    'sources/harbour.yaml': file(...sources),
    'config/rulewatch.yaml': 'language: en\n',
  });
  const before = await loadFrom(root);
  const save = (path: string, content: string) => {
    writeFileSync(join(root, path), content);
    return readAgain(before, () => loadFrom(root));
  };
  return { before, save };
}

test('a configuration that says something else is used, and what it changes is known', async () => {
  const { before, save } = await inUse(source('a'), source('b'));
  expect(await save('sources/harbour.yaml', file(source('a'), source('b')))).toBe('same');
  const moved = file(source('a'), source('b', 'https://harbour.example/moved'), source('c'));
  const found = await save('sources/harbour.yaml', moved);
  if (found === 'same' || !('configuration' in found)) throw new Error('it was not used');
  expect([...changedSources(before, found.configuration)]).toEqual(['b', 'c']);
});

test('one with a mistake is not used, also where it is the mistake of a single source', async () => {
  const { save } = await inUse(source('a'), source('b'));
  const wrong = await save('sources/harbour.yaml', file(source('a'), source('b', 'not an address')));
  expect(wrong).toMatchObject({ mistakes: [{ field: 'sources[1].url' }] });
  expect(await save('sources/harbour.yaml', 'sources: [')).toHaveProperty('mistakes');
  await save('sources/harbour.yaml', file(source('a')));
  const settings = await save('config/rulewatch.yaml', 'timezone: Nowhere\n');
  expect(settings).toMatchObject({ mistakes: [{ field: 'timezone' }] });
});

test('a mistake that was there at the start keeps nothing from being used', async () => {
  const { save } = await inUse(source('a'), source('b', 'not an address'));
  const found = await save(
    'sources/harbour.yaml',
    file(source('a'), source('c'), source('b', 'not an address')),
  );
  expect(found).toHaveProperty('configuration');
});
