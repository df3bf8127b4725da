import { problemsOf } from '../../../text/problem.js';

export const feedProblems = problemsOf('feed', {
  'no-feed': {
    en: '{url} answered, but not with a feed or a sitemap. If it moved, correct the address of {source} in {file}; a page of announcements is `kind: listing`.',
    'zh-CN':
      '{url} 有响应，但返回的不是订阅源或站点地图。若地址已变，请在 {file} 中修正 {source} 的网址；公告列表页请用 `kind: listing`。',
  },
  unreadable: {
    en: '{url} answered with a feed that cannot be read, not even as a lenient reader would: {said}. The next check tries again.',
    'zh-CN': '{url} 返回的订阅源即使按宽松方式也无法读取：{said}。下次检查会重试。',
  },
  'no-items': {
    en: '{url} answered with a feed of {count} items, but `feed.include`, `feed.exclude` and `feed.under` of {source} in {file} leave none of them.',
    'zh-CN':
      '{url} 返回的订阅源有 {count} 个条目，但 {file} 中 {source} 的 `feed.include`、`feed.exclude`、`feed.under` 未保留任何条目。',
  },
});
