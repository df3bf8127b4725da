import { z } from 'zod';
import type { UiLanguage } from '../../domain/vocabulary.js';
import { channelSwitch, uiLanguage } from '../../schema/values.js';
import { webhookUrl } from '../http/settings.js';

export interface WecomSettings {
  /** Of the group's robot, with its `key`: whoever knows it can post. */
  readonly url: string;
  readonly language: UiLanguage;
}

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
