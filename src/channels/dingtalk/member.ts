import { chatMember } from '../chat/member.js';
import type { MemberAddress } from '../member-address.js';

declare module '../../domain/team.js' {
  interface TeamMember {
    /** User id in DingTalk, or the mobile number of the account, for mentions. */
    readonly dingtalk?: string;
  }
}

export const dingtalkMember: MemberAddress = { schema: chatMember };
