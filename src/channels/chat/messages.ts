import type { Texts } from '../../text/texts.js';

export const messages = {
  cut: (lines: number) => ({
    en: `… and ${lines} more ${lines === 1 ? 'line' : 'lines'}, see`,
    'zh-CN': `…… 另有 ${lines} 行未显示，详见`,
  }),
} satisfies Texts;
