import type { Source } from '../../../domain/source.js';
import { problemsOf } from '../../../text/problem.js';
import { breakageProblem } from '../../look.js';
import type { PieceReading } from '../../pieces.js';
import { type Problem, problemAt } from '../../result.js';

export const changelogProblems = problemsOf('changelog', {
  'no-entry': {
    en: '{url} answered, but no dated entries were found on it. If the page was redesigned, look at it with `rulewatch sources test {source}` and say in `entries` of {file} how it is split.',
    'zh-CN':
      '{url} 有响应，但未找到带日期的记录。若页面已改版，请用 `rulewatch sources test {source}` 查看，并在 {file} 的 `entries` 中说明拆分方式。',
  },
  'most-gone': {
    en: '{url} came without {gone} of the {known} entries known from it. Nothing is told of those until they have stayed away; what else is on the page is watched. If the page moved, correct the address of {source} in {file}.',
    'zh-CN':
      '{url} 缺少已知 {known} 条记录中的 {gone} 条。在其持续缺失之前不作提醒，页面其余内容照常监控。若页面已迁移，请在 {file} 中修正 {source} 的网址。',
  },
});

/** What came in place of a page of entries. */
export function noEntries({ broken }: PieceReading, { id, file, urls: [url = id] }: Source): Problem {
  if (broken) return breakageProblem(broken.breakage, broken.url);
  return problemAt(url, 'partial-load', changelogProblems.tell('no-entry', { url, source: id, file }));
}

export function mostGone(gone: number, known: number, { id, file, urls: [url = id] }: Source): Problem {
  const told = changelogProblems.tell('most-gone', { url, gone, known, source: id, file });
  return problemAt(url, 'partial-load', told);
}
