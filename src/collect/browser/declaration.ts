import { z } from 'zod';
import { describedFields } from '../../schema/described.js';
import { listOf, selector, text, wholeNumber } from '../../schema/values.js';

/** What has to be on the page before it is read: an element, or one of some texts. */
export interface ReadyRule {
  readonly selector?: string;
  readonly text?: readonly string[];
  readonly withinSeconds: number;
}

declare module '../../domain/source.js' {
  interface Source {
    /** Without it, a page is read once its text stands still. */
    readonly readyWhen?: ReadyRule;
  }
}

const ready = z.strictObject(
  describedFields(
    {
      selector: z.exactOptional(selector),
      text: z.exactOptional(listOf(text)),
      withinSeconds: wholeNumber(1, 120).default(30),
    },
    {
      selector: {
        en: 'An element that has to be there, with text.',
        'zh-CN': '必须出现且含有文字的元素。',
      },
      text: { en: 'Texts of which one has to be there.', 'zh-CN': '其中之一必须出现的文字。' },
      withinSeconds: {
        en: 'How long it is waited for; then the page counts as broken.',
        'zh-CN': '等待时限；超时则视为页面异常。',
      },
    },
  ),
) satisfies z.ZodType<ReadyRule>;

/** The fields of a source that are there with `fetch: browser` alone. */
export const browserFields = describedFields(
  { readyWhen: ready },
  {
    readyWhen: {
      en: 'What has to be on the page before it is read. Without it, the page is read once its text stands still.',
      'zh-CN': '读取前页面上必须出现的内容。未填写时，正文稳定后即读取。',
    },
  },
);
