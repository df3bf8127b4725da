import { described } from '../../schema/described.js';
import { chatMember } from '../chat/member.js';
import type { MemberAddress } from '../member-address.js';

declare module '../../domain/team.js' {
  interface TeamMember {
    /** User id in WeCom, for mentions. */
    readonly wecom?: string;
  }
}

export const wecomMember: MemberAddress = {
  schema: described(chatMember, { en: 'The user id, for mentions.', 'zh-CN': '用户 ID，用于提及。' }),
};
