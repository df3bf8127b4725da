/** Parameters that sites use for the identifier of an article, a rule or a release. */
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
 * Identity of an item by its canonical address. The identifier in the address is preferred, because titles in
 * addresses and languages in paths change while the article stays the same: `/en/articles/71-new-fees` and
 * `/articles/71` are one. Without one it is the address itself, its parameters in order. Never a position or date.
 */
export function stableKey(address: string): string {
  const url = new URL(address);
  const parameters = [...url.searchParams].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  for (const [name, value] of parameters) {
    if (ID_PARAMETERS.has(name.toLowerCase()) && value !== '')
      return `${url.host}${url.pathname}?${name.toLowerCase()}=${value}`;
  }
  const segments = `${url.pathname}${url.hash.slice(1)}`.split('/').filter((segment) => segment !== '');
  for (let index = 1; index < segments.length; index++) {
    const name = segments[index - 1]?.toLowerCase() ?? '';
    const [, id] = /^(\d{1,20})(?:$|[-.])/.exec(segments[index] ?? '') ?? [];
    if (id === undefined || !ID_SEGMENTS.has(name)) continue;
    if (index === segments.length - 1 || id.length >= LONG_ID) return `${url.host}/${name}/${id}`;
  }
  const query = new URLSearchParams(parameters).toString();
  return `${url.host}${url.pathname}${query === '' ? '' : `?${query}`}${url.hash}`;
}
