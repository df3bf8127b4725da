import { z } from 'zod';
import type { KindPart } from '../../../config/supported.js';
import { described, describedFields } from '../../../schema/described.js';
import { flag, listOf, selector, text, wholeNumber } from '../../../schema/values.js';

/** Which links of a page matter, and whether what they lead to is watched too. */
export interface LinksRule {
  /** Elements that hold the links, or the links themselves. */
  readonly in: readonly string[];
  /** Only addresses whose path begins with one of these. */
  readonly under: readonly string[];
  /** Whether the targets are watched as documents. */
  readonly follow: boolean;
  /** How many targets are watched. */
  readonly limit: number;
}

declare module '../../../domain/source.js' {
  interface Source {
    readonly links?: LinksRule;
  }
}

const fields = describedFields(
  {
    in: listOf(selector).default([]),
    under: listOf(text).default([]),
    follow: flag.default(false),
    limit: wholeNumber(1, 200).default(50),
  },
  {
    in: {
      en: 'The links, or elements that hold them; without it the links of `extract.content`, or of the whole page.',
      'zh-CN': '链接本身，或包含链接的元素；未填写时取 `extract.content` 内的链接，否则取整页链接。',
    },
    under: {
      en: 'Only addresses whose path begins with one of these: `/agreements/`.',
      'zh-CN': '只关注路径以其中之一开头的网址，例如 `/agreements/`。',
    },
    follow: {
      en: 'Whether the targets, such as PDF files, are watched as documents too. Another address of the same document is then told by what differs in its text.',
      'zh-CN': '是否把链接目标（如 PDF）也作为文档监控。此时同一文档更换网址，会按其正文差异提醒。',
    },
    limit: {
      en: 'How many targets are watched with `follow`.',
      'zh-CN': '启用 `follow` 时最多监控多少个目标。',
    },
  },
);

const schema = described(z.strictObject(fields) satisfies z.ZodType<LinksRule>, {
  en: 'Which links of the page matter.',
  'zh-CN': '页面上哪些链接需要关注。',
});

/** `links:` of a source. */
export const linksPart: KindPart = { field: 'links', schema };
