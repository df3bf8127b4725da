import type { TeamMember } from '../../domain/team.js';
import type { UiLanguage } from '../../domain/vocabulary.js';
import { addressOf } from './member.js';

/** The language of the person whose mailbox it is. */
export function languageOf(recipient: string, team: readonly TeamMember[]): UiLanguage | undefined {
  return membersAt(recipient, team)[0]?.language;
}

/** The person whose mailbox it is; undefined where several read it. */
export function memberAt(recipient: string, team: readonly TeamMember[]): TeamMember | undefined {
  const [first, ...others] = membersAt(recipient, team);
  return others.length === 0 ? first : undefined;
}

function membersAt(recipient: string, team: readonly TeamMember[]): TeamMember[] {
  const address = addressOf(recipient).toLowerCase();
  return team.filter(({ email }) => email && addressOf(email).toLowerCase() === address);
}
