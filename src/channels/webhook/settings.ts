import { z } from 'zod';
import { described, describedFields } from '../../schema/described.js';
import { channelSwitch, commaListOf, textThat } from '../../schema/values.js';
import { webhookUrl } from '../http/settings.js';
import { channelTexts } from '../setting-texts.js';

export interface WebhookSettings {
  readonly url: string;
  /** `whsec_…`, at least one. Every message is signed with each, so that a secret can be replaced without a gap. */
  readonly secrets: readonly string[];
}

/** A signing secret as Standard Webhooks writes it. */
const webhookSecret = textThat((value) => {
  const [, encoded] = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(value) ?? [];
  const bytes = encoded === undefined ? 0 : Buffer.from(encoded, 'base64').length;
  if (bytes >= 24 && bytes <= 64) return undefined;
  return {
    en: 'is no signing secret: "whsec_" and 24 to 64 random bytes as base64; make one with: echo whsec_$(openssl rand -base64 32)',
    'zh-CN':
      '不是签名密钥：应为“whsec_”加 24 至 64 个随机字节的 base64；可用命令生成：echo whsec_$(openssl rand -base64 32)',
  };
});

/** `channels.webhook` */
export const webhookSchema = described(
  z.strictObject(
    describedFields(
      {
        enabled: channelSwitch.default('auto'),
        url: z.exactOptional(webhookUrl),
        secrets: commaListOf(webhookSecret).default([]),
      },
      {
        enabled: channelTexts.enabled,
        url: {
          en: 'Where everything is posted as signed JSON: `docs/webhook.md`.',
          'zh-CN': '以签名 JSON 推送全部消息的网址：见 `docs/webhook.md`。',
        },
        secrets: {
          en: '`whsec_…`; two with a comma while you replace one.',
          'zh-CN': '`whsec_…`；更换期间可用逗号写两个。',
        },
      },
    ),
  ),
  {
    en: 'A program of your own, which gets everything as JSON in both languages.',
    'zh-CN': '你自己的程序，以双语 JSON 接收全部消息。',
  },
);

export type WebhookDeclaration = z.output<typeof webhookSchema>;

export function webhookSettings({ enabled, url, secrets }: WebhookDeclaration): WebhookSettings | undefined {
  if (enabled === 'false' || url === undefined || secrets.length === 0) return undefined;
  return { url, secrets };
}
