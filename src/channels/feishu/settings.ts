import { z } from 'zod';
import type { UiLanguage } from '../../domain/vocabulary.js';
import { described, describedFields } from '../../schema/described.js';
import { channelSwitch, text, uiLanguage } from '../../schema/values.js';
import type { RobotSettings } from '../http/robot-channel.js';
import { webhookUrl } from '../http/settings.js';
import { channelTexts } from '../setting-texts.js';

export type FeishuSettings = RobotSettings;

/** `channels.feishu`. A Lark robot differs from one of Feishu by its host alone. */
export const feishuSchema = described(
  z.strictObject(
    describedFields(
      {
        enabled: channelSwitch.default('auto'),
        url: z.exactOptional(webhookUrl),
        secret: z.exactOptional(text),
        language: z.exactOptional(uiLanguage),
      },
      {
        enabled: channelTexts.enabled,
        url: channelTexts.robotUrl,
        secret: channelTexts.robotSecret,
        language: channelTexts.language,
      },
    ),
  ),
  { en: 'A group robot of Feishu or Lark.', 'zh-CN': '飞书或 Lark 群机器人。' },
);

export type FeishuDeclaration = z.output<typeof feishuSchema>;

export function feishuSettings(
  { enabled, url, secret, language }: FeishuDeclaration,
  fallback: UiLanguage,
): FeishuSettings | undefined {
  if (enabled === 'false' || url === undefined) return undefined;
  return { url, language: language ?? fallback, ...(secret === undefined ? {} : { secret }) };
}
