import { jsonFile, type Preview, type PreviewedMessage, type PreviewSetting } from '../preview/preview.js';
import { feedEntry } from './entry.js';

/** The entry of a change in one of the languages; feeds have nothing else. */
export function previewFeed(message: PreviewedMessage, setting: PreviewSetting): Preview {
  const language = setting.language ?? setting.defaultLanguage;
  if (message.type !== 'change') return { language, files: [] };
  const { html, ...entry } = feedEntry(message, { ...setting.render, language });
  return { language, files: [jsonFile(entry)], html };
}
