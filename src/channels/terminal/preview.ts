import {
  type Preview,
  type PreviewedMessage,
  type PreviewSetting,
  previewLanguage,
} from '../preview/preview.js';
import { renderForTerminal } from './render.js';
import type { TerminalSettings } from './settings.js';

/** In columns. */
const WIDTH = 100;

/** The text as a terminal without colours shows it. */
export function previewTerminal(
  message: PreviewedMessage,
  setting: PreviewSetting,
  settings: TerminalSettings | undefined,
): Preview {
  const language = previewLanguage(setting, settings);
  const text = renderForTerminal(message, { ...setting.render, language, color: false, width: WIDTH });
  return { language, files: [{ extension: 'txt', content: `${text}\n` }] };
}
