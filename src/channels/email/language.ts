import type { TeamMember } from '../../domain/team.js';
import type { UiLanguage } from '../../domain/vocabulary.js';
import { addressOf } from './member.js';

/** The language of the person whose mailbox it is. */
export function languageOf(recipient: string, team: readonly TeamMember[]): UiLanguage | undefined {
  const address = addressOf(recipient).toLowerCase();
  return team.find(({ email }) => email && addressOf(email).toLowerCase() === address)?.language;
}
