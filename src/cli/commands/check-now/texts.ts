import type { Texts } from '../../../text/texts.js';

export const texts = {
  description: { en: 'check all sources, or some, now', 'zh-CN': '立即检查全部或指定来源' },
  options: { dryRun: { en: 'store nothing and send nothing', 'zh-CN': '不保存，也不发送' } },
  checkSummary: (sources: number, pages: number, seconds: string) => ({
    en: `Checked ${sources} ${sources === 1 ? 'source' : 'sources'}, ${pages} ${pages === 1 ? 'page' : 'pages'} in ${seconds} s`,
    'zh-CN': `已检查 ${sources} 个来源、${pages} 个页面，用时 ${seconds} 秒`,
  }),
  counts: (material: number, editorial: number) => ({
    en: `${material} rule ${material === 1 ? 'change' : 'changes'}, ${editorial} for information`,
    'zh-CN': `规则变更 ${material} 项，供参考 ${editorial} 项`,
  }),
  noChanges: { en: 'No rule changed.', 'zh-CN': '没有规则变更。' },
  noChangesElsewhere: (unread: number) => ({
    en: `No rule changed in what could be read; ${unread} ${unread === 1 ? 'source' : 'sources'} could not.`,
    'zh-CN': `已读取的内容没有规则变更；另有 ${unread} 个来源未能读取。`,
  }),
  nothingRead: {
    en: 'Nothing could be read, so nothing is known of changes.',
    'zh-CN': '未能读取任何内容，是否有变更不得而知。',
  },
  alike: (sources: number) => ({
    en: `${sources} sources in the same way, such as this one`,
    'zh-CN': `${sources} 个来源情况相同，例如`,
  }),
  dryRunNote: { en: 'Dry run: nothing was stored and nothing sent.', 'zh-CN': '试运行：未保存，也未发送。' },
} satisfies Texts;
