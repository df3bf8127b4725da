import { z } from 'zod';
import type { UiLanguage } from '../../domain/vocabulary.js';
import { described, describedFields } from '../../schema/described.js';
import { channelSwitch, uiLanguage } from '../../schema/values.js';
import type { RobotSettings } from '../http/robot-channel.js';
import { webhookUrl } from '../http/settings.js';
import { channelTexts } from '../setting-texts.js';

/** WeCom's robots have no signature. */
export type WecomSettings = Omit<RobotSettings, 'secret'>;

/** `channels.wecom` */
export const wecomSchema = described(
  z.strictObject(
    describedFields(
      {
        enabled: channelSwitch.default('auto'),
        url: z.exactOptional(webhookUrl),
        language: z.exactOptional(uiLanguage),
      },
      {
        enabled: channelTexts.enabled,
        url: channelTexts.robotUrl,
        language: channelTexts.language,
      },
    ),
  ),
  { en: 'A group robot of WeCom.', 'zh-CN': '企业微信群机器人。' },
);

export type WecomDeclaration = z.output<typeof wecomSchema>;

export function wecomSettings(
  { enabled, url, language }: WecomDeclaration,
  fallback: UiLanguage,
): WecomSettings | undefined {
  if (enabled === 'false' || url === undefined) return undefined;
  return { url, language: language ?? fallback };
}
