import { chatMember } from '../chat/member.js';
import type { MemberAddress } from '../member-address.js';

declare module '../../domain/team.js' {
  interface TeamMember {
    /** User id in WeCom, for mentions. */
    readonly wecom?: string;
  }
}

export const wecomMember: MemberAddress = { schema: chatMember };
