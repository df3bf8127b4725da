import type { TeamMember } from '../../domain/team.js';
import type { UiLanguage } from '../../domain/vocabulary.js';

export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** What somebody may do: look, work on cases, or decide what is watched as well. */
export const ACCESSES = ['reader', 'member', 'lead'] as const;
export type Access = (typeof ACCESSES)[number];

/** Whoever asks for a page. */
export interface Visitor {
  /** As cases name the person. */
  readonly name: string;
  /** The person of the team, where it is one. */
  readonly member: TeamMember | undefined;
  readonly access: Access;
  readonly language: UiLanguage;
  readonly theme: Theme;
  /** Has to come back with whatever changes something. */
  readonly token: string;
  /** `machine`: whoever sits at this machine, no account asked; `account`: signed in. */
  readonly by: 'machine' | 'account';
}

/** Whether a visitor may do what takes an access. */
export function may({ access }: Pick<Visitor, 'access'>, wanted: Access): boolean {
  return ACCESSES.indexOf(access) >= ACCESSES.indexOf(wanted);
}
