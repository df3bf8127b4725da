import { problemsOf } from '../../../text/problem.js';

export const importProblems = problemsOf('import', {
  'handed-in': {
    en: 'The texts of {source} are handed in by people, so that there is nothing to fetch: `rulewatch sources import --source {source} FILE` takes one.',
    'zh-CN':
      '{source} 的内容由人工提交，无需抓取：运行 `rulewatch sources import --source {source} FILE` 提交。',
  },
});
