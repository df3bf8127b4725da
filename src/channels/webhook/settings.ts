import { z } from 'zod';
import { channelSwitch, commaListOf, textThat } from '../../schema/values.js';
import { webhookUrl } from '../http/settings.js';

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
export const webhookSchema = z.strictObject({
  enabled: channelSwitch.default('auto'),
  url: z.exactOptional(webhookUrl),
  secrets: commaListOf(webhookSecret).default([]),
});

export type WebhookDeclaration = z.output<typeof webhookSchema>;

export function webhookSettings({ enabled, url, secrets }: WebhookDeclaration): WebhookSettings | undefined {
  if (enabled === 'false' || url === undefined || secrets.length === 0) return undefined;
  return { url, secrets };
}
