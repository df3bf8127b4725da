import type { Texts } from '../../text/texts.js';

/** A file as the mail's own text speaks of it. */
export interface AttachedFile {
  readonly name: string;
  readonly about: string;
}

export const emailMessages = {
  attached: { en: 'Attached', 'zh-CN': '附件' },
  files: {
    diff: { en: 'all differences', 'zh-CN': '全部差异' },
    listings: { en: 'affected listings', 'zh-CN': '涉及商品清单' },
    calendar: { en: 'calendar entry', 'zh-CN': '日历提醒' },
  },
  diff: {
    marks: { en: '[-removed words-]  {+added words+}', 'zh-CN': '[-删除的文字-]  {+新增的文字+}' },
    rest: (count: number) => ({
      en: `${count} more ${count === 1 ? 'difference is' : 'differences are'} not in this file`,
      'zh-CN': `其余 ${count} 处差异未列入本文件`,
    }),
  },
  calendar: {
    effective: (title: string) => ({ en: `Applies from today: ${title}`, 'zh-CN': `规则生效：${title}` }),
    deadline: (title: string) => ({ en: `Last day to act: ${title}`, 'zh-CN': `最后期限：${title}` }),
  },
} satisfies Texts;
