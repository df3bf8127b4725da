import { z } from 'zod';
import type { KindPart } from '../../../config/supported.js';
import type { FeedRule } from '../../../extract/feeds/rule.js';
import { described, describedFields } from '../../../schema/described.js';
import { flag, listOf, text, wholeNumber } from '../../../schema/values.js';

declare module '../../../domain/source.js' {
  interface Source {
    readonly feed?: FeedRule;
  }
}

const fields = describedFields(
  {
    text: z.enum(['auto', 'item', 'article']).default('auto'),
    include: listOf(text).default([]),
    exclude: listOf(text).default([]),
    under: listOf(text).default([]),
    complete: flag.default(false),
    sitemaps: wholeNumber(1, 50).default(10),
    limit: wholeNumber(1, 500).default(50),
    pages: wholeNumber(1, 50).default(5),
    pageParameter: z.exactOptional(text),
    newsDays: wholeNumber(0, 90).default(0),
  },
  {
    text: {
      en: 'Where the text of an item is read: `item`, in the feed itself; `article`, on the page that the item leads to; `auto`, in the feed if it gives the full text of its items, else on their pages.',
      'zh-CN':
        '条目正文从何处读取：`item` 为订阅源本身；`article` 为条目指向的页面；`auto` 表示订阅源含全文时读订阅源，否则读页面。',
    },
    include: {
      en: 'Only items with one of these in title or text, in any case, as words or beginnings of words.',
      'zh-CN': '只保留标题或正文含有其中任一词（不分大小写，词首匹配）的条目。',
    },
    exclude: {
      en: 'Without the items that have one of these in title or text.',
      'zh-CN': '去掉标题或正文含有其中任一词的条目。',
    },
    under: {
      en: 'Only items whose address begins with one of these, or whose path does: `/help/`. Useful for sitemaps.',
      'zh-CN': '只保留网址或路径以其中之一开头的条目，例如 `/help/`。多用于站点地图。',
    },
    complete: {
      en: '`true` if the feed lists all there is and not just the latest: an item that is gone from it was withdrawn.',
      'zh-CN': '订阅源列出全部而非仅最新条目时设为 `true`：条目消失即视为撤回。',
    },
    sitemaps: {
      en: 'Of an index of sitemaps, how many are read at most, the latest first.',
      'zh-CN': '站点地图索引中最多读取多少个站点地图，最新的优先。',
    },
    limit: {
      en: 'How many items are followed at most, the latest first.',
      'zh-CN': '最多跟踪多少个条目，最新的优先。',
    },
    pages: {
      en: 'Of a feed of several pages, how many are read at most. After the first check only as many are as bring new items.',
      'zh-CN': '订阅源有多页时，最多读取多少页。首次检查之后，只在还有新条目时继续读取。',
    },
    pageParameter: {
      en: 'The parameter of the address that counts the pages from 1, such as `paged` of WordPress, where the feed does not name its next page itself (`rel="next"`, RFC 5005, `next_url`).',
      'zh-CN':
        '地址中表示页码（从 1 起）的参数，例如 WordPress 的 `paged`；用于订阅源自身未给出下一页（`rel="next"`、RFC 5005、`next_url`）的情况。',
    },
    newsDays: {
      en: 'The first check takes stock and tells nobody, but of what was published in so many days before it.',
      'zh-CN': '首次检查只建立基线、不发提醒；但此前这么多天内发布的条目除外。',
    },
  },
);

const schema = described(z.strictObject(fields) satisfies z.ZodType<FeedRule>, {
  en: 'Which items of a feed or a sitemap are followed, and where their text is read.',
  'zh-CN': '跟踪订阅源或站点地图中的哪些条目，以及从何处读取其正文。',
});

/** What a feed is read by where the source says nothing. */
export const USUAL_FEED_RULE: FeedRule = schema.parse({});

/** `feed:` of a source. */
export const feedPart: KindPart = { field: 'feed', schema };
