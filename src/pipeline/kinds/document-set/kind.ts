import type { ListingItem } from '../../../domain/document.js';
import type { FetchedContent } from '../../../domain/fetch.js';
import type { Source } from '../../../domain/source.js';
import { readLinks } from '../../../extract/links/links.js';
import { addressKey } from '../../../extract/listing/address.js';
import type { Kind } from '../kind.js';
import { checkDocumentSet } from './check.js';
import { followPart } from './declaration.js';
import { probeDocumentSet } from './probe.js';
import { setProblems } from './problem.js';

/** A rule book of many pages, which are found by their links. */
export const documentSetKind: Kind = {
  name: 'document-set',
  reference: {
    text: {
      en: 'A rule book of many pages. Further pages are found by the links of those declared, and each is watched as a document. A page that is new is told, one that is gone once it is sure, and one that only moved not at all.',
      'zh-CN':
        '由多个页面组成的规则手册。其余页面由所填网址上的链接找到，每个页面按文档监控。新增页面会提醒，页面消失在确认后提醒一次，仅更换网址的页面不提醒。',
    },
    example: `
- id: example-rule-book
  name: Rule book
  kind: document-set
  url: https://seller.example/rules/
  markets: [GLOBAL]
  languages: [en]
  permission: { status: allowed }
  extract: { content: [article] }
  follow: { links: "nav.contents", under: [/rules/], depth: 2, limit: 80 }
`,
  },
  addresses: 'several',
  part: followPart,
  problems: setProblems.texts,
  check: checkDocumentSet,
  probe: probeDocumentSet,
  readItems: findPages,
};

/** Files that are no text to read. */
const NO_TEXT =
  /\.(?:avif|bmp|css|csv|docx?|gif|ico|ics|jpe?g|js|json|mov|mp[34]|png|pptx?|svg|webm|webp|xlsx?|xml|zip)$/iu;

/** The pages that a page leads to. */
function findPages(content: FetchedContent, source: Source): ListingItem[] {
  const { follow, urls, allowedHosts, extraction } = source;
  if (!follow) return [];
  const hosts = new Set([...allowedHosts, ...urls.map((url) => new URL(url).hostname)]);
  const { links, under } = follow;
  return readLinks(content, { links, under, hosts, ignore: extraction.ignore })
    .filter(({ url }) => !NO_TEXT.test(new URL(url).pathname))
    .map(({ url, title }) => ({ key: addressKey(url), url, title }));
}
