import type { LocalizedText } from '../../../domain/vocabulary.js';
import type { Texts } from '../../../text/texts.js';
import type { LeftOut } from '../../../watch-lists/watch.js';

export const takeOverTexts = {
  needsFile: {
    en: 'Name the file, folder or backup of the watch list.',
    'zh-CN': '请指定监控列表的文件、文件夹或备份。',
  },
  unknownFormat: (path: string, tool: string, expected: string) => ({
    en: `${path} holds no watch list of ${tool} (${expected}).`,
    'zh-CN': `${path} 中没有 ${tool} 的监控列表（${expected}）。`,
  }),
  taken: (count: number, file: string) => ({
    en: `${count} ${count === 1 ? 'source' : 'sources'} taken over into ${file}.`,
    'zh-CN': `已导入 ${count} 个来源，写入 ${file}。`,
  }),
  wouldTake: (count: number) => ({
    en: `${count} ${count === 1 ? 'source' : 'sources'} would be taken over; nothing was written.`,
    'zh-CN': `将导入 ${count} 个来源；未写入。`,
  }),
  known: (count: number) => ({
    en: `${count} ${count === 1 ? 'address is' : 'addresses are'} declared already.`,
    'zh-CN': `有 ${count} 个网址已声明。`,
  }),
  leftOut: (count: number) => ({
    en: `What could not be taken (${count}):`,
    'zh-CN': `未能导入的内容（${count}）：`,
  }),
  next: {
    en: '`rulewatch check-now` takes the baselines; `rulewatch sources test ID` shows what is read of one.',
    'zh-CN': '运行 `rulewatch check-now` 收录现有版本；`rulewatch sources test ID` 查看读取内容。',
  },
  labels: {
    name: { en: 'watch', 'zh-CN': '监控项' },
    setting: { en: 'setting', 'zh-CN': '设置' },
    why: { en: 'why', 'zh-CN': '原因' },
  },
  whole: { en: 'all of it', 'zh-CN': '整项' },
  why: {
    'not-a-page': { en: 'it is no page on the web', 'zh-CN': '不是网页' },
    'not-css': {
      en: 'only CSS selectors are read; the content is found by structure',
      'zh-CN': '只支持 CSS 选择器；正文改由结构判断',
    },
    'no-range': {
      en: 'ranges between elements are not read; the content is found by structure',
      'zh-CN': '不支持元素区间；正文改由结构判断',
    },
    'own-code': { en: 'code of its own is not run', 'zh-CN': '不执行自定义代码' },
    'text-filter': {
      en: 'noise is told from rules by evidence, not by filters',
      'zh-CN': '噪声由证据判定，不用文本过滤',
    },
    steps: { en: 'steps in the browser are not replayed', 'zh-CN': '不重放浏览器操作步骤' },
    secret: {
      en: 'credentials are not copied: put them into the environment',
      'zh-CN': '不复制凭据：请写入环境变量',
    },
    proxy: { en: 'the proxy has to be set here anew', 'zh-CN': '代理需要重新设置' },
    method: { en: 'pages are asked for with GET', 'zh-CN': '页面只用 GET 请求' },
    notification: {
      en: 'alerts go to the channels of config/rulewatch.yaml',
      'zh-CN': '提醒发往 config/rulewatch.yaml 中的渠道',
    },
    'no-effect': { en: 'there is nothing like it here', 'zh-CN': '没有对应设置' },
    unreadable: { en: 'the file cannot be read', 'zh-CN': '文件无法读取' },
  } satisfies Record<LeftOut['why'], LocalizedText>,
  note: (tool: string) => ({
    en: `Taken over from ${tool}, where it was watched before.`,
    'zh-CN': `从 ${tool} 导入，此前已在监控。`,
  }),
} satisfies Texts;
