import { z } from 'zod';
import type { UiLanguage } from '../../domain/vocabulary.js';
import { described, describedFields } from '../../schema/described.js';
import { channelSwitch, uiLanguage } from '../../schema/values.js';
import { channelTexts } from '../setting-texts.js';

export interface TerminalSettings {
  readonly language: UiLanguage;
}

/** `channels.terminal` */
export const terminalSchema = described(
  z.strictObject(
    describedFields(
      {
        enabled: channelSwitch.default('auto'),
        language: z.exactOptional(uiLanguage),
      },
      {
        enabled: {
          en: '`auto`: only while no other channel is on.',
          'zh-CN': '`auto`：仅在没有其他渠道启用时使用。',
        },
        language: channelTexts.language,
      },
    ),
  ),
  { en: 'The terminal that RuleWatch runs in.', 'zh-CN': 'RuleWatch 所在的终端。' },
);

export type TerminalDeclaration = z.output<typeof terminalSchema>;

export function terminalSettings(
  { enabled, language }: TerminalDeclaration,
  fallback: UiLanguage,
): TerminalSettings | undefined {
  return enabled === 'false' ? undefined : { language: language ?? fallback };
}
