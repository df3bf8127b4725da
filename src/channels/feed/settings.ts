import { z } from 'zod';
import { described, describedFields } from '../../schema/described.js';
import { channelSwitch, text, webUrl, wholeNumber } from '../../schema/values.js';
import { channelTexts } from '../setting-texts.js';

export interface FeedSettings {
  /** Where the files are written, `zh-CN/` and `en/` in it. */
  readonly folder: string;
  /** How many changes a feed holds. */
  readonly entries: number;
  /** Where the folder can be read over the web, without a slash at the end. */
  readonly url?: string;
}

/** `channels.feed` */
export const feedSchema = described(
  z.strictObject(
    describedFields(
      {
        enabled: channelSwitch.default('auto'),
        folder: z.exactOptional(text),
        entries: wholeNumber(1, 500).default(50),
        url: z.exactOptional(webUrl),
      },
      {
        enabled: channelTexts.enabled,
        folder: {
          en: 'The folder that RSS, Atom and JSON Feed are written to.',
          'zh-CN': '写入 RSS、Atom、JSON Feed 的文件夹。',
        },
        entries: { en: 'How many changes a feed holds.', 'zh-CN': '每个订阅源保留多少项变更。' },
        url: { en: 'Where the folder can be read over the web.', 'zh-CN': '该文件夹的公开网址。' },
      },
    ),
  ),
  { en: 'RSS, Atom and JSON Feed as files.', 'zh-CN': '以文件形式输出 RSS、Atom 与 JSON Feed。' },
);

export type FeedDeclaration = z.output<typeof feedSchema>;

export function feedSettings({ enabled, folder, entries, url }: FeedDeclaration): FeedSettings | undefined {
  if (enabled === 'false' || folder === undefined) return undefined;
  return { folder, entries, ...(url === undefined ? {} : { url: url.replace(/\/+$/, '') }) };
}
