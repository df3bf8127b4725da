import type { UiLanguage } from '../../domain/vocabulary.js';
import { renderForDingtalk } from '../dingtalk/deliver.js';
import { renderForFeishu } from '../feishu/deliver.js';
import { renderForWecom } from '../wecom/deliver.js';
import type { Preview, PreviewedMessage, PreviewSetting } from './previewer.js';

/** The card, as it is posted. */
export async function previewFeishu(message: PreviewedMessage, setting: PreviewSetting): Promise<Preview> {
  const language = languageOf('feishu', setting);
  const { card } = renderForFeishu(message, { ...setting.render, language });
  const content = { msg_type: 'interactive', card };
  return { language, files: [{ extension: 'json', content: `${JSON.stringify(content, null, 2)}\n` }] };
}

/** What is posted, and the Markdown in it as text. */
export async function previewDingtalk(message: PreviewedMessage, setting: PreviewSetting): Promise<Preview> {
  const language = languageOf('dingtalk', setting);
  const { atAll = [] } = setting.channels.dingtalk ?? {};
  const body = renderForDingtalk(message, { ...setting.render, language }, { atAll });
  return {
    language,
    files: [
      { extension: 'json', content: `${JSON.stringify(body, null, 2)}\n` },
      { extension: 'md', content: `${body.markdown.text}\n` },
    ],
  };
}

/** The Markdown that is posted. */
export async function previewWecom(message: PreviewedMessage, setting: PreviewSetting): Promise<Preview> {
  const language = languageOf('wecom', setting);
  const content = renderForWecom(message, { ...setting.render, language });
  return { language, files: [{ extension: 'md', content: `${content}\n` }] };
}

function languageOf(
  channel: 'feishu' | 'dingtalk' | 'wecom',
  { language, channels, defaultLanguage }: PreviewSetting,
): UiLanguage {
  return language ?? channels[channel]?.language ?? defaultLanguage;
}
