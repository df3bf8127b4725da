import type { Texts } from '../../../text/texts.js';

export const texts = {
  description: {
    en: 'the whole thing on an embedded seller center: no network, no accounts',
    'zh-CN': '用内置的模拟卖家中心完整演示：无需网络与账号',
  },
  options: { out: { en: 'folder for the messages', 'zh-CN': '消息输出目录' } },
  intro: {
    en: 'An embedded seller center: six fictional platforms and authorities in English, Chinese, German and Japanese.\nA first check, then a week of edits and noise with a check a day. Alerts are shown as they are found.',
    'zh-CN':
      '内置的模拟卖家中心：六个虚构的平台与监管机构，页面语言为英、中、德、日。\n先做首次检查，再用一周的修改与噪声逐日检查，发现的提醒随时显示。',
  },
  day: (day: number, date: string) => ({
    en: day === 0 ? `First check, ${date}` : `Day ${day} of the week, ${date}`,
    'zh-CN': day === 0 ? `首次检查，${date}` : `第 ${day} 天，${date}`,
  }),
  dayName: (day: number) => ({ en: `day ${day}`, 'zh-CN': `第 ${day} 天` }),
  checked: (sources: number, troubled: number) => ({
    en: `${sources} sources checked${troubled > 0 ? `, ${troubled} could not be read: a source-health warning, never a rule alert` : ''}`,
    'zh-CN': `已检查 ${sources} 个来源${troubled > 0 ? `，${troubled} 个无法读取：只作来源异常提示，绝不当作规则变更` : ''}`,
  }),
  summary: (sources: number, seconds: string) => ({
    en: `A week of ${sources} sources, replayed in ${seconds} s`,
    'zh-CN': `${sources} 个来源一周的变化，用时 ${seconds} 秒`,
  }),
  found: (found: number, expected: number, falseAlarms: number, held: number) => ({
    en: `${found} of ${expected} rule changes found, ${falseAlarms} false alarms, ${held} differences held back as noise:`,
    'zh-CN': `规则变更共 ${expected} 项，发现 ${found} 项，误报 ${falseAlarms} 项，作为噪声拦下 ${held} 处差异：`,
  }),
  where: (folder: string, command: string) => ({
    en: `What would have been sent is in ${folder}:\n  slack/   Block Kit messages and pages that show them, in zh-CN and en\n  mail/    alert mails and the daily digest, HTML and text, with the listings touched as CSV\n  robots/  what group robots would say, as pages\n  snapshots/  everything RuleWatch remembers; look around with\n    ${command}`,
    'zh-CN': `本应发送的消息在 ${folder}：\n  slack/   Block Kit 消息及可直接打开的页面，中英文\n  mail/    提醒邮件与每日摘要，HTML 与纯文本，附涉及商品的 CSV 清单\n  robots/  群机器人会发送的内容，可直接打开的页面\n  snapshots/  RuleWatch 保存的全部状态，可这样查看：\n    ${command}`,
  }),
} satisfies Texts;
