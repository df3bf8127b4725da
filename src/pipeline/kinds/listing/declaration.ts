import { z } from 'zod';
import type { KindPart } from '../../../config/supported.js';
import type { ListIndexRule, ListingRule } from '../../../extract/listing/listing.js';
import type { PagingRule } from '../../../extract/listing/next-page.js';
import { described, describedFields } from '../../../schema/described.js';
import { selector, text, wholeNumber } from '../../../schema/values.js';

declare module '../../../domain/source.js' {
  interface Source {
    readonly listing?: ListingRule;
  }
}

/** So many pages of a list are read where nothing else is said. */
const MOST_PAGES = 5;

const pagingFields = describedFields(
  {
    next: z.exactOptional(selector),
    parameter: z.exactOptional(text),
    first: wholeNumber(0, 1_000).default(1),
    step: wholeNumber(1, 1_000).default(1),
    most: wholeNumber(1, 50).default(MOST_PAGES),
  },
  {
    next: {
      en: 'The link to the next page, or to more of the list; without it the usual ones are recognised.',
      'zh-CN': '指向下一页或更多条目的链接；未填写时自动识别常见写法。',
    },
    parameter: {
      en: 'The parameter of the address that counts pages or items, such as `page` or `offset`, where no link leads on.',
      'zh-CN': '地址中表示页码或偏移量的参数，例如 `page` 或 `offset`；用于没有下一页链接的列表。',
    },
    first: { en: 'Its value on the first page.', 'zh-CN': '该参数在第一页的值。' },
    step: { en: 'By how much it grows from page to page.', 'zh-CN': '该参数每页增加多少。' },
    most: {
      en: 'How many pages are read at most. After the first check only as many are as bring new announcements.',
      'zh-CN': '最多读取多少页。首次检查之后，只在还有新公告时继续读取。',
    },
  },
);

const paging = z
  .strictObject(pagingFields)
  .refine(
    (rule) => !(rule.next && rule.parameter),
    'give either `next` or `parameter`',
  ) satisfies z.ZodType<PagingRule>;

const index = z.strictObject(
  describedFields(
    {
      item: selector,
      link: z.exactOptional(selector),
      limit: wholeNumber(1, 50).default(10),
    },
    {
      item: {
        en: 'The elements of the index that lead to one list each. One that leads to a document, such as a PDF, is an announcement itself.',
        'zh-CN': '索引页中指向各列表的元素。若指向的是文件（如 PDF），则该条目本身即为公告。',
      },
      link: {
        en: 'The link, within the element; without it the first one, or the element itself.',
        'zh-CN': '元素内的链接；未填写时取第一个链接，或元素本身。',
      },
      limit: {
        en: 'How many of the lists are read at a check: the latest where the index has days, else the first. For lists of subjects, all of them.',
        'zh-CN': '每次检查读取多少个列表：索引有日期时取最新的，否则取靠前的。按主题分列表时应覆盖全部。',
      },
    },
  ),
) satisfies z.ZodType<ListIndexRule>;

const fields = describedFields(
  {
    item: selector,
    title: z.exactOptional(selector),
    link: z.exactOptional(selector),
    date: z.exactOptional(selector),
    limit: wholeNumber(1, 200).default(20),
    newsDays: wholeNumber(0, 90).default(0),
    paging: z.exactOptional(paging),
    index: z.exactOptional(index),
  },
  {
    item: { en: 'The elements that hold one announcement each.', 'zh-CN': '每条公告所在的元素。' },
    title: {
      en: 'Its title, within the item; without it the text of the item itself.',
      'zh-CN': '条目内的标题；未填写时取条目自身的文字。',
    },
    link: {
      en: 'Its link, within the item; without it the first one, or the item itself. An entry without a page of its own, or with one on a host that is not in `allowedHosts`, is read where it stands.',
      'zh-CN':
        '条目内的链接；未填写时取第一个链接，或条目本身。没有独立页面、或链接到 `allowedHosts` 之外主机的条目，直接读取列表上的文字。',
    },
    date: {
      en: 'Its date, within the item; without it dates are looked for in its text.',
      'zh-CN': '条目内的日期；未填写时在条目文字中查找。',
    },
    limit: { en: 'How many of the newest are watched.', 'zh-CN': '最多关注多少条最新公告。' },
    newsDays: {
      en: 'The first check takes stock and tells nobody, but of what was published in so many days before it.',
      'zh-CN': '首次检查只建立基线、不发提醒；但此前这么多天内发布的公告除外。',
    },
    paging: {
      en: 'Where the list goes on, on pages of its own. `{ most: 1 }` reads the first page only.',
      'zh-CN': '列表分页的方式。`{ most: 1 }` 只读取第一页。',
    },
    index: {
      en: 'The address is an index whose entries lead to such lists, as of a news hub with a page for each month or subject. All else said here holds for each of the lists.',
      'zh-CN':
        '网址为索引页，其条目指向各个列表，例如按月份或主题分页的新闻中心。此处其余设置适用于每个列表。',
    },
  },
);

const schema = described(z.strictObject(fields) satisfies z.ZodType<ListingRule>, {
  en: 'How announcements stand on the page. Each one leads to an article, which is watched too.',
  'zh-CN': '公告在页面上的结构。每条公告指向一篇文章，文章同样受监控。',
});

/** `listing:` of a source. */
export const listingPart: KindPart = { field: 'listing', schema, required: true };

/** How the pages of a list are found. */
export function pagingOf(rule: ListingRule | undefined): PagingRule {
  return rule?.paging ?? { first: 1, step: 1, most: MOST_PAGES };
}
