import { createHmac } from 'node:crypto';
import type { TeamMember } from '../../../domain/team.js';
import type { Store } from '../../../store/store.js';
import { isSame } from '../access/request.js';
import type { SiteWorks } from '../works.js';

/**
 * The part of an address by which a program reads calendar and feeds in a person's name, since those cannot sign in. It
 * opens nothing else. A new password makes another one of it; without accounts it is that of the machine.
 */
export function subscriptionKey(store: Store, name: string): string {
  const set = store.accounts.list().find(({ person }) => person === name)?.setAt ?? '';
  const mark = createHmac('sha256', store.keys.signing())
    .update(`subscription\n${name}\n${set}`)
    .digest('base64url')
    .slice(0, 32);
  return `${Buffer.from(name).toString('base64url')}.${mark}`;
}

/** Whose key it is; undefined for one that is not, or not any more. */
export function subscriber(
  key: string,
  { store, configuration }: SiteWorks,
): { readonly name: string; readonly member: TeamMember | undefined } | undefined {
  const [encoded = ''] = key.split('.', 1);
  const name = Buffer.from(encoded, 'base64url').toString('utf8');
  if (name.length > 200 || !isSame(key, subscriptionKey(store, name))) return undefined;
  const member = configuration.team.find((person) => person.name === name);
  if (store.accounts.isAny() && member === undefined) return undefined;
  return { name, member };
}
