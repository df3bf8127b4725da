import { problemsOf } from '../../text/problem.js';

export const terminalProblems = problemsOf('terminal', {
  unwritable: {
    en: 'The terminal could not be written to; is its pipe still open?',
    'zh-CN': '无法写入终端；其管道是否仍然打开？',
  },
});
