import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { channels } from '../../src/channels/channels.js';
import { MODES } from '../../src/collect/modes.js';
import { ConfigurationError } from '../../src/config/errors.js';
import { loadConfiguration } from '../../src/config/load.js';
import { addOwnSources, setOwnFields } from '../../src/config/own-sources.js';
import { KINDS } from '../../src/pipeline/kinds/kinds.js';
import { createWorkspace } from '../cli/workspace.js';

const HARBOUR = `platform: harbour
sources:
  - id: harbour-terms
    name: Harbour terms
    markets: [DE]
    languages: [en]
    kind: document
    url: https://harbour.example/terms
`;

function workspace(files: Record<string, string> = {}) {
  const { folder } = createWorkspace({ files: { 'sources/harbour.yaml': HARBOUR, ...files } });
  const dirs = { config: join(folder, 'config'), sources: join(folder, 'sources') };
  const load = () => loadConfiguration(dirs, {}, { channels, kinds: KINDS, modes: MODES });
  return { dir: dirs.sources, load, own: () => readFileSync(join(dirs.sources, 'mine.yaml'), 'utf8') };
}

test('a source is switched on in the file of the user, and its own file stays as it is', async () => {
  const { dir, load, own } = workspace();
  setOwnFields({ dir, include: false }, 'harbour-terms', { enabled: true });
  expect((await load()).sources[0]).toMatchObject({ id: 'harbour-terms', enabled: true });
  expect(readFileSync(join(dir, 'harbour.yaml'), 'utf8')).toBe(HARBOUR);
  expect(own()).toContain('overrides:\n  harbour-terms:\n    enabled: true\n');
});

test('what people wrote into their file stays, with its comments', async () => {
  const mine = `# Ours, ask Li before you change it.
overrides:
  # The fee page moved in May.
  harbour-terms:
    schedule: "0 9 * * *" # once a day is enough
`;
  const { dir, load, own } = workspace({ 'sources/mine.yaml': mine });
  setOwnFields({ dir, include: false }, 'harbour-terms', { enabled: true });
  addOwnSources(
    { dir, include: false },
    [
      {
        id: 'quay-rules',
        platform: 'quay',
        name: 'Quay rules',
        markets: ['FR'],
        languages: ['fr'],
        kind: 'document',
        url: 'https://quay.example/rules',
      },
    ],
    new Map([['quay-rules', 'Added on 2031-03-05.']]),
  );
  for (const comment of ['# Ours, ask Li', '# The fee page moved', '# once a day is enough', '# Added on'])
    expect(own()).toContain(comment);
  const { sources } = await load();
  expect(sources.map(({ id, platform, enabled }) => [id, platform, enabled])).toEqual([
    ['harbour-terms', 'harbour', true],
    ['quay-rules', 'quay', false],
  ]);
  expect(sources[0]?.schedule).toBe('0 9 * * *');
});

test('a source of one`s own is switched where it is declared, and writing can be taken back', async () => {
  const { dir, load, own } = workspace({ 'sources/mine.yaml': HARBOUR.replace('harbour-terms', 'mine') });
  const before = own();
  const written = setOwnFields({ dir, include: false }, 'mine', { enabled: true });
  expect(own()).not.toContain('overrides');
  expect((await load()).sources.find(({ id }) => id === 'mine')?.enabled).toBe(true);
  written.undo();
  expect(own()).toBe(before);
});

test('mistakes in an override are told where they were written', async () => {
  const { load } = workspace({
    'sources/mine.yaml': 'overrides:\n  harbour-terms:\n    schedule: sometimes\n    enabeld: true\n',
  });
  const error = await load().catch((thrown: unknown) => thrown);
  if (!(error instanceof ConfigurationError)) throw error;
  expect(error.issues.map(({ line, field, message }) => [line, field, message.en.slice(0, 40)])).toEqual([
    [3, 'overrides.harbour-terms.schedule', expect.any(String)],
    [4, 'overrides.harbour-terms.enabeld', 'there is no field "enabeld" here; did yo'],
  ]);
});

test('an override of a source that is not there is a warning that says which may be meant', async () => {
  const { load } = workspace({ 'sources/mine.yaml': 'overrides:\n  harbor-terms: { enabled: true }\n' });
  const { warnings } = await load();
  const found = warnings.find(({ code }) => code === 'unknown-override');
  expect(found).toMatchObject({ line: 2, field: 'overrides.harbor-terms' });
  expect(found?.message.en).toContain('did you mean "harbour-terms"?');
});

test('a folder of one`s own can stand beside the shipped sources, and goes first', async () => {
  const shipped = 'shopify-terms';
  const { load } = workspace({
    'sources/mine.yaml': `include: shipped\n${HARBOUR.replace('harbour-terms', shipped).replace('platform: harbour', 'platform: mine')}`,
  });
  const { sources } = await load();
  expect(sources.length).toBeGreaterThan(40);
  expect(sources.filter(({ id }) => id === shipped)).toMatchObject([{ platform: 'mine' }]);
});
