import { z } from 'zod';
import type { UiLanguage } from '../../domain/vocabulary.js';
import { channelSwitch, uiLanguage } from '../../schema/values.js';
import type { RobotSettings } from '../http/robot-channel.js';
import { webhookUrl } from '../http/settings.js';

/** WeCom's robots have no signature. */
export type WecomSettings = Omit<RobotSettings, 'secret'>;

/** `channels.wecom` */
export const wecomSchema = z.strictObject({
  enabled: channelSwitch.default('auto'),
  url: z.exactOptional(webhookUrl),
  language: z.exactOptional(uiLanguage),
});

export type WecomDeclaration = z.output<typeof wecomSchema>;

export function wecomSettings(
  { enabled, url, language }: WecomDeclaration,
  fallback: UiLanguage,
): WecomSettings | undefined {
  if (enabled === 'false' || url === undefined) return undefined;
  return { url, language: language ?? fallback };
}
