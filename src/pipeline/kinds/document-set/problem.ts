import type { Source } from '../../../domain/source.js';
import { problemsOf } from '../../../text/problem.js';
import { type Problem, problemAt } from '../../result.js';

export const setProblems = problemsOf('document-set', {
  'no-link': {
    en: '{url} answered, but no link on it leads to a page of {source}: the pages known so far are watched, new ones would not be seen. Correct `follow` in {file}; `rulewatch sources test {source}` shows what it finds.',
    'zh-CN':
      '{url} 有响应，但没有链接指向 {source} 的页面：已知页面照常监控，但无法发现新页面。请修正 {file} 中的 `follow`；可用 `rulewatch sources test {source}` 查看结果。',
  },
  'too-many': {
    en: '{source} leads to more than {limit} pages: {more} of them are not watched. Raise `follow.limit` in {file}, or narrow down `follow.links` or `follow.under`.',
    'zh-CN':
      '{source} 的页面超过 {limit} 个，其中 {more} 个未被监控。请在 {file} 中调高 `follow.limit`，或缩小 `follow.links`、`follow.under` 的范围。',
  },
  'most-gone': {
    en: '{gone} of the {known} pages of {source} were not there at once. None is told as taken down until they have stayed away. If the rule book moved, correct its address in {file}.',
    'zh-CN':
      '{source} 的 {known} 个页面中有 {gone} 个同时无法找到。在其持续缺失之前不作下架提醒。若规则手册已迁移，请在 {file} 中修正网址。',
  },
});

type SetProblem = 'no-link' | 'too-many' | 'most-gone';

/** What is told of a set as a whole. */
export function setProblem(
  key: SetProblem,
  { id, file, urls: [url = id] }: Source,
  params: Readonly<Record<string, number>> = {},
): Problem {
  return problemAt(url, 'partial-load', setProblems.tellWith(key, { url, source: id, file, ...params }));
}
