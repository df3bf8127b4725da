import { described } from '../../schema/described.js';
import { chatMember } from '../chat/member.js';
import type { MemberAddress } from '../member-address.js';

declare module '../../domain/team.js' {
  interface TeamMember {
    /** User id in DingTalk, or the mobile number of the account, for mentions. */
    readonly dingtalk?: string;
  }
}

export const dingtalkMember: MemberAddress = {
  schema: described(chatMember, {
    en: 'A user id or the mobile number of the account, for mentions.',
    'zh-CN': '用户 ID 或账号手机号，用于提及。',
  }),
};
