import { isIP } from 'node:net';
import { hostOf } from '../../hosts.js';
import type { SiteContext } from '../env.js';

/** What a proxy says of whom it asks for. */
const OF_PROXIES = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'];

/**
 * Whether a request comes from this machine and is meant for it: its other end is here, it names this machine, and no
 * proxy hands it on. Without accounts nobody else is let in, whatever is listened on.
 */
export function isLocal(context: SiteContext): boolean {
  const host = hostOf(context.req.header('host') ?? '');
  if (host === undefined || !(host === 'localhost' || isLoopbackAddress(host))) return false;
  if (OF_PROXIES.some((name) => context.req.header(name) !== undefined)) return false;
  const address = addressOf(context);
  return address !== undefined && isLoopbackAddress(address);
}

/** The other end of the connection. */
export function addressOf(context: SiteContext): string | undefined {
  return context.env.incoming?.socket.remoteAddress;
}

export function isLoopbackAddress(address: string): boolean {
  const plain = address.toLowerCase().replace(/^::ffff:/, '');
  if (plain === '::1') return true;
  return isIP(plain) === 4 && plain.startsWith('127.');
}
