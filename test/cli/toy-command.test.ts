import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { COMMANDS, run } from '../../src/cli/program.js';
import { countCommand } from '../support/toy-command/command.js';
import { createWorkspace, documentSource } from './workspace.js';

/** It stands in `test/support/toy-command`; this line is all that adds it. */
const commands = [...COMMANDS, countCommand];

async function output(...args: string[]) {
  const written: string[] = [];
  const spy = vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    written.push(String(chunk));
    return true;
  });
  onTestFinished(() => spy.mockRestore());
  const code = await run(args, { LANG: 'en_US.UTF-8' }, commands);
  return { code, stdout: written.join('') };
}

describe('a command added by a folder and a line', () => {
  test('stands in the help, in the language of the reader', async () => {
    expect((await output('--help')).stdout).toMatch(/count \[options\] +says how many sources there are/);
    expect((await output('--lang', 'zh-CN', 'count', '--help')).stdout).toContain('显示来源的数量');
  });

  test('runs with the options that every command has', async () => {
    const { folder } = createWorkspace({
      files: {
        'config/rulewatch.yaml': '',
        'sources/harbour.yaml': documentSource('shipping', 'https://harbour.example/shipping'),
      },
    });
    const dirs = ['--config', `${folder}/config`, '--sources', `${folder}/sources`];
    const plain = await output(...dirs, 'count');
    expect(plain).toEqual({ code: 0, stdout: 'There are 1 sources.\n' });
    const { code, stdout } = await output(...dirs, 'count', '--json');
    expect({ code, value: JSON.parse(stdout) }).toEqual({ code: 0, value: { sources: 1 } });
  });

  test('ends with the code that its own errors stand for', async () => {
    const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    onTestFinished(() => said.mockRestore());
    const { folder } = createWorkspace({
      files: {
        'config/rulewatch.yaml': '',
        'sources/harbour.yaml': documentSource('shipping', 'https://harbour.example/shipping'),
      },
    });
    const dirs = ['--config', `${folder}/config`, '--sources', `${folder}/sources`];
    expect((await output(...dirs, 'count', '--platform', 'nowhere')).code).toBe(2);
    expect(said.mock.calls.join('')).toContain('No source of nowhere.');
  });
});

describe('every command', () => {
  const root = new URL('../../src/cli/commands/', import.meta.url);
  const folders = readdirSync(root);

  test('is a folder, and a line in the list', () => {
    const names = COMMANDS.map((factory) =>
      factory({ language: 'en', environment: {}, finish: () => {} }).name(),
    );
    expect(names.sort()).toEqual(folders.sort());
  });

  test.each(folders)('%s loads what it needs only when it runs', (folder) => {
    const read = (file: string) => readFileSync(new URL(`${folder}/${file}.ts`, root), 'utf8');
    const loadedBy = (file: string): (string | undefined)[] =>
      [...read(file).matchAll(/^import (?!type )[^;]*? from '([^']+)';/gms)].flatMap(([, path]) => {
        // Texts, and commands below the command, are as light as it is.
        const [, part] = /^\.\/([\w-]+-(?:commands?|texts))\.js$/.exec(path ?? '') ?? [];
        return part === undefined ? [path] : loadedBy(part);
      });
    const source = read('command');
    const loaded = loadedBy('command');
    const light = [
      'commander',
      './texts.js',
      '../../shared/command.js',
      '../../shared/texts.js',
      '../../../domain/vocabulary.js',
      '../../../text/texts.js',
    ];
    expect(light).toEqual(expect.arrayContaining(loaded));
    expect(source).toContain("import('./action.js')");
  });
});
