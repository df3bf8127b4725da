import { z } from 'zod';
import type { KindPart } from '../../../config/supported.js';
import { described, describedFields } from '../../../schema/described.js';
import { problemIssue, selector, wholeNumber } from '../../../schema/values.js';
import { changelogTexts } from './texts.js';

/** How a page is split into its entries; without any of it, as it is seen to be split. */
export interface EntriesRule {
  /** One element for each entry. */
  readonly item?: string;
  readonly splitAt?: 'heading' | 'date-line';
  /** Within the item, as are the next two. */
  readonly title?: string;
  readonly link?: string;
  readonly date?: string;
  /** How many of the newest entries are watched. */
  readonly limit: number;
}

declare module '../../../domain/source.js' {
  interface Source {
    readonly entries?: EntriesRule;
  }
}

export const USUAL_LIMIT = 100;

const fields = describedFields(
  {
    item: z.exactOptional(selector),
    splitAt: z.exactOptional(z.enum(['heading', 'date-line'])),
    title: z.exactOptional(selector),
    link: z.exactOptional(selector),
    date: z.exactOptional(selector),
    limit: wholeNumber(1, 500).default(USUAL_LIMIT),
  },
  {
    item: {
      en: 'The elements that hold one entry each. Without it the page is split at its dates.',
      'zh-CN': '每条记录所在的元素；未填写时按页面上的日期自动拆分。',
    },
    splitAt: {
      en: 'Where an entry begins, in place of `item`: at a heading with a date, or at any line that begins or ends with one. Without both it is found by structure.',
      'zh-CN':
        '不用 `item` 时，一条记录从哪里开始：带日期的标题，或任何以日期开头或结尾的行。两者都未填写时由结构判断。',
    },
    title: {
      en: 'Its title, within the item; without it the heading or the first words.',
      'zh-CN': '记录内的标题；未填写时取其小标题或开头文字。',
    },
    link: {
      en: 'Its link, within the item; without it its place on the page.',
      'zh-CN': '记录内的链接；未填写时取其在页面上的锚点。',
    },
    date: {
      en: 'Its date, within the item; without it the first date that a line of it begins or ends with.',
      'zh-CN': '记录内的日期；未填写时取首个位于行首或行尾的日期。',
    },
    limit: {
      en: 'How many of the newest entries are watched for edits.',
      'zh-CN': '最多监控多少条最新记录的修改。',
    },
  },
);

const schema = described(
  z.strictObject(fields).superRefine((rule, context) => {
    if (rule.item !== undefined && rule.splitAt !== undefined) {
      context.addIssue(problemIssue(changelogTexts.itemOrSplitAt, ['splitAt']));
    }
    for (const field of ['title', 'link', 'date'] as const) {
      if (rule[field] === undefined || rule.item !== undefined) continue;
      context.addIssue(problemIssue(changelogTexts.needsItem(field), [field]));
    }
  }) satisfies z.ZodType<EntriesRule>,
  {
    en: 'How the page is split into entries. All of it can be left out: entries are found by their dates, in headings, tables, lists or lines, in any language.',
    'zh-CN': '页面如何拆分为记录。可全部省略：程序会按日期识别标题、表格、列表或段落形式的记录，不限语言。',
  },
);

/** `entries:` of a source. */
export const entriesPart: KindPart = { field: 'entries', schema };
