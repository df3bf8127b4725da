import { z } from 'zod';
import type { UiLanguage } from '../../domain/vocabulary.js';
import { channelSwitch, uiLanguage } from '../../schema/values.js';

export interface TerminalSettings {
  readonly language: UiLanguage;
}

/** `channels.terminal` */
export const terminalSchema = z.strictObject({
  enabled: channelSwitch.default('auto'),
  language: z.exactOptional(uiLanguage),
});

export type TerminalDeclaration = z.output<typeof terminalSchema>;

export function terminalSettings(
  { enabled, language }: TerminalDeclaration,
  fallback: UiLanguage,
): TerminalSettings | undefined {
  return enabled === 'false' ? undefined : { language: language ?? fallback };
}
