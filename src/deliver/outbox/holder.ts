import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import type { Holder } from '../../store/outbox.js';

/** The life of a process: the same number may be given to a later one, above all in a container. */
const life = randomUUID();

/** This process, as the holder of messages that it is about to send. */
export const thisProcess: Holder = { name: nameOf(process.pid), isGone };

function nameOf(pid: number): string {
  return `${hostname()}/${pid}/${life}`;
}

/** Whether a holder has ended without a word. One on another machine is left to its lease. */
function isGone(name: string): boolean {
  const [host, pid, itsLife] = name.split('/');
  if (host !== hostname() || itsLife === life) return false;
  return Number(pid) === process.pid || !isRunning(Number(pid));
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
