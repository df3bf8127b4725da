import { extractListing } from '../../../extract/listing/listing.js';
import { nextPage } from '../../../extract/listing/next-page.js';
import type { Kind } from '../kind.js';
import { checkListing } from './check.js';
import { listingPart, pagingOf } from './declaration.js';
import { probeListing } from './probe.js';
import { listingProblems } from './problem.js';

/** A list of announcements, each with an article of its own. */
export const listingKind: Kind = {
  name: 'listing',
  reference: {
    text: {
      en: 'A list of announcements, each with an article of its own. A new one is told, and so is one that is edited or withdrawn; one that is about several things, such as a newsletter, is told entry by entry.',
      'zh-CN':
        '公告列表，每条公告各有一篇文章。新公告、修改和撤回都会提醒；一篇包含多项内容的公告（如月报、快讯）会逐项提醒。',
    },
    example: `
- id: example-news
  name: Seller news
  kind: listing
  url: https://seller.example/news
  markets: [US]
  languages: [en]
  permission: { status: allowed }
  listing: { item: "ul.news > li", title: h3, date: time }
  extract: { content: [article] }
`,
  },
  addresses: 'one',
  part: listingPart,
  problems: listingProblems.texts,
  check: checkListing,
  probe: probeListing,
  readItems: (content, { listing, timezone, allowedHosts }) =>
    listing ? extractListing(content, listing, { timezone, allowedHosts }) : [],
  nextPage: (content, { listing }) => nextPage(content, pagingOf(listing)),
};
