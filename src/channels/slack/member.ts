import type { RoleGroups, TeamMember } from '../../domain/team.js';
import type { Role } from '../../domain/vocabulary.js';
import { described } from '../../schema/described.js';
import { textThat } from '../../schema/values.js';
import type { MemberAddress } from '../member-address.js';

declare module '../../domain/team.js' {
  interface TeamMember {
    /** Slack member id, for mentions and direct messages. */
    readonly slack?: string;
  }
}

const member = textThat((value) =>
  /^[UW][A-Z0-9]{4,}$/.test(value)
    ? undefined
    : {
        en: `"${value}" is not a Slack member id such as U012ABCDEF`,
        'zh-CN': `“${value}”不是 Slack 成员 ID（例如 U012ABCDEF）`,
      },
);

const group = textThat((value) =>
  /^S[A-Z0-9]{4,}$/.test(value)
    ? undefined
    : {
        en: `"${value}" is not a Slack user group id such as S012ABCDEF`,
        'zh-CN': `“${value}”不是 Slack 用户组 ID（例如 S012ABCDEF）`,
      },
);

export const slackMember: MemberAddress = {
  schema: described(member, {
    en: 'The member id (`U012ABCDEF`: profile, ⋮, "Copy member ID"), for mentions.',
    'zh-CN': '成员 ID（`U012ABCDEF`：个人资料 ⋮ “复制成员 ID”），用于提及。',
  }),
  group,
  personal: { rank: 2, channelOf: (id) => `slack:${id}` },
};

/** Letters and digits, starting with U or W: anything else in a mention would be another kind of mention. */
const MENTIONED_MEMBER = /^[UW][A-Z0-9]{2,20}$/;
const MENTIONED_GROUP = /^S[A-Z0-9]{2,20}$/;

/** The id to mention a person by, where the team file has one that is fit. */
export function mentionedMember(person: TeamMember | undefined): string | undefined {
  return person?.slack !== undefined && MENTIONED_MEMBER.test(person.slack) ? person.slack : undefined;
}

/** The user group to mention for a role, where the team file has one that is fit. */
export function mentionedGroup(role: Role, groups: RoleGroups = {}): string | undefined {
  const id = groups[role];
  return id !== undefined && MENTIONED_GROUP.test(id) ? id : undefined;
}
