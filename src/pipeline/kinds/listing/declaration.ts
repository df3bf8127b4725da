import { z } from 'zod';
import type { KindPart } from '../../../config/supported.js';
import type { ListingRule } from '../../../extract/listing/listing.js';
import { described, describedFields } from '../../../schema/described.js';
import { selector, wholeNumber } from '../../../schema/values.js';

declare module '../../../domain/source.js' {
  interface Source {
    readonly listing?: ListingRule;
  }
}

const fields = describedFields(
  {
    item: selector,
    title: z.exactOptional(selector),
    link: z.exactOptional(selector),
    date: z.exactOptional(selector),
    limit: wholeNumber(1, 200).default(20),
  },
  {
    item: { en: 'The elements that hold one announcement each.', 'zh-CN': '每条公告所在的元素。' },
    title: {
      en: 'Its title, within the item; without it the text of the item itself.',
      'zh-CN': '条目内的标题；未填写时取条目自身的文字。',
    },
    link: {
      en: 'Its link, within the item; without it the first one, or the item itself.',
      'zh-CN': '条目内的链接；未填写时取第一个链接，或条目本身。',
    },
    date: {
      en: 'Its date, within the item; without it dates are looked for in its text.',
      'zh-CN': '条目内的日期；未填写时在条目文字中查找。',
    },
    limit: { en: 'How many of the newest are watched.', 'zh-CN': '最多关注多少条最新公告。' },
  },
);

const schema = described(z.strictObject(fields) satisfies z.ZodType<ListingRule>, {
  en: 'How announcements stand on the page. Each one leads to an article, which is watched too.',
  'zh-CN': '公告在页面上的结构。每条公告指向一篇文章，文章同样受监控。',
});

/** `listing:` of a source. */
export const listingPart: KindPart = { field: 'listing', schema, required: true };
