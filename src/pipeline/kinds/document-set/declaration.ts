import { z } from 'zod';
import type { KindPart } from '../../../config/supported.js';
import { described, describedFields } from '../../../schema/described.js';
import { listOf, problemIssue, selector, text, wholeNumber } from '../../../schema/values.js';
import { setTexts } from './texts.js';

/** How the further pages of a rule book are found. */
export interface FollowRule {
  /** Elements that hold the links, or the links themselves. */
  readonly links: readonly string[];
  /** Only addresses whose path begins with one of these. */
  readonly under: readonly string[];
  /** How many steps from a declared page. */
  readonly depth: number;
  /** How many pages, the declared ones included. */
  readonly limit: number;
}

declare module '../../../domain/source.js' {
  interface Source {
    readonly follow?: FollowRule;
  }
}

const fields = describedFields(
  {
    links: listOf(selector).default([]),
    under: listOf(text).default([]),
    depth: wholeNumber(1, 10).default(3),
    limit: wholeNumber(1, 500).default(120),
  },
  {
    links: {
      en: 'The links to the pages, or elements that hold them, such as the table of contents; without it all links.',
      'zh-CN': '指向各页面的链接，或包含这些链接的元素（如目录）；未填写时取全部链接。',
    },
    under: {
      en: 'Only addresses whose path begins with one of these: `/rules/`.',
      'zh-CN': '只跟踪路径以其中之一开头的网址，例如 `/rules/`。',
    },
    depth: {
      en: 'How many links from a declared address a page may be away.',
      'zh-CN': '页面与所填网址之间最多相隔几层链接。',
    },
    limit: {
      en: 'How many pages are watched; where there are more, the source says so.',
      'zh-CN': '最多监控多少个页面；超出时会提示。',
    },
  },
);

const schema = described(
  z.strictObject(fields).superRefine(({ links, under }, context) => {
    if (links.length > 0 || under.length > 0) return;
    context.addIssue(problemIssue(setTexts.whichLinks, ['links']));
  }) satisfies z.ZodType<FollowRule>,
  {
    en: 'How the further pages of the rule book are found on those declared. It needs `links` or `under`.',
    'zh-CN': '如何从所填网址找到规则手册的其余页面。`links` 与 `under` 至少填写一项。',
  },
);

/** `follow:` of a source. */
export const followPart: KindPart = { field: 'follow', schema, required: true };
