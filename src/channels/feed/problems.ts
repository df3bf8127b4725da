import { problemsOf } from '../../text/problem.js';

export const feedProblems = problemsOf('feed', {
  'given-up': {
    en: 'The attempt was given up before the feeds were written.',
    'zh-CN': '在写入订阅文件之前已放弃本次尝试。',
  },
  busy: {
    en: 'The feeds in {folder} are being written by another process; it is tried again later.',
    'zh-CN': '另一个进程正在写入 {folder} 中的订阅文件；稍后重试。',
  },
  later: {
    en: 'The feeds in {folder} could not be written ({said}); it is tried again later.',
    'zh-CN': '无法写入 {folder} 中的订阅文件（{said}）；稍后重试。',
  },
  unwritable: {
    en: 'The feeds in {folder} could not be written ({said}): check channels.feed.folder and who may write there.',
    'zh-CN': '无法写入 {folder} 中的订阅文件（{said}）：请检查 channels.feed.folder 及其写入权限。',
  },
});
