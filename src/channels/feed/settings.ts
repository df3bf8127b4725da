import { z } from 'zod';
import { channelSwitch, text, webUrl, wholeNumber } from '../../schema/values.js';

export interface FeedSettings {
  /** Where the files are written, `zh-CN/` and `en/` in it. */
  readonly folder: string;
  /** How many changes a feed holds. */
  readonly entries: number;
  /** Where the folder can be read over the web, without a slash at the end. */
  readonly url?: string;
}

/** `channels.feed` */
export const feedSchema = z.strictObject({
  enabled: channelSwitch.default('auto'),
  folder: z.exactOptional(text),
  entries: wholeNumber(1, 500).default(50),
  url: z.exactOptional(webUrl),
});

export type FeedDeclaration = z.output<typeof feedSchema>;

export function feedSettings({ enabled, folder, entries, url }: FeedDeclaration): FeedSettings | undefined {
  if (enabled === 'false' || folder === undefined) return undefined;
  return { folder, entries, ...(url === undefined ? {} : { url: url.replace(/\/+$/, '') }) };
}
