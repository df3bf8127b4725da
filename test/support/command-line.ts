import { vi } from 'vitest';
import { run } from '../../src/cli/program.js';

export interface Said {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs command lines in this process, over the folders of a workspace. */
export function commandLine(folder: string, language = 'en'): (...args: string[]) => Promise<Said> {
  const dirs = ['config', 'sources', 'data'].flatMap((dir) => [`--${dir}`, `${folder}/${dir}`]);
  return async (...args) => {
    const written = { stdout: '', stderr: '' };
    const spies = (['stdout', 'stderr'] as const).map((stream) =>
      vi.spyOn(process[stream], 'write').mockImplementation((chunk, ...rest) => {
        written[stream] += String(chunk);
        for (const done of rest) if (typeof done === 'function') done();
        return true;
      }),
    );
    try {
      return {
        code: await run([...dirs, '--lang', language, ...args], { PATH: process.env.PATH }),
        ...written,
      };
    } finally {
      for (const spy of spies) spy.mockRestore();
    }
  };
}
