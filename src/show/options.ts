import type { RoleGroups, TeamMember } from '../domain/team.js';
import type { LocalizedText, UiLanguage } from '../domain/vocabulary.js';

/** What rendering needs to know besides the message. */
export interface RenderOptions {
  readonly language: UiLanguage;
  /** IANA zone in which days and times are shown. */
  readonly timezone: string;
  /** By topic id; a topic without a name is shown by its id. */
  readonly topicNames: Readonly<Record<string, LocalizedText>>;
  /** Tells whom to mention where a channel can mention people. */
  readonly team: readonly TeamMember[];
  /** Address of a translation service for pages in other languages: see `alerts.translateLink`. */
  readonly translateLink?: string;
  /** Mentioned where the person in charge has no Slack id. */
  readonly roleGroups?: RoleGroups;
  /** The instant that "in 7 days" counts from. */
  readonly now: Date;
}
