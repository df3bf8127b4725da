import { z } from 'zod';
import type { UiLanguage } from '../../domain/vocabulary.js';
import { channelSwitch, text, uiLanguage } from '../../schema/values.js';
import type { RobotSettings } from '../http/robot-channel.js';
import { webhookUrl } from '../http/settings.js';

export type FeishuSettings = RobotSettings;

/** `channels.feishu`. A Lark robot differs from one of Feishu by its host alone. */
export const feishuSchema = z.strictObject({
  enabled: channelSwitch.default('auto'),
  url: z.exactOptional(webhookUrl),
  secret: z.exactOptional(text),
  language: z.exactOptional(uiLanguage),
});

export type FeishuDeclaration = z.output<typeof feishuSchema>;

export function feishuSettings(
  { enabled, url, secret, language }: FeishuDeclaration,
  fallback: UiLanguage,
): FeishuSettings | undefined {
  if (enabled === 'false' || url === undefined) return undefined;
  return { url, language: language ?? fallback, ...(secret === undefined ? {} : { secret }) };
}
