import type { TeamMember } from '../../domain/team.js';
import { isChatMember } from '../chat/member.js';

/** Whom a message calls: they are named beside the text, and `@…` in the text is only where the call is shown. */
export interface Mentions {
  readonly atMobiles: readonly string[];
  readonly atUserIds: readonly string[];
  readonly isAtAll: boolean;
}

/** Of the mainland, or with a country code and a hyphen as in `+852-51234567`. */
const MOBILE = /^(?:1\d{10}|\+\d{1,4}-\d{4,14})$/;

/** A person's id as DingTalk knows it, or nothing where the team file names none that is fit. */
export function dingtalkId(member: TeamMember | undefined): string | undefined {
  const id = member?.dingtalk;
  return id !== undefined && isChatMember(id) ? id : undefined;
}

export function mentionsOf(ids: ReadonlySet<string>, isAtAll: boolean): Mentions {
  const mobiles: string[] = [];
  const userIds: string[] = [];
  for (const id of ids) (MOBILE.test(id) ? mobiles : userIds).push(id);
  return { atMobiles: mobiles, atUserIds: userIds, isAtAll };
}
