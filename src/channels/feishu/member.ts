import { chatMember } from '../chat/member.js';
import type { MemberAddress } from '../member-address.js';

declare module '../../domain/team.js' {
  interface TeamMember {
    /** Open ID (`ou_…`) or user id in Feishu or Lark, for mentions. */
    readonly feishu?: string;
  }
}

export const feishuMember: MemberAddress = { schema: chatMember };
