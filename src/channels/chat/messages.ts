import type { UiLanguage } from '../../domain/vocabulary.js';

interface ChatMessages {
  /** Before the command that shows all of it. */
  readonly cut: (lines: number) => string;
}

export const messages = {
  'zh-CN': { cut: (lines) => `…… 另有 ${lines} 行未显示，详见` },
  en: { cut: (lines) => `… and ${lines} more ${lines === 1 ? 'line' : 'lines'}, see` },
} satisfies Record<UiLanguage, ChatMessages>;
