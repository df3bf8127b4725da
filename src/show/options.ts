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
  /** Where the page that the group works on is reached, without a slash at the end; absent where there is none. */
  readonly site?: string;
  /** The address by which the reader of a message to one person alone takes a case on, of a case. */
  readonly answerLink?: (caseId: number) => string;
  /** The instant that "in 7 days" counts from. */
  readonly now: Date;
}
