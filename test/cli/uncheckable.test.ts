import { expect, onTestFinished, test, vi } from 'vitest';
import { run } from '../../src/cli/program.js';
import { createWorkspace, documentSource } from './workspace.js';

/** Runs a command in this process, over one source that can be checked and two that cannot. */
async function output(...args: string[]): Promise<string> {
  const { folder } = createWorkspace({
    files: {
      'config/rulewatch.yaml': 'health: { enabled: false }\n',
      'sources/a.yaml': documentSource('shipping', 'https://harbour.example/shipping'),
      'sources/b.yaml': documentSource('news', 'https://harbour.example/news').replace(
        'kind: document',
        'kind: telepathy',
      ),
      'sources/c.yaml': documentSource('terms', 'https://harbour.example/terms').replace(
        'fetch: http',
        'fetch: pigeon',
      ),
    },
  });
  const written: string[] = [];
  const spy = vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    written.push(String(chunk));
    return true;
  });
  onTestFinished(() => spy.mockRestore());
  const dirs = ['config', 'sources', 'data'].flatMap((dir) => [`--${dir}`, `${folder}/${dir}`]);
  await run([...dirs, ...args], {});
  return written.join('');
}

test('sources list tells those that cannot be checked', async () => {
  const lines = (await output('--lang', 'en', 'sources', 'list')).split('\n');
  const line = (start: string) => lines.find((text) => text.startsWith(start));
  expect(line('shipping')).toMatch(/^shipping +not checked +document /);
  expect(line('news')).toMatch(/^news +not checked /);
  expect(line('terms')).toMatch(/^terms +not checked /);
  expect(line('  news')).toContain('"telepathy" is not one of document,');
});

test('doctor names them', async () => {
  const { checks } = JSON.parse(await output('--lang', 'en', 'doctor', '--json'));
  expect(checks).toContainEqual({ id: 'sources', state: 'note', message: '1/1 on: 3 not checked' });
  expect(checks).toContainEqual(
    expect.objectContaining({
      id: 'sources',
      state: 'problem',
      message: expect.stringMatching(/^news: not checked: .*telepathy/),
    }),
  );
});
