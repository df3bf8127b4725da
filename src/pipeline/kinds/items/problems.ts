import { problemsOf } from '../../../text/problem.js';

/** What keeps the items of a list from being read, in whatever format they come. */
export const itemProblems = problemsOf('items', {
  emptied: {
    en: '{url} answered without any items, where the last check found {before}. Nothing was compared. If it stays like that for {hours} hours, it is taken as it is.',
    'zh-CN':
      '{url} 返回的列表为空，而上次检查时有 {before} 个条目。本次未作比较。若此状态持续 {hours} 小时，将视为实际内容。',
  },
  shrunk: {
    en: '{url} names {now} items, where the last check found {before}. Nothing was taken as withdrawn. If it stays like that for {hours} hours, it is taken as it is.',
    'zh-CN':
      '{url} 只列出 {now} 个条目，而上次检查时有 {before} 个。未将任何条目视为撤回。若此状态持续 {hours} 小时，将视为实际内容。',
  },
  'gone-at-second-look': {
    en: '"{title}" was on {url}, but no longer when it was looked at again a moment later; the next check decides.',
    'zh-CN': '“{title}”曾出现在 {url}，但片刻后再次查看时已不在；以下次检查为准。',
  },
  'cut-off': {
    en: '{url} came without its end, and not the same at a second look. Nothing was compared; the next check tries again.',
    'zh-CN': '{url} 返回的内容缺少结尾，再次查看时仍不完整且不一致。本次未作比较，下次检查会重试。',
  },
  marked: {
    en: '{url} answered with "{phrase}", which its source names as the mark of a page that came instead (`validity.blockMarkers`).',
    'zh-CN': '{url} 返回的内容含有“{phrase}”，该来源将其列为异常页面的标记（`validity.blockMarkers`）。',
  },
  'text-missing': {
    en: '{url} answered without "{phrase}", which its source demands (`validity.mustContain`).',
    'zh-CN': '{url} 返回的内容中没有该来源要求的“{phrase}”（`validity.mustContain`）。',
  },
});
