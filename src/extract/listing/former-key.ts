import { createHash } from 'node:crypto';
import type { ListingItem } from '../../domain/document.js';

/** Parameters that were taken for the identifier of an article. */
const ID_PARAMETERS = new Set(
  (
    'id articleid article_id article knowledge_id knowledgeid ruleid rule_id rcl answer docid doc_id documentid contentid ' +
    'content_id noticeid notice_id announcementid announcement_id newsid news_id postid post_id topicid topic_id tocuuid ' +
    'questionid question_id infoid bulletinid recallid nid aid pid uuid seq no wr_id bbsid ntt_id nttid'
  ).split(' '),
);
/** Path segments that a numeric identifier follows, whatever title is written behind it. */
const ID_SEGMENTS = new Set(
  'answer answers article articles topic topics notice notices announcement announcements news post posts detail details doc docs document documents knowledge faq faqs question questions rule rules bulletin release releases p t'.split(
    ' ',
  ),
);

/** A shorter number with more of a path behind it may be a year or a version: `/news/2026/new-fees`. */
const LONG_ID = 5;

/**
 * The key that versions before items were told apart by the whole set of them gave to the item at a canonical
 * address. Pages that they stored are found by it; it is given to none any more, since different items share it.
 */
export function formerKey({ url, title, pageless }: ListingItem): string {
  if (pageless !== undefined) return `title:${createHash('sha256').update(title).digest('hex')}`;
  const address = new URL(url);
  const parameters = [...address.searchParams].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  for (const [name, value] of parameters) {
    if (ID_PARAMETERS.has(name.toLowerCase()) && value !== '')
      return `${address.host}${address.pathname}?${name.toLowerCase()}=${value}`;
  }
  const path = `${address.pathname}${address.hash.slice(1)}`;
  const segments = path.split('/').filter((segment) => segment !== '');
  for (let index = 1; index < segments.length; index++) {
    const name = segments[index - 1]?.toLowerCase() ?? '';
    const [, id] = /^(\d{1,20})(?:$|[-.])/.exec(segments[index] ?? '') ?? [];
    if (id === undefined || !ID_SEGMENTS.has(name)) continue;
    if (index === segments.length - 1 || id.length >= LONG_ID) return `${address.host}/${name}/${id}`;
  }
  const query = new URLSearchParams(parameters).toString();
  return `${address.host}${address.pathname}${query === '' ? '' : `?${query}`}${address.hash}`;
}
