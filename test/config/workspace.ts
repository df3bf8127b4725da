import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import { channels } from '../../src/channels/channels.js';
import type { ChannelKind } from '../../src/channels/kind.js';
import { MODES } from '../../src/collect/modes.js';
import type { Configuration } from '../../src/config/configuration.js';
import { ConfigurationError } from '../../src/config/errors.js';
import { loadConfiguration } from '../../src/config/load.js';
import { KINDS } from '../../src/pipeline/kinds/kinds.js';

/** What this version can check. */
export const SUPPORTED = { channels, kinds: KINDS, modes: MODES };

const made: string[] = [];

afterAll(() => {
  for (const dir of made) rmSync(dir, { recursive: true, force: true });
});

/** A directory with these files; the folders are always there, so that nothing is taken from the package. */
export function workspace(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'rulewatch-config-'));
  made.push(root);
  const folders = 'config' in files ? ['sources'] : ['sources', 'config/topics', 'config/checklists'];
  for (const folder of folders) mkdirSync(join(root, folder), { recursive: true });
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), content);
  }
  return root;
}

export function loadFrom(
  root: string,
  env: NodeJS.ProcessEnv = {},
  kinds: readonly ChannelKind[] = channels,
): Promise<Configuration> {
  const dirs = { config: join(root, 'config'), sources: join(root, 'sources') };
  return loadConfiguration(dirs, env, { ...SUPPORTED, channels: kinds });
}

/** Loads a workspace of these files. */
export function load(
  files: Readonly<Record<string, string>>,
  env: NodeJS.ProcessEnv = {},
  kinds: readonly ChannelKind[] = channels,
): Promise<Configuration> {
  return loadFrom(workspace(files), env, kinds);
}

/** The report of a workspace with mistakes: one line each, paths relative to the workspace. */
export async function mistakes(
  files: Readonly<Record<string, string>>,
  env: NodeJS.ProcessEnv = {},
  kinds: readonly ChannelKind[] = channels,
): Promise<string[]> {
  const root = workspace(files);
  const error = await loadFrom(root, env, kinds).then(
    // Sources that are wrong keep no other from being loaded.
    ({ faulty }) => new ConfigurationError(faulty.flatMap(({ issues }) => issues)),
    (reason: unknown) => reason,
  );
  if (!(error instanceof ConfigurationError)) throw new Error(`no ConfigurationError but ${String(error)}`);
  const lines = error.format('en').replaceAll(`${root}/`, '').split('\n').slice(1);
  return lines.map((line) => line.trim());
}

/** `sources/shop.yaml` with one good source; `fields` are YAML values that replace its own, empty ones leave out. */
export function shop(fields: Readonly<Record<string, string>> = {}): Record<string, string> {
  const all = {
    id: 'shop-terms',
    name: 'Shop terms',
    markets: '[US]',
    languages: '[en]',
    kind: 'document',
    permission: '{ status: allowed }',
    url: 'https://shop.example/terms',
    ...fields,
  };
  const lines = Object.entries(all)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `    ${name}: ${value}`);
  return { 'sources/shop.yaml': `platform: shop\nsources:\n  -\n${lines.join('\n')}\n` };
}
