import type { IsoDate, Role, UiLanguage } from './vocabulary.js';

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** What somebody may do on the pages: look, work on cases, or decide what is watched as well. */
export const ACCESSES = ['reader', 'member', 'lead'] as const;
export type Access = (typeof ACCESSES)[number];

/** When a person works, by the clock of their own zone. */
export interface WorkingHours {
  readonly days: readonly Weekday[];
  /** `09:00` */
  readonly from: string;
  /** `18:00`; earlier than `from` for a shift that ends on the next day. */
  readonly to: string;
}

/** Days on which a person does not work, both included. */
export interface Absence {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** A person of the rule-response group, from `config/team.yaml`. Each channel adds the address that it has of a person. */
export interface TeamMember {
  readonly name: string;
  readonly roles: readonly Role[];
  /** `lead` for the operations lead and `member` for everybody else without it. */
  readonly access?: Access;
  /** In which they are written to where they are written to alone; the channel's own without it. */
  readonly language?: UiLanguage;
  /** IANA zone of the working hours and the days of absence; UTC without it. */
  readonly timezone?: string;
  /** At work at any hour without it. */
  readonly workingHours?: WorkingHours;
  /** The name of the person who takes over while this one is not at work. */
  readonly standIn?: string;
  readonly away?: readonly Absence[];
}

/** Groups of a chat by role: called in critical alerts, and where the person in charge cannot be. */
export type RoleGroups = Readonly<Partial<Record<Role, string>>>;
