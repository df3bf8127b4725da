import { feedEntry } from '../feed/entry.js';
import { webhookBody } from '../webhook/deliver.js';
import type { Preview, PreviewedMessage, PreviewSetting } from './previewer.js';

/** The body that is posted, in both languages; spread over lines, which it is not when it is sent. */
export async function previewWebhook(message: PreviewedMessage, setting: PreviewSetting): Promise<Preview> {
  const body: unknown = JSON.parse(webhookBody(message, setting.render));
  return {
    language: setting.language ?? setting.defaultLanguage,
    files: [{ extension: 'json', content: `${JSON.stringify(body, null, 2)}\n` }],
  };
}

/** The entry of a change in one of the languages; feeds have nothing else. */
export async function previewFeed(message: PreviewedMessage, setting: PreviewSetting): Promise<Preview> {
  const language = setting.language ?? setting.defaultLanguage;
  if (message.type !== 'change') return { language, files: [] };
  const { html, ...entry } = feedEntry(message, { ...setting.render, language });
  return { language, files: [{ extension: 'json', content: `${JSON.stringify(entry, null, 2)}\n` }], html };
}
