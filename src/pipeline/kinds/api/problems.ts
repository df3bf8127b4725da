import { problemsOf } from '../../../text/problem.js';

export const apiProblems = problemsOf('api', {
  'no-data': {
    en: '{url} answered with neither JSON nor XML: {said}. The next check tries again; if it stays, correct {source} in {file}.',
    'zh-CN':
      '{url} 返回的既不是 JSON 也不是 XML：{said}。下次检查会重试；若持续如此，请在 {file} 中修正 {source}。',
  },
  'no-list': {
    en: '{url} answered, but there is no list of items at "{path}". If the API changed, correct `{field}` of {source} in {file}.',
    'zh-CN':
      '{url} 有响应，但“{path}”处没有条目列表。若接口已改变，请在 {file} 中修正 {source} 的 `{field}`。',
  },
  'not-a-list': {
    en: '{url} answered, but not with a list. Say in `api.itemPath` of {source} in {file} where the items are; the answer holds {names}.',
    'zh-CN':
      '{url} 有响应，但返回的不是列表。请在 {file} 中 {source} 的 `api.itemPath` 写明条目位置；返回内容含有 {names}。',
  },
  'no-titles': {
    en: '{url} answered with {count} items, and none has a title at "{path}". If the API changed, correct `api.fields.title` of {source} in {file}.',
    'zh-CN':
      '{url} 返回 {count} 个条目，但“{path}”处均无标题。若接口已改变，请在 {file} 中修正 {source} 的 `api.fields.title`。',
  },
  'says-failure': {
    en: '{url} answered with status 200 and a failure: {said} (`api.failWhen`). Nothing was compared; the next check tries again.',
    'zh-CN': '{url} 以状态 200 返回了失败信息：{said}（`api.failWhen`）。本次未作比较，下次检查会重试。',
  },
  'leads-elsewhere': {
    en: '{url} leads on to {target}, which is on none of the hosts of {source}. Nothing was sent there. If that is meant, add the host to `allowedHosts` in {file}.',
    'zh-CN':
      '{url} 指向 {target}，不在 {source} 的任何主机上，未向其发送请求。若确有需要，请在 {file} 的 `allowedHosts` 中加入该主机。',
  },
  'no-index': {
    en: '{url} answered, but its entries name no addresses at "{path}". If the API changed, correct `api.index.url` of {source} in {file}.',
    'zh-CN':
      '{url} 有响应，但其条目在“{path}”处没有网址。若接口已改变，请在 {file} 中修正 {source} 的 `api.index.url`。',
  },
});
