import { ACCESSES, type Access, type TeamMember } from '../../domain/team.js';
import type { UiLanguage } from '../../domain/vocabulary.js';

export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

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
  /** `machine`: whoever sits at this machine, no account asked; `account`: signed in; `guest`: nobody knows who. */
  readonly by: 'machine' | 'account' | 'guest';
  /** What their cookie holds, where they are signed in. */
  readonly session?: string | undefined;
}

/** Whether a visitor may do what takes an access. */
export function may({ access }: Pick<Visitor, 'access'>, wanted: Access): boolean {
  return ACCESSES.indexOf(access) >= ACCESSES.indexOf(wanted);
}

/** What a person of the team may do. */
export function accessOf({ access, roles }: TeamMember): Access {
  return access ?? (roles.includes('operations-lead') ? 'lead' : 'member');
}
