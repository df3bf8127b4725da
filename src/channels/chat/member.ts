import { textThat } from '../../schema/values.js';

/** A user id of Feishu, DingTalk or WeCom, or a mobile number. Everybody is no person. */
export const chatMember = textThat((value) =>
  isChatMember(value)
    ? undefined
    : { en: `"${value}" is not the user id of one person`, 'zh-CN': `“${value}”不是某一个人的用户 ID` },
);

/** Whether a text is the user id of one person in Feishu, DingTalk or WeCom, or a mobile number. */
export function isChatMember(id: string): boolean {
  return /^\+?[A-Za-z0-9][A-Za-z0-9_.@-]{0,63}$/.test(id) && id.toLowerCase() !== 'all';
}
