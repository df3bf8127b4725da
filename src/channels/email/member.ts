import { z } from 'zod';
import { described } from '../../schema/described.js';
import { textThat } from '../../schema/values.js';
import type { MemberAddress } from '../member-address.js';

declare module '../../domain/team.js' {
  interface TeamMember {
    /** `li@example.com`, or `Li Lei <li@example.com>` */
    readonly email?: string;
  }
}

const emailAddress = z.email();

/** `user@example.com`, or `RuleWatch <user@example.com>`. */
export const mailbox = textThat((value) => {
  const address = /^[^<>]{0,200}<([^<>]+)>$/.exec(value)?.[1] ?? value;
  return emailAddress.safeParse(address.trim()).success
    ? undefined
    : { en: `"${value}" is not an e-mail address`, 'zh-CN': `“${value}”不是邮箱地址` };
});

export const mailMember: MemberAddress = {
  schema: described(mailbox, { en: 'The mail address.', 'zh-CN': '邮箱地址。' }),
  personal: { rank: 1, channelOf: mailChannelId },
};

/** `Li Lei <li@example.com>` → `email:li@example.com` */
export function mailChannelId(address: string): string {
  return `email:${addressOf(address).toLowerCase()}`;
}

/** `Li Lei <li@example.com>` → `li@example.com` */
export function addressOf(mailbox: string): string {
  const start = mailbox.lastIndexOf('<');
  const end = mailbox.lastIndexOf('>');
  return (start >= 0 && end > start ? mailbox.slice(start + 1, end) : mailbox).trim();
}
