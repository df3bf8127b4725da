import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { temporaryFolder } from '../support/folders.js';

const MAIN = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A user's folder, and the real command line run in it. */
export interface Workspace {
  readonly folder: string;
  write(path: string, content: string): void;
  /** Runs `rulewatch` to its end. */
  run(...args: string[]): Promise<Ended>;
  /** Runs with `--json` and parses standard output, which has to be one JSON value. */
  json(
    ...args: string[]
  ): Promise<{ readonly code: number | null; readonly value: unknown; readonly stderr: string }>;
  /** Starts `rulewatch` and leaves it running; it is ended with the test at the latest. */
  start(...args: string[]): RunningCommand;
}

export interface RunningCommand {
  readonly child: ChildProcess;
  /** Resolves when standard error has shown the text. */
  sees(text: string | RegExp): Promise<string>;
  readonly ended: Promise<Ended>;
}

export interface WorkspaceOptions {
  /** Files by path, such as `config/rulewatch.yaml`. */
  readonly files?: Readonly<Record<string, string>>;
  readonly environment?: Readonly<Record<string, string>>;
  /** Arguments of node itself. */
  readonly node?: readonly string[];
}

export function createWorkspace(options: WorkspaceOptions = {}): Workspace {
  const folder = temporaryFolder();
  const write = (path: string, content: string) => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), content);
  };
  for (const [path, content] of Object.entries(options.files ?? {})) write(path, content);

  function start(...args: string[]): RunningCommand {
    const child = spawn(process.execPath, [...(options.node ?? []), MAIN, ...args], {
      cwd: folder,
      env: {
        PATH: process.env.PATH,
        HOME: folder,
        LANG: 'en_US.UTF-8',
        NO_COLOR: '1',
        ...options.environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    const watchers = new Set<() => void>();
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk.toString();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk.toString();
      for (const watcher of watchers) watcher();
    });
    const ended = new Promise<Ended>((resolve) => {
      child.once('close', (code) => resolve({ code, stdout, stderr }));
    });
    onTestFinished(async () => {
      child.kill('SIGKILL');
      await ended;
    });
    const sees = (text: string | RegExp) =>
      new Promise<string>((resolve, reject) => {
        const look = () => {
          if (typeof text === 'string' ? !stderr.includes(text) : !text.test(stderr)) return;
          watchers.delete(look);
          resolve(stderr);
        };
        watchers.add(look);
        look();
        void ended.then(() => reject(new Error(`It ended without showing ${text}:\n${stderr}`)));
      });
    return { child, sees, ended };
  }

  return {
    folder,
    write,
    start,
    run: (...args) => start(...args).ended,
    json: async (...args) => {
      const { code, stdout, stderr } = await start(...args, '--json').ended;
      return { code, value: JSON.parse(stdout), stderr };
    },
  };
}

/** The declaration of one policy page. */
export function documentSource(id: string, url: string, more = ''): string {
  return `platform: harbour
sources:
  - id: ${id}
    name: Harbour seller policy
    markets: [DE]
    languages: [en]
    kind: document
    fetch: http
    publisher: official
    permission: { status: allowed }
    confidence: high
    url: ${url}
    extract: { content: ["main"] }
${more}`;
}

/** A page as real sites have them: rules in the middle of much else that is new at every fetch. */
export function policyPage(rules: string, seed: number): string {
  return `<!doctype html><html lang="en"><head><title>Shipping policy - Harbour Seller Center</title>
<meta name="csrf-token" content="token-${seed}"></head><body>
<header><nav><a href="/?session=${seed}">Home</a> <a href="/orders">Orders</a> <a href="/help">Help</a></nav></header>
<main><h1>Shipping policy</h1>
<p>This policy applies to every seller on Harbour who ships orders from their own warehouse.</p>
${rules}
<h2>Contact</h2><p>Questions go to seller support through the message centre in your account.</p></main>
<aside><h2>Related articles</h2><ul><li><a href="/a${seed}">Article ${seed}</a></li></ul></aside>
<footer>${1000 + seed} people found this helpful. Generated at 12:00:${10 + (seed % 50)}.</footer></body></html>`;
}

export const oldRules = `<h2>Handling time</h2><p>Sellers must hand over every order to the carrier within 3 business days.</p>
<p>Each parcel must carry the order number on its label.</p>
<h2>Late shipment</h2><p>The late shipment rate must stay below 4 % over any 30 days.</p>`;

export const newRules = `<h2>Handling time</h2><p>From 1 March 2031, sellers must hand over every order to the carrier within 2 business days.</p>
<p>Each parcel must carry the order number on its label.</p>
<h2>Late shipment</h2><p>The late shipment rate must stay below 2 % over any 30 days. Accounts above it will be suspended.</p>`;
