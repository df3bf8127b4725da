import type { Source } from '../../../domain/source.js';
import { problemsOf } from '../../../text/problem.js';
import { breakageProblem } from '../../look.js';
import type { PieceReading } from '../../pieces.js';
import { type Problem, problemAt } from '../../result.js';

export const linkProblems = problemsOf('link-set', {
  'no-link': {
    en: '{url} answered, but none of the links that matter is on it. If the page was redesigned, correct `links` of {source} in {file}; `rulewatch sources test {source}` shows what it finds.',
    'zh-CN':
      '{url} 有响应，但未找到需要关注的链接。若页面已改版，请在 {file} 中修正 {source} 的 `links`；可用 `rulewatch sources test {source}` 查看结果。',
  },
});

/** What came in place of a page of links. */
export function noLinks({ broken }: PieceReading, { id, file, urls: [url = id] }: Source): Problem {
  if (broken) return breakageProblem(broken.breakage, broken.url);
  return problemAt(url, 'partial-load', linkProblems.tell('no-link', { url, source: id, file }));
}
