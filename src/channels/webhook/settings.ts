import { z } from 'zod';
import { channelSwitch, commaListOf, webhookSecret, webhookUrl } from '../../config/schema/values.js';

export interface WebhookSettings {
  readonly url: string;
  /** `whsec_…`, at least one. Every message is signed with each, so that a secret can be replaced without a gap. */
  readonly secrets: readonly string[];
}

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
