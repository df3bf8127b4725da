import type { Source } from '../../domain/source.js';
import { problemsOf } from '../../text/problem.js';
import { problemAt } from '../result.js';
import type { Trouble } from './list.js';

export const itemProblems = problemsOf('items', {
  'nothing-known': {
    en: '{url} shows {count} entries, but none of the {known} that stood there before: another list may stand in its place. Nothing was told. If the page was redesigned, correct {source} in {file}; if this is the list, it is taken for it once it stayed for {checks} checks and {hours} hours.',
    'zh-CN':
      '{url} 显示 {count} 条条目，但此前的 {known} 条一条也不在：可能已换成另一个列表。未发出任何提醒。若页面已改版，请在 {file} 中修正 {source}；若这就是该列表，连续 {checks} 次检查且满 {hours} 小时后即视为该列表。',
  },
  emptied: {
    en: '{url} answered without any items, where the last check found {known}. Nothing was compared. If it stays like that for {checks} checks and {hours} hours, it is taken as it is.',
    'zh-CN':
      '{url} 返回的列表为空，而上次检查时有 {known} 个条目。本次未作比较。若连续 {checks} 次检查且满 {hours} 小时仍如此，将视为实际内容。',
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
  'many-gone': {
    en: '{count} of {known} announcements of {source} are gone at once, which is more likely trouble of the site than {count} withdrawals. Nothing was told; if they stay away for {checks} checks, they count as withdrawn. Look at {url}.',
    'zh-CN':
      '{source} 的 {known} 条公告中有 {count} 条同时消失，更可能是网站故障，而不是撤回了 {count} 条公告。未发出任何提醒；若连续 {checks} 次检查都不在，则视为已撤回。请查看 {url}。',
  },
});

/** A list that shows entries, none of which is known. */
export function nothingKnown(
  { id: source, file, urls: [url = source] }: Source,
  counts: { readonly count: number; readonly known: number; readonly checks: number; readonly hours: number },
): Trouble {
  const told = itemProblems.tell('nothing-known', { ...counts, url, source, file });
  return { status: 'broken', problem: problemAt(url, 'wrong-page', told) };
}

/** A list without any entries in the place of one that had some. */
export function emptied(
  { id: source, urls: [url = source] }: Source,
  counts: { readonly known: number; readonly checks: number; readonly hours: number },
): Trouble {
  return {
    status: 'broken',
    problem: problemAt(url, 'partial-load', itemProblems.tell('emptied', { ...counts, url })),
  };
}

/** Many announcements that cannot be read any more. */
export function manyGone(
  { id: source, urls: [url = source] }: Source,
  counts: { readonly count: number; readonly known: number; readonly checks: number },
): Trouble {
  const told = itemProblems.tell('many-gone', { ...counts, url, source });
  return { status: 'broken', problem: problemAt(url, 'partial-load', told) };
}
