import { z } from 'zod';
import type { UiLanguage } from '../../domain/vocabulary.js';
import { described, describedFields } from '../../schema/described.js';
import { channelSwitch, commaListOf, textThat, uiLanguage, wholeNumber } from '../../schema/values.js';
import { channelTexts } from '../setting-texts.js';
import { mailbox } from './member.js';

/** STARTTLS (RFC 3207): nothing is sent without it, it is used where it is offered, or it is never used. */
export type MailTls = 'required' | 'optional' | 'off';

export interface EmailSettings {
  /** `smtp://` or `smtps://`, with user name and password where the server wants them. */
  readonly url: string;
  readonly from: string;
  readonly to: readonly string[];
  /** `mailto:` or `https://`: where a mail program asks to be left alone; a mail to `from` without it. */
  readonly unsubscribe?: string;
  /** How `smtp://` is encrypted; without it `required`, and `optional` on this machine itself. */
  readonly tls?: MailTls;
  /** How many mails a minute the server takes, over all addresses. */
  readonly perMinute?: number;
  readonly language: UiLanguage;
}

const NO_URL = { protocol: '', pathname: '', hostname: '' };
const MAIL_SCHEMES = ['smtp:', 'smtps:'];

/** The message does not show the value, which holds a password. */
const smtpUrl = textThat((value) => {
  const { protocol, hostname } = URL.canParse(value) ? new URL(value) : NO_URL;
  if (MAIL_SCHEMES.includes(protocol) && hostname !== '') return undefined;
  return {
    en: 'is not a complete mail server address such as smtps://user:password@smtp.example.com:465',
    'zh-CN': '不是完整的邮件服务器地址（例如 smtps://user:password@smtp.example.com:465）',
  };
});

/** Where a mail program asks to be left alone: RFC 2369 allows more, but programs follow these two. */
const unsubscribeUrl = textThat((value) => {
  const { protocol, pathname, hostname } = URL.canParse(value) ? new URL(value) : NO_URL;
  const good = protocol === 'mailto:' ? pathname.includes('@') : protocol === 'https:' && hostname !== '';
  if (good && /^[\x21-\x7e]+$/.test(value) && !/[<>]/.test(value)) return undefined;
  return {
    en: `"${value}" is neither mailto: with an address nor https://…`,
    'zh-CN': `“${value}”既不是带邮箱地址的 mailto:，也不是 https:// 地址`,
  };
});

/** `channels.email` */
export const emailSchema = described(
  z.strictObject(
    describedFields(
      {
        enabled: channelSwitch.default('auto'),
        url: z.exactOptional(smtpUrl),
        from: z.exactOptional(mailbox),
        to: commaListOf(mailbox).default([]),
        unsubscribe: z.exactOptional(unsubscribeUrl),
        tls: z.enum(['auto', 'required', 'optional', 'off']).default('auto'),
        perMinute: z.exactOptional(wholeNumber(1, 100_000)),
        language: z.exactOptional(uiLanguage),
      },
      {
        enabled: channelTexts.enabled,
        url: {
          en: '`smtps://user:password@smtp.example.com:465`, or `smtp://…:587`.',
          'zh-CN': '`smtps://用户:密码@smtp.example.com:465` 或 `smtp://…:587`。',
        },
        to: { en: 'A list, or one text with commas.', 'zh-CN': '列表，或用逗号分隔的一段文字。' },
        unsubscribe: {
          en: 'Where mail programs ask to be left alone; without it, a mail to `from`.',
          'zh-CN': '邮件程序退订的地址；未填写则发信给 `from`。',
        },
        tls: {
          en: 'How `smtp://` is encrypted; `auto`: required, unless the server is on this machine.',
          'zh-CN': '`smtp://` 如何加密；`auto` 表示必须加密，本机服务器除外。',
        },
        perMinute: { en: 'Mails a minute that the server takes.', 'zh-CN': '服务器每分钟接受的邮件数。' },
        language: channelTexts.language,
        from: { en: 'The sender.', 'zh-CN': '发件人。' },
      },
    ),
  ),
  { en: 'Mail.', 'zh-CN': '邮件。' },
);

export type EmailDeclaration = z.output<typeof emailSchema>;

export function emailSettings(declared: EmailDeclaration, fallback: UiLanguage): EmailSettings | undefined {
  const { enabled, url, from, to, unsubscribe, perMinute, tls, language } = declared;
  if (enabled === 'false' || url === undefined || from === undefined || to.length === 0) return undefined;
  return {
    url,
    from,
    to,
    language: language ?? fallback,
    ...(unsubscribe !== undefined && { unsubscribe }),
    ...(tls !== 'auto' && { tls }),
    ...(perMinute !== undefined && { perMinute }),
  };
}
