import { z } from 'zod';
import { SEVERITIES, type Severity, type UiLanguage } from '../../domain/vocabulary.js';
import { channelSwitch, listOf, text, uiLanguage } from '../../schema/values.js';
import type { RobotSettings } from '../http/robot-channel.js';
import { webhookUrl } from '../http/settings.js';

export interface DingtalkSettings extends RobotSettings {
  /** Changes that everybody in the group is called for. */
  readonly atAll: readonly Severity[];
}

/** `channels.dingtalk` */
export const dingtalkSchema = z.strictObject({
  enabled: channelSwitch.default('auto'),
  url: z.exactOptional(webhookUrl),
  secret: z.exactOptional(text),
  atAll: listOf(z.enum(SEVERITIES)).default([]),
  language: z.exactOptional(uiLanguage),
});

export type DingtalkDeclaration = z.output<typeof dingtalkSchema>;

export function dingtalkSettings(
  { enabled, url, secret, atAll, language }: DingtalkDeclaration,
  fallback: UiLanguage,
): DingtalkSettings | undefined {
  if (enabled === 'false' || url === undefined) return undefined;
  return { url, atAll, language: language ?? fallback, ...(secret === undefined ? {} : { secret }) };
}
