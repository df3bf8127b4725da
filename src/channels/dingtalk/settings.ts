import { z } from 'zod';
import { SEVERITIES, type Severity, type UiLanguage } from '../../domain/vocabulary.js';
import { described, describedFields } from '../../schema/described.js';
import { channelSwitch, listOf, text, uiLanguage } from '../../schema/values.js';
import type { RobotSettings } from '../http/robot-channel.js';
import { webhookUrl } from '../http/settings.js';
import { channelTexts } from '../setting-texts.js';

export interface DingtalkSettings extends RobotSettings {
  /** Changes that everybody in the group is called for. */
  readonly atAll: readonly Severity[];
}

/** `channels.dingtalk` */
export const dingtalkSchema = described(
  z.strictObject(
    describedFields(
      {
        enabled: channelSwitch.default('auto'),
        url: z.exactOptional(webhookUrl),
        secret: z.exactOptional(text),
        atAll: listOf(z.enum(SEVERITIES)).default([]),
        language: z.exactOptional(uiLanguage),
      },
      {
        enabled: channelTexts.enabled,
        url: channelTexts.robotUrl,
        secret: channelTexts.robotSecret,
        atAll: {
          en: 'Severities for which everybody in the group is called.',
          'zh-CN': '哪些等级需要 @所有人。',
        },
        language: channelTexts.language,
      },
    ),
  ),
  { en: 'A group robot of DingTalk.', 'zh-CN': '钉钉群机器人。' },
);

export type DingtalkDeclaration = z.output<typeof dingtalkSchema>;

export function dingtalkSettings(
  { enabled, url, secret, atAll, language }: DingtalkDeclaration,
  fallback: UiLanguage,
): DingtalkSettings | undefined {
  if (enabled === 'false' || url === undefined) return undefined;
  return { url, atAll, language: language ?? fallback, ...(secret === undefined ? {} : { secret }) };
}
