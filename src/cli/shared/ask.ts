import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';

/** Whether somebody is there to answer: questions are asked on a terminal only. */
export function canAsk(): boolean {
  return process.stdin.isTTY === true && process.stderr.isTTY === true;
}

/** Asks on the terminal; an empty answer is the one offered. Rejects when the question is left with Ctrl-C. */
export async function ask(question: string, offered = ''): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const answer = await terminal.question(offered === '' ? `${question} ` : `${question} [${offered}] `);
    return answer.trim() || offered;
  } finally {
    terminal.close();
  }
}

/** A question that takes yes or no. */
export async function askYes(question: string, offered: 'y' | 'n'): Promise<boolean> {
  const answer = await ask(`${question} (y/n)`, offered);
  return /^(?:y|yes|是|好)/i.test(answer);
}

/** Asks for something that must not be seen; what is typed is not shown. */
export async function askHidden(question: string): Promise<string> {
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  process.stderr.write(`${question} `);
  const terminal = createInterface({ input: process.stdin, output: silent, terminal: true });
  try {
    return await terminal.question('');
  } finally {
    terminal.close();
    process.stderr.write('\n');
  }
}
