import type { UiLanguage } from '../../domain/vocabulary.js';

/** What mails alone say: about the files that they bring along. */
export interface EmailMessages {
  readonly attached: string;
  readonly files: Readonly<Record<'diff' | 'listings' | 'calendar', string>>;
  readonly diff: {
    /** Explains the marks in the text file. */
    readonly marks: string;
    /** Where the file had to end before the differences did. */
    readonly rest: (count: number) => string;
  };
  /** Titles of calendar entries. */
  readonly calendar: Readonly<Record<'effective' | 'deadline', (title: string) => string>>;
}

/** A file as the mail's own text speaks of it. */
export interface AttachedFile {
  readonly name: string;
  readonly about: string;
}

export const emailMessages = {
  'zh-CN': {
    attached: '附件',
    files: { diff: '全部差异', listings: '涉及商品清单', calendar: '日历提醒' },
    diff: {
      marks: '[-删除的文字-]  {+新增的文字+}',
      rest: (count) => `其余 ${count} 处差异未列入本文件`,
    },
    calendar: {
      effective: (title) => `规则生效：${title}`,
      deadline: (title) => `最后期限：${title}`,
    },
  },
  en: {
    attached: 'Attached',
    files: { diff: 'all differences', listings: 'affected listings', calendar: 'calendar entry' },
    diff: {
      marks: '[-removed words-]  {+added words+}',
      rest: (count) => `${count} more ${count === 1 ? 'difference is' : 'differences are'} not in this file`,
    },
    calendar: {
      effective: (title) => `Applies from today: ${title}`,
      deadline: (title) => `Last day to act: ${title}`,
    },
  },
} satisfies Record<UiLanguage, EmailMessages>;
