import { jsonFile, type Preview, type PreviewedMessage, type PreviewSetting } from '../preview/preview.js';
import { webhookBody } from './deliver.js';

/** The body that is posted, in both languages; spread over lines, which it is not when it is sent. */
export function previewWebhook(message: PreviewedMessage, setting: PreviewSetting): Preview {
  const body: unknown = JSON.parse(webhookBody(message, setting.render));
  return { language: setting.language ?? setting.defaultLanguage, files: [jsonFile(body)] };
}
