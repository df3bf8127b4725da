import type { LocalizedText } from '../../../domain/vocabulary.js';
import type { Texts } from '../../../text/texts.js';

export const switchTexts = {
  commands: {
    enable: {
      en: 'switch a source on; the file of the source stays as it is',
      'zh-CN': '启用一个来源；来源文件保持不变',
    },
    disable: { en: 'switch a source off', 'zh-CN': '停用一个来源' },
    pause: { en: 'check a source no more for a while', 'zh-CN': '暂停检查一个来源' },
    resume: { en: 'check a paused source again', 'zh-CN': '恢复检查已暂停的来源' },
  },
  options: {
    yes: { en: 'do not ask', 'zh-CN': '不再询问' },
    until: {
      en: 'the day on which checks begin again, as 2026-03-05; without it until `sources resume`',
      'zh-CN': '恢复检查的日期，如 2026-03-05；不填则直到运行 `sources resume`',
    },
    why: { en: 'the reason, for those who see it paused', 'zh-CN': '原因，供他人查看' },
  },
  switched: (id: string, on: boolean, file: string) => ({
    en: `${id} is ${on ? 'on' : 'off'} now (${file}).`,
    'zh-CN': `${id} 已${on ? '启用' : '停用'}（${file}）。`,
  }),
  already: (id: string, on: boolean) => ({
    en: `${id} is ${on ? 'on' : 'off'} already; nothing was written.`,
    'zh-CN': `${id} 原本就已${on ? '启用' : '停用'}；未写入。`,
  }),
  permission: (status: LocalizedText, note: string, termsUrl: string) => ({
    en: `Permission to watch it: ${status.en}${note && `. ${note}`}${termsUrl && ` Terms: ${termsUrl}`}`,
    'zh-CN': `监控许可：${status['zh-CN']}${note && `。${note}`}${termsUrl && ` 条款：${termsUrl}`}`,
  }),
  notYet: (id: string) => ({
    en: `This version cannot check ${id} yet; it stays unchecked until one can.`,
    'zh-CN': `当前版本尚不能检查 ${id}；在支持之前不会检查。`,
  }),
  daemon: {
    en: 'A running `rulewatch start` takes it up by itself.',
    'zh-CN': '运行中的 `rulewatch start` 会自动采用。',
  },
  checkNow: (id: string) => ({
    en: `\`rulewatch check-now ${id}\` checks it now.`,
    'zh-CN': `运行 \`rulewatch check-now ${id}\` 立即检查。`,
  }),
  mayI: { en: 'Switch it on all the same?', 'zh-CN': '仍要启用吗？' },
  denied: (id: string) => ({
    en: `The publisher of ${id} forbids watching it. \`rulewatch sources enable ${id} --yes\` switches it on if you are sure that you may.`,
    'zh-CN': `${id} 的发布方禁止监控。若您确定可以，请运行 \`rulewatch sources enable ${id} --yes\`。`,
  }),
  notSwitched: { en: 'Nothing was changed.', 'zh-CN': '未作更改。' },
  resumed: (id: string) => ({
    en: `${id} is checked again.`,
    'zh-CN': `${id} 已恢复检查。`,
  }),
  notPaused: (id: string) => ({
    en: `${id} was not paused.`,
    'zh-CN': `${id} 并未暂停。`,
  }),
  past: (day: string) => ({
    en: `--until takes a day to come, and ${day} is none.`,
    'zh-CN': `--until 需要将来的日期，${day} 不是。`,
  }),
  noWhy: {
    en: 'Say why the source is paused: --why "their site is down for a week".',
    'zh-CN': '请说明暂停原因：--why "对方网站停机一周"。',
  },
} satisfies Texts;
