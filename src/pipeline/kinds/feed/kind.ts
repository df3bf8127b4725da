import { checkItems } from '../../items/check.js';
import { probeItems } from '../../items/probe.js';
import type { Kind } from '../kind.js';
import { feedPart } from './declaration.js';
import { feedList } from './list.js';
import { feedProblems } from './problems.js';
import { readFeedAnswer } from './read.js';

/** A feed of any format, or a sitemap. */
export const feedKind: Kind = {
  name: 'feed',
  reference: {
    text: {
      en: 'An RSS, RDF, Atom or JSON feed, a sitemap or an index of sitemaps; which of them is seen from what it says. New items are told, edited and withdrawn ones too. Whether the items say it all, or their pages have to be read, is seen from the feed.',
      'zh-CN':
        'RSS、RDF、Atom、JSON 订阅源，或站点地图及其索引，格式自动识别。新条目、修改与撤回都会提醒。条目自带全文还是需要读取其页面，也由内容自动判断。',
    },
    example: `
- id: example-changelog
  name: Seller changelog
  kind: feed
  url: https://seller.example/changelog/feed.xml
  markets: [GLOBAL]
  languages: [en]
  permission: { status: allowed }
  feed: { include: [fee, tax, return], limit: 50 }
`,
  },
  addresses: 'one',
  part: feedPart,
  problems: feedProblems.texts,
  check: (source, context) => checkItems(source, feedList(source, context), context),
  probe: (source, context) => probeItems(source, feedList(source, context), context),
  readAnswer: readFeedAnswer,
};
