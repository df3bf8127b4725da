import { isTag } from 'domhandler';
import type { Anatomy } from '../extract/anatomy.js';
import { textOf, walk } from '../extract/html/dom.js';
import { parseUrl } from '../extract/html/links.js';
import { baseAddress } from '../extract/html/page-parts.js';
import { normaliseText } from '../extract/text/normalise.js';
import { siteOf } from '../text/hosts.js';

/** What the terms of use of a site are called at the foot of its pages, lower case, in the languages of the sellers' markets. */
const TERMS = [
  'terms of use',
  'terms of service',
  'terms and conditions',
  'terms & conditions',
  'conditions of use',
  'user agreement',
  'website terms',
  'terms',
  'nutzungsbedingungen',
  'agb',
  'allgemeine geschäftsbedingungen',
  "conditions générales d'utilisation",
  "conditions d'utilisation",
  'conditions générales',
  'cgu',
  'términos y condiciones',
  'términos de uso',
  'condiciones de uso',
  'termos de uso',
  'termos e condições',
  'termini e condizioni',
  "condizioni d'uso",
  'condizioni di utilizzo',
  'gebruiksvoorwaarden',
  'algemene voorwaarden',
  'regulamin',
  'användarvillkor',
  'kullanım koşulları',
  'условия использования',
  'пользовательское соглашение',
  'syarat dan ketentuan',
  'syarat & ketentuan',
  'điều khoản sử dụng',
  'ข้อกำหนดการใช้งาน',
  '利用規約',
  '이용약관',
  '用户协议',
  '使用条款',
  '服务条款',
  '用戶協議',
  '服務條款',
  '使用條款',
  '网站声明',
];
const FEED_TYPES = ['application/rss+xml', 'application/atom+xml', 'application/feed+json'];

/** Where the publisher says under which terms the site may be used: the first of {@link TERMS} that the page links to. */
export function findTermsLink(anatomy: Anatomy, url: string): string | undefined {
  const found = new Map<string, string>();
  const base = baseAddress(anatomy.parts, url);
  const site = siteOf(new URL(url).hostname);
  walk(anatomy.parts.body, {
    enter(node) {
      if (!isTag(node) || node.name !== 'a') return 'children' in node;
      const label = normaliseText(textOf(node, undefined, 120)).toLowerCase();
      const target = parseUrl(node.attribs.href?.trim() ?? '', base);
      if (!target || siteOf(target.hostname) !== site) return true;
      if (TERMS.includes(label) && !found.has(label) && target.pathname !== new URL(url).pathname) {
        target.hash = '';
        found.set(label, target.href);
      }
      return true;
    },
  });
  const [label] = TERMS.filter((term) => found.has(term));
  return label === undefined ? undefined : found.get(label);
}

/** The feeds that a page names in its head. */
export function findFeedLinks({ parts, $ }: Anatomy, url: string): string[] {
  const base = baseAddress(parts, url);
  const links = $('link[rel~="alternate"][href]').toArray().filter(isTag);
  const feeds = links.filter(({ attribs }) => FEED_TYPES.includes(attribs.type?.toLowerCase() ?? ''));
  const addresses = feeds.flatMap(({ attribs }) => parseUrl(attribs.href?.trim() ?? '', base)?.href ?? []);
  return [...new Set(addresses)].filter((address) => !/comments?\/feed/.test(address)).slice(0, 5);
}
