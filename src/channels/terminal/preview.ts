import type { Preview, PreviewedMessage, PreviewSetting } from '../preview/previewer.js';
import { renderForTerminal } from './render.js';

/** In columns. */
const WIDTH = 100;

/** The text as a terminal without colours shows it. */
export async function previewTerminal(message: PreviewedMessage, setting: PreviewSetting): Promise<Preview> {
  const language = setting.language ?? setting.channels.terminal?.language ?? setting.defaultLanguage;
  const text = renderForTerminal(message, { ...setting.render, language, color: false, width: WIDTH });
  return { language, files: [{ extension: 'txt', content: `${text}\n` }] };
}
