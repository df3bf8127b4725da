import { described } from '../../schema/described.js';
import { chatMember } from '../chat/member.js';
import type { MemberAddress } from '../member-address.js';

declare module '../../domain/team.js' {
  interface TeamMember {
    /** Open ID (`ou_…`) or user id in Feishu or Lark, for mentions. */
    readonly feishu?: string;
  }
}

export const feishuMember: MemberAddress = {
  schema: described(chatMember, {
    en: 'An Open ID (`ou_…`) or user id, for mentions.',
    'zh-CN': 'Open ID（`ou_…`）或用户 ID，用于提及。',
  }),
};
