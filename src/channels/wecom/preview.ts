import {
  type Preview,
  type PreviewedMessage,
  type PreviewSetting,
  previewLanguage,
} from '../preview/preview.js';
import { renderForWecom } from './deliver.js';
import type { WecomSettings } from './settings.js';

/** The Markdown that is posted. */
export function previewWecom(
  message: PreviewedMessage,
  setting: PreviewSetting,
  settings: WecomSettings | undefined,
): Preview {
  const language = previewLanguage(setting, settings);
  const content = renderForWecom(message, { ...setting.render, language });
  return { language, files: [{ extension: 'md', content: `${content}\n` }] };
}
