import { expect, onTestFinished, test, vi } from 'vitest';
import { run } from '../../src/cli/program.js';
import { createWorkspace, documentSource } from './workspace.js';

/** Runs a command in this process, over two sources that can be checked and one that cannot yet. */
async function output(...args: string[]): Promise<string> {
  const { folder } = createWorkspace({
    files: {
      'config/rulewatch.yaml': 'health: { enabled: false }\n',
      'sources/a.yaml': documentSource('shipping', 'https://harbour.example/shipping'),
      'sources/b.yaml': documentSource('news', 'https://harbour.example/news').replace(
        'kind: document',
        'kind: document-set',
      ),
      'sources/c.yaml': documentSource('terms', 'https://harbour.example/terms').replace(
        'fetch: http',
        'fetch: browser',
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

test('sources list tells the one that is on and cannot be checked yet', async () => {
  const lines = (await output('--lang', 'en', 'sources', 'list')).split('\n');
  const line = (id: string) => lines.find((text) => text.startsWith(id));
  expect(line('shipping')).toMatch(/^shipping +on +document /);
  expect(line('news')).toMatch(/^news +on, but cannot be checked yet +document-set /);
  expect(line('terms')).toMatch(/^terms +on +document \(browser\) /);
});

test('doctor names it', async () => {
  const { checks } = JSON.parse(await output('--lang', 'en', 'doctor', '--json'));
  expect(checks).toContainEqual({
    id: 'sources',
    state: 'note',
    message: 'on, but cannot be checked yet: news',
  });
});
