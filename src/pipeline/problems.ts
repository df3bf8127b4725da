import { REASON_TEXTS } from '../compare/explain.js';
import { problemsOf } from '../text/problem.js';

/** What keeps a source from being checked, beyond a fetch that failed. */
export const pipelineProblems = problemsOf('pipeline', {
  'not-the-page': {
    en: '{url} answered, but not with the page: {why}',
    'zh-CN': '{url} 有响应，但返回的不是该页面：{why}',
  },
  'kind-unsupported': {
    en: '{source} is of kind `{kind}`, which this version cannot check yet. Set `enabled: false` in {file}, or declare it as {known}.',
    'zh-CN':
      '{source} 的类型为 `{kind}`，当前版本尚不能检查。请在 {file} 中设置 `enabled: false`，或改为以下类型之一：{known}。',
  },
  or: { en: '{one} or {other}', 'zh-CN': '{one} 或 {other}' },
  'too-long-to-read': {
    en: 'The page {url} is too complex to read within {seconds} s: nothing was compared; the next check tries again. If it persists, narrow the page down with `extract.content` of its source in sources/, or declare the addresses of its parts.',
    'zh-CN':
      '页面 {url} 过于复杂，{seconds} 秒内未能读完：本次未作比较，下次检查会重试。若持续出现，请在 sources/ 中用该来源的 `extract.content` 缩小读取范围，或声明其各部分的地址。',
  },
  'too-large-to-read': {
    en: 'The page {url} is too complex to read within {megabytes} MB of memory: nothing was compared; the next check tries again. If it persists, narrow the page down with `extract.content` of its source in sources/, or declare the addresses of its parts.',
    'zh-CN':
      '页面 {url} 过于复杂，读取所需内存超过 {megabytes} MB：本次未作比较，下次检查会重试。若持续出现，请在 sources/ 中用该来源的 `extract.content` 缩小读取范围，或声明其各部分的地址。',
  },
  'selector-moved': {
    en: 'Nothing on {url} matches `extract.content: {declared}` any more. The text was found without it, which may fail at the next change: correct it for {source} in {file}.',
    'zh-CN':
      '{url} 上已没有内容匹配 `extract.content: {declared}`。本次未用它也找到了正文，但下次变更时可能失败：请在 {file} 中为 {source} 修正。',
  },
  'check-too-long': {
    en: 'The check of {source} took longer than {seconds} s and was given up; the next check tries again. If it persists, declare fewer pages, or lower the limit of the source.',
    'zh-CN':
      '检查 {source} 超过 {seconds} 秒，已放弃；下次检查会重试。若持续出现，请减少声明的页面，或调低该来源的条数上限。',
  },
  'check-not-ended': {
    en: 'An earlier check of {source} was given up and has not ended yet: it is checked again once that one has ended, or RuleWatch is started anew.',
    'zh-CN': '{source} 先前被放弃的检查尚未结束：待其结束或重新启动 RuleWatch 后再检查。',
  },
  unexpected: {
    en: 'Checking {source} failed unexpectedly: {said}. Nothing was stored; the next check tries again.',
    'zh-CN': '检查 {source} 时出现意外错误：{said}。未保存任何内容，下次检查会重试。',
  },
});

/** Why what arrived is not the page, in the words of the comparison. */
export const breakageProblems = problemsOf('breakage', Object.fromEntries(REASON_TEXTS));
