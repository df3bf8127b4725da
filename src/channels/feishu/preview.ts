import {
  jsonFile,
  type Preview,
  type PreviewedMessage,
  type PreviewSetting,
  previewLanguage,
} from '../preview/preview.js';
import { renderForFeishu } from './deliver.js';
import type { FeishuSettings } from './settings.js';

/** The card, as it is posted. */
export function previewFeishu(
  message: PreviewedMessage,
  setting: PreviewSetting,
  settings: FeishuSettings | undefined,
): Preview {
  const language = previewLanguage(setting, settings);
  const { card } = renderForFeishu(message, { ...setting.render, language });
  return { language, files: [jsonFile({ msg_type: 'interactive', card })] };
}
