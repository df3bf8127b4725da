import {
  jsonFile,
  type Preview,
  type PreviewedMessage,
  type PreviewSetting,
  previewLanguage,
} from '../preview/preview.js';
import { renderForDingtalk } from './deliver.js';
import type { DingtalkSettings } from './settings.js';

/** What is posted, and the Markdown in it as text. */
export function previewDingtalk(
  message: PreviewedMessage,
  setting: PreviewSetting,
  settings: DingtalkSettings | undefined,
): Preview {
  const language = previewLanguage(setting, settings);
  const { atAll = [] } = settings ?? {};
  const body = renderForDingtalk(message, { ...setting.render, language }, { atAll });
  return { language, files: [jsonFile(body), { extension: 'md', content: `${body.markdown.text}\n` }] };
}
