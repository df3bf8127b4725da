import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));

/** The real daemon, in a process of its own. */
export interface Daemon {
  /** SIGKILL: nothing is closed, nothing is said. */
  kill(): Promise<void>;
  /** What it wrote to standard error. */
  log(): string;
}

/** `rulewatch outbox retry all`, to its end. */
export function runOutboxRetry(folder: string): Promise<void> {
  const child = spawn(process.execPath, [MAIN, 'outbox', 'retry', 'all'], {
    cwd: folder,
    env: { PATH: process.env.PATH, HOME: folder, NO_COLOR: '1' },
    stdio: 'ignore',
  });
  return new Promise((resolve) => child.once('close', () => resolve()));
}

export function startDaemon(folder: string, environment: Readonly<Record<string, string>>): Daemon {
  const child: ChildProcess = spawn(process.execPath, [MAIN, 'start'], {
    cwd: folder,
    env: { PATH: process.env.PATH, HOME: folder, NO_COLOR: '1', ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let log = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    log = (log + chunk.toString()).slice(-20_000);
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  return {
    log: () => log,
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
